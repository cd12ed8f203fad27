/** Gives verdicts on pasted text; `verdicts` in `quotes.ts` documents what each means. */
import { quotationsIn } from '../../knowledge/find.ts';
import type { Knowledge, Passage } from '../../knowledge/model.ts';
import { contains, overlaps, type Span, shifted, textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import type { People } from '../people/index.ts';
import type { Opposition, Quotes, Verdict, Verification, VerifiedMatch } from '../quotes.ts';
import type { TextReader } from '../text-reader.ts';
import type { WordIndex } from '../words/word-index.ts';
import { isDirect, judgeAltered } from './altered.ts';
import { type Claim, createClaimReader } from './claim/claim.ts';
import { judgeOutletWords } from './outlet-words.ts';
import { isBy, type Tools } from './tools.ts';
import { judgeWordForWord } from './word-for-word.ts';

/** The part of `Quotes` that gives verdicts: `verify('“It leaks,” Lund said.')` → one verification for each quotation. */
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

/** With at least this share in one place, a text with quotation marks is taken for one line of an article. */
const oneLineShare = 0.65;
/** Fewer words in quotation marks that are no quotation are only emphasised. */
const minQuotedWords = 3;
/** The number of nearest passages among which those with words of the speaker are taken. */
const ofSpeakerCount = 100;
const clean: readonly Verdict[] = ['exact', 'exact-without-attribution', 'disputed'];
const isClean = (one: Verification | undefined) => one !== undefined && clean.includes(one.verdict);

function verify(text: string, given: string | undefined, tools: Tools): Verification[] {
  const { claims, quoted, quotations, isApart, isOnlyAttributed } = tools.claims.read(text, given);
  const wholes = claims.flatMap((claim) => judgeWordForWord(claim, tools) ?? []);
  const cleanWhole = wholes.find(isClean);
  if (cleanWhole !== undefined) return [cleanWhole];
  const ofNobodyKnown = wholes.length > 0 && wholes.flatMap(({ matches }) => matches).every(isOpen);
  const [takenBack] = ofNobodyKnown ? claims.flatMap((claim) => takenBackBySpeaker(claim, tools)) : [];
  if (takenBack !== undefined) return [takenBack];
  const unlessChanged = (checks: Verification[]) => {
    const changed = claims[0] && judgeOutletWords(claims[0], quotations, checks, isOnlyAttributed, tools);
    return changed === undefined ? checks : [changed];
  };
  const inTurn = quoted && isOnlyAttributed && !isApart ? judgeWordForWord(quoted, tools) : undefined;
  if (inTurn && isClean(inTurn)) return unlessChanged([inTurn]);
  const each = quotations.flatMap((one) => verifyQuotation(one, tools));
  const areClean = each.length > 0 && each.every(isClean);
  const [plain] = wholes;
  // Where the text as a whole was found and only a few of its words are in quotation marks, the whole decides, unless it
  // is merely cut and the quotations are exact.
  const count = (spans: readonly Span[] = []) => wordCount(text, spans);
  const isMerelyCut = plain?.verdict === 'cut' && plain.matches.every(({ turning }) => turning.length === 0);
  const isLittle = plain && quoted && count(quoted.spans) * 2 <= count(plain.claim.spans);
  if (isLittle && !(isMerelyCut && areClean)) return [plain];
  const alone = isOnlyAttributed ? each : each.map((one) => ({ ...one, isAroundUnchecked: true as const }));
  if (areClean) return unlessChanged(alone);
  const near = nearest(claims, tools);
  const isOneLine =
    near.share >= oneLineShare &&
    near.verification.matches[0]?.kind !== 'digest' &&
    holdsAround(text, near.verification, quotations);
  // A wrong speaker is more important than any other difference.
  const isOthers = each.some(({ verdict }) => verdict === 'other-speaker');
  if (each.length > 0 && (isOnlyAttributed || isOthers || !isOneLine)) return alone;
  return [plain ?? near.verification];
}

const isOpen = ({ speakerId }: VerifiedMatch): boolean => speakerId === undefined;

/**
 * The verdict `reversed`, where the speaker whom a line names said the opposite: an interviewer asked "It was repaired?",
 * and the person said "It was not repaired". Empty otherwise.
 */
function takenBackBySpeaker(claim: Claim, tools: Tools): Verification[] {
  const { knowledge, index } = tools;
  const isTheirs = (passage: Passage) =>
    quotationsIn(knowledge, passage).some((quotation) => isBy(quotation, claim.speaker));
  const nearest: WordIndex['nearest'] = (keys, most) =>
    index.nearest(keys, ofSpeakerCount).filter(isTheirs).slice(0, most);
  const { verification } = judgeAltered(claim, { ...tools, index: { ...index, nearest } });
  const { verdict, matches } = verification;
  return verdict === 'reversed' && matches.every((match) => isBy(match, claim.speaker)) ? [verification] : [];
}

/** Whether at least half of the words outside the marks are in the place found; otherwise they are a comment. */
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

/** The verdict on one quotation of a text; empty for a word or two that are no quotation. */
function verifyQuotation(claim: Claim, tools: Tools): Verification[] {
  const found = judgeWordForWord(claim, tools);
  if (found !== undefined) return [found];
  return wordCount(claim.text, claim.spans) >= minQuotedWords
    ? [judgeAltered(claim, tools).verification]
    : [];
}

/** The best reading: the one with the largest share found. An attribution that was left in the words only lowers it. */
function nearest(claims: readonly Claim[], tools: Tools) {
  const isSaid = claims.some(isDirect);
  const near = claims.map((claim) => judgeAltered(claim, tools, isSaid));
  return near.reduce((one, other) => (other.share > one.share ? other : one));
}
