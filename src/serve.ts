/** Everything that runs, started in order and stopped in the opposite one. */
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import type { APIInteraction } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import type { Library } from './commands/context.ts';
import { commandsFor } from './commands/index.ts';
import type { Config } from './config.ts';
import { type StoreLocation, storeLocation } from './database/location.ts';
import { type ReloadNotices, reloadNotices } from './database/reload-notices.ts';
import { defined } from './defined.ts';
import type { Bot, Connecting } from './discord/bot.ts';
import type { ConnectionState } from './discord/connection/shards.ts';
import { createMetrics, type Metrics } from './discord/metrics.ts';
import type { HttpServer, Readiness } from './http.ts';
import { openShelves, type Shelf } from './library/index.ts';
import { type WordReader, wordReader } from './pins/question.ts';
import { openStore } from './pins/store.ts';
import { openSharedIndex, type SharedIndex } from './search/postgres/index.ts';

export interface Running {
  readonly bot: Bot;
  /** One for each episode. */
  readonly shelves: readonly Shelf[];
  /** Where `/healthz` and `/metrics` answer, if anywhere. */
  readonly httpPort?: number;
  /** Where Discord may send interactions, if anywhere. */
  readonly interactionsPort?: number;
  stop(): Promise<void>;
}

/** Where the bot logs in: Discord, or the local one. */
export interface Login {
  readonly token: string;
  readonly restApi?: string;
  /** How often the log says that the start is not over; every half minute unless it is said. */
  readonly slowStartMs?: number;
  /** Where pins and settings are kept, instead of where the configuration says. */
  readonly storeLocation?: StoreLocation;
}

/**
 * Loads the knowledge, logs in and answers until `stop` is called.
 *
 * @throws KnowledgeError, StoreRefused, and whatever Discord refuses the login with.
 */
export async function serve(
  config: Config,
  login: Login,
  log: Logger,
  onLost: (reason: string) => void,
): Promise<Running> {
  const opened = new AsyncDisposableStack();
  try {
    const running = await open(opened, config, login, log, onLost);
    return { ...running, stop: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

/** Opens one thing after another; `opened` knows how to close them in the opposite order. */
async function open(
  opened: AsyncDisposableStack,
  config: Config,
  { storeLocation: location, ...discord }: Login,
  log: Logger,
  onLost: (reason: string) => void,
): Promise<Omit<Running, 'stop'>> {
  const metrics = createMetrics();
  let connecting: Connecting | undefined;
  const { http, door } = await openPorts(opened, config, metrics, () => connecting);

  const shared = await openSharedIndexIfWanted(opened, config, log);
  const shelves = await openShelves(config.knowledgeFolders, log, () => void pinsFollow(), {
    indexPath: join(config.dataFolder, 'search-index'),
    ...defined({ shared }),
  });
  for (const shelf of shelves) opened.defer(() => shelf.close());
  const keptIn = location ?? storeLocation(config.databaseUrl, join(config.dataFolder, 'onrecord.db'));
  const libraries = (): Library[] => shelves.map(({ current }) => current);
  const words = (): WordReader =>
    wordReader(libraries().flatMap(({ knowledge }) => [...knowledge.names.values()]));
  const store = await openStore({ location: keptIn, logger: log, words: words() });
  opened.defer(() => store.close());
  const pinsFollow = async (): Promise<void> => {
    try {
      store.readWordsWith(words());
      await bot.recheckPins();
    } catch (error) {
      log.warn({ err: error }, 'the pins could not follow the changed knowledge; the next start tries again');
    }
  };
  const commands = commandsFor(libraries().map(({ knowledge }) => knowledge.episode));
  const options = { ...discord, ...optionsIn(config), commands, libraries, store, log, metrics, onLost };
  const { startBot } = await loadBot();
  const bot = await startBot(options, (begun) => {
    connecting = begun;
  });
  opened.defer(() => bot.stop());
  const reloadAll = (): void => {
    for (const shelf of shelves) void shelf.reload();
  };
  const notices = reloadNotices(keptIn, log, reloadAll);
  opened.defer(() => notices.close());
  opened.defer(reloadOnChange(shelves, config, notices));
  return {
    bot,
    shelves,
    ...(http && { httpPort: http.port }),
    ...(door && { interactionsPort: door.port }),
  };
}

/**
 * Loads discord.js, after everything else.
 *
 * What Node reads from `NODE_COMPILE_CACHE` it keeps until that is flushed, 12 MB in the end: in two halves
 * the second takes the place of the first.
 */
async function loadBot(): Promise<typeof import('./discord/bot.ts')> {
  flushCompileCache();
  const bot = await import('./discord/bot.ts');
  flushCompileCache();
  return bot;
}

async function openSharedIndexIfWanted(
  opened: AsyncDisposableStack,
  { search, databaseUrl: url }: Config,
  logger: Logger,
): Promise<SharedIndex | undefined> {
  if (search === 'memory' || url === undefined) return undefined;
  const index = await openSharedIndex({ url, logger });
  opened.defer(() => index.close());
  return index;
}

/** What the bot itself takes from the configuration. */
function optionsIn({ limits, links, setUpApplication, keepRemovedDays, shards, discordGuildId }: Config) {
  return { limits, links, setUp: setUpApplication, keepRemovedDays, ...defined({ shards, discordGuildId }) };
}

/** Opens what listens. First of all: a supervisor that gets no answer ends a process whose start takes long. */
async function openPorts(
  opened: AsyncDisposableStack,
  config: Config,
  metrics: Metrics,
  connecting: () => Connecting | undefined,
): Promise<{ readonly http: HttpServer | undefined; readonly door: HttpServer | undefined }> {
  const connection = (): ConnectionState => connecting()?.connection() ?? { isReady: false, shards: [] };
  const http = await startHttpIfWanted(config, () => readinessOf(connection()), metrics);
  opened.defer(() => http?.stop());
  const door = await openDoorIfWanted(config, (interaction) => connecting()?.take(interaction));
  opened.defer(() => door?.stop());
  return { http, door };
}

/** Opens the door through which Discord sends interactions by HTTP. */
async function openDoorIfWanted(
  { interactions, httpHost: hostname }: Config,
  take: (interaction: APIInteraction) => void,
): Promise<HttpServer | undefined> {
  if (interactions === undefined) return undefined;
  const { port, publicKey } = interactions;
  const { interactionsEndpoint } = await import('./discord/intake/endpoint.ts');
  const { listen } = await import('./http.ts');
  return listen(interactionsEndpoint(publicKey, take), { port, hostname });
}

async function startHttpIfWanted(
  { httpPort, httpHost }: Config,
  readiness: () => Readiness,
  { registry }: Metrics,
): Promise<HttpServer | undefined> {
  if (httpPort === undefined) return undefined;
  // Loaded here alone: a bot without a port needs no server.
  const { startHttp } = await import('./http.ts');
  return startHttp({ port: httpPort, hostname: httpHost }, readiness, registry);
}

function readinessOf({ isReady, shards }: ConnectionState): Readiness {
  if (shards.length === 0) return { isReady, reasons: ['not logged in yet'] };
  const reasons = shards.map(({ shard, state, heartbeatAgeMs }) => {
    const age =
      heartbeatAgeMs === undefined ? '' : `, last heartbeat ${Math.round(heartbeatAgeMs / 1000)} s ago`;
    return `shard ${shard}: ${state}${age}`;
  });
  return { isReady, reasons };
}

/**
 * Loads the knowledge anew when a file of it changes or on SIGHUP, and tells the other processes, until
 * the returned function is called.
 */
function reloadOnChange(
  shelves: readonly Shelf[],
  { discordToken }: Config,
  notices: ReloadNotices,
): () => void {
  const reload = async (shelf: Shelf): Promise<void> => {
    if ((await shelf.reload()) === 'replaced') await notices.send();
  };
  const unwatches = shelves.map((shelf) => shelf.watch(() => reload(shelf)));
  const reloadAll = (): void => {
    for (const shelf of shelves) void reload(shelf);
  };
  // A local bot that somebody started in a terminal ends when the terminal is closed.
  const reloadsOnHangup = discordToken !== undefined || !process.stdin.isTTY;
  if (reloadsOnHangup) process.on('SIGHUP', reloadAll);
  return () => {
    process.off('SIGHUP', reloadAll);
    for (const unwatch of unwatches) unwatch();
  };
}
