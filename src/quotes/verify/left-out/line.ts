/** A line at its place in a row of words, and the effects that the words around it may have. */
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

/** An effect, and the words that cause it. */
export interface Finding {
  readonly effect: Effect;
  readonly turning: readonly RowWord[];
}

/** The finding that some words cause; undefined where there are none. */
export function findingOf(effect: Effect, turning: readonly RowWord[]): Finding | undefined {
  return turning.length === 0 ? undefined : { effect, turning };
}

/** The line is cut, and no single word decides that. */
export const cut: Finding = { effect: 'cut', turning: [] };

export const formsOf = (words: readonly RowWord[]): string[] => words.map(({ form }) => form);

/** The number of words beside a line that may take it back: "… is a lie". */
export const nearby = 5;
export const clauseMark = /[,;:—–…()\n]|\s-\s/u;
/** Up to this many words after a comma are no clause of their own: "next year", "in theory", "my foot". */
export const maxAsideWords = 3;
