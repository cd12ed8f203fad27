/** What is indexed: the terms of every passage, by field, and the words that they were read from. */
import { quotationsIn } from '../knowledge/find.ts';
import type { Knowledge, NewsDocument, Passage } from '../knowledge/model.ts';
import type { Language } from '../language/index.ts';
import type { Steps } from '../steps.ts';
import { textAt } from '../text/span.ts';
import type { Field } from './candidates.ts';
import type { TermReader } from './question/terms.ts';
import type { WrittenWord } from './question/vocabulary.ts';

/** The keys of a passage's terms in each field, in the order of the text. */
export interface PassageTerms {
  readonly passage: Passage;
  readonly keys: Readonly<Record<Field, readonly string[]>>;
}

/** What is known of the terms of all passages together. */
export interface Lexicon {
  /**
   * The number of passages with each term in their text or in a recorded question; for a term that only titles have,
   * the number of passages under such a title.
   */
  readonly counts: ReadonlyMap<string, number>;
  /** Words as they are written, by their folded form. */
  readonly words: ReadonlyMap<string, WrittenWord>;
}

/** Reads every passage of a knowledge, one document a step, and passes its terms to `add`. */
export function* readPassages(
  knowledge: Knowledge,
  terms: TermReader,
  add: (passage: PassageTerms) => void,
): Steps<Lexicon> {
  const counts = new Map<string, number>();
  const titleCounts = new Map<string, number>();
  const words = new Map<string, WrittenWord>();
  const keysOf = (text: string, language: Language) => terms.read(text, language).map(({ key }) => key);

  for (const document of knowledge.documents.values()) {
    yield;
    const nameKeys: string[][] = [];
    const language = terms.languageOf(document);
    const texts = document.passages.map((passage) => {
      const found = terms.read(textAt(document.text, passage.span), language);
      for (const { key, token } of found) {
        if (key === token.key && token.kind === 'content' && !words.has(token.folded)) {
          words.set(token.folded, { folded: token.folded, key, isName: false });
        }
      }
      const keys = found.map(({ key }) => key);
      nameKeys.push([...new Set(keys.filter((key) => key.startsWith('@')))]);
      return keys;
    });
    document.passages.forEach((passage, at) => {
      const asks = passage.asks.flatMap((one) => keysOf(one, terms.languageFor(one)));
      const title = keysOf(linesAbove(document, passage), language);
      countEach(counts, [...(texts[at] ?? []), ...asks]);
      countEach(titleCounts, title);
      const keys = {
        text: texts[at] ?? [],
        title,
        speakers: speakerKeys(knowledge, passage),
        beside: [...(nameKeys[at - 1] ?? []), ...(nameKeys[at + 1] ?? [])],
        asks,
      };
      add({ passage, keys });
    });
  }
  for (const [key, count] of titleCounts) if (!counts.has(key)) counts.set(key, count);
  for (const word of wordsOfNames(knowledge, terms)) words.set(word.folded, word);
  return { counts, words };
}

/** What a reader sees above a passage: its document's title and authors, and its heading. */
export function linesAbove({ title, authors }: NewsDocument, { section }: Passage): string {
  return [title, ...authors, section ?? ''].join('\n');
}

function countEach(counts: Map<string, number>, keys: readonly string[]): void {
  for (const key of new Set(keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
}

function speakerKeys(knowledge: Knowledge, passage: Passage): string[] {
  return quotationsIn(knowledge, passage).flatMap(({ speakerId }) =>
    speakerId === undefined ? [] : [`@${speakerId}`],
  );
}

/** Every word of every spelling of every name; a word that is a whole name by itself has the key of that name. */
function wordsOfNames(
  knowledge: Knowledge,
  { languages: [language], names, read }: TermReader,
): WrittenWord[] {
  return [...knowledge.names.values()].flatMap(({ name, aliases }) =>
    [name, ...aliases].flatMap((spelling) =>
      read(spelling, language)
        .filter(({ token }) => token.kind === 'name')
        .flatMap(({ token }) => token.folded.split(' '))
        .filter((folded) => !language.isStopWord(folded))
        .map((folded) => {
          const nameId = names.resolve(folded);
          return { folded, key: nameId === undefined ? language.keyOf(folded) : `@${nameId}`, isName: true };
        }),
    ),
  );
}
