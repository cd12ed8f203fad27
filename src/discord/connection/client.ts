/** discord.js as we use it: which events it hears, and what it keeps in memory. */

import { Client, Events, GatewayIntentBits, LimitedCollection, Options, RESTEvents } from 'discord.js';
import type { Logger } from 'pino';
import { defined } from '../../defined.ts';
import { messageCache } from './replied-to.ts';

/** Shards `first` to `last` of `total`. */
export interface ShardRange {
  readonly first: number;
  readonly last: number;
  readonly total: number;
}

export interface ClientPlan {
  /** Another place than Discord: `http://127.0.0.1:3000/api`. */
  readonly restApi?: string | undefined;
  /** The shards of this process; absent: as many as Discord recommends, past 2,500 servers it takes no fewer. */
  readonly shards?: ShardRange | undefined;
}

/** Nothing is read of what these would keep. */
const unread: ReadonlySet<string> = new Set([
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

/** Takes everything and keeps nothing. A channel and a server have several such caches each: one is enough for all. */
const nothing = new LimitedCollection<never, never>({ maxSize: 0 });

/** The others keep what they get; of a server's members that is our own, whose permissions count. */
const cache = Options.cacheWithLimits({
  GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
  UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user?.id },
});

/** How long the registration of commands waits where Discord limits it. */
const maxWaitMs = 60_000;

/** A client that is not logged in yet. */
export function createClient({ restApi, shards }: ClientPlan): Client {
  return new Client({
    // Guild Messages is not privileged: it tells that a pinned message was deleted, without its words.
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    ...(shards === undefined ? { shards: 'auto' } : { shards: idsOf(shards), shardCount: shards.total }),
    allowedMentions: { parse: [] },
    makeCache: (managerType, holds, manager) => {
      if (managerType.name === 'MessageManager') return messageCache;
      return unread.has(managerType.name) ? nothing : cache(managerType, holds, manager);
    },
    rest: {
      invalidRequestWarningInterval: 500,
      // 200 commands may be created a day: a start does not wait for the next one.
      rejectOnRateLimit: ({ route, timeToReset }) => route.endsWith('/commands') && timeToReset > maxWaitMs,
      ...defined({ api: restApi }),
    },
  });
}

function idsOf({ first, last }: ShardRange): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** Writes into the log what happens to the connection, and reports a loss that no new try can mend. */
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
  // Otherwise the process would go on running and hear nothing.
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
