/** The wording of refusals about pins. Plain text; who shows it escapes it. */
import type { PinRefusal, UnavailableReason } from '../../../answers/index.ts';
import { listInWords } from '../citation-words.ts';
import { type SentenceKey, say } from '../say.ts';
import { clipped } from '../shorten.ts';
import { obstacleInWords } from './pin-words.ts';

/** Characters of what somebody typed. */
const maxGivenLength = 100;

/** Refusals that are one sentence, whatever was asked. */
const plain = {
  'servers-only': 'pinRefusal.serversOnly',
  'everybody-may-pin': 'pinRefusal.everybodyMayPin',
  'nothing-to-pin': 'pinRefusal.nothingToPin',
  'private-answer': 'pinRefusal.privateAnswer',
} as const satisfies Partial<Record<PinRefusal['reason'], SentenceKey>>;

/** `pinRefusalInWords({ reason: 'already-removed', number: 3 })` → `'Pin 3 was removed already. /pins history says by whom.'` */
export function pinRefusalInWords(refusal: PinRefusal): string {
  switch (refusal.reason) {
    case 'may-not-pin':
      return say(
        refusal.pinnerDiscordRoleId === undefined ? 'pinRefusal.mayNotPin' : 'pinRefusal.mayNotPinRole',
      );
    case 'may-not-unpin':
      return say('pinRefusal.mayNotUnpin', { number: refusal.number });
    case 'no-such-pin':
      return say('pinRefusal.noSuchPin', { given: clipped(refusal.given, maxGivenLength) });
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

/** Where filters left no pin, says which. */
function noPinsInWords({
  filters = {},
  others = 0,
  areAllRemoved,
}: Extract<PinRefusal, { reason: 'no-pins' }>): string {
  if (areAllRemoved) return say('pinRefusal.allRemoved');
  if (others === 0) return say('pinRefusal.none');
  const { about, discordChannelId, wordsChanged } = filters;
  const kept = [
    ...(about === undefined ? [] : [say('pinRefusal.isAbout', { about: clipped(about, maxGivenLength) })]),
    ...(discordChannelId === undefined ? [] : [say('pinRefusal.isInChannel')]),
    ...(wordsChanged ? [say('pinRefusal.hasChanged')] : []),
  ];
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
