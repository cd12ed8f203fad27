/**
 * A set of words from running words: such lists are read by people more often than by machines.
 *
 * `wordSet('said told')` → `Set { 'said', 'told' }`
 */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
