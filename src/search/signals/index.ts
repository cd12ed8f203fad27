/** Every signal, in the order in which `--explain` lists them. Ranking, confidence and the fit read this list. */
import { beside } from './beside.ts';
import { depth } from './depth.ts';
import { found } from './found.ts';
import { heaviestMissing } from './heaviest-missing.ts';
import { inOrder } from './in-order.ts';
import { inSentence } from './in-sentence.ts';
import { inTitle } from './in-title.ts';
import { inTwoSentences } from './in-two-sentences.ts';
import { kindOfAnswer } from './kind.ts';
import { miniSearchScore } from './mini-search.ts';
import { namesPresent } from './names.ts';
import { recordedQuestion } from './recorded.ts';
import type { Signal } from './signal.ts';
import { speaker } from './speaker.ts';

export type { Signal } from './signal.ts';

export const signals: readonly Signal[] = [
  miniSearchScore,
  found,
  inSentence,
  inTwoSentences,
  inOrder,
  inTitle,
  beside,
  namesPresent,
  speaker,
  kindOfAnswer,
  recordedQuestion,
  heaviestMissing,
  depth,
];
