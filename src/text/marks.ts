import { foldedLine } from './words.ts';

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

/**
 * Whether a text has all that stands between quotation marks in a question, whatever the capitals and marks in it.
 *
 * `holdsQuoted('who said “bow down”?', 'We shall not bow down.')` → `true`
 */
export function holdsQuoted(question: string, text: string): boolean {
  const line = ` ${foldedLine(text)} `;
  return quotedIn(question)
    .map(foldedLine)
    .every((words) => words === '' || line.includes(` ${words} `));
}
