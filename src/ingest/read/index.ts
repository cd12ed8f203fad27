/** Chooses the reader for a file. Each reader loads its libraries only when it is used. */
import { gunzipSync } from 'node:zlib';
import { type Result, refused } from '../input-result.ts';
import { chat } from './chat.ts';
import { maxArticleBytes, tooLarge } from './decode.ts';
import { feed } from './feed.ts';
import type { FileFormat, InputFile } from './format.ts';
import { mail } from './mail.ts';
import { epub } from './packed/epub.ts';
import { odt } from './packed/odt.ts';
import { word } from './packed/word.ts';
import type { Page } from './page.ts';
import { pdf } from './pdf/pdf.ts';
import { rtf } from './rtf.ts';
import { subtitles } from './subtitles.ts';
import { textFile } from './text-formats.ts';

/** The readers in the order in which they are tried. The last, for plain text, fits every file. */
const formats: readonly FileFormat[] = [pdf, rtf, word, odt, epub, mail, subtitles, feed, chat, textFile];

/** The extensions of the files that are imported from a folder. */
export const readableExtensions: ReadonlySet<string> = new Set([
  'gz',
  ...formats.flatMap(({ extensions }) => extensions),
]);

/** The documents of a file; a reason for a file that is empty, too large or of another kind. */
export async function readPages(bytes: Uint8Array, fileName: string): Promise<Result<readonly Page[]>> {
  if (bytes.length === 0) return refused('empty', 'The file is empty.');
  if (bytes.length > maxArticleBytes) return refused('too-large', tooLarge(bytes.length));
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return unpacked(bytes, fileName);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const file: InputFile = { bytes, fileName, head };
  const format = formats.find((one) => one.fits(file)) ?? textFile;
  try {
    return await format.read(file);
  } catch (error) {
    if (format.damaged === undefined) throw error;
    return format.damaged;
  }
}

/** The documents of a gzip file; one that contains another is refused. */
function unpacked(bytes: Uint8Array, fileName: string): Result<never> | Promise<Result<readonly Page[]>> {
  try {
    const whole = gunzipSync(bytes, { maxOutputLength: maxArticleBytes });
    return whole[0] === 0x1f && whole[1] === 0x8b
      ? refused('binary', 'The file is packed twice. Unpack it and import what it holds.')
      : readPages(whole, fileName.replace(/\.gz$/iu, ''));
  } catch {
    const message =
      'The packed file cannot be unpacked, or holds more than an article. Unpack it and import what it holds.';
    return refused('binary', message);
  }
}
