/** Replaces raised and lowered characters, so that 10⁶ does not become 106. */

type Position = 'raised' | 'lowered';

const plain = [...'0123456789+-()n'];
const forms: Readonly<Record<Position, string>> = { raised: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ', lowered: '₀₁₂₃₄₅₆₇₈₉₊₋₍₎' };

/**
 * A text in raised or lowered characters: `inSmallLetters('6', 'raised')` → `⁶`; unchanged where a character has no
 * such form.
 */
export function inSmallLetters(text: string, position: Position): string {
  const small = [...text.trim()].map((character) => forms[position][plain.indexOf(character)]);
  return small.length > 0 && small.every((one) => one !== undefined) ? small.join('') : text;
}
