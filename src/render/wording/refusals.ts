/** The wording of every refusal: what cannot be done, and what to do instead. Plain text, not escaped. */
import type { RefusalReason } from '../../answers/index.ts';
import { wordsOf } from '../../text/words.ts';
import { anyOfInWords, listInWords, placeInWords } from './citation-words.ts';
import { present } from './lines.ts';
import { obstacleInWords } from './pin-words.ts';
import { say } from './say.ts';
import { clipped } from './shorten.ts';

/** Typed text, and the names offered instead, as long as they may be shown. */
const given = (text: string): string => clipped(text, 100);
const offered = (names: string): string => clipped(names, 600);

/** What was looked for is not there: nothing went wrong. */
const findsNothing: ReadonlySet<RefusalReason['reason']> = new Set([
  'unknown-speaker',
  'several-speakers',
  'no-quotations',
  'unread-script',
  'nothing-compared',
  'no-pins',
]);

/** Whether a refusal only says that a search or a list is empty. */
export const isEmpty = ({ reason }: RefusalReason): boolean => findsNothing.has(reason);

/**
 * `refusalInWords({ reason: 'bad-date', given: 'june' })` →
 * `'“june” is not a date. Write it as 2024, 2024-05 or 2024-05-31.'`
 */
export function refusalInWords(refusal: RefusalReason): string {
  switch (refusal.reason) {
    case 'unknown-speaker':
      return unknownSpeakerInWords(refusal);
    case 'several-speakers': {
      const names = offered(listInWords(refusal.names));
      return say('refusal.several-speakers', { name: given(refusal.given), names });
    }
    case 'unknown-outlet': {
      const outlets = offered(listInWords(refusal.known));
      return say('refusal.unknown-outlet', { name: given(refusal.given), outlets });
    }
    case 'bad-date':
    case 'unread-script':
    case 'no-such-pin':
      return say(`refusal.${refusal.reason}`, { given: given(refusal.given) });
    case 'asked-too-often':
      return say(refusal.who === 'member' ? 'refusal.memberTooOften' : 'refusal.serverTooOften', {
        count: refusal.waitSeconds,
      });
    case 'may-not-pin':
      return say(refusal.pinnerDiscordRoleId ? 'refusal.mayNotPinRole' : 'refusal.may-not-pin');
    case 'may-not-unpin':
    case 'already-removed':
      return say(`refusal.${refusal.reason}`, { number: refusal.number });
    case 'no-pins':
      return noPinsInWords(refusal);
    case 'not-pinned':
      return say('refusal.not-pinned', { obstacle: obstacleInWords(refusal.obstacle) });
    case 'store-unavailable':
      return say(`store.${refusal.why}`);
    default:
      return say(`refusal.${refusal.reason}`);
  }
}

/** `Nobody called “Ann Lee” is among the speakers on record here. Did you mean Anne Leigh?` */
function unknownSpeakerInWords(refusal: Extract<RefusalReason, { reason: 'unknown-speaker' }>): string {
  const name = given(refusal.given);
  const names = offered(anyOfInWords(refusal.closest));
  const namedAt = refusal.namedAt.map(({ outlet, locator }) => `${outlet} ${placeInWords(locator)}`);
  const places = offered(listInWords(namedAt));
  const wrote = refusal.wrote.map(
    ({ title, outlet }) => `${say('comparison.quoted', { words: title })} (${outlet})`,
  );
  const documents = offered(listInWords(wrote));
  // One word is likely the family name already.
  const other = wordsOf(refusal.given).length > 1 ? 'refusal.otherSpelling' : 'refusal.anotherSpelling';
  return present([
    say('refusal.unknown-speaker', { name }),
    documents && say('refusal.isAuthor', { documents }),
    places && say('refusal.namedInText', { name, places }),
    names && say('refusal.didYouMean', { names }),
    !places && !names && !documents && say(other),
  ]).join(' ');
}

/** Where filters exclude all pins, names the filters. */
function noPinsInWords(refusal: Extract<RefusalReason, { reason: 'no-pins' }>): string {
  const { filters: { about, discordChannelId, wordsChanged } = {}, others: count = 0 } = refusal;
  if (refusal.areAllRemoved) return say('refusal.allRemoved');
  if (count === 0) return say('refusal.noPins');
  const kept = present([
    about && say('refusal.isAbout', { about: given(about) }),
    discordChannelId && say('refusal.isInChannel'),
    wordsChanged && say('refusal.hasChanged'),
  ]);
  return say('refusal.noneFits', { count, what: listInWords(kept) });
}
