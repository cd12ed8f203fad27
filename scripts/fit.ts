/**
 * Fits the numbers in `src/search/fitted.ts`, by which `rank.ts` and
 * `decide.ts` weigh, on the tuning halves of the question sets.
 *
 *   node scripts/fit.ts --xquad FILE [--questions FILE --knowledge DIR … --texts DIR …] [--write]
 *
 * A file of questions that is named several times counts several times. The
 * committed numbers come from `test/eval/questions.yaml` and each
 * `test/eval/questions-tune*.yaml` once, over `knowledge` and, as texts, an
 * import of the articles that it digests.
 *
 * The ranking weights maximise the probability that a softmax over a
 * question's candidates gives to the right passages; the decision is a
 * logistic regression. Both are convex, start from zero and take fixed steps,
 * so the same input gives the same numbers.
 */
import { writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import {
  type EvalQuestion,
  readQuestions,
  readSquad,
  squadKnowledge,
  squadQuestions,
} from '../src/cli/eval-sets.ts';
import { loadKnowledge } from '../src/knowledge/load.ts';
import type { Knowledge } from '../src/knowledge/model.ts';
import { decisionSigns } from '../src/search/decide.ts';
import { createEngine, type Engine, type Ranked } from '../src/search/engine.ts';
import { measures } from '../src/search/rank.ts';

interface Choice {
  readonly rows: readonly (readonly number[])[];
  readonly isRight: readonly boolean[];
  readonly importance: number;
}

interface Verdict {
  readonly row: readonly number[];
  readonly isAnswerable: boolean;
  readonly importance: number;
  /** What was taken out to make it unanswerable. */
  readonly how?: string;
}

const maxRows = 60;

function isRight({ passage }: Ranked, { answers }: EvalQuestion): boolean {
  return answers.some(
    (answer) =>
      answer.documentId === passage.documentId &&
      passage.firstParagraph <= answer.lastParagraph &&
      answer.firstParagraph <= passage.lastParagraph,
  );
}

function choiceOf(engine: Engine, question: EvalQuestion, importance: number): Choice | undefined {
  const ranked = engine.rank(engine.understand(question.question));
  const right = ranked.map((one) => isRight(one, question));
  const kept = ranked.map((_, at) => at).filter((at) => at < maxRows || right[at] === true);
  if (!kept.some((at) => right[at] === true)) return undefined;
  return {
    rows: kept.map((at) => measures.map((measure) => ranked[at]?.evidence[measure] ?? 0)),
    isRight: kept.map((at) => right[at] === true),
    importance,
  };
}

/** More evidence never speaks against a passage; how short it is may speak either way. */
function directionOfMeasure(measure: (typeof measures)[number]): Direction {
  return measure === 'brevity' ? 0 : 1;
}

/** What speaks for an answer never speaks against it, whatever a small set of questions seems to teach. */
function directionOfSign(sign: (typeof decisionSigns)[number]): Direction {
  if (sign === 'length') return 0;
  return /Missing|Unquoted|Apart|^un|^absent|^heaviest/.test(sign) ? -1 : 1;
}

/** 1 for a weight that must not be negative, -1 for one that must not be positive, 0 for a free one. */
type Direction = -1 | 0 | 1;

/**
 * Minimises by gradient descent with momentum, each weight kept on its side of
 * zero; `gradient` writes into `into` and returns the loss.
 */
function minimise(
  directions: readonly Direction[],
  gradient: (at: Float64Array, into: Float64Array) => number,
): Float64Array {
  const size = directions.length;
  const at = new Float64Array(size);
  const speed = new Float64Array(size);
  const slope = new Float64Array(size);
  for (let step = 0; step < 4_000; step += 1) {
    slope.fill(0);
    gradient(at, slope);
    for (let n = 0; n < size; n += 1) {
      speed[n] = 0.9 * (speed[n] ?? 0) - 0.3 * (slope[n] ?? 0);
      at[n] = (at[n] ?? 0) + (speed[n] ?? 0);
      if ((at[n] ?? 0) * (directions[n] ?? 0) >= 0) continue;
      at[n] = 0;
      speed[n] = 0;
    }
  }
  return at;
}

function dot(weights: Float64Array, row: readonly number[]): number {
  return row.reduce((sum, value, n) => sum + value * (weights[n] ?? 0), 0);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function fitRanking(choices: readonly Choice[], ridge: number): Float64Array {
  const all = choices.reduce((sum, { importance }) => sum + importance, 0);
  return minimise(measures.map(directionOfMeasure), (weights, slope) => {
    let loss = 0;
    for (const { rows, isRight: right, importance } of choices) {
      const powers = rows.map((row) => Math.exp(dot(weights, row)));
      const total = powers.reduce((sum, power) => sum + power, 0);
      const rightTotal = powers.reduce((sum, power, at) => sum + (right[at] === true ? power : 0), 0);
      loss -= (importance / all) * Math.log(rightTotal / total);
      rows.forEach((row, at) => {
        const pull = (powers[at] ?? 0) / total - (right[at] === true ? (powers[at] ?? 0) / rightTotal : 0);
        row.forEach((value, n) => {
          slope[n] = (slope[n] ?? 0) + (importance / all) * pull * value;
        });
      });
    }
    for (let n = 0; n < weights.length; n += 1) slope[n] = (slope[n] ?? 0) + ridge * (weights[n] ?? 0);
    return loss;
  });
}

function fitDecision(verdicts: readonly Verdict[], ridge: number): Float64Array {
  const directions = [...decisionSigns.map(directionOfSign), 0 as const];
  const size = directions.length;
  const all = verdicts.reduce((sum, { importance }) => sum + importance, 0);
  return minimise(directions, (weights, slope) => {
    let loss = 0;
    for (const { row, isAnswerable, importance } of verdicts) {
      const withBias = [...row, 1];
      const chance = 1 / (1 + Math.exp(-dot(weights, withBias)));
      loss -= (importance / all) * Math.log(isAnswerable ? chance : 1 - chance);
      const pull = (importance / all) * (chance - (isAnswerable ? 1 : 0));
      withBias.forEach((value, n) => {
        slope[n] = (slope[n] ?? 0) + pull * value;
      });
    }
    for (let n = 0; n < size - 1; n += 1) slope[n] = (slope[n] ?? 0) + ridge * (weights[n] ?? 0);
    return loss;
  });
}

/** The signs of one question over one collection. */
function verdictOf(engine: Engine, text: string, isAnswerable: boolean, importance: number): Verdict {
  const question = engine.understand(text);
  const signs = engine.signs(question, engine.rank(question));
  return { row: decisionSigns.map((sign) => signs[sign]), isAnswerable, importance };
}

/** The threshold that refuses at most the given share of answerable questions, and what it refuses of the others. */
function thresholdFor(scored: readonly { chance: number; isAnswerable: boolean }[], maxRefused: number) {
  const answerable = scored.filter((one) => one.isAnswerable).map(({ chance }) => chance);
  answerable.sort((a, b) => a - b);
  const threshold = answerable[Math.floor(maxRefused * answerable.length)] ?? 0;
  const others = scored.filter((one) => !one.isAnswerable);
  return {
    threshold,
    refused: others.filter(({ chance }) => chance < threshold).length / Math.max(1, others.length),
  };
}

interface Part {
  readonly name: string;
  readonly questions: readonly EvalQuestion[];
  readonly engine: Engine;
  readonly kind: 'recorded' | 'plain';
  /** How much the part counts in the ranking, against the others. */
  readonly importance: number;
  /** Engines over what is left when a question's whole article, or only its paragraph, is taken out. */
  readonly withoutArticle?: (question: EvalQuestion) => Engine;
  readonly withoutParagraph?: (question: EvalQuestion) => Engine;
  /** Questions about other things altogether. */
  readonly offTopic: readonly EvalQuestion[];
}

/**
 * The same collection without recorded questions that are asked here: else the
 * weights would be fitted on questions that are known already.
 */
function withoutAsked(knowledge: Knowledge, questions: readonly EvalQuestion[]): Knowledge {
  const asked = new Set(questions.map(({ question }) => question.toLowerCase()));
  const isNew = (question: string) => !asked.has(question.toLowerCase());
  return {
    ...withAsks(knowledge, (asks) => asks.filter(isNew)),
    unanswered: knowledge.unanswered.filter(({ question }) => isNew(question)),
  };
}

/** The same collection as somebody has it who recorded no questions. */
function withoutAsks(knowledge: Knowledge): Knowledge {
  return { ...withAsks(knowledge, () => []), unanswered: [] };
}

function withAsks(knowledge: Knowledge, change: (asks: readonly string[]) => readonly string[]): Knowledge {
  const documents = [...knowledge.documents.values()].map((document) => ({
    ...document,
    passages: document.passages.map((passage) => ({ ...passage, asks: change(passage.asks) })),
  }));
  return {
    ...knowledge,
    documents: new Map(documents.map((document) => [document.id, document])),
    passages: new Map(documents.flatMap(({ passages }) => passages.map((one) => [one.id, one]))),
  };
}

async function partsFrom(options: {
  xquad?: string;
  questions: string[];
  knowledge: string[];
  texts: string[];
}): Promise<Part[]> {
  const parts: Part[] = [];
  const squad = options.xquad === undefined ? undefined : await readSquad(options.xquad);
  if (squad !== undefined) {
    const without = new Map<string, Engine>();
    for (const [article, { paragraphs }] of squad.data.entries()) {
      const id = `article-${String(article + 1).padStart(2, '0')}`;
      without.set(id, createEngine(await squadKnowledge(squad, { article })));
      for (const paragraph of paragraphs.keys()) {
        const engine = createEngine(await squadKnowledge(squad, { article, paragraph }));
        without.set(`${id}¶${paragraph + 1}`, engine);
      }
    }
    parts.push({
      name: 'reading test',
      questions: squadQuestions(squad),
      engine: createEngine(await squadKnowledge(squad)),
      kind: 'plain',
      importance: 10,
      offTopic: [],
      withoutArticle: ({ answers }) => without.get(answers[0]?.documentId ?? '') as Engine,
      withoutParagraph: ({ answers }) =>
        without.get(`${answers[0]?.documentId}¶${answers[0]?.firstParagraph}`) as Engine,
    });
  }
  if (options.questions.length > 0) {
    const questions = (await Promise.all(options.questions.map(readQuestions))).flat();
    const offTopic = squad === undefined ? [] : squadQuestions(squad);
    const add = (name: string, knowledge: Knowledge, kind: Part['kind']) =>
      parts.push({ name, questions, engine: createEngine(knowledge), kind, importance: 1, offTopic });
    const digests = await loadKnowledge(options.knowledge);
    add('questions over digests', withoutAsked(digests, questions), 'recorded');
    if (options.texts.length > 0) {
      const laidOver = await loadKnowledge([...options.knowledge, ...options.texts]);
      add('questions over full texts', withoutAsked(laidOver, questions), 'recorded');
      add('questions over full texts alone', withoutAsks(laidOver), 'plain');
    }
  }
  return parts;
}

const program = new Command()
  .option('--xquad <file>')
  .option('--questions <file>', 'repeatable', (file: string, all: string[]) => [...all, file], [])
  .option('--knowledge <dir>', 'repeatable', (dir: string, all: string[]) => [...all, dir], [])
  .option(
    '--texts <dir>',
    'repeatable: folders of imported full texts',
    (dir: string, all: string[]) => [...all, dir],
    [],
  )
  .option('--write', 'write the numbers to src/search/fitted.ts')
  .parse();
const parts = await partsFrom(program.opts());

const verdictsOf = (part: Part, half: 'tune' | 'report'): Verdict[] => {
  const asked = part.questions.filter((one) => one.half === half);
  const answerable = asked.filter(({ answers }) => answers.length > 0);
  const unanswerable = asked.filter(({ answers }) => answers.length === 0);
  const removed = ['withoutArticle', 'withoutParagraph'] as const;
  const { importance } = part;
  return [
    ...answerable.map((one) => verdictOf(part.engine, one.question, true, importance / answerable.length)),
    ...unanswerable.map((one) =>
      verdictOf(part.engine, one.question, false, importance / unanswerable.length),
    ),
    ...part.offTopic
      .filter((one) => one.half === half)
      .map((one, _, all) => ({
        ...verdictOf(part.engine, one.question, false, (importance * importanceOf.offTopic) / all.length),
        how: 'offTopic',
      })),
    ...removed.flatMap((how) => {
      const engineFor = part[how];
      if (engineFor === undefined) return [];
      const each = (importance * importanceOf[how]) / answerable.length;
      return answerable.map((one) => ({ ...verdictOf(engineFor(one), one.question, false, each), how }));
    }),
  ];
};

/** A question whose paragraph alone is gone is often half answered by the rest of the article. */
const importanceOf = { withoutArticle: 0.7, withoutParagraph: 0.3, offTopic: 0.3 };

/** How strongly the ranking's weights are held small; less where thousands of choices hold them already. */
const rankingRidge = { recorded: 0.001, plain: 0.0004 } as const;

function fitKind(
  kind: Part['kind'],
  these: readonly Part[],
): { ranking: Float64Array; decision: Float64Array } {
  const choices = these.flatMap(({ questions, engine, importance }) => {
    const tuning = questions.filter(({ half, answers }) => half === 'tune' && answers.length > 0);
    return tuning.flatMap((question) => choiceOf(engine, question, importance / tuning.length) ?? []);
  });
  const ranking = fitRanking(choices, rankingRidge[kind]);
  const decision = fitDecision(
    these.flatMap((part) => verdictsOf(part, 'tune')),
    0.002,
  );
  return { ranking, decision };
}

function reportRanking({ name, questions, engine }: Part, ranking: Float64Array): void {
  for (const half of ['tune', 'report'] as const) {
    const asked = questions.filter((one) => one.half === half && one.answers.length > 0);
    let first = 0;
    let three = 0;
    let loss = 0;
    for (const question of asked) {
      const scored = engine.rank(engine.understand(question.question)).map((one) => ({
        right: isRight(one, question),
        score: dot(
          ranking,
          measures.map((measure) => one.evidence[measure]),
        ),
      }));
      scored.sort((a, b) => b.score - a.score);
      if (scored[0]?.right === true) first += 1;
      if (scored.slice(0, 3).some(({ right }) => right)) three += 1;
      const powers = scored.map(({ score }) => Math.exp(score));
      const right = sumOf(powers.filter((_, at) => scored[at]?.right === true));
      loss -= right === 0 ? 0 : Math.log(right / sumOf(powers));
    }
    const share = (count: number) => ((100 * count) / Math.max(1, asked.length)).toFixed(1);
    console.log(
      `${name}, ${half}: first ${share(first)} %, in three ${share(three)} % of ${asked.length}, loss ${(loss / asked.length).toFixed(4)}`,
    );
  }
}

function reportDecision(part: Part, decision: Float64Array): void {
  for (const half of ['tune', 'report'] as const) {
    const scored = verdictsOf(part, half).map(({ row, isAnswerable, how }) => ({
      isAnswerable,
      how,
      chance: 1 / (1 + Math.exp(-dot(decision, [...row, 1]))),
    }));
    for (const how of new Set(scored.filter((one) => !one.isAnswerable).map((one) => one.how))) {
      const those = scored.filter((one) => one.isAnswerable || one.how === how);
      const table = [0.03, 0.05, 0.08].map((maxRefused) => {
        const { threshold, refused } = thresholdFor(those, maxRefused);
        return `${100 * maxRefused} % → ${(100 * refused).toFixed(1)} % at ${threshold.toFixed(3)}`;
      });
      console.log(
        `${part.name} ${how ?? ''}, ${half}: answerable refused → others refused: ${table.join(', ')}`,
      );
    }
  }
}

/** Signs that a collection without recorded questions cannot teach, but a single passage may show. */
const fromRecorded = new Set<string>(['asked', 'inAsks', 'inOneAsk', 'withOneAsk', 'unanswered']);

const fitted: string[] = [];
let recorded: ReturnType<typeof fitKind> | undefined;
for (const kind of ['recorded', 'plain'] as const) {
  const these = parts.filter((part) => part.kind === kind);
  const { ranking, decision } = fitKind(kind, these);
  recorded ??= { ranking, decision };
  for (const [names, own, other] of [
    [measures, ranking, recorded.ranking],
    [decisionSigns, decision, recorded.decision],
  ] as const) {
    names.forEach((name, n) => {
      if (fromRecorded.has(name)) own[n] = other[n] ?? 0;
    });
  }
  for (const part of these) {
    reportRanking(part, ranking);
    reportDecision(part, decision);
  }
  fitted.push(
    `  ${kind}: {`,
    '    ranking: {',
    ...measures.map((measure, n) => `      ${measure}: ${(ranking[n] ?? 0).toFixed(2)},`),
    '    },',
    '    decision: {',
    ...[...decisionSigns, 'bias'].map((sign, n) => `      ${sign}: ${(decision[n] ?? 0).toFixed(2)},`),
    '    },',
    '  },',
  );
}
const file = [
  '/**',
  ' * Made by `scripts/fit.ts`; do not edit by hand. `ranking` weighs the measures of',
  ' * a passage, `decision` gives the log-odds that the best one answers; `recorded`',
  ' * is for collections with recorded questions, `plain` for the others.',
  ' */',
  'export const fitted = {',
  ...fitted,
  '};',
  '',
].join('\n');
console.log(file);
if (program.opts().write === true) {
  await writeFile(new URL('../src/search/fitted.ts', import.meta.url), file);
}
