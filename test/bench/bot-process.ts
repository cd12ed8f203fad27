/** The bot alone in a process of its own, started as `npm start` starts it, for what is measured from outside. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import type { Sandbox } from '../../src/sandbox/index.ts';
import { serve } from '../../src/serve.ts';
import { startFlags } from './start-flags.ts';

export interface Cost {
  /** Processor time since the start. */
  readonly cpuMs: number;
  readonly residentBytes: number;
  /** What is in use after a collection. */
  readonly liveBytes: number;
}

export interface BotProcess {
  readonly child: ChildProcess;
  cost(): Promise<Cost>;
  /** Lets it finish what is under way. */
  stop(): Promise<void>;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
}

const root = join(import.meta.dirname, '../..');

/** What the image and the unit in `deploy/` set beside the flags. */
const deployed = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '8192',
  MALLOC_TRIM_THRESHOLD_: '65536',
  NODE_COMPILE_CACHE: join(tmpdir(), 'onrecord-bench-compiled'),
};

/** Starts a bot in a local Discord, and waits until its shards are ready. `environment` is what an operator would set. */
export async function startBotProcess(
  { restApi, token }: Sandbox,
  environment: Readonly<Record<string, string>> = {},
): Promise<BotProcess> {
  const child = fork(import.meta.filename, [restApi, token, JSON.stringify(environment)], {
    execArgv: [...startFlags(), '--expose-gc'],
    env: { ...process.env, ...deployed },
    // As under a supervisor: without a terminal, SIGHUP reloads.
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  const ended = once(child, 'exit');
  return {
    child,
    async cost() {
      child.send('cost');
      const [cost] = (await once(child, 'message')) as [Cost];
      return cost;
    },
    async stop() {
      child.disconnect();
      await ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function costNow(): Cost {
  const { user, system } = process.cpuUsage();
  const { rss: residentBytes } = process.memoryUsage();
  globalThis.gc?.();
  return { cpuMs: (user + system) / 1000, residentBytes, liveBytes: process.memoryUsage().heapUsed };
}

/** Says when it is ready, and stops when its parent goes. */
async function run(restApi: string, token: string, environment: Record<string, string>): Promise<void> {
  const config = readConfig({
    KNOWLEDGE_DIR: join(root, 'knowledge'),
    MEMBER_LIMIT: 'off',
    SERVER_LIMIT: 'off',
    ...environment,
  });
  const storeLocation =
    environment.DATA_DIR || environment.DATABASE_URL ? {} : { storeLocation: { path: ':memory:' } };
  const running = await serve(
    config,
    { token, restApi, ...storeLocation },
    createLog('silent', []),
    () => {},
  );
  process.once('disconnect', () => void running.stop().then(() => process.exit(0)));
  process.on('message', () => process.send?.(costNow()));
  process.send?.('ready');
}

const [restApi = '', token = '', environment = '{}'] = process.argv.slice(2);
if (import.meta.main) await run(restApi, token, JSON.parse(environment));
