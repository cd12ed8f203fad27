/**
 * The terms of a text: what is indexed and what is looked for.
 *
 * A name is one term, whatever its spelling. The words of a name stay terms too, so that "minister"
 * finds "Foreign Minister Wang Yi", and so do names inside a name: "northern Kazakhstan" speaks of
 * the country. Words joined by a hyphen are also one term: "quasistate" finds "quasi-state".
 */
import { documentOf } from '../knowledge/find.ts';
import type { Knowledge, NewsDocument } from '../knowledge/model.ts';
import type { NameFinder } from '../knowledge/names.ts';
import type { Language } from '../language/language.ts';
import { type Token, tokensOf } from '../language/tokens.ts';
import type { Span } from '../text/span.ts';
import { wordsOf } from '../text/words.ts';

/** A key that is indexed or looked for, and where it stands. */
export interface Term extends Span {
  /** `'refus'`, `'#600'` or `'@kassym-jomart-tokayev'`. */
  readonly key: string;
  readonly token: Token;
}

/** Reads the terms of texts in one language, with the names of one knowledge. */
export interface TermReader {
  readonly language: Language;
  readonly names: NameFinder;
  /** In the order of the text, stop words left out. */
  read(text: string): Term[];
}

/** `termReader(english, finder).read('He met Toqaev')` → keys `met`, `@kassym-jomart-tokayev`, `toqaev` */
export function termReader(language: Language, names: NameFinder): TermReader {
  const innerTerms = (token: Token, text: string): string[] => {
    const words = wordsOf(text.slice(token.start, token.end));
    const inner = [...names.find(words.slice(1)), ...names.find(words.slice(0, -1))];
    const nameKeys = inner.map(({ nameId }) => `@${nameId}`).filter((key) => key !== token.key);
    const wordKeys = words.filter(({ folded }) => !language.isStopWord(folded));
    return [...new Set([...nameKeys, ...wordKeys.map(({ folded }) => language.keyOf(folded))])];
  };
  return {
    language,
    names,
    read(text) {
      const terms: Term[] = [];
      let previous: Token | undefined;
      for (const token of tokensOf(text, language, names.find)) {
        const { start, end } = token;
        if (!token.isStop) terms.push({ key: token.key, start, end, token });
        if (token.kind === 'name') {
          for (const key of innerTerms(token, text)) terms.push({ key, start, end, token });
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

/** The language that a document is written in. */
export function languageCodeOf(knowledge: Knowledge, part: { readonly documentId: string }): string {
  const document: NewsDocument & { readonly language?: string } = documentOf(knowledge, part);
  return document.language ?? knowledge.episode.language;
}
