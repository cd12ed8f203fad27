/** What `npm run eval:fit -- --write` makes: how much each signal counts. */

/** For ranking: the score of a passage is the sum of its signals by these. */
export const rankingWeights: Readonly<Record<string, number>> = {
  index: 2.82,
  found: 0.51,
  sentence: 0.88,
  twoSentences: 1.05,
  order: 0.8,
  title: 3.48,
  beside: 1.49,
  names: 0.92,
  speaker: 0.93,
  kind: 2.98,
  recorded: 3,
  missing: -0.61,
  depth: 0.52,
};

/** For the chance that the best passage answers: log-odds, with a constant. */
export const answerWeights: Readonly<Record<string, number>> = {
  index: 0.48,
  found: 0,
  sentence: 0,
  twoSentences: 0.46,
  order: 0.59,
  title: 0.58,
  beside: 0,
  names: 0.31,
  speaker: 0,
  kind: 1.65,
  recorded: 3,
  missing: -1.36,
  depth: 0.41,
  absent: -1.13,
  lead: 3.22,
  bias: -2.14,
};

/** For the chance that the documents speak of what is asked at all. */
export const mentionWeights: Readonly<Record<string, number>> = {
  index: 0.06,
  found: 2.18,
  sentence: 1.65,
  twoSentences: 2.04,
  order: 1.64,
  title: 0.69,
  beside: 0.21,
  names: 1.75,
  speaker: 0.21,
  kind: 1.62,
  recorded: 3,
  missing: -0.87,
  depth: 0,
  absent: -2.44,
  lead: 0.64,
  bias: -4.05,
};
