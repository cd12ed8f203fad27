/** Starts everything in order, and stops it in the opposite order. */
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
import type { StartingBot } from './discord/bot.ts';
import type { ConnectionState } from './discord/connection/shards.ts';
import { createMetrics, type Metrics } from './discord/metrics.ts';
import { endsWithin } from './ends-within.ts';
import type { HttpServer, Readiness } from './http.ts';
import { openReloadableLibraries, type ReloadableLibrary } from './library/index.ts';
import { type WordReader, wordReaderFor } from './pins/same-question.ts';
import { openStore } from './pins/store.ts';
import { openSharedIndex } from './search/postgres/index.ts';

export type Running = Awaited<ReturnType<typeof serve>>;

/** Where the bot logs in: Discord, or the local one. */
export interface Login {
  readonly token: string;
  readonly restApi?: string;
  /** How often the log reports a slow start; every half minute by default. */
  readonly slowStartMs?: number;
  /** Where pins and settings are kept; overrides the configuration. */
  readonly storeLocation?: StoreLocation;
}

/**
 * Loads the knowledge, logs in and answers until `stop` is called.
 *
 * @throws KnowledgeError, StoreRefused, and whatever Discord refuses the login with.
 */
export async function serve(config: Config, login: Login, log: Logger, onLost: (reason: string) => void) {
  const opened = new AsyncDisposableStack();
  try {
    const running = await open(opened, config, login, log, onLost);
    return { ...running, stop: () => stopInTime(opened, log) };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

/** All of the stop: a database that hangs would hold its connections for longer. */
const stopWithinMs = 5_000;

async function stopInTime(opened: AsyncDisposableStack, log: Logger): Promise<void> {
  const isClosed = await endsWithin(stopWithinMs, opened.disposeAsync());
  if (!isClosed) log.warn({ withinMs: stopWithinMs }, 'the bot stopped before all of it was closed');
}

/** Opens one part after another; `opened` closes them in the opposite order. */
async function open(
  opened: AsyncDisposableStack,
  config: Config,
  { storeLocation: location, ...discord }: Login,
  log: Logger,
  onLost: (reason: string) => void,
) {
  const metrics = createMetrics();
  let startingBot: StartingBot | undefined;
  const ports = await openPorts(opened, config, metrics, () => startingBot);

  const libraries = await openLibraries(opened, config, log, () => void updatePins());
  const storedAt = location ?? storeLocation(config.databaseUrl, join(config.dataFolder, 'onrecord.db'));
  const currentLibraries = (): Library[] => libraries.map(({ current }) => current);
  const currentWords = (): WordReader => wordReaderFor(currentLibraries().map(({ knowledge }) => knowledge));
  const store = await openStore({
    location: storedAt,
    logger: log,
    words: currentWords(),
  });
  opened.defer(() => store.close());
  const updatePins = async (): Promise<void> => {
    try {
      store.setWordReader(currentWords());
      await bot.recheckPins();
    } catch (error) {
      log.warn({ err: error }, 'the pins could not follow the changed knowledge; the next start tries again');
    }
  };
  const commands = commandsFor(currentLibraries().map(({ knowledge }) => knowledge.episode));
  const options = {
    ...discord,
    ...optionsIn(config),
    commands,
    libraries: currentLibraries,
    store,
    log,
    metrics,
    onLost,
  };
  const { startBot } = await loadBot();
  const bot = await startBot(options, (bot) => {
    startingBot = bot;
  });
  opened.defer(() => bot.stop());
  const notices = reloadNotices(storedAt, log, () => {
    for (const library of libraries) void library.reload();
  });
  opened.defer(() => notices.close());
  opened.defer(reloadOnChange(libraries, config, notices));
  return { bot, libraries, ...ports };
}

async function openLibraries(
  opened: AsyncDisposableStack,
  config: Config,
  log: Logger,
  onChange: () => void,
): Promise<readonly ReloadableLibrary[]> {
  const { search, databaseUrl: url, dataFolder, knowledgeFolders } = config;
  const isShared = search === 'postgres' && url !== undefined;
  const shared = isShared ? await openSharedIndex({ url, logger: log }) : undefined;
  opened.defer(() => shared?.close());
  const options = { indexPath: join(dataFolder, 'search-index'), ...defined({ shared }) };
  const libraries = await openReloadableLibraries(knowledgeFolders, log, onChange, options);
  for (const library of libraries) opened.defer(() => library.close());
  return libraries;
}

/**
 * Loads discord.js, after everything else.
 *
 * Node holds what it reads from `NODE_COMPILE_CACHE` in memory until it is flushed, 12 MB in the end.
 * Flushing before and after this import halves that.
 */
async function loadBot(): Promise<typeof import('./discord/bot.ts')> {
  flushCompileCache();
  const bot = await import('./discord/bot.ts');
  flushCompileCache();
  return bot;
}

/** The part of the configuration that the bot needs. */
function optionsIn({ limits, links, setUpApplication, keepRemovedDays, shards, discordGuildId }: Config) {
  return { limits, links, setUp: setUpApplication, keepRemovedDays, ...defined({ shards, discordGuildId }) };
}

/**
 * Opens the HTTP ports. They come first, because a supervisor kills a process that does not answer during a
 * long start.
 */
async function openPorts(
  opened: AsyncDisposableStack,
  { httpPort, httpHost: hostname, interactions }: Config,
  { registry }: Metrics,
  startingBot: () => StartingBot | undefined,
) {
  if (httpPort === undefined && interactions === undefined) return {};
  // Loaded only here: a bot without a port needs no server.
  const { listen, startHttp } = await import('./http.ts');
  const portOf = async (opening: Promise<HttpServer> | undefined): Promise<number | undefined> => {
    const server = await opening;
    opened.defer(() => server?.stop());
    return server?.port;
  };
  const connection = (): ConnectionState => startingBot()?.connection() ?? { isReady: false, shards: [] };
  const http = httpPort === undefined ? undefined : { port: httpPort, hostname };
  const endpoint = interactions && (await import('./discord/intake/endpoint.ts')).interactionsEndpoint;
  const take = (interaction: APIInteraction) => startingBot()?.take(interaction);
  return defined({
    /** Where `/healthz` and `/metrics` answer, if anywhere. */
    httpPort: await portOf(http && startHttp(http, () => readinessOf(connection()), registry)),
    /** Where Discord may send interactions, if anywhere. */
    interactionsPort: await portOf(
      endpoint && listen(endpoint(interactions.publicKey, take), { port: interactions.port, hostname }),
    ),
  });
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
 * Reloads the knowledge when one of its files changes or on SIGHUP, and tells the other processes, until the
 * returned function is called.
 */
function reloadOnChange(
  libraries: readonly ReloadableLibrary[],
  { discordToken }: Config,
  notices: ReloadNotices,
): () => void {
  const reload = async (library: ReloadableLibrary): Promise<void> => {
    if ((await library.reload()) === 'replaced') await notices.send();
  };
  const unwatches = libraries.map((library) => library.watch(() => reload(library)));
  const reloadAll = (): void => {
    for (const library of libraries) void reload(library);
  };
  // A bot started in a terminal must end when the terminal is closed.
  const reloadsOnHangup = discordToken !== undefined || !process.stdin.isTTY;
  if (reloadsOnHangup) process.on('SIGHUP', reloadAll);
  return () => {
    process.off('SIGHUP', reloadAll);
    for (const unwatch of unwatches) unwatch();
  };
}
