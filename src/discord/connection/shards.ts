/** How each shard is connected, and which servers it should have: for a supervisor, and for the log of a slow start. */
import { setInterval } from 'node:timers';
import { type Client, ShardClientUtil, Status } from 'discord.js';
import { type RESTGetAPIGatewayBotResult, Routes } from 'discord-api-types/v10';
import type { Logger } from 'pino';

interface ShardState {
  readonly shard: number;
  /** `ready`, or what it is doing instead. */
  readonly state: string;
  /** Since the last heartbeat that Discord answered; absent before the first. */
  readonly heartbeatAgeMs?: number;
}

export interface ConnectionState {
  /** Every shard of this process receives events. */
  readonly isReady: boolean;
  readonly shards: readonly ShardState[];
}

/** Discord wants a heartbeat about every 41 s; after 2.5 times that the connection counts as lost. */
const maxHeartbeatAgeMs = 105_000;

/** How the shards are connected. Before the login there are none, and nothing is ready. */
export function connectionState({ ws }: Client): ConnectionState {
  const shards = [...ws.shards.values()].map(({ id, status, lastPingTimestamp }): ShardState => {
    const isAnswered = lastPingTimestamp > 0;
    return {
      shard: id,
      state: Status[status].toLowerCase(),
      ...(isAnswered && { heartbeatAgeMs: Math.max(0, Date.now() - lastPingTimestamp) }),
    };
  });
  const isReady = ({ state, heartbeatAgeMs = 0 }: ShardState): boolean =>
    state === 'ready' && heartbeatAgeMs <= maxHeartbeatAgeMs;
  return { isReady: shards.length > 0 && shards.every(isReady), shards };
}

/**
 * Logs again and again that the start is slow, until the returned function is called: Discord lets one shard
 * connect every 5 seconds, so many of them need minutes.
 */
export function reportSlowStart(client: Client, log: Logger, everyMs: number): () => void {
  const report = async (): Promise<void> => {
    const { shards } = connectionState(client);
    const ready = shards.filter(({ state }) => state === 'ready').length;
    const limit = await client.rest
      .get(Routes.gatewayBot())
      .then((gateway) => (gateway as RESTGetAPIGatewayBotResult).session_start_limit)
      .catch(() => undefined);
    log.warn(
      { ready, shards, ...(limit && { startsLeft: limit.remaining, startsResetInMs: limit.reset_after }) },
      `still connecting: ${ready} of ${shards.length} shards are ready`,
    );
  };
  const timer = setInterval(() => void report(), everyMs);
  return () => clearInterval(timer);
}

/**
 * Whether a server belongs to this process's shards and the bot is not in it. When a shard connects, Discord also
 * names servers in an outage, so the bot is not taken to have left those.
 */
export function isRemovedFrom({ guilds, ws, options }: Client<true>, discordGuildId: string): boolean {
  const shardId = ShardClientUtil.shardIdForGuildId(discordGuildId, options.shardCount ?? 1);
  return ws.shards.has(shardId) && !guilds.cache.has(discordGuildId);
}
