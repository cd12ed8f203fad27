/**
 * Every sentence of ours, by its key, in the language of whoever reads it.
 *
 * `en/` is the first and gives the keys; every other language is a file. Sentences are
 * plain text without marks of Discord or a terminal; whoever draws one sets
 * the marks, and escapes the values that come from outside. i18next finds the
 * sentence, fills it in and chooses the plural form.
 */
import { createInstance } from 'i18next';
import type { SpokenLanguage } from '../../language/spoken.ts';
import de from './de.json' with { type: 'json' };
import { en } from './en/index.ts';
import kk from './kk.json' with { type: 'json' };
import ru from './ru.json' with { type: 'json' };
import type { Sentences, Translation } from './translated.ts';
import uk from './uk.json' with { type: 'json' };

/** `ask.perhaps`; the forms of a plural share one key: `documents_one` and `documents_other` are `documents`. */
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

/** The names between double braces: `{{count, number}}` is `count`. */
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

/** Every language but English. A key that one lacks does not compile. */
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
 * The language that Onrecord speaks to a reader of this one; English where it has none.
 *
 * `spokenLanguage('ru-RU')` → `'ru'`
 */
export function spokenLanguage(tag: string | null | undefined): SpokenLanguage {
  const [base = ''] = (tag ?? '').toLowerCase().split('-');
  return Object.hasOwn(languages, base) ? (base as SpokenLanguage) : 'en';
}

/** What is drawn is drawn at once, from start to end in one language, so it need not be handed to each sentence. */
let spoken: SpokenLanguage = 'en';

/**
 * Draws something in a language. Nothing in it may wait: after it, the language is what it was before.
 *
 * `inLanguage('ru', () => say('button.next'))` → `'Дальше`
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

/** The language that is being spoken, for what is drawn elsewhere. */
export const languageSpoken = (): SpokenLanguage => spoken;

/** The tag under which `Intl` writes dates and lists of the language that is being spoken. */
export function intlTag(): string {
  return spoken === 'en' ? 'en-GB' : spoken;
}

const sentences = createInstance();
// With all languages at hand and `initAsync` off, this is done when it returns.
void sentences.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  resources: Object.fromEntries(
    Object.entries(languages).map(([tag, translation]) => [tag, { translation }]),
  ),
  // Values are escaped by whoever draws them; HTML is never drawn.
  interpolation: { escapeValue: false },
  returnNull: false,
});

/**
 * The sentence of a key. A value that is missing or misspelt does not compile.
 *
 * `say('count.documents', { count: 5 })` → `'5 documents'`
 */
export function say<K extends SentenceKey>(key: K, ...[values]: Values<K>): string {
  return sentences.t(key, { ...values, lng: spoken });
}
