/** What `npm run eval:fit -- --write` makes: how much each signal counts. */

/** For ranking: the score of a passage is the sum of its signals by these. */
export const rankingWeights: Readonly<Record<string, number>> = {
  index: 3.07,
  found: 0.64,
  twoSentences: 1.07,
  order: 0.75,
  title: 3.08,
  names: 0.96,
  speaker: 0.81,
  kind: 3.06,
  recorded: 3,
  missing: -0.64,
};

/** For the chance that the best passage answers: log-odds, with a constant. */
export const answerWeights: Readonly<Record<string, number>> = {
  index: 0.35,
  found: 0,
  twoSentences: 0.3,
  order: 0.54,
  title: 0.58,
  names: 0.27,
  speaker: 0,
  kind: 1.96,
  recorded: 3,
  missing: -1.34,
  absent: -1,
  lead: 2.96,
  bias: -1.85,
};

/** For the chance that the documents speak of what is asked at all. */
export const mentionWeights: Readonly<Record<string, number>> = {
  index: 0,
  found: 2.45,
  twoSentences: 2.34,
  order: 1.82,
  title: 0.73,
  names: 1.83,
  speaker: 0.4,
  kind: 1.76,
  recorded: 3,
  missing: -0.79,
  absent: -2.59,
  lead: 0.86,
  bias: -3.82,
};
