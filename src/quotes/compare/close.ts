/** What outlets without a statement print that may be it all the same: in other words, or with another number. */
import { documentOf, quotationsIn } from '../../knowledge/find.ts';
import type { Knowledge, NewsDocument, Passage, Quotation } from '../../knowledge/model.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains, type Span } from '../../text/span.ts';
import type { RenderingDifference } from '../quotes.ts';
import { isTelling, type Token, tellingKeys } from '../text-reader.ts';
import type { WordIndex } from '../words/word-index.ts';
import { differingAmounts } from './amounts.ts';
import type { Comparable } from './comparable.ts';
import type { Side } from './core.ts';

const candidateCount = 40;
/** Words of meaning, and their share of the weight of the shorter text's, that the speaker's words have to share. */
const fewestShared = 2;
const closeShare = 0.3;
/** Of a much longer text a few words are in anything. */
const mostLonger = 3;
/** From this share on, one word of meaning is enough for it not to be known that an outlet leaves the statement out. */
const unsureShare = 0.2;
/** Words of meaning in the same order and with no other between them, for an outlet's own sentence to report it. */
const shortestRun = 3;

/** What is close to a statement in the outlets that neither quote nor report it. */
export interface Close {
  /** Words of the speaker, one quotation an outlet. */
  readonly quoted: readonly Quotation[];
  /** Passages that tell it in nearly the same words, one an outlet. */
  readonly told: readonly Passage[];
  /** Counts of the same things that are others there. */
  readonly numbers: readonly RenderingDifference[];
  /** Outlets that have too little of it to be shown, and too much to be said to lack it. */
  readonly unsureOutletIds: readonly string[];
}

interface Candidate {
  readonly document: NewsDocument;
  readonly passage: Passage;
  readonly quotation?: Quotation;
  readonly tokens: readonly Token[];
  readonly span: Span;
  readonly share: number;
  readonly isShown: boolean;
}

/**
 * What is close to a statement in some outlets.
 *
 * “We will run 80 buses on Monday” → quoted: “By Monday we may have buses again”; told: `… 60 buses on Monday`, with
 * `80` and `60` as numbers
 */
export function closeTo(
  sides: readonly Side[],
  isAsked: (outletId: string) => boolean,
  knowledge: Knowledge,
  index: WordIndex,
): Close {
  const speakerId = sides[0]?.quotations[0].speakerId;
  const all = new Set(sides.flatMap(({ tokens }) => [...tellingKeys(tokens)]));
  const candidates = index.nearest(speakerId === undefined ? [] : all, candidateCount).flatMap((passage) => {
    const document = documentOf(knowledge, passage);
    if (!isAsked(document.outletId)) return [];
    return [
      ...quotedIn(passage, document, speakerId, sides, index),
      ...toldIn(passage, document, speakerId, sides, knowledge, index),
    ];
  });
  const byOutlet = Map.groupBy(
    candidates.toSorted((x, y) => Number(y.isShown) - Number(x.isShown) || y.share - x.share),
    ({ document }) => document.outletId,
  );
  const best = [...byOutlet.values()].flatMap(([first]) => first ?? []);
  const shown = best.filter(({ isShown }) => isShown);
  return {
    quoted: shown.flatMap(({ quotation }) => quotation ?? []),
    told: shown.flatMap(({ quotation, passage }) => (quotation === undefined ? [passage] : [])),
    numbers: shown.flatMap((one) => numbersApart(one, sides)),
    unsureOutletIds: best.filter(({ isShown }) => !isShown).map(({ document }) => document.outletId),
  };
}

function quotedIn(
  passage: Passage,
  document: NewsDocument,
  speakerId: string | undefined,
  sides: readonly Side[],
  index: WordIndex,
): Candidate[] {
  return (
    index
      .voicesIn(passage)
      // What a curator calls another statement is not this one.
      .filter((voice) => voice.speakerId === speakerId && voice.statement === undefined)
      .flatMap((quotation) => {
        const tokens = index.tokensIn(passage, quotation.span);
        const { count, share, isOfLength } = likenessTo(sides, tokens, index);
        if (count === 0 || share < unsureShare) return [];
        const isShown = count >= fewestShared && share >= closeShare && isOfLength;
        return [{ document, passage, quotation, tokens, span: quotation.span, share, isShown }];
      })
  );
}

/** An outlet's own sentences, where the passage names the speaker. */
function toldIn(
  passage: Passage,
  document: NewsDocument,
  speakerId: string | undefined,
  sides: readonly Side[],
  knowledge: Knowledge,
  index: WordIndex,
): Candidate[] {
  if (!index.tokensIn(passage).some(({ key }) => key === `@${speakerId}`)) return [];
  const quoted = quotationsIn(knowledge, passage);
  return sentencesOf(document.text, passage.span).flatMap((span) => {
    const tokens = index
      .tokensIn(passage, span)
      .filter((token) => !quoted.some((one) => contains(one.span, token)));
    const { count, share } = likenessTo(sides, tokens, index);
    if (count < fewestShared || share < closeShare) return [];
    const isShown = sides.some((side) => longestRun(side.tokens, tokens) >= shortestRun);
    return [{ document, passage, tokens, span, share, isShown }];
  });
}

/** The most words of meaning that some text shares with a rendering, and their share of the shorter one's weight. */
function likenessTo(sides: readonly Side[], tokens: readonly Token[], index: WordIndex) {
  const keys = tellingKeys(tokens);
  const likenesses = sides.map((side) => {
    const own = tellingKeys(side.tokens);
    const shared = own.intersection(keys);
    return {
      count: shared.size,
      share: index.weigh(shared) / Math.min(index.weigh(own), index.weigh(keys)),
      isOfLength: Math.max(own.size, keys.size) <= mostLonger * Math.min(own.size, keys.size),
    };
  });
  const nothing = { count: 0, share: 0, isOfLength: false };
  return likenesses.reduce((one, other) => (other.share > one.share ? other : one), nothing);
}

/** The longest run of words of meaning that two texts share, numbers left out. */
function longestRun(a: readonly Token[], b: readonly Token[]): number {
  const [one, other] = [a, b].map((tokens) =>
    tokens.filter((token) => isTelling(token) && token.kind !== 'number').map(({ key }) => key),
  );
  let longest = 0;
  for (const [at] of (one ?? []).entries())
    for (const [place] of (other ?? []).entries()) {
      let length = 0;
      while (one?.[at + length] !== undefined && one[at + length] === other?.[place + length]) length += 1;
      longest = Math.max(longest, length);
    }
  return longest;
}

/** Numbers of the same things: the next word of meaning behind both is the same. */
function numbersApart({ document, tokens, span }: Candidate, sides: readonly Side[]): RenderingDifference[] {
  const other: Comparable = { text: document.text, tokens, parts: [span] };
  const counted = (some: readonly Token[], { end }: Span) =>
    some.find((token) => token.start >= end && isTelling(token))?.key;
  return sides.flatMap((side) =>
    differingAmounts(side, other)
      .filter(({ a, b }) => {
        const key = counted(side.tokens, a);
        return key !== undefined && key === counted(tokens, b);
      })
      .map(({ a, b }) => ({
        kind: 'number' as const,
        between: [side.document.id, document.id] as const,
        a,
        b,
      })),
  );
}
