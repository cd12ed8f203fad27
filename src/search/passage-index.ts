/**
 * The compact index: which passage holds which terms, and in which order.
 *
 * Whole arrays of numbers instead of an object for each word of each passage:
 * at 100,000 passages that is tens of megabytes instead of gigabytes, it is
 * read from a file as it stands, and a common word costs a walk along an array.
 */

import { documentOf } from '../knowledge/find.ts';
import type { Knowledge, Passage } from '../knowledge/model.ts';
import type { NameFinder } from '../knowledge/names.ts';
import { textAt } from '../text/span.ts';
import { wordsOf } from '../text/words.ts';
import { kindBits, kindSets, kindsIn, wantedOf } from './answer-kinds.ts';
import { nameKey, type Term, termsBySentence, termsOf, wordsOfNames } from './terms.ts';

/**
 * Marks in a stream of terms. Ids below `kindSets` end a sentence and say, in
 * bits, what kinds of answer it holds; the next keeps the place of a stop word.
 */
export const stopWord = kindSets;
export const firstTermId = kindSets + 1;

/** Streams of terms laid end to end; the stream of item n is `terms[starts[n] … starts[n + 1])`. */
export interface Streams {
  readonly terms: Uint32Array;
  readonly starts: Uint32Array;
}

/** What is kept of a collection; every array counts passages in the order of the knowledge. */
export interface PassageIndex {
  /** Term keys by id; the first `firstTermId` are marks and empty. */
  readonly vocabulary: readonly string[];
  readonly idByKey: ReadonlyMap<string, number>;
  /** The folded words of the texts and the recorded questions as they are written, for correcting the spelling of questions. */
  readonly writtenWords: readonly string[];
  /** The passages' own words, a break after every sentence. */
  readonly texts: Streams;
  /** The questions that a passage answers in other words, a break after each that says what kind of thing it asks for. */
  readonly asks: Streams;
  /** Names of those whose quotations stand in the passage. */
  readonly speakers: Streams;
  /** What the names in the passage are known as: `President of Kazakhstan`. */
  readonly roles: Streams;
  /** Title and section: few, shared by many passages. */
  readonly heads: Streams;
  readonly headOfPassage: Uint32Array;
  /** How many words other than stop words a passage has. */
  readonly lengths: Uint16Array;
  readonly meanLength: number;
  /** In how many passages a term stands (text, or speaker). */
  readonly frequencies: Uint32Array;
  readonly postings: Postings;
}

/** For each term the passages that hold it, ascending, and how strongly (16 = once in the text). */
export interface Postings {
  readonly starts: Uint32Array;
  readonly passages: Uint32Array;
  readonly strengths: Uint8Array;
}

/** Strength of one occurrence in each place, in sixteenths of one in the text. */
const strengthInText = 16;
const strengthAsSpeaker = 16;
const strengthInAsks = 6;
const strengthInRoles = 3;
const maxStrength = 255;

/** What has to be stored to make the index again without reading a text. */
export type StoredIndex = Pick<
  PassageIndex,
  'vocabulary' | 'writtenWords' | 'texts' | 'asks' | 'speakers' | 'roles' | 'heads' | 'headOfPassage'
>;

/** Indexes every passage of a knowledge. */
export function buildIndex(knowledge: Knowledge, finder: NameFinder): PassageIndex {
  const vocabulary = new Vocabulary();
  const texts = new StreamWriter();
  const asks = new StreamWriter();
  const speakers = new StreamWriter();
  const roles = new StreamWriter();
  const heads = new StreamWriter();
  const headOfPassage: number[] = [];
  const writtenWords = new Set<string>();
  const noteWritten = (terms: readonly Term[]) => {
    for (const { folded, isStop } of terms) if (!isStop && folded !== undefined) writtenWords.add(folded);
  };
  const headByText = new Map<string, number>();
  const speakersByPassage = speakersOf(knowledge);
  const roleTerms = (nameId: string): number[] =>
    vocabulary.ids(termsOf(knowledge.names.get(nameId)?.role ?? '', finder));
  for (const passage of knowledge.passages.values()) {
    const document = documentOf(knowledge, passage);
    const text = textAt(document.text, passage.span);
    for (const { sentence, terms } of termsBySentence(text, finder)) {
      texts.push(terms.map((term) => vocabulary.markOrId(term)));
      texts.push([kindsIn(textAt(text, sentence))]);
      noteWritten(terms);
    }
    texts.endItem();
    for (const ask of passage.asks) {
      const terms = termsOf(ask, finder);
      const covered = wordsOfNames(terms, () => true);
      asks.push(vocabulary.ids(terms.filter((term) => !covered.has(term))));
      asks.push([kindBits[wantedOf(ask)]]);
      noteWritten(terms);
    }
    asks.endItem();
    const namesHere = new Set(speakersByPassage.get(passage.id) ?? []);
    for (const { nameId } of finder.find(wordsOf(text))) namesHere.add(nameId);
    roles.push([...namesHere].flatMap(roleTerms));
    roles.endItem();
    speakers.push([...(speakersByPassage.get(passage.id) ?? [])].map((id) => vocabulary.id(nameKey(id))));
    speakers.endItem();
    const head = headText(document.title, passage);
    let headIndex = headByText.get(head);
    if (headIndex === undefined) {
      headIndex = headByText.size;
      headByText.set(head, headIndex);
      heads.push(vocabulary.ids(termsOf(head, finder)));
      heads.endItem();
    }
    headOfPassage.push(headIndex);
  }
  return completeIndex({
    vocabulary: vocabulary.keys,
    writtenWords: [...writtenWords],
    texts: texts.done(),
    asks: asks.done(),
    speakers: speakers.done(),
    roles: roles.done(),
    heads: heads.done(),
    headOfPassage: Uint32Array.from(headOfPassage),
  });
}

function headText(title: string, passage: Passage): string {
  return passage.section === undefined ? title : `${title}\n\n${passage.section}`;
}

function speakersOf(knowledge: Knowledge): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { passageId, speakerId } of knowledge.quotations.values()) {
    if (speakerId === undefined) continue;
    const speakers = found.get(passageId) ?? new Set();
    found.set(passageId, speakers.add(speakerId));
  }
  return found;
}

class Vocabulary {
  readonly keys: string[] = new Array<string>(firstTermId).fill('');
  readonly #ids = new Map<string, number>();

  id(key: string): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#ids.set(key, this.keys.length);
    return this.keys.push(key) - 1;
  }

  /** Its id; a stop word's is the mark that keeps its place. */
  markOrId(term: Term): number {
    return term.isStop ? stopWord : this.id(term.key);
  }

  ids(terms: readonly Term[]): number[] {
    return terms.filter(({ isStop }) => !isStop).map(({ key }) => this.id(key));
  }
}

class StreamWriter {
  #terms = new Uint32Array(1 << 16);
  #length = 0;
  readonly #starts: number[] = [0];

  push(ids: readonly number[]): void {
    if (this.#length + ids.length > this.#terms.length) {
      const larger = new Uint32Array(Math.max(this.#terms.length * 2, this.#length + ids.length));
      larger.set(this.#terms);
      this.#terms = larger;
    }
    this.#terms.set(ids, this.#length);
    this.#length += ids.length;
  }

  endItem(): void {
    this.#starts.push(this.#length);
  }

  done(): Streams {
    return { terms: this.#terms.slice(0, this.#length), starts: Uint32Array.from(this.#starts) };
  }
}

/** Adds what follows from the streams: lengths, frequencies and postings. */
export function completeIndex(stored: StoredIndex): PassageIndex {
  const { vocabulary, texts } = stored;
  const passageCount = stored.headOfPassage.length;
  const lengths = new Uint16Array(passageCount);
  let sum = 0;
  for (let passage = 0; passage < passageCount; passage += 1) {
    let length = 0;
    for (let at = texts.starts[passage] ?? 0; at < (texts.starts[passage + 1] ?? 0); at += 1) {
      if ((texts.terms[at] ?? 0) >= firstTermId) length += 1;
    }
    lengths[passage] = Math.min(length, 65_535);
    sum += length;
  }
  const { frequencies, postings } = postingsOf(stored, passageCount);
  const idByKey = vocabularyIds(vocabulary);
  return {
    ...stored,
    idByKey,
    lengths,
    meanLength: Math.max(1, sum / Math.max(1, passageCount)),
    frequencies,
    postings,
  };
}

/** The id of each key; the marks have none. */
export function vocabularyIds(vocabulary: readonly string[]): Map<string, number> {
  const ids = new Map(vocabulary.map((key, id) => [key, id]));
  ids.delete('');
  return ids;
}

/** Two passes over the streams, first to count and then to fill. */
function postingsOf(
  stored: StoredIndex,
  passageCount: number,
): { frequencies: Uint32Array; postings: Postings } {
  const termCount = stored.vocabulary.length;
  const frequencies = new Uint32Array(termCount);
  const starts = new Uint32Array(termCount + 1);
  const walk = passageWalker(stored);
  for (let passage = 0; passage < passageCount; passage += 1) {
    const { touched, strength, own } = walk(passage);
    for (const id of touched) {
      starts[id + 1] = (starts[id + 1] ?? 0) + 1;
      if (own[id] === 1) frequencies[id] = (frequencies[id] ?? 0) + 1;
      strength[id] = 0;
      own[id] = 0;
    }
  }
  for (let id = 0; id < termCount; id += 1) starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  const passages = new Uint32Array(starts[termCount] ?? 0);
  const strengths = new Uint8Array(passages.length);
  const ends = starts.slice(0, termCount);
  for (let passage = 0; passage < passageCount; passage += 1) {
    const { touched, strength, own } = walk(passage);
    for (const id of touched) {
      const at = ends[id] ?? 0;
      passages[at] = passage;
      strengths[at] = Math.min(strength[id] ?? 0, maxStrength);
      ends[id] = at + 1;
      strength[id] = 0;
      own[id] = 0;
    }
  }
  return { frequencies, postings: { starts, passages, strengths } };
}

/** Sums the strength of each term of one passage; whoever reads it sets the arrays back to 0. */
function passageWalker(stored: StoredIndex) {
  const strength = new Uint32Array(stored.vocabulary.length);
  const own = new Uint8Array(stored.vocabulary.length);
  const touched: number[] = [];
  const add = (streams: Streams, item: number, each: number, isOwn: boolean) => {
    for (let at = streams.starts[item] ?? 0; at < (streams.starts[item + 1] ?? 0); at += 1) {
      const id = streams.terms[at] ?? 0;
      if (id < firstTermId) continue;
      if (strength[id] === 0) touched.push(id);
      strength[id] = (strength[id] ?? 0) + each;
      if (isOwn) own[id] = 1;
    }
  };
  return (passage: number) => {
    touched.length = 0;
    add(stored.texts, passage, strengthInText, true);
    add(stored.speakers, passage, strengthAsSpeaker, true);
    add(stored.asks, passage, strengthInAsks, false);
    add(stored.roles, passage, strengthInRoles, false);
    return { touched, strength, own };
  };
}
