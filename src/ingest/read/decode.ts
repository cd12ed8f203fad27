/** Decodes bytes to text: as UTF-8, UTF-16, the encoding that a page declares, or the one that fits the bytes best. */
import { isUtf8 } from 'node:buffer';
import { detect } from 'chardet';
import { done, type Result, refused } from '../input-result.ts';

/** The largest file that is read: a larger one is no article, and would only fill the memory. */
export const maxArticleBytes = 10_000_000;

interface Decoded {
  /** The text without a byte order mark; offsets count from the first character after it. */
  readonly text: string;
  readonly encoding: string;
  /** The number of characters that could not be read, which are � in the text. */
  readonly damaged: number;
}

/**
 * The text of a file. Its encoding is that of a byte order mark, else UTF-16 by its zero bytes, else UTF-8 where the
 * bytes are valid, else what an HTML page declares, else damaged UTF-8 where most of it is valid, else what `chardet`
 * guesses.
 *
 * `decode(Buffer.from('“Go”'))` → text `“Go”`, encoding `utf-8`
 */
export function decode(bytes: Uint8Array): Result<Decoded> {
  const encoding = encodingOf(bytes);
  if (encoding === 'binary') return notText('it holds zero bytes');
  const text = new TextDecoder(encoding).decode(bytes).replaceAll('\0', '\ufffd');
  if (text.trim() === '') return refused('empty', 'The file holds nothing but white space.');
  const damaged = text.match(/\ufffd/gu)?.length ?? 0;
  if (damaged > maxDamaged && damaged > text.length * damagedShare) {
    const message = `The file cannot be read as ${encoding}: ${damaged} characters are damaged. Save it again as UTF-8.`;
    return refused('broken-encoding', message);
  }
  const controls = text.match(/[^\P{Cc}\t\n\v\f\r]/gu)?.length ?? 0;
  if (controls > 8 && controls > text.length / 200) return notText('it is full of control characters');
  return done({ text, encoding, damaged });
}

const notText = (why: string): Result<never> =>
  refused('binary', `The file is not text (${why}). Save the article as text or HTML.`);

/** The most damaged characters that are shown as �, as in a browser; a file with more is refused. */
const maxDamaged = 3;
const damagedShare = 0.005;

export const tooLarge = (length: number): string =>
  `The file has ${(length / 1e6).toFixed(1)} MB; an article has at most ${maxArticleBytes / 1e6}. Cut the article out of it.`;

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = zeroBytes(bytes);
  if (zeros !== undefined) return zeros;
  if (isUtf8(bytes)) return 'utf-8';
  return declaredEncoding(bytes) ?? (looksLikeDamagedUtf8(bytes) ? 'utf-8' : eightBit(bytes));
}

/** Encodings that `chardet` does not know, each with the one that it takes it for. */
const unknownToChardet = ['macintosh', 'koi8-u', 'x-mac-cyrillic', 'ibm866'];
const takenForThem = /^(?:windows-125[12]|koi8-r|iso-8859-[15])$/u;

/** The encoding that fits bytes best, of those with one byte for a character (or two in East Asia); else Western. */
function eightBit(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 65_536);
  const guessed = encodingNamed(detect(sample) ?? '') ?? 'windows-1252';
  const likely = guessed === 'utf-8' ? 'windows-1252' : guessed;
  return [likely, ...(takenForThem.test(likely) ? unknownToChardet : [])]
    .map((encoding) => ({ encoding, odd: oddWords(new TextDecoder(encoding).decode(sample)) }))
    .reduce((best, other) => (other.odd < best.odd ? other : best)).encoding;
}

/** The number of words with mixed scripts, or with a capital or sign after a small letter: `gestŸrzt`, `Љран`. */
const oddWords = (text: string): number =>
  text
    .split(/[\s\p{Pd}\p{Po}\p{Ps}\p{Pe}\p{Pi}\p{Pf}]+/u)
    .filter(
      (word) =>
        /[^\p{ASCII}]/u.test(word) &&
        (!/^(?:\p{Lu}?\p{Ll}+|\p{Lu}+|[№€£§©°±]?\d*[°%§©]?)$/u.test(word) ||
          (/\p{Script=Cyrillic}/u.test(word) && /[\p{Script=Latin}ЂЃЉЊЋЏђѓљњћџ]/u.test(word))),
    ).length;

/** The kind of UTF-16 by zero bytes: Western text has one in nearly every second byte. Other zero bytes are no text. */
function zeroBytes(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'binary' | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((half) => sample.filter((byte, at) => byte === 0 && at % 2 === half).length);
  const [even = 0, odd = 0] = zeros.map((count) => (2 * count) / sample.length);
  // A few NUL characters are damage; a file with many is no text.
  if (even + odd < 0.02) return undefined;
  if (bytes.length % 2 === 0 && odd > 0.5 && even < 0.05) return 'utf-16le';
  return bytes.length % 2 === 0 && even > 0.5 && odd < 0.05 ? 'utf-16be' : 'binary';
}

/**
 * The encoding that a page declares (`<meta charset=…>`, `<meta http-equiv … charset=…>`, `<?xml encoding=…?>`), if it
 * exists.
 */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
  const label = /\b(?:charset|encoding) ?= ?["']?(?<label>[\w-]+)/iu.exec(head)?.groups?.label;
  return encodingNamed(label ?? '');
}

function encodingNamed(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Whether bytes are mostly valid UTF-8: its sequences of several bytes hardly ever occur by chance in Windows-1252. */
function looksLikeDamagedUtf8(bytes: Uint8Array): boolean {
  const foreign = new TextDecoder().decode(bytes).match(/[^\p{ASCII}]/gu) ?? [];
  return foreign.filter((character) => character !== '\ufffd').length > foreign.length / 2;
}
