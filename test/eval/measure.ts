/** What is counted of one set: how often the right passage is found, shown, and called an answer. */

import type { ExplainingSearch, SearchResult } from '../../src/search/index.ts';
import { textAt } from '../../src/text/span.ts';
import type { Peer } from './peers.ts';
import { type EvalQuestion, type EvalSet, isRight } from './sets.ts';

export interface Outcome {
  readonly question: EvalQuestion;
  readonly result: SearchResult;
  /** The place, from 0, of the first right passage by rank alone, whatever the status; -1 for none. */
  readonly rankedAt: number;
  /** The same among what is shown; -1 for none. */
  readonly shownAt: number;
  /** Everything that an answer has to contain stands in the excerpts shown. */
  readonly hasString: boolean;
}

/** Excerpts on the first page: three of an answer, two of a perhaps. */
function shownOf({ status, excerpts }: SearchResult): SearchResult['excerpts'] {
  return status === 'answered' ? excerpts.slice(0, 3) : excerpts.slice(0, 2);
}

/** Asks every question of a set. */
export function outcomesOf(
  { knowledge, questions }: EvalSet,
  search: Pick<ExplainingSearch, 'ask' | 'rank'>,
): Outcome[] {
  const isRightId = (passageId: string, question: EvalQuestion): boolean => {
    const passage = knowledge.passages.get(passageId);
    return passage !== undefined && isRight(passage, question);
  };
  return questions.map((question) => {
    const result = search.ask(question.question);
    const { ranked } = search.rank(question.question);
    const shown = shownOf(result);
    const texts = shown.map(({ documentId, span }) =>
      textAt(knowledge.documents.get(documentId)?.text ?? '', span),
    );
    const wanted = question.answers[0]?.contains ?? [];
    return {
      question,
      result,
      rankedAt: ranked.findIndex(({ evidence }) => isRightId(evidence.reading.passage.id, question)),
      shownAt: shown.findIndex(({ passageId }) => isRightId(passageId, question)),
      hasString:
        shown.length > 0 &&
        wanted.every((either) =>
          either.split('|').some((words) => texts.some((text) => text.includes(words))),
        ),
    };
  });
}

export interface Figures {
  readonly rankedFirst: number;
  readonly rankedInThree: number;
  readonly shownFirst: number;
  readonly shownInThree: number;
  readonly stringShown: number;
  readonly answeredFirst: number;
  readonly nothingShown: number;
}

/** Shares, 0 to 1, of the questions that have an answer. */
export function answerableFigures(outcomes: readonly Outcome[]): Figures {
  const share = (fits: (one: Outcome) => boolean) =>
    outcomes.filter(fits).length / Math.max(1, outcomes.length);
  return {
    rankedFirst: share((one) => one.rankedAt === 0),
    rankedInThree: share((one) => one.rankedAt >= 0 && one.rankedAt < 3),
    shownFirst: share((one) => one.shownAt === 0),
    shownInThree: share((one) => one.shownAt >= 0),
    stringShown: share((one) => one.hasString),
    answeredFirst: share((one) => one.shownAt === 0 && one.result.status === 'answered'),
    nothingShown: share((one) => one.result.status === 'not-found'),
  };
}

/** Where a peer has the right passage: shares of first, and of among the first three. */
export async function peerFigures(
  { knowledge, questions }: EvalSet,
  peer: Peer,
): Promise<{ readonly first: number; readonly inThree: number }> {
  const passages = [...knowledge.documents.values()].flatMap((document) =>
    document.passages.map(({ id, span }) => ({
      id,
      title: document.title,
      text: textAt(document.text, span),
    })),
  );
  const ask = await peer.make(passages);
  const answerable = questions.filter(({ answers }) => answers.length > 0);
  let first = 0;
  let inThree = 0;
  for (const question of answerable) {
    const ids = await ask(question.question);
    const place = ids.findIndex((id) => {
      const passage = knowledge.passages.get(id);
      return passage !== undefined && isRight(passage, question);
    });
    if (place === 0) first += 1;
    if (place >= 0 && place < 3) inThree += 1;
  }
  return { first: first / answerable.length, inThree: inThree / answerable.length };
}
