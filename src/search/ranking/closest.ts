/** The order of the closest passages, which are shown where none is a sure answer. */
import type { Knowledge } from '../../knowledge/model.ts';
import type { Question } from '../question/question.ts';
import { isFar, ownFrom } from './absent-word.ts';
import type { Ranked } from './rank.ts';

/**
 * The ranked passages. Where the best is far from the question, although every word of the question is in some passage,
 * the first one with the heaviest word comes first: only one sentence may have "breakfast", and rank below a passage
 * whose title has the other words.
 */
export function closestFirst(
  question: Question,
  ranked: readonly Ranked[],
  knowledge: Knowledge,
): readonly Ranked[] {
  const [best] = ranked;
  const isAnyAbsent = question.terms.some(({ isAbsent }) => isAbsent);
  if (best === undefined || isAnyAbsent || !isFar(question, best, knowledge)) return ranked;
  const most = Math.max(...question.terms.map(({ weight }) => weight));
  const at = question.terms.findIndex(({ weight }) => weight === most);
  const first = ranked.find(({ evidence }) => (evidence.inOwnWords[at] ?? 0) > ownFrom) ?? best;
  return [first, ...ranked.filter((one) => one !== first)];
}
