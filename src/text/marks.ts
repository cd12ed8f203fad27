/**
 * A text without the quotation marks around it, nor the comma or full stop behind them: whoever shows words sets
 * the marks.
 *
 * `withoutMarks('“So it is.”,')` → `'So it is.'`
 */
export function withoutMarks(text: string): string {
  return /^[“"„«](.*)[”"“»][,.]?$/su.exec(text)?.[1] ?? text;
}
