/**
 * onrecord eval: how often /ask finds the answer, and how often it knows that
 * there is none; how quotations are compared, checked and imported.
 */
import { access } from 'node:fs/promises';
import type { Command } from 'commander';
import { loadKnowledge } from '../knowledge/load.ts';
import type { Knowledge } from '../knowledge/model.ts';
import { evalAsk, evalReadingTest, type Verdict } from './eval-ask.ts';
import { describeMeasures, type Measure, measureNeighbours } from './eval-import.ts';
import { evalPeers } from './eval-peers.ts';
import { quotesReport, quotesScores } from './eval-quotes.ts';
import { printSet, printSetAsJson } from './eval-report.ts';
import { type EvalQuestion, readQuestions, readSquad, squadKnowledge, squadQuestions } from './eval-sets.ts';
import { commandWithKnowledge, exitCode, printJson, sharedOptions } from './shared.ts';

interface EvalOptions {
  readonly knowledge?: string[];
  readonly json?: boolean;
  readonly xquad?: string;
  readonly peers: boolean;
  readonly misses: boolean;
  readonly quotes?: string;
}

/** The project's own pairs and lines, where the command is run in a checkout. */
const ownSets = 'test/eval';
const neighbouringReadingTest = '../shared/benchmarks/xquad-half.json';

/** onrecord eval FILE */
export function evalCommand(): Command {
  return commandWithKnowledge('eval', 'measure how well questions are answered, and how well refused')
    .argument('[questions...]', 'files of questions with the places that answer them (YAML)')
    .option(
      '--xquad <file>',
      'a reading test in SQuAD’s format (default: the one beside the project, if any)',
    )
    .option(
      '--quotes <folder>',
      'a folder with contradictions.yaml and verify.yaml (default, when no question file is named: test/eval)',
    )
    .option('--no-peers', 'leave out the ready-made searches')
    .option('--no-misses', 'leave out the line for each miss')
    .action(evaluate);
}

async function evaluate(files: string[], options: EvalOptions): Promise<void> {
  const { knowledge: folders, json } = sharedOptions(options);
  const isGeneral = files.length === 0;
  const quotes = options.quotes ?? (isGeneral ? await ifThere(ownSets) : undefined);
  const xquad = options.xquad ?? (await ifThere(neighbouringReadingTest));

  if (quotes !== undefined) await evaluateQuotes(quotes, folders, json);
  const imported = isGeneral ? await measureNeighbours(folders[0] ?? 'knowledge') : [];
  printMeasures(imported, json);
  if (isGeneral && xquad === undefined && quotes === undefined && imported.length === 0) {
    process.stderr.write('Name a file of questions: onrecord eval test/eval/questions.yaml\n');
    process.exitCode = exitCode.wrongUse;
    return;
  }
  for (const file of files) await evaluateQuestions(file, folders, options);
  if (xquad !== undefined) await evaluateReading(xquad, options);
}

async function evaluateQuotes(folder: string, folders: readonly string[], json: boolean): Promise<void> {
  const knowledge = await loadKnowledge(folders);
  if (json) return printJson({ set: folder, ...(await quotesScores(knowledge, folder)) });
  for (const line of await quotesReport(knowledge, folder)) process.stdout.write(`${line}\n`);
}

function printMeasures(measures: readonly Measure[], json: boolean): void {
  if (json) for (const measure of measures) printJson(measure);
  else if (measures.length > 0) process.stdout.write(`\n${describeMeasures(measures)}\n\n`);
}

async function evaluateQuestions(
  file: string,
  folders: readonly string[],
  options: EvalOptions,
): Promise<void> {
  const knowledge = await loadKnowledge(folders);
  const questions = await readQuestions(file);
  const verdicts = evalAsk(knowledge, questions);
  await print({ name: `${file} over ${folders.join(' + ')}`, knowledge, questions, verdicts }, options);
}

async function evaluateReading(file: string, options: EvalOptions): Promise<void> {
  const squad = await readSquad(file);
  const knowledge = await squadKnowledge(squad);
  const questions = squadQuestions(squad);
  const verdicts = await evalReadingTest(squad, knowledge);
  await print(
    { name: `${file}, refusals with the whole article taken out`, knowledge, questions, verdicts },
    options,
  );
}

interface AskedSet {
  readonly name: string;
  readonly knowledge: Knowledge;
  readonly questions: readonly EvalQuestion[];
  readonly verdicts: readonly Verdict[];
}

async function print(asked: AskedSet, { peers, misses, json }: EvalOptions): Promise<void> {
  const { name, knowledge, questions, verdicts } = asked;
  const scores = peers ? await evalPeers(knowledge, questions) : [];
  const write = json ? printSetAsJson : printSet;
  write({ name, verdicts, peers: scores, showsMisses: misses });
}

async function ifThere(path: string): Promise<string | undefined> {
  return access(path).then(
    () => path,
    () => undefined,
  );
}
