/** Shared by the commands for the bot's database: which database, and how they print. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { addEnvFile, readConfig, secretsOf } from '../../config.ts';
import { isPostgres, type StoreLocation, storeLocation } from '../../database/location.ts';
import { createLog } from '../../log.ts';
import { exitCode } from '../shared.ts';

export interface StoreOptions {
  readonly database?: string;
}

export function storeCommand(name: string, description: string): Command {
  const places = 'a SQLite file or a postgres:// address, instead of what the environment says';
  return new Command(name).description(description).option('--database <place>', places);
}

export function settingsOf({ database }: StoreOptions) {
  addEnvFile(process.env);
  const config = readConfig(process.env);
  const location = storeLocation(database ?? config.databaseUrl, join(config.dataFolder, 'onrecord.db'));
  const secrets = [...secretsOf(config), ...(isPostgres(location) ? [location.url] : [])];
  // Standard output is for results, so logs go to standard error.
  const logger = createLog('error', secrets, { write: (line) => void process.stderr.write(line) });
  return { location, logger };
}

export function say(words: string): void {
  process.stdout.write(`${words}\n`);
}

export function refuse(words: string): void {
  process.stderr.write(`${words}\n`);
  process.exitCode = exitCode.wrongUse;
}

/** Refuses an export of a SQLite file that is not there: opening it would make an empty one. */
export function refusesExport(location: StoreLocation): boolean {
  if (isPostgres(location) || existsSync(location.path)) return false;
  refuse(`There is no database at ${location.path}. Nothing was exported.`);
  return true;
}
