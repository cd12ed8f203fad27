/** What `onrecord import` prints of each file, and at its end. */
import cliProgress from 'cli-progress';
import type { Dropped } from '../ingest/body/judged-block.ts';
import type { PassedOver } from '../ingest/inputs.ts';
import { withoutSiteName } from '../ingest/read/html/headline.ts';
import type { ImportOutcome } from '../ingest/run.ts';
import { plainWords } from '../ingest/words.ts';
import type { Written } from '../ingest/write/folder.ts';
import { printable } from '../render/terminal/terminal.ts';
import { counted } from '../render/wording/citation-words.ts';
import { lines, present } from '../render/wording/lines.ts';
import { importJson } from './import-json.ts';
import { exitCode, printJson } from './shared.ts';

/** Names the files of folders that are no articles; other kinds than a page's own pictures and styles count as refused. */
export function reportPassedOver(passedOver: readonly PassedOver[], json: boolean): void {
  for (const { file, why } of passedOver) {
    if (json) printJson({ file, passedOver: why });
    else process.stderr.write(`${file}: passed over (${why})\n`);
  }
  if (passedOver.some(({ why }) => !why.startsWith('belongs to'))) process.exitCode = exitCode.wrongUse;
}

/** Says what was refused, and what comes next. */
export function conclude(failed: number, total: number, out: string | undefined): void {
  if (failed > 0) process.stderr.write(`${failed} of ${total} refused.\n`);
  if (out === undefined) process.stderr.write('Nothing was written: name a folder with --out.\n');
  else if (failed < total) process.stdout.write(`Check the speakers: npm run -s onrecord -- review ${out}\n`);
}

/** A bar that is taken off the screen while lines are written. */
export function progress(): cliProgress.SingleBar {
  return new cliProgress.SingleBar(
    { format: '{bar} {value} of {total}', stream: process.stderr, clearOnComplete: true },
    cliProgress.Presets.shades_classic,
  );
}

/** Says of one file what became of it. */
export function report(outcome: ImportOutcome, json: boolean): void {
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
  const told = lines(
    `${input.documentId}${state}: ${counted(paragraphs, 'paragraph')}, ${counted(article.quotations.length, 'quotation')} (${named} with a speaker), outlet ${frontMatter.outlet}`,
    written?.episodeTitle !== undefined &&
      `  episode: “${printable(written.episodeTitle)}” (episode.yaml has title and summary)`,
    ...article.warnings.map((warning) => `  warning: ${warning}`),
    missing.length > 0 && `  missing: ${missing.join(', ')}`,
    ...(written?.proposed ?? []).map((what) => `  proposed: ${what}`),
    ...takenFrom(written?.taken),
    ...(written?.lost ?? []).map((words) => `  corrected, but no longer in the text: “${shortened(words)}”`),
    ...leftOut(article.dropped.filter((one) => !becameTitle(one, frontMatter.title))),
  );
  process.stdout.write(`${told}\n`);
}

/** Known names stand in the new folder from now on, so it says whose they are. */
const takenFrom = ({ names, from }: Written['taken'] = { names: [], from: [] }): string[] =>
  names.length === 0 ? [] : [`  taken from ${from.join(', ')}: ${names.join(', ')}`];

/** A headline that the document bears as its title is not lost. */
const becameTitle = ({ text, why }: Dropped, title: string): boolean =>
  why === 'headline' && withoutSiteName(plainWords(text)).toLowerCase() === title.toLowerCase();

/** What was left out, line by line; what stands outside the article is counted alone. */
function leftOut(dropped: readonly Dropped[]): string[] {
  const isOutside = (why: string): boolean =>
    /^(?:outside the article|navigation|page header|page footer|form|button|aside)$/u.test(why);
  const outside = dropped.filter(({ why }) => isOutside(why)).length;
  const inside = dropped.filter(({ why }) => !isOutside(why));
  return present([
    ...inside.map(({ text, why }) => `  left out (${why}): ${shortened(text)}`),
    outside > 0 && `  left out around the article: ${counted(outside, 'block')} (--json lists them)`,
  ]);
}

const shortened = (text: string): string => {
  const line = printable(text.replace(/\s+/gu, ' '));
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
};
