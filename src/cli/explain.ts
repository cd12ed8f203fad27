/** ask --explain: why each excerpt ranks where it does, and how sure the answer is. */
import type { ExplainingSearch, Explanation, ScorePart, SearchFilters } from '../search/index.ts';

/** The reasons as data, for `--json`. */
interface ExplanationJson {
  readonly chance: number;
  readonly chanceNeeded: number;
  readonly confidence: readonly ScorePart[];
  readonly doubts: readonly string[];
  readonly excerpts: readonly {
    readonly passage: string;
    readonly score: number;
    readonly parts: readonly ScorePart[];
  }[];
}

/** Asks again, and returns the reasons. */
export function explanationOf(
  search: ExplainingSearch,
  question: string,
  filters: SearchFilters,
): ExplanationJson {
  const { excerpts, ...why }: Explanation = search.explain(question, filters);
  return {
    chance: why.chance,
    chanceNeeded: why.chanceNeeded,
    confidence: why.confidence,
    doubts: why.doubts,
    excerpts: excerpts.map(({ excerpt, parts }) => ({
      passage: excerpt.passageId,
      score: excerpt.score,
      parts,
    })),
  };
}

/**
 * The reasons as lines: what each signal measured, its weight, and their product.
 *
 * `explanationLines(…)` → `['The chance that the first excerpt answers: 0.97 (an answer from 0.55 on)', '   2.81 = 0.72 × 3.9  …', …]`
 */
export function explanationLines(explanation: ExplanationJson): string[] {
  const { chance, chanceNeeded, confidence, doubts, excerpts } = explanation;
  return [
    `The chance that the first excerpt answers: ${chance.toFixed(2)} (an answer from ${chanceNeeded} on)`,
    ...partLines(confidence),
    ...doubts.map((doubt) => `Not called an answer, because the passage ${doubt}`),
    ...excerpts.flatMap(({ passage, score, parts }) => [`${passage}: score ${score}`, ...partLines(parts)]),
  ];
}

function partLines(parts: readonly ScorePart[]): string[] {
  return parts.map(
    ({ says, measured, weight }) =>
      `  ${(measured * weight).toFixed(2).padStart(6)} = ${measured.toFixed(2)} × ${weight}  ${says}`,
  );
}
