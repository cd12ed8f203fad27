/** What the words around the quotations of a pasted text are: the article's own with a word changed, or another's. */
import { documentOf } from '../../knowledge/find.ts';
import type { Passage } from '../../knowledge/model.ts';
import { contains } from '../../text/span.ts';
import type { Verification } from '../quotes.ts';
import { type Token, tellingKeys } from '../text-reader.ts';
import type { Claim } from './claim.ts';
import { type Piece, pieceIn } from './near.ts';
import { nearMatch } from './near-match.ts';
import { refined } from './nearly.ts';
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
export function changedAround(
  text: string,
  whole: Claim,
  quotations: readonly Claim[],
  isOnlyAttributed: boolean,
  tools: Tools,
): Verification | undefined {
  const { index, knowledge, reader } = tools;
  const tokens = claimTokens(text, whole, tools);
  const quoted = quotations.flatMap(({ spans }) => spans);
  const around = tokens.flatMap((token, at) => (quoted.some((span) => contains(span, token)) ? [] : [at]));
  const unpaired = ({ pairs }: Piece) => {
    const paired = new Set(pairs.map(({ a }) => a));
    return around.filter((at) => !paired.has(at));
  };
  const [best] = articlePassages(tokens, tools)
    .map((passage) => pieceIn(passage, tokens, index))
    .toSorted((one, other) => unpaired(one).length - unpaired(other).length);
  if (best === undefined) return undefined;
  const share = isOnlyAttributed ? attributionShare : ownShare;
  if (around.length - unpaired(best).length < share * around.length) return undefined;
  const language = reader.languageOf(documentOf(knowledge, best.passage));
  const held = new Set(index.tokensOf(best.passage).map(({ key }) => key));
  const speakers = quotations.map(({ speaker }) => `@${speaker?.nameId}`);
  const isChanged = (at: number) => {
    const { kind, folded, key } = tokens[at] ?? { kind: 'function', folded: '', key: '' };
    // Who is named as the speaker was looked at: "Lowe, mayor of Ashford" for "the mayor of Ashford, Lowe".
    if (speakers.includes(key) || language.isSaying(folded)) return false;
    if (language.isTitle(folded) && held.has(key)) return false;
    if (isOnlyAttributed && !isReplaced(at, best)) return false;
    return kind !== 'function' || language.turnOf(folded) !== undefined;
  };
  if (!unpaired(best).some(isChanged)) return undefined;
  return refined(nearMatch(best, text, whole, tools, { isAll: true, isProse: true }), whole, tools);
}

/** Whether the article has words of its own in this word's place, so that it was changed and not only put in. */
function isReplaced(at: number, { pairs }: Piece): boolean {
  const before = pairs.findLast(({ a }) => a < at)?.b ?? -1;
  const behind = pairs.find(({ a }) => a > at)?.b ?? Number.POSITIVE_INFINITY;
  return behind - before > 1;
}

/** The passages of articles, not of digests, that have most of a line's rarer words. */
function articlePassages(tokens: readonly Token[], { knowledge, index }: Tools): Passage[] {
  return index
    .nearest(tellingKeys(tokens), candidateCount)
    .filter((passage) => documentOf(knowledge, passage).textKind === 'verbatim');
}
