/** Whether a server removed the bot while it was off: Discord then only leaves the server out. */
import { type Client, ShardClientUtil } from 'discord.js';

/** The parts of a ready client that are read. */
export type ReadyClient = Pick<Client<true>, 'guilds' | 'ws'> & {
  readonly options: Pick<Client<true>['options'], 'shardCount'>;
};

/**
 * Whether a server belongs to this process's shards and the bot is not in it.
 *
 * When a shard connects, Discord also names servers with an outage, so those count as servers that the bot is
 * in.
 */
export function isRemovedFrom({ guilds, ws, options }: ReadyClient, discordGuildId: string): boolean {
  const shardId = ShardClientUtil.shardIdForGuildId(discordGuildId, options.shardCount ?? 1);
  return ws.shards.has(shardId) && !guilds.cache.has(discordGuildId);
}
