/**
 * `npm run eval:lists`: what each list of words and patterns, and each doubt, earns. Each is emptied in turn, and the
 * table has what that changes over all sets with nothing recorded, the verdicts, and the speakers of imports.
 *
 * It takes an hour on two cores; `-- --only doubts` measures only those whose file or name contains a text.
 */
import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Command } from 'commander';
import pLimit from 'p-limit';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { setMakers } from './all-sets.ts';
import type { ListFigures, ListMeasuring, Part } from './list-figures.ts';
import { listsIn, type SourceList } from './list-source.ts';
import { dataHelp, type EvalSet } from './sets.ts';
import { importedKnowledge, readClaims, verdictSets } from './verdicts.ts';

const root = join(import.meta.dirname, '../..');

/** The folders with lists, and what each can change; the first that fits a file counts. */
const folders: readonly { readonly folder: string; readonly parts: readonly Part[] }[] = [
  { folder: 'src/search/ranking', parts: ['questions'] },
  { folder: 'src/language/english/question/intent', parts: ['requests'] },
  { folder: 'src/language/english/question/core-question', parts: ['questions', 'framed'] },
  { folder: 'src/language/english/question', parts: ['questions'] },
  { folder: 'src/language/english', parts: ['questions', 'claims', 'speakers'] },
  { folder: 'src/language/questions', parts: ['questions'] },
  { folder: 'src/search/question', parts: ['questions'] },
  { folder: 'src/quotes', parts: ['claims'] },
  { folder: 'src/commands/ask', parts: ['requests'] },
];
const partsOf = (file: string): readonly Part[] =>
  folders.find(({ folder }) => file.startsWith(folder))?.parts ?? [];

const { only } = new Command()
  .option('--only <text>', 'lists whose file or name contains this', '')
  .addHelpText('after', dataHelp)
  .parse()
  .opts<{ only: string }>();

/** Each doubt as a list of its own: the file with that one left out. */
function doubtsIn(file: string, source: string): SourceList[] {
  return [...source.matchAll(/says: '(?<says>[^']+)',\s+(?:yieldsToRecorded|applies)/g)].map(
    ({ groups }) => ({
      file,
      name: `doubt: ${groups?.says}`,
      entries: 1,
      emptied: source.replace(
        /(?<=^const doubts[^;]*\n\])(?=;\n)/mu,
        `.filter(({ says }) => says !== '${groups?.says}')`,
      ),
    }),
  );
}

/** Lists in files beside the source, with the call that reads them. */
const listFiles = [
  { name: 'common-words.txt', file: 'src/language/english/common-words.ts', read: '= readPowers();' },
  { name: 'related-words.txt', file: 'src/language/english/related-words.ts', read: '= readLines();' },
];

async function allLists(): Promise<SourceList[]> {
  const found: SourceList[] = [];
  for (const { folder } of folders) {
    for (const file of globSync(`${folder}{/**/,*}*.ts`, { cwd: root }).sort()) {
      const isTaken = partsOf(file) !== partsOf(folder) || found.some((one) => one.file === file);
      // What an index puts together has its lists in other files.
      if (isTaken || file.endsWith('/index.ts')) continue;
      const source = await readFile(join(root, file), 'utf8');
      const beside = listFiles.filter((one) => one.file === file);
      found.push(
        ...(file.endsWith('/doubts.ts') ? doubtsIn(file, source) : listsIn(file, source)),
        ...beside.map(({ name, read }) => ({
          file,
          name,
          entries: 0,
          emptied: source.replace(read, '= new Map();'),
        })),
      );
    }
  }
  return found.filter(({ file, name }) => `${file} ${name}`.includes(only));
}

function measured(workerData: ListMeasuring): Promise<ListFigures> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./list-figures.ts', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

const sets: EvalSet[] = [];
const framedSets: EvalSet[] = [];
for (const [name, make] of Object.entries(setMakers)) {
  const set = await make();
  if (set !== undefined && !set.isRecorded) (name.endsWith('framed') ? framedSets : sets).push(set);
}
const claimSets = await Promise.all(
  verdictSets.map(async (set) => ({
    claims: await readClaims(join(set, 'verdicts.yaml')),
    imported: await importedKnowledge(set),
  })),
);
const given = { sets, framedSets, claimSets, shipped: await loadKnowledge([join(root, 'knowledge')]) };

const whole = await measured({ ...given, parts: ['questions', 'framed', 'requests', 'claims', 'speakers'] });
const names = [...new Set(Object.values(whole).flatMap(({ counts }) => Object.keys(counts)))];
const sumOf = (figures: ListFigures, name: string) =>
  Object.values(figures).reduce((sum, { counts }) => sum + (counts[name] ?? 0), 0);
console.log(`| list | entries | changed | ${names.join(' | ')} |`);
console.log(`|---|--:|--:|${names.map(() => '--:|').join('')}`);
console.log(`| all lists | | | ${names.map((name) => sumOf(whole, name)).join(' | ')} |`);

/** The row of a list: what each figure gains or loses when the list is empty; nothing where there is no difference. */
async function rowOf({ file, name, entries, emptied }: SourceList): Promise<string> {
  const parts = partsOf(file);
  const changed = { file: join(root, file), source: emptied };
  const without = { ...whole, ...(await measured({ ...given, parts, changed })) };
  const outcomes = parts.flatMap(
    (part) => without[part]?.outcomes.filter((one, n) => one !== whole[part]?.outcomes[n]) ?? [],
  );
  const differences = names.map((figure) => {
    const difference = sumOf(without, figure) - sumOf(whole, figure);
    return difference === 0 ? '' : `${difference > 0 ? '+' : ''}${difference}`;
  });
  return `| ${file} ${name} | ${entries || 'file'} | ${outcomes.length || ''} | ${differences.join(' | ')} |`;
}

const limit = pLimit(availableParallelism());
await Promise.all(
  (await allLists()).map((list) =>
    limit(async () => {
      const row = rowOf(list).catch(
        ({ message }) => `| ${list.file} ${list.name} | cannot be empty: ${message} |`,
      );
      console.log(await row);
    }),
  ),
);
