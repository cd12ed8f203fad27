/** Reads the tokens of quotations and pasted texts: each in its language, with a name as one token. */
import { combinedFinder, descriptionFinder } from '../knowledge/description-finder.ts';
import { documentOf, wordsShown } from '../knowledge/find.ts';
import { languageAmong, languageCodeOf, languageIn, languagesOf, namesIn } from '../knowledge/languages.ts';
import type { Knowledge, NewsDocument, Passage, Quotation } from '../knowledge/model.ts';
import { type NameFinder, nameFinder } from '../knowledge/names.ts';
import { type Language, plainLanguage } from '../language/index.ts';
import { type Token, tokensOf } from '../language/tokens.ts';

export type { Token } from '../language/tokens.ts';

/** Whether a token is a content word, a name or a number, and no insertion in brackets. */
export const isContentWord = (token: Token | undefined): boolean =>
  token !== undefined && token.kind !== 'function' && token.kind !== 'inserted';

/** The keys of the content words. */
export const contentKeys = (tokens: readonly Token[]): Set<string> =>
  new Set(tokens.filter(isContentWord).map(({ key }) => key));

export interface TextReader {
  /** The episode's language. */
  readonly language: Language;
  /**
   * Finds names in their known spellings, and people by their role ("Oslo's mayor"). Not in other grammatical cases,
   * because the speaker of a text must not be guessed.
   */
  readonly finder: NameFinder;
  languageOf(document: NewsDocument): Language;
  /** The language of a text from outside, among those of the documents. */
  languageFor(text: string): Language;
  /** The language of two documents; where they have two, one without rules, because languages cannot be compared. */
  sharedLanguage(one: NewsDocument, other: NewsDocument): Language;
  /** The tokens of a text from outside. */
  tokens(text: string): Token[];
  /** The tokens of a passage or quotation, with spans of its document. */
  tokensIn(part: Passage | Quotation): Token[];
}

/** `textReader(knowledge).tokens('Lund said no')` → keys `@ana-lund`, `say`, `no` */
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
