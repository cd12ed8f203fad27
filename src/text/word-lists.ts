/** Lists of words written as a text, because people read such lists more often than programs. */

/** `wordList('said told')` → `['said', 'told']` */
export const wordList = (words: string): string[] => words.trim().split(/\s+/u);

/**
 * A set of words from a text.
 *
 * `wordSet('said told')` → `Set { 'said', 'told' }`
 */
export const wordSet = (words: string): ReadonlySet<string> => new Set(wordList(words));

/** `wordMap('grey:gray tyre:tire').get('tyre')` → `'tire'` */
export const wordMap = (pairs: string): ReadonlyMap<string, string> =>
  new Map(
    wordList(pairs).map((pair): [string, string] => {
      const [word = '', other = ''] = pair.split(':');
      return [word, other];
    }),
  );
