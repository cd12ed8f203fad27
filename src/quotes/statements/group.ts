/**
 * Which quotations are renderings of one statement.
 *
 * Outlets translate and cut for themselves, so two renderings share the words
 * that carry the matter (names, numbers, rare words) and little else. Two
 * quotations of one person are tied when enough of the rarer of those words
 * are the same and the days on which they were said do not exclude each other.
 * Sentences of one speech in one document stand beside each other because they
 * differ, so there the demand is higher.
 */
import { passageOf, wordsShown } from '../../knowledge/find.ts';
import type { Knowledge, PartialDate, Quotation } from '../../knowledge/model.ts';
import type { Steps } from '../../steps.ts';
import { rarityOf } from '../../text/rarity.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains } from '../../text/span.ts';
import { type TextReader, tellingKeys } from '../text-reader.ts';

/** What a key counts that nearly every quotation has. */
const leastRarity = 0.2;
/**
 * Keys in common, and the share of the shorter one's weight that they have to
 * make up: the more there are, the less can they be chance. Set so that
 * precision comes first: a statement shown twice is a blemish, two statements
 * shown as one are an error.
 */
const alikeAcrossDocuments = [
  { sharedKeys: 3, share: 0.45 },
  { sharedKeys: 5, share: 0.35 },
];
const alikeInOneDocument = [{ sharedKeys: 3, share: 0.5 }];
/** Up to so many content words, a quotation is a fragment that has to be held whole by the other. */
const longestFragment = 2;

export interface GroupingOptions {
  /** Leave out what was set by hand, to measure the rest. */
  readonly ignoreStatementKeys?: boolean;
}

/** The words of one quotation that count for likeness, each with how telling it is. */
interface Profile {
  readonly quotation: Quotation;
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

/**
 * The quotations as groups of renderings, in the order of the knowledge.
 *
 * A `statement` key ties its quotations together and keeps quotations of two
 * keys apart. A quotation without a speaker is alone unless a key ties it:
 * nobody's words are put beside somebody's by a guess.
 */
export function* groupRenderings(
  knowledge: Knowledge,
  reader: TextReader,
  options: GroupingOptions = {},
): Steps<Quotation[][]> {
  const quotations = [...knowledge.quotations.values()];
  const keyOf = ({ statement }: Quotation) => (options.ignoreStatementKeys ? undefined : statement);
  const sets = new Groups(quotations, keyOf);
  tieByKey(quotations, keyOf, sets);
  const profiled = yield* profilesOf(reader, quotations);
  const bySpeaker = Map.groupBy(profiled, (one) => one.quotation.speakerId);
  for (const [speakerId, profiles] of bySpeaker) {
    if (speakerId === undefined) continue;
    yield* tieAlike(profiles, sets);
    tieOneSentence(knowledge, profiles, sets);
    yield* tieFragments(profiles, sets);
  }
  return sets.list();
}

function tieByKey(
  quotations: readonly Quotation[],
  keyOf: (quotation: Quotation) => string | undefined,
  sets: Groups,
): void {
  const firstByKey = new Map<string, Quotation>();
  for (const quotation of quotations) {
    const key = keyOf(quotation);
    if (key === undefined) continue;
    const first = firstByKey.get(key);
    if (first === undefined) firstByKey.set(key, quotation);
    else sets.tie(first, quotation);
  }
}

function* profilesOf(reader: TextReader, quotations: readonly Quotation[]): Steps<Profile[]> {
  const keys: Set<string>[] = [];
  for (const one of quotations) {
    yield;
    keys.push(tellingKeys(reader.tokensIn(one)));
  }
  const counts = new Map<string, number>();
  for (const set of keys) for (const key of set) counts.set(key, (counts.get(key) ?? 0) + 1);
  return quotations.map((quotation, index) => {
    const weights = new Map(
      [...(keys[index] ?? [])].map((key) => [
        key,
        Math.max(leastRarity, rarityOf(counts.get(key) ?? 1, quotations.length)),
      ]),
    );
    return { quotation, weights, total: sum(weights.values()) };
  });
}

function* tieAlike(profiles: readonly Profile[], sets: Groups): Steps<void> {
  for (const [index, a] of profiles.entries()) {
    yield;
    for (const b of profiles.slice(index + 1)) if (areAlike(a, b)) sets.tie(a.quotation, b.quotation);
  }
}

function areAlike(a: Profile, b: Profile): boolean {
  if (!areCompatible(a.quotation.said, b.quotation.said)) return false;
  const shared = [...a.weights].filter(([key]) => b.weights.has(key));
  if (Math.min(a.weights.size, b.weights.size) <= longestFragment) return false;
  const share = sum(shared.map(([, weight]) => weight)) / Math.min(a.total, b.total);
  const isOneDocument = a.quotation.documentId === b.quotation.documentId;
  return (isOneDocument ? alikeInOneDocument : alikeAcrossDocuments).some(
    (enough) => shared.length >= enough.sharedKeys && share >= enough.share,
  );
}

/** The few words here and there that an outlet takes into one sentence of its own are one statement. */
function tieOneSentence(knowledge: Knowledge, profiles: readonly Profile[], sets: Groups): void {
  const fragments = profiles.filter(
    ({ quotation, weights }) => quotation.kind === 'fragment' && weights.size <= longestFragment,
  );
  for (const [index, { quotation: a }] of fragments.entries()) {
    for (const { quotation: b } of fragments.slice(index + 1)) {
      if (a.passageId === b.passageId && areInOneSentence(knowledge, a, b)) sets.tie(a, b);
    }
  }
}

function areInOneSentence(knowledge: Knowledge, a: Quotation, b: Quotation): boolean {
  const passage = passageOf(knowledge, a);
  const shift = passage.span.start;
  return sentencesOf(wordsShown(knowledge, passage)).some((sentence) =>
    [a, b].every(({ span }) => contains(sentence, { start: span.start - shift, end: span.end - shift })),
  );
}

/** A fragment joins the one statement that holds all of its words; held by two, it joins none. */
function* tieFragments(profiles: readonly Profile[], sets: Groups): Steps<void> {
  for (const fragment of profiles) {
    yield;
    if (fragment.weights.size === 0 || fragment.weights.size > longestFragment) continue;
    const holders = profiles.filter(
      (other) =>
        other !== fragment &&
        areCompatible(fragment.quotation.said, other.quotation.said) &&
        [...fragment.weights.keys()].every((key) => other.weights.has(key)),
    );
    const groups = new Set(holders.map(({ quotation }) => sets.rootOf(quotation)));
    const [holder] = holders;
    if (groups.size === 1 && holder !== undefined) sets.tie(fragment.quotation, holder.quotation);
  }
}

/**
 * Whether two days, as precise as they are known, can be the same occasion.
 * Outlets name the day of the interview or of its broadcast, so exact days may
 * lie up to three apart.
 *
 * `areCompatible('2022-06', '2022-06-17')` → `true` · `areCompatible('2014', '2022-06')` → `false`
 */
function areCompatible(a: PartialDate | undefined, b: PartialDate | undefined): boolean {
  if (a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a)) return true;
  if (a.length < 10 || b.length < 10) return false;
  const dayMs = 24 * 60 * 60 * 1000;
  return Math.abs(Date.parse(a) - Date.parse(b)) <= 3 * dayMs;
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** Disjoint sets of quotations; a set holds at most one statement key. */
class Groups {
  readonly #parents = new Map<Quotation, Quotation>();
  readonly #keys = new Map<Quotation, string>();
  readonly #quotations: readonly Quotation[];

  constructor(quotations: readonly Quotation[], keyOf: (quotation: Quotation) => string | undefined) {
    this.#quotations = quotations;
    for (const quotation of quotations) {
      this.#parents.set(quotation, quotation);
      const key = keyOf(quotation);
      if (key !== undefined) this.#keys.set(quotation, key);
    }
  }

  rootOf(quotation: Quotation): Quotation {
    let root = quotation;
    for (let parent = this.#parents.get(root); parent !== undefined && parent !== root; ) {
      root = parent;
      parent = this.#parents.get(root);
    }
    return root;
  }

  tie(a: Quotation, b: Quotation): void {
    const [rootA, rootB] = [this.rootOf(a), this.rootOf(b)];
    const [keyA, keyB] = [this.#keys.get(rootA), this.#keys.get(rootB)];
    if (rootA === rootB || (keyA !== undefined && keyB !== undefined && keyA !== keyB)) return;
    this.#parents.set(rootB, rootA);
    const key = keyA ?? keyB;
    if (key !== undefined) this.#keys.set(rootA, key);
  }

  list(): Quotation[][] {
    return [...Map.groupBy(this.#quotations, (quotation) => this.rootOf(quotation)).values()];
  }
}
