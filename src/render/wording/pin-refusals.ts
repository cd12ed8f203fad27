/** The wording of refusals about pins. Plain text; who shows it escapes it. */
import type { PinRefusal, UnavailableReason } from '../../answers/index.ts';

import { clipped } from '../discord/citation-markdown.ts';
import { obstacleInWords } from './pin-words.ts';

/** Characters of what somebody typed. */
const maxGivenLength = 100;

/** `pinRefusalInWords({ reason: 'already-removed', number: 3 })` → `'Pin 3 was removed already. /pins history says by whom.'` */
export function pinRefusalInWords(refusal: PinRefusal): string {
  switch (refusal.reason) {
    case 'servers-only':
      return 'Pins belong to a server. Use this in a channel of a server that Onrecord has joined.';
    case 'may-not-pin':
      return refusal.pinnerDiscordRoleId === undefined
        ? 'Pins are for members who may pin messages in this channel. Ask a moderator to pin this answer.'
        : 'Pins are for members who may pin messages in this channel, or who have this server’s role for it. Ask a moderator to pin this answer.';
    case 'may-not-unpin':
      return `Pin ${refusal.number} is in another channel. It is removed by members who may pin messages there, or who have this server’s role for it.`;
    case 'everybody-may-pin':
      return 'With @everyone every member may pin, and fill the channel’s pins. If you mean that, use the command again with everybody:True.';
    case 'nothing-to-pin':
      return 'There is no sourced answer in this message. Pin an answer to /ask or /quote.';
    case 'private-answer':
      return 'Only you can see this answer, so nobody would see it pinned. Ask again without “private”. If it stays private, this channel’s settings or permissions make it so: ask in another channel.';
    case 'no-such-pin':
      return `This server has no pin “${clipped(refusal.given, maxGivenLength)}”. /pins list shows them with their numbers.`;
    case 'already-removed':
      return `Pin ${refusal.number} was removed already. /pins history says by whom.`;
    case 'no-pins':
      return noPinsInWords(refusal);
    case 'not-pinned':
      return `Nothing was pinned and no record was kept: ${obstacleInWords(refusal.obstacle)}`;
    case 'store-unavailable':
      return unavailableInWords(refusal.why);
    default:
      return refusal satisfies never;
  }
}

/** Names the filters: of several pins, none may be left by what was asked for. */
function noPinsInWords({
  filters = {},
  others = 0,
  areAllRemoved,
}: Extract<PinRefusal, { reason: 'no-pins' }>): string {
  if (areAllRemoved)
    return 'Every pin that you could see has been removed, so there is nothing to export. /pins history tells of them.';
  if (others === 0) return 'No pins here. Press Pin below an answer to make one.';
  const { about, discordChannelId, wordsChanged } = filters;
  const kept = [
    ...(about === undefined ? [] : [`is about “${clipped(about, maxGivenLength)}”`]),
    ...(discordChannelId === undefined ? [] : ['is in that channel']),
    ...(wordsChanged ? ['has words that changed or a source that was withdrawn'] : []),
  ];
  const [pins, them] =
    others === 1
      ? ['The one pin that you can see', 'it']
      : [`None of the ${others} pins that you can see`, 'them'];
  const what = new Intl.ListFormat('en-GB').format(kept);
  return `${others === 1 ? `${pins} is not one that ${what}` : `${pins} ${what}`}. /pins list alone shows ${them}.`;
}

function unavailableInWords(why: UnavailableReason): string {
  const reasons: Readonly<Record<UnavailableReason, string>> = {
    'disk-full': 'its disk is full. Nothing was kept',
    'disk-fault': 'its disk reports a fault. Nothing was kept',
    'read-only': 'its database may not be written. Nothing was kept',
    busy: 'its database is too busy right now. Nothing was kept; try again in a moment',
    damaged: 'its database is damaged. Nothing was kept. A backup has to be put back',
    deleted:
      'its database file was deleted or replaced while it ran. Nothing was kept. It has to be put back, and the bot started again',
    'no-answer': 'its database does not answer. Try again in a moment: pinning twice keeps one pin',
    unreachable: 'its database cannot be reached. Nothing was kept',
    'connection-lost':
      'the connection to its database broke. Try again in a moment: pinning twice keeps one pin',
  };
  const operator = ['busy', 'connection-lost', 'no-answer'].includes(why)
    ? ''
    : ' Tell whoever runs this bot.';
  return `Pins and settings cannot be used now: ${reasons[why]}.${operator} Questions are still answered.`;
}
