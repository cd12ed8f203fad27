/** Doubts about questions that ask for a number, a date or a reason, or have a year. */
import { wordsOf } from '../../text/words.ts';
import type { Question } from '../question/question.ts';
import type { Term } from '../question/terms.ts';
import { measuredBy, type Ranked } from './rank.ts';
import { shownKinds } from './signals/kind.ts';
import { topicalFrom } from './thresholds.ts';

/** Whether the question asks for a number, date or reason, and no sentence has one together with words of the question. */
export function lacksKind({ kind }: Question, best: Ranked): boolean {
  return shownKinds.has(kind) && measuredBy('kind', best) === 0;
}

/**
 * Whether the question asks when somebody became something, and the best passage does not tell that anybody did: "the
 * president left in January" does not say since when he is president.
 */
export function lacksBeginning({ text, kind }: Question, { evidence: { reading } }: Ranked): boolean {
  const { asksForBeginning, tellsOfBeginning } = reading.language;
  return kind === 'date' && asksForBeginning?.(text) === true && tellsOfBeginning?.(reading.text) === false;
}

/** The most terms between a number and what it counts: "13 000 Russian and Belarusian troops" has two. */
const maxTermsBetween = 3;

/** Whether the question asks how many there are of something, and no number in the best passage counts it. */
export function lacksCount({ terms, countedTerm }: Question, { evidence }: Ranked): boolean {
  const counted = terms[countedTerm ?? -1];
  // A passage need not have a common word: "How many people died" is answered by "more than 200 died".
  if (counted === undefined || counted.rarityWeight < topicalFrom) return false;
  const keys = new Set(counted.variants.map(({ key }) => key));
  const { text, language, sentences } = evidence.reading;
  // Neither "19 million include many pensioners" nor "27 years as head of the pensioners" counts pensioners.
  const isOfOther = (number: Term, thing: Term) =>
    wordsOf(text.slice(number.end, thing.start)).some(({ folded }) => language.saysDegree(folded)) ||
    language.holdsKind('duration', text.slice(number.start, thing.start));
  // Nor does "January 6" count the troops of "On January 6 Russian troops came".
  const isDay = ({ start, end }: Term) => {
    const before = /\p{L}{3,9}\.? $/u.exec(text.slice(0, start))?.[0] ?? '';
    const behind = /^\.? \p{L}{3,9}/u.exec(text.slice(end))?.[0] ?? '';
    const isShort = /^\p{N}{1,2}$/u.test(text.slice(start, end));
    return isShort && [before, behind].some((month) => language.holdsKind('date', month));
  };
  return !sentences.some(({ terms: inSentence }) =>
    inSentence.some(
      (number, at) =>
        number.token.kind === 'number' &&
        !isDay(number) &&
        inSentence
          .slice(at + 1, at + 2 + maxTermsBetween)
          .some((thing) => keys.has(thing.key) && !isOfOther(number, thing)),
    ),
  );
}

/**
 * Whether the question has a year, the best passage has only others, and its document is of another year too. "The
 * worst since 2011" tells nothing about 2011, unless the question also has such a bound.
 */
export function isOfAnotherYear({ text }: Question, { evidence: { reading } }: Ranked): boolean {
  const askedYears = yearsIn(text);
  const passageYears = yearsIn(reading.text);
  const { published = '' } = reading.document;
  const isBoundAsked = askedYears.some(({ isBound }) => isBound);
  const isThere = (wanted: Year) =>
    published.startsWith(wanted.year) ||
    passageYears.some(({ year, isBound }) => year === wanted.year && (isBoundAsked || !isBound));
  return askedYears.length > 0 && passageYears.length > 0 && !askedYears.some(isThere);
}

interface Year {
  readonly year: string;
  /** Whether it is only where a time begins or ends: "since 2011". */
  readonly isBound: boolean;
}

/** The years in a text: not "2000 dockers" or "the 1990s", but "in 1564 was". */
const yearsIn = (text: string): Year[] =>
  [
    ...text.matchAll(
      /(?<bound>\b(?:since|until|till|before|after) )?(?<!\p{N})(?<year>(?:1[5-9]|20)\p{N}{2})(?![\p{N}s]| (?!(?:was|is|has|as|its|his|this)\b)\p{L}{1,30}s\b)/giu,
    ),
  ].map(({ groups }) => ({ year: groups?.year ?? '', isBound: groups?.bound !== undefined }));
