/** ask --explain: why each excerpt ranks where it does, and why there is an answer or none. */
import type { Knowledge } from '../knowledge/model.ts';
import { createSearch, type ExplainedResult, type ScorePart, type SearchFilters } from '../search/index.ts';

/** The reasons as data, for `--json`. */
export interface ExplanationJson {
  readonly decision: ExplainedResult['decision'];
  readonly excerpts: readonly {
    readonly passage: string;
    readonly score: number;
    readonly parts: readonly ScorePart[];
  }[];
}

/** Asks again, and keeps the reasons. */
export function explanationOf(
  knowledge: Knowledge,
  question: string,
  filters: SearchFilters,
): ExplanationJson {
  const { decision, explanations } = createSearch(knowledge).explain(question, filters);
  return {
    decision,
    excerpts: explanations.map(({ excerpt, parts }) => ({
      passage: excerpt.passageId,
      score: excerpt.score,
      parts,
    })),
  };
}

/**
 * The reasons as lines: each measure, its weight and what the two make.
 *
 * `explanationLines(…)` → `['An answer: chance 0.97, needed 0.42', '   2.81 = 0.72 × 3.9  …', …]`
 */
export function explanationLines({ decision, excerpts }: ExplanationJson): string[] {
  const { chance, threshold, isKnownOpen, parts } = decision;
  const verdict = chance >= threshold && !isKnownOpen ? 'An answer' : 'No answer';
  const known = isKnownOpen ? 'the documents are known to leave it open; ' : '';
  return [
    `${verdict}: ${known}chance ${chance.toFixed(2)}, needed ${threshold}`,
    ...partLines(parts),
    ...excerpts.flatMap(({ passage, score, parts: own }) => [
      `${passage}: score ${score}`,
      ...partLines(own),
    ]),
  ];
}

function partLines(parts: readonly ScorePart[]): string[] {
  return parts.map(
    ({ what, measured, weight }) =>
      `  ${(measured * weight).toFixed(2).padStart(6)} = ${measured.toFixed(2)} × ${weight}  ${what}`,
  );
}
