/** Raised and lowered characters: 10⁶ must not become 106. */

type Position = 'raised' | 'lowered';

const plain = [...'0123456789+-()n'];
const forms: Readonly<Record<Position, string>> = { raised: '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ', lowered: '₀₁₂₃₄₅₆₇₈₉₊₋₍₎' };

/** `inSmallLetters('6', 'raised')` → `⁶`; a text with a character that has no such form stays as it is. */
export function inSmallLetters(text: string, position: Position): string {
  const small = [...text.trim()].map((character) => forms[position][plain.indexOf(character)]);
  return small.length > 0 && small.every((one) => one !== undefined) ? small.join('') : text;
}
