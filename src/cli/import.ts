/** onrecord import: saved pages and texts become documents with their quotations. */

import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import cliProgress from 'cli-progress';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { defined } from '../defined.ts';
import { pageFetcher } from '../ingest/fetch/fetch.ts';
import type { GivenMetadata, MetadataKey } from '../ingest/front-matter.ts';
import { expandInputs, type Input, type PassedOver, readAddressList } from '../ingest/inputs.ts';
import { articleReader } from '../ingest/reader.ts';
import { type ImportOutcome, runImport } from '../ingest/run.ts';
import { type FolderOptions, type FolderWriter, openFolder } from '../ingest/write/folder.ts';
import { type Known, readKnown } from '../ingest/write/known.ts';
import { folderInUse, lockFolder } from '../ingest/write/lock.ts';
import { KnowledgeError } from '../knowledge/problems.ts';
import { frontMatterSchema, type OutletEntry } from '../knowledge/schema.ts';
import { printable } from '../render/terminal/terminal.ts';
import { counted } from '../render/wording/citation-words.ts';
import { importJson } from './import-json.ts';
import { commandWithKnowledge, exitCode, printJson } from './shared.ts';

interface ImportOptions {
  readonly knowledge?: string[];
  readonly json: boolean;
  readonly out?: string;
  readonly outlet?: string;
  readonly outletKind?: OutletEntry['kind'];
  readonly publishedBy?: string;
  readonly title?: string;
  readonly published?: string;
  readonly author?: string[];
  readonly url?: string;
  readonly note?: string;
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
    .option('--outlet <name>', 'id or name of the outlet; a new one is proposed in outlets.yaml')
    .addOption(
      new Option('--outlet-kind <kind>', 'kind of a new outlet').choices([
        'agency',
        'broadcaster',
        'newspaper',
        'magazine',
        'website',
      ]),
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
    .action(async (files: string[], options: ImportOptions, command: Command) => {
      const given = [...files, ...(await listed(options.urls, command))];
      const { inputs, passedOver } = await expandInputs(given);
      reportPassedOver(passedOver, options.json);
      if (inputs.length === 0)
        command.error('Nothing to import: name a file, a folder or an address.', {
          exitCode: exitCode.wrongUse,
        });
      if (inputs.length > 1 && (options.title !== undefined || options.url !== undefined)) {
        command.error('--title and --url belong to one document; import that file alone.', {
          exitCode: exitCode.wrongUse,
        });
      }
      const known = await readKnown(options.knowledge ?? (await ifThere('knowledge')));
      if (options.out === undefined) return importAll(inputs, options, known);
      const release = await locked(options.out, command);
      try {
        const own = await readKnown(await ifThere(options.out));
        const asking = isOnTerminal(options) ? asker(known) : undefined;
        const title = options.episode;
        const askEpisodeTitle = title === undefined ? asking?.episodeTitle : async () => title;
        const writer = await opened(options.out, known, defined({ askEpisodeTitle }), command);
        await importAll(inputs, options, known, defined({ own, writer, asking }));
      } finally {
        release();
      }
    });
}

/** What is there when something is written. */
interface WritingParts {
  /** What the folder itself knows. */
  readonly own?: Known;
  readonly writer?: FolderWriter;
  readonly asking?: Asker;
}

const isOnTerminal = ({ json }: ImportOptions): boolean =>
  process.stdin.isTTY === true && process.stderr.isTTY === true && !json;

async function importAll(
  inputs: readonly Input[],
  options: ImportOptions,
  known: Known,
  { own, writer, asking }: WritingParts = {},
): Promise<void> {
  const reader = articleReader();
  const bar = process.stderr.isTTY === true && !options.json && inputs.length > 3 ? progress() : undefined;
  let failed = 0;
  let read = 0;
  try {
    const outcomes = runImport(inputs, {
      known: { ...known, outlets: new Map([...(own?.outlets ?? []), ...known.outlets]) },
      names: new Map([...(own?.names ?? []), ...known.names]),
      reader,
      fetcher: pageFetcher({ allowPrivate: options.allowPrivate }),
      given: givenMetadata(options),
      keep: options.keep ?? [],
      overwrite: options.overwrite,
      ...defined({ writer }),
      ...(asking === undefined
        ? {}
        : {
            ask: (key, about) => {
              bar?.stop();
              return asking.ask(key, about);
            },
          }),
    });
    for await (const outcome of outcomes) {
      if (!outcome.ok) failed++;
      read++;
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
  if (!options.json) conclude(failed, inputs.length, options.out);
}

/** Names the files of folders that are no articles; other kinds than a page's own pictures and styles count as refused. */
function reportPassedOver(passedOver: readonly PassedOver[], json: boolean): void {
  for (const { file, why } of passedOver) {
    if (json) printJson({ file, passedOver: why });
    else process.stderr.write(`${file}: passed over (${why})\n`);
  }
  if (passedOver.some(({ why }) => !why.startsWith('belongs to'))) process.exitCode = exitCode.wrongUse;
}

/** Says what was refused, and what comes next. */
function conclude(failed: number, total: number, out: string | undefined): void {
  if (failed > 0) process.stderr.write(`${failed} of ${total} refused.\n`);
  if (out === undefined) process.stderr.write('Nothing was written: name a folder with --out.\n');
  else if (failed < total) process.stdout.write(`Check the speakers: npm run -s onrecord -- review ${out}\n`);
}

const collect = (value: string, earlier: string[] | undefined): string[] => [...(earlier ?? []), value];

function partialDate(value: string): string {
  const parsed = frontMatterSchema.shape.published.safeParse(value);
  if (!parsed.success || parsed.data === undefined)
    throw new InvalidArgumentError('Write YYYY, YYYY-MM or YYYY-MM-DD.');
  return parsed.data;
}

/** A knowledge folder, where there is one. */
async function ifThere(folder: string): Promise<string[]> {
  return stat(join(folder, 'documents')).then(
    () => [folder],
    () => [],
  );
}

/** The addresses of a list; a list that cannot be read is wrong use. */
async function listed(file: string | undefined, command: Command): Promise<string[]> {
  if (file === undefined) return [];
  return readAddressList(file).catch((error: unknown) => notUsable(command, error));
}

/** Locks the folder before it is read, so that nothing changes in it until the import has ended. */
async function locked(folder: string, command: Command): Promise<() => void> {
  await mkdir(folder, { recursive: true }).catch((error: unknown) => notUsable(command, error));
  return lockFolder(folder) ?? command.error(folderInUse(folder), { exitCode: exitCode.wrongUse });
}

async function opened(
  folder: string,
  known: Known,
  folderOptions: FolderOptions,
  command: Command,
): Promise<FolderWriter> {
  return openFolder(folder, known, folderOptions).catch((error: unknown) => {
    if (error instanceof KnowledgeError) throw error;
    return notUsable(command, error);
  });
}

/** What the system refuses (no such file, no right to it) is for the operator to mend. */
function notUsable(command: Command, error: unknown): never {
  if (!(error instanceof Error) || !('syscall' in error)) throw error;
  return command.error(error.message, { exitCode: exitCode.wrongUse });
}

function givenMetadata(options: ImportOptions): GivenMetadata {
  const { outlet, outletKind, publishedBy, title, published, author, url, note } = options;
  return defined({ outlet, outletKind, publishedBy, title, published, authors: author, url, note });
}

const QUESTIONS: Readonly<Partial<Record<MetadataKey, string>>> = {
  title: 'Headline',
  outlet: 'Outlet, id or name',
  published: 'Published, YYYY-MM-DD, YYYY-MM or YYYY',
};

interface Asker {
  ask(
    key: MetadataKey,
    about: { readonly file: string; readonly title: string | undefined },
  ): Promise<string | undefined>;
  episodeTitle(headline: string): Promise<string | undefined>;
  close(): void;
}

/** Asks on the terminal; an answer that cannot be used is asked for again. */
function asker(known: Known): Asker {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  let shownFor: string | undefined;
  let lastOutlet = '';
  return {
    async ask(key, { file, title }) {
      const question = QUESTIONS[key];
      if (question === undefined) return undefined;
      if (shownFor !== file)
        process.stderr.write(`\n${file}${title === undefined ? '' : `: ${printable(title)}`}\n`);
      shownFor = file;
      // Pages saved together mostly come from one outlet.
      const isRepeatable = key === 'outlet' && lastOutlet !== '';
      if (key === 'outlet' && !isRepeatable && known.outlets.size > 0)
        process.stderr.write(`  known: ${[...known.outlets.keys()].join(', ')}\n`);
      const hint = isRepeatable ? `Enter for ${lastOutlet}, - to leave it open` : 'Enter to leave it open';
      for (;;) {
        const answer = (await terminal.question(`  ${question} (${hint}): `)).trim();
        if (key === 'published' && answer !== '' && !isDate(answer)) {
          process.stderr.write('  That is no date.\n');
          continue;
        }
        if (key !== 'outlet' || answer === '-') return answer === '-' ? undefined : answer;
        lastOutlet = answer === '' ? lastOutlet : answer;
        return lastOutlet;
      }
    },
    episodeTitle: (headline) =>
      terminal.question(`\n  Title of the episode (Enter for “${printable(headline)}”): `),
    close: () => terminal.close(),
  };
}

const isDate = (answer: string): boolean => frontMatterSchema.shape.published.safeParse(answer).success;

/** A bar that is taken off the screen while lines are written. */
function progress(): cliProgress.SingleBar {
  return new cliProgress.SingleBar(
    { format: '{bar} {value} of {total}', stream: process.stderr, clearOnComplete: true },
    cliProgress.Presets.shades_classic,
  );
}

function report(outcome: ImportOutcome, json: boolean): void {
  if (json) {
    printJson(importJson(outcome));
    return;
  }
  if (!outcome.ok) {
    process.stderr.write(
      `${outcome.input.location}: refused (${outcome.refusal.reason}). ${outcome.refusal.message}\n`,
    );
    return;
  }
  const { input, article, frontMatter, missing, written } = outcome;
  const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph').length;
  const named = article.quotations.filter(({ speaker }) => speaker !== undefined).length;
  const state = written === undefined ? '' : `, ${written.state}`;
  const lines = [
    `${input.documentId}${state}: ${counted(paragraphs, 'paragraph')}, ${counted(article.quotations.length, 'quotation')} (${named} with a speaker), outlet ${frontMatter.outlet}`,
    ...(written?.episodeTitle === undefined
      ? []
      : [`  episode: “${printable(written.episodeTitle)}” (episode.yaml has title and summary)`]),
    ...article.warnings.map((warning) => `  warning: ${warning}`),
    ...(missing.length === 0 ? [] : [`  missing: ${missing.join(', ')}`]),
    ...(written?.proposed ?? []).map((what) => `  proposed: ${what}`),
    ...(written?.lost ?? []).map((words) => `  corrected, but no longer in the text: “${shortened(words)}”`),
    ...leftOut(article.dropped),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** What was left out, line by line; what stands outside the article is counted alone. */
function leftOut(dropped: readonly { readonly text: string; readonly why: string }[]): string[] {
  const isOutside = (why: string): boolean =>
    /^(?:outside the article|navigation|page header|page footer|form|button|aside)$/u.test(why);
  const outside = dropped.filter(({ why }) => isOutside(why)).length;
  const inside = dropped.filter(({ why }) => !isOutside(why));
  return [
    ...inside.map(({ text, why }) => `  left out (${why}): ${shortened(text)}`),
    ...(outside === 0
      ? []
      : [`  left out around the article: ${counted(outside, 'block')} (--json lists them)`]),
  ];
}

const shortened = (text: string): string => {
  const line = printable(text.replace(/\s+/gu, ' '));
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
};
