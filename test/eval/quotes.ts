/** How well renderings are grouped, contradictions found and pasted lines judged. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { compareTexts } from '../../src/quotes/compare/differences.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import { type Verdict, verdicts } from '../../src/quotes/quotes.ts';
import { groupRenderings } from '../../src/quotes/statements/group-renderings.ts';
import { textReader } from '../../src/quotes/text-reader.ts';
import { runWithoutPauses } from '../../src/steps.ts';

const pairsSchema = z.array(
  z.strictObject({ why: z.string(), contradiction: z.boolean(), a: z.string(), b: z.string() }),
);

/** Two renderings, and whether one denies what the other affirms. `why` names what is tried. */
export type Pair = z.infer<typeof pairsSchema>[number];

/** @throws ZodError when the file has another shape. */
export async function readPairs(file: string): Promise<Pair[]> {
  return pairsSchema.parse(parse(await readFile(file, 'utf8')));
}

const linesSchema = z.array(
  z.strictObject({ verdict: z.enum(verdicts), text: z.string(), speaker: z.string().optional() }),
);

/** A pasted line and the verdict that is right. */
export type PastedLine = z.infer<typeof linesSchema>[number];

/** @throws ZodError when the file has another shape. */
export async function readLines(file: string): Promise<PastedLine[]> {
  return linesSchema.parse(parse(await readFile(file, 'utf8')));
}

/** Pairs of quotations: tied by the program, tied by hand, tied by both. */
export interface GroupingScore {
  readonly tied: number;
  readonly meant: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
}

/** Groups without reading the `statement` keys, and compares with what they say. */
export function evalGrouping(knowledge: Knowledge): GroupingScore {
  const unkeyed = new Map(
    [...knowledge.quotations].map(([id, { statement: _, ...quotation }]) => [id, quotation]),
  );
  const groups = runWithoutPauses(
    groupRenderings({ ...knowledge, quotations: unkeyed }, textReader(knowledge)),
  );
  const groupOf = new Map(groups.flatMap((group, index) => group.map(({ id }) => [id, index] as const)));
  const quotations = [...knowledge.quotations.values()];
  const score = { tied: 0, meant: 0, right: 0 };
  for (const [index, a] of quotations.entries()) {
    for (const b of quotations.slice(index + 1)) {
      const isTied = groupOf.get(a.id) === groupOf.get(b.id);
      const isMeant = a.statement !== undefined && a.statement === b.statement;
      score.tied += Number(isTied);
      score.meant += Number(isMeant);
      score.right += Number(isTied && isMeant);
    }
  }
  const share = (of: number) => (of === 0 ? 1 : score.right / of);
  return { ...score, precision: share(score.tied), recall: share(score.meant) };
}

export interface ContradictionScore {
  readonly contradictions: number;
  readonly found: number;
  readonly innocent: number;
  /** Pairs that were judged wrongly. */
  readonly missed: readonly Pair[];
  readonly slandered: readonly Pair[];
}

export function evalContradictions(pairs: readonly Pair[]): ContradictionScore {
  const reader = textReader({
    episode: { id: '', title: '', summary: '', language: 'en' },
    outlets: new Map(),
    names: new Map(),
    documents: new Map(),
    passages: new Map(),
    quotations: new Map(),
    events: [],
    unanswered: [],
  });
  const whole = (text: string) => ({
    text,
    tokens: reader.tokens(text),
    parts: [{ start: 0, end: text.length }],
  });
  const isCalled = ({ a, b }: Pair) => compareTexts(whole(a), whole(b), reader.language).isContradiction;
  const contradictions = pairs.filter(({ contradiction }) => contradiction);
  const innocent = pairs.filter(({ contradiction }) => !contradiction);
  const missed = contradictions.filter((pair) => !isCalled(pair));
  return {
    contradictions: contradictions.length,
    found: contradictions.length - missed.length,
    innocent: innocent.length,
    missed,
    slandered: innocent.filter(isCalled),
  };
}

export interface VerifyScore {
  /** For each right verdict, how many lines were judged so and how. */
  readonly table: readonly { readonly verdict: Verdict; readonly lines: number; readonly right: number }[];
  /** Lines that are not exact and were called so: the error that must not happen. */
  readonly falselyExact: readonly PastedLine[];
  readonly wrong: readonly (PastedLine & { readonly judged: Verdict })[];
}

export function evalVerify(knowledge: Knowledge, lines: readonly PastedLine[]): VerifyScore {
  const quotes = createQuotes(knowledge);
  const judged = lines.map((line) => ({
    ...line,
    judged: quotes.verify(line.text, line.speaker)[0]?.verdict ?? 'not-found',
  }));
  const wrong = judged.filter((line) => line.judged !== line.verdict);
  return {
    table: verdicts.map((verdict) => {
      const own = judged.filter((line) => line.verdict === verdict);
      return { verdict, lines: own.length, right: own.filter((line) => line.judged === verdict).length };
    }),
    falselyExact: wrong.filter((line) => line.judged === 'exact'),
    wrong,
  };
}

export interface QuotesScores {
  readonly grouping: GroupingScore;
  readonly contradictions: ContradictionScore;
  readonly verify: VerifyScore;
}

/** `folder` holds `contradictions.yaml` and `verify.yaml`. @throws ZodError when one has another shape. */
export async function quotesScores(knowledge: Knowledge, folder: string): Promise<QuotesScores> {
  return {
    grouping: evalGrouping(knowledge),
    contradictions: evalContradictions(await readPairs(join(folder, 'contradictions.yaml'))),
    verify: evalVerify(knowledge, await readLines(join(folder, 'verify.yaml'))),
  };
}

/** The scores as lines of text. */
export async function quotesReport(knowledge: Knowledge, folder: string): Promise<string[]> {
  const { grouping, contradictions: pairs, verify: lines } = await quotesScores(knowledge, folder);
  const right = lines.table.reduce((sum, row) => sum + row.right, 0);
  const all = lines.table.reduce((sum, row) => sum + row.lines, 0);
  return [
    'Grouping renderings, without reading the keys set by hand',
    `  precision ${percent(grouping.precision)} (${grouping.right} of ${grouping.tied} pairs), recall ${percent(grouping.recall)} (${grouping.right} of ${grouping.meant})`,
    `Contradictions (${join(folder, 'contradictions.yaml')})`,
    `  found ${pairs.found} of ${pairs.contradictions}; ${pairs.slandered.length} of ${pairs.innocent} innocent pairs called one`,
    ...pairs.missed.map(({ a, b }) => `  missed: ${a} | ${b}`),
    ...pairs.slandered.map(({ a, b }) => `  called one: ${a} | ${b}`),
    `Pasted lines (${join(folder, 'verify.yaml')})`,
    `  right ${right} of ${all} (${percent(right / all)}); ${lines.falselyExact.length} falsely called exact`,
    ...lines.table.map((row) => `  ${row.verdict.padEnd(14)} ${row.right} of ${row.lines}`),
    ...lines.wrong.map(({ verdict, judged, text }) => `  ${verdict} judged ${judged}: ${text}`),
  ];
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
