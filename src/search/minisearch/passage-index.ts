/** Indexes the passages with MiniSearch, and finds candidates for a question. */
import MiniSearch, { type AsPlainObject } from 'minisearch';
import { documentOf } from '../../knowledge/find.ts';
import type { Knowledge, Passage } from '../../knowledge/model.ts';
import type { Steps } from '../../steps.ts';
import { type Candidates, type Field, fieldBoosts, fields, maxPostings } from '../candidates.ts';
import { filterOf } from '../filters.ts';
import { type Lexicon, type PassageTerms, readPassages } from '../passage-terms.ts';
import type { Variant } from '../question/meanings.ts';
import type { TermReader } from '../question/terms.ts';
import type { WrittenWord } from '../question/vocabulary.ts';

/** A passage as it is indexed: the keys of its terms, separated by spaces. */
type IndexedPassage = { readonly id: string } & Readonly<Record<Field, string>>;

/** The keys are finished terms: MiniSearch only has to split them at the spaces. */
const options = {
  fields: [...fields],
  tokenize: (keys: string) => (keys === '' ? [] : keys.split(' ')),
  processTerm: (key: string) => key,
};

/** The index of a knowledge, and the lexicon that was read along with it. */
export interface IndexContent extends Lexicon {
  readonly miniSearch: MiniSearch<IndexedPassage>;
}

/** An `IndexContent` as plain data, to be saved between starts. */
export interface SavedContent {
  readonly miniSearch: AsPlainObject;
  readonly counts: readonly (readonly [string, number])[];
  readonly words: readonly WrittenWord[];
}

export function savedContent({ miniSearch, counts, words }: IndexContent): SavedContent {
  return { miniSearch: miniSearch.toJSON(), counts: [...counts], words: [...words.values()] };
}

/** @throws what MiniSearch throws when the data is no saved index. */
export function loadContent({ miniSearch, counts, words }: SavedContent): IndexContent {
  return {
    miniSearch: MiniSearch.loadJS<IndexedPassage>(miniSearch, options),
    counts: new Map(counts),
    words: new Map(words.map((word) => [word.folded, word])),
  };
}

/** Indexes every passage of a knowledge, one document a step. */
export function* indexPassages(knowledge: Knowledge, terms: TermReader): Steps<IndexContent> {
  const miniSearch = new MiniSearch<IndexedPassage>(options);
  const add = ({ passage: { id }, keys }: PassageTerms): void => {
    const joined = fields.map((field) => [field, keys[field].join(' ')]);
    miniSearch.add({ id, ...(Object.fromEntries(joined) as Record<Field, string>) });
  };
  const lexicon = yield* readPassages(knowledge, terms, add);
  return { miniSearch, ...lexicon };
}

/** Finds candidates in an index of a knowledge. */
export function candidatesFrom(knowledge: Knowledge, { miniSearch, counts }: IndexContent): Candidates {
  const find: Candidates['find'] = (question, limit, filters) => {
    const isAllowed = filterOf(filters);
    const weights = new Map<string, number>();
    let postings = 0;
    // The question's own terms come before other words for them, and rare terms before common ones.
    const rankOf = ({ key, boost }: Variant) => (boost === undefined ? 0 : 1e9) + (counts.get(key) ?? 0);
    const variants = question.terms
      .flatMap((term) => term.variants.map((variant) => ({ ...variant, term })))
      .sort((a, b) => rankOf(a) - rankOf(b));
    for (const { key, factor, boost = factor, term } of variants) {
      postings += counts.get(key) ?? 0;
      if (postings > maxPostings && weights.size > 0) break;
      weights.set(key, Math.max(weights.get(key) ?? 0, boost * term.rarityWeight));
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
