/**
 * Every sentence of Onrecord, by its key, in the reader's language. `en/` defines the keys; every other
 * language is one file. Sentences are plain text: the caller adds Markdown and escapes values from outside.
 */
import { createInstance } from 'i18next';
import type { SpokenLanguage } from '../../language/spoken.ts';
import de from './de.json' with { type: 'json' };
import { en } from './en/index.ts';
import { isolated } from './isolate.ts';
import kk from './kk.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import uk from './uk.json' with { type: 'json' };

/** `ask.perhaps`; plural forms share one key: `documents_one` and `documents_other` are `documents`. */
type KeyOf<T> = {
  [K in keyof T & string]: T[K] extends string ? WithoutForm<K> : `${K}.${KeyOf<T[K]>}`;
}[keyof T & string];

type WithoutForm<K extends string> = K extends `${infer Base}_${'zero' | 'one' | 'few' | 'many' | 'other'}`
  ? Base
  : K;

type SentenceAt<T, K extends string> = K extends `${infer Room}.${infer Rest}`
  ? Room extends keyof T
    ? SentenceAt<T[Room], Rest>
    : never
  : K extends keyof T
    ? T[K]
    : // The form is chosen by a count, whether or not the sentence says it.
      `{{count}}${T[keyof T & `${K}_other`] & string}`;

/** `{{count, number}}` → `count` */
type GapsOf<S> = S extends `${string}{{${infer Gap}}}${infer Rest}`
  ? (Gap extends `${infer Name},${string}` ? Name : Gap) | GapsOf<Rest>
  : never;

export type { SpokenLanguage } from '../../language/spoken.ts';

type SentenceKey = KeyOf<typeof en>;

type Values<K extends SentenceKey> = [GapsOf<SentenceAt<typeof en, K>>] extends [never]
  ? []
  : [
      values: {
        readonly [G in GapsOf<SentenceAt<typeof en, K>>]: G extends 'count' ? number : string | number;
      },
    ];

/** The same keys, with the plural forms that whole numbers have in the language: none ends in `_other` in Russian. */
type Translated<T> = {
  readonly [K in keyof T as K extends `${string}_other` ? never : K]: T[K] extends string
    ? string
    : Translated<T[K]>;
} & {
  readonly [K in keyof T as K extends `${infer Base}_other`
    ? `${Base}_${'few' | 'many' | 'other'}`
    : never]?: string;
};

/** A language's sentences, with the keys of the English ones. */
type Sentences = Translated<typeof en>;

/** The words of commands in one language. */
export interface CommandWords {
  /** Of commands, options and choices, by the English words. At most 100 characters. */
  readonly descriptions: Readonly<Record<string, string>>;
  /** Lower case, 1 to 32 characters, letters and hyphens (a rule of Discord); unique within a command. */
  readonly options: Readonly<Record<string, string>>;
  /** As shown in the "Apps" menu. */
  readonly menu: Readonly<Record<string, string>>;
}

/** The file of a language: `ru.json`. */
interface Translation {
  readonly sentences: Sentences;
  readonly commands: CommandWords;
}

/** Every language but English. A missing key does not compile. */
export const translations: Readonly<Record<Exclude<SpokenLanguage, 'en'>, Translation>> = { ru, uk, de, kk };

/** Every language's sentences. */
export const languages: Readonly<Record<SpokenLanguage, Sentences>> = {
  en,
  ru: ru.sentences,
  uk: uk.sentences,
  de: de.sentences,
  kk: kk.sentences,
};

/** The language for a reader of this one, English if it has no translation. `spokenLanguage('ru-RU')` → `'ru'` */
export function spokenLanguage(tag: string | null | undefined): SpokenLanguage {
  const [base = ''] = (tag ?? '').toLowerCase().split('-');
  return Object.hasOwn(languages, base) ? (base as SpokenLanguage) : 'en';
}

// Global, so that it need not be passed to each sentence: a message is rendered synchronously in one language.
let spoken: SpokenLanguage = 'en';

/**
 * Renders something in a language. `draw` must not wait for anything, because afterwards the language is what
 * it was before.
 *
 * `inLanguage('ru', () => say('button.next'))` → `'Дальше'`
 */
export function inLanguage<T>(
  language: SpokenLanguage,
  draw: () => T extends Promise<unknown> ? never : T,
): T {
  const before = spoken;
  spoken = language;
  try {
    return draw();
  } finally {
    spoken = before;
  }
}

/** The current language, for rendering elsewhere. */
export const languageSpoken = (): SpokenLanguage => spoken;

/**
 * A function that computes its result once for each language and key: making a formatter takes a hundred times
 * as long as using it.
 *
 * `oncePerLanguage((tag, type: 'conjunction') => new Intl.ListFormat(tag, { type }))`
 */
export function oncePerLanguage<Key, Result>(make: (tag: string, key: Key) => Result): (key: Key) => Result {
  const made = new Map<string, Result>();
  return (key) => {
    const id = `${spoken} ${key}`;
    const result = made.get(id) ?? make(spoken === 'en' ? 'en-GB' : spoken, key);
    made.set(id, result);
    return result;
  };
}

const sentences = createInstance();
// Synchronous, because all languages are loaded and `initAsync` is off.
void sentences.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  // Said, because otherwise i18next examines each key for whether it is a sentence.
  keySeparator: '.',
  nsSeparator: false,
  resources: Object.fromEntries(
    Object.entries(languages).map(([tag, translation]) => [tag, { translation }]),
  ),
  // Callers escape values; HTML is never produced.
  interpolation: { escapeValue: false },
  returnNull: false,
});

/**
 * The sentence with a key and its values. `say('count.documents', { count: 5 })` → `'5 documents'`. A value that runs
 * from right to left gets an isolate, so that it turns round none of our words.
 */
export function say<K extends SentenceKey>(key: K, ...[values]: Values<K>): string {
  return values === undefined ? sayPlain(key) : translated(key, values);
}

// Most sentences have no values, and i18next takes as long for them as for any other.
const sayPlain = oncePerLanguage((_, key: string) => translated(key, {}));

function translated(key: string, values: object): string {
  const apart = Object.entries(values).map(([name, value]: [string, unknown]) => [
    name,
    typeof value === 'string' ? isolated(value) : value,
  ]);
  return sentences.t(key, { ...(Object.fromEntries(apart) as object), lng: spoken });
}
