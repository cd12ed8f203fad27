/** How much each signal counts; written by `npm run eval:fit -- --write`. */

/** For ranking: a passage's score is the sum of its signals times these weights. */
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

/** For the chance that the best passage answers: a logistic regression, of which `bias` is the constant. */
export const answerWeights: Readonly<Record<string, number>> = {
  index: 0,
  found: 0,
  twoSentences: 0.02,
  order: 0.99,
  title: 0.73,
  names: 0,
  speaker: 0,
  kind: 1.84,
  recorded: 3,
  missing: -0.89,
  absent: -0.3,
  lead: 3.06,
  bias: -1.04,
};

/** For the chance that the documents mention what is asked at all. */
export const mentionWeights: Readonly<Record<string, number>> = {
  index: 0.13,
  found: 2.36,
  twoSentences: 2.24,
  order: 1.63,
  title: 0.67,
  names: 1.46,
  speaker: 0.32,
  kind: 1.71,
  recorded: 3,
  missing: -0.72,
  absent: -2.51,
  lead: 1.54,
  bias: -3.67,
};
