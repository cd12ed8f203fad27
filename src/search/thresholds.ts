/** Where the three states part, as chances. */

/** From this chance on that the best passage answers it is called an answer. */
export const answeredFrom = 0.5;
/** Nothing is shown where no passage has this share of the question, and the chance of a mention is below that. */
export const absentFrom = 0.5;
export const mentionedFrom = 0.08;
/** A passage with less than this share of the question is no answer, unless a recorded question agrees so well. */
export const answerHoldsShare = 0.4;
export const recordedAgreesFrom = 0.6;
