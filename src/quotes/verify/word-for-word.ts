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
import { fullerElsewhere } from './fuller.ts';
import { type LeftOut, leftOutOf } from './left-out/left-out.ts';
import { kindOf, matchIn, spanOf } from './match.ts';
import { opposedElsewhere } from './opposed.ts';
import { isBy, mayBeBy, mostWords, oppositionAt, type Tools } from './tools.ts';

/** Fewer words than this are a phrase that anybody may use: exact only as a whole quotation. */
const fewestWords = 3;
const mostMatches = 5;
const ellipsis = /\[\s?(?:…|\.{3})\s?\]|\(\s?(?:…|\.{3})\s?\)|…|\.{3}/gu;

/** One place, with the verdict that it would give by itself. */
interface JudgedPlace {
  readonly verdict: Verdict;
  readonly match: VerifiedMatch;
}

/**
 * Where a line stands at several places, the first of these verdicts decides. A reversal comes before a cut, so that one
 * copy without a "not" does not hide what the others print.
 */
const order: readonly Verdict[] = [
  'exact',
  'exact-without-attribution',
  'reversed',
  'quoted-to-reject',
  'cut',
  'altered',
  'other-speaker',
  'summary-only',
];

/** The verdict on a claim whose words stand somewhere in this order; nothing where they do not. */
export function judgeWordForWord(claim: Claim, tools: Tools): Verification | undefined {
  const { text } = claim;
  const language = tools.reader.languageFor(text);
  const wanted = claim.spans.flatMap((span) => exactWords(text, language, span));
  if (wanted.length === 0 || wanted.length > mostWords) return undefined;
  const isOwn = (quotation: Quotation) => isBy(quotation, claim.speaker);
  const direct = tools.index.occurrences([wanted], isOwn);
  const parts = partsOf(text, wanted);
  const found = direct.length > 0 || parts.length < 2 ? direct : tools.index.occurrences(parts, isOwn);
  const places = found.flatMap((one) => placesOf(one, wanted, claim));
  return places.length === 0 ? undefined : judge(places, claim, tools);
}

/** A line's words between the dots by which it marks that it leaves something out. */
function partsOf(text: string, wanted: readonly ExactWord[]): ExactWord[][] {
  const gaps = [...text.matchAll(ellipsis)].map((match) => match.index);
  return [...Map.groupBy(wanted, ({ start }) => gaps.filter((gap) => gap < start).length).values()];
}

function placesOf(occurrence: Occurrence, wanted: readonly ExactWord[], claim: Claim): JudgedPlace[] {
  const { row, words } = occurrence;
  const kind = kindOf(occurrence);
  // What two people said one after the other is no one's quotation.
  const speakers = new Set(words.map(({ quotation }) => quotation?.speakerId));
  if (kind === 'quotation' && speakers.size > 1) return [];
  const isShort = wanted.length < fewestWords && !isWholeQuotation(words, row.words);
  const isTold = wanted.length > 1 || isTellingWordOf(claim, words[0], row.language);
  const isVoice = kind === 'quotation' || kind === 'unrecorded';
  if (isShort && !(isVoice && isTold)) return [];
  const leftOut = leftOutOf(occurrence);
  const stated = lostQuestionMark(occurrence, wanted, claim.text);
  const verdict = ((): Verdict => {
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

/** Whether the post says beside the words what the outlet says beside them and nothing else is left out: “joked”. */
function isToldBeside({ words, turning }: LeftOut, { text, spans }: Claim): boolean {
  const beside = foldedOf(wordsOf(text).filter((word) => !spans.some((span) => contains(span, word))));
  const isTold = ({ quotation, form }: RowWord) => quotation === undefined && beside.includes(form);
  return turning.length > 0 && turning.length === words.length && turning.every(isTold);
}

/**
 * The last words of a question that is one by its mark alone, "The port is safe?", where the line has no such
 * mark; nothing elsewhere.
 */
function lostQuestionMark(
  { row, words }: Occurrence,
  wanted: readonly ExactWord[],
  claimed: string,
): VerifiedMatch['changed'] | undefined {
  const { text } = row.document;
  const [first, last] = [wanted[0]?.start ?? 0, wanted.at(-1)];
  const asked = words.filter(({ end, sentence, quotation }) => {
    const isOfIt = (word: RowWord) => word.sentence === sentence && word.quotation === quotation;
    const clauses = () => text.slice(row.words.find(isOfIt)?.start, end).split(/[,;:—–…(“"‘]/u);
    return text[end] === '?' && !clauses().some(row.language.asksByForm);
  });
  const marks = claimed.slice(first).match(/\?/gu)?.length ?? 0;
  const [lost] = asked.slice(marks);
  return lost && last && { a: [spanOf([last])], b: [{ start: lost.start, end: lost.end + 1 }] };
}

/** Whether a single word stands in what its named speaker says, and is no small one. */
const isTellingWordOf = ({ speaker }: Claim, word: RowWord | undefined, language: Language): boolean =>
  speaker?.nameId !== undefined &&
  word?.quotation?.speakerId === speaker.nameId &&
  !language.isStopWord(word.form);

/** What follows from words that the outlet put into the quotation, in brackets. */
function insertedOf(
  words: readonly RowWord[],
  wanted: readonly ExactWord[],
  text: string,
): Verdict | undefined {
  const isInserted = (word: RowWord | undefined) => word?.insertion !== undefined;
  if (!words.some(isInserted)) return undefined;
  if (words.every(isInserted)) return 'other-speaker';
  const brackets = marked(text, insertionMarks, { start: 0, end: text.length });
  const isMarked = (word: ExactWord) => brackets.some((span) => contains(span, word));
  return wanted.every((word, place) => !isInserted(words[place]) || isMarked(word)) ? undefined : 'altered';
}

/** Whether the article interrupts the speaker, and the line is one. */
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

/** Words that the line spells otherwise; none where a word in two parts makes the two uneven. */
function spelledOtherwise(wanted: readonly ExactWord[], words: readonly ExactWord[]): Difference[] {
  if (wanted.length !== words.length) return [];
  return wanted.flatMap((word, place) => {
    const there = words[place];
    if (there === undefined || there.spelled === word.spelled) return [];
    return [{ kind: 'wording' as const, a: spanOf([word]), b: spanOf([there]) }];
  });
}

function judge(places: readonly JudgedPlace[], claim: Claim, tools: Tools): Verification {
  const certain = places.filter(({ match }) => mayBeBy(match, claim.speaker));
  const isOpen = certain.length === 0 && places.every(({ match }) => match.speakerId === undefined);
  const isMaybe = ({ match }: JudgedPlace) =>
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
  // Whose they are is not known, but of an article's author: exact as words, and no more.
  const isAuthors = same.some((match) => match.kind === 'prose' && isWrittenBy(match, claim.speaker, tools));
  const best = isOpen && found === 'exact' && !isAuthors ? 'exact-without-attribution' : found;
  if (own.length === 0 && best !== 'summary-only') {
    return {
      verdict: 'other-speaker',
      claim,
      matches: sorted.slice(0, mostMatches).map(({ match }) => match),
      opponents: [],
    };
  }
  const isWhole = best === 'exact' || best === 'exact-without-attribution';
  // Whoever prints more or less of it is not named beside those that print just this.
  const whole = sorted.filter(({ verdict }) => isWhole && verdict === 'exact-without-attribution');
  const matches = [...new Set([...same, ...whole.map(({ match }) => match)])].slice(0, mostMatches);
  const { opponents, isDisputed, ...sort } = disputeOf(same, best, claim, tools);
  // "She never said …" of what she did say, though she said more.
  const isSaid = isWhole || (best === 'cut' && same.every((match) => onlyGoesOn(match, tools)));
  const verdict = claim.isDenied && isSaid ? 'reversed' : isDisputed ? 'disputed' : best;
  const isAuthorUnknown =
    verdict === 'exact-without-attribution' &&
    same.every((match) => match.kind === 'prose' && mayBeWrittenBy(match, claim.speaker, tools));
  return { verdict, claim, matches, opponents, ...sort, ...(isAuthorUnknown && { isAuthorUnknown }) };
}

/** Who contradicts the places of a line, or prints more of its sentence, and whether it is disputed for that. */
function disputeOf(same: readonly VerifiedMatch[], best: Verdict, { speaker }: Claim, tools: Tools) {
  const isWhole = best === 'exact' || best === 'exact-without-attribution';
  const oppositions = same.map((match) => oppositionAt(match, tools));
  const shown = same.slice(0, mostMatches);
  const elsewhere = shown.flatMap((match) => opposedElsewhere(match, speaker, tools));
  const opposed = oppositions.flatMap((one) => one ?? []);
  const contrary = [...opposed.flatMap((one) => one.opponents), ...elsewhere.map(({ voice }) => voice)];
  const fuller = isWhole ? shown.flatMap((match) => fullerElsewhere(match, speaker, tools)) : [];
  const opponents = [...new Set([...contrary, ...fuller])];
  const isOnlyFuller = contrary.length === 0 && fuller.length > 0;
  const isNotAllOpposite =
    contrary.length > 0 && (fuller.length > 0 || [...opposed, ...elsewhere].every((one) => one.isOfDegree));
  // Whole words that some outlet turns round or binds are disputed, however many print them; for a part of a
  // sentence the cut is told first, unless most outlets print the opposite.
  const isOpposed = oppositions.every((one) => one !== undefined && (isWhole || one.isMinority));
  const isDisputed = best !== 'reversed' && (isOpposed || (isWhole && elsewhere.length + fuller.length > 0));
  return {
    opponents,
    isDisputed,
    ...defined({ isOfDegree: isNotAllOpposite || undefined, isFuller: isOnlyFuller || undefined }),
  };
}

/** Whether a match is of an article that carries the speaker's name, or last name, as its author's. */
function isWrittenBy(match: VerifiedMatch, speaker: ClaimedSpeaker | undefined, { index, knowledge }: Tools) {
  if (speaker === undefined || speaker.as !== undefined) return false;
  const called = [speaker.given, knowledge.names.get(speaker.nameId ?? '')?.name ?? speaker.given];
  return index
    .rowOf(match)
    .document.authors.some((author) =>
      called.some((name) => ` ${foldedLine(author)}`.endsWith(` ${foldedLine(name)}`)),
    );
}

/** Whether nobody knows who wrote the article, nor who the speaker is: a stranger may be its author. */
const mayBeWrittenBy = (
  match: VerifiedMatch,
  speaker: ClaimedSpeaker | undefined,
  { index }: Tools,
): boolean =>
  speaker?.as === undefined &&
  speaker?.nameId === undefined &&
  speaker?.anyOf === undefined &&
  index.rowOf(match).document.authors.length === 0;

/** Whether the outlet's own sentence says that somebody said it: “Lowe said that the port is full”. */
function isReportedOf(match: VerifiedMatch, speaker: ClaimedSpeaker | undefined, tools: Tools): boolean {
  const { text } = tools.index.rowOf(match).document;
  return isBy({ speakerId: tools.claims.teller(text, match.span, match.sentence)?.nameId }, speaker);
}

/**
 * Whether all that a match leaves out is what a preposition adds, or another clause behind it, and binds nothing:
 * “… in the first week”, “…, because …”, “…, and …”; but “I support the war memorial” is no “I support the war”.
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
