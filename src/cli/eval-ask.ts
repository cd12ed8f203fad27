/** How /ask fares: every question is asked, and what is shown is judged by the places that answer it. */
import type { Knowledge, Passage } from '../knowledge/model.ts';
import { createSearch, type Excerpt, type ExplainedResult, type ExplainingSearch } from '../search/index.ts';
import { textAt } from '../text/span.ts';
import {
  type EvalAnswer,
  type EvalQuestion,
  type SquadFile,
  squadKnowledge,
  squadQuestions,
} from './eval-sets.ts';

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

/** Whether a passage is the one, or one of those, that an answer names. */
export function isAt(passage: Passage | undefined, answer: EvalAnswer): boolean {
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

function missOf(verdict: Omit<Verdict, 'miss'>, explained: ExplainedResult): string | undefined {
  const { decision } = explained;
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
  if (verdict.place > 1) return overtakenInWords(verdict.place, explained);
  return verdict.firstContains ? undefined : 'the right passage, but the excerpt leaves the answer out';
}

/** What stands first instead of the excerpt at `place`, and the part of the score that put it there. */
function overtakenInWords(place: number, { result, explanations }: ExplainedResult): string {
  const [first, right] = [explanations[0], explanations[place - 1]];
  const ahead = (first?.parts ?? [])
    .map(({ what, measured, weight }) => {
      const other = right?.parts.find((part) => part.what === what);
      return { what, by: (measured - (other?.measured ?? 0)) * weight };
    })
    .sort((a, b) => b.by - a.by)[0];
  const why = ahead === undefined ? '' : ` (ahead by "${ahead.what}", ${ahead.by.toFixed(1)})`;
  const instead = result.status === 'answered' ? result.excerpts[0]?.passageId : undefined;
  return `place ${place}; first is ${instead}${why}`;
}

/**
 * The reading test: every question over all articles, and over all but its own.
 *
 * @param knowledge all articles
 */
export async function evalReadingTest(squad: SquadFile, knowledge: Knowledge): Promise<Verdict[]> {
  const questions = squadQuestions(squad);
  const verdicts = evalAsk(knowledge, questions);
  for (const article of squad.data.keys()) {
    const without = await squadKnowledge(squad, { article });
    const search = createSearch(without);
    const own = questions.filter(({ answers }) => knowledgeLacks(without, answers));
    verdicts.push(...own.map((question) => verdictOf(without, search, question, [])));
  }
  return verdicts;
}

function knowledgeLacks(knowledge: Knowledge, answers: readonly EvalAnswer[]): boolean {
  return answers.every(({ documentId }) => !knowledge.documents.has(documentId));
}
