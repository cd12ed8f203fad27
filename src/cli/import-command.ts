/** onrecord import: makes documents with quotations from saved pages and texts. */
import { mkdir } from 'node:fs/promises';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { defined } from '../defined.ts';
import { pageFetcher } from '../ingest/fetch/fetch.ts';
import type { GivenMetadata } from '../ingest/front-matter.ts';
import { expandInputs, type Input, readAddressList } from '../ingest/inputs.ts';
import { articleReader } from '../ingest/reader.ts';
import { runImport } from '../ingest/run.ts';
import { type FolderWriter, openFolder } from '../ingest/write/folder.ts';
import { type Known, readKnown } from '../ingest/write/known.ts';
import { folderInUse, lockFolder } from '../ingest/write/lock.ts';
import { isPartialDate, outletsSchema } from '../knowledge/schema.ts';
import { openPrompt, type Prompt } from './import-questions.ts';
import { printSummary, progress, report, reportSkipped } from './import-report.ts';
import {
  collect,
  commandWithKnowledge,
  exitCode,
  ifFolderExists,
  refuseUse,
  type SharedOptions,
} from './shared.ts';

interface ImportOptions extends SharedOptions, Omit<GivenMetadata, 'authors'> {
  readonly out?: string;
  readonly author?: string[];
  readonly keep?: string[];
  readonly urls?: string;
  readonly allowPrivate: boolean;
  readonly episode?: string;
  readonly overwrite: boolean;
}

export function importCommand(): Command {
  return commandWithKnowledge('import', 'make documents of saved pages, texts and addresses')
    .argument(
      '[file...]',
      'text, HTML, Markdown, PDF, DOCX, ODT, RTF, EPUB, EML, MHTML, SRT, VTT, RSS, Atom, chat exports (JSON), folders of them, or addresses',
    )
    .option('--out <folder>', 'the knowledge folder to write; without it nothing is written')
    .option('--urls <file>', 'fetch the addresses in this file, one a line')
    .option(
      '--outlet <name>',
      'id or name of the outlet of all these files; a new one is proposed in outlets.yaml',
    )
    .addOption(
      new Option('--outlet-kind <kind>', 'kind of a new outlet').choices(
        outletsSchema.element.shape.kind.options,
      ),
    )
    .option('--published-by <name>', 'who carried or republished it, where that is not the outlet')
    .option('--published <date>', 'YYYY, YYYY-MM or YYYY-MM-DD', partialDate)
    .option('--title <title>', 'the headline (one file only)')
    .option('--url <address>', 'where the article stands (one file only)')
    .option('--author <name>', 'an author; repeat it for more', collect)
    .option('--note <text>', 'shown with every citation')
    .option('--keep <words>', 'keep the blocks that hold these words; repeat it for more', collect)
    .option('--allow-private', 'fetch from this machine and private networks too', false)
    .option('--episode <title>', 'the title of the episode, where the folder has none yet')
    .option('--overwrite', 'replace documents that were changed by hand', false)
    .addHelpText(
      'after',
      '\nExit codes: 0 all imported, 2 some files were refused (each is named with the reason).',
    )
    .action(importFiles);
}

async function importFiles(files: string[], options: ImportOptions, command: Command): Promise<void> {
  const addresses = options.urls === undefined ? [] : await orRefuse(command, readAddressList(options.urls));
  const given = [...files, ...addresses];
  const { inputs, passedOver } = await expandInputs(given);
  reportSkipped(passedOver, options.json);
  if (inputs.length === 0) refuseUse(command, 'Nothing to import: name a file, a folder or an address.');
  if (inputs.length > 1 && (options.title !== undefined || options.url !== undefined))
    refuseUse(command, '--title and --url belong to one document; import that file alone.');
  const known = await readKnown(options.knowledge ?? (await ifFolderExists('knowledge')));
  if (options.out === undefined) return importAll(inputs, options, known);
  // Locked before it is read, so that nothing changes in it until the import has ended.
  await orRefuse(command, mkdir(options.out, { recursive: true }));
  const release = lockFolder(options.out) ?? refuseUse(command, folderInUse(options.out));
  try {
    const own = await readKnown(await ifFolderExists(options.out));
    const isOnTerminal = process.stdin.isTTY && process.stderr.isTTY && !options.json;
    const asking = isOnTerminal ? openPrompt(known) : undefined;
    const title = options.episode;
    const askEpisodeTitle = title === undefined ? asking?.episodeTitle : async () => title;
    const writer = await orRefuse(command, openFolder(options.out, known, defined({ askEpisodeTitle })));
    await importAll(inputs, options, known, defined({ own, writer, asking }));
  } finally {
    release();
  }
}

/** What an import needs where it writes into a folder. */
interface Output {
  /** What the folder contains already. */
  readonly own: Known;
  readonly writer: FolderWriter;
  /** Absent where nobody sits at a terminal. */
  readonly asking?: Prompt;
}

async function importAll(
  inputs: readonly Input[],
  options: ImportOptions,
  known: Known,
  output?: Output,
): Promise<void> {
  const asking = output?.asking;
  const reader = articleReader();
  const bar = process.stderr.isTTY === true && !options.json && inputs.length > 3 ? progress() : undefined;
  let [failed, read] = [0, 0];
  try {
    const outcomes = runImport(inputs, {
      known: { ...known, outlets: new Map([...(output?.own.outlets ?? []), ...known.outlets]) },
      reader,
      fetcher: pageFetcher({ allowPrivate: options.allowPrivate }),
      given: givenMetadata(options),
      keep: options.keep ?? [],
      overwrite: options.overwrite,
      ...defined({ writer: output?.writer }),
      ...(asking && {
        ask: (key, about) => {
          bar?.stop();
          return asking.ask(key, about);
        },
      }),
    });
    for await (const outcome of outcomes) {
      if (outcome.kind === 'refused') failed += 1;
      read += 1;
      bar?.stop();
      report(outcome, options.json);
      bar?.start(inputs.length, read);
    }
  } finally {
    bar?.stop();
    asking?.close();
    await reader.close();
  }
  if (failed > 0) process.exitCode = exitCode.wrongUse;
  if (!options.json) printSummary(failed, inputs.length, options.out);
}

function partialDate(value: string): string {
  if (!isPartialDate(value)) throw new InvalidArgumentError('Write YYYY, YYYY-MM or YYYY-MM-DD.');
  return value;
}

/** What the operating system refuses (no such file, no permission) is wrong use, for the operator to solve. */
async function orRefuse<T>(command: Command, work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (!(error instanceof Error) || !('syscall' in error)) throw error;
    return refuseUse(command, error.message);
  });
}

function givenMetadata(options: ImportOptions): GivenMetadata {
  const { outlet, outletKind, publishedBy, title, published, author, url, note } = options;
  return defined({ outlet, outletKind, publishedBy, title, published, authors: author, url, note });
}
