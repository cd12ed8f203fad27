/**
 * When two questions are the same, and when they are close.
 *
 * A question is read as a set of words: folded, stemmed, names and British and
 * American words brought to one spelling, words that carry nothing dropped. Two questions are the **same**
 * when their sets are equal, and **close** when one has an ordinary word more
 * than the other (two more, where the longer has eight or more). What turns a
 * question into another one is never the difference: a name, a number, a
 * negation, or who/when/where/why/how.
 *
 * The rule is one of equal keys, not of distances, so that a look-up costs a
 * few index reads however many pins a server has: every pin is stored under
 * the key of its words and under the keys that lack one of them, and a question
 * is looked up the same way from the other side (the deletion neighbourhood
 * of Garbe's SymSpell, over words instead of letters).
 */
import { createHash } from 'node:crypto';
import type { Name } from '../knowledge/model.ts';
import { nameFinder } from '../knowledge/names.ts';
import { baseFormOf, oneSpelling } from '../language/english/irregular.ts';
import { stem } from '../language/english/stem.ts';
import { wordsOf } from '../text/words.ts';

/** Reads a question or another text as words for matching. */
export interface WordReader {
  /** Changes whenever `read` may answer differently: stored keys of another version are made anew. */
  readonly version: string;
  /** In the order of the text, each once. */
  read(text: string): readonly ReadWord[];
}

export interface ReadWord {
  readonly word: string;
  /** Adding or dropping it asks something else. */
  readonly decisive: boolean;
}

/** How a pinned question compares with the one that was asked. */
export type Closeness = 'same' | 'close';

/** A key under which a question is stored; `missing` words of it were left out. */
export interface QuestionKey {
  readonly key: string;
  readonly missing: number;
}

/** Raised when the rules of this file change. */
const rulesVersion = '1';

// What a question is wrapped in. Reporting verbs are among them, because
// "what did he say about gas" and "what did he tell them on gas" ask one thing.
const empty = new Set(
  `a an the this that these those it its is are was were be been being am do does did done has have had having
  will would shall should can could may might must of in on at to from by for with about into over as and or
  what which there their his her he she they them him i you we us me my your our please tell told say says said
  saying talk talked talking speak spoke spoken mention mentioned ask asked explain know think thought
  really actually exactly just also ever so then than any some during against regarding concerning if`.split(
    /\s+/,
  ),
);

const interrogatives = new Set(['who', 'whom', 'whose', 'when', 'where', 'why', 'how']);
const negations = new Set(['not', 'no', 'never', 'none', 'nobody', 'nothing', 'neither', 'nor', 'without']);

/**
 * A reader that knows these names, so that "Toqaev" and "Токаев" are one word.
 *
 * `wordReader([tokayev]).read('Why did Toqaev refuse?')` → why (decisive),
 * `@kassym-jomart-tokayev` (decisive), `refus`
 */
export function wordReader(names: Iterable<Name> = []): WordReader {
  const known = [...names];
  const finder = nameFinder(known);
  return {
    version: createHash('sha256')
      .update(JSON.stringify([rulesVersion, known.map(({ id, name, aliases }) => [id, name, aliases])]))
      .digest('hex')
      .slice(0, 16),

    read(text) {
      const words = wordsOf(text);
      const mentions = finder.find(words);
      const found = new Map<string, ReadWord>();
      for (let at = 0; at < words.length; ) {
        const mention = mentions.find(({ firstWord }) => firstWord === at);
        const read = mention
          ? { word: `@${mention.nameId}`, decisive: true }
          : ordinary(words[at]?.folded ?? '');
        if (read && !found.has(read.word)) found.set(read.word, read);
        at = mention?.endWord ?? at + 1;
      }
      return [...found.values()];
    },
  };
}

function ordinary(folded: string): ReadWord | undefined {
  // "didn't" negates; its "did" carries nothing.
  if (/n't$/.test(folded) || folded === 'cannot') return { word: 'not', decisive: true };
  if (negations.has(folded)) return { word: 'not', decisive: true };
  if (interrogatives.has(folded)) return { word: folded, decisive: true };
  if (folded === '' || empty.has(folded)) return undefined;
  return { word: stem(oneSpelling(baseFormOf(folded))), decisive: /\p{N}/u.test(folded) };
}

/** Longer questions are stored under their whole key only: 24 words are no question that two people ask alike. */
const maxWordsForNeighbours = 24;
/** A question this short has no ordinary word to spare. */
const minWordsInCommon = 3;
/** From here on the longer question may have two words more. */
const minWordsForTwoMore = 8;

/**
 * The keys under which a pin is stored: the whole one first, then those that lack one ordinary word.
 *
 * Empty for a question without a meaningful word, which no other question is the same as.
 */
export function storedKeys(words: readonly ReadWord[]): QuestionKey[] {
  if (words.length === 0) return [];
  return [{ key: keyOf(words), missing: 0 }, ...without(words, 1).map((key) => ({ key, missing: 1 }))];
}

/** What to look for, nearest first: stored keys that a question of these words is the same as or close to. */
export function soughtKeys(
  words: readonly ReadWord[],
): { readonly same: string; readonly close: QuestionKey[] } | undefined {
  if (words.length === 0) return undefined;
  const same = keyOf(words);
  const close: QuestionKey[] = [];
  if (words.length >= minWordsInCommon) close.push({ key: same, missing: 1 });
  close.push(...without(words, 1).map((key) => ({ key, missing: 0 })));
  if (words.length >= minWordsForTwoMore) {
    close.push(...without(words, 2).map((key) => ({ key, missing: 0 })));
  }
  return { same, close };
}

/** The keys of these words with `count` (1 or 2) ordinary ones left out, where enough remain. */
function without(words: readonly ReadWord[], count: 1 | 2): string[] {
  if (words.length - count < minWordsInCommon || words.length > maxWordsForNeighbours) return [];
  const keys = new Set<string>();
  words.forEach((word, index) => {
    if (word.decisive) return;
    const rest = words.toSpliced(index, 1);
    if (count === 1) keys.add(keyOf(rest));
    else for (const key of withoutOneFrom(rest, index)) keys.add(key);
  });
  return [...keys];
}

function withoutOneFrom(words: readonly ReadWord[], from: number): string[] {
  return words.flatMap((word, index) =>
    index < from || word.decisive ? [] : [keyOf(words.toSpliced(index, 1))],
  );
}

function keyOf(words: readonly ReadWord[]): string {
  const sorted = words.map(({ word }) => word).sort();
  return createHash('sha256').update(sorted.join(' ')).digest('base64url').slice(0, 22);
}
