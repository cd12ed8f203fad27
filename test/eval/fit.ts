/**
 * `npm run eval:fit`: fits `src/search/ranking/weights.ts` on the news set and the reading test, and prints how
 * weights that were fitted on one do on the other. `-- --help` lists the options and the data that it reads.
 *
 * Ranking: a softmax over each question's candidates is to give its right passages all the probability.
 * Confidence: a logistic regression. Both are convex, start from zero and take fixed steps, so the same
 * input gives the same numbers. A signal speaks for a passage or against it, as it says itself, never the other
 * way round for one set's sake.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Passage } from '../../src/knowledge/model.ts';
import { createSearch, type ExplainingSearch } from '../../src/search/index.ts';
import { overallSigns } from '../../src/search/ranking/rank.ts';
import { signals } from '../../src/search/ranking/signals/index.ts';
import { dataHelp, type EvalQuestion, type EvalSet, isRight, newsSet, squadSet } from './sets.ts';

const steps = 800;
/** Candidates far down teach nothing. */
const maxRows = 15;

interface Example {
  /** Signals of each candidate. */
  readonly rows: readonly Float64Array[];
  readonly isRight: readonly boolean[];
}

const against = new Set(['absent', ...signals.flatMap(({ name, isAgainst }) => (isAgainst ? [name] : []))]);
const directionOf = (name: string) => (name === 'bias' ? 0 : against.has(name) ? -1 : 1);
/** Set by hand: the sets that are fitted on have no recorded questions. */
const recordedWeight = 3;
const overallNames = ['absent', 'lead', 'bias'];

export function examplesOf({ questions }: EvalSet, search: ExplainingSearch): Example[] {
  return questions.flatMap((question) => {
    if (question.answers.length === 0) return [];
    const { ranked } = search.rank(question.question);
    const right = ranked.map(({ evidence }) => isRight(evidence.reading.passage, question));
    const kept = ranked.map((_, at) => at).filter((at) => at < maxRows || right[at]);
    if (!right.includes(true)) return [];
    return [
      {
        rows: kept.map((at) => Float64Array.from(ranked[at]?.measured ?? [])),
        isRight: kept.map((at) => right[at] === true),
      },
    ];
  });
}

/** Gradient descent with momentum, each weight kept on its side of zero. */
function minimise(
  names: readonly string[],
  slopeAt: (at: Float64Array, into: Float64Array) => void,
): number[] {
  const at = new Float64Array(names.length);
  const speed = new Float64Array(names.length);
  const slope = new Float64Array(names.length);
  const sides = names.map(directionOf);
  for (let step = 0; step < steps; step += 1) {
    slope.fill(0);
    slopeAt(at, slope);
    for (let n = 0; n < at.length; n += 1) {
      speed[n] = 0.95 * (speed[n] ?? 0) - 0.5 * (slope[n] ?? 0);
      at[n] = (at[n] ?? 0) + (speed[n] ?? 0);
      if ((at[n] ?? 0) * (sides[n] ?? 0) >= 0) continue;
      at[n] = 0;
      speed[n] = 0;
    }
  }
  return [...at];
}

function dot(weights: ArrayLike<number>, row: ArrayLike<number>): number {
  let sum = 0;
  for (let n = 0; n < row.length; n += 1) sum += (row[n] ?? 0) * (weights[n] ?? 0);
  return sum;
}

/** Every set counts alike, however many questions it has. */
export function fitRanking(sets: readonly (readonly Example[])[], ridge = 0.002): number[] {
  return minimise(
    signals.map(({ name }) => name),
    (weights, slope) => {
      for (const examples of sets) {
        const importance = 1 / (sets.length * examples.length);
        for (const { rows, isRight: right } of examples) {
          const powers = rows.map((row) => Math.exp(dot(weights, row)));
          let total = 0;
          let rightTotal = 0;
          for (let at = 0; at < powers.length; at += 1) {
            total += powers[at] ?? 0;
            if (right[at]) rightTotal += powers[at] ?? 0;
          }
          for (let at = 0; at < rows.length; at += 1) {
            const row = rows[at];
            const power = powers[at] ?? 0;
            const pull = importance * (power / total - (right[at] ? power / rightTotal : 0));
            if (row !== undefined)
              for (let n = 0; n < row.length; n += 1) slope[n] = (slope[n] ?? 0) + pull * (row[n] ?? 0);
          }
        }
      }
      for (let n = 0; n < weights.length; n += 1) slope[n] = (slope[n] ?? 0) + ridge * (weights[n] ?? 0);
    },
  );
}

/** Share of examples whose best row is right. */
export function firstShare(examples: readonly Example[], weights: readonly number[]): number {
  const right = examples.filter(({ rows, isRight: isRightAt }) => {
    const scores = rows.map((row) => dot(weights, row));
    return isRightAt[scores.indexOf(Math.max(...scores))] === true;
  });
  return right.length / examples.length;
}

interface Verdict {
  readonly row: readonly number[];
  readonly isAnswer: boolean;
}

/** The signs of the best passage of each question, with what they are to tell. */
function verdictsOf(
  questions: readonly EvalQuestion[],
  search: ExplainingSearch,
  isAnswer: (passage: Passage, question: EvalQuestion) => boolean,
): Verdict[] {
  return questions.flatMap((one) => {
    const { question, ranked } = search.rank(one.question);
    const [best] = ranked;
    if (best === undefined) return [];
    const overall = overallSigns(question, ranked);
    const row = [...best.measured, ...overallNames.map((name) => overall[name] ?? 0)];
    return [{ row, isAnswer: isAnswer(best.evidence.reading.passage, one) }];
  });
}

function fitChance(sets: readonly (readonly Verdict[])[], ridge = 0.002): number[] {
  const names = [...signals.map(({ name }) => name), ...overallNames];
  return minimise(names, (weights, slope) => {
    for (const verdicts of sets) {
      for (const { row, isAnswer } of verdicts) {
        const pull =
          (1 / (1 + Math.exp(-dot(weights, row))) - (isAnswer ? 1 : 0)) / (sets.length * verdicts.length);
        for (let n = 0; n < row.length; n += 1) slope[n] = (slope[n] ?? 0) + pull * (row[n] ?? 0);
      }
    }
    for (let n = 0; n < weights.length - 1; n += 1) slope[n] = (slope[n] ?? 0) + ridge * (weights[n] ?? 0);
  });
}

/** The chance that a random answer is thought likelier than a random non-answer: 0.5 is guessing. */
function areaUnderCurve(verdicts: readonly Verdict[], weights: readonly number[]): number {
  const scored = verdicts.map(({ row, isAnswer }) => ({ score: dot(weights, row), isAnswer }));
  const yes = scored.filter((one) => one.isAnswer);
  const no = scored.filter((one) => !one.isAnswer);
  const wins = yes.reduce((sum, a) => sum + no.filter((b) => b.score < a.score).length, 0);
  return wins / Math.max(1, yes.length * no.length);
}

function tableOf(names: readonly string[], weights: readonly number[]): string {
  return names
    .map(
      (name, n) =>
        `  ${name}: ${name === 'recorded' ? recordedWeight : Number((weights[n] ?? 0).toFixed(2))},`,
    )
    .join('\n');
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

interface Made {
  readonly name: string;
  readonly examples: readonly Example[];
  readonly answers: readonly Verdict[];
  /** Whether the documents speak of what is asked: their own questions do, those of the other set do not. */
  readonly mentions: readonly Verdict[];
}

function make(set: EvalSet, others: readonly EvalQuestion[]): Made {
  const search = createSearch(set.knowledge);
  const answerable = set.questions.filter(({ answers }) => answers.length > 0);
  return {
    name: set.name,
    examples: examplesOf(set, search),
    answers: verdictsOf(set.questions, search, isRight),
    mentions: [...verdictsOf(answerable, search, () => true), ...verdictsOf(others, search, () => false)],
  };
}

/** How weights that were fitted on one set do on another. */
function printTransfer(fitted: Made, other: Made): void {
  const weights = fitRanking([fitted.examples]);
  const answer = areaUnderCurve(other.answers, fitChance([fitted.answers]));
  const mention = areaUnderCurve(other.mentions, fitChance([fitted.mentions]));
  console.log(
    `fitted on ${fitted.name} → ${other.name}: first ${percent(firstShare(other.examples, weights))} (own ${percent(firstShare(fitted.examples, weights))}), area under the curve: answer ${answer.toFixed(3)}, mention ${mention.toFixed(3)}`,
  );
}

/** What each signal is worth on the set that it was not fitted on. */
function printWorth(news: Made, reading: Made): void {
  for (const [n, { name }] of signals.entries()) {
    const without = (all: readonly Example[]) =>
      all.map((one) => ({ ...one, rows: one.rows.map((row) => row.with(n, 0)) }));
    const onReading = firstShare(without(reading.examples), fitRanking([without(news.examples)]));
    const onNews = firstShare(without(news.examples), fitRanking([without(reading.examples)]));
    console.log(`without ${name.padEnd(14)} reading ${percent(onReading)}  news ${percent(onNews)}`);
  }
}

async function main(): Promise<void> {
  const { worth, write } = new Command('npm run eval:fit --')
    .option('--worth', 'also print what each signal is worth, on the set that it was not fitted on')
    .option('--write', 'write src/search/ranking/weights.ts')
    .addHelpText('after', dataHelp)
    .parse()
    .opts<{ worth?: boolean; write?: boolean }>();
  const [newsQuestions, readingQuestions] = await Promise.all([newsSet(), squadSet()]);
  if (newsQuestions === undefined || readingQuestions === undefined) {
    throw new Error(`Fitting needs the news set and the reading test.\n${dataHelp}`);
  }
  const news = make(newsQuestions, readingQuestions.questions);
  const reading = make(readingQuestions, newsQuestions.questions);
  printTransfer(news, reading);
  printTransfer(reading, news);
  if (worth) printWorth(news, reading);
  const names = signals.map(({ name }) => name);
  const ranking = tableOf(names, fitRanking([news.examples, reading.examples]));
  const answer = tableOf([...names, ...overallNames], fitChance([news.answers, reading.answers]));
  const mention = tableOf([...names, ...overallNames], fitChance([news.mentions, reading.mentions]));
  console.log(weightsFile(ranking, answer, mention));
  if (!write) return;
  await writeFile(
    join(import.meta.dirname, '../../src/search/ranking/weights.ts'),
    weightsFile(ranking, answer, mention),
  );
}

function weightsFile(ranking: string, answer: string, mention: string): string {
  return `/** How much each signal counts; written by \`npm run eval:fit -- --write\`. */

/** For ranking: a passage's score is the sum of its signals times these weights. */
export const rankingWeights: Readonly<Record<string, number>> = {
${ranking}
};

/** For the chance that the best passage answers: a logistic regression, of which \`bias\` is the constant. */
export const answerWeights: Readonly<Record<string, number>> = {
${answer}
};

/** For the chance that the documents mention what is asked at all. */
export const mentionWeights: Readonly<Record<string, number>> = {
${mention}
};
`;
}

if (import.meta.main) await main();
