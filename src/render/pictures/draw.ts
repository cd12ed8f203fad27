import type { Tinypool } from 'tinypool';
import type { Picture } from '../../answers/index.ts';
import { openThread, ranOutOfMemory, threadMemoryMb } from '../../threads.ts';
import type { SpokenLanguage } from '../wording/say.ts';

/** The worker needs 80 MB: it starts with the first picture, and ends after this time without one. */
const idleMs = 10 * 60_000;

/** Why there is no picture: the font lacks one of its letters, or drawing it takes more memory than the thread may use. */
export type Undrawn = 'unknown-letters' | 'out-of-memory';

let pool: Promise<Tinypool> | undefined;

/** The picture as a PNG, 800 pixels wide, or why it cannot be drawn. */
export async function drawPicture(
  picture: Picture,
  language: SpokenLanguage = 'en',
): Promise<Buffer | Undrawn> {
  // One thread is enough: it draws ten pictures a second, and loads the fonts once.
  pool ??= openThread(new URL('picture-worker.ts', import.meta.url), threadMemoryMb.picture, {
    minThreads: 0,
    idleTimeout: idleMs,
  });
  try {
    const png: Uint8Array | undefined = await (await pool).run({ picture, language });
    if (png === undefined) return 'unknown-letters';
    return Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  } catch (error) {
    if (ranOutOfMemory(error)) return 'out-of-memory';
    throw error;
  }
}
