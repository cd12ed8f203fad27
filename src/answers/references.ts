/** What an answer rests on, short enough for a button's custom id. */
import { hash } from 'node:crypto';
import { wordsShown } from '../knowledge/find.ts';
import type { Knowledge, Passage, Quotation } from '../knowledge/model.ts';
import { memo } from '../memo.ts';
import type { PinFinding } from '../pins/pin.ts';
import type { Verdict } from '../quotes/quotes.ts';
import type { Span } from '../text/span.ts';

/** `check` is `checksumOf` the words: when the document has changed, a button says so and shows no other words. */
export interface ExcerptReference {
  /** `keyOf` the passage's id. */
  readonly passageKey: string;
  /** UTF-16 code units from the start of the passage. */
  readonly start: number;
  readonly end: number;
  readonly check: string;
}

/** The quotations of an answer; `check` is a checksum of all their words. */
export interface QuotationReferences {
  readonly keys: readonly string[];
  readonly check: string;
}

/** What /verify found about one quotation; its words are in the message. */
export interface VerifiedReference {
  readonly verdict: Verdict;
  readonly claimedSpeaker?: string;
}

export interface VerifiedReferences {
  /** One for each quotation that the answer shows, in its order. */
  readonly findings: readonly VerifiedReference[];
  readonly isAroundUnchecked?: true;
}

/** What an answer's buttons carry besides its excerpts; empty where it rests only on excerpts. */
export interface AnswerBasis {
  readonly quotations?: QuotationReferences;
  readonly verified?: VerifiedReferences;
}

/** What an answer rests on, read from its message. */
export interface ShownReferences {
  readonly kind: 'shown';
  /** `episodeNumberOf` the answer's episode; absent where the bot has only one. */
  readonly episodeNumber?: number;
  readonly question: string;
  readonly excerpts: readonly ExcerptReference[];
  readonly quotations?: QuotationReferences;
  /** What was checked, as in the message, with each result. */
  readonly findings?: readonly PinFinding[];
}

/** The most characters of all claimed speakers' names together: so a button has room for all findings. */
export const maxClaimedSpeakersLength = 45;

/** The most quotations of one text whose verdicts an answer shows and a pin stores, the worst ones. */
export const maxShownChecks = 12;

/** The most excerpts, and the most quotations, that fit in a custom id. */
export const maxExcerptReferences = 3;
export const maxPinnedQuotations = 6;

/**
 * A short key for an id: 60 bits of its SHA-256 in base64url, 10 characters. Among 100,000 ids, the
 * probability that two share a key is 4 in a billion.
 */
export function keyOf(id: string): string {
  return hash('sha256', id, 'base64url').slice(0, 10);
}

/** The lowest episode number: Discord numbers components itself, in small numbers. */
export const firstEpisodeNumber = 2 ** 30;

/** An episode's id as a component's: 30 bits of its SHA-256, counted from `firstEpisodeNumber`. */
export function episodeNumberOf(id: string): number {
  return firstEpisodeNumber + (hash('sha256', id, 'buffer').readUInt32BE() >>> 2);
}

/** A checksum of words: 36 bits, 6 characters. */
export const checksumOf = (words: string): string => hash('sha256', words, 'base64url').slice(0, 6);

const byKey = <T extends { readonly id: string }>(items: Iterable<T>) =>
  new Map(Array.from(items, (one) => [keyOf(one.id), one]));
const passagesByKey = memo(({ passages }: Knowledge) => byKey(passages.values()));
const quotationsByKey = memo(({ quotations }: Knowledge) => byKey(quotations.values()));

export const passageByKey = (knowledge: Knowledge, key: string): Passage | undefined =>
  passagesByKey(knowledge).get(key);

/** The quotations of a reference; undefined where one is gone or its words have changed since. */
export function quotationsByReference(
  knowledge: Knowledge,
  { keys, check }: QuotationReferences,
): Quotation[] | undefined {
  const found = keys.flatMap((key) => quotationsByKey(knowledge).get(key) ?? []);
  const isSame = found.length === keys.length && referenceTo(knowledge, ...found).check === check;
  return isSame ? found : undefined;
}

export const idByKey = (ids: Iterable<string>, key: string): string | undefined =>
  Iterator.from(ids).find((id) => keyOf(id) === key);

/** The reference that an answer's buttons carry; absent for no quotations, and for more than fit. */
export function pinnableOf(
  knowledge: Knowledge,
  quotations: readonly Quotation[],
): { readonly pinnable?: QuotationReferences } {
  if (quotations.length === 0 || quotations.length > maxPinnedQuotations) return {};
  return { pinnable: referenceTo(knowledge, ...quotations) };
}

/** A reference to an excerpt of a passage; `span` counts from the start of the document. */
export function excerptReference({ id, span: whole }: Passage, span: Span, words: string): ExcerptReference {
  const [start, end] = [span.start - whole.start, span.end - whole.start];
  return { passageKey: keyOf(id), start, end, check: checksumOf(words) };
}

export function referenceTo(knowledge: Knowledge, ...quotations: readonly Quotation[]): QuotationReferences {
  const words = quotations.map((quotation) => wordsShown(knowledge, quotation));
  return { keys: quotations.map(({ id }) => keyOf(id)), check: checksumOf(words.join('\n')) };
}
