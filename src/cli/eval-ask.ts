/**
 * onrecord eval: how often /ask finds the answer, and how often it knows that
 * there is none.
 */
import { access } from 'node:fs/promises';
import type { Command } from 'commander';
import { wordsShown } from '../knowledge/find.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import type { Knowledge, Passage } from '../knowledge/model.ts';
import { createSearch, type Excerpt, type ExplainedResult, type ExplainingSearch } from '../search/index.ts';
import { peers } from '../search/peers.ts';
import { textAt } from '../text/span.ts';
import { describeMeasures, measureNeighbours } from './eval-import.ts';
import { quotesReport, quotesScores } from './eval-quotes.ts';
import {
  type EvalAnswer,
  type EvalQuestion,
  readQuestions,
  readSquad,
  type SquadFile,
  squadKnowledge,
  squadQuestions,
} from './eval-sets.ts';
import { commandWithKnowledge, exitCode, printJson, sharedOptions } from './shared.ts';

/** How one question fared. */
export interface Verdict {
  readonly question: EvalQuestion;
  readonly isAnswerable: boolean;
  readonly isAnswered: boolean;
  /** The place of the first right excerpt, from 1; absent when none of those shown or listed is right. */
  readonly place?: number;
  /** Whether the first excerpt, or one of the first three, contains the words of the answer. */
  readonly firstContains: boolean;
  readonly threeContain: boolean;
  /** Why it counts as a miss; absent when it is none. */
  readonly miss?: string;
}

/** A peer's share of right passages; it never says that there is no answer. */
export interface PeerScore {
  readonly name: string;
  readonly first: number;
  readonly three: number;
}

/** Asks every question and judges what is shown. `evalAsk(knowledge, questions)[0].place` → `1` */
export function evalAsk(knowledge: Knowledge, questions: readonly EvalQuestion[]): Verdict[] {
  const search = createSearch(knowledge);
  return questions.map((question) => verdictOf(knowledge, search, question, question.answers));
}

function verdictOf(
  knowledge: Knowledge,
  search: ExplainingSearch,
  question: EvalQuestion,
  answers: readonly EvalAnswer[],
): Verdict {
  const explained = search.explain(question.question);
  const { result } = explained;
  const excerpts = result.status === 'answered' ? result.excerpts : result.closest;
  const isAnswered = result.status === 'answered';
  const isRight = (excerpt: Excerpt) =>
    answers.some((answer) => isAt(knowledge.passages.get(excerpt.passageId), answer));
  const contains = (excerpt: Excerpt) => holdsAnswer(knowledge, excerpt, answers);
  const at = excerpts.findIndex(isRight);
  const verdict = {
    question,
    isAnswerable: answers.length > 0,
    isAnswered,
    ...(at === -1 ? {} : { place: at + 1 }),
    firstContains: excerpts.slice(0, 1).some(contains),
    threeContain: excerpts.slice(0, 3).some(contains),
  };
  const miss = missOf(verdict, explained);
  return miss === undefined ? verdict : { ...verdict, miss };
}

function isAt(passage: Passage | undefined, answer: EvalAnswer): boolean {
  return (
    passage !== undefined &&
    passage.documentId === answer.documentId &&
    passage.firstParagraph <= answer.lastParagraph &&
    answer.firstParagraph <= passage.lastParagraph
  );
}

/** In a right passage any of the answer's words; a place without words is right as a whole. */
function holdsAnswer(knowledge: Knowledge, excerpt: Excerpt, answers: readonly EvalAnswer[]): boolean {
  const document = knowledge.documents.get(excerpt.documentId);
  if (document === undefined) return false;
  const shown = textAt(document.text, excerpt.span).toLowerCase();
  return answers.some(
    (answer) =>
      isAt(knowledge.passages.get(excerpt.passageId), answer) &&
      (answer.contains.length === 0 || answer.contains.some((words) => shown.includes(words.toLowerCase()))),
  );
}

function missOf(
  verdict: Omit<Verdict, 'miss'>,
  { result, explanations, decision }: ExplainedResult,
): string | undefined {
  const chance = `chance ${decision.chance.toFixed(2)}, needed ${decision.threshold}`;
  const decisive = decision.parts
    .slice(0, 3)
    .map(({ what, measured, weight }) => `${what} ${(measured * weight).toFixed(1)}`)
    .join(', ');
  if (!verdict.isAnswerable) {
    return verdict.isAnswered ? `answered, though the sources do not (${chance}; ${decisive})` : undefined;
  }
  if (!verdict.isAnswered) {
    const place = verdict.place === undefined ? 'not among the closest' : `closest line ${verdict.place}`;
    return `refused (${chance}; ${decisive}); the right passage is ${place}`;
  }
  if (verdict.place === undefined) return 'the right passage is not among the results';
  if (verdict.place > 1) {
    const [first, right] = [explanations[0], explanations[verdict.place - 1]];
    const ahead = (first?.parts ?? [])
      .map(({ what, measured, weight }) => {
        const other = right?.parts.find((part) => part.what === what);
        return { what, by: (measured - (other?.measured ?? 0)) * weight };
      })
      .sort((a, b) => b.by - a.by)[0];
    const why = ahead === undefined ? '' : ` (ahead by "${ahead.what}", ${ahead.by.toFixed(1)})`;
    const instead = result.status === 'answered' ? result.excerpts[0]?.passageId : undefined;
    return `place ${verdict.place}; first is ${instead}${why}`;
  }
  return verdict.firstContains ? undefined : 'the right passage, but the excerpt leaves the answer out';
}

/** How ready-made searches fare over the same passages; one that is not installed is left out. */
export async function evalPeers(
  knowledge: Knowledge,
  questions: readonly EvalQuestion[],
): Promise<PeerScore[]> {
  const passages = [...knowledge.passages.values()].map((passage) => ({
    id: passage.id,
    text: wordsShown(knowledge, passage),
  }));
  const answerable = questions.filter(({ answers }) => answers.length > 0);
  const scores: PeerScore[] = [];
  for (const { name, make } of peers) {
    let ask: Awaited<ReturnType<typeof make>>;
    try {
      ask = await make(passages);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
      continue;
    }
    let first = 0;
    let three = 0;
    for (const { question, answers } of answerable) {
      const ids = await ask(question);
      const at = ids.findIndex((id) => answers.some((answer) => isAt(knowledge.passages.get(id), answer)));
      if (at === 0) first += 1;
      if (at >= 0 && at < 3) three += 1;
    }
    scores.push({ name, first: first / answerable.length, three: three / answerable.length });
  }
  return scores;
}

/** The reading test: every question over all articles, and over all but its own. */
async function evalSquad(squad: SquadFile): Promise<{ knowledge: Knowledge; verdicts: Verdict[] }> {
  const knowledge = await squadKnowledge(squad);
  const questions = squadQuestions(squad);
  const verdicts = evalAsk(knowledge, questions);
  for (const article of squad.data.keys()) {
    const without = await squadKnowledge(squad, { article });
    const search = createSearch(without);
    const own = questions.filter(({ answers }) => knowledgeLacks(without, answers));
    verdicts.push(...own.map((question) => verdictOf(without, search, question, [])));
  }
  return { knowledge, verdicts };
}

function knowledgeLacks(knowledge: Knowledge, answers: readonly EvalAnswer[]): boolean {
  return answers.every(({ documentId }) => !knowledge.documents.has(documentId));
}

const halves = ['tune', 'report', 'all'] as const;

/** The table of one set, a line for each half. */
function tableOf(verdicts: readonly Verdict[]): Record<string, Record<string, string>> {
  const table: Record<string, Record<string, string>> = {};
  for (const half of halves) {
    const these = verdicts.filter(({ question }) => half === 'all' || question.half === half);
    const answerable = these.filter(({ isAnswerable }) => isAnswerable);
    const unanswerable = these.filter(({ isAnswerable }) => !isAnswerable);
    if (these.length === 0) continue;
    const of = (list: readonly Verdict[], test: (verdict: Verdict) => boolean) =>
      list.length === 0 ? '–' : percent(list.filter(test).length / list.length);
    table[half] = {
      answerable: String(answerable.length),
      'right first': of(answerable, ({ place }) => place === 1),
      'in three': of(answerable, ({ place }) => place !== undefined && place <= 3),
      'answer in first': of(answerable, ({ firstContains }) => firstContains),
      'answer in three': of(answerable, ({ threeContain }) => threeContain),
      refused: of(answerable, ({ isAnswered }) => !isAnswered),
      unanswerable: String(unanswerable.length),
      'refused rightly': of(unanswerable, ({ isAnswered }) => !isAnswered),
    };
  }
  return table;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function report(
  name: string,
  verdicts: readonly Verdict[],
  scores: readonly PeerScore[],
  showsMisses: boolean,
): void {
  console.log(`\n${name}`);
  console.table(tableOf(verdicts));
  if (scores.length > 0) {
    console.log('Ready-made searches over the same passages, all answerable questions:');
    console.table(
      Object.fromEntries(
        scores.map((one) => [
          one.name,
          { 'right first': percent(one.first), 'in three': percent(one.three) },
        ]),
      ),
    );
  }
  if (!showsMisses) return;
  for (const { question, miss } of verdicts) {
    if (miss !== undefined)
      console.log(`  ${question.id} [${question.style}, ${question.half}] ${question.question}\n    ${miss}`);
  }
}

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
    .action(async (files: string[], options: EvalOptions) => {
      const { knowledge: folders, json } = sharedOptions(options);
      const xquad =
        options.xquad ?? ((await exists(neighbouringReadingTest)) ? neighbouringReadingTest : undefined);
      const quotes = options.quotes ?? (files.length === 0 && (await exists(ownSets)) ? ownSets : undefined);
      if (quotes !== undefined) {
        const knowledge = await loadKnowledge(folders);
        if (json) printJson({ set: quotes, ...(await quotesScores(knowledge, quotes)) });
        else for (const line of await quotesReport(knowledge, quotes)) process.stdout.write(`${line}\n`);
      }
      const imported = files.length === 0 ? await measureNeighbours(folders[0] ?? 'knowledge') : [];
      if (json) for (const measure of imported) printJson(measure);
      else if (imported.length > 0) process.stdout.write(`\n${describeMeasures(imported)}\n\n`);
      if (files.length === 0 && xquad === undefined && quotes === undefined && imported.length === 0) {
        process.stderr.write('Name a file of questions: onrecord eval test/eval/questions.yaml\n');
        process.exitCode = exitCode.wrongUse;
        return;
      }
      for (const file of files) {
        const knowledge = await loadKnowledge(folders);
        const questions = await readQuestions(file);
        const verdicts = evalAsk(knowledge, questions);
        await show(`${file} over ${folders.join(' + ')}`, knowledge, questions, verdicts, options, json);
      }
      if (xquad !== undefined) {
        const squad = await readSquad(xquad);
        const { knowledge, verdicts } = await evalSquad(squad);
        await show(
          `${xquad}, refusals with the whole article taken out`,
          knowledge,
          squadQuestions(squad),
          verdicts,
          options,
          json,
        );
      }
    });
}

async function show(
  name: string,
  knowledge: Knowledge,
  questions: readonly EvalQuestion[],
  verdicts: readonly Verdict[],
  options: EvalOptions,
  json: boolean,
): Promise<void> {
  const scores = options.peers ? await evalPeers(knowledge, questions) : [];
  if (!json) return report(name, verdicts, scores, options.misses);
  printJson({ set: name, table: tableOf(verdicts), peers: scores });
  if (!options.misses) return;
  for (const { question, miss } of verdicts) {
    if (miss !== undefined) printJson({ set: name, id: question.id, question: question.question, miss });
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
