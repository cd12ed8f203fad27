/** Shared by the commands for the bot's database: which database, and how they print. */
import { join } from 'node:path';
import { Command } from 'commander';
import dotenv from 'dotenv';
import { readConfig, secretsOf } from '../../config.ts';
import { isPostgres, type StoreLocation, storeLocation } from '../../database/location.ts';
import { createLog } from '../../log.ts';
import { exitCode } from '../shared.ts';

export interface StoreOptions {
  readonly database?: string;
}

export function storeCommand(name: string, description: string): Command {
  return new Command(name)
    .description(description)
    .option(
      '--database <place>',
      'a SQLite file or a postgres:// address, instead of what the environment says',
    );
}

export function settingsOf(database: string | undefined): {
  readonly location: StoreLocation;
  readonly log: ReturnType<typeof createLog>;
} {
  dotenv.config({ quiet: true });
  const config = readConfig(process.env);
  const given = database ?? config.databaseUrl;
  const location = storeLocation(given, join(config.dataFolder, 'onrecord.db'));
  const secrets = [...secretsOf(config), ...(isPostgres(location) ? [location.url] : [])];
  // Standard output is for results, so logs go to standard error.
  const log = createLog('error', secrets, { write: (line) => void process.stderr.write(line) });
  return { location, log };
}

export function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

export function refuse(words: string): void {
  process.stderr.write(`${words}\n`);
  process.exitCode = exitCode.wrongUse;
}
