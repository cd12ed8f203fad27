/** Where the three states part, as chances, and which words count as common. */

/** From this chance on that the best passage answers it is called an answer. */
export const answeredFrom = 0.5;
/** Nothing is shown where no passage has this share of the question, and the chance of a mention is below that. */
export const absentFrom = 0.5;
export const mentionedFrom = 0.08;
/** A passage with less than this share of the question is no answer, unless a recorded question agrees so well. */
export const answerHoldsShare = 0.4;
export const recordedAgreesFrom = 0.6;
/** A word as common as "said" keeps less of its weight: it is not marked in an excerpt, and may be left out behind a number. */
export const tellingFrom = 0.46;
