/** backup, restore, export, import-pins: a bot's stored pins and settings, for its operator. */
import { once } from 'node:events';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Writable } from 'node:stream';
import type { Command } from 'commander';
import { openStore } from '../../pins/store.ts';
import { backUp, restore } from '../../pins/transfer/backup.ts';
import { exportPins, importPins } from '../../pins/transfer/transfer.ts';
import { counted } from '../../render/wording/citation-words.ts';
import { lines } from '../../render/wording/lines.ts';
import { refuse, type StoreOptions, say, settingsOf, storeCommand } from './store-shared.ts';

/** How many problems of a refused export are shown; a wrong file has too many. */
const maxProblemsShown = 10;

export function backupCommand(): Command {
  return storeCommand('backup', 'copy the SQLite database, whole, while the bot goes on running')
    .argument('<file>', 'the copy; must not exist yet')
    .action(async (file: string, { database }: StoreOptions) => {
      const { location } = settingsOf(database);
      if (!('path' in location)) {
        return refuse(
          `Back up PostgreSQL with its own tool: pg_dump --format=custom --file="${file}" "$DATABASE_URL"`,
        );
      }
      const outcome = await backUp(location.path, file);
      if (outcome.kind === 'file-exists') return refuseTaken(file);
      if (outcome.kind === 'no-database')
        return refuse(`There is no database at ${location.path}. Nothing was copied.`);
      say(`${file} holds ${pinsInWords(outcome.pins)}, checked and whole.`);
    });
}

export function restoreCommand(): Command {
  return storeCommand(
    'restore',
    'put a backup in place of the SQLite database; what was there is kept beside it',
  )
    .argument('<file>', 'a file that "onrecord backup" made')
    .action(async (file: string, { database }: StoreOptions) => {
      const { location, log } = settingsOf(database);
      if (!('path' in location)) {
        return refuse(
          `Restore PostgreSQL with its own tool: pg_restore --clean --if-exists --dbname="$DATABASE_URL" "${file}"`,
        );
      }
      const outcome = await restore(file, location.path, new Date());
      if (outcome.kind === 'no-backup') return refuse(`${outcome.problem} Nothing was changed.`);
      // Migrates an older backup now, not at the next start of the bot.
      await (await openStore({ location, logger: log })).close();
      const before = outcome.previous === undefined ? '' : ` What was there before: ${outcome.previous}`;
      say(`${location.path} holds ${pinsInWords(outcome.pins)} again.${before}`);
    });
}

export function exportCommand(): Command {
  return storeCommand('export', 'write all pins, their history and all settings, one JSON object a line')
    .argument('[file]', 'where to; standard output by default')
    .action(async (file: string | undefined, { database }: StoreOptions) => {
      const { location, log } = settingsOf(database);
      if (file !== undefined && existsSync(file)) return refuseTaken(file);
      if ('path' in location && !existsSync(location.path)) {
        return refuse(`There is no database at ${location.path}. Nothing was exported.`);
      }
      const unfinished = file && `${file}.unfinished`;
      const output: Writable = unfinished ? createWriteStream(unfinished) : process.stdout;
      const { servers, pins } = await exportPins({ location, logger: log }, async (line) => {
        if (!output.write(`${line}\n`)) await once(output, 'drain');
      });
      if (unfinished !== undefined && file !== undefined) {
        output.end();
        await once(output, 'close');
        await rename(unfinished, file);
      }
      process.stderr.write(
        `Exported ${pinsInWords(pins)} of ${servers === 1 ? '1 server' : `${servers} servers`}.\n`,
      );
    });
}

export function importPinsCommand(): Command {
  return storeCommand(
    'import-pins',
    'read what "onrecord export" wrote into this database: all of it or nothing',
  )
    .argument('<file>', 'the export; "-" reads standard input')
    .action(async (file: string, { database }: StoreOptions) => {
      const { location, log } = settingsOf(database);
      if (file !== '-' && !existsSync(file)) return refuse(`${file} does not exist.`);
      const input = file === '-' ? process.stdin : createReadStream(file);
      const outcome = await importPins(
        { location, logger: log },
        createInterface({ input, crlfDelay: Infinity }),
      );
      if (outcome.kind === 'refused') {
        const shown = outcome.problems.slice(0, maxProblemsShown);
        const more = outcome.problems.length - shown.length;
        return refuse(
          lines(
            'Nothing was imported:',
            ...shown.map((line) => `  ${line}`),
            more > 0 && `  and ${more} more`,
          ),
        );
      }
      const there =
        outcome.alreadyThere === 0 ? '' : ` ${pinsInWords(outcome.alreadyThere)} were there already.`;
      say(`Imported ${pinsInWords(outcome.pins)}.${there}`);
    });
}

function refuseTaken(file: string): void {
  refuse(`${file} exists already. Name another file; nothing was overwritten.`);
}

const pinsInWords = (count: number): string => counted(count, 'pin');
