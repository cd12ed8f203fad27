/** The type of a translation: the same keys as English, with its own plural forms. */
import type { en } from './en/index.ts';

/** A language's sentences, with the keys of the English ones. */
export type Sentences = Translated<typeof en>;

/** Other languages may have more plural forms than English, never fewer. */
type Translated<T> = { readonly [K in keyof T]: T[K] extends string ? string : Translated<T[K]> } & {
  readonly [K in keyof T as K extends `${infer Base}_other` ? `${Base}_${'few' | 'many'}` : never]?: string;
};

/** The file of a language: `ru.json`. */
export interface Translation {
  readonly sentences: Sentences;
  readonly commands: CommandWords;
}

/** The words of commands in one language. */
export interface CommandWords {
  /** Of commands, options and choices, by the English words. At most 100 characters. */
  readonly descriptions: Readonly<Record<string, string>>;
  /** Lower case, 1 to 32 characters, letters and hyphens (a rule of Discord); unique within a command. */
  readonly options: Readonly<Record<string, string>>;
  /** As shown in the "Apps" menu. */
  readonly menu: Readonly<Record<string, string>>;
}
