/** Slips of the keys in small words, which no vocabulary of the texts holds. */

const minLength = 4;
const minLengthSwapped = 3;
/** No small word is longer; trying each letter of a long one takes time that grows with its square. */
const maxLength = 16;

/**
 * Whether a word is a known one with a Latin letter left out, one doubled, or two neighbouring letters swapped.
 *
 * `isSlipOf('wich', (word) => word === 'which')` → `true` · `isSlipOf('hare', (word) => word === 'here')` → `false`
 */
export function isSlipOf(word: string, isKnown: (word: string) => boolean): boolean {
  const letters = [...word];
  if (letters.length < minLengthSwapped || letters.length > maxLength) return false;
  const isSwapped = letters.some((letter, at) => {
    const next = letters[at + 1];
    return (
      next !== undefined &&
      isKnown(
        letters
          .with(at, next)
          .with(at + 1, letter)
          .join(''),
      )
    );
  });
  if (isSwapped || letters.length < minLength) return isSwapped;
  const isDoubled = letters.some(
    (letter, at) => letter === letters[at + 1] && isKnown(letters.toSpliced(at, 1).join('')),
  );
  return isDoubled || isLetterShort(letters, isKnown);
}

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];

function isLetterShort(letters: readonly string[], isKnown: (word: string) => boolean): boolean {
  // A slip in the first letter would make another word of nearly every one.
  return letters.some((_, at) =>
    alphabet.some((letter) => isKnown(letters.toSpliced(at + 1, 0, letter).join(''))),
  );
}
