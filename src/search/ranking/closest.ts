/** In which order passages are shown where the best one is no sure answer. */
import type { Knowledge } from '../../knowledge/model.ts';
import type { Question } from '../question/question.ts';
import { isFar, ownFrom } from './absent-word.ts';
import type { Ranked } from './rank.ts';

/**
 * The closest passages, first one that has the rarest word of the question, where every word of it is in some
 * passage and the best is far from it: "breakfast" is in one sentence alone, and the title above another has the rest.
 */
export function closestFirst(
  question: Question,
  ranked: readonly Ranked[],
  knowledge: Knowledge,
): readonly Ranked[] {
  const [best] = ranked;
  const isNowhere = question.terms.some(({ isAbsent }) => isAbsent);
  if (best === undefined || isNowhere || !isFar(question, best, knowledge)) return ranked;
  const most = Math.max(...question.terms.map(({ weight }) => weight));
  const at = question.terms.findIndex(({ weight }) => weight === most);
  const near = ranked.find(({ evidence }) => (evidence.inOwnWords[at] ?? 0) > ownFrom) ?? best;
  return [near, ...ranked.filter((one) => one !== near)];
}
