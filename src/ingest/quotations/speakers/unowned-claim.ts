/**
 * Finds words of claims that a sentence only mentions: in "Moreno rejected claims that she was “…”" they are not
 * Moreno's.
 */
import { cuesOf, ownerOf } from '../sentences/cues.ts';
import { type Tokens, tagAt, wordAt } from '../sentences/frame.ts';
import { formOf, speechNouns } from '../sentences/lexicon.ts';

/** Verbs whose subject makes the claim: "made the claim that", "spread the rumour that". */
const makesIt = formOf(`
  make made gave advance repeat issue give express take sign voice raise lodge file send publish release deliver offer renew
  reiterate put set add write post have hold share withdraw retract drop bring push promote spread start level echo
`);
/** Further nouns for something that is claimed. */
const claimNouns = /^(?:suggestions?|rumou?rs?|ideas?|notions?|complaints|reports)$/u;
/** The most words from the noun to the quotation. */
const reach = 14;

/** Whether a quotation is in a clause that says what is claimed, but not who claims it. */
export function isOfUnownedClaim(tokens: Tokens, quote: number): boolean {
  const that = tokens.slice(0, quote).findLastIndex(({ lower }) => lower === 'that');
  const noun = that - 1;
  const isClaim = speechNouns.has(wordAt(tokens, noun)) || claimNouns.test(wordAt(tokens, noun));
  if (!isClaim || quote - noun > reach || ownerOf(tokens, noun) !== undefined) return false;
  // "claims that Holm said “…”"
  if (cuesOf(tokens).some(({ at, subject }) => at < quote && (subject?.first ?? 0) > that)) return false;
  let first = noun;
  while (/^(?:DET|ADJ|NOUN|NUM)$/u.test(tagAt(tokens, first - 1))) first -= 1;
  const before = wordAt(tokens, first - 1);
  return !/^(?:in|with|on|via)$/u.test(before) && !makesIt(before);
}
