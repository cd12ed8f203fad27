/** The wording of every refusal: what cannot be done, and what to do instead. Plain text; who shows it escapes it. */
import type { RefusalReason } from '../../answers/index.ts';
import { clipped } from '../discord/citation-markdown.ts';
import { listInWords } from './citation-words.ts';
import { pinRefusalInWords } from './pin-refusals.ts';

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
      return 'The question has no words. Ask for example: What did Zatulin say about northern Kazakhstan?';
    case 'unknown-speaker': {
      const hint =
        refusal.closest.length === 0
          ? 'Try the family name alone, or another spelling.'
          : `Did you mean ${clipped(new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(refusal.closest), maxOfferedLength)}?`;
      return `Nobody called "${given(refusal.given)}" is quoted in the sources. ${hint}`;
    }
    case 'unknown-outlet':
      return `"${given(refusal.given)}" is not an outlet of these sources. They are ${clipped(listInWords(refusal.known), maxOfferedLength)}.`;
    case 'bad-date':
      return `"${given(refusal.given)}" is not a date. Write it as 2022, 2022-06 or 2022-06-24.`;
    case 'nothing-to-look-for':
      return 'Say whose quotations you look for, or what they are about.';
    case 'no-quotations':
      return 'No quotation in the sources fits. Try fewer words, another spelling, or leave out the outlet.';
    case 'nothing-to-check':
      return 'There are no words to check. Paste what somebody is said to have said, or pick a message that has text.';
    case 'outdated-button':
      return 'This button belongs to an older answer and no longer works. Ask again with /ask or /quote.';
    case 'documents-changed':
      return 'The documents have changed since this answer was given. Ask again with /ask to see what they say now.';
    case 'too-slow-for-form':
      return 'That took too long for the form to open. Press again.';
    case 'restarting':
      return 'Onrecord is being restarted and has not done this. Try again in a minute.';
    case 'busy':
      return 'Too many people are asking at this moment. Try again in a few seconds.';
    case 'asked-too-often': {
      const who = refusal.who === 'member' ? 'You have' : 'This server has';
      const seconds = refusal.waitSeconds === 1 ? 'a second' : `${refusal.waitSeconds} seconds`;
      return `${who} asked very often in a short time. Try again in ${seconds}.`;
    }
    default:
      return pinRefusalInWords(refusal);
  }
}
