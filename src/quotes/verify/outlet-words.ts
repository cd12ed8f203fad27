/** Finds out whether the words around the quotations of a pasted text are the article's own, with a word changed. */
import { documentOf, quotationsIn } from '../../knowledge/find.ts';
import { contains } from '../../text/span.ts';
import type { Verification } from '../quotes.ts';
import { contentKeys } from '../text-reader.ts';
import { alignedMatch } from './aligned-match.ts';
import { type Piece, pieceIn } from './alignment.ts';
import { judgeAligned } from './altered.ts';
import type { Claim } from './claim/claim.ts';
import { claimTokens, type Tools } from './tools.ts';

/** The share of the words around the quotations that the article must have for the text to be taken from it. */
const ownShare = 0.6;
/** The share for an attribution, which everybody words in much the same way. */
const attributionShare = 0.75;
const candidateCount = 5;

/**
 * The verdict on a text that has an article's own words around the quotations, but with a word of them changed;
 * undefined where they are not the article's or nothing is changed.
 *
 * `The judge called the port “a ruin”.` → altered, where the article has: The mayor called the port “a ruin”.
 */
export function judgeOutletWords(
  whole: Claim,
  quotations: readonly Claim[],
  found: readonly Verification[],
  isOnlyAttributed: boolean,
  tools: Tools,
): Verification | undefined {
  const { index, knowledge } = tools;
  const tokens = claimTokens(whole, tools);
  const quoted = quotations.flatMap(({ spans }) => spans);
  const around = [...tokens.keys()].filter(
    (at) => !quoted.some((span) => tokens[at] && contains(span, tokens[at])),
  );
  const unpaired = ({ pairs }: Piece) => around.filter((at) => !pairs.some(({ a }) => a === at));
  const holders = new Set(found.flatMap(({ matches }) => matches.map(({ passageId }) => passageId)));
  // Not of digests, whose own words are Onrecord's.
  const [best] = index
    .nearest(contentKeys(tokens), candidateCount)
    .filter((one) => holders.has(one.id) && documentOf(knowledge, one).textKind === 'verbatim')
    .map((passage) => pieceIn(passage, tokens, index))
    .toSorted((one, other) => unpaired(one).length - unpaired(other).length);
  const share = isOnlyAttributed ? attributionShare : ownShare;
  if (best === undefined || unpaired(best).length > (1 - share) * around.length) return undefined;
  const { language } = index.rowOf(best.passage);
  const speakers = quotationsIn(knowledge, best.passage).map(({ speakerId }) => `@${speakerId}`);
  const held = new Set([...index.tokensIn(best.passage).map(({ key }) => key), ...speakers]);
  const isChanged = (at: number) => {
    const { kind, folded, key } = tokens[at] ?? { kind: 'function', folded: '', key: '' };
    // The speaker may be described otherwise: "Lowe, mayor of Ashford" for "the mayor of Ashford, Lowe".
    const isOfWho = kind === 'name' || language.isTitle(folded);
    if (language.isSaying(folded) || (isOfWho && held.has(key))) return false;
    if (isOnlyAttributed && !isReplaced(at, best)) return false;
    return kind !== 'function' || language.modifierOf(folded) !== undefined;
  };
  return unpaired(best).some(isChanged)
    ? judgeAligned(alignedMatch(best, whole, tools), whole, tools)
    : undefined;
}

/** Whether the article has other words in this word's place, so that it was changed and not only added. */
function isReplaced(at: number, { pairs }: Piece): boolean {
  const before = pairs.findLast(({ a }) => a < at)?.b ?? -1;
  const behind = pairs.find(({ a }) => a > at)?.b ?? Number.POSITIVE_INFINITY;
  return behind - before > 1;
}
