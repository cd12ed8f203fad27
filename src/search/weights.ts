/** What `npm run eval:fit -- --write` makes: how much each signal counts. */

/** For ranking: the score of a passage is the sum of its signals by these. */
export const rankingWeights: Readonly<Record<string, number>> = {
  index: 2.85,
  found: 0.73,
  twoSentences: 1.16,
  order: 1.09,
  title: 3.4,
  names: 0.72,
  speaker: 0.79,
  kind: 2.97,
  recorded: 3,
  missing: -0.16,
};

/** For the chance that the best passage answers: log-odds, with a constant. */
export const answerWeights: Readonly<Record<string, number>> = {
  index: 0,
  found: 0,
  twoSentences: 0.49,
  order: 0.85,
  title: 0.95,
  names: 0,
  speaker: 0,
  kind: 1.86,
  recorded: 3,
  missing: -0.78,
  absent: -0.96,
  lead: 2.47,
  bias: -1.36,
};

/** For the chance that the documents speak of what is asked at all. */
export const mentionWeights: Readonly<Record<string, number>> = {
  index: 0.08,
  found: 2.55,
  twoSentences: 2.4,
  order: 1.96,
  title: 0.7,
  names: 1.58,
  speaker: 0.43,
  kind: 1.8,
  recorded: 3,
  missing: -0.78,
  absent: -2.18,
  lead: 0.89,
  bias: -3.98,
};
