/**
 * The terms of a text: what is indexed and what is looked for.
 *
 * A name is one term in every spelling. The words of a name are terms too, so that "minister" finds "Foreign
 * Minister Ana Lund", and so are names inside a name: "northern Norway" mentions Norway. Words joined by a hyphen
 * are also one term: "quasistate" finds "quasi-state".
 */

import {
  languageAmong,
  languageCodeOf,
  languageIn,
  languagesOf,
  namesIn,
} from '../../knowledge/languages.ts';
import type { Knowledge, NewsDocument } from '../../knowledge/model.ts';
import type { NameFinder } from '../../knowledge/names.ts';
import type { Language } from '../../language/language.ts';
import { type Token, tokensOf } from '../../language/tokens.ts';
import type { Span } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';

/** A key that is indexed or looked for, and its place. */
export interface Term extends Span {
  /** `'refus'`, `'#600'` or `'@ana-lund'`. */
  readonly key: string;
  readonly token: Token;
}

/** Reads the terms of texts, with the languages and names of one knowledge. */
export interface TermReader {
  /** The languages of the knowledge, the episode's first. */
  readonly languages: readonly [Language, ...Language[]];
  readonly names: NameFinder;
  /** Whether a folded word is part of an outlet's name, and therefore no typo even where no document has it. */
  isOfOutlet(folded: string): boolean;
  /** Whether a name is a person's, not a place's or an organisation's. */
  isPerson(nameId: string): boolean;
  /** The language of a question, among those of the documents. */
  languageFor(text: string): Language;
  languageOf(document: NewsDocument): Language;
  /** In the order of the text, stop words left out. */
  read(text: string, language: Language): Term[];
}

/** `termReader(knowledge).read('They met Lund', english)` → keys `meet`, `@ana-lund`, `lund` */
export function termReader(knowledge: Knowledge): TermReader {
  const languages = languagesOf(knowledge);
  const names = namesIn(knowledge);
  const outletWords = new Set(
    [...knowledge.outlets.values()].flatMap(({ id, name }) =>
      wordsOf(`${id} ${name}`).map(({ folded }) => folded),
    ),
  );
  const innerTerms = (token: Token, text: string, language: Language): string[] => {
    const words = wordsOf(text.slice(token.start, token.end));
    const inner = [...names.find(words.slice(1)), ...names.find(words.slice(0, -1))];
    const nameKeys = inner.map(({ nameId }) => `@${nameId}`).filter((key) => key !== token.key);
    const wordKeys = words.filter(({ folded }) => !language.isStopWord(folded));
    return [...new Set([...nameKeys, ...wordKeys.map(({ folded }) => language.keyOf(folded))])];
  };
  return {
    languages,
    names,
    isOfOutlet: (folded) => outletWords.has(folded),
    isPerson: (nameId) => knowledge.names.get(nameId)?.kind === 'person',
    languageFor: (text) => languageAmong(languages, text),
    languageOf: (document) => languageIn(languages, languageCodeOf(knowledge, document)),
    read(text, language) {
      const terms: Term[] = [];
      let previous: Token | undefined;
      for (const token of tokensOf(text, language, names.find)) {
        const { start, end } = token;
        if (!token.isStop) terms.push({ key: token.key, start, end, token });
        if (token.kind === 'name') {
          for (const key of innerTerms(token, text, language)) terms.push({ key, start, end, token });
        }
        if (previous?.end === start - 1 && text[start - 1] === '-') {
          const key = language.keyOf(`${previous.folded}${token.folded}`);
          terms.push({ key, start: previous.start, end, token });
        }
        previous = token;
      }
      return terms;
    },
  };
}
