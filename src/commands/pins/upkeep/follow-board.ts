/**
 * Keeps the record in step with what people do by hand in Discord: unpin a message, delete it, delete its
 * channel. Discord's list of pins is read anew each time.
 */
import type { Pin, RemovalAction } from '../../../pins/pin.ts';
import type { ServerContext } from '../../context.ts';
import { bringToBoard } from '../pin-answer.ts';
import { eachInTurn } from './in-turn.ts';

export type Follower = Pick<ServerContext, 'store' | 'board' | 'discordGuildId'>;

/** Every channel of the server that has pins. @throws StoreUnavailable */
export async function followBoard(follower: Follower): Promise<void> {
  const { discordGuildId, store } = follower;
  const channels = await store.pins.channelsWithPins({ discordGuildId });
  await eachInTurn(channels, (channel) => followChannel(channel, follower));
}

/** Draws the marks that were waiting when the bot ended. @throws StoreUnavailable */
export async function markWhatWaits({ discordGuildId, store, board }: Follower): Promise<void> {
  for (const pin of await store.pins.unmarked({ discordGuildId })) board.markLater(pin);
}

/** One channel. What Discord does not let us see stays as it is. @throws StoreUnavailable */
export async function followChannel(discordChannelId: string, follower: Follower): Promise<void> {
  // Our pins are read before Discord's, so that a pin made in between never looks as if it had been taken
  // away.
  const pins = await activePinsOf(discordChannelId, follower);
  if (pins.length === 0) return;
  const pinned = await follower.board.pinned(discordChannelId);
  if (pinned === 'channel-gone') {
    for (const pin of pins) await noteRemoval(pin, 'channel-deleted', follower);
  } else if (typeof pinned !== 'string') {
    await eachInTurn(pins, (pin) => followPin(pin, pinned.has(pin.discordMessageId), follower));
  }
}

/** A channel or thread was deleted, with all its messages. @throws StoreUnavailable */
export async function forgetChannel(discordChannelId: string, follower: Follower): Promise<void> {
  for (const pin of await activePinsOf(discordChannelId, follower)) {
    await noteRemoval(pin, 'channel-deleted', follower);
  }
}

async function followPin(pin: Pin, isPinned: boolean, follower: Follower): Promise<void> {
  if (isPinned) {
    if (pin.discordPin === 'pinned') return;
    await follower.store.pins.recordDiscordPin({ ...pin, discordPin: 'pinned' });
    follower.board.markLater(pin);
  } else if (pin.discordPin === 'pending') {
    // The bot ended between keeping the record and asking Discord.
    await bringToBoard(pin, follower);
  } else {
    const read = await follower.board.read(pin);
    if (read === 'message-gone') await noteRemoval(pin, 'message-deleted', follower);
    else if (typeof read !== 'string' && pin.discordPin === 'pinned') {
      await noteRemoval(pin, 'unpinned-in-discord', follower);
      follower.board.markLater({ ...pin, state: 'removed' });
    }
  }
}

async function noteRemoval(pin: Pin, action: RemovalAction, { store }: Follower): Promise<void> {
  await store.pins.remove({ ...pin, action });
}

/** Discord pins at most 250 messages in a channel; refused ones come on top. */
function activePinsOf(discordChannelId: string, { store, discordGuildId }: Follower): Promise<Pin[]> {
  return Array.fromAsync(store.pins.each({ discordGuildId, discordChannelId }));
}
