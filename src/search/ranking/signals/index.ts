/**
 * Every signal, in the order in which `--explain` lists them. Ranking, confidence and the fit read this list. A new one
 * counts nothing until `npm run eval:fit -- --write` has given it a weight.
 */
import { found } from './found.ts';
import { heaviestMissing } from './heaviest-missing.ts';
import { inOrder } from './in-order.ts';
import { inTitle } from './in-title.ts';
import { inTwoSentences } from './in-two-sentences.ts';
import { kindOfAnswer } from './kind.ts';
import { miniSearchScore } from './mini-search.ts';
import { namesPresent } from './names-present.ts';
import { recordedQuestion } from './recorded.ts';
import type { Signal } from './signal.ts';
import { speaker } from './speaker.ts';

export type { Signal } from './signal.ts';

export const signals: readonly Signal[] = [
  miniSearchScore,
  found,
  inTwoSentences,
  inOrder,
  inTitle,
  namesPresent,
  speaker,
  kindOfAnswer,
  recordedQuestion,
  heaviestMissing,
];
