/** What an evaluation of `import` prints: a figure a line. */
import { defined } from '../../src/defined.ts';

/** A share of a count: `right` of `of`. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** One line of the evaluation: what was measured, the figure, and what it has to reach. */
export interface Measure {
  readonly set: string;
  readonly name: string;
  readonly share: Share;
  /** Absent for figures that are only for information. */
  readonly atLeast?: number;
}

/** How often each tenth of confidence is right. */
export function tenthsOf(
  set: string,
  outcomes: readonly { readonly confidence: number; readonly isRight: boolean }[],
): Measure[] {
  const tenths = Map.groupBy(outcomes, ({ confidence }) => Math.min(9, Math.floor(confidence * 10)));
  return [...tenths]
    .toSorted(([a], [b]) => a - b)
    .map(([tenth, own]) =>
      measure(set, `right where the confidence begins with 0.${tenth}`, [
        own.filter(({ isRight }) => isRight).length,
        own.length,
      ]),
    );
}

export function measure(set: string, name: string, [right, of]: [number, number], atLeast?: number): Measure {
  return { set, name, share: { right, of }, ...defined({ atLeast }) };
}

/** One line a measure, with a mark where one falls short. */
export function describeMeasures(measures: readonly Measure[]): string {
  return measures
    .map(({ set, name, share, atLeast }) => {
      const value = share.of === 0 ? 0 : share.right / share.of;
      const limit =
        atLeast === undefined
          ? ''
          : `  at least ${atLeast.toFixed(2)}${value < atLeast ? '  FALLS SHORT' : ''}`;
      return `${set.padEnd(36)} ${name.padEnd(46)} ${value.toFixed(3)}  (${share.right} of ${share.of})${limit}`;
    })
    .join('\n');
}
