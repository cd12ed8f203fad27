/** What a language has to say: the same keys as English, in the forms of its own plurals. */
import type { en } from './en/index.ts';

/** A language's sentences: the keys of the English ones. */
export type Sentences = Translated<typeof en>;

/** Other languages have more forms of a plural than English, and need no fewer than it. */
export type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> } & {
  readonly [K in keyof T as K extends `${infer Base}_other` ? `${Base}_${'few' | 'many'}` : never]?: string;
};

/** The file of a language: `ru.json`. */
export interface Translation {
  readonly sentences: Sentences;
  readonly commands: CommandWords;
}

/** What one language calls commands. */
export interface CommandWords {
  /** Of commands, options and choices, by the English words. Discord takes 100 characters. */
  readonly descriptions: Readonly<Record<string, string>>;
  /** Lower case, 1 to 32 characters, letters and hyphens, says Discord; no two alike in one command. */
  readonly options: Readonly<Record<string, string>>;
  /** As they stand in the Apps menu. */
  readonly menu: Readonly<Record<string, string>>;
}
