/**
 * `npm start`: with a token the bot connects to Discord; without one, it starts a local Discord and connects
 * to that.
 */
import { RESTJSONErrorCodes } from 'discord-api-types/v10';
import { addEnvFile, ConfigError, readConfig, secretsOf } from './config.ts';
import { StoreRefused, StoreUnavailable } from './database/unavailable.ts';
import { KnowledgeError } from './knowledge/files/problems.ts';
import { createLog } from './log.ts';
import { type Login, type Running, serve } from './serve.ts';

/**
 * Starts everything; a signal ends the process.
 *
 * @throws ConfigError, KnowledgeError or what Discord refuses.
 */
export async function main(environment: NodeJS.ProcessEnv): Promise<void> {
  addEnvFile(environment);
  const config = readConfig(environment);
  if (config.discordToken === undefined) return startLocally(config);
  const log = createLog(config.logLevel, secretsOf(config));
  const running = await serve(config, { token: config.discordToken }, log, (reason) => {
    process.stderr.write(`${reason}\n`);
    process.exit(1);
  });
  stopOnSignals(running.stop);
}

/** The Docker image does not contain the local Discord. */
const noTokenHere =
  'DISCORD_TOKEN is not set, and the local Discord is not part of this installation. Set a token, or start from the repository with all packages (npm ci).';

function isMissingModule(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}

async function startLocally(config: ReturnType<typeof readConfig>): Promise<void> {
  // Loaded only here: the local Discord's schemas of the whole API are useless to a bot that connects to
  // Discord.
  const { startSandbox } = await import('./sandbox/index.ts').catch((error: unknown) => {
    throw isMissingModule(error) ? new ConfigError(noTokenHere) : error;
  });
  const sandbox = await startSandbox({ port: config.sandboxPort });
  sandbox.addPlaces();
  // A person reads this terminal, so only problems are logged.
  const level = config.logLevel === 'info' ? 'warn' : config.logLevel;
  const log = createLog(level, [...secretsOf(config), sandbox.token]);
  // The local Discord forgets its servers when it stops, so their pins need not be kept.
  const storeLocation = { path: ':memory:' };
  const login: Login = { token: sandbox.token, restApi: sandbox.restApi, storeLocation };
  const running: Running = await serve(config, login, log, (reason) => log.error(reason)).catch(
    async (error: unknown) => {
      await sandbox.stop();
      throw error;
    },
  );
  stopOnSignals(async () => {
    await running.stop();
    await sandbox.stop();
  });
  process.stdout.write(
    [
      '',
      `  Onrecord answers in a local Discord:  ${sandbox.url}`,
      '',
      '  Open it in a browser and ask. Stop with Ctrl+C.',
      '  To answer in the real Discord, put a DISCORD_TOKEN into .env (README, "In your server").',
      '',
      '',
    ].join('\n'),
  );
}

/** Stops cleanly on the first signal, at once on the second. */
function stopOnSignals(stop: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      stop().then(
        () => process.exit(0),
        (error: unknown) => {
          process.stderr.write(`The bot did not stop in good order: ${String(error)}\n`);
          process.exit(1);
        },
      );
    });
  }
}

/**
 * What the terminal says when the start fails: the reason when the operator can fix it, otherwise the whole
 * error.
 */
export function describeStartFailure(error: unknown): string {
  if (error instanceof ConfigError || error instanceof KnowledgeError || error instanceof StoreRefused) {
    return error.message;
  }
  if (error instanceof StoreUnavailable) return `${error.message}. Start it, or correct DATABASE_URL.`;
  if (!(error instanceof Error)) return String(error);
  switch ('code' in error ? error.code : undefined) {
    case 'EADDRINUSE':
      return `${error.message}. Another program has that port: set SANDBOX_PORT (or HTTP_PORT) to a free one.`;
    case 'TokenInvalid':
      return 'Discord refused the token. Copy it anew from the Bot page of the developer portal into DISCORD_TOKEN.';
    // "Missing Access": the bot is not in the server, or was invited without application commands.
    case RESTJSONErrorCodes.MissingAccess:
      return 'Discord does not let the bot register commands in the server DISCORD_GUILD_ID. Invite it there with the scope applications.commands, or correct the id.';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ECONNREFUSED':
    case 'ETIMEDOUT':
    case 'UND_ERR_CONNECT_TIMEOUT':
      return `Discord cannot be reached (${error.message}). Check this machine's network and start again.`;
    default:
      return error.stack ?? error.message;
  }
}

if (import.meta.main) {
  main(process.env).catch((error: unknown) => {
    process.stderr.write(`${describeStartFailure(error)}\n`);
    process.exit(error instanceof ConfigError || error instanceof KnowledgeError ? 2 : 1);
  });
}
