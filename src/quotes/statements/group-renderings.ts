/**
 * Finds out which quotations are renderings of one statement.
 *
 * Each outlet translates and cuts for itself, so two renderings have names, numbers and rare words in common and little
 * else. Two quotations of one person are one statement when they share enough of these, weighted by rarity, and may
 * have been said on the same day. In one document more is needed, because its quotations are meant to differ. In plain
 * language there are few rare words, so quotations in two documents are also one statement when nearly all words are
 * the same.
 */
import { documentOf, passageOf } from '../../knowledge/find.ts';
import type { Knowledge, PartialDate, Quotation } from '../../knowledge/model.ts';
import type { Steps } from '../../steps.ts';
import { rarityOf } from '../../text/rarity.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains } from '../../text/span.ts';
import { areNearlySame } from '../nearly-same.ts';
import { contentKeys, type TextReader, type Token } from '../text-reader.ts';

/** The weight of a key that nearly every quotation has. */
const minRarity = 0.2;
/**
 * How many keys two quotations need in common, and their share of the shorter one's weight; with more keys in common a
 * smaller share is enough, because chance is less likely. Strict, because showing two statements as one is worse than
 * showing one statement twice.
 */
const alikeAcrossDocuments = [
  { sharedKeys: 3, share: 0.45 },
  { sharedKeys: 5, share: 0.35 },
];
const alikeInOneDocument = [{ sharedKeys: 3, share: 0.5 }];
/** A quotation with no more content words is a fragment, and needs all of them in common. */
const maxFragmentWords = 2;

/** A quotation with the weights of its content words. */
interface Profile {
  readonly quotation: Quotation;
  readonly tokens: readonly Token[];
  readonly weights: ReadonlyMap<string, number>;
  readonly total: number;
}

/**
 * The quotations as groups of renderings, in the order of the knowledge.
 *
 * Quotations with the same `statement` key are one group, and those with different keys never. A quotation without a
 * speaker is alone unless it has a key, so that it is never given to somebody by a guess.
 */
export function* groupRenderings(knowledge: Knowledge, reader: TextReader): Steps<Quotation[][]> {
  const quotations = [...knowledge.quotations.values()];
  const groups = new Groups(quotations);
  const profiled = yield* profilesOf(reader, quotations);
  for (const [speakerId, profiles] of Map.groupBy(profiled, (one) => one.quotation.speakerId)) {
    if (speakerId === undefined) continue;
    const isFragment = ({ weights }: Profile) => weights.size <= maxFragmentWords;
    const fragments = profiles.filter(isFragment);
    yield* tiePairs(
      profiles,
      (a, b) => (!isFragment(a) && !isFragment(b) && areAlike(a, b)) || areInSameWords(a, b),
      groups,
    );
    // The fragments that an outlet quotes in one sentence of its own are one statement.
    const scattered = fragments.filter(({ quotation }) => quotation.kind === 'fragment');
    yield* tiePairs(scattered, (a, b) => areInOneSentence(knowledge, a.quotation, b.quotation), groups);
    yield* tieFragments(fragments, profiles, groups);
  }
  return groups.list();
}

function* profilesOf(reader: TextReader, quotations: readonly Quotation[]): Steps<Profile[]> {
  const counts = new Map<string, number>();
  const read: { quotation: Quotation; tokens: Token[]; keys: Set<string> }[] = [];
  for (const quotation of quotations) {
    yield;
    const tokens = reader.tokensIn(quotation);
    const keys = contentKeys(tokens);
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    read.push({ quotation, tokens, keys });
  }
  const weightOf = (key: string) => Math.max(minRarity, rarityOf(counts.get(key) ?? 1, quotations.length));
  return read.map(({ quotation, tokens, keys }) => {
    const weights = new Map([...keys].map((key) => [key, weightOf(key)]));
    return { quotation, tokens, weights, total: sum([...weights.values()]) };
  });
}

/**
 * Joins two groups where at least half of all pairs, one quotation from each group, belong together. A single pair is not
 * enough: in a chain where each statement is like the next, the last may be nothing like the first.
 */
function* tiePairs(
  profiles: readonly Profile[],
  belong: (a: Profile, b: Profile) => boolean,
  groups: Groups,
): Steps<void> {
  const profileOf = new Map(profiles.map((one) => [one.quotation, one]));
  const profilesIn = ({ quotation }: Profile) =>
    groups.of(quotation)?.flatMap((one) => profileOf.get(one) ?? []) ?? [];
  for (const [index, a] of profiles.entries()) {
    yield;
    for (const b of profiles.slice(index + 1)) {
      const isTied = groups.of(a.quotation) === groups.of(b.quotation);
      if (isTied || !belong(a, b)) continue;
      const all = profilesIn(a).flatMap((one) => profilesIn(b).map((other) => belong(one, other)));
      if (all.filter(Boolean).length * 2 >= all.length) groups.tie(a.quotation, b.quotation);
    }
  }
}

function areAlike(a: Profile, b: Profile): boolean {
  if (!areCompatible(a.quotation.said, b.quotation.said)) return false;
  const shared = [...a.weights].filter(([key]) => b.weights.has(key)).map(([, weight]) => weight);
  const share = sum(shared) / Math.min(a.total, b.total);
  const isOneDocument = a.quotation.documentId === b.quotation.documentId;
  return (isOneDocument ? alikeInOneDocument : alikeAcrossDocuments).some(
    (enough) => shared.length >= enough.sharedKeys && share >= enough.share,
  );
}

/** Whether two quotations have nearly the same words. Not in one document, where a person may say nearly the same twice. */
function areInSameWords(a: Profile, b: Profile): boolean {
  if (a.quotation.documentId === b.quotation.documentId) return false;
  return areCompatible(a.quotation.said, b.quotation.said) && areNearlySame(a.tokens, b.tokens);
}

function areInOneSentence(knowledge: Knowledge, a: Quotation, b: Quotation): boolean {
  if (a.passageId !== b.passageId) return false;
  const passage = passageOf(knowledge, a);
  return sentencesOf(documentOf(knowledge, passage).text, passage.span).some(
    (sentence) => contains(sentence, a.span) && contains(sentence, b.span),
  );
}

/** A fragment joins the only statement that has all of its words; where two have them it joins none. */
function* tieFragments(
  fragments: readonly Profile[],
  profiles: readonly Profile[],
  groups: Groups,
): Steps<void> {
  for (const { quotation, weights } of fragments) {
    yield;
    if (weights.size === 0) continue;
    const holders = profiles.filter(
      (other) =>
        other.quotation !== quotation &&
        areCompatible(quotation.said, other.quotation.said) &&
        [...weights.keys()].every((key) => other.weights.has(key)),
    );
    const [holder] = holders;
    const held = new Set(holders.map((one) => groups.of(one.quotation)));
    if (holder !== undefined && held.size === 1) groups.tie(quotation, holder.quotation);
  }
}

/**
 * Whether two dates, each as precise as it is known, may be the same occasion. Exact days may be up to three days apart,
 * because outlets give the day of an interview or of its broadcast.
 *
 * `areCompatible('2022-06', '2022-06-17')` → `true` · `areCompatible('2014', '2022-06')` → `false`
 */
function areCompatible(a: PartialDate | undefined, b: PartialDate | undefined): boolean {
  if (a === undefined || b === undefined || a.startsWith(b) || b.startsWith(a)) return true;
  if (a.length < 10 || b.length < 10) return false;
  const dayMs = 24 * 60 * 60 * 1000;
  return Math.abs(Date.parse(a) - Date.parse(b)) <= 3 * dayMs;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Quotations in groups, each with at most one statement key. */
class Groups {
  readonly #groups = new Map<Quotation, { key: string | undefined; readonly members: Quotation[] }>();

  constructor(quotations: readonly Quotation[]) {
    for (const members of Map.groupBy(quotations, (one) => one.statement ?? one).values()) {
      const group = { key: members[0]?.statement, members };
      for (const one of members) this.#groups.set(one, group);
    }
  }

  of(quotation: Quotation): readonly Quotation[] | undefined {
    return this.#groups.get(quotation)?.members;
  }

  tie(a: Quotation, b: Quotation): void {
    const [one, other] = [this.#groups.get(a), this.#groups.get(b)];
    if (one === undefined || other === undefined || one === other) return;
    if (one.key !== undefined && other.key !== undefined) return;
    one.key ??= other.key;
    one.members.push(...other.members);
    for (const moved of other.members) this.#groups.set(moved, one);
  }

  list(): Quotation[][] {
    return [...Map.groupBy(this.#groups.keys(), (one) => this.#groups.get(one)).values()];
  }
}
