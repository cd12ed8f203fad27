/**
 * When two questions are the same, and when they are close.
 *
 * A question is a set of words, without small ones; a name in any spelling is one word. Equal sets are the
 * **same**. One with an ordinary word more is **close** (from eight words on, two more). A name, a number, a
 * negation, or who/when/where/why/how is never an ordinary word: it makes another question.
 */
import { languageAmong, languagesOf, nameStemIn } from '../knowledge/languages.ts';
import type { Knowledge, Name } from '../knowledge/model.ts';
import { nameFinder } from '../knowledge/names.ts';
import { type Language, languageOf, languagesWithPacks } from '../language/index.ts';
import { type Token, tokensOf } from '../language/tokens.ts';

/** Splits a question or another text into words for matching, in the order of the text. */
export type WordReader = (text: string) => readonly ReadWord[];

export interface ReadWord {
  readonly word: string;
  /** Whether adding or dropping the word makes another question. */
  readonly isDecisive: boolean;
}

/** How a pinned question compares with the asked one. */
export type Closeness = 'same' | 'close';

/** A reader that knows the names and languages of these episodes. */
export const wordReaderFor = (episodes: readonly Knowledge[]): WordReader =>
  wordReader(
    episodes.flatMap(({ names }) => [...names.values()]),
    episodes.flatMap(languagesOf),
  );

/**
 * A reader that knows these names, so that "Toqaev" and "Токаев" are one word. Each text is read in its own language:
 * one of these where it could be in several, but also one of no document, because "nicht" makes another question as
 * "not" does.
 *
 * `wordReader([tokayev])('Why did Toqaev refuse?')` → why (decisive), `@kassym-jomart-tokayev` (decisive), `refus`
 */
export function wordReader(
  names: Iterable<Name> = [],
  preferredLanguages: readonly Language[] = [],
): WordReader {
  const [first = languageOf('en'), ...others] = new Set([...preferredLanguages, ...languagesWithPacks]);
  const languages = [first, ...others] as const;
  const finder = nameFinder(names, nameStemIn(preferredLanguages));
  return (text) => {
    const language = languageAmong(languages, text);
    return tokensOf(text, language, (words) => finder.find(words)).flatMap((token) =>
      readToken(token, language),
    );
  };
}

function readToken({ kind, key, folded, isStop }: Token, language: Language): ReadWord[] {
  if (kind === 'name' || kind === 'number') return [{ word: key, isDecisive: true }];
  const role = language.questionRoleOf(folded);
  if (role === 'denies') return [{ word: 'not', isDecisive: true }];
  if (role === 'asks') return [{ word: folded, isDecisive: true }];
  if (role === 'empty' || isStop) return [];
  return [{ word: key, isDecisive: /\p{N}/u.test(folded) }];
}

/** Words as numbers, sorted, each once. The lowest bit marks a decisive word. */
export type WordSet = Uint32Array;

/** Numbers the words, so that sets of them are small and fast to compare. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();

  /** New words get numbers, and keep them. */
  setOf(words: readonly ReadWord[]): WordSet {
    return sortedSet(words.map((word) => this.#numberOf(word)));
  }

  /** The same for words that are only looked up. People may ask anything, so nothing is kept of new ones. */
  lookUp(words: readonly ReadWord[]): WordSet {
    const distinct = [...new Map(words.map((one) => [one.word, one])).values()];
    const firstFree = this.#numbers.size;
    return sortedSet(distinct.map((one, n) => this.#numbers.get(one.word) ?? numberFor(firstFree + n, one)));
  }

  #numberOf(one: ReadWord): number {
    const known = this.#numbers.get(one.word);
    if (known !== undefined) return known;
    const number = numberFor(this.#numbers.size, one);
    this.#numbers.set(one.word, number);
    return number;
  }
}

const numberFor = (place: number, { isDecisive }: ReadWord): number => place * 2 + (isDecisive ? 1 : 0);

const sortedSet = (numbers: readonly number[]): WordSet => Uint32Array.from(new Set(numbers)).sort();

/** How many words two questions must share before one may have a word more. */
const minWordsInCommon = 3;
/** From this many words on, the longer question may have two words more. */
const minWordsForTwoMore = 8;

/** How many ordinary words one question has more: 0 for the same, 1 or 2 for close ones, otherwise undefined. */
export function wordsApart(a: WordSet, b: WordSet): 0 | 1 | 2 | undefined {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const difference = long.length - short.length;
  if (short.length === 0 || difference > 2) return undefined;
  if (difference > 0 && short.length < minWordsInCommon) return undefined;
  if (difference === 2 && long.length < minWordsForTwoMore) return undefined;
  let at = 0;
  for (const word of long) {
    if (word === short[at]) at += 1;
    else if ((word & 1) === 1) return undefined;
  }
  return at === short.length ? (difference as 0 | 1 | 2) : undefined;
}

/** Whether a set contains all of some words. */
export function containsAll(set: WordSet, words: WordSet): boolean {
  let at = 0;
  for (const word of words) {
    while (at < set.length && (set[at] ?? 0) < word) at += 1;
    if (set[at] !== word) return false;
  }
  return true;
}
