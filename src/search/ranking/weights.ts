/** What `npm run eval:fit -- --write` makes: how much each signal counts. */

/** For ranking: the score of a passage is the sum of its signals by these. */
export const rankingWeights: Readonly<Record<string, number>> = {
  index: 2.67,
  found: 1.32,
  twoSentences: 1.08,
  order: 1.36,
  title: 3.82,
  names: 0.77,
  speaker: 0.97,
  kind: 2.98,
  recorded: 3,
  missing: -0.26,
};

/** For the chance that the best passage answers: log-odds, with a constant. */
export const answerWeights: Readonly<Record<string, number>> = {
  index: 0,
  found: 0,
  twoSentences: 0.35,
  order: 1,
  title: 0.7,
  names: 0,
  speaker: 0,
  kind: 1.85,
  recorded: 3,
  missing: -0.98,
  absent: -0.56,
  lead: 3.02,
  bias: -1.48,
};

/** For the chance that the documents speak of what is asked at all. */
export const mentionWeights: Readonly<Record<string, number>> = {
  index: 0.1,
  found: 2.43,
  twoSentences: 2.3,
  order: 1.65,
  title: 0.67,
  names: 1.49,
  speaker: 0.33,
  kind: 1.73,
  recorded: 3,
  missing: -0.75,
  absent: -2.58,
  lead: 1.13,
  bias: -3.8,
};
