/** What each doubt of the search earns: of which questions it alone keeps the best passage from being called an answer. */
import type { ExplainingSearch } from '../../src/search/index.ts';
import type { Outcome } from './measure.ts';

/** How many questions a doubt alone turns from `answered` to `perhaps`: those with a right first line lose by it. */
interface Kept {
  right: number;
  wrong: number;
  withoutAnswer: number;
  offTopic: number;
}

/** Counts over the sets that are asked, by what a doubt says. */
export class DoubtCounts {
  readonly #counts = new Map<string, Kept>();

  add(search: ExplainingSearch, outcomes: readonly Outcome[]): void {
    for (const { question, shownAt, result } of outcomes) {
      if (result.status !== 'perhaps') continue;
      const { doubts, chance, chanceNeeded } = search.explain(question.question);
      const [doubt, another] = doubts;
      if (doubt === undefined || another !== undefined || chance < chanceNeeded) continue;
      const kept = this.#counts.get(doubt) ?? { right: 0, wrong: 0, withoutAnswer: 0, offTopic: 0 };
      this.#counts.set(doubt, kept);
      if (question.answers.length > 0) kept[shownAt === 0 ? 'right' : 'wrong'] += 1;
      else kept[question.style === 'off' ? 'offTopic' : 'withoutAnswer'] += 1;
    }
  }

  /** A line each, those that keep most from being wrongly called answers first. */
  lines(): string[] {
    const spared = ({ wrong, withoutAnswer, offTopic }: Kept) => wrong + withoutAnswer + offTopic;
    return [...this.#counts]
      .sort(([, a], [, b]) => spared(b) - spared(a))
      .map(
        ([says, { right, wrong, withoutAnswer, offTopic }]) =>
          `  ${String(right).padStart(3)} right  ${String(wrong).padStart(3)} wrong  ${String(withoutAnswer).padStart(3)} without an answer  ${String(offTopic).padStart(3)} off-topic: ${says}`,
      );
  }
}
