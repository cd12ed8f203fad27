/**
 * A text without the quotation marks around it: whoever shows words sets them.
 *
 * `withoutMarks('“So it is.”')` → `'So it is.'`
 */
export function withoutMarks(text: string): string {
  return /^[“"„«].*[”"“»]$/su.test(text) ? text.slice(1, -1) : text;
}
