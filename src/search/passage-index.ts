/** The passages in MiniSearch: what is indexed, and how candidates for a question are found. */
import MiniSearch, { type AsPlainObject } from 'minisearch';
import { documentOf, quotationsIn } from '../knowledge/find.ts';
import type { Knowledge, NewsDocument, Passage } from '../knowledge/model.ts';
import type { Language } from '../language/index.ts';
import type { Steps } from '../steps.ts';
import { textAt } from '../text/span.ts';
import type { Variant } from './meanings.ts';
import type { Question } from './question.ts';
import type { TermReader } from './terms.ts';
import type { WrittenWord } from './vocabulary.ts';

/** A passage that may answer, with MiniSearch's score: the sum of what BM25+ gives each field. */
export interface Candidate {
  readonly passageId: string;
  readonly score: number;
}

/** Where candidates come from: MiniSearch here, a database's index for collections that outgrow memory. */
export interface Candidates {
  /** At most `limit`, best first; only of documents that are allowed. */
  find(question: Question, limit: number, isAllowed?: (document: NewsDocument) => boolean): Candidate[];
}

/** A passage as it is indexed: the keys of its terms, parted by spaces. */
interface IndexedPassage {
  readonly id: string;
  readonly text: string;
  readonly title: string;
  readonly speakers: string;
  readonly beside: string;
  readonly asks: string;
}

const fields = ['text', 'title', 'speakers', 'beside', 'asks'] as const;

/** How much a term in each field counts, against one in the text. */
export const fieldBoosts: Readonly<Record<(typeof fields)[number], number>> = {
  text: 1,
  title: 0.3,
  speakers: 0.4,
  beside: 0.2,
  asks: 0.8,
};

/** Our keys are terms already: MiniSearch parts them at the spaces and takes them as they are. */
const options = {
  fields: [...fields],
  tokenize: (keys: string) => (keys === '' ? [] : keys.split(' ')),
  processTerm: (key: string) => key,
};

/**
 * So many postings are read for one question at most, rarest terms first: at 100,000 passages a word
 * like "government" stands in thousands and says little. What is left out still counts in ranking.
 */
const maxPostings = 2_500;

/** What is read from every passage once. */
export interface IndexContent {
  readonly miniSearch: MiniSearch<IndexedPassage>;
  /** In how many passages each term stands, in the text or in a recorded question. */
  readonly counts: ReadonlyMap<string, number>;
  /** Words as they are written, by their folded form. */
  readonly words: ReadonlyMap<string, WrittenWord>;
}

/** The same as plain data, to be kept between starts. */
export interface SavedContent {
  readonly miniSearch: AsPlainObject;
  readonly counts: readonly (readonly [string, number])[];
  readonly words: readonly WrittenWord[];
}

export function savedContent({ miniSearch, counts, words }: IndexContent): SavedContent {
  return { miniSearch: miniSearch.toJSON(), counts: [...counts], words: [...words.values()] };
}

/** @throws whatever MiniSearch does when the data is not an index of ours. */
export function loadContent({ miniSearch, counts, words }: SavedContent): IndexContent {
  return {
    miniSearch: MiniSearch.loadJS<IndexedPassage>(miniSearch, options),
    counts: new Map(counts),
    words: new Map(words.map((word) => [word.folded, word])),
  };
}

/** Indexes every passage of a knowledge, a document a step. */
export function* indexPassages(knowledge: Knowledge, terms: TermReader): Steps<IndexContent> {
  const miniSearch = new MiniSearch<IndexedPassage>(options);
  const counts = new Map<string, number>();
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
      for (const key of new Set([...(texts[at] ?? []), ...asks])) counts.set(key, (counts.get(key) ?? 0) + 1);
      miniSearch.add({
        id: passage.id,
        text: (texts[at] ?? []).join(' '),
        title: keysOf(`${document.title}\n${passage.section ?? ''}`, language).join(' '),
        speakers: speakerKeys(knowledge, passage).join(' '),
        beside: [...(nameKeys[at - 1] ?? []), ...(nameKeys[at + 1] ?? [])].join(' '),
        asks: asks.join(' '),
      });
    });
  }
  for (const word of wordsOfNames(knowledge, terms)) words.set(word.folded, word);
  return { miniSearch, counts, words };
}

function speakerKeys(knowledge: Knowledge, passage: Passage): string[] {
  return quotationsIn(knowledge, passage).flatMap(({ speakerId }) =>
    speakerId === undefined ? [] : [`@${speakerId}`],
  );
}

/** Every word of every spelling of every name; one that is a whole name by itself stands for that. */
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

/** Finds candidates in an index of a knowledge. */
export function candidatesFrom(knowledge: Knowledge, { miniSearch, counts }: IndexContent): Candidates {
  const find: Candidates['find'] = (question, limit, isAllowed) => {
    const weights = new Map<string, number>();
    let postings = 0;
    // What was asked for first, and of that what is rarest.
    const rankOf = ({ key, boost }: Variant) => (boost === undefined ? 0 : 1e9) + (counts.get(key) ?? 0);
    const variants = question.terms
      .flatMap((term) => term.variants.map((variant) => ({ ...variant, term })))
      .sort((a, b) => rankOf(a) - rankOf(b));
    for (const { key, factor, boost = factor, term } of variants) {
      postings += counts.get(key) ?? 0;
      if (postings > maxPostings && weights.size > 0) break;
      weights.set(key, Math.max(weights.get(key) ?? 0, boost * term.lightness));
    }
    const results = miniSearch.search([...weights.keys()].join(' '), {
      boost: fieldBoosts,
      boostTerm: (key) => weights.get(key) ?? 1,
      ...(isAllowed === undefined
        ? {}
        : { filter: ({ id }) => isAllowed(documentOf(knowledge, passageWith(knowledge, id))) }),
    });
    return results.slice(0, limit).map(({ id, score }) => ({ passageId: String(id), score }));
  };
  return { find };
}

function passageWith(knowledge: Knowledge, id: unknown): Passage {
  const passage = knowledge.passages.get(String(id));
  if (passage === undefined)
    throw new Error(`The index holds "${String(id)}", which the knowledge does not.`);
  return passage;
}
