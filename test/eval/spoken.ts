/** Measures the speakers of invented articles whose quotations carry their speakers: see `spoken/README.md`. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defined } from '../../src/defined.ts';
import type { ArticleQuotation } from '../../src/ingest/article.ts';
import { organisationWords } from '../../src/ingest/quotations/sentences/lexicon.ts';
import { readArticle } from '../ingest/first-article.ts';
import { type Measure, tenthsOf } from './measure-line.ts';

const folder = join(import.meta.dirname, 'spoken');

/** A quotation's end in the plain text, and who says it: `-` nobody who is named, `x` nobody at all. */
interface Annotated {
  readonly end: number;
  readonly speaker: string;
}

interface Outcome {
  readonly expected: string;
  readonly found: ArticleQuotation | undefined;
}

/** The plain text of an annotated article, and its annotations. */
export function withoutAnnotations(source: string): {
  readonly text: string;
  readonly annotated: Annotated[];
} {
  const annotated: Annotated[] = [];
  let text = '';
  let from = 0;
  for (const mark of source.matchAll(/\{(?<speaker>[^{}]{1,60})\}/gu)) {
    text += source.slice(from, mark.index);
    annotated.push({ end: text.length, speaker: mark.groups?.speaker ?? '-' });
    from = mark.index + mark[0].length;
  }
  return { text: text + source.slice(from), annotated };
}

/** White space, a mark and a comma stand between a quotation's words and its annotation. */
const reach = 4;

async function outcomesOf(file: string): Promise<Outcome[]> {
  const { text, annotated } = withoutAnnotations(await readFile(join(folder, file), 'utf8'));
  const read = await readArticle(Buffer.from(text), file);
  const quotations = read.kind === 'done' ? read.value.quotations : [];
  return annotated.map(({ end, speaker }) => ({
    expected: speaker,
    found: quotations.find(
      ({ source }) => source !== undefined && source.end <= end && end - source.end <= reach,
    ),
  }));
}

/** Share with a speaker, right among them, and how often each tenth of confidence is right. */
export async function measureSpoken(): Promise<Measure[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const sets = Map.groupBy(files, (name) => name.replace(/\d+\.txt$/u, ''));
  const measures: Measure[] = [];
  const all: Outcome[] = [];
  for (const [set, names] of sets) {
    const outcomes = (await Promise.all(names.map(outcomesOf))).flat();
    all.push(...outcomes);
    measures.push(...measuresOf(`invented articles, ${set}`, outcomes));
  }
  return [...measures, ...measuresOf('invented articles, all', all, 0.9, 0.97), ...tenths(all)];
}

/** `the ferry operator`, `Brentmoor Council`: somebody who speaks, and no person with a name. */
const isPerson = ({ expected }: Outcome): boolean =>
  expected.length > 1 &&
  !/^(?:(?:A|An|The|Some|One|His|Her|Its|Their)\s|\p{Ll})/u.test(expected) &&
  !expected.split(' ').some((word) => organisationWords.has(word.toLowerCase()));

const isNamed = ({ found }: Outcome): boolean => found?.speaker !== undefined;
const isRight = ({ expected, found }: Outcome): boolean => found?.speaker?.name === expected;

function measuresOf(
  set: string,
  outcomes: readonly Outcome[],
  namedAtLeast?: number,
  rightAtLeast?: number,
): Measure[] {
  const spoken = outcomes.filter(isPerson);
  const named = outcomes.filter(isNamed);
  return [
    {
      set,
      name: 'quotations of somebody named that get a speaker',
      share: { right: spoken.filter(isNamed).length, of: spoken.length },
      ...defined({ atLeast: namedAtLeast }),
    },
    {
      set,
      name: 'right person, of those that get one',
      share: { right: named.filter(isRight).length, of: named.length },
      ...defined({ atLeast: rightAtLeast }),
    },
  ];
}

const tenths = (outcomes: readonly Outcome[]): Measure[] =>
  tenthsOf(
    'invented articles, all',
    outcomes
      .filter(isNamed)
      .map((one) => ({ confidence: one.found?.confidence ?? 0, isRight: isRight(one) })),
  );
