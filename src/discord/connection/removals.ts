/** Whether a server removed the bot while it was off: Discord then only leaves the server out. */
import { type Client, ShardClientUtil } from 'discord.js';

/**
 * Whether a server belongs to this process's shards and the bot is not in it. When a shard connects, Discord also
 * names servers in an outage, so the bot is not taken to have left those.
 */
export function isRemovedFrom({ guilds, ws, options }: Client<true>, discordGuildId: string): boolean {
  const shardId = ShardClientUtil.shardIdForGuildId(discordGuildId, options.shardCount ?? 1);
  return ws.shards.has(shardId) && !guilds.cache.has(discordGuildId);
}
