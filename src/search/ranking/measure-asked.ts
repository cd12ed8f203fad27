/** Doubts about a number, an age, a date or a reason that is asked for. */
import type { Span } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import { ownKeysOf, type Question } from '../question/question.ts';
import { measuredBy, type Ranked } from './rank.ts';
import { shownKinds } from './signals/kind.ts';
import { topicalFrom } from './thresholds.ts';

/** Whether a number, date or reason is asked for and none stands beside the words of the question. */
export function lacksKind({ kind }: Question, best: Ranked): boolean {
  return shownKinds.has(kind) && measuredBy('kind', best) === 0;
}

/** As far from a word of the question an age is still of what it names: "The mill, which he bought, is 90 years old". */
const maxWordsFromAge = 10;

/** Whether an age is asked for, and those of the best passage are of others: "a man of 24 painted the mill". */
export function isAgeElsewhere({ kind, terms }: Question, { evidence: { reading } }: Ranked): boolean {
  if (kind !== 'age') return false;
  const keys = new Set(
    terms.filter(({ rarityWeight }) => rarityWeight >= topicalFrom).flatMap((one) => [...ownKeysOf(one)]),
  );
  const words = wordsOf(reading.text);
  const isBeside = ({ start }: { readonly start: number }, span: Span): boolean => {
    const at = words.findIndex(({ end }) => end > start);
    const from = words[Math.max(0, at - maxWordsFromAge)]?.start ?? 0;
    const to = words[at + maxWordsFromAge]?.end ?? reading.text.length;
    const around = reading.text.slice(Math.max(span.start, from), Math.min(span.end, to));
    return reading.language.holdsKind('age', around);
  };
  return !reading.sentences.some(({ span, terms: inSentence }) =>
    inSentence.some((term) => keys.has(term.key) && isBeside(term, span)),
  );
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
