/** The bot as one thing that starts and stops: client, registration, dispatch. */
import { setTimeout as delay } from 'node:timers/promises';
import { Client, Events, GatewayIntentBits, Options } from 'discord.js';
import type { Logger } from 'pino';
import type { Library, ServerContext } from '../commands/context.ts';
import type { AnyCommand } from '../commands/define.ts';
import { PinKeeper } from '../commands/pins/keeper.ts';
import { messageBoard } from './message-board.ts';
import type { Metrics } from './metrics.ts';
import { followPinEvents } from './pin-events.ts';
import { receive } from './reception.ts';
import { registerCommands } from './registration.ts';
import { isRemovedFrom } from './removals.ts';
import { contextOf } from './server-context.ts';

export interface BotOptions {
  readonly token: string;
  readonly commands: readonly AnyCommand[];
  /** What answers are given from now. */
  readonly library: () => Library;
  /** Where pins and settings are kept; without it there are none. */
  readonly store?: ServerContext['store'];
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Register the commands in this server alone, at once. */
  readonly discordGuildId?: string;
  /** Another place than Discord: `http://127.0.0.1:3000/api`. */
  readonly restApi?: string;
  /** Called when the connection is lost for good, as with a token that was reset. */
  readonly onLost?: (reason: string) => void;
}

export interface Bot {
  readonly client: Client<true>;
  /** Checks the pins of all servers against the documents as they are now. */
  recheckPins(): Promise<void>;
  /** Finishes what is under way, refuses what comes meanwhile in words, then leaves. */
  stop(): Promise<void>;
}

/** How long the interactions under way may take, all together, when the bot stops. */
const stopGraceMs = 5_000;

/** Logs in, registers the commands if they changed, and answers. @throws when Discord refuses the token or the commands. */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { log, store, library, token } = options;
  const client = createClient(options.restApi);
  const board = messageBoard(client as Client<true>);
  watchConnection(client, options);
  const reception = receive(client, {
    ...options,
    contextFor: (interaction) =>
      contextOf(interaction, { library: library(), board, secret: token, ...(store && { store }) }),
  });

  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(options.token);
  const readyClient = await ready;
  const registration = await registerCommands(
    client.rest,
    readyClient.application.id,
    options.commands,
    options.discordGuildId,
  ).catch(async (error: unknown) => {
    await client.destroy();
    throw error;
  });
  log.info(
    { servers: client.guilds.cache.size, commands: registration },
    `logged in as ${readyClient.user.username}`,
  );

  const servers = (): string[] => [...client.guilds.cache.keys()];
  const keeper = store && new PinKeeper({ store, board, library, log });
  if (keeper) followPinEvents(client, keeper);
  void keeper?.start(servers(), (discordGuildId) => isRemovedFrom(readyClient, discordGuildId));

  return {
    client: readyClient,
    recheckPins: async () => keeper?.recheck(servers()),
    async stop() {
      const abort = new AbortController();
      const grace = delay(stopGraceMs, undefined, { signal: abort.signal });
      reception.close();
      await Promise.race([Promise.allSettled([reception.settled(), keeper?.stop()]), grace]);
      await client.destroy();
      // A refusal to whoever came in the last moment may be on its way; it needs no connection.
      await Promise.race([reception.settled(), grace]);
      abort.abort();
    },
  };
}

function createClient(restApi: string | undefined): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds],
    // As many as Discord recommends: past 2,500 servers it takes no fewer.
    shards: 'auto',
    allowedMentions: { parse: [] },
    // No messages, members or reactions are read, so none are kept.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      GuildMemberManager: { maxSize: 1, keepOverLimit: (member) => member.id === member.client.user.id },
    }),
    rest: { invalidRequestWarningInterval: 500, ...(restApi === undefined ? {} : { api: restApi }) },
  });
}

function watchConnection(client: Client, { log, onLost }: BotOptions): void {
  // Without a listener, an error event ends the process.
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord.js reported an error'));
  client.on(Events.Warn, (warning) => log.warn(warning));
  client.on(Events.ShardError, (error, shard) => log.error({ err: error, shard }, 'the connection failed'));
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'reconnecting'));
  client.on(Events.ShardResume, (shard) => log.info({ shard }, 'connection resumed'));
  // Only a close that no new try can mend comes here; the process would stay alive and deaf.
  client.on(Events.ShardDisconnect, (event, shard) => {
    log.error({ shard, code: event.code }, 'Discord closed the connection for good');
    onLost?.(closeInWords(event.code));
  });
}

/** Close codes that an operator can do something about (topics/opcodes-and-status-codes). */
function closeInWords(code: number): string {
  const known: Record<number, string> = {
    4004: 'Discord refused the token. Copy it anew from the Bot page of the developer portal into DISCORD_TOKEN.',
    4011: 'Discord wants more shards for this many servers.',
    4014: 'Discord refused an intent. Onrecord needs none that has to be switched on; check for another bot with this token.',
  };
  return known[code] ?? `Discord closed the connection with code ${code}.`;
}
