/** Where the three states part, as chances, and which words count as common. */

/** From this chance on that the best passage answers it is called an answer. */
export const answeredFrom = 0.55;
/** From this chance on where the passage holds less than this share of the question in its own words. */
export const answeredInOtherWordsFrom = 0.6;
export const ownWordsShare = 0.45;
/** Nothing is shown where the chance of a mention is below this times the square of the share that no passage has. */
export const mentionedFrom = 0.16;
/** A recorded question that agrees so well dispels a doubt. */
export const recordedAgreesFrom = 0.6;
/** From this share of the best passage's score on another is nearly as good. */
export const nearlyBest = 0.95;
/** Already from this share where the best passage lacks the number, date or reason that is asked for. */
export const goodEnough = 0.8;
/** What is only near a word of the question counts less ("force" for "troops"), and proves nothing. */
export const heldFrom = 0.4;
/** A word as common as "said" keeps less of its weight: it is not marked in an excerpt, and may be left out behind a number. */
export const topicalFrom = 0.46;
