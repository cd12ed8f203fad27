/** The verdict on a claim whose words are in a document exactly. */
import { defined } from '../../defined.ts';
import type { Quotation } from '../../knowledge/model.ts';
import type { Language } from '../../language/index.ts';
import { insertionMarks } from '../../text/marks.ts';
import { contains } from '../../text/span.ts';
import { foldedLine, foldedOf, wordsOf } from '../../text/words.ts';
import type { Difference } from '../compare/differences.ts';
import type { ClaimedSpeaker, Verdict, Verification, VerifiedMatch } from '../quotes.ts';
import { type ExactWord, exactWords } from '../words/exact-words.ts';
import { marked, type RowWord } from '../words/rows.ts';
import type { Occurrence } from '../words/word-index.ts';
import type { Claim } from './claim/claim.ts';
import { fullerElsewhere } from './fuller-sentence.ts';
import { type LeftOut, leftOutOf } from './left-out/left-out.ts';
import { kindOf, matchIn, spanOf } from './match.ts';
import { opposedElsewhere } from './opposed-elsewhere.ts';
import { isBy, maxWords, mayBeBy, oppositionAt, type Tools } from './tools.ts';

/** Fewer words are a phrase that anybody may use: they are exact only as a whole quotation. */
const minWords = 3;
const maxMatches = 5;
const ellipsis = /\[\s?(?:…|\.{3})\s?\]|\(\s?(?:…|\.{3})\s?\)|…|\.{3}/gu;

/**
 * Of several places, the one with the first of these verdicts decides. A reversal comes before a cut, so that a copy
 * without the "not" does not hide what the others print.
 */
const order = [
  'exact',
  'exact-without-attribution',
  'reversed',
  'quoted-to-reject',
  'cut',
  'altered',
  'other-speaker',
  'summary-only',
] as const satisfies readonly Verdict[];

type VerdictOfPlace = (typeof order)[number];

/** The verdict that one place alone would give. */
interface PlaceVerdict {
  readonly verdict: VerdictOfPlace;
  readonly match: VerifiedMatch;
}

/** The verdict on a claim whose words are in a document in this order; undefined where they are in none. */
export function judgeWordForWord(claim: Claim, tools: Tools): Verification | undefined {
  const { text } = claim;
  const language = tools.reader.languageFor(text);
  const wanted = claim.spans.flatMap((span) => exactWords(text, language, span));
  if (wanted.length === 0 || wanted.length > maxWords) return undefined;
  const isOwn = (quotation: Quotation) => isBy(quotation, claim.speaker);
  const direct = tools.index.occurrences([wanted], isOwn);
  const parts = partsOf(text, wanted);
  const found = direct.length > 0 || parts.length < 2 ? direct : tools.index.occurrences(parts, isOwn);
  const places = found.flatMap((one) => placesOf(one, wanted, claim));
  return places.length === 0 ? undefined : judge(places, claim, tools);
}

/** The words of a claim, split at its ellipses. */
function partsOf(text: string, wanted: readonly ExactWord[]): ExactWord[][] {
  const gaps = [...text.matchAll(ellipsis)].map((match) => match.index);
  return [...Map.groupBy(wanted, ({ start }) => gaps.filter((gap) => gap < start).length).values()];
}

function placesOf(occurrence: Occurrence, wanted: readonly ExactWord[], claim: Claim): PlaceVerdict[] {
  const { row, words } = occurrence;
  const kind = kindOf(occurrence);
  // Words that two people said one after the other are no quotation.
  const speakers = new Set(words.map(({ quotation }) => quotation?.speakerId));
  if (kind === 'quotation' && speakers.size > 1) return [];
  const isShort = wanted.length < minWords && !isWholeQuotation(words, row.words);
  const isTold = wanted.length > 1 || isContentWordOf(claim, words[0], row.language);
  const isVoice = kind === 'quotation' || kind === 'unrecorded';
  if (isShort && !(isVoice && isTold)) return [];
  const leftOut = leftOutOf(occurrence);
  const stated = lostQuestionMark(occurrence, wanted, claim.text);
  const verdict = ((): VerdictOfPlace => {
    const byInsertion = insertedOf(words, wanted, claim.text);
    if (byInsertion !== undefined) return byInsertion;
    if (kind === 'digest') return 'summary-only';
    if (leftOut.effect === 'quoted-to-reject' && kind === 'prose') return 'cut';
    if (leftOut.effect !== 'none' && !isToldBeside(leftOut, claim)) return leftOut.effect;
    if (stated !== undefined) return 'altered';
    if (isShort) return 'cut';
    return isInterruptedUnsaid(words, wanted, claim) ? 'exact-without-attribution' : 'exact';
  })();
  const compared = {
    claimSpan: spanOf(wanted),
    share: 1,
    differences: spelledOtherwise(wanted, words),
    changed: stated ?? { a: [], b: [] },
  };
  const passages = [...new Set(words.map(({ passage }) => passage))];
  return passages.map((passage) => ({ verdict, match: matchIn(passage, occurrence, leftOut, compared) }));
}

/** Whether everything left out is an outlet's word that the pasted text also has beside the quotation: “joked”. */
function isToldBeside({ words, turning }: LeftOut, { text, spans }: Claim): boolean {
  const beside = foldedOf(wordsOf(text).filter((word) => !spans.some((span) => contains(span, word))));
  const isTold = ({ quotation, form }: RowWord) => quotation === undefined && beside.includes(form);
  return turning.length > 0 && turning.length === words.length && turning.every(isTold);
}

/**
 * The place of a lost question mark, where only the mark makes a question of the words: "The port is safe?"
 */
function lostQuestionMark(
  { row, words }: Occurrence,
  wanted: readonly ExactWord[],
  claimed: string,
): VerifiedMatch['changed'] | undefined {
  const { text } = row.document;
  const [first, last] = [wanted[0]?.start ?? 0, wanted.at(-1)];
  const questionEnds = words.filter(({ end, sentence, quotation }) => {
    const isOfIt = (word: RowWord) => word.sentence === sentence && word.quotation === quotation;
    const clauses = () => text.slice(row.words.find(isOfIt)?.start, end).split(/[,;:—–…(“"‘]/u);
    return text[end] === '?' && !clauses().some(row.language.asksByForm);
  });
  const marks = claimed.slice(first).match(/\?/gu)?.length ?? 0;
  const [lost] = questionEnds.slice(marks);
  return lost && last && { a: [spanOf([last])], b: [{ start: lost.start, end: lost.end + 1 }] };
}

/** Whether a single word is a quotation of the claimed speaker, and no stop word. */
const isContentWordOf = ({ speaker }: Claim, word: RowWord | undefined, language: Language): boolean =>
  speaker?.nameId !== undefined &&
  word?.quotation?.speakerId === speaker.nameId &&
  !language.isStopWord(word.form);

/** The verdict that follows from words that the outlet inserted in brackets, if any does. */
function insertedOf(
  words: readonly RowWord[],
  wanted: readonly ExactWord[],
  text: string,
): VerdictOfPlace | undefined {
  const isInserted = (word: RowWord | undefined) => word?.insertion !== undefined;
  if (!words.some(isInserted)) return undefined;
  if (words.every(isInserted)) return 'other-speaker';
  const brackets = marked(text, insertionMarks, { start: 0, end: text.length });
  const isMarked = (word: ExactWord) => brackets.some((span) => contains(span, word));
  return wanted.every((word, place) => !isInserted(words[place]) || isMarked(word)) ? undefined : 'altered';
}

/** Whether the article interrupts the speaker and the claim does not show it. */
function isInterruptedUnsaid(
  words: readonly RowWord[],
  wanted: readonly ExactWord[],
  { spans }: Claim,
): boolean {
  const spanAt = (place: number) => spans.find((span) => wanted[place] && contains(span, wanted[place]));
  return words.some((word, place) => {
    const before = words[place - 1];
    const isOther = before?.quotation && word.quotation && before.quotation !== word.quotation;
    return isOther && before.passage === word.passage && spanAt(place) === spanAt(place - 1);
  });
}

function isWholeQuotation(words: readonly RowWord[], row: readonly RowWord[]): boolean {
  const [first, last] = [words[0], words.at(-1)];
  const isOfOther = (at: number) => row[at]?.quotation !== first?.quotation;
  if (first?.quotation === undefined || last?.quotation !== first.quotation) return false;
  return isOfOther(first.at - 1) && isOfOther(last.at + 1);
}

/** The words that the claim spells differently; none where a word that is written as two makes the counts differ. */
function spelledOtherwise(wanted: readonly ExactWord[], words: readonly ExactWord[]): Difference[] {
  if (wanted.length !== words.length) return [];
  return wanted.flatMap((word, place) => {
    const there = words[place];
    if (there === undefined || there.spelled === word.spelled) return [];
    return [{ kind: 'wording' as const, a: spanOf([word]), b: spanOf([there]) }];
  });
}

function judge(places: readonly PlaceVerdict[], claim: Claim, tools: Tools): Verification {
  const certain = places.filter(({ match }) => mayBeBy(match, claim.speaker));
  const isOpen = certain.length === 0 && places.every(({ match }) => match.speakerId === undefined);
  const isMaybe = ({ match }: PlaceVerdict) =>
    match.kind === 'unrecorded' ||
    (match.kind === 'prose' &&
      (isWrittenBy(match, claim.speaker, tools) ||
        mayBeWrittenBy(match, claim.speaker, tools) ||
        isReportedOf(match, claim.speaker, tools)));
  const own = isOpen ? places.filter(isMaybe) : certain;
  const sorted = (own.length > 0 ? own : places).toSorted(
    (a, b) =>
      order.indexOf(a.verdict) - order.indexOf(b.verdict) ||
      kinds.indexOf(a.match.kind) - kinds.indexOf(b.match.kind) ||
      a.match.differences.length - b.match.differences.length,
  );
  const found = sorted[0]?.verdict ?? 'not-found';
  const same = sorted.filter(({ verdict }) => verdict === found).map(({ match }) => match);
  // The words are exact, but their speaker is unknown, unless it is the article's author.
  const isAuthors = same.some((match) => match.kind === 'prose' && isWrittenBy(match, claim.speaker, tools));
  const best = isOpen && found === 'exact' && !isAuthors ? 'exact-without-attribution' : found;
  if (own.length === 0 && best !== 'summary-only') {
    return {
      verdict: 'other-speaker',
      claim,
      matches: sorted.slice(0, maxMatches).map(({ match }) => match),
      opponents: [],
    };
  }
  const isWhole = best === 'exact' || best === 'exact-without-attribution';
  // Only exact places are shown together, not those with more or less of the words.
  const whole = sorted.filter(({ verdict }) => isWhole && verdict === 'exact-without-attribution');
  const matches = [...new Set([...same, ...whole.map(({ match }) => match)])].slice(0, maxMatches);
  const { opponents, isDisputed, ...sort } = disputeOf(same, best, claim, tools);
  // "She never said …" is a reversal where she said it, also if she said more.
  const isSaid = isWhole || (best === 'cut' && same.every((match) => onlyGoesOn(match, tools)));
  const verdict = claim.isDenied && isSaid ? 'reversed' : isDisputed ? 'disputed' : best;
  const isAuthorUnknown =
    verdict === 'exact-without-attribution' &&
    same.every((match) => match.kind === 'prose' && mayBeWrittenBy(match, claim.speaker, tools));
  return { verdict, claim, matches, opponents, ...sort, ...(isAuthorUnknown && { isAuthorUnknown }) };
}

/** The quotations that contradict a claim or have more of its sentence, and whether it is disputed because of them. */
function disputeOf(same: readonly VerifiedMatch[], best: Verdict, { speaker }: Claim, tools: Tools) {
  const isWhole = best === 'exact' || best === 'exact-without-attribution';
  const oppositions = same.map((match) => oppositionAt(match, tools));
  const shown = same.slice(0, maxMatches);
  const elsewhere = shown.flatMap((match) => opposedElsewhere(match, speaker, tools));
  const opposed = oppositions.flatMap((one) => one ?? []);
  const contrary = [...opposed.flatMap((one) => one.opponents), ...elsewhere.map(({ voice }) => voice)];
  const fuller = isWhole ? shown.flatMap((match) => fullerElsewhere(match, speaker, tools)) : [];
  const opponents = [...new Set([...contrary, ...fuller])];
  const isOnlyFuller = contrary.length === 0 && fuller.length > 0;
  const isNotAllOpposite =
    contrary.length > 0 && (fuller.length > 0 || [...opposed, ...elsewhere].every((one) => one.isOfDegree));
  // Whole words are disputed if any document contradicts or extends them. Of a part of a sentence it is more important
  // that it is cut, unless most outlets print the opposite.
  const isOpposed = oppositions.every((one) => one !== undefined && (isWhole || one.isMinority));
  const isDisputed = best !== 'reversed' && (isOpposed || (isWhole && elsewhere.length + fuller.length > 0));
  return {
    opponents,
    isDisputed,
    ...defined({ isOfDegree: isNotAllOpposite || undefined, isFuller: isOnlyFuller || undefined }),
  };
}

/** Whether the claimed speaker is an author of the match's article, by whole or last name. */
function isWrittenBy(match: VerifiedMatch, speaker: ClaimedSpeaker | undefined, { index, knowledge }: Tools) {
  if (speaker === undefined || speaker.as !== undefined) return false;
  const called = [speaker.given, knowledge.names.get(speaker.nameId ?? '')?.name ?? speaker.given];
  return index
    .rowOf(match)
    .document.authors.some((author) =>
      called.some((name) => ` ${foldedLine(author)}`.endsWith(` ${foldedLine(name)}`)),
    );
}

/** Whether the article's author and the claimed speaker are both unknown, so that they may be the same person. */
const mayBeWrittenBy = (
  match: VerifiedMatch,
  speaker: ClaimedSpeaker | undefined,
  { index }: Tools,
): boolean =>
  speaker?.as === undefined &&
  speaker?.nameId === undefined &&
  speaker?.anyOf === undefined &&
  index.rowOf(match).document.authors.length === 0;

/** Whether the outlet's own sentence says that the claimed speaker said it: “Lowe said that the port is full”. */
function isReportedOf(match: VerifiedMatch, speaker: ClaimedSpeaker | undefined, tools: Tools): boolean {
  const { text } = tools.index.rowOf(match).document;
  return isBy({ speakerId: tools.claims.teller(text, match.span, match.sentence)?.nameId }, speaker);
}

/**
 * Whether a match only leaves out words behind it that limit nothing: a prepositional phrase or another clause (“… in the
 * first week”, “…, because …”, “…, and …”). Not “I support the war” of “I support the war memorial”.
 */
function onlyGoesOn({ leftOut: [first], ...match }: VerifiedMatch, { index }: Tools): boolean {
  const { language, document } = index.rowOf(match);
  if (first === undefined || first.start < match.span.end) return false;
  const word = foldedOf(wordsOf(document.text, first))[0] ?? '';
  const isClause = language.isSubordinator(word) || language.joinsNames(word);
  const isMarked = /[,;:—–]/u.test(document.text.slice(match.span.end, first.start));
  if (!isMarked)
    return match.kind === 'quotation' && match.turning.length === 0 && language.isPreposition(word);
  return isClause && language.modifierOf(word) === undefined;
}

const kinds = ['quotation', 'unrecorded', 'prose', 'digest'];
