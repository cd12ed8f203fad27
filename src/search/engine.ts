/**
 * From a question's text to ranked passages: what `index.ts` cuts excerpts
 * from, and what the scripts that fit the weights look into.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { documentOf } from '../knowledge/find.ts';
import type { Knowledge, NewsDocument, Passage } from '../knowledge/model.ts';
import { type NameFinder, nameFinder } from '../knowledge/names.ts';
import { candidateFinder } from './candidates.ts';
import { type DecisionWeights, type Signs, signsOf } from './decide.ts';
import type { Evidence } from './evidence.ts';
import { fitted } from './fitted.ts';
import { kinOf } from './kin.ts';
import { measurer } from './measurer.ts';
import { withNewsWords } from './news-words.ts';
import { buildIndex, type PassageIndex } from './passage-index.ts';
import { type Question, understand } from './question.ts';
import { inOrder, type RankingWeights, scoreOf } from './rank.ts';
import { fingerprintOf, loadIndex, saveIndex } from './saved-index.ts';
import { spellerOf } from './spelling.ts';
import { stopWords } from './stop-words.ts';
import { stemOf, termsOf } from './terms.ts';
import { type Thesaurus, wordNet } from './thesaurus.ts';
import { unansweredMatcher } from './unanswered.ts';

/** A passage with what speaks for it. */
export interface Ranked {
  /** Its number in the index. */
  readonly number: number;
  readonly passage: Passage;
  readonly document: NewsDocument;
  readonly evidence: Evidence;
  readonly score: number;
}

export interface Engine {
  /** The fitted numbers for this kind of collection. */
  readonly weights: { readonly ranking: RankingWeights; readonly decision: DecisionWeights };
  readonly finder: NameFinder;
  readonly index: PassageIndex;
  understand(text: string): Question;
  /** What the decision whether there is an answer looks at. */
  signs(question: Question, ranked: readonly Ranked[]): Signs;
  /** The passages with evidence, best first; equal ones in the order of the knowledge. */
  rank(question: Question, isAllowed?: (document: NewsDocument) => boolean): Ranked[];
}

export interface EngineOptions {
  /** Where the index is kept between starts; without it, it is made at each. */
  readonly indexFile?: string;
  /** Told when a saved index is of no use, and why. */
  readonly log?: (message: string) => void;
  readonly thesaurus?: Thesaurus;
}

const whyRebuilt = {
  missing: 'there is none yet',
  'other-version': 'another version of Onrecord made it',
  'other-collection': 'the knowledge has changed since it was made',
  damaged: 'the file is damaged or cannot be read',
} as const;

function openIndex(
  knowledge: Knowledge,
  finder: NameFinder,
  { indexFile, log }: EngineOptions,
): PassageIndex {
  if (indexFile === undefined) return buildIndex(knowledge, finder);
  const fingerprint = fingerprintOf(knowledge);
  const loaded = loadIndex(indexFile, fingerprint);
  if ('index' in loaded) return loaded.index;
  log?.(`The search index ${indexFile} is made anew: ${whyRebuilt[loaded.reason]}.`);
  const index = buildIndex(knowledge, finder);
  try {
    mkdirSync(dirname(indexFile), { recursive: true });
    saveIndex(indexFile, index, fingerprint);
  } catch (error) {
    // A full or read-only disk costs the next start some seconds, not this one its answers.
    log?.(`The search index ${indexFile} cannot be kept: ${error instanceof Error ? error.message : error}.`);
  }
  return index;
}

/** Enough that the right passage is among them nearly always, few enough for a millisecond. */
const maxCandidates = 400;
/** How many of the best a passage has to set itself apart from. */
const comparedWith = 5;

/** `createEngine(knowledge).rank(…)`; making it reads every passage once. */
export function createEngine(knowledge: Knowledge, options: EngineOptions = {}): Engine {
  const thesaurus = options.thesaurus ?? withNewsWords(wordNet(), stemOf);
  const finder = nameFinder(knowledge.names.values());
  const index = openIndex(knowledge, finder, options);
  const passages = [...knowledge.passages.values()];
  const weights = isRecorded(passages) ? fitted.recorded : fitted.plain;
  const documents = passages.map((passage) => documentOf(knowledge, passage));
  const rarities = Float64Array.from(index.frequencies, (frequency) => rarityOf(frequency, passages.length));
  const rarity = (termId: number | undefined) =>
    termId === undefined ? rarityOf(0, passages.length) : (rarities[termId] ?? 0);
  const isPrinted = (word: string) => (index.frequencies[index.idByKey.get(stemOf(word)) ?? 0] ?? 0) > 0;
  // Whoever records a question may slip, too.
  const written = index.writtenWords.filter((word) => isPrinted(word) || thesaurus.isWord(word));
  const speller = spellerOf(correctableWords(knowledge, written), wordsInNames(knowledge));
  const candidates = candidateFinder(index);
  const { prepare, measure, distinguish } = measurer(index, rarity, documentRanges(documents));
  const kin = kinOf(knowledge, index, thesaurus, finder);
  const unanswered = unansweredMatcher(knowledge, finder, index, rarity);
  const using = { knowledge, finder, index, speller, thesaurus, rarity, kin };

  return {
    weights,
    finder,
    index,
    signs(question, ranked) {
      const document = ranked[0]?.document;
      const known = document === undefined ? 0 : unanswered(question, document.id);
      return signsOf(question, ranked, rarity(undefined), known);
    },
    understand: (text) => understand(text, using),
    rank(question, isAllowed) {
      prepare(question);
      const allows = isAllowed && ((at: number) => isAllowed(documents[at] as NewsDocument));
      const numbers = candidates.find(question, maxCandidates, allows);
      const measured = numbers.map(measure);
      const best = measured
        .map((one) => ({ one, score: scoreOf(one.evidence, weights.ranking) }))
        .sort((one, other) => other.score - one.score)
        .slice(0, comparedWith)
        .map(({ one }) => one);
      const found = distinguish(measured, best).map((evidence, place) => ({
        at: numbers[place] ?? 0,
        evidence,
        score: scoreOf(evidence, weights.ranking),
      }));
      return inOrder(found.sort((one, other) => one.at - other.at)).map(({ at, evidence, score }) => ({
        number: at,
        passage: passages[at] as Passage,
        document: documents[at] as NewsDocument,
        evidence,
        score,
      }));
    },
  };
}

/** For each passage the range of its document's, which stand together. */
function documentRanges(documents: readonly NewsDocument[]): (passage: number) => readonly [number, number] {
  const ranges = new Map<NewsDocument, [number, number]>();
  documents.forEach((document, at) => {
    const range = ranges.get(document);
    if (range === undefined) ranges.set(document, [at, at + 1]);
    else range[1] = at + 1;
  });
  const byPassage = documents.map((document) => ranges.get(document) ?? ([0, 0] as const));
  return (passage) => byPassage[passage] ?? [passage, passage + 1];
}

/**
 * Whether most passages have recorded questions. Then agreement with them
 * carries most of the weight; without them the passages' own words have to.
 */
function isRecorded(passages: readonly Passage[]): boolean {
  return passages.filter(({ asks }) => asks.length > 0).length > passages.length / 2;
}

/** BM25's inverse document frequency, which is never negative. */
function rarityOf(frequency: number, passageCount: number): number {
  return Math.log(1 + (passageCount - frequency + 0.5) / (frequency + 0.5));
}

/** Words that a misspelt one can mean: those of the texts, stop words, and the spellings of names. */
function correctableWords(knowledge: Knowledge, written: readonly string[]): Map<string, number> {
  const words = new Map(written.map((word) => [word, 1]));
  for (const word of stopWords) if (!words.has(word)) words.set(word, 1);
  for (const word of wordsInNames(knowledge)) words.set(word, 5);
  return words;
}

/** The folded words of every spelling of every name. */
function wordsInNames({ names }: Knowledge): string[] {
  const noNames = nameFinder([]);
  return [...names.values()].flatMap(({ name, aliases }) =>
    [name, ...aliases].flatMap((spelling) =>
      termsOf(spelling, noNames).flatMap(({ folded }) => (folded === undefined ? [] : [folded])),
    ),
  );
}
