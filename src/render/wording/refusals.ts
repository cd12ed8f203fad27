/** The wording of every refusal: what cannot be done, and what to do instead. Plain text; who shows it escapes it. */
import type { RefusalReason } from '../../answers/index.ts';
import { anyOfInWords, listInWords } from './citation-words.ts';
import { pinRefusalInWords } from './pins/pin-refusals.ts';
import { type SentenceKey, say } from './say.ts';
import { clipped } from './shorten.ts';

/** Characters of what somebody typed, and of the names that are offered instead. */
const maxGivenLength = 100;
const maxOfferedLength = 600;

const given = (text: string): string => clipped(text, maxGivenLength);

/** Refusals that are one sentence, whatever was asked. */
const plain = {
  'empty-question': 'refusal.emptyQuestion',
  'nothing-to-look-for': 'refusal.nothingToLookFor',
  'no-quotations': 'refusal.noQuotations',
  'nothing-to-check': 'refusal.nothingToCheck',
  'outdated-button': 'refusal.outdatedButton',
  'documents-changed': 'refusal.documentsChanged',
  'episode-gone': 'refusal.episodeGone',
  'too-slow-for-form': 'refusal.tooSlowForForm',
  'may-not-mention': 'refusal.mayNotMention',
  'may-not-attach': 'refusal.mayNotAttach',
  restarting: 'refusal.restarting',
  busy: 'refusal.busy',
  'search-unavailable': 'refusal.searchUnavailable',
  'gaps-not-kept': 'gaps.notKept',
  'nothing-compared': 'picture.nothingCompared',
  'kept-private': 'refusal.keptPrivate',
  'not-your-answer': 'refusal.notYourAnswer',
  'pinned-answer-stays': 'refusal.pinnedAnswerStays',
} as const satisfies Partial<Record<RefusalReason['reason'], SentenceKey>>;

type PlainRefusal = Extract<RefusalReason, { readonly reason: keyof typeof plain }>;

const isPlain = (refusal: RefusalReason): refusal is PlainRefusal => refusal.reason in plain;

/**
 * `refusalInWords({ reason: 'bad-date', given: 'june' })` →
 * `'"june" is not a date. Write it as 2022, 2022-06 or 2022-06-24.'`
 */
export function refusalInWords(refusal: RefusalReason): string {
  switch (refusal.reason) {
    case 'unknown-speaker': {
      const hint =
        refusal.closest.length === 0
          ? say('refusal.otherSpelling')
          : say('refusal.didYouMean', { names: clipped(anyOfInWords(refusal.closest), maxOfferedLength) });
      return `${say('refusal.unknownSpeaker', { name: given(refusal.given) })} ${hint}`;
    }
    case 'unknown-outlet':
      return say('refusal.unknownOutlet', {
        name: given(refusal.given),
        outlets: clipped(listInWords(refusal.known), maxOfferedLength),
      });
    case 'bad-date':
      return say('refusal.badDate', { text: given(refusal.given) });
    case 'asked-too-often':
      return refusal.who === 'member'
        ? say('refusal.memberTooOften', { count: refusal.waitSeconds })
        : say('refusal.serverTooOften', { count: refusal.waitSeconds });
    default:
      return isPlain(refusal) ? say(plain[refusal.reason]) : pinRefusalInWords(refusal);
  }
}
