/** How quotations are read as words: each in the language of its document, its names as one word each. */
import { combinedFinder, descriptionFinder } from '../knowledge/description-finder.ts';
import { documentOf, wordsShown } from '../knowledge/find.ts';
import { languageAmong, languageCodeOf, languageIn, languagesOf, namesIn } from '../knowledge/languages.ts';
import type { Knowledge, NewsDocument, Passage, Quotation } from '../knowledge/model.ts';
import { type NameFinder, nameFinder } from '../knowledge/names.ts';
import { type Language, plainLanguage } from '../language/index.ts';
import { type Token, tokensOf } from '../language/tokens.ts';

export type { Token } from '../language/tokens.ts';

/** Whether a token is a word of meaning, and no outlet put it in. */
export const isTelling = (token: Token | undefined): boolean =>
  token !== undefined && token.kind !== 'function' && token.kind !== 'inserted';

/** The keys of those that are. */
export const tellingKeys = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.filter(isTelling).map(({ key }) => key));

export interface TextReader {
  /** The episode's. */
  readonly language: Language;
  /**
   * Finds names as they are spelled, and people by their role, "Oslo's mayor": whom a line names as its speaker is
   * never guessed from another case.
   */
  readonly finder: NameFinder;
  languageOf(document: NewsDocument): Language;
  /** The language of a text from outside, among those of the documents. */
  languageFor(text: string): Language;
  /** The language that two documents share; two languages cannot be compared. */
  sharedLanguage(one: NewsDocument, other: NewsDocument): Language;
  /** The tokens of a text from outside. */
  tokens(text: string): Token[];
  /** The tokens of a passage or quotation, with spans of its document. */
  tokensIn(part: Passage | Quotation): Token[];
}

/** `textReader(knowledge).tokens('Toqaev said no')` → keys `@kassym-jomart-tokayev`, `say`, `no` */
export function textReader(knowledge: Knowledge): TextReader {
  const languages = languagesOf(knowledge);
  const { find } = namesIn(knowledge);
  const languageOf = (document: NewsDocument) => languageIn(languages, languageCodeOf(knowledge, document));
  const languageFor = (text: string) => languageAmong(languages, text);
  return {
    language: languages[0],
    finder: combinedFinder(descriptionFinder(knowledge), nameFinder(knowledge.names.values())),
    languageOf,
    languageFor,
    sharedLanguage(one, other) {
      const [language, second] = [languageOf(one), languageOf(other)];
      return language === second ? language : plainLanguage('und');
    },
    tokens: (text) => tokensOf(text, languageFor(text), find),
    tokensIn(part) {
      const language = languageOf(documentOf(knowledge, part));
      return tokensOf(wordsShown(knowledge, part), language, find, part.span.start);
    },
  };
}
