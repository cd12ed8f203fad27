/** From bytes to text: UTF-8, UTF-16, the encoding that a page declares, or the one that the bytes fit best. */
import { isUtf8 } from 'node:buffer';
import { detect } from 'chardet';
import { done, type Result, refused } from '../input-result.ts';

/** Larger files are no articles; reading one would only fill the memory. */
export const maxArticleBytes = 10_000_000;

interface Decoded {
  /** Without a byte order mark: offsets count from the first character after it. */
  readonly text: string;
  readonly encoding: string;
  /** Characters that could not be read and stand as �. */
  readonly damaged: number;
}

/**
 * Decodes a file.
 *
 * A byte order mark decides, then a pattern of zero bytes (UTF-16), then whether the bytes are UTF-8, then
 * what an HTML page declares. Anything else is damaged UTF-8 where it mostly looks like it, or what `chardet`
 * takes it for.
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

/** So many damaged characters are shown as �, as a browser does; with more the file is refused. */
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

/** Encodings that `chardet` does not know, and those that it takes them for. */
const unknownToChardet = ['macintosh', 'koi8-u', 'x-mac-cyrillic', 'ibm866'];
const takenForThem = /^(?:windows-125[12]|koi8-r|iso-8859-[15])$/u;

/** Which of the encodings of one byte a character (or two, in the East) fits best; Western where none is known. */
function eightBit(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, 65_536);
  const guessed = encodingNamed(detect(sample) ?? '') ?? 'windows-1252';
  const likely = guessed === 'utf-8' ? 'windows-1252' : guessed;
  return [likely, ...(takenForThem.test(likely) ? unknownToChardet : [])]
    .map((encoding) => ({ encoding, odd: oddWords(new TextDecoder(encoding).decode(sample)) }))
    .reduce((best, other) => (other.odd < best.odd ? other : best)).encoding;
}

/** Words of mixed scripts, or with a capital or another sign behind a small letter: `gestŸrzt`, `Љран`. */
const oddWords = (text: string): number =>
  text
    .split(/[\s\p{Pd}\p{Po}\p{Ps}\p{Pe}\p{Pi}\p{Pf}]+/u)
    .filter(
      (word) =>
        /[^\p{ASCII}]/u.test(word) &&
        (!/^(?:\p{Lu}?\p{Ll}+|\p{Lu}+|[№€£§©°±]?\d*[°%§©]?)$/u.test(word) ||
          (/\p{Script=Cyrillic}/u.test(word) && /[\p{Script=Latin}ЂЃЉЊЋЏђѓљњћџ]/u.test(word))),
    ).length;

/** Western text in UTF-16 has a zero in nearly every second byte; a zero anywhere else is no text. */
function zeroBytes(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'binary' | undefined {
  const sample = bytes.subarray(0, 4096);
  const zeros = [0, 1].map((half) => sample.filter((byte, at) => byte === 0 && at % 2 === half).length);
  const [even = 0, odd = 0] = zeros.map((count) => (2 * count) / sample.length);
  // A stray NUL is damage; many of them are no text.
  if (even + odd < 0.02) return undefined;
  if (bytes.length % 2 === 0 && odd > 0.5 && even < 0.05) return 'utf-16le';
  return bytes.length % 2 === 0 && even > 0.5 && odd < 0.05 ? 'utf-16be' : 'binary';
}

/** `<meta charset=…>`, `<meta http-equiv … charset=…>` or `<?xml encoding=…?>`, if it names an encoding that exists. */
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

/** Whole UTF-8 sequences of several bytes hardly ever arise by chance in Windows-1252. */
function looksLikeDamagedUtf8(bytes: Uint8Array): boolean {
  const foreign = new TextDecoder().decode(bytes).match(/[^\p{ASCII}]/gu) ?? [];
  return foreign.filter((character) => character !== '\ufffd').length > foreign.length / 2;
}
