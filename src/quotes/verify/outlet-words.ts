/** What the words around the quotations of a pasted text are: the article's own with a word changed, or another's. */
import { documentOf, quotationsIn } from '../../knowledge/find.ts';
import { contains } from '../../text/span.ts';
import type { Verification } from '../quotes.ts';
import { tellingKeys } from '../text-reader.ts';
import { alignedMatch } from './aligned-match.ts';
import { type Piece, pieceIn } from './alignment.ts';
import { judgeAligned } from './altered.ts';
import type { Claim } from './claim/claim.ts';
import { claimTokens, type Tools } from './tools.ts';

/** Share of the words around the quotations that an article has to have around them for all to be taken from it. */
const ownShare = 0.6;
/** The same for an attribution, which everybody puts in much the same words. */
const attributionShare = 0.75;
const candidateCount = 5;

/**
 * The verdict on a text that has an article's own words around the quotations that were found, but for a
 * word that tells something; nothing where the words around them are somebody else's.
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
  // Of articles, not of digests, whose words are ours.
  const [best] = index
    .nearest(tellingKeys(tokens), candidateCount)
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
    // "Lowe, mayor of Ashford" for "the mayor of Ashford, Lowe": who is named as the speaker was looked at.
    const isOfWho = kind === 'name' || language.isTitle(folded);
    if (language.isSaying(folded) || (isOfWho && held.has(key))) return false;
    if (isOnlyAttributed && !isReplaced(at, best)) return false;
    return kind !== 'function' || language.modifierOf(folded) !== undefined;
  };
  return unpaired(best).some(isChanged)
    ? judgeAligned(alignedMatch(best, whole, tools), whole, tools)
    : undefined;
}

/** Whether the article has words of its own in this word's place, so that it was changed and not only put in. */
function isReplaced(at: number, { pairs }: Piece): boolean {
  const before = pairs.findLast(({ a }) => a < at)?.b ?? -1;
  const behind = pairs.find(({ a }) => a > at)?.b ?? Number.POSITIVE_INFINITY;
  return behind - before > 1;
}
