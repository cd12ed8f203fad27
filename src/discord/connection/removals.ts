/** Telling whether a server removed the bot while it was off: Discord sends no event of it, only leaves the server out. */
import { type Client, ShardClientUtil } from 'discord.js';

/** What is read of a client that is ready. */
export type ReadyClient = Pick<Client<true>, 'guilds' | 'ws'> & {
  readonly options: Pick<Client<true>['options'], 'shardCount'>;
};

/**
 * Whether a server is one of this process's shards and the bot is not in it.
 *
 * Discord names the servers of an outage when a shard connects, so these count
 * as servers the bot is in. Other processes' servers are theirs to judge.
 */
export function isRemovedFrom({ guilds, ws, options }: ReadyClient, discordGuildId: string): boolean {
  const shardId = ShardClientUtil.shardIdForGuildId(discordGuildId, options.shardCount ?? 1);
  return ws.shards.has(shardId) && !guilds.cache.has(discordGuildId);
}
