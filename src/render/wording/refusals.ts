/** The wording of every refusal: what cannot be done, and what to do instead. Plain text; who shows it escapes it. */
import type { RefusalReason } from '../../answers/index.ts';
import { clipped } from '../discord/citation-markdown.ts';
import { anyOfInWords, listInWords } from './citation-words.ts';
import { pinRefusalInWords } from './pin-refusals.ts';
import { say } from './say.ts';

/** Characters of what somebody typed, and of the names that are offered instead. */
const maxGivenLength = 100;
const maxOfferedLength = 600;

const given = (text: string): string => clipped(text, maxGivenLength);

/**
 * `refusalInWords({ reason: 'bad-date', given: 'june' })` →
 * `'"june" is not a date. Write it as 2022, 2022-06 or 2022-06-24.'`
 */
export function refusalInWords(refusal: RefusalReason): string {
  switch (refusal.reason) {
    case 'empty-question':
      return say('refusal.emptyQuestion');
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
    case 'nothing-to-look-for':
      return say('refusal.nothingToLookFor');
    case 'no-quotations':
      return say('refusal.noQuotations');
    case 'nothing-to-check':
      return say('refusal.nothingToCheck');
    case 'outdated-button':
      return say('refusal.outdatedButton');
    case 'documents-changed':
      return say('refusal.documentsChanged');
    case 'episode-gone':
      return say('refusal.episodeGone');
    case 'too-slow-for-form':
      return say('refusal.tooSlowForForm');
    case 'may-not-mention':
      return say('refusal.mayNotMention');
    case 'may-not-attach':
      return say('refusal.mayNotAttach');
    case 'restarting':
      return say('refusal.restarting');
    case 'busy':
      return say('refusal.busy');
    case 'asked-too-often':
      return refusal.who === 'member'
        ? say('refusal.memberTooOften', { count: refusal.waitSeconds })
        : say('refusal.serverTooOften', { count: refusal.waitSeconds });
    case 'gaps-not-kept':
      return say('gaps.notKept');
    case 'nothing-compared':
      return say('picture.nothingCompared');
    case 'kept-private':
      return say('refusal.keptPrivate');
    case 'not-your-answer':
      return say('refusal.notYourAnswer');
    case 'pinned-answer-stays':
      return say('refusal.pinnedAnswerStays');
    default:
      return pinRefusalInWords(refusal);
  }
}
