/** Starts and stops the bot: client, registration, dispatch. */
import { setTimeout as delay } from 'node:timers/promises';
import { type Client, Events } from 'discord.js';
import type { APIInteraction } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import type { CommandContext, Library, ServerContext } from '../commands/context.ts';
import type { AnyCommand } from '../commands/define.ts';
import { contextWithoutServer } from '../commands/options/episode-choice.ts';
import { ifAvailableSoon } from '../commands/pins/guard.ts';
import { PinKeeper } from '../commands/pins/upkeep/keeper.ts';
import { defined } from '../defined.ts';
import type { CommandIds } from '../render/discord/reply-lines.ts';
import { spokenLanguage } from '../render/wording/say.ts';
import { type ClientPlan, createClient, watchConnection } from './connection/client.ts';
import {
  type ConnectionState,
  connectionState,
  isRemovedFrom,
  reportSlowStart,
} from './connection/shards.ts';
import type { RateLimits } from './intake/admission.ts';
import { inject } from './intake/inject.ts';
import { type Reception, receive } from './intake/reception.ts';
import { DiscordMessageAccess } from './message-access.ts';
import type { Metrics } from './metrics.ts';
import { followPinEvents } from './pin-events.ts';
import { invitation, setUpApplication } from './registration/application.ts';
import {
  clearServerCommands,
  commandIdsOf,
  type Registration,
  type RegistrationPlan,
  registerCommands,
} from './registration/register-commands.ts';
import { contextOf } from './server-context.ts';

export interface BotOptions extends ClientPlan {
  readonly token: string;
  readonly commands: readonly AnyCommand[];
  /** The present libraries: one for each episode, the default one first. */
  readonly libraries: () => readonly Library[];
  /** Where pins and settings are kept; without it there are none. */
  readonly store?: ServerContext['store'];
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Register the commands only in this server, where they appear at once. */
  readonly discordGuildId?: string;
  /** Set description, tags and kinds of installation of the application first. */
  readonly setUp?: boolean;
  /** Pages that `/about` links. */
  readonly links?: NonNullable<CommandContext['links']>;
  /** How often a member and a server may ask; without it there is no limit. */
  readonly limits?: RateLimits;
  /** How long removed pins and their histories are kept; a year when absent. */
  readonly keepRemovedDays?: number;
  /** How often the log reports a slow start; every half minute by default. */
  readonly slowStartMs?: number;
  /** Called when the connection is lost for good, for example after the token was reset. */
  readonly onLost?: (reason: string) => void;
}

export type Bot = Awaited<ReturnType<typeof startBot>>;

/** How long running answers may take in all when the bot stops; of its five seconds the rest is for the database. */
const stopGraceMs = 4_000;

const slowStartMs = 30_000;

/** A bot that is not yet logged in. */
export interface StartingBot {
  /** How the shards of this process are connected now. */
  connection(): ConnectionState;
  /** Answers an interaction that did not come over the Gateway. */
  take(interaction: APIInteraction): void;
}

/**
 * Logs in, registers the commands if they changed, and answers, also while other shards still connect.
 *
 * @param onConnecting called before the login
 * @throws when Discord refuses the token or the commands.
 */
export async function startBot(options: BotOptions, onConnecting: (bot: StartingBot) => void = () => {}) {
  const { log, store, libraries, token } = options;
  const client = createClient(options);
  const connection = (): ConnectionState => connectionState(client);
  options.metrics.watchConnection(connection);
  const messages = messageAccessOf(client, options);
  let commandIds: CommandIds | undefined;
  watchConnection(client, options);
  const reception = receive(client, {
    ...options,
    commandIds: () => commandIds,
    contextFor: (interaction) =>
      contextOf(interaction, {
        ...contextWithoutServer(libraries()),
        messages,
        secret: token,
        ...defined({ links: options.links, store }),
      }),
  });

  onConnecting({ connection, take: (interaction) => inject(client, interaction) });

  const readyClient = await logIn(client, options);
  commandIds = await commandIdsOf(planOf(readyClient, options));
  const servers = (): string[] => [...client.guilds.cache.keys()];
  const keeper =
    store &&
    new PinKeeper({ store, messages, libraries, log, keepRemovedDays: options.keepRemovedDays ?? 365 });
  if (keeper) followPinEvents(client, keeper);
  void keeper?.start(servers(), (discordGuildId) => isRemovedFrom(readyClient, discordGuildId));

  return {
    client: readyClient,
    /** Checks the pins of all servers against the present documents. */
    recheckPins: async () => keeper?.recheck(servers()),
    /** Finishes running answers, refuses new interactions with a message, then disconnects. */
    stop: () => shutDown(client, messages, reception, keeper),
  };
}

/** Lets running answers end, within the time allowed, and closes the connection. */
async function shutDown(
  client: Client,
  messages: DiscordMessageAccess,
  reception: Reception,
  keeper: PinKeeper | undefined,
): Promise<void> {
  const abort = new AbortController();
  const grace = delay(stopGraceMs, undefined, { signal: abort.signal });
  reception.close();
  messages.stop();
  await Promise.race([Promise.allSettled([reception.settled(), keeper?.stop()]), grace]);
  await Promise.race([client.destroy(), grace]);
  // The last refusals may still be on their way; they need no Gateway connection.
  await Promise.race([reception.settled(), grace]);
  abort.abort();
}

/** Marks pins on their messages, in each server's language. */
function messageAccessOf(client: Client, { store, log }: BotOptions): DiscordMessageAccess {
  return new DiscordMessageAccess(client as Client<true>, {
    languageOf: async (discordGuildId) => {
      const settings = store && (await ifAvailableSoon(store.settings.read({ discordGuildId })));
      return settings?.language ?? spokenLanguage(client.guilds.cache.get(discordGuildId)?.preferredLocale);
    },
    onMarked: async (pin) => {
      await store?.pins.recordMark(pin).catch((error: unknown) =>
        // Harmless: the next start draws the mark again.
        log.warn({ err: error }, 'it could not be noted that a pin is marked'),
      );
    },
    onFault: (error) => log.error({ err: error }, 'a pin could not be marked'),
  });
}

/** Logs in, registers the commands if they changed, and logs it. */
async function logIn(client: Client, options: BotOptions): Promise<Client<true>> {
  const { log, token } = options;
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  const stopReporting = reportSlowStart(client, log, options.slowStartMs ?? slowStartMs);
  const readyClient = await client
    .login(token)
    .then(() => ready)
    .finally(stopReporting);
  const commands = await register(readyClient, options).catch(async (error: unknown) => {
    await client.destroy();
    throw error;
  });
  const invite = readyClient.generateInvite(invitation);
  const servers = client.guilds.cache.size;
  log.info({ servers, commands, invite }, `logged in as ${readyClient.user.username}`);
  return readyClient;
}

/** Only the process with shard 0 registers commands. */
async function register(
  client: Client<true>,
  options: BotOptions,
): Promise<Registration | 'by the process of shard 0'> {
  if (!client.ws.shards.has(0)) return 'by the process of shard 0';
  if (options.setUp) await setUpApplication(client.rest);
  const plan = planOf(client, options);
  const registration = await registerCommands(plan);
  // Not awaited: the bot can answer before this ends.
  if (plan.discordGuildId === undefined) void clearServerCommands(plan, [...client.guilds.cache.keys()]);
  return registration;
}

function planOf(
  { rest, application }: Client<true>,
  { commands, discordGuildId, log }: BotOptions,
): RegistrationPlan {
  return { rest, discordApplicationId: application.id, commands, discordGuildId, log };
}
