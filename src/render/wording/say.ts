/**
 * Every sentence of Onrecord, by its key, in the reader's language. `en/` defines the keys; every other
 * language is one file.
 *
 * Sentences are plain text without Markdown; the caller adds that, and escapes values from outside. i18next
 * finds the sentence, fills in the values and chooses the plural form.
 */
import { createInstance } from 'i18next';
import type { SpokenLanguage } from '../../language/spoken.ts';
import de from './de.json' with { type: 'json' };
import { en } from './en/index.ts';
import kk from './kk.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import type { Sentences, Translation } from './translated.ts';
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

/** The names in double braces: `{{count, number}}` is `count`. */
type GapsOf<S> = S extends `${string}{{${infer Gap}}}${infer Rest}`
  ? (Gap extends `${infer Name},${string}` ? Name : Gap) | GapsOf<Rest>
  : never;

export type SentenceKey = KeyOf<typeof en>;

type Values<K extends SentenceKey> = [GapsOf<SentenceAt<typeof en, K>>] extends [never]
  ? []
  : [
      values: {
        readonly [G in GapsOf<SentenceAt<typeof en, K>>]: G extends 'count' ? number : string | number;
      },
    ];

export type { SpokenLanguage } from '../../language/spoken.ts';

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

/**
 * The language in which Onrecord writes to a reader of this one; English where it has no translation.
 *
 * `spokenLanguage('ru-RU')` → `'ru'`
 */
export function spokenLanguage(tag: string | null | undefined): SpokenLanguage {
  const [base = ''] = (tag ?? '').toLowerCase().split('-');
  return Object.hasOwn(languages, base) ? (base as SpokenLanguage) : 'en';
}

/**
 * A global variable, because a message is rendered synchronously in one language; so it need not be passed to
 * each sentence.
 */
let spoken: SpokenLanguage = 'en';

/**
 * Renders something in a language. `draw` must not wait for anything: afterwards, the language is what it was
 * before.
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

/** The tag of the current language for `Intl`. */
export function intlTag(): string {
  return spoken === 'en' ? 'en-GB' : spoken;
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
 * The sentence with a key. A missing or misspelt value does not compile.
 *
 * `say('count.documents', { count: 5 })` → `'5 documents'`
 */
export function say<K extends SentenceKey>(key: K, ...[values]: Values<K>): string {
  if (values !== undefined) return translated(key, values);
  // i18next takes as long for a sentence without values as for any other, and most have none.
  const spokenKey = `${spoken} ${key}`;
  const sentence = withoutValues.get(spokenKey) ?? translated(key, {});
  withoutValues.set(spokenKey, sentence);
  return sentence;
}

/** Sentences without values, by language and key. */
const withoutValues = new Map<string, string>();

const translated = (key: string, values: object): string => sentences.t(key, { ...values, lng: spoken });
