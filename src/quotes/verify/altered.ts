/** The verdict on a line that almost stands in the documents: altered, reversed, stitched, or nowhere near. */
import { documentOf, outletOf } from '../../knowledge/find.ts';
import type { Passage } from '../../knowledge/model.ts';
import type { Language } from '../../language/index.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains, textAt } from '../../text/span.ts';
import { foldedLine } from '../../text/words.ts';
import type { Difference } from '../compare/differences.ts';
import type { Verification, VerifiedMatch } from '../quotes.ts';
import { isTelling, type Token, tellingKeys } from '../text-reader.ts';
import type { WordIndex } from '../words/word-index.ts';
import { type AlignedMatch, alignedMatch } from './aligned-match.ts';
import { nearestPieces, type Piece, shareOf, stretchOf } from './alignment.ts';
import type { Claim } from './claim/claim.ts';
import { matchIn, spanOf, wordsIn } from './match.ts';
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
/** Passages that are looked at for the closest line. */
const nearestCount = 3;

/**
 * The verdict on a line that stands nowhere word for word, with the share of its weight that was found at one place.
 *
 * @param isSaid whether any reading of the line gives it as somebody's words
 */
export function judgeAltered(claim: Claim, tools: Tools, isSaid = isDirect(claim)) {
  const tokens = claimTokens(claim, tools);
  const pieces = nearestPieces(tokens, tools.knowledge, tools.index);
  const stitched = stitchedFrom(pieces, tokens, claim, tools);
  if (stitched !== undefined) return { share: 1, verification: stitched };
  const [{ piece, share } = { piece: undefined, share: 0 }] = pieces
    .map((one) => ({ piece: one, share: shareOf([one], tokens, tools.index) }))
    .toSorted((x, y) => y.share - x.share);
  const near = piece && alignedMatch(piece, claim, tools);
  // A sentence of small words with another one in it: "I said that I had a dog".
  const isOneWordOff = tokens.length >= fewestOfOneOff && (piece?.pairs.length ?? 0) >= tokens.length - 1;
  const isFound = near && (share >= alteredShare || (isOneWordOff && isBy(near.match, claim.speaker)));
  const verification = isFound ? judgeAligned(near, claim, tools) : notFound(claim, tokens, isSaid, tools);
  return { share, verification };
}

/** Not found; or `summary-only`, where a digest tells of the same and so cannot show the words themselves. */
function notFound(claim: Claim, tokens: readonly Token[], isSaid: boolean, tools: Tools): Verification {
  const telling = tellingKeys(tokens);
  const nearest = tools.index.nearest(telling, nearestCount);
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

const keysOf = (passages: readonly Passage[], index: WordIndex): Set<string> =>
  new Set(passages.flatMap((one) => index.tokensIn(one).map(({ key }) => key)));

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
    .filter((one) => isNamed(one) && telling.intersection(keysOf([one], index)).size >= fewestOfNamed)
    .slice(0, nearestCount);
}

/** Whether one of the passages is of a digest and holds, with its neighbours, much of what a line tells. */
function isCoveredByDigest(
  passages: readonly Passage[],
  telling: ReadonlySet<string>,
  { knowledge, index }: Tools,
): boolean {
  const most = Math.log(1 + knowledge.passages.size / passagesOfUnknown);
  return passages.some((passage) => {
    const { textKind, passages: all } = documentOf(knowledge, passage);
    const at = all.indexOf(passage);
    const shared = telling.intersection(keysOf(all.slice(Math.max(0, at - 1), at + 2), index));
    const isMuch = index.weigh(shared, most) >= coveredShare * index.weigh(telling, most);
    return textKind === 'digest' && shared.size >= fewestCovered && isMuch;
  });
}

/** The sentence that shares most of a line's rarer words, where it shares two; never a match. */
function closestLine(
  tokens: readonly Token[],
  telling: ReadonlySet<string>,
  passages: readonly Passage[],
  { knowledge, index }: Tools,
): VerifiedMatch[] {
  const [best] = passages
    .flatMap((passage) =>
      sentencesOf(documentOf(knowledge, passage).text, passage.span).map((span) => {
        const keys = new Set(index.tokensIn(passage, span).map(({ key }) => key));
        return { passage, span, shared: telling.intersection(keys) };
      }),
    )
    .filter(({ shared }) => shared.size >= 2)
    .toSorted((x, y) => index.weigh(y.shared) - index.weigh(x.shared));
  if (best === undefined) return [];
  const { passage, span } = best;
  const nothing = { words: [], turning: [], effect: 'none' } as const;
  const compared = { claimSpan: spanOf(tokens), share: 0, differences: [], changed: { a: [], b: [] } };
  const match = matchIn(passage, wordsIn(index.rowOf(passage), span), nothing, compared);
  return [{ ...match, sentence: span, span, claimed: [] }];
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
  const near = solid.map((piece) => alignedMatch(piece, claim, tools, false).match);
  const sentences = near.map(({ passageId, sentence }) => `${passageId}/${sentence.start}-${sentence.end}`);
  const isOneSentence = new Set(sentences).size === 1;
  const isDigest = near.every(({ kind }) => kind === 'digest');
  // Parts of one sentence in another order are that sentence, altered.
  const verdict = isDigest ? 'summary-only' : isOneSentence ? 'altered' : 'stitched';
  return { verdict, claim, matches: near, opponents: [] };
}

/** What an almost found line is: digest's words, reversed, disputed, or altered. */
export function judgeAligned(
  { match, effect, segments }: AlignedMatch,
  claim: Claim,
  tools: Tools,
): Verification {
  const { language } = tools.index.rowOf(match);
  const isOtherMatter = match.differences.some(({ kind }) => kind === 'number' || kind === 'name');
  const turned = segments.filter(({ a, b }) => isReversal(a, b, language));
  const isTurned =
    turned.length > 0 ||
    // "She denied saying …" is what the outlet says, too.
    (effect === 'reversed' && !isOtherMatter && !claim.isDenied);
  const opposition = mayBeBy(match, claim.speaker) ? oppositionAt(match, tools) : undefined;
  const found = { claim, matches: [asTold(match, claim, language)], opponents: [] };
  if (match.kind === 'digest') return { ...found, verdict: 'summary-only' };
  if (isTurned)
    return { ...found, matches: found.matches.map((one) => withOpposites(one, turned)), verdict: 'reversed' };
  const { opponents = [], isOfDegree, isMinority } = opposition ?? {};
  // A changed word of meaning makes it another statement; with small ones, "and" for "or", it is the disputed one.
  const isSmall = segments.every(({ a, b }) => ![...a, ...b].some(isTelling));
  const verdict = isMinority && isSmall ? 'disputed' : 'altered';
  return { ...found, verdict, opponents, ...(isOfDegree && { isOfDegree }) };
}

/** What an outlet tells of somebody says “he” for “I”: not the word differs, but nobody is quoted. */
function asTold(match: VerifiedMatch, { text }: Claim, language: Language): VerifiedMatch {
  if (match.kind !== 'prose') return match;
  const isShift = ({ a, b }: Difference) =>
    language.isFirstPerson(foldedLine(textAt(text, a))) && b.start < b.end;
  return { ...match, differences: match.differences.filter((one) => !isShift(one)) };
}

/** A match with the words that turn it named as the opposite, where nothing is yet: “will”, “won’t”. */
function withOpposites(match: VerifiedMatch, turned: AlignedMatch['segments']): VerifiedMatch {
  if (match.differences.some(({ kind }) => kind === 'negation')) return match;
  const isTurned = ({ a, b }: Difference) =>
    turned.some((one) => one.a.some((word) => contains(a, word)) || one.b.some((word) => contains(b, word)));
  const named = match.differences.map((one) => (isTurned(one) ? { ...one, kind: 'negation' as const } : one));
  return { ...match, differences: named };
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
