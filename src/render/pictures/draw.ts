import type { Tinypool } from 'tinypool';
import type { Picture } from '../../answers/index.ts';
import type { SpokenLanguage } from '../wording/say.ts';

/** The worker needs 80 MB: it starts with the first picture, and ends after this time without one. */
const idleMs = 10 * 60_000;

let pool: Promise<Tinypool> | undefined;

/** The picture as a PNG, 800 pixels wide; undefined where the font lacks one of its letters. */
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
  // One thread is enough: it draws ten pictures a second, and loads the fonts once.
  return new Tinypool({
    filename: new URL('worker.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: 1,
    idleTimeout: idleMs,
  });
}
