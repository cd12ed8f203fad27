/** Raised and lowered characters: 10⁶ must not become 106. */

const RAISED = new Map(
  [...'0123456789+-()n'].map((plain, index) => [plain, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ⁿ'[index] ?? plain]),
);
const LOWERED = new Map(
  [...'0123456789+-()'].map((plain, index) => [plain, '₀₁₂₃₄₅₆₇₈₉₊₋₍₎'[index] ?? plain]),
);

/** `shifted('6', 'up')` → `⁶`; what has no small form stays as it is. */
export function shifted(text: string, way: 'up' | 'down'): string {
  const forms = way === 'up' ? RAISED : LOWERED;
  const characters = [...text.trim()];
  return characters.length > 0 && characters.every((one) => forms.has(one))
    ? characters.map((one) => forms.get(one)).join('')
    : text;
}
