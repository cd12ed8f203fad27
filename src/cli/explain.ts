/** ask --explain: why each excerpt ranks where it does, and how sure the answer is. */
import type { ExplainingSearch, ScorePart, SearchFilters } from '../search/index.ts';

/** Asks again, and returns the reasons as data, as `--json` prints them. */
export function explanationOf(search: ExplainingSearch, question: string, filters: SearchFilters) {
  const { chance, chanceNeeded, confidence, doubts, excerpts } = search.explain(question, filters);
  return {
    chance,
    chanceNeeded,
    confidence,
    doubts,
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
export function explanationLines({
  chance,
  chanceNeeded,
  confidence,
  doubts,
  excerpts,
}: ReturnType<typeof explanationOf>): string[] {
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
