/** In which order passages are shown where the best one is no sure answer. */
import type { Knowledge } from '../../knowledge/model.ts';
import type { Question } from '../question/question.ts';
import { isFar, ownFrom } from './absent-word.ts';
import { asksItself } from './not-told.ts';
import type { Ranked } from './rank.ts';

/** Passages best first; with what is rare in the question, and the reply to a line that only asks, moved up. */
export function closestFirst(
  question: Question,
  ranked: readonly Ranked[],
  knowledge: Knowledge,
): readonly Ranked[] {
  return withReply(question, rarestFirst(question, ranked, knowledge));
}

/**
 * The closest passages, first one that has the rarest word of the question, where every word of it is in some
 * passage and the best is far from it: "breakfast" is in one sentence alone, and the title above another has the rest.
 */
function rarestFirst(question: Question, ranked: readonly Ranked[], knowledge: Knowledge): readonly Ranked[] {
  const [best] = ranked;
  const isNowhere = question.terms.some(({ isAbsent }) => isAbsent);
  if (best === undefined || isNowhere || !isFar(question, best, knowledge)) return ranked;
  const most = Math.max(...question.terms.map(({ weight }) => weight));
  const at = question.terms.findIndex(({ weight }) => weight === most);
  const near = ranked.find(({ evidence }) => (evidence.inOwnWords[at] ?? 0) > ownFrom) ?? best;
  return [near, ...ranked.filter((one) => one !== near)];
}

/** The closest passages, of which a best one that asks itself is followed by what stands behind it: the reply may be there. */
function withReply(question: Question, ranked: readonly Ranked[]): readonly Ranked[] {
  const [best] = ranked;
  if (best === undefined || !asksItself(question, best)) return ranked;
  const { document, passage } = best.evidence.reading;
  const at = document.passages.findIndex(({ id }) => id === passage.id);
  const reply = ranked.find(({ evidence }) => evidence.reading.passage.id === document.passages[at + 1]?.id);
  if (reply === undefined) return ranked;
  const others = ranked.filter((one) => one !== best && one !== reply);
  // Lines that score far less than the best one are not shown: the reply is as near as the question.
  return [best, { ...reply, score: best.score }, ...others];
}
