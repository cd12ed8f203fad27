/** backup, restore, export, import-pins: a bot's stored pins and settings, for its operator. */
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import type { Command } from 'commander';
import { isPostgres } from '../../database/location.ts';
import { ownerOnly } from '../../database/sqlite.ts';
import { openStore } from '../../pins/store.ts';
import { backUp, restore } from '../../pins/transfer/backup.ts';
import { exportPins, importPins } from '../../pins/transfer/transfer.ts';
import { counted } from '../../render/wording/citation-words.ts';
import { lines } from '../../render/wording/lines.ts';
import { refuse, refusesExport, type StoreOptions, say, settingsOf, storeCommand } from './store-shared.ts';

/** How many problems of a refused export are shown; a wrong file has too many. */
const maxProblemsShown = 10;

export function backupCommand(): Command {
  return storeCommand('backup', 'copy the SQLite database, whole, while the bot goes on running')
    .argument('<file>', 'the copy; must not exist yet')
    .action(async (file: string, options: StoreOptions) => {
      const { location } = settingsOf(options);
      if (isPostgres(location)) {
        const dump = `pg_dump --format=custom --file="${file}" "$DATABASE_URL"`;
        return refuse(`Back up PostgreSQL with its own tool: ${dump}`);
      }
      const outcome = await backUp(location.path, file);
      if (outcome.kind === 'file-exists') return refuseTaken(file);
      if (outcome.kind === 'no-database')
        return refuse(`There is no database at ${location.path}. Nothing was copied.`);
      say(`${file} holds ${pinsInWords(outcome.pins)}, checked and whole.`);
    });
}

export function restoreCommand(): Command {
  const description = 'put a backup in place of the SQLite database; what was there is kept beside it';
  return storeCommand('restore', description)
    .argument('<file>', 'a file that "onrecord backup" made')
    .action(async (file: string, options: StoreOptions) => {
      const { location, logger } = settingsOf(options);
      if (isPostgres(location)) {
        const restoring = `pg_restore --clean --if-exists --dbname="$DATABASE_URL" "${file}"`;
        return refuse(`Restore PostgreSQL with its own tool: ${restoring}`);
      }
      const outcome = await restore(file, location.path, new Date());
      if (outcome.kind === 'no-backup') return refuse(`${outcome.problem} Nothing was changed.`);
      // Migrates an older backup now, not at the next start of the bot.
      await (await openStore({ location, logger })).close();
      const before = outcome.previous === undefined ? '' : ` What was there before: ${outcome.previous}`;
      say(`${location.path} holds ${pinsInWords(outcome.pins)} again.${before}`);
    });
}

export function exportCommand(): Command {
  return storeCommand('export', 'write all pins, their history and all settings, one JSON object a line')
    .argument('[file]', 'where to; standard output by default')
    .action(async (file: string | undefined, options: StoreOptions) => {
      const settings = settingsOf(options);
      if (file !== undefined && existsSync(file)) return refuseTaken(file);
      if (refusesExport(settings.location)) return;
      const unfinished = file && `${file}.unfinished`;
      // One that was left over may have another mode.
      if (unfinished !== undefined) await rm(unfinished, { force: true });
      const output: Writable = unfinished
        ? createWriteStream(unfinished, { mode: ownerOnly })
        : process.stdout;
      const { servers, pins } = await exportPins(settings, async (line) => {
        if (!output.write(`${line}\n`)) await once(output, 'drain');
      });
      if (unfinished !== undefined && file !== undefined) {
        output.end();
        await once(output, 'close');
        await rename(unfinished, file);
      }
      process.stderr.write(`Exported ${pinsInWords(pins)} of ${counted(servers, 'server')}.\n`);
    });
}

export function importPinsCommand(): Command {
  const description = 'read what "onrecord export" wrote into this database: all of it or nothing';
  return storeCommand('import-pins', description)
    .argument('<file>', 'the export; "-" reads standard input')
    .action(async (file: string, options: StoreOptions) => {
      const settings = settingsOf(options);
      if (file !== '-' && !existsSync(file)) return refuse(`${file} does not exist.`);
      const input = file === '-' ? process.stdin : createReadStream(file);
      const outcome = await importPins(settings, createInterface({ input, crlfDelay: Infinity }));
      if (outcome.kind === 'refused') {
        const shown = outcome.problems.slice(0, maxProblemsShown).map((problem) => `  ${problem}`);
        const more = outcome.problems.length - shown.length;
        return refuse(lines('Nothing was imported:', shown, more > 0 && `  and ${more} more`));
      }
      const { pins, alreadyThere } = outcome;
      const there = alreadyThere === 0 ? '' : ` ${pinsInWords(alreadyThere)} were there already.`;
      say(`Imported ${pinsInWords(pins)}.${there}`);
    });
}

function refuseTaken(file: string): void {
  refuse(`${file} exists already. Name another file; nothing was overwritten.`);
}

const pinsInWords = (count: number): string => counted(count, 'pin');
