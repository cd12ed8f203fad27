/** Saying that something is not true, in any language that has words for true and untrue. */

/** Words between a "not" and what it denies. */
const mostBetween = 3;

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
      const isDenied = folded.slice(Math.max(0, at - 1 - mostBetween), at).some(isNegation);
      return isDenied ? isTruth(word) : isUntruth(word);
    });
}
