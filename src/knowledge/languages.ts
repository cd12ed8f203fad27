/** The languages of a knowledge: each document's own, and how names are found in them. */
import { type Language, languageOf } from '../language/index.ts';
import type { Knowledge, NewsDocument } from './model.ts';
import { type NameFinder, nameFinder } from './names.ts';

/** The code of the language that a document is written in: its own, or else the episode's. */
export function languageCodeOf({ episode }: Pick<Knowledge, 'episode'>, document: NewsDocument): string {
  return document.language ?? episode.language;
}

/** The languages of a knowledge, each once, the episode's first. */
export function languagesOf(knowledge: Knowledge): readonly [Language, ...Language[]] {
  const known = languagesByKnowledge.get(knowledge) ?? readLanguages(knowledge);
  languagesByKnowledge.set(knowledge, known);
  return known;
}

const languagesByKnowledge = new WeakMap<Knowledge, readonly [Language, ...Language[]]>();

function readLanguages(knowledge: Knowledge): readonly [Language, ...Language[]] {
  const documents = [...knowledge.documents.values()];
  const first = languageOf(knowledge.episode.language);
  const codes = new Set(documents.map((document) => languageCodeOf(knowledge, document)));
  const others = new Map([...codes].map(languageOf).map((language) => [language.code, language]));
  others.delete(first.code);
  return [first, ...others.values()];
}

/** The one of some languages that a tag names. */
export function languageIn(languages: readonly [Language, ...Language[]], tag: string): Language {
  const [base] = tag.toLowerCase().split('-');
  return languages.find(({ code }) => code === base) ?? languages[0];
}

/**
 * Which of some languages a text is written in, by the words that each calls its own: function words, and its
 * script. The first where nothing tells.
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

/** The language that a document is written in. */
export function languageOfDocument(knowledge: Knowledge, document: NewsDocument): Language {
  return languageIn(languagesOf(knowledge), languageCodeOf(knowledge, document));
}

/** The language that somebody asks a knowledge in, among those of its documents. */
export function languageAsked(knowledge: Knowledge, question: string): Language {
  return languageAmong(languagesOf(knowledge), question);
}

/** A finder of a knowledge's names that knows the cases of its languages. */
export function namesIn(knowledge: Knowledge): NameFinder {
  const known = finders.get(knowledge);
  if (known !== undefined) return known;
  const finder = nameFinder(knowledge.names.values(), nameStemIn(languagesOf(knowledge)));
  finders.set(knowledge, finder);
  return finder;
}

const finders = new WeakMap<Knowledge, NameFinder>();

/** One stem for all languages that have cases, or nothing where none has. */
export function nameStemIn(languages: readonly Language[]): ((folded: string) => string) | undefined {
  const stems = languages.flatMap(({ nameStemOf }) => nameStemOf ?? []);
  return stems.length === 0 ? undefined : (folded) => stems.reduce((word, stem) => stem(word), folded);
}
