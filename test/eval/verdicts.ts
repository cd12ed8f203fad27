/**
 * How many verdicts are right: `npm run eval:verdicts`, with another folder of a set as its argument.
 *
 * Claims stand in `verdicts.yaml`; the articles beside it, in `articles/`, are imported as an operator
 * imports them, into a folder of its own that is taken away again. The set in this folder was tuned on, those in
 * `independent/`, `independent-hard/` and `independent-wide/` were written by somebody who had not read the code, and
 * the one in `independent-late/` by somebody who had, each before anything was run on it.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import { type Quotes, type Verdict, verdicts } from '../../src/quotes/quotes.ts';

const root = join(import.meta.dirname, '../..');

/** The sets, as folders of this one. */
export const verdictSets = [
  '.',
  'independent',
  'independent-hard',
  'independent-late',
  'independent-wide',
].map((set) => join(import.meta.dirname, set));

const claimsSchema = z.array(
  z.strictObject({
    verdict: z.enum(verdicts),
    /** Verdicts that an editor may as well choose. */
    also: z.array(z.enum(verdicts)).default([]),
    text: z.string(),
    speaker: z.string().optional(),
    /** A verdict for each quotation of a text that holds several, in its order. */
    each: z.array(z.enum(verdicts)).optional(),
    on: z.literal('imported').optional(),
  }),
);

export type EvalClaim = z.infer<typeof claimsSchema>[number];

/** @throws ZodError when the file has another shape. */
export async function readClaims(file: string): Promise<EvalClaim[]> {
  return claimsSchema.parse(parse(await readFile(file, 'utf8')));
}

/** The invented articles of a set, as `import` makes knowledge of them. */
export async function importedKnowledge(set = import.meta.dirname): Promise<Knowledge> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-eval-'));
  try {
    const command = ['src/cli/onrecord.ts', 'import', join(set, 'articles'), '--out', folder];
    execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', ...command], { cwd: root });
    return await loadKnowledge([folder]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface JudgedClaim extends EvalClaim {
  /** One verdict for each quotation of the text. */
  readonly judged: readonly Verdict[];
}

export function judge(claims: readonly EvalClaim[], shipped: Quotes, imported: Quotes): JudgedClaim[] {
  return claims.map((claim) => {
    const quotes = claim.on === 'imported' ? imported : shipped;
    return { ...claim, judged: quotes.verify(claim.text, claim.speaker).map(({ verdict }) => verdict) };
  });
}

export const isRight = ({ verdict, also, each, judged }: JudgedClaim): boolean =>
  each === undefined
    ? judged.every((one) => one === verdict || also.includes(one))
    : judged.length === each.length && judged.every((one, index) => one === each[index]);

/** Said to be exact although something is lost: the one mistake that must not be. */
export const isFalselyExact = ({ verdict, also, each, judged }: JudgedClaim): boolean =>
  each === undefined
    ? judged.includes('exact') && verdict !== 'exact' && !also.includes('exact')
    : judged.some((one, index) => one === 'exact' && each[index] !== 'exact');

function report(judged: readonly JudgedClaim[]): string {
  const wrong = judged.filter((one) => !isRight(one));
  const rows = verdicts.map((verdict) => {
    const own = judged.filter((one) => one.verdict === verdict);
    return `${verdict.padEnd(26)} ${String(own.filter(isRight).length).padStart(3)} of ${own.length}`;
  });
  const share = (100 * (judged.length - wrong.length)) / judged.length;
  return [
    ...wrong.map(({ verdict, judged: [...got], text }) => `${verdict} → ${got.join(' + ')}: ${text}`),
    ...rows,
    `right: ${judged.length - wrong.length} of ${judged.length} (${share.toFixed(1)} %)`,
    `falsely exact: ${judged.filter(isFalselyExact).length}`,
  ].join('\n');
}

if (import.meta.main) {
  const given = process.argv[2];
  const sets = given === undefined ? verdictSets : [given];
  const shipped = createQuotes(await loadKnowledge([join(root, 'knowledge')]));
  for (const set of sets) {
    const claims = await readClaims(join(set, 'verdicts.yaml'));
    console.log(
      `${relative(root, set)}\n${report(judge(claims, shipped, createQuotes(await importedKnowledge(set))))}\n`,
    );
  }
}
