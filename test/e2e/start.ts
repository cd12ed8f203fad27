/** The whole product in a local Discord: the real bot on the shipped knowledge. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/index.ts';
import { type Running, serve } from '../../src/serve.ts';

export interface Started {
  readonly sandbox: Sandbox;
  readonly running: Running;
  stop(): Promise<void>;
}

/**
 * Starts the stand-in and the bot in it, with a data folder of its own that `stop` removes.
 *
 * @param environment what differs from the usual configuration, as environment variables.
 */
export async function startBotInSandbox(
  options: SandboxOptions = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<Started> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'onrecord-test-'));
  const sandbox = await startSandbox(options);
  const config = readConfig({ DATA_DIR: dataFolder, LOG_LEVEL: 'silent', ...environment });
  const login = { token: sandbox.token, restApi: sandbox.restApi };
  const running = await serve(config, login, createLog(config.logLevel, []), () => undefined);
  return {
    sandbox,
    running,
    async stop() {
      await running.stop();
      await sandbox.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
