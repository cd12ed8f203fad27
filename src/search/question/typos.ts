/** Corrects typos in everyday words, which the vocabulary of the documents need not have. */
import type { Language } from '../../language/language.ts';

const minLength = 4;
const minLengthSwapped = 3;
/** From a shorter word, leaving out any letter makes too many others. */
const minLengthTooLong = 5;
/** No everyday word is longer, and the time for trying each letter grows with the square of the length. */
const maxLength = 16;

/** Whether a word that no document has may be a typo: neither the list of everyday words nor the dictionary has it. */
export const mayBeTypo = (folded: string, { rarityWeightOf, relatedTo, keyOf }: Language): boolean =>
  rarityWeightOf(folded) === 1 && relatedTo?.(keyOf(folded)) === undefined;

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The known word that was meant by one with two neighbouring letters swapped, a Latin letter missing, or one letter
 * too many. The first letter is taken to be right (unless it is swapped): with another first letter nearly every
 * word is a different one.
 *
 * `typoCorrection('wich', (word) => word === 'which')` → `'which'` · `typoCorrection('hare', (word) => word === 'here')` → `undefined`
 */
export function typoCorrection(word: string, isKnown: (word: string) => boolean): string | undefined {
  const letters = [...word];
  if (letters.length < minLengthSwapped || letters.length > maxLength) return undefined;
  return swapped(letters).find(isKnown) ?? lengthened(letters).find(isKnown);
}

const swapped = (letters: readonly string[]): string[] =>
  letters.slice(1).map((letter, at) =>
    letters
      .with(at, letter)
      .with(at + 1, letters[at] ?? '')
      .join(''),
  );

/** The words that are one letter shorter or longer, by how common the typo is: a doubled letter, a missing one, another one too many. */
function lengthened(letters: readonly string[]): string[] {
  if (letters.length < minLength) return [];
  const without = (isIt: (letter: string, at: number) => boolean) =>
    letters.flatMap((letter, at) => (at > 0 && isIt(letter, at) ? [letters.toSpliced(at, 1).join('')] : []));
  const longer = letters.flatMap((_, at) =>
    alphabet.map((letter) => letters.toSpliced(at + 1, 0, letter).join('')),
  );
  return [
    ...without((letter, at) => letter === letters[at - 1]),
    ...longer,
    ...without(() => letters.length >= minLengthTooLong),
  ];
}
