/**
 * A text without the quotation marks around it, nor the comma or full stop behind them: whoever shows words sets
 * the marks.
 *
 * `withoutMarks('“So it is.”,')` → `'So it is.'`
 */
export function withoutMarks(text: string): string {
  return /^[“"„«](.*)[”"“»][,.]?$/su.exec(text)?.[1] ?? text;
}

/**
 * What stands between quotation marks in a text, in order.
 *
 * `quotedIn('who said “bow down”?')` → `['bow down']`
 */
export function quotedIn(text: string): string[] {
  return [...text.matchAll(/["“„«]([^"“”„«»]{2,200})["”“»]/gu)].map(([, words = '']) => words);
}
