/** Whether what people paste stands in the documents; `Verdict` says what each answer means. */
import type { Knowledge } from '../../knowledge/model.ts';
import { contains, textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import type { Speaker } from '../people/index.ts';
import type { Opposition, Verdict, Verification } from '../quotes.ts';
import type { TextReader } from '../text-reader.ts';
import { type Claim, createClaimReader } from './claim.ts';
import { located } from './located.ts';
import { isDirect, nearly } from './nearly.ts';
import type { Tools } from './tools.ts';
import type { WordIndex } from './word-index.ts';
import { changedAround } from './words-around.ts';

export interface Verifier {
  verify(text: string, speaker?: string): Verification[];
}

export function createVerifier(
  knowledge: Knowledge,
  reader: TextReader,
  people: readonly Speaker[],
  index: WordIndex,
  oppositionTo: (quotationId: string) => Opposition | undefined,
): Verifier {
  const claims = createClaimReader(knowledge, reader, people);
  const tools = { knowledge, reader, claims, index, oppositionTo };
  return { verify: (text, speaker) => verify(text, speaker, tools) };
}

/** From this share on, a text with marks in it is taken for one line of an article, marks and all. */
const oneLineShare = 0.65;
/** A word or two between marks that are nobody's quotation are emphasis. */
const fewestQuotedWords = 3;
const clean: readonly Verdict[] = ['exact', 'exact-without-attribution', 'disputed'];
const isClean = (one: Verification | undefined) => one !== undefined && clean.includes(one.verdict);

function verify(text: string, given: string | undefined, tools: Tools): Verification[] {
  const speaker = given === undefined ? undefined : tools.claims.speaker(given);
  const named = (claim: Claim): Claim => (speaker === undefined ? claim : { ...claim, speaker });
  const { claims: read, quoted: marked, quotations, isApart, isOnlyAttributed } = tools.claims.read(text);
  const claims = read.map(named);
  const found = claims.flatMap((claim) => located(text, claim, tools) ?? []);
  const clearly = found.find(isClean);
  if (clearly !== undefined) return [clearly];
  const quoted = marked === undefined ? undefined : named(marked);
  const inTurn =
    quoted === undefined || !isOnlyAttributed || isApart ? undefined : located(text, quoted, tools);
  const unlessChanged = (checks: Verification[]) => {
    const isDisputed = checks.some(({ verdict }) => verdict === 'disputed');
    if (isDisputed || claims[0] === undefined) return checks;
    const changed = changedAround(text, claims[0], quotations, isOnlyAttributed, tools);
    return changed === undefined ? checks : [changed];
  };
  if (inTurn !== undefined && isClean(inTurn)) return unlessChanged([inTurn]);
  const areAll = isOnlyAttributed || isApart;
  const each = quotations.flatMap((one) => verifyQuotation(text, named(one), areAll, tools));
  const [plain] = found;
  // Of the article's own sentence around the quotations nothing that decides is left out.
  const isOpen = plain?.verdict === 'cut' && plain.matches.every(({ turning }) => turning.length === 0);
  if (plain !== undefined && quoted !== undefined && isLittleOf(quoted, plain, text)) {
    if (!isOpen || each.length === 0 || !each.every(isClean)) return [plain];
  }
  const alone = isOnlyAttributed ? each : each.map((one) => ({ ...one, isAroundUnchecked: true as const }));
  if (each.length > 0 && each.every(isClean)) return unlessChanged(alone);
  const near = nearest(text, claims, tools);
  const isOneLine = near.share >= oneLineShare && near.verification.matches[0]?.kind !== 'digest';
  if (each.length > 0 && (isOnlyAttributed || !isOneLine)) return alone;
  return [found[0] ?? near.verification];
}

/** Whether the marks stand around a few words of a line that was found as a whole. */
function isLittleOf(quoted: Claim, { claim }: Verification, text: string): boolean {
  const words = wordsOf(text);
  const count = (spans: Claim['spans']) =>
    words.filter((word) => spans.some((span) => contains(span, word))).length;
  return count(quoted.spans) * 2 <= count(claim.spans);
}

/** One quotation of a text; nothing for a word or two that are no quotation, unless all marked words are. */
function verifyQuotation(text: string, claim: Claim, areAll: boolean, tools: Tools): Verification[] {
  const found = located(text, claim, tools);
  if (found !== undefined) return [found];
  const count = claim.spans.flatMap((span) => wordsOf(textAt(text, span))).length;
  return areAll || count >= fewestQuotedWords ? [nearly(text, claim, tools).verification] : [];
}

/** The reading that finds most of its words; an attribution left in the words only lowers it. */
function nearest(text: string, claims: readonly Claim[], tools: Tools) {
  const isSaid = claims.some((claim) => isDirect(text, claim));
  const near = claims.map((claim) => nearly(text, claim, tools, isSaid));
  return near.reduce((one, other) => (other.share > one.share ? other : one));
}
