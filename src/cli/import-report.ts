/** What `onrecord import` prints about each file, and at the end. */
import cliProgress from 'cli-progress';
import { plainWords } from '../ingest/block-words.ts';
import type { Dropped } from '../ingest/body/judged-block.ts';
import type { PassedOver } from '../ingest/inputs.ts';
import { withoutSiteName } from '../ingest/read/html/headline.ts';
import type { ImportOutcome } from '../ingest/run.ts';
import { printable } from '../render/terminal/terminal.ts';
import { counted } from '../render/wording/citation-words.ts';
import { lines, present } from '../render/wording/lines.ts';
import type { Span } from '../text/span.ts';
import { exitCode, printJson } from './shared.ts';

/** Names the files that are not articles; all but a page's own pictures and styles count as refused. */
export function reportSkipped(passedOver: readonly PassedOver[], json: boolean): void {
  for (const { file, why } of passedOver) {
    if (json) printJson({ file, passedOver: why });
    else process.stderr.write(printable(`${file}: passed over (${why})\n`));
  }
  if (passedOver.some(({ why }) => !why.startsWith('belongs to'))) process.exitCode = exitCode.wrongUse;
}

/** Prints how many were refused, and what to do next. */
export function printSummary(failed: number, total: number, out: string | undefined): void {
  if (failed > 0) process.stderr.write(`${failed} of ${total} refused.\n`);
  if (out === undefined) process.stderr.write('Nothing was written: name a folder with --out.\n');
  else if (failed < total) process.stdout.write(`Check the speakers: npm run -s onrecord -- review ${out}\n`);
}

/** A progress bar that disappears while lines are printed. */
export function progress(): cliProgress.SingleBar {
  return new cliProgress.SingleBar(
    { format: '{bar} {value} of {total}', stream: process.stderr, clearOnComplete: true },
    cliProgress.Presets.shades_classic,
  );
}

/** Prints what happened to one file. */
export function report(outcome: ImportOutcome, json: boolean): void {
  if (json) printJson(importJson(outcome));
  else if (outcome.kind === 'done') process.stdout.write(printable(`${toldOf(outcome)}\n`));
  else {
    const { reason, message } = outcome.refusal;
    process.stderr.write(printable(`${outcome.input.location}: refused (${reason}). ${message}\n`));
  }
}

function toldOf({ input, value }: Extract<ImportOutcome, { readonly kind: 'done' }>): string {
  const { article, frontMatter, missing, written } = value;
  const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph').length;
  const named = article.quotations.filter(({ speaker }) => speaker !== undefined).length;
  const state = written === undefined ? '' : `, ${written.state}`;
  const { names, from } = written?.taken ?? { names: [], from: [] };
  const quotations = counted(article.quotations.length, 'quotation');
  return lines(
    `${input.documentId}${state}: ${counted(paragraphs, 'paragraph')}, ${quotations} (${named} with a speaker), outlet ${frontMatter.outlet}`,
    written?.episodeTitle !== undefined &&
      `  episode: “${written.episodeTitle}” (change title and summary in episode.yaml)`,
    ...article.warnings.map((warning) => `  warning: ${warning}`),
    missing.length > 0 && `  missing: ${missing.join(', ')}`,
    ...(written?.proposed ?? []).map((what) => `  proposed: ${what}`),
    ...(written?.takenBack ?? []).map((what) => `  taken back: ${what}`),
    // The new folder now contains these known names.
    names.length > 0 && `  taken from ${from.join(', ')}: ${names.join(', ')}`,
    ...(written?.lost ?? []).map((words) => `  corrected, but no longer in the text: “${shortened(words)}”`),
    ...leftOut(article.dropped.filter((one) => !becameTitle(one, frontMatter.title))),
  );
}

/** A headline that became the document's title is not lost. */
const becameTitle = ({ text, why }: Dropped, title: string): boolean =>
  why === 'headline' && withoutSiteName(plainWords(text)).toLowerCase() === title.toLowerCase();

/** What was left out, one per line; blocks outside the article are only counted. */
function leftOut(dropped: readonly Dropped[]): string[] {
  const isOutside = /^(?:outside the article|navigation|page header|page footer|form|button|aside)$/u;
  const inside = dropped.filter(({ why }) => !isOutside.test(why));
  const outside = dropped.length - inside.length;
  return present([
    ...inside.map(({ text, why }) => `  left out (${why}): ${shortened(text)}`),
    outside > 0 && `  left out around the article: ${counted(outside, 'block')} (--json lists them)`,
  ]);
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ');
  return line.length > 70 ? `${line.slice(0, 69)}…` : line;
};

/**
 * One file's outcome for `--json`, as docs/your-own-documents.md describes it. Offsets are UTF-16 code units of the
 * decoded input (without a byte order mark), and null where markup interrupts the words: none points at other words.
 */
function importJson(outcome: ImportOutcome): unknown {
  const { location, documentId } = outcome.input;
  if (outcome.kind === 'refused') {
    const { reason, message } = outcome.refusal;
    return { file: location, document: documentId, error: reason, message };
  }
  const { article, frontMatter, missing, written } = outcome.value;
  return {
    file: location,
    document: documentId,
    passages: article.blocks.filter(({ kind }) => kind === 'paragraph').length,
    quotes: article.quotations.map((quotation) => ({
      text: quotation.text,
      ...placeIn(quotation.source),
      speaker: quotation.speaker?.name ?? null,
      speakerId: quotation.speaker?.id ?? null,
      speakerMention: quotation.speakerMention
        ? { ...placeIn(quotation.speakerMention.source), text: quotation.speakerMention.text }
        : null,
      confidence: quotation.confidence,
      kind: quotation.kind,
      at: String(quotation.paragraph),
      cue: quotation.cue ?? null,
    })),
    dropped: article.dropped,
    warnings: article.warnings,
    ...frontMatter,
    missing,
    written: written?.state ?? null,
    proposed: written?.proposed ?? [],
    takenBack: written?.takenBack ?? [],
    taken: written?.taken.names ?? [],
  };
}

const placeIn = (source: Span | undefined) => ({ start: source?.start ?? null, end: source?.end ?? null });
