/**
 * How sure a proposed speaker is.
 *
 * For each way of finding a speaker, the share that is right: counted on one
 * half of a public set of annotated news articles, and rounded because the
 * counts are small. The evaluation of `import` prints, for both halves, how
 * often each tenth of confidence is right. No words of that set are kept here.
 */
import type { Attribution, Pattern } from './attribution.ts';

/** Below this a quotation keeps its speaker empty: a wrong speaker is worse than none. */
export const SPEAKER_THRESHOLD = 0.7;

const BY_PATTERN: Readonly<Record<Pattern, number>> = {
  after: 0.97,
  inverted: 0.97,
  source: 0.95,
  'before-colon': 0.96,
  before: 0.95,
  later: 0.94,
  report: 0.85,
  noun: 0.82,
  verb: 0.55,
  'same-paragraph': 0.95,
  'colon-line': 0.93,
  'left-open': 0.95,
  'last-speaker': 0.82,
  signature: 0.9,
  'sentence-before': 0.82,
  'paragraph-before': 0.76,
  'paragraph-of-one': 0.76,
  'paragraph-of-somebody': 0.74,
  'paragraph-about': 0.6,
};

/**
 * The chance, 0 to 1, that an attribution names the right mention. It falls with every sentence that the
 * speaker is handed on across, and with the distance from the quotation.
 */
export function attributionConfidence({ pattern, form, kind, distance, hops }: Attribution): number {
  let confidence = BY_PATTERN[pattern];
  if (form === 'shared' && pattern !== 'after') confidence -= 0.06;
  if (form === 'relative') confidence -= kind === 'speech' ? 0.05 : 0.1;
  if (pattern === 'paragraph-about' && kind !== 'speech') confidence -= 0.15;
  if (hops > 1) confidence -= 0.02 * (hops - 1);
  if (distance > 20) confidence -= 0.1;
  return Math.max(0, Math.min(1, confidence));
}
