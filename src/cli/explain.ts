/** ask --explain: why each excerpt ranks where it does, and how sure the answer is. */
import type { ExplainingSearch, ScorePart, SearchFilters } from '../search/index.ts';

/** Asks again, and returns the reasons as data, as `--json` prints them. */
export function explanationOf(search: ExplainingSearch, question: string, filters: SearchFilters) {
  const { chance, chanceNeeded, confidence, doubts, excerpts } = search.explain(question, filters);
  const ranked = excerpts.map(({ excerpt: { passageId, score }, parts }) => ({
    passage: passageId,
    score,
    parts,
  }));
  return { chance, chanceNeeded, confidence, doubts, excerpts: ranked };
}

/** The reasons as lines, each with what a signal measured and its weight: `  2.81 = 0.72 × 3.9  MiniSearch’s score` */
export function explanationLines(why: ReturnType<typeof explanationOf>): string[] {
  return [
    `The chance that the first excerpt answers: ${why.chance.toFixed(2)} (an answer from ${why.chanceNeeded} on)`,
    ...partLines(why.confidence),
    ...why.doubts.map((doubt) => `Not called an answer, because the passage ${doubt}`),
    ...why.excerpts.flatMap(({ passage, score, parts }) => [
      `${passage}: score ${score}`,
      ...partLines(parts),
    ]),
  ];
}

function partLines(parts: readonly ScorePart[]): string[] {
  return parts.map(
    ({ says, measured, weight }) =>
      `  ${(measured * weight).toFixed(2).padStart(6)} = ${measured.toFixed(2)} × ${weight}  ${says}`,
  );
}
