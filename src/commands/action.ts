/**
 * What a button means, as data.
 *
 * A button carries its whole meaning in its custom id (`render/custom-ids.ts`
 * writes and reads it), so it still works after a restart, and in any process.
 */
import { createHash } from 'node:crypto';
import type { Knowledge, Passage } from '../knowledge/model.ts';
import { wordsOf } from '../text/words.ts';
import type { QuotationFilters } from './answer.ts';
import type { PinAction } from './pins/action.ts';

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

export type Action =
  | { readonly kind: 'context'; readonly excerpt: ExcerptReference }
  | {
      readonly kind: 'more-results';
      readonly offset: number;
      readonly outletKey?: string;
      readonly until?: string;
      /** Read from the message that carries the button; too long for a custom id. */
      readonly question: string;
    }
  | {
      readonly kind: 'quotations';
      readonly page: number;
      readonly speakerKey?: string;
      readonly outletKey?: string;
      readonly about?: string;
    }
  | { readonly kind: 'comparison'; readonly page: number; readonly about: string }
  | { readonly kind: 'sources'; readonly page: number }
  | { readonly kind: 'timeline'; readonly page: number }
  | PinAction;

/** Actions that are answered at once. The others open a form, or come from one. */
export type AnsweredAction = Exclude<Action, { readonly kind: 'pin' | 'pin-note' }>;

/**
 * A short name for an id: 60 bits of its SHA-256 in base64url, 10 characters.
 * Among 100,000 ids, two share one with a probability of 4 in a billion.
 *
 * `keyOf('afp-strains-ties¶4')` is the same on every machine.
 */
export function keyOf(id: string): string {
  return createHash('sha256').update(id).digest('base64url').slice(0, 10);
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

/** What a page button has to carry of the filters of a list of quotations. */
export function keysOf(filters: QuotationFilters): {
  speakerKey?: string;
  outletKey?: string;
  about?: string;
} {
  return {
    ...(filters.speakerId === undefined ? {} : { speakerKey: keyOf(filters.speakerId) }),
    ...(filters.outletId === undefined ? {} : { outletKey: keyOf(filters.outletId) }),
    ...(filters.about === undefined ? {} : { about: carried(filters.about) }),
  };
}

/** Characters of `about` that a custom id has room for beside the rest. */
export const maxAboutLength = 60;

/** The words to look for, as a custom id can carry them: 60 code points of Discord's may be 120 characters of ours. */
function carried(about: string): string {
  if (about.length <= maxAboutLength) return about;
  const words = wordsOf(about).map(({ start, end }) => about.slice(start, end));
  while (words.length > 1 && words.join(' ').length > maxAboutLength) words.pop();
  return words.join(' ').slice(0, maxAboutLength).toWellFormed();
}
