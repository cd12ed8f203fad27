/** Where the three states part, as chances. */

/** From this chance on that the best passage answers it is called an answer. */
export const answeredFrom = 0.5;
/** Nothing is shown where no passage has this share of the question, and the chance of a mention is below that. */
export const absentFrom = 0.6;
export const mentionedFrom = 0.15;
/** Of a question of two terms, "capital of France", half is enough: what is left is no question. */
export const shortQuestion = 2;
export const absentFromShort = 0.5;
/** A passage with less than this share of the question is no answer, unless a recorded question agrees so well. */
export const answerHoldsShare = 0.4;
export const recordedAgreesFrom = 0.6;
