/** Finds words that call something untrue, in any language with words for true and untrue. */

/** The most words between a "not" and the word that it negates. */
const maxWordsBetween = 3;

/**
 * Finds the words that call something untrue: "a lie", not "no lie"; "not true", not "true".
 *
 * `untruthFinder((word) => word === 'lie', (word) => word === 'true', (word) => word === 'not')(['not', 'true'])` → `[1]`
 */
export function untruthFinder(
  isUntruth: (folded: string) => boolean,
  isTruth: (folded: string) => boolean,
  isNegation: (folded: string) => boolean,
): (folded: readonly string[]) => number[] {
  return (folded) =>
    [...folded.keys()].filter((at) => {
      const word = folded[at] ?? '';
      const isDenied = folded.slice(Math.max(0, at - 1 - maxWordsBetween), at).some(isNegation);
      return isDenied ? isTruth(word) : isUntruth(word);
    });
}
