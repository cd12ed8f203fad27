/** The wording of every refusal: what cannot be done, and what to do instead. Plain text, not escaped. */
import type { RefusalReason, UnavailableReason } from '../../answers/index.ts';
import { wordsOf } from '../../text/words.ts';
import { anyOfInWords, listInWords, placeInWords } from './citation-words.ts';
import { present } from './lines.ts';
import { obstacleInWords } from './pins/pin-words.ts';
import { type SentenceKey, say } from './say.ts';
import { clipped } from './shorten.ts';

/** The most characters of typed text, and of the names offered instead. */
const maxGivenLength = 100;
const maxOfferedLength = 600;

const given = (text: string): string => clipped(text, maxGivenLength);

/** Refusals that are always the same sentence. */
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
  'servers-only': 'pinRefusal.serversOnly',
  'everybody-may-pin': 'pinRefusal.everybodyMayPin',
  'nothing-to-pin': 'pinRefusal.nothingToPin',
  'private-answer': 'pinRefusal.privateAnswer',
} as const satisfies Partial<Record<RefusalReason['reason'], SentenceKey>>;

/** What was looked for is not there: nothing went wrong. */
const findsNothing: ReadonlySet<RefusalReason['reason']> = new Set([
  'unknown-speaker',
  'several-speakers',
  'no-quotations',
  'no-common-statement',
  'nothing-compared',
  'no-pins',
]);

/** Whether a refusal only says that a search or a list is empty. */
export const isEmpty = ({ reason }: RefusalReason): boolean => findsNothing.has(reason);

/**
 * `refusalInWords({ reason: 'bad-date', given: 'june' })` →
 * `'“june” is not a date. Write it as 2022, 2022-06 or 2022-06-24.'`
 */
export function refusalInWords(refusal: RefusalReason): string {
  switch (refusal.reason) {
    case 'unknown-speaker':
      return unknownSpeakerInWords(refusal);
    case 'several-speakers':
      return say('refusal.severalSpeakers', {
        name: given(refusal.given),
        names: clipped(listInWords(refusal.names), maxOfferedLength),
      });
    case 'unknown-outlet': {
      const outlets = clipped(listInWords(refusal.known), maxOfferedLength);
      return say('refusal.unknownOutlet', { name: given(refusal.given), outlets });
    }
    case 'no-common-statement':
      return say('refusal.noCommonStatement', {
        outlets: clipped(listInWords(refusal.outlets), maxOfferedLength),
      });
    case 'bad-date':
      return say('refusal.badDate', { text: given(refusal.given) });
    case 'asked-too-often':
      return say(refusal.who === 'member' ? 'refusal.memberTooOften' : 'refusal.serverTooOften', {
        count: refusal.waitSeconds,
      });
    case 'may-not-pin':
      return say(refusal.pinnerDiscordRoleId ? 'pinRefusal.mayNotPinRole' : 'pinRefusal.mayNotPin');
    case 'may-not-unpin':
      return say('pinRefusal.mayNotUnpin', { number: refusal.number });
    case 'no-such-pin':
      return say('pinRefusal.noSuchPin', { given: given(refusal.given) });
    case 'already-removed':
      return say('pinRefusal.alreadyRemoved', { number: refusal.number });
    case 'no-pins':
      return noPinsInWords(refusal);
    case 'not-pinned':
      return say('pinRefusal.notPinned', { obstacle: obstacleInWords(refusal.obstacle) });
    case 'store-unavailable':
      return say(unavailable[refusal.why]);
    default:
      return say(plain[refusal.reason]);
  }
}

/** `Nobody called “Ann Lee” is among the speakers on record here. Did you mean Anne Leigh?` */
function unknownSpeakerInWords({
  given: typed,
  closest,
  namedAt,
}: Extract<RefusalReason, { reason: 'unknown-speaker' }>): string {
  const name = given(typed);
  const names = clipped(anyOfInWords(closest), maxOfferedLength);
  const places = listInWords(namedAt.map(({ outlet, locator }) => `${outlet} ${placeInWords(locator)}`));
  // One word is likely the family name already.
  const other = wordsOf(typed).length > 1 ? 'refusal.otherSpelling' : 'refusal.anotherSpelling';
  return present([
    say('refusal.unknownSpeaker', { name }),
    places !== '' && say('refusal.namedInText', { name, places: clipped(places, maxOfferedLength) }),
    names !== '' && say('refusal.didYouMean', { names }),
    places === '' && names === '' && say(other),
  ]).join(' ');
}

/** Where filters exclude all pins, names the filters. */
function noPinsInWords({
  filters = {},
  others = 0,
  areAllRemoved,
}: Extract<RefusalReason, { reason: 'no-pins' }>): string {
  if (areAllRemoved) return say('pinRefusal.allRemoved');
  if (others === 0) return say('pinRefusal.none');
  const { about, discordChannelId, wordsChanged } = filters;
  const kept = present([
    about && say('pinRefusal.isAbout', { about: given(about) }),
    discordChannelId && say('pinRefusal.isInChannel'),
    wordsChanged && say('pinRefusal.hasChanged'),
  ]);
  return say('pinRefusal.noneFits', { count: others, what: listInWords(kept) });
}

const unavailable = {
  'disk-full': 'store.diskFull',
  'disk-fault': 'store.diskFault',
  'read-only': 'store.readOnly',
  busy: 'store.busy',
  damaged: 'store.damaged',
  deleted: 'store.deleted',
  'no-answer': 'store.noAnswer',
  unreachable: 'store.unreachable',
  'connection-lost': 'store.connectionLost',
} as const satisfies Record<UnavailableReason, SentenceKey>;
