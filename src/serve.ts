/** Everything that runs, started in order and stopped in the opposite one. */
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Library } from './commands/context.ts';
import { commands } from './commands/index.ts';
import type { Config } from './config.ts';
import { type Bot, startBot } from './discord/bot.ts';
import { createMetrics } from './discord/metrics.ts';
import { startHttp } from './http.ts';
import { openShelf, type Shelf } from './library.ts';
import { wordReader } from './pins/question.ts';
import { openStore, type StoreLocation, storeLocation } from './pins/store.ts';

export interface Running {
  readonly bot: Bot;
  readonly shelf: Shelf;
  /** Where `/healthz` and `/metrics` answer, if anywhere. */
  readonly httpPort?: number;
  stop(): Promise<void>;
}

/** Where the bot logs in: Discord, or the local one. */
export interface Login {
  readonly token: string;
  readonly restApi?: string;
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
  const { storeLocation: location, ...discord } = login;
  const shelf = await openShelf(
    config.knowledgeFolders,
    log,
    (library) => void pinsFollow(library),
    join(config.dataFolder, 'search-index'),
  );
  const store = await openStore({
    location: location ?? storeLocation(config.databaseUrl, join(config.dataFolder, 'onrecord.db')),
    logger: log,
    words: wordReader(shelf.current.knowledge.names.values()),
  });
  const pinsFollow = async ({ knowledge }: Library): Promise<void> => {
    try {
      await store.readWordsWith(wordReader(knowledge.names.values()));
      await bot.recheckPins();
    } catch (error) {
      log.warn({ err: error }, 'the pins could not follow the changed knowledge; the next start tries again');
    }
  };
  const stopReloading = reloadOnChange(shelf, config);
  const metrics = createMetrics();
  const bot = await startBot({
    ...discord,
    commands,
    library: () => shelf.current,
    store,
    log,
    metrics,
    onLost,
    ...(config.discordGuildId === undefined ? {} : { discordGuildId: config.discordGuildId }),
  }).catch(async (error: unknown) => {
    stopReloading();
    await store.close();
    throw error;
  });
  const http =
    config.httpPort === undefined
      ? undefined
      : await startHttp(config.httpPort, () => bot.client.isReady(), metrics.registry);

  return {
    bot,
    shelf,
    ...(http === undefined ? {} : { httpPort: http.port }),
    async stop() {
      stopReloading();
      await http?.stop();
      await bot.stop();
      await store.close();
    },
  };
}

/** Loads the knowledge anew when a file of it changes or on SIGHUP, until the returned function is called. */
function reloadOnChange(shelf: Shelf, { discordToken }: Config): () => void {
  const unwatch = shelf.watch();
  const reload = (): void => void shelf.reload();
  // A local bot that somebody started in a terminal ends when the terminal is closed.
  const reloadsOnHangup = discordToken !== undefined || !process.stdin.isTTY;
  if (reloadsOnHangup) process.on('SIGHUP', reload);
  return () => {
    process.off('SIGHUP', reload);
    unwatch();
  };
}
