/** A line at its place in a row of words, and what the words beside it may do to it. */
import type { Language } from '../../../language/index.ts';
import type { RowWord } from '../../words/rows.ts';

/** From harmless to worst: of several effects the worst counts. */
export type Effect = 'none' | 'cut' | 'quoted-to-reject' | 'reversed';

export interface Line {
  readonly words: readonly RowWord[];
  readonly text: string;
  readonly language: Language;
  /** The line's first and last word. */
  readonly first: RowWord;
  readonly last: RowWord;
}

/** An effect, and the words that decide. */
export interface Found {
  readonly effect: Effect;
  readonly turning: readonly RowWord[];
}

/** What some words that decide do; nothing where there are none. */
export function turned(effect: Effect, turning: readonly RowWord[]): Found | undefined {
  return turning.length === 0 ? undefined : { effect, turning };
}

export const cut: Found = { effect: 'cut', turning: [] };

export const formsOf = (words: readonly RowWord[]): string[] => words.map(({ form }) => form);

/** How near to the end of a line words have to stand to speak of it: "… is a lie". */
export const nearby = 5;
export const clauseMark = /[,;:—–…()\n]|\s-\s/u;
/** So few words beside a comma are no clause of their own: "next year", "in theory", "my foot". */
export const mostOfAside = 3;
