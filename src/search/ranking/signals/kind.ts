/** "When …?" is best answered by a sentence with a date, "How many …?" by one with a number. */
import type { AnswerKind } from '../../../language/language.ts';
import { shareFoundInEither } from '../evidence.ts';
import { sentenceHolds } from '../readings.ts';
import type { Signal } from './signal.ts';

/** Kinds of thing that can be recognised by their form, so that a sentence without one does not answer. */
export const shownKinds: ReadonlySet<AnswerKind> = new Set([
  'number',
  'money',
  'share',
  'duration',
  'age',
  'distance',
  'length',
  'date',
  'plannedDate',
  'reason',
]);

export const kindOfAnswer: Signal = {
  name: 'kind',
  says: 'share of the question in a sentence with the kind of thing asked for',
  measure(question, { reading, inSentences }) {
    const { kind } = question;
    const before = (at: number) =>
      shownKinds.has(kind) && reading.sentences[at]?.refersBack ? (inSentences[at - 1] ?? []) : [];
    const shares = inSentences.map((inOne, at) =>
      sentenceHolds(reading, at, kind) ? shareFoundInEither(question, inOne, before(at)) : 0,
    );
    return Math.max(0, ...shares);
  },
};
