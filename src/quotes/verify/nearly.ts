/** The verdict on a line that almost stands in the documents: altered, reversed, stitched, or nowhere near. */
import { documentOf, outletOf, wordsShown } from '../../knowledge/find.ts';
import type { Passage } from '../../knowledge/model.ts';
import type { Language } from '../../language/index.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains, shifted } from '../../text/span.ts';
import { foldedLine } from '../../text/words.ts';
import type { Verdict, Verification, VerifiedMatch } from '../quotes.ts';
import { type Token, tellingKeys } from '../text-reader.ts';
import type { Claim } from './claim/claim.ts';
import { matchIn, wordsIn } from './match.ts';
import { nearestPieces, type Piece, shareOf, stretchOf } from './near.ts';
import { type NearMatch, nearMatch, spanOf } from './near-match.ts';
import { claimTokens, isBy, mayBeBy, oppositionAt, type Tools } from './tools.ts';

/** Share of a line's weight that has to stand at one place to be an altered form of it. */
const alteredShare = 0.6;
/** Share that the pieces of a stitched line have to cover together, and each within itself. */
const stitchedShare = 0.8;
/** Words that a part of a sentence has to have to come from a place of its own. */
const shortestPart = 4;
/** Share of a line's telling words that a digest's passage has to hold for the article to be able to hold the line. */
const coveredShare = 0.4;
const fewestCovered = 4;
/** A word that no passage has may be another word for the same thing: it counts like one that so many have. */
const passagesOfUnknown = 3;
const fewestOfNamed = 2;
const fewestOfOneOff = 5;

/** A verdict, and the share of the line's weight that was found at one place, 0 to 1. */
export interface Judgement {
  readonly share: number;
  readonly verification: Verification;
}

/** @param isSaid whether any reading of the line gives it as somebody's words */
export function nearly(claim: Claim, tools: Tools, isSaid = isDirect(claim)): Judgement {
  const tokens = claimTokens(claim, tools);
  const pieces = nearestPieces(tokens, tools.knowledge, tools.index);
  const stitched = stitchedFrom(pieces, tokens, claim, tools);
  if (stitched !== undefined) return { share: 1, verification: stitched };
  const shares = new Map(pieces.map((piece) => [piece, shareOf([piece], tokens, tools.index)]));
  const [[best, share] = [undefined, 0]] = [...shares].toSorted(([, x], [, y]) => y - x);
  const near = best && nearMatch(best, claim, tools);
  // A sentence of small words with another one in it: "I said that I had a dog".
  const isOneWordOff = tokens.length >= fewestOfOneOff && (best?.pairs.length ?? 0) >= tokens.length - 1;
  const isFound = near && (share >= alteredShare || (isOneWordOff && isBy(near.match, claim.speaker)));
  const verification = isFound ? refined(near, claim, tools) : notFound(claim, tokens, isSaid, tools);
  return { share, verification };
}

/** Not found; or `summary-only`, where a digest tells of the same and so cannot show the words themselves. */
function notFound(claim: Claim, tokens: readonly Token[], isSaid: boolean, tools: Tools): Verification {
  const telling = tellingKeys(tokens);
  const nearest = tools.index.nearest(telling, 3);
  const ofNamed = isSaid ? [] : digestsNamed(claim.text, telling, tools);
  const isHeld = ofNamed.length > 0 || (!isSaid && isCoveredByDigest(nearest, telling, tools));
  const matches = closestLine(tokens, telling, ofNamed.length > 0 ? ofNamed : nearest, tools);
  return { verdict: isHeld ? 'summary-only' : 'not-found', claim, matches, opponents: [] };
}

/** Whether words are given as said, with marks or behind a name and a colon: a digest would have them as a quotation. */
export function isDirect({ text, speaker, spans }: Claim): boolean {
  return spans.some(({ start }) => {
    const before = text.slice(0, start).trimEnd();
    return /[“"«„]$/u.test(text.slice(0, start)) || (speaker !== undefined && before.endsWith(':'));
  });
}

/** Passages of digests whose outlet the line names, where they speak of anything that it tells; best first. */
function digestsNamed(text: string, telling: ReadonlySet<string>, { knowledge, index }: Tools): Passage[] {
  const foldedWords = (words: string) => ` ${foldedLine(words)} `;
  const line = foldedWords(text);
  const isNamed = (passage: Passage) => {
    const document = documentOf(knowledge, passage);
    return document.textKind === 'digest' && line.includes(foldedWords(outletOf(knowledge, document).name));
  };
  return index
    .nearest(telling, Number.POSITIVE_INFINITY)
    .filter((passage) => sharedWith(passage, telling, index).length >= fewestOfNamed && isNamed(passage))
    .slice(0, 3);
}

function sharedWith(passage: Passage, telling: ReadonlySet<string>, index: Tools['index']): string[] {
  const keys = new Set(index.tokensOf(passage).map(({ key }) => key));
  return [...telling].filter((key) => keys.has(key));
}

/** Whether one of the passages is of a digest and holds, with its neighbours, much of what a line tells. */
function isCoveredByDigest(
  passages: readonly Passage[],
  telling: ReadonlySet<string>,
  { knowledge, index }: Tools,
): boolean {
  const most = Math.log(1 + knowledge.passages.size / passagesOfUnknown);
  const weigh = (keys: Iterable<string>) =>
    [...keys].reduce((sum, key) => sum + Math.min(most, index.weightOf(key)), 0);
  const whole = weigh(telling);
  return passages.some((passage) => {
    const { textKind, passages: all } = documentOf(knowledge, passage);
    if (textKind !== 'digest') return false;
    const at = all.indexOf(passage);
    const around = all.slice(Math.max(0, at - 1), at + 2);
    const shared = [...new Set(around.flatMap((one) => sharedWith(one, telling, index)))];
    return shared.length >= fewestCovered && weigh(shared) >= coveredShare * whole;
  });
}

/** The sentence that shares most of a line's rarer words, where it shares two; never a match. */
function closestLine(
  tokens: readonly Token[],
  keys: ReadonlySet<string>,
  passages: readonly Passage[],
  { knowledge, index }: Tools,
): VerifiedMatch[] {
  const scored = passages.flatMap((passage) => {
    const text = wordsShown(knowledge, passage);
    return shifted(sentencesOf(text), passage.span.start).flatMap((span) => {
      const inSpan = index.tokensOf(passage).filter((token) => contains(span, token));
      const shared = [...new Set(inSpan.map(({ key }) => key))].filter((key) => keys.has(key));
      const score = shared.reduce((sum, key) => sum + index.weightOf(key), 0);
      return shared.length >= 2 ? [{ passage, span, score }] : [];
    });
  });
  const [best] = scored.toSorted((x, y) => y.score - x.score);
  if (best === undefined) return [];
  const { passage, span } = best;
  const nothing = { words: [], turning: [], effect: 'none' } as const;
  const compared = { claimSpan: spanOf(tokens), share: 0, differences: [], changed: { a: [], b: [] } };
  const words = wordsIn(index.rowOf(documentOf(knowledge, passage)), span);
  return [{ ...matchIn(passage, words, nothing, compared), sentence: span, span, claimed: [] }];
}

function stitchedFrom(
  pieces: readonly Piece[],
  tokens: readonly Token[],
  claim: Claim,
  tools: Tools,
): Verification | undefined {
  const { index } = tools;
  const solid = pieces
    .filter((piece) => piece.pairs.length >= shortestPart)
    .filter((piece) => shareOf([piece], stretchOf(piece), index) >= stitchedShare)
    .toSorted((x, y) => (x.pairs[0]?.a ?? 0) - (y.pairs[0]?.a ?? 0));
  if (solid.length < 2 || shareOf(solid, tokens, index) < stitchedShare) return undefined;
  const near = solid.map((piece) => nearMatch(piece, claim, tools, false).match);
  const sentences = near.map(({ passageId, sentence }) => `${passageId}/${sentence.start}-${sentence.end}`);
  const isOneSentence = new Set(sentences).size === 1;
  const isDigest = near.every(({ kind }) => kind === 'digest');
  // Parts of one sentence in another order are that sentence, altered.
  const verdict = isDigest ? 'summary-only' : isOneSentence ? 'altered' : 'stitched';
  return { verdict, claim, matches: near, opponents: [] };
}

/** What an almost found line is: digest's words, reversed, disputed, or altered. */
export function refined({ match, effect, segments }: NearMatch, claim: Claim, tools: Tools): Verification {
  const verification = (verdict: Verdict): Verification => ({
    verdict,
    claim,
    matches: [match],
    opponents: [],
  });
  if (match.kind === 'digest') return verification('summary-only');
  const isOwn = mayBeBy(match, claim.speaker);
  const isOtherMatter = match.differences.some(({ kind }) => kind === 'number' || kind === 'name');
  const language = tools.reader.languageOf(documentOf(tools.knowledge, match));
  const isTurned =
    segments.some(({ a, b }) => isReversal(a, b, language)) ||
    // "She denied saying …" is what the outlet says, too.
    (effect === 'reversed' && !isOtherMatter && !claim.isDenied);
  if (isTurned) return verification('reversed');
  const opposition = oppositionAt(match, tools);
  if (isOwn && opposition?.isMinority) {
    return { ...verification('disputed'), opponents: opposition.opponents };
  }
  return verification('altered');
}

/** Whether one side of a difference denies or binds what the other does not. */
function isReversal(a: readonly Token[], b: readonly Token[], language: Language): boolean {
  const count = (tokens: readonly Token[], ...turns: readonly string[]) =>
    tokens.filter(({ folded }) => turns.includes(language.modifierOf(folded) ?? '')).length;
  const denies = (tokens: readonly Token[]) => count(tokens, 'negation', 'rejection') % 2 === 1;
  const binds = (tokens: readonly Token[]) => count(tokens, 'condition') > 0;
  const isOpposite = (x: Token, y: Token) => language.areOpposites(x.folded, y.folded);
  return denies(a) !== denies(b) || binds(a) !== binds(b) || a.some((x) => b.some((y) => isOpposite(x, y)));
}
