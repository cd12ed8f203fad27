/** Finds what some renderings of a statement have and others lack. */
import type { Language } from '../../language/index.ts';
import type { Span } from '../../text/span.ts';
import type { UnpairedWords } from '../quotes.ts';
import { contentKeys, isContentWord, type Token } from '../text-reader.ts';
import type { Comparison } from './differences.ts';
import type { Side } from './side.ts';

/** Two renderings, and what differs between them. */
export interface Pair extends Comparison {
  readonly a: Side;
  readonly b: Side;
}

interface Renderings {
  /** All renderings, also fragments. */
  readonly sides: readonly Side[];
  readonly whole: readonly Side[];
  readonly pairs: readonly Pair[];
  /** The keys of what other outlets report or nearly print. */
  readonly elsewhere: ReadonlySet<string>;
  readonly languageOf: (side: Side) => Language;
}

/** Neighbouring content words that the same outlets print. */
interface Stretch {
  readonly tokens: Token[];
  readonly outletIds: readonly string[];
}

/**
 * The content words that a whole rendering lacks, with all outlets that print them. Neighbouring content words are one
 * entry, also with function words between them. Words that an outlet without a rendering reports are left out.
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
      // Each outlet must have exactly these words: “have waited” is not “were waiting”.
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
  const keysOf = new Map(sides.map((one) => [one, contentKeys(one.tokens)]));
  const has = (one: Side, { key }: Token) => keysOf.get(one)?.has(key) === true;
  const stretches: Stretch[] = [];
  let last: Stretch | undefined;
  for (const token of side.tokens.filter(isContentWord)) {
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
  ` ${spelled(tokens.filter(isContentWord))} `.includes(` ${spelled(stretch)} `);

/** The span with its preposition or conjunction, where another rendering has the same words without it: “in May”. */
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
        spelled(own?.filter(isContentWord) ?? []) === spelled(stretch) && own?.includes(stretch[0] ?? first);
      const isOne = !/[.!?;]/u.test(side.text.slice(first.start, last.end));
      if (isAll && isOne && (isPreposition(first.folded) || isSubordinator(first.folded)))
        return { start: first.start, end: last.end };
    }
  }
  return undefined;
}
