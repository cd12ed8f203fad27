/** Lists of words written as a text, because people read such lists more often than programs. */

/**
 * A set of words from a text.
 *
 * `wordSet('said told')` → `Set { 'said', 'told' }`
 */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** `wordMap('grey:gray tyre:tire').get('tyre')` → `'tire'` */
export const wordMap = (pairs: string): ReadonlyMap<string, string> =>
  new Map(
    pairs
      .trim()
      .split(/\s+/u)
      .map((pair): [string, string] => {
        const [word = '', other = ''] = pair.split(':');
        return [word, other];
      }),
  );
