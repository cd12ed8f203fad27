/** Everything that runs, started in order and stopped in the opposite one. */
import type { Logger } from 'pino';
import { commands } from './commands/index.ts';
import type { Config } from './config.ts';
import { type Bot, startBot } from './discord/bot.ts';
import { createMetrics } from './discord/metrics.ts';
import { startHttp } from './http.ts';
import { openShelf, type Shelf } from './library.ts';

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
}

/**
 * Loads the knowledge, logs in and answers until `stop` is called.
 *
 * @throws KnowledgeError, and whatever Discord refuses the login with.
 */
export async function serve(
  config: Config,
  login: Login,
  log: Logger,
  onLost: (reason: string) => void,
): Promise<Running> {
  const shelf = await openShelf(config.knowledgeFolders, log);
  const unwatch = shelf.watch();
  const metrics = createMetrics();
  const bot = await startBot({
    ...login,
    commands,
    contextFor: () => ({ library: shelf.current }),
    log,
    metrics,
    onLost,
    ...(config.discordGuildId === undefined ? {} : { discordGuildId: config.discordGuildId }),
  });
  const http =
    config.httpPort === undefined
      ? undefined
      : await startHttp(config.httpPort, () => bot.client.isReady(), metrics.registry);
  const reload = () => void shelf.reload();
  process.on('SIGHUP', reload);

  return {
    bot,
    shelf,
    ...(http === undefined ? {} : { httpPort: http.port }),
    async stop() {
      process.off('SIGHUP', reload);
      unwatch();
      await http?.stop();
      await bot.stop();
    },
  };
}
