/** The languages of a knowledge, and how names are found in them. */
import { type Language, languageOf, languagesWithPacks } from '../language/index.ts';
import { memo } from '../memo.ts';
import { wordsOf } from '../text/words.ts';
import type { Knowledge, NewsDocument } from './model.ts';
import { type NameFinder, nameFinder } from './names.ts';

/** The code of a document's language: its own, otherwise the episode's. */
export function languageCodeOf({ episode }: Pick<Knowledge, 'episode'>, document: NewsDocument): string {
  return document.language ?? episode.language;
}

/** The languages of a knowledge, each once, the episode's first. */
export const languagesOf: (knowledge: Knowledge) => readonly [Language, ...Language[]] = memo((knowledge) => {
  const documents = [...knowledge.documents.values()];
  const first = languageOf(knowledge.episode.language);
  const codes = new Set(documents.map((document) => languageCodeOf(knowledge, document)));
  const others = new Map([...codes].map(languageOf).map((language) => [language.code, language]));
  others.delete(first.code);
  return [first, ...others.values()];
});

/** The language with a tag, otherwise the first. */
export function languageIn(languages: readonly [Language, ...Language[]], tag: string): Language {
  const [base] = tag.toLowerCase().split('-');
  return languages.find(({ code }) => code === base) ?? languages[0];
}

/**
 * The language of a text, judged by function words and script; the first where neither shows it.
 *
 * `languageAmong([english, german], 'Wer hat das gesagt?').code` → `'de'`
 */
export function languageAmong(languages: readonly [Language, ...Language[]], text: string): Language {
  if (languages.length === 1) return languages[0];
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = languages.map((language) => words.filter((word) => language.isFunctionWord(word)).length);
  const best = Math.max(...scores);
  const isCyrillic = /\p{Script=Cyrillic}/u.test(text) && !/\p{Script=Latin}/u.test(text);
  const byScript = isCyrillic ? languages.find(({ code }) => code === 'ru') : undefined;
  return byScript ?? languages[best === 0 ? 0 : scores.indexOf(best)] ?? languages[0];
}

const wordOfOtherScript =
  /[^\P{L}\p{Script=Latin}\p{Script=Cyrillic}](?:[^\P{L}\p{Script=Latin}\p{Script=Cyrillic}]|\p{M})+/gu;
const readScripts: ReadonlySet<string> = new Set(['Latn', 'Cyrl']);

/**
 * The first word of a text, of two letters or more, in a script in which no document is written, nor any known name:
 * words in Latin and Cyrillic letters are read over any documents.
 *
 * `unreadWordIn('Is 普京 there?', knowledge)` → `'普京'` where the documents are English
 */
export function unreadWordIn(text: string, knowledge: Knowledge): string | undefined {
  const words = text.match(wordOfOtherScript) ?? [];
  if (words.length === 0 || !languagesOf(knowledge).every(({ code }) => isWrittenIn(code, readScripts)))
    return undefined;
  return words.find((word) => namesIn(knowledge).find(wordsOf(word)).length === 0);
}

const isWrittenIn = (code: string, scripts: ReadonlySet<string>): boolean =>
  scripts.has(new Intl.Locale(code).maximize().script ?? '');

/** The language of a document. */
export function languageOfDocument(knowledge: Knowledge, document: NewsDocument): Language {
  return languageIn(languagesOf(knowledge), languageCodeOf(knowledge, document));
}

/** The language of a question, among those of the documents. */
export function languageAsked(knowledge: Knowledge, question: string): Language {
  return languageAmong(languagesOf(knowledge), question);
}

/** The languages to read a question in, its own first: somebody may ask in a language that no document is in. */
export function languagesToTry(knowledge: Knowledge, question: string): readonly Language[] {
  return [...new Set([languageAsked(knowledge, question), ...languagesWithPacks])];
}

/** A finder of all names that knows the grammatical cases of the languages. */
export const namesIn: (knowledge: Knowledge) => NameFinder = memo((knowledge) =>
  nameFinder(knowledge.names.values(), nameStemIn(languagesOf(knowledge))),
);

/** One stemmer for all languages with cases; undefined where none has. */
export function nameStemIn(languages: readonly Language[]): ((folded: string) => string) | undefined {
  const stems = languages.flatMap(({ nameStemOf }) => nameStemOf ?? []);
  return stems.length === 0 ? undefined : (folded) => stems.reduce((word, stem) => stem(word), folded);
}
