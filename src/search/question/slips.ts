/** Slips of the keys, and small words with one, which no vocabulary of the texts holds. */
import type { Language } from '../../language/language.ts';

const minLength = 4;
const minLengthSwapped = 3;
/** A shorter word with a letter too many may be any other. */
const minLengthTooLong = 5;
/** No small word is longer; trying each letter of a long one takes time that grows with its square. */
const maxLength = 16;

/** Whether a word that no text has may be a slip: no list of everyday words has it, nor the dictionary. */
export const mayBeSlip = (folded: string, { rarityWeightOf, relatedTo, keyOf }: Language): boolean =>
  rarityWeightOf(folded) === 1 && relatedTo?.(keyOf(folded)) === undefined;

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];

/**
 * The known word that was meant by one with two neighbouring letters swapped, a Latin letter left out, one doubled, or
 * one too many. The first letter counts as right: a slip there would make another word of nearly every one.
 *
 * `slipOf('wich', (word) => word === 'which')` → `'which'` · `slipOf('hare', (word) => word === 'here')` → `undefined`
 */
export function slipOf(word: string, isKnown: (word: string) => boolean): string | undefined {
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

/** The words that are one letter shorter or longer: a letter is doubled or left out more often than put in. */
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
