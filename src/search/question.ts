/** Understanding a question: what it is about, whom it names, and what kind of answer it calls for. */
import type { Knowledge } from '../knowledge/model.ts';
import type { NameFinder } from '../knowledge/names.ts';
import { foldCharacters } from '../text/fold.ts';
import { type Wanted, wantedOf } from './answer-kinds.ts';
import { countedIn, subjectIn } from './grammar.ts';
import type { PassageIndex } from './passage-index.ts';
import type { Speller } from './spelling.ts';
import { lightWords, stopWords } from './stop-words.ts';
import { stemOf, type Term, termsOf, wordsOfNames } from './terms.ts';
import type { Thesaurus } from './thesaurus.ts';

/** A term of the index that stands for a term of the question; `factor` 1 is the very word. */
export interface Variant {
  readonly termId: number;
  readonly factor: number;
}

/** From this factor on a variant is the same word or of its family; below it only its meaning is similar. */
export const nearWord = 0.55;

export interface QuestionTerm {
  readonly key: string;
  /** As it was written. */
  readonly written: string;
  readonly nameId?: string;
  /** How much it says: its rarity in the index, less for words that only shape the question. */
  readonly weight: number;
  /** Written like a name (a capital inside the sentence), or a name we know. */
  readonly isName: boolean;
  readonly isNumber: boolean;
  /** Empty when nothing in the index stands for it. */
  readonly variants: readonly Variant[];
  /** Its place among all words of the question, stop words too. */
  readonly position: number;
  readonly correctedTo?: string;
}

export interface Question {
  readonly terms: readonly QuestionTerm[];
  /** Sum of the terms' weights. */
  readonly totalWeight: number;
  /** What stood between quotation marks, folded: wanted exactly as it is. */
  readonly phrases: readonly string[];
  readonly wanted: Wanted;
  /** The same by its question words alone, as recorded questions are kept. */
  readonly askedKind: Wanted;
  /** Whose words are asked for: `What did Zatulin say …`. */
  readonly speakerId?: string;
  /** The numbers of the terms that may be what is counted: `How many barrels …`; mostly none. */
  readonly counted: readonly number[];
  /** The number of the term that names who is asked about, known or not: `What did Lavrov say …`. */
  readonly subject?: number;
}

/** What is needed to understand questions. */
export interface Understanding {
  readonly knowledge: Knowledge;
  readonly finder: NameFinder;
  readonly index: PassageIndex;
  readonly speller: Speller;
  readonly thesaurus: Thesaurus;
  readonly rarity: (termId: number | undefined) => number;
  /** Terms of the same place: a country for its people, and the reverse. */
  readonly kin: (key: string) => readonly number[];
}

const maxTerms = 30;
const maxCorrections = 6;
const correctedFactor = 0.8;
const kinFactor = 0.6;
const nameBoost = 1.15;
const maxRelated = 12;
/** Where the documents have the question's own word, others for it are less likely meant. */
const besideOwnWord = 0.75;
const maxCommonDiscount = 0.4;

/**
 * What a question asks, in terms of one index.
 *
 * `understand('What did Zatulin say about Ukraine?', …)` → the terms
 * `@konstantin-zatulin`, `say` (light) and `@ukraine`, wanted `quotation`,
 * speaker `konstantin-zatulin`
 */
export function understand(text: string, given: Understanding): Question {
  const using = { ...given, speller: limited(given.speller) };
  const all = termsOf(text, using.finder);
  const isPresent = (key: string) => presentId(key, using.index) !== undefined;
  const covered = wordsOfNames(all, isPresent);
  const absentNames = all.filter(({ folded, key }) => folded === undefined && !isPresent(key));
  const kept: QuestionTerm[] = [];
  const seen = new Set<string>();
  all.forEach((term, position) => {
    if (
      term.isStop ||
      isMisspeltStopWord(term, using) ||
      covered.has(term) ||
      seen.has(term.key) ||
      kept.length >= maxTerms
    )
      return;
    seen.add(term.key);
    const isInName = absentNames.some(({ start, end }) => start <= term.start && term.start < end);
    kept.push(questionTerm(text, term, position, isInName, using));
  });
  const subject = subjectIn(text, kept);
  const speakerId = personOf(kept[subject ?? -1], using.knowledge);
  const counted = countedIn(text, kept);
  const kind = wantedOf(text);
  const wanted = kind === 'anything' && speakerId !== undefined ? 'quotation' : kind;
  return {
    terms: kept,
    totalWeight: kept.reduce((sum, { weight }) => sum + weight, 0),
    phrases: phrasesIn(text),
    wanted,
    askedKind: kind,
    counted,
    ...(speakerId === undefined ? {} : { speakerId }),
    ...(subject === undefined ? {} : { subject }),
  };
}

/** A speller that gives up after a few different words: a question of strangers must not hold up the others. */
function limited(speller: Speller): Speller {
  const tried = new Map<string, string | undefined>();
  return {
    correct(folded) {
      if (!tried.has(folded) && tried.size < maxCorrections) tried.set(folded, speller.correct(folded));
      return tried.get(folded);
    },
  };
}

/** `isInName`: it stands in a name that is known and spelled right, though no passage has it. */
function questionTerm(
  text: string,
  term: Term,
  position: number,
  isInName: boolean,
  using: Understanding,
): QuestionTerm {
  const written = text.slice(term.start, term.end);
  const nameId = term.folded === undefined ? term.key.slice(1) : undefined;
  const isName = nameId !== undefined || isInName || looksLikeName(text, term);
  const ownId = presentId(term.key, using.index);
  const corrected =
    ownId !== undefined || nameId !== undefined || isInName ? undefined : correctionOf(term, using);
  const variants: Variant[] = [];
  if (ownId !== undefined) variants.push({ termId: ownId, factor: 1 });
  if (corrected !== undefined) variants.push({ termId: corrected.termId, factor: correctedFactor });
  if (nameId === undefined && !isName) variants.push(...relatedVariants(term, variants, using));
  for (const termId of using.kin(term.key)) variants.push({ termId, factor: kinFactor });
  const countryId = nameId === undefined ? countryTermId(term, using) : undefined;
  if (countryId !== undefined) variants.push({ termId: countryId, factor: kinFactor });
  const light = lightWords.get(term.folded ?? '') ?? 1;
  const common = nameId === undefined ? commonness(using.thesaurus.frequency(term.folded ?? '')) : 0;
  const rarity = using.rarity(ownId ?? corrected?.termId) * (1 - maxCommonDiscount * common);
  return {
    key: term.key,
    written,
    ...(nameId === undefined ? {} : { nameId }),
    weight: rarity * light * (isName ? nameBoost : 1),
    isName,
    isNumber: /^\p{N}/u.test(written),
    variants,
    position,
    ...(corrected === undefined ? {} : { correctedTo: corrected.word }),
  };
}

/** "Beijing" speaks of China, where the documents have only the country. */
function countryTermId({ folded }: Term, using: Understanding): number | undefined {
  const country = folded === undefined ? undefined : using.thesaurus.countryOf(folded);
  if (country === undefined) return undefined;
  const nameId = using.finder.resolve(country);
  return presentId(nameId === undefined ? stemOf(country) : `@${nameId}`, using.index);
}

function isMisspeltStopWord({ key, folded }: Term, using: Understanding): boolean {
  if (folded === undefined || presentId(key, using.index) !== undefined) return false;
  if (using.thesaurus.isWord(folded)) return false;
  return stopWords.has(using.speller.correct(folded) ?? '');
}

/** Other words that the index has and that mean nearly the same. */
function relatedVariants(term: Term, taken: readonly Variant[], using: Understanding): Variant[] {
  if (term.folded === undefined) return [];
  const ids = new Set(taken.map(({ termId }) => termId));
  const found: Variant[] = [];
  for (const { word, nearness } of using.thesaurus.related(term.folded)) {
    const termId = presentId(stemOf(word), using.index);
    if (termId === undefined || ids.has(termId) || stopWords.has(word)) continue;
    ids.add(termId);
    found.push({ termId, factor: taken.length > 0 ? nearness * besideOwnWord : nearness });
    if (found.length >= maxRelated) break;
  }
  return found;
}

/** 0 for a word that English hardly uses, 1 for its commonest: the absence of a common word means little. */
function commonness(frequency: number): number {
  return Math.min(1, Math.log10(1 + frequency) / 3);
}

/** The id of a term that stands somewhere in the passages or their asks. */
export function presentId(key: string, index: PassageIndex): number | undefined {
  const id = index.idByKey.get(key);
  if (id === undefined) return undefined;
  return (index.postings.starts[id + 1] ?? 0) > (index.postings.starts[id] ?? 0) ? id : undefined;
}

function correctionOf(term: Term, using: Understanding): { termId: number; word: string } | undefined {
  if (term.folded === undefined || using.thesaurus.isWord(term.folded)) return undefined;
  const word = using.speller.correct(term.folded);
  if (word === undefined) return undefined;
  const nameId = using.finder.resolve(word);
  const keys = nameId === undefined ? [stemOf(word)] : [`@${nameId}`, stemOf(word)];
  for (const key of keys) {
    const termId = presentId(key, using.index);
    if (termId !== undefined) return { termId, word };
  }
  return undefined;
}

/** A capital letter that does not merely begin the question. */
function looksLikeName(text: string, term: Term): boolean {
  const before = text.slice(0, term.start).trimEnd();
  return (
    /^\p{Lu}/u.test(text.slice(term.start)) &&
    before !== '' &&
    !/[.?!:“"]$/.test(before) &&
    !isAllCapitals(text)
  );
}

function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

/** `'Who said “serve and bow down”?'` → `['serve and bow down']` */
function phrasesIn(text: string): string[] {
  const found = [...text.matchAll(/[“"«]([^”"»]{3,200})[”"»]/g)].map((match) =>
    foldCharacters(match[1] ?? '').trim(),
  );
  return found.filter((phrase) => phrase.includes(' '));
}

function personOf(term: QuestionTerm | undefined, knowledge: Knowledge): string | undefined {
  const nameId = term?.nameId;
  return nameId !== undefined && knowledge.names.get(nameId)?.kind === 'person' ? nameId : undefined;
}
