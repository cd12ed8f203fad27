/** Drawing a picture, off the event loop. */
import type { Tinypool } from 'tinypool';
import type { Picture } from '../../answers/index.ts';
import type { SpokenLanguage } from '../wording/say.ts';

/** The thread, its fonts and its painter take 80 MB: it begins with the first picture, and ends when none was drawn for so long. */
const idleMs = 10 * 60_000;

let pool: Promise<Tinypool> | undefined;

/**
 * The picture as a PNG, 800 pixels wide; nothing where the font lacks a letter of it.
 *
 * @throws what the library that lays out or paints throws.
 */
export async function drawPicture(
  picture: Picture,
  language: SpokenLanguage = 'en',
): Promise<Buffer | undefined> {
  pool ??= openPool();
  const png: Uint8Array | undefined = await (await pool).run({ picture, language });
  return png === undefined ? undefined : Buffer.from(png.buffer, png.byteOffset, png.byteLength);
}

async function openPool(): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  // One thread draws ten pictures a second, and holds the fonts once.
  return new Tinypool({
    filename: new URL('worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: idleMs,
  });
}
