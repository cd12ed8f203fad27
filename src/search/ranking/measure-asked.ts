/** Doubts about a number, a date, a year or a reason that is asked for. */
import type { Question } from '../question/question.ts';
import { measuredBy, type Ranked } from './rank.ts';
import { shownKinds } from './signals/kind.ts';
import { topicalFrom } from './thresholds.ts';

/** Whether a number, date or reason is asked for and none stands beside the words of the question. */
export function lacksKind({ kind }: Question, best: Ranked): boolean {
  return shownKinds.has(kind) && measuredBy('kind', best) === 0;
}

/** So many words at most stand between a number and what it counts: "13 000 Russian and Belarusian troops". */
const maxWordsBetween = 3;

/** Whether it is asked how many there are of something, and no number in the best passage counts it. */
export function lacksCount({ terms, countedTerm }: Question, { evidence }: Ranked): boolean {
  const counted = terms[countedTerm ?? -1];
  // "How many people died" is answered by "more than 200 died".
  if (counted === undefined || counted.rarityWeight < topicalFrom) return false;
  const keys = new Set(counted.variants.map(({ key }) => key));
  return !evidence.reading.sentences.some(({ terms: inSentence }) =>
    inSentence.some(
      ({ token }, at) =>
        token.kind === 'number' &&
        inSentence.slice(at + 1, at + 2 + maxWordsBetween).some(({ key }) => keys.has(key)),
    ),
  );
}

/**
 * Whether a year is asked about, and the best passage has others, and is not of that year itself. "The worst since
 * 2011" tells nothing of 2011, unless the question has such a bound, too.
 */
export function isOfAnotherYear({ text }: Question, { evidence: { reading } }: Ranked): boolean {
  const asked = yearsIn(text);
  const told = yearsIn(reading.text);
  const { published = '' } = reading.document;
  const isBoundAsked = asked.some(({ isBound }) => isBound);
  const isTold = (asks: Year) =>
    published.startsWith(asks.year) ||
    told.some(({ year, isBound }) => year === asks.year && (isBoundAsked || !isBound));
  return asked.length > 0 && told.length > 0 && !asked.some(isTold);
}

interface Year {
  readonly year: string;
  /** Whether something only began or ended with it: "since 2011". */
  readonly isBound: boolean;
}

/** Neither "2000 dockers" nor "the 1990s" is a year; "in 1564 was" tells of one. */
const yearsIn = (text: string): Year[] =>
  [
    ...text.matchAll(
      /(?<bound>\b(?:since|until|till|before|after) )?(?<!\p{N})(?<year>(?:1[5-9]|20)\p{N}{2})(?![\p{N}s]| (?!(?:was|is|has|as|its|his|this)\b)\p{L}{1,30}s\b)/giu,
    ),
  ].map(({ groups }) => ({ year: groups?.year ?? '', isBound: groups?.bound !== undefined }));
