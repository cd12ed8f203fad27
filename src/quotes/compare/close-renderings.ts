/** Finds what outlets without a rendering print that may be the same statement, in other words or with other numbers. */
import { documentOf, quotationsIn } from '../../knowledge/find.ts';
import { languageOfDocument } from '../../knowledge/languages.ts';
import type { Knowledge, NewsDocument, Passage, Quotation } from '../../knowledge/model.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains, type Span } from '../../text/span.ts';
import type { RenderingDifference } from '../quotes.ts';
import { contentKeys, isContentWord, type Token } from '../text-reader.ts';
import type { WordIndex } from '../words/word-index.ts';
import { differingAmounts } from './amounts.ts';
import type { Comparable } from './comparable.ts';
import type { Side } from './side.ts';

const candidateCount = 40;
/** How many content words a close quotation has in common with a rendering, and their share of the shorter one's weight. */
const minShared = 2;
const closeShare = 0.3;
/** A much longer text has a few words in common with anything. */
const maxLengthRatio = 3;
/** With at least this share, even of one content word, it cannot be said that an outlet lacks the statement. */
const unsureShare = 0.2;
/** How many content words in a row an outlet's own sentence needs to be shown as a report. */
const minRunLength = 3;

/** What is close to a statement in the outlets that neither quote nor report it. */
export interface Close {
  /** Quotations of the speaker, one for each outlet. */
  readonly quoted: readonly Quotation[];
  /** Passages that report it in nearly the same words, one for each outlet. */
  readonly told: readonly Passage[];
  /** Numbers of the same thing that differ. */
  readonly numbers: readonly RenderingDifference[];
  /** Outlets that have too little of it to show, and too much to be said to lack it. */
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
 * What is close to a statement in the outlets for which `isAsked` is true.
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
  const all = new Set(sides.flatMap(({ tokens }) => [...contentKeys(tokens)]));
  const candidates = index.nearest(speakerId === undefined ? [] : all, candidateCount).flatMap((passage) => {
    const document = documentOf(knowledge, passage);
    if (!isAsked(document.outletId)) return [];
    return [
      ...quotedIn(passage, document, speakerId, sides, knowledge, index),
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
  knowledge: Knowledge,
  index: WordIndex,
): Candidate[] {
  const { rarityWeightOf } = languageOfDocument(knowledge, document);
  // Anybody may have "gone" and "left" something: two sayings are close by a rarer word.
  const isTelling = ({ kind, folded }: Token) => kind !== 'content' || rarityWeightOf(folded) === 1;
  return (
    index
      .voicesIn(passage)
      // A quotation with a statement key is known to be another statement.
      .filter((voice) => voice.speakerId === speakerId && voice.statement === undefined)
      .flatMap((quotation) => {
        const tokens = index.tokensIn(passage, quotation.span);
        const { shared, share, isOfLength } = likenessTo(sides, tokens, index);
        if (shared.size === 0 || share < unsureShare) return [];
        const isClose = tokens.some((token) => shared.has(token.key) && isTelling(token));
        const isShown = shared.size >= minShared && share >= closeShare && isOfLength && isClose;
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
    const { shared, share } = likenessTo(sides, tokens, index);
    if (shared.size < minShared || share < closeShare) return [];
    const isShown = sides.some((side) => longestRun(side.tokens, tokens) >= minRunLength);
    return [{ document, passage, tokens, span, share, isShown }];
  });
}

/** The rendering that a text is most like: the content words that they share, and their share of the shorter one's weight. */
function likenessTo(sides: readonly Side[], tokens: readonly Token[], index: WordIndex) {
  const keys = contentKeys(tokens);
  const likenesses = sides.map((side) => {
    const own = contentKeys(side.tokens);
    const shared = own.intersection(keys);
    return {
      shared,
      share: index.weigh(shared) / Math.min(index.weigh(own), index.weigh(keys)),
      isOfLength: Math.max(own.size, keys.size) <= maxLengthRatio * Math.min(own.size, keys.size),
    };
  });
  const nothing = { shared: new Set<string>(), share: 0, isOfLength: false };
  return likenesses.reduce((one, other) => (other.share > one.share ? other : one), nothing);
}

/** The length of the longest run of content words that two texts share, without numbers. */
function longestRun(a: readonly Token[], b: readonly Token[]): number {
  const [one, other] = [a, b].map((tokens) =>
    tokens.filter((token) => isContentWord(token) && token.kind !== 'number').map(({ key }) => key),
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

/** Differing numbers of the same thing: both are followed by the same content word. */
function numbersApart({ document, tokens, span }: Candidate, sides: readonly Side[]): RenderingDifference[] {
  const other: Comparable = { text: document.text, tokens, parts: [span] };
  const counted = (some: readonly Token[], { end }: Span) =>
    some.find((token) => token.start >= end && isContentWord(token))?.key;
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
