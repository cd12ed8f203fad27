/**
 * From text to the terms that are indexed and looked for.
 *
 * A term is the stem of a folded word, or a name: every spelling of a person,
 * organisation or place is the one term `@id`. The words of a name stay terms
 * as well, so that "minister" finds "Foreign Minister Wang Yi".
 */
import type { NameFinder, NameMention } from '../knowledge/names.ts';
import { baseFormOf, oneSpelling } from '../language/english/irregular.ts';
import { stem } from '../language/english/stem.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { stopWords } from './stop-words.ts';

/** A word or a name of a text, as it is looked up. */
export interface Term extends Span {
  /** `'refus'`, or `'@kassym-jomart-tokayev'`. */
  readonly key: string;
  readonly isStop: boolean;
  /** The word as it is written, folded; absent for a name. */
  readonly folded?: string;
}

/** The key of a name among terms. `nameKey('astana')` → `'@astana'` */
export function nameKey(nameId: string): string {
  return `@${nameId}`;
}

const stems = new Map<string, string>();
const maxRememberedStems = 200_000;

/** The stem of a folded word, remembered: a collection uses few words many times. */
export function stemOf(folded: string): string {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  if (stems.size >= maxRememberedStems) stems.clear();
  const made = stem(oneSpelling(baseFormOf(folded)));
  stems.set(folded, made);
  return made;
}

/**
 * The terms of a text in order; a name stands before its words, which follow,
 * and so does a name inside a longer one: "northern Kazakhstan" is a region
 * and speaks of the country too.
 *
 * `termsOf('He met Toqaev', finder)` → `he` (stop), `met`, `@kassym-jomart-tokayev`, `toqaev`
 */
export function termsOf(text: string, finder: NameFinder): Term[] {
  const words = wordsOf(text);
  const mentions = finder.find(words);
  const terms: Term[] = [];
  let next = 0;
  words.forEach((word, at) => {
    const mention = mentions[next];
    if (mention?.firstWord === at) {
      const inner = namesInside(words.slice(mention.firstWord, mention.endWord), finder);
      for (const { nameId, start, end } of [
        mention,
        ...inner.filter((one) => one.nameId !== mention.nameId),
      ]) {
        terms.push({ key: nameKey(nameId), start, end, isStop: false });
      }
      next += 1;
    }
    terms.push(wordTerm(word));
  });
  return terms;
}

function namesInside(words: readonly Word[], finder: NameFinder): NameMention[] {
  if (words.length < 2) return [];
  const found = [...finder.find(words.slice(1)), ...finder.find(words.slice(0, -1))];
  return found.filter(({ nameId }, at) => found.findIndex((other) => other.nameId === nameId) === at);
}

function wordTerm({ folded, start, end }: Word): Term {
  return { key: stemOf(folded), start, end, isStop: stopWords.has(folded), folded };
}

/** The terms of each sentence of a text, in order. */
export function termsBySentence(text: string, finder: NameFinder): { sentence: Span; terms: Term[] }[] {
  const terms = termsOf(text, finder);
  const sentences = sentencesOf(text);
  let at = 0;
  return sentences.map((sentence, index) => {
    const from = at;
    // The last sentence takes what is left, so that no term is ever lost.
    while (at < terms.length && (index === sentences.length - 1 || (terms[at]?.start ?? 0) < sentence.end))
      at += 1;
    return { sentence, terms: terms.slice(from, at) };
  });
}

/**
 * What to leave out so that nothing counts twice: the words that a name before
 * them stands for, and names that are not present, which give way to their words.
 */
export function wordsOfNames(terms: readonly Term[], isPresent: (key: string) => boolean): Set<Term> {
  const covered = new Set<Term>();
  let nameEnd = -1;
  for (const term of terms) {
    if (term.folded === undefined && isPresent(term.key)) nameEnd = Math.max(nameEnd, term.end);
    else if (term.folded === undefined) covered.add(term);
    else if (term.start < nameEnd) covered.add(term);
  }
  return covered;
}
