/**
 * What an answer rests on, in the few characters that a button's custom id has
 * room for.
 */
import { createHash } from 'node:crypto';
import { wordsShown } from '../knowledge/find.ts';
import type { Knowledge, Passage, Quotation } from '../knowledge/model.ts';
import type { PinFinding } from '../pins/pin.ts';
import type { Verdict } from '../quotes/quotes.ts';
import type { Span } from '../text/span.ts';

/**
 * An excerpt in the few characters that a custom id has room for.
 *
 * `check` is taken from the excerpt's words: when a document has changed since
 * the button was drawn, it no longer fits, and the button says so instead of
 * showing other words.
 */
export interface ExcerptReference {
  /** `keyOf(passage id)` */
  readonly passageKey: string;
  /** UTF-16 code units from the start of the passage. */
  readonly start: number;
  readonly end: number;
  /** The first 6 characters of the words' hash. */
  readonly check: string;
}

/** The quotations of an answer in the few characters of a custom id; `check` is taken from all their words. */
export interface QuotationReferences {
  readonly keys: readonly string[];
  readonly check: string;
}

/** What /verify found of one quotation, beside the words, which stand in the message. */
export interface VerifiedReference {
  readonly verdict: Verdict;
  readonly claimedSpeaker?: string;
}

export interface VerifiedReferences {
  /** One for each quotation that the answer shows, in its order. */
  readonly findings: readonly VerifiedReference[];
  /** The words around the quotations were not checked. */
  readonly isAroundUnchecked?: true;
}

/** What the buttons of an answer say of it beside its excerpts; empty where it rests on excerpts alone. */
export interface AnswerBasis {
  readonly quotations?: QuotationReferences;
  readonly verified?: VerifiedReferences;
}

/** What an answer rests on, read from its message. */
export interface ShownReferences {
  readonly kind: 'shown';
  /** `episodeNumberOf` the episode that was answered from; absent where there was one alone. */
  readonly episodeNumber?: number;
  readonly question: string;
  readonly excerpts: readonly ExcerptReference[];
  readonly quotations?: QuotationReferences;
  /** What was checked, in the words of the message, and what came of each. */
  readonly findings?: readonly PinFinding[];
}

/** Characters of the claimed speakers' names together that a button has room for beside as many findings as it can hold. */
export const maxClaimedSpeakersLength = 45;

/** Quotations of one text whose verdicts an answer shows, and a pin of it keeps; the worst of more. */
export const maxShownChecks = 12;

/** More do not fit into a custom id. */
export const maxPinnedQuotations = 6;

/**
 * A short name for an id: 60 bits of its SHA-256 in base64url, 10 characters.
 * Among 100,000 ids, two share one with a probability of 4 in a billion.
 *
 * `keyOf('afp-strains-ties¶4')` is the same on every machine.
 */
export function keyOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 10);
}

/** Episodes are numbered from here on: Discord numbers components itself, in small numbers. */
export const firstEpisodeNumber = 2 ** 30;

/** A number for an episode's id that a component of a message can have: 30 bits of its SHA-256, counted from `firstEpisodeNumber`. */
export function episodeNumberOf(id: string): number {
  return firstEpisodeNumber + (createHash('sha256').update(id).digest().readUInt32BE() >>> 2);
}

/** The check of an excerpt's words: 36 bits, 6 characters. */
export function checkOf(words: string): string {
  return createHash('sha256').update(words).digest('base64url').slice(0, 6);
}

const passagesByKey = new WeakMap<Knowledge, ReadonlyMap<string, Passage>>();

/** The passage that a key names, if this knowledge has it. */
export function passageByKey(knowledge: Knowledge, key: string): Passage | undefined {
  let byKey = passagesByKey.get(knowledge);
  if (byKey === undefined) {
    byKey = new Map([...knowledge.passages.values()].map((passage) => [keyOf(passage.id), passage]));
    passagesByKey.set(knowledge, byKey);
  }
  return byKey.get(key);
}

/** The id that a key names among ids. */
export function idByKey(ids: Iterable<string>, key: string): string | undefined {
  for (const id of ids) if (keyOf(id) === key) return id;
  return undefined;
}

/** What an answer’s buttons say of its quotations; nothing for none, and for more than a button can carry. */
export function pinnableOf(
  knowledge: Knowledge,
  quotations: readonly Quotation[],
): { readonly pinnable?: QuotationReferences } {
  if (quotations.length === 0 || quotations.length > maxPinnedQuotations) return {};
  return { pinnable: referenceTo(knowledge, ...quotations) };
}

/** An excerpt of a passage, with a check of its words; `span` is one of the document. */
export function excerptReference({ id, span: whole }: Passage, span: Span, words: string): ExcerptReference {
  const [start, end] = [span.start - whole.start, span.end - whole.start];
  return { passageKey: keyOf(id), start, end, check: checkOf(words) };
}

/** Quotations, with a check of all their words. */
export function referenceTo(knowledge: Knowledge, ...quotations: readonly Quotation[]): QuotationReferences {
  const words = quotations.map((quotation) => wordsShown(knowledge, quotation));
  return { keys: quotations.map(({ id }) => keyOf(id)), check: checkOf(words.join('\n')) };
}
