/** The discord.js client: which events it receives, and what it keeps in memory. */

import { Client, Events, GatewayIntentBits, LimitedCollection, Options, RESTEvents } from 'discord.js';
import type { Logger } from 'pino';
import { defined } from '../../defined.ts';
import { messageCache } from './replied-to.ts';

/** Shards `first` to `last` of `total`. */
interface ShardRange {
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

export interface ClientPlan {
  /** A replacement for Discord's API: `http://127.0.0.1:3000/api`. */
  readonly restApi?: string | undefined;
  /** Of this process; absent: as many as Discord recommends (from 2,500 servers on it takes no fewer). */
  readonly shards?: ShardRange | undefined;
}

/** Managers whose data is never read. */
const neverCached: ReadonlySet<string> = new Set([
  'ApplicationCommandManager',
  'AutoModerationRuleManager',
  'BaseGuildEmojiManager',
  'GuildBanManager',
  'GuildEmojiManager',
  'GuildInviteManager',
  'GuildScheduledEventManager',
  'GuildStickerManager',
  'PresenceManager',
  'ReactionManager',
  'ReactionUserManager',
  'StageInstanceManager',
  'ThreadMemberManager',
  'VoiceStateManager',
]);

/** A cache that keeps nothing. Channels and servers have several caches each, and can all share this one. */
const emptyCache = new LimitedCollection<never, never>({ maxSize: 0 });

/** All other data is kept. Of members and users only the bot itself, whose permissions are needed. */
const cache = Options.cacheWithLimits({
  GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
  UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user?.id },
});

/** How long the registration of commands waits for Discord's rate limit. */
const maxWaitMs = 60_000;

/** A client that is not logged in yet. */
export function createClient({ restApi, shards }: ClientPlan): Client {
  return new Client({
    // Guild Messages reports that a pinned message was deleted. Without its text it needs no privileged intent.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    ...(shards === undefined ? { shards: 'auto' } : { shards: idsOf(shards), shardCount: shards.total }),
    allowedMentions: { parse: [] },
    // Messages are rendered in the shapes of Discord's API, so discord.js need not translate every name in them.
    jsonTransformer: (inDiscordsShape) => inDiscordsShape,
    makeCache: (managerType, holds, manager) => {
      if (managerType.name === 'MessageManager') return messageCache;
      return neverCached.has(managerType.name) ? emptyCache : cache(managerType, holds, manager);
    },
    rest: {
      invalidRequestWarningInterval: 500,
      // Discord allows 200 new commands a day; past that, the start must not wait for the next day.
      rejectOnRateLimit: ({ route, timeToReset }) => route.endsWith('/commands') && timeToReset > maxWaitMs,
      ...defined({ api: restApi }),
    },
  });
}

function idsOf({ first, last }: ShardRange): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Logs what happens to the connection, and reports a loss that reconnecting cannot repair. */
export function watchConnection(
  client: Client,
  { log, onLost }: { readonly log: Logger; readonly onLost?: (reason: string) => void },
): void {
  // Without a listener, an error event ends the process.
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord.js reported an error'));
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.on(Events.ShardError, (error, shard) => log.error({ err: error, shard }, 'the connection failed'));
  client.on(Events.ShardReconnecting, (shard) => log.warn({ shard }, 'the connection is lost; reconnecting'));
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'connection resumed'));
  client.rest.on(RESTEvents.InvalidRequestWarning, ({ count, remainingTime }) =>
    log.warn(
      { count, remainingTimeMs: remainingTime },
      'Discord refuses many requests; at 10,000 in 10 minutes it bans this address for a while',
    ),
  );
  // Otherwise the process would keep running without a connection.
  client.on(Events.ShardDisconnect, (event, shard) => {
    log.error({ shard, code: event.code }, 'Discord closed the connection for good');
    onLost?.(closeInWords(event.code));
  });
}

/** Close codes that an operator can do something about (topics/opcodes-and-status-codes). */
function closeInWords(code: number): string {
  const known: Record<number, string> = {
    4004: 'Discord refused the token. Copy it anew from the Bot page of the developer portal into DISCORD_TOKEN.',
    4010: 'Discord refused a shard. Every process needs the same total in SHARDS, and no shard twice.',
    4011: 'Discord wants more shards for this many servers.',
    4014: 'Discord refused an intent. Onrecord needs none that has to be switched on; check for another bot with this token.',
  };
  return known[code] ?? `Discord closed the connection with code ${code}.`;
}
