/** Whether what people paste stands in the documents; `Verdict` says what each answer means. */
import type { Knowledge } from '../../knowledge/model.ts';
import { contains, overlaps, type Span, shifted, textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import type { People } from '../people/index.ts';
import type { Opposition, Quotes, Verdict, Verification } from '../quotes.ts';
import type { TextReader } from '../text-reader.ts';
import type { WordIndex } from '../words/word-index.ts';
import { isDirect, judgeAltered } from './altered.ts';
import { type Claim, createClaimReader } from './claim/claim.ts';
import { judgeOutletWords } from './outlet-words.ts';
import type { Tools } from './tools.ts';
import { judgeWordForWord } from './word-for-word.ts';

export function createVerifier(
  knowledge: Knowledge,
  reader: TextReader,
  people: People,
  index: WordIndex,
  oppositionTo: (quotationId: string) => Opposition | undefined,
): Pick<Quotes, 'verify'> {
  const claims = createClaimReader(knowledge, reader, people);
  const tools = { knowledge, reader, index, claims, oppositionTo };
  return { verify: (text, speaker) => verify(text, speaker, tools) };
}

/** From this share on, a text with marks in it is taken for one line of an article, marks and all. */
const oneLineShare = 0.65;
/** A word or two between marks that are nobody's quotation are emphasis. */
const fewestQuotedWords = 3;
const clean: readonly Verdict[] = ['exact', 'exact-without-attribution', 'disputed'];
const isClean = (one: Verification | undefined) => one !== undefined && clean.includes(one.verdict);

function verify(text: string, given: string | undefined, tools: Tools): Verification[] {
  const { claims, quoted, quotations, isApart, isOnlyAttributed } = tools.claims.read(text, given);
  const wholes = claims.flatMap((claim) => judgeWordForWord(claim, tools) ?? []);
  const cleanWhole = wholes.find(isClean);
  if (cleanWhole !== undefined) return [cleanWhole];
  const unlessChanged = (checks: Verification[]) => {
    const changed = claims[0] && judgeOutletWords(claims[0], quotations, checks, isOnlyAttributed, tools);
    return changed === undefined ? checks : [changed];
  };
  const inTurn = quoted && isOnlyAttributed && !isApart ? judgeWordForWord(quoted, tools) : undefined;
  if (inTurn && isClean(inTurn)) return unlessChanged([inTurn]);
  const each = quotations.flatMap((one) => verifyQuotation(one, tools));
  const areClean = each.length > 0 && each.every(isClean);
  const [plain] = wholes;
  // Marks around a few words of a line that was found as a whole: the whole decides, unless the article's own
  // sentence around them is cut and no more.
  const count = (spans: readonly Span[] = []) => wordCount(text, spans);
  const isOpen = plain?.verdict === 'cut' && plain.matches.every(({ turning }) => turning.length === 0);
  const isLittle = plain && quoted && count(quoted.spans) * 2 <= count(plain.claim.spans);
  if (isLittle && !(isOpen && areClean)) return [plain];
  const alone = isOnlyAttributed ? each : each.map((one) => ({ ...one, isAroundUnchecked: true as const }));
  if (areClean) return unlessChanged(alone);
  const near = nearest(claims, tools);
  const isOneLine =
    near.share >= oneLineShare &&
    near.verification.matches[0]?.kind !== 'digest' &&
    holdsAround(text, near.verification, quotations);
  // Whose words they are is told before what else differs.
  const isOthers = each.some(({ verdict }) => verdict === 'other-speaker');
  if (each.length > 0 && (isOnlyAttributed || isOthers || !isOneLine)) return alone;
  return [plain ?? near.verification];
}

/** Whether half of the words beside the marks stand at the place of a whole line; otherwise they are somebody's comment. */
function holdsAround(
  text: string,
  { claim, matches: [match] }: Verification,
  quotations: readonly Claim[],
): boolean {
  const marked = quotations.flatMap(({ spans }) => spans);
  const around = claim.spans
    .flatMap((span) => shifted(wordsOf(textAt(text, span)), span.start))
    .filter((word) => !marked.some((span) => contains(span, word)));
  const changed = around.filter((word) => match?.changed.a.some((one) => overlaps(one, word)));
  return changed.length * 2 <= around.length;
}

const wordCount = (text: string, spans: readonly Span[]) =>
  spans.flatMap((span) => wordsOf(textAt(text, span))).length;

/** One quotation of a text; nothing for a word or two that are no quotation. */
function verifyQuotation(claim: Claim, tools: Tools): Verification[] {
  const found = judgeWordForWord(claim, tools);
  if (found !== undefined) return [found];
  return wordCount(claim.text, claim.spans) >= fewestQuotedWords
    ? [judgeAltered(claim, tools).verification]
    : [];
}

/** The reading that finds most of its words; an attribution left in the words only lowers it. */
function nearest(claims: readonly Claim[], tools: Tools) {
  const isSaid = claims.some(isDirect);
  const near = claims.map((claim) => judgeAltered(claim, tools, isSaid));
  return near.reduce((one, other) => (other.share > one.share ? other : one));
}
