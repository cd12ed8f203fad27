/** What some renderings of a statement print and others have nowhere. */
import type { Language } from '../../language/index.ts';
import type { Span } from '../../text/span.ts';
import type { UnpairedWords } from '../quotes.ts';
import { isTelling, type Token, tellingKeys } from '../text-reader.ts';
import type { Side } from './core.ts';
import type { Comparison } from './differences.ts';

/** Two renderings, and what differs between them. */
export interface Pair extends Comparison {
  readonly a: Side;
  readonly b: Side;
}

interface Renderings {
  /** All of them, those of a few words as well. */
  readonly sides: readonly Side[];
  readonly whole: readonly Side[];
  readonly pairs: readonly Pair[];
  /** Keys of what other outlets report, or print nearly so. */
  readonly elsewhere: ReadonlySet<string>;
  readonly languageOf: (side: Side) => Language;
}

/** Words of meaning side by side that the same outlets print. */
interface Stretch {
  readonly tokens: Token[];
  readonly outletIds: readonly string[];
}

/**
 * Words of meaning that a whole rendering has nowhere, with all outlets that print them, each stretch once; nothing
 * that an outlet outside the renderings reports. With only small words between them, words are one stretch.
 *
 * “We sold the barn in May” and “We sold the barn” → `in May`, of the first outlet
 */
export function unpairedWords(renderings: Renderings): UnpairedWords[] {
  const { sides, whole } = renderings;
  const found = new Map<string, UnpairedWords>();
  for (const side of whole) {
    for (const stretch of stretchesIn(side, renderings)) {
      const { tokens, outletIds } = stretch;
      const isShared = outletIds.length > 1;
      // Word for word in each of them: “have waited” is not “were waiting”.
      const isAlike = outletIds.every((id) =>
        sides.some((one) => one.document.outletId === id && holds(one, tokens)),
      );
      const key = `${outletIds.join(' ')}: ${spelled(tokens)}`;
      if (!isAlike || found.has(key)) continue;
      const added = isShared ? undefined : additionAround(tokens, side, renderings);
      found.set(key, {
        documentId: side.document.id,
        outletIds,
        span: { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 },
        wordCount: tokens.length,
        ...(added !== undefined && { span: added, isAdded: true }),
      });
    }
  }
  return [...found.values()];
}

function stretchesIn(side: Side, { sides, whole, elsewhere }: Renderings): Stretch[] {
  const keysOf = new Map(sides.map((one) => [one, tellingKeys(one.tokens)]));
  const has = (one: Side, { key }: Token) => keysOf.get(one)?.has(key) === true;
  const stretches: Stretch[] = [];
  let last: Stretch | undefined;
  for (const token of side.tokens.filter(isTelling)) {
    if (elsewhere.has(token.key) || whole.every((one) => has(one, token))) {
      last = undefined;
      continue;
    }
    const printing = sides.filter((one) => has(one, token)).map(({ document }) => document.outletId);
    const outletIds = [...new Set(printing)];
    const gap = side.text.slice(last?.tokens.at(-1)?.end, token.start);
    const goesOn = last?.outletIds.join() === outletIds.join() && !/[.!?;]/u.test(gap);
    if (goesOn) last?.tokens.push(token);
    else {
      last = { tokens: [token], outletIds };
      stretches.push(last);
    }
  }
  return stretches;
}

const spelled = (tokens: readonly Token[]) => tokens.map(({ spelling }) => spelling).join(' ');

const holds = ({ tokens }: Side, stretch: readonly Token[]) =>
  ` ${spelled(tokens.filter(isTelling))} `.includes(` ${spelled(stretch)} `);

/** With the small words around it, where it is put into words that another rendering has without it: “in May”. */
function additionAround(
  stretch: readonly Token[],
  side: Side,
  { pairs, languageOf }: Renderings,
): Span | undefined {
  const { isPreposition, isSubordinator } = languageOf(side);
  for (const { a, b, segments } of pairs) {
    for (const segment of segments) {
      const [own, other] = a === side ? [segment.a, segment.b] : b === side ? [segment.b, segment.a] : [];
      const [first, last] = [own?.[0], own?.at(-1)];
      if (first === undefined || last === undefined || other?.length !== 0) continue;
      const isAll =
        spelled(own?.filter(isTelling) ?? []) === spelled(stretch) && own?.includes(stretch[0] ?? first);
      const isOne = !/[.!?;]/u.test(side.text.slice(first.start, last.end));
      if (isAll && isOne && (isPreposition(first.folded) || isSubordinator(first.folded)))
        return { start: first.start, end: last.end };
    }
  }
  return undefined;
}
