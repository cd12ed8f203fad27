/** Where the three states part, as chances. */

/** From this chance on that the best passage answers it is called an answer. */
export const answeredFrom = 0.5;
/** Below this chance of an answer, and below that chance that the documents speak of it, nothing is shown. */
export const perhapsFrom = 0.25;
export const mentionedFrom = 0.1;
/** A passage with less than this share of the question is no answer, unless a recorded question agrees so well. */
export const answerHoldsShare = 0.4;
export const recordedAgreesFrom = 0.6;
