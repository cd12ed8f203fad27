/** The limits between the three states, and between common words and those that say what is asked about. */

/** The least chance with which the best passage is called an answer. */
export const answeredFrom = 0.55;
/** The same where the passage has less than `ownWordsShare` of the question without synonyms. */
export const answeredInOtherWordsFrom = 0.6;
export const ownWordsShare = 0.45;
/**
 * Where the best passage is far from the question, nothing is shown if the chance of a mention is below this times
 * the square of the share of the question that no passage has.
 */
export const mentionedFrom = 0.16;
/** A recorded question that agrees at least so well cancels a doubt. */
export const recordedAgreesFrom = 0.6;
/** A passage with at least this share of the best one's score is nearly as good. */
export const nearlyBest = 0.95;
/** The share that is enough where the best passage lacks the number, date, reason or speaker asked for. */
export const goodEnough = 0.8;
/** A passage has a word of the question from this factor on; a synonym that is only near ("policeman" for "cop") has less. */
export const heldFrom = 0.4;
/** A word with a lower rarity weight, such as "said", is too common to say what is asked about. */
export const topicalFrom = 0.46;
