/**
 * A set of words from a text, because people read such lists more often than programs.
 *
 * `wordSet('said told')` → `Set { 'said', 'told' }`
 */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));
