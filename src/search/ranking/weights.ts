/** What `npm run eval:fit -- --write` makes: how much each signal counts. */

/** For ranking: the score of a passage is the sum of its signals by these. */
export const rankingWeights: Readonly<Record<string, number>> = {
  index: 2.84,
  found: 0.74,
  twoSentences: 1.14,
  order: 1.09,
  title: 3.36,
  names: 0.74,
  speaker: 0.84,
  kind: 2.97,
  recorded: 3,
  missing: -0.15,
};

/** For the chance that the best passage answers: log-odds, with a constant. */
export const answerWeights: Readonly<Record<string, number>> = {
  index: 0,
  found: 0,
  twoSentences: 0.48,
  order: 0.82,
  title: 0.78,
  names: 0,
  speaker: 0,
  kind: 1.92,
  recorded: 3,
  missing: -0.8,
  absent: -1.01,
  lead: 2.6,
  bias: -1.41,
};

/** For the chance that the documents speak of what is asked at all. */
export const mentionWeights: Readonly<Record<string, number>> = {
  index: 0.14,
  found: 2.53,
  twoSentences: 2.39,
  order: 1.97,
  title: 0.7,
  names: 1.51,
  speaker: 0.29,
  kind: 1.81,
  recorded: 3,
  missing: -0.77,
  absent: -2.21,
  lead: 0.93,
  bias: -3.95,
};
