/** Updates the stored pins after what people do in Discord: unpin a message, delete it or its channel. */
import { StoreUnavailable } from '../../../database/unavailable.ts';
import type { Pin } from '../../../pins/pin.ts';
import type { ServerContext } from '../../context.ts';
import { pinInDiscord } from '../pin-answer.ts';

export type ServerPins = Pick<ServerContext, 'store' | 'messages' | 'discordGuildId'>;

/** Updates the pins of every channel of the server. @throws StoreUnavailable */
export async function syncPins(server: ServerPins): Promise<void> {
  const { discordGuildId, store } = server;
  const channels = await store.pins.channelsWithPins({ discordGuildId });
  await tryEach(channels, (channel) => syncChannelPins(channel, server));
}

/** Draws the marks that were still to be drawn when the bot stopped. @throws StoreUnavailable */
export async function drawWaitingMarks({ discordGuildId, store, messages }: ServerPins): Promise<void> {
  for await (const pin of store.pins.unmarked({ discordGuildId })) messages.markLater(pin);
}

/** Updates the pins of one channel; where the bot may not read it, nothing changes. @throws StoreUnavailable */
export async function syncChannelPins(discordChannelId: string, server: ServerPins): Promise<void> {
  // The stored pins are read before Discord's list: otherwise a pin made in between would look removed.
  const pins = await activePinsOf(discordChannelId, server);
  if (pins.length === 0) return;
  const pinned = await server.messages.pinned(discordChannelId);
  if (pinned === 'channel-gone') {
    for (const pin of pins) await server.store.pins.remove({ ...pin, action: 'channel-deleted' });
  } else if (typeof pinned !== 'string') {
    await tryEach(pins, (pin) => syncPin(pin, pinned.has(pin.discordMessageId), server));
  }
}

/** Removes the pins of a deleted channel or thread. @throws StoreUnavailable */
export async function removePinsOfChannel(discordChannelId: string, server: ServerPins): Promise<void> {
  for (const pin of await activePinsOf(discordChannelId, server)) {
    await server.store.pins.remove({ ...pin, action: 'channel-deleted' });
  }
}

async function syncPin(pin: Pin, isPinned: boolean, server: ServerPins): Promise<void> {
  if (isPinned) {
    if (pin.discordPin === 'pinned') return;
    await server.store.pins.recordDiscordPin({ ...pin, discordPin: 'pinned' });
    server.messages.markLater(pin);
  } else if (pin.discordPin === 'pending') {
    // The bot stopped after storing the pin, before asking Discord.
    await pinInDiscord(pin, server);
  } else {
    const read = await server.messages.read(pin);
    if (read === 'message-gone') await server.store.pins.remove({ ...pin, action: 'message-deleted' });
    else if (typeof read !== 'string' && pin.discordPin === 'pinned') {
      await server.store.pins.remove({ ...pin, action: 'unpinned-in-discord' });
      server.messages.markLater({ ...pin, state: 'removed' });
    }
  }
}

/** A list, because they are few: Discord pins at most 250 messages in a channel. */
function activePinsOf(discordChannelId: string, { store, discordGuildId }: ServerPins): Promise<Pin[]> {
  return Array.fromAsync(store.pins.each({ discordGuildId, discordChannelId }));
}

/**
 * Works on items one after another. One failure does not stop the rest, unless the store cannot be used.
 *
 * @throws StoreUnavailable at once; all other failures together, at the end
 */
export async function tryEach<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      if (error instanceof StoreUnavailable) throw error;
      failures.push(error);
    }
  }
  if (failures.length > 0) {
    throw new AggregateError(failures, `${failures.length} of them failed: ${String(failures[0])}`);
  }
}
