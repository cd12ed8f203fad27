/** What a list is measured by: the questions, claims and quotations of the evaluation, with one file of the source changed. */
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { boundedMemo, memo } from '../../src/memo.ts';
import { runWithoutPauses } from '../../src/steps.ts';
import type { EvalSet } from './sets.ts';
import type { EvalClaim } from './verdicts.ts';

/** What is measured: questions to the search, the same among thanks and chat, what is taken for a request, pasted lines, speakers of imports. */
export type Part = 'questions' | 'framed' | 'requests' | 'claims' | 'speakers';

export interface ListMeasuring {
  /** The changed file; absent to measure the source as it is. */
  readonly changed?: { readonly file: string; readonly source: string };
  readonly parts: readonly Part[];
  readonly sets: readonly EvalSet[];
  readonly framedSets: readonly EvalSet[];
  readonly claimSets: readonly { readonly claims: readonly EvalClaim[]; readonly imported: Knowledge }[];
  readonly shipped: Knowledge;
}

/** Counts by name, and each single outcome in a fixed order, to see which of them change. */
export interface PartFigures {
  readonly counts: Readonly<Record<string, number>>;
  readonly outcomes: readonly string[];
}

export type ListFigures = Readonly<Partial<Record<Part, PartFigures>>>;

if (parentPort !== null) parentPort.postMessage(await figuresOf(workerData));

/** What is measured is imported only after the hook is there, so that it is loaded with the changed file. */
async function figuresOf(given: ListMeasuring): Promise<ListFigures> {
  if (given.changed !== undefined) {
    const { file, source } = given.changed;
    const changedUrl = pathToFileURL(file).href;
    registerHooks({
      load: (url, context, next) =>
        url === changedUrl ? { format: 'module-typescript', source, shortCircuit: true } : next(url, context),
    });
  }
  const measures = {
    questions: ({ sets }: ListMeasuring) => questions(sets),
    framed: ({ framedSets }: ListMeasuring) => questions(framedSets),
    requests,
    claims,
    speakers,
  };
  const figures: Partial<Record<Part, PartFigures>> = {};
  for (const part of given.parts) figures[part] = await measures[part](given);
  return figures;
}

async function questions(sets: readonly EvalSet[]): Promise<PartFigures> {
  const { outcomesOf } = await import('./measure.ts');
  const searchOf = await searchMaker();
  const outcomes = sets.flatMap((set) => outcomesOf(set, searchOf(set.knowledge)));
  const answerable = outcomes.filter(({ question }) => question.answers.length > 0);
  const others = outcomes.filter(({ question }) => question.answers.length === 0);
  const answered = (some: typeof outcomes) => some.filter(({ result }) => result.status === 'answered');
  return {
    counts: {
      'ranked first': answerable.filter(({ rankedAt }) => rankedAt === 0).length,
      right: answered(answerable).filter(({ shownAt }) => shownAt === 0).length,
      wrong: answered(answerable).filter(({ shownAt }) => shownAt !== 0).length,
      near: answered(others).filter(({ question }) => question.style !== 'off').length,
      'off-topic': answered(others).filter(({ question }) => question.style === 'off').length,
    },
    outcomes: outcomes.map(({ result, rankedAt, shownAt }) => `${result.status} ${rankedAt} ${shownAt}`),
  };
}

/** Makes searches as `createSearch` does, which rank a question once for its ranking and its result. */
async function searchMaker() {
  const { answererOf, maxCandidates } = await import('../../src/search/answerer.ts');
  const { candidatesFrom, indexPassages } = await import('../../src/search/minisearch/passage-index.ts');
  const { termReader } = await import('../../src/search/question/terms.ts');
  return memo((knowledge: Knowledge) => {
    const terms = termReader(knowledge);
    const content = runWithoutPauses(indexPassages(knowledge, terms));
    const index = candidatesFrom(knowledge, content);
    const answerer = runWithoutPauses(answererOf(knowledge, terms, content));
    const rank = boundedMemo(1, (text: string) => {
      const question = answerer.read(text);
      return answerer.rank(question, index.find(question, maxCandidates, {}));
    });
    return { rank, ask: (text: string) => answerer.answer(rank(text), {}) };
  });
}

async function requests({ sets }: ListMeasuring): Promise<PartFigures> {
  const { createSearch } = await import('../../src/search/index.ts');
  const { createQuotes } = await import('../../src/quotes/index.ts');
  const { answerByIntent } = await import('../../src/commands/ask/answer-by-intent.ts');
  const libraryOf = memo((knowledge: Knowledge) => ({
    knowledge,
    search: createSearch(knowledge),
    quotes: createQuotes(knowledge),
  }));
  const outcomes: string[] = [];
  for (const { knowledge, questions } of sets) {
    for (const { question } of questions) {
      const answer = await answerByIntent(question, { library: libraryOf(knowledge) });
      outcomes.push(answer?.kind ?? 'none');
    }
  }
  return { counts: { requests: outcomes.filter((kind) => kind !== 'none').length }, outcomes };
}

async function claims({ claimSets, shipped }: ListMeasuring): Promise<PartFigures> {
  const { createQuotes } = await import('../../src/quotes/index.ts');
  const { isFalselyExact, isRight, judge } = await import('./verdicts.ts');
  const shippedQuotes = createQuotes(shipped);
  const judged = claimSets.flatMap((one) => judge(one.claims, shippedQuotes, createQuotes(one.imported)));
  return {
    counts: {
      verdicts: judged.filter(isRight).length,
      'falsely exact': judged.filter(isFalselyExact).length,
    },
    outcomes: judged.map((one) => one.judged.join(' ')),
  };
}

async function speakers(): Promise<PartFigures> {
  const { measureNeighbours } = await import('./speakers.ts');
  const { measureSpoken } = await import('./spoken.ts');
  const shares = [...(await measureNeighbours('knowledge')), ...(await measureSpoken())]
    .filter(({ name }) => /^(?:speaker mention right|right person)/.test(name))
    .filter(({ set }) => !/ half$|, [a-z]$/.test(set))
    .map(({ share }) => share);
  const right = shares.reduce((sum, share) => sum + share.right, 0);
  const named = shares.reduce((sum, share) => sum + share.of, 0);
  return {
    counts: { speakers: right, 'wrong speakers': named - right },
    outcomes: shares.map((share) => `${share.right} of ${share.of}`),
  };
}
