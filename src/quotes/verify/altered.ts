/** The verdict on a line that is in no document word for word: altered, reversed, stitched, or not found. */
import { documentOf, outletOf } from '../../knowledge/find.ts';
import type { Passage } from '../../knowledge/model.ts';
import type { Language } from '../../language/index.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains, textAt } from '../../text/span.ts';
import { foldedLine } from '../../text/words.ts';
import type { Difference } from '../compare/differences.ts';
import type { Verification, VerifiedMatch } from '../quotes.ts';
import { contentKeys, isContentWord, type Token } from '../text-reader.ts';
import type { WordIndex } from '../words/word-index.ts';
import { type AlignedMatch, alignedMatch } from './aligned-match.ts';
import { nearestPieces, type Piece, shareOf, stretchOf } from './alignment.ts';
import type { Claim } from './claim/claim.ts';
import { matchIn, spanOf, wordsIn } from './match.ts';
import { claimTokens, isBy, mayBeBy, oppositionAt, type Tools } from './tools.ts';

/** The share of a line, by weight, that must be in one place for the line to be an altered form of it. */
const alteredShare = 0.6;
/** The share of a line that the pieces of a stitched line must cover together, and each piece of its own words. */
const stitchedShare = 0.8;
/** The fewest words of a piece of a stitched line. */
const minPartWords = 4;
/** The share and number of a line's content words that a digest must have for the article to be likely to have the line. */
const coveredShare = 0.4;
const minCoveredKeys = 4;
/** A word that no passage has may be a synonym, so it counts no more than one that so many passages have. */
const passagesOfUnknown = 3;
/** The fewest content words that a digest must have where the line names its outlet. */
const minKeysOfNamed = 2;
/** The fewest words of a line in which a single one may be changed. */
const minWordsOneOff = 5;
/** In how many passages the closest line is searched. */
const nearestCount = 3;

/**
 * The verdict on a line that is nowhere word for word, with the share of it, by weight, that is in one place.
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
  // A line of mostly function words with one word changed: "I said that I had a dog".
  const isOneWordOff = tokens.length >= minWordsOneOff && (piece?.pairs.length ?? 0) >= tokens.length - 1;
  const isFound = near && (share >= alteredShare || (isOneWordOff && isBy(near.match, claim.speaker)));
  const verification = isFound ? judgeAligned(near, claim, tools) : notFound(claim, tokens, isSaid, tools);
  return { share, verification };
}

/** The verdict `not-found`; or `summary-only`, where only a digest reports the same and the article's words are not known. */
function notFound(claim: Claim, tokens: readonly Token[], isSaid: boolean, tools: Tools): Verification {
  const keys = contentKeys(tokens);
  const nearest = tools.index.nearest(keys, nearestCount);
  const ofNamed = isSaid ? [] : digestsNamed(claim.text, keys, tools);
  const isHeld = ofNamed.length > 0 || (!isSaid && isCoveredByDigest(nearest, keys, tools));
  const matches = closestLine(tokens, keys, ofNamed.length > 0 ? ofNamed : nearest, tools);
  return { verdict: isHeld ? 'summary-only' : 'not-found', claim, matches, opponents: [] };
}

/** Whether words are given as direct speech, in quotation marks or behind a name and a colon: a digest would quote them. */
export function isDirect({ text, speaker, spans }: Claim): boolean {
  return spans.some(({ start }) => {
    const before = text.slice(0, start).trimEnd();
    return /[“"«„]$/u.test(text.slice(0, start)) || (speaker !== undefined && before.endsWith(':'));
  });
}

const keysOf = (passages: readonly Passage[], index: WordIndex): Set<string> =>
  new Set(passages.flatMap((one) => index.tokensIn(one).map(({ key }) => key)));

/** Passages of digests whose outlet the text names and that share at least two content words with it; best first. */
function digestsNamed(text: string, keys: ReadonlySet<string>, { knowledge, index }: Tools): Passage[] {
  const foldedWords = (words: string) => ` ${foldedLine(words)} `;
  const line = foldedWords(text);
  const isNamed = (passage: Passage) => {
    const document = documentOf(knowledge, passage);
    return document.textKind === 'digest' && line.includes(foldedWords(outletOf(knowledge, document).name));
  };
  return index
    .nearest(keys, Number.POSITIVE_INFINITY)
    .filter((one) => isNamed(one) && keys.intersection(keysOf([one], index)).size >= minKeysOfNamed)
    .slice(0, nearestCount);
}

/** Whether a passage of a digest has, together with its neighbours, much of a line. */
function isCoveredByDigest(
  passages: readonly Passage[],
  keys: ReadonlySet<string>,
  { knowledge, index }: Tools,
): boolean {
  const most = Math.log(1 + knowledge.passages.size / passagesOfUnknown);
  return passages.some((passage) => {
    const { textKind, passages: all } = documentOf(knowledge, passage);
    const at = all.indexOf(passage);
    const shared = keys.intersection(keysOf(all.slice(Math.max(0, at - 1), at + 2), index));
    const isMuch = index.weigh(shared, most) >= coveredShare * index.weigh(keys, most);
    return textKind === 'digest' && shared.size >= minCoveredKeys && isMuch;
  });
}

/** The sentence that shares most of a line's rarer words, if it shares two; it is shown, but is no match. */
function closestLine(
  tokens: readonly Token[],
  keys: ReadonlySet<string>,
  passages: readonly Passage[],
  { knowledge, index }: Tools,
): VerifiedMatch[] {
  const [best] = passages
    .flatMap((passage) =>
      sentencesOf(documentOf(knowledge, passage).text, passage.span).map((span) => {
        const inSentence = new Set(index.tokensIn(passage, span).map(({ key }) => key));
        return { passage, span, shared: keys.intersection(inSentence) };
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
    .filter((piece) => piece.pairs.length >= minPartWords)
    .filter((piece) => shareOf([piece], stretchOf(piece), index) >= stitchedShare)
    .toSorted((x, y) => (x.pairs[0]?.a ?? 0) - (y.pairs[0]?.a ?? 0));
  if (solid.length < 2 || shareOf(solid, tokens, index) < stitchedShare) return undefined;
  const near = solid.map((piece) => alignedMatch(piece, claim, tools, false).match);
  const sentences = near.map(({ passageId, sentence }) => `${passageId}/${sentence.start}-${sentence.end}`);
  const isOneSentence = new Set(sentences).size === 1;
  const isDigest = near.every(({ kind }) => kind === 'digest');
  // Pieces of one sentence in another order are an altered sentence.
  const verdict = isDigest ? 'summary-only' : isOneSentence ? 'altered' : 'stitched';
  return { verdict, claim, matches: near, opponents: [] };
}

/** The verdict on a line that almost stands in a place: `summary-only`, `reversed`, `disputed` or `altered`. */
export function judgeAligned(
  { match, effect, segments }: AlignedMatch,
  claim: Claim,
  tools: Tools,
): Verification {
  const { language } = tools.index.rowOf(match);
  const isAboutOther = match.differences.some(({ kind }) => kind === 'number' || kind === 'name');
  const turned = segments.filter(({ a, b }) => isReversal(a, b, language));
  const isTurned =
    turned.length > 0 ||
    // Where the text says "She denied saying …", as the outlet does, nothing is reversed.
    (effect === 'reversed' && !isAboutOther && !claim.isDenied);
  const opposition = mayBeBy(match, claim.speaker) ? oppositionAt(match, tools) : undefined;
  const found = { claim, matches: [asTold(match, claim, language)], opponents: [] };
  if (match.kind === 'digest') return { ...found, verdict: 'summary-only' };
  if (isTurned)
    return { ...found, matches: found.matches.map((one) => withOpposites(one, turned)), verdict: 'reversed' };
  const { opponents = [], isOfDegree, isMinority } = opposition ?? {};
  // With a changed content word it is another statement; with only function words changed it is the disputed one.
  const isSame = segments.every(({ a, b }) => ![...a, ...b].some(isContentWord));
  const verdict = isMinority && isSame ? 'disputed' : 'altered';
  return { ...found, verdict, opponents, ...(isOfDegree && { isOfDegree }) };
}

/** A match without the differences between “I” and “he”, where the outlet only reports what somebody said. */
function asTold(match: VerifiedMatch, { text }: Claim, language: Language): VerifiedMatch {
  if (match.kind !== 'prose') return match;
  const isShift = ({ a, b }: Difference) =>
    language.isFirstPerson(foldedLine(textAt(text, a))) && b.start < b.end;
  return { ...match, differences: match.differences.filter((one) => !isShift(one)) };
}

/** A match whose reversing differences (“will”, “won’t”) are named as negations, if it has no negation yet. */
function withOpposites(match: VerifiedMatch, turned: AlignedMatch['segments']): VerifiedMatch {
  if (match.differences.some(({ kind }) => kind === 'negation')) return match;
  const isTurned = ({ a, b }: Difference) =>
    turned.some((one) => one.a.some((word) => contains(a, word)) || one.b.some((word) => contains(b, word)));
  const named = match.differences.map((one) => (isTurned(one) ? { ...one, kind: 'negation' as const } : one));
  return { ...match, differences: named };
}

/** Whether only one side of a difference denies or sets a condition, or the two have opposites. */
function isReversal(a: readonly Token[], b: readonly Token[], language: Language): boolean {
  const count = (tokens: readonly Token[], ...turns: readonly string[]) =>
    tokens.filter(({ folded }) => turns.includes(language.modifierOf(folded) ?? '')).length;
  const denies = (tokens: readonly Token[]) => count(tokens, 'negation', 'rejection') % 2 === 1;
  const binds = (tokens: readonly Token[]) => count(tokens, 'condition') > 0;
  const isOpposite = (x: Token, y: Token) => language.areOpposites(x.folded, y.folded);
  return denies(a) !== denies(b) || binds(a) !== binds(b) || a.some((x) => b.some((y) => isOpposite(x, y)));
}
