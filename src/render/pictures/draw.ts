/** Drawing a picture, off the event loop. */
import { Tinypool } from 'tinypool';
import type { Picture } from '../../answers/index.ts';
import type { SpokenLanguage } from '../wording/say.ts';

/** Made at the first picture, or when it is warmed up. */
let pool: Tinypool | undefined;

/**
 * The picture as a PNG, 800 pixels wide; nothing where the font lacks a letter of it.
 *
 * @throws what the library that lays out or paints throws.
 */
export async function drawPicture(
  picture: Picture,
  language: SpokenLanguage = 'en',
): Promise<Buffer | undefined> {
  // One thread draws ten pictures a second, and holds the fonts once.
  pool ??= new Tinypool({
    filename: new URL('worker.ts', import.meta.url).href,
    minThreads: 1,
    maxThreads: 1,
  });
  const png: Uint8Array | undefined = await pool.run({ picture, language });
  return png === undefined ? undefined : Buffer.from(png.buffer, png.byteOffset, png.byteLength);
}

/** Draws pictures and drops them, so that the first member does not wait for thread, fonts and painter. */
export async function warmUp(): Promise<void> {
  for (const picture of [...samples, ...samples, ...samples]) await drawPicture(picture);
}

const alphabets =
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz АБВГДЕЖЗИЙКЛМНОП абвгдежзийклмнопрстуфхцчшщъыьэюя';

const samples: readonly Picture[] = [
  { kind: 'timeline', events: [{ date: '2000-01-01', title: alphabets, citations: [] }] },
  {
    kind: 'coverage',
    outlets: [alphabets, alphabets, alphabets, alphabets],
    statements: [
      { speaker: alphabets, text: alphabets, coverage: ['quoted', 'in-part', 'contradicts', 'absent'] },
    ],
  },
];
