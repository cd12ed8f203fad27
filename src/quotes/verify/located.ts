/** The verdict on words that stand in a document just so, by what they leave out there. */
import { documentOf } from '../../knowledge/find.ts';
import type { Language } from '../../language/index.ts';
import { contains, shifted, textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import type { Difference } from '../compare/differences.ts';
import type { ClaimedSpeaker, Verdict, Verification, VerifiedMatch } from '../quotes.ts';
import type { Claim } from './claim/claim.ts';
import { type ExactWord, exactWords } from './exact-words.ts';
import { type LeftOut, leftOutOf } from './left-out/left-out.ts';
import { kindAt, matchIn } from './match.ts';
import { opposedElsewhere } from './opposed.ts';
import { insertionMarks, marked, type RowWord } from './rows.ts';
import { mayBeBy, mostWords, oppositionAt, type Tools } from './tools.ts';
import type { Occurrence } from './word-index.ts';

/** Fewer words than this are a phrase that anybody may use: exact only as a whole quotation. */
const fewestWords = 3;
const mostMatches = 5;
const ellipsis = /\[\s?(?:…|\.{3})\s?\]|\(\s?(?:…|\.{3})\s?\)|…|\.{3}/gu;

/** One place, with the verdict that it would give by itself. */
interface Place {
  readonly verdict: Verdict;
  readonly match: VerifiedMatch;
}

/** From the best news to the worst: where a line stands at several places, the first decides. */
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
export function located(claim: Claim, tools: Tools): Verification | undefined {
  const { text } = claim;
  const language = tools.reader.languageFor(text);
  const wanted = claim.spans.flatMap((span) => shifted(exactWords(textAt(text, span), language), span.start));
  if (wanted.length === 0 || wanted.length > mostWords) return undefined;
  const direct = tools.index.occurrences(wanted);
  const found = direct.length > 0 ? direct : occurrencesWithGaps(text, wanted, tools);
  const places = found.flatMap((one) => placesOf(one, wanted, claim));
  return places.length === 0 ? undefined : judge(places, claim, tools);
}

/** Where a line marks by dots that it leaves something out, its parts may stand apart in one passage. */
function occurrencesWithGaps(text: string, wanted: readonly ExactWord[], { index }: Tools): Occurrence[] {
  const gaps = [...text.matchAll(ellipsis)].map((match) => match.index);
  const parts = [...Map.groupBy(wanted, ({ start }) => gaps.filter((gap) => gap < start).length).values()];
  const [first = [], ...others] = parts.map((part) => index.occurrences(part));
  if (others.length === 0) return [];
  const passageAt = ({ row }: Occurrence, place = 0) => row.words[place]?.passage;
  return first.flatMap((start) => {
    const at = [...start.at];
    for (const options of others) {
      const last = at.at(-1) ?? 0;
      const isNext = (one: Occurrence) =>
        (one.at[0] ?? 0) > last && passageAt(one, one.at[0]) === passageAt(start, last);
      const next = options.find(isNext);
      if (next === undefined) return [];
      at.push(...next.at);
    }
    return [{ row: start.row, at }];
  });
}

function placesOf(occurrence: Occurrence, wanted: readonly ExactWord[], claim: Claim): Place[] {
  const { row, at } = occurrence;
  const words = at.flatMap((index) => row.words[index] ?? []);
  const kind = kindAt(row, at);
  // What two people said one after the other is no one's quotation.
  const speakers = new Set(words.map(({ quotation }) => quotation?.speakerId));
  if (kind === 'quotation' && speakers.size > 1) return [];
  const isShort = wanted.length < fewestWords && !isWholeQuotation(words, row.words);
  const isTold = wanted.length > 1 || isTellingWordOf(claim, words[0], row.language);
  if (isShort && (kind !== 'quotation' || !isTold)) return [];
  const leftOut = leftOutOf(occurrence);
  const stated = questionStated(occurrence, wanted, claim.text);
  const verdict = ((): Verdict => {
    const byInsertion = insertedOf(words, wanted, claim.text);
    if (byInsertion !== undefined) return byInsertion;
    if (kind === 'digest') return 'summary-only';
    if (leftOut.effect === 'quoted-to-reject' && kind === 'prose') return 'cut';
    if (leftOut.effect !== 'none' && !isToldBeside(leftOut, row.words, claim)) return leftOut.effect;
    if (stated !== undefined) return 'altered';
    if (isShort) return 'cut';
    return isInterruptedUnsaid(occurrence, wanted, claim) ? 'exact-without-attribution' : 'exact';
  })();
  const compared = {
    claimSpan: { start: wanted[0]?.start ?? 0, end: wanted.at(-1)?.end ?? 0 },
    share: 1,
    differences: respelled(wanted, words),
    changed: stated ?? { a: [], b: [] },
  };
  const passages = [...new Set(words.map(({ passage }) => passage))];
  return passages.map((passage) => ({ verdict, match: matchIn(passage, occurrence, leftOut, compared) }));
}

/** Whether the post says beside the words what the outlet says beside them and nothing else is left out: “joked”. */
function isToldBeside({ words, turning }: LeftOut, row: readonly RowWord[], { text, spans }: Claim): boolean {
  const beside = new Set(
    wordsOf(text)
      .filter((word) => !spans.some((span) => contains(span, word)))
      .map(({ folded }) => folded),
  );
  const isTold = (index: number) => row[index]?.quotation === undefined && beside.has(row[index]?.form ?? '');
  return turning.length > 0 && turning.length === words.length && turning.every(isTold);
}

/**
 * The last words of a question that is one by its mark alone, "The port is safe?", where the line has no such
 * mark; nothing elsewhere.
 */
function questionStated(
  { row, at }: Occurrence,
  wanted: readonly ExactWord[],
  claimed: string,
): VerifiedMatch['changed'] | undefined {
  const { text } = row.document;
  const [first, last] = [wanted[0]?.start ?? 0, wanted.at(-1)];
  const asked = at.flatMap((index) => {
    const { start, end, sentence, quotation } = row.words[index] ?? { start: 0, end: 0 };
    if (text[end] !== '?') return [];
    const isOfIt = (word: RowWord) => word.sentence === sentence && word.quotation === quotation;
    const begin = row.words.find(isOfIt)?.start ?? start;
    const clauses = text.slice(begin, end).split(/[,;:—–…(“"‘]/u);
    return clauses.some(row.language.asksByForm) ? [] : [{ start, end: end + 1 }];
  });
  const marks = claimed.slice(first).match(/\?/gu)?.length ?? 0;
  const [lost] = asked.slice(marks);
  return lost && last && { a: [{ start: last.start, end: last.end }], b: [lost] };
}

/** Whether a single word stands in what its named speaker says, and is no small one. */
const isTellingWordOf = ({ speaker }: Claim, word: RowWord | undefined, language: Language): boolean =>
  speaker?.nameId !== undefined &&
  word?.quotation?.speakerId === speaker.nameId &&
  !language.isStopWord(word.form);

/** What follows from words that the outlet put into the quotation, in square brackets. */
function insertedOf(
  words: readonly RowWord[],
  wanted: readonly ExactWord[],
  text: string,
): Verdict | undefined {
  const isInserted = (word: RowWord | undefined) => word?.insertion !== undefined;
  if (!words.some(isInserted)) return undefined;
  if (words.every(isInserted)) return 'other-speaker';
  const brackets = marked(text, insertionMarks, 0);
  const isMarked = (word: ExactWord) => brackets.some((span) => contains(span, word));
  return wanted.every((word, place) => !isInserted(words[place]) || isMarked(word)) ? undefined : 'altered';
}

/** Whether the article interrupts the speaker, and the line is one. */
function isInterruptedUnsaid(
  { row, at }: Occurrence,
  wanted: readonly ExactWord[],
  { spans }: Claim,
): boolean {
  const spanOf = (place: number) => spans.findIndex((span) => wanted[place] && contains(span, wanted[place]));
  return at.some((index, place) => {
    const [before, word] = [row.words[at[place - 1] ?? index], row.words[index]];
    const isOther = before?.quotation && word?.quotation && before.quotation !== word.quotation;
    return isOther && before.passage === word.passage && spanOf(place) === spanOf(place - 1);
  });
}

function isWholeQuotation(words: readonly RowWord[], row: readonly RowWord[]): boolean {
  const quotation = words[0]?.quotation;
  return quotation !== undefined && row.filter((one) => one.quotation === quotation).length === words.length;
}

/** Words that the line spells otherwise; none where a word in two parts makes the two uneven. */
function respelled(wanted: readonly ExactWord[], words: readonly ExactWord[]): Difference[] {
  if (wanted.length !== words.length) return [];
  return wanted.flatMap(({ start, end, spelled }, place) => {
    const there = words[place];
    if (there === undefined || there.spelled === spelled) return [];
    return [{ kind: 'wording' as const, a: { start, end }, b: { start: there.start, end: there.end } }];
  });
}

function judge(places: readonly Place[], claim: Claim, tools: Tools): Verification {
  const certain = places.filter(({ match }) => mayBeBy(match, claim.speaker));
  const isOpen = certain.length === 0 && places.every(({ match }) => match.speakerId === undefined);
  const isMaybe = ({ match }: Place) =>
    match.kind === 'unrecorded' || (match.kind === 'prose' && isReportedOf(match, claim.speaker, tools));
  const own = isOpen ? places.filter(isMaybe) : certain;
  const sorted = (own.length > 0 ? own : places).toSorted(
    (a, b) =>
      order.indexOf(a.verdict) - order.indexOf(b.verdict) ||
      kinds.indexOf(a.match.kind) - kinds.indexOf(b.match.kind) ||
      a.match.differences.length - b.match.differences.length,
  );
  const found = sorted[0]?.verdict ?? 'not-found';
  // Whose they are is not known: exact as words, and no more.
  const best = isOpen && found === 'exact' ? 'exact-without-attribution' : found;
  const all = sorted.map(({ match }) => match);
  if (own.length === 0 && best !== 'summary-only') {
    return { verdict: 'other-speaker', claim, matches: all.slice(0, mostMatches), opponents: [] };
  }
  const same = sorted.filter(({ verdict }) => verdict === found).map(({ match }) => match);
  const matches = [...same, ...all.filter((one) => !same.includes(one))].slice(0, mostMatches);
  const oppositions = same.map((match) => oppositionAt(match, tools));
  const isWhole = best === 'exact' || best === 'exact-without-attribution';
  const elsewhere = same.flatMap((match) => opposedElsewhere(match, claim.speaker, tools));
  const opponents = [...new Set([...oppositions.flatMap((one) => one?.opponents ?? []), ...elsewhere])];
  // Whole words that some outlet turns round are disputed, however many print them; for a part of a sentence
  // the cut is told first, unless most outlets print the opposite.
  const isOpposed = oppositions.every((one) => one !== undefined && (isWhole || one.isMinority));
  const isDisputed = best !== 'reversed' && (isOpposed || (isWhole && elsewhere.length > 0));
  // "She never said …" of what she did say, though she said more.
  const isSaid = isWhole || (best === 'cut' && same.every((match) => hasOnlyReasonBehind(match, tools)));
  const verdict = claim.isDenied && isSaid ? 'reversed' : isDisputed ? 'disputed' : best;
  return { verdict, claim, matches, opponents };
}

/** Whether the outlet's own sentence says that somebody said it: “Lowe said that the port is full”. */
function isReportedOf(
  { documentId, span, sentence }: VerifiedMatch,
  speaker: ClaimedSpeaker | undefined,
  { knowledge, claims }: Tools,
): boolean {
  const { text } = documentOf(knowledge, { documentId });
  const teller = claims.teller(text, span, sentence)?.nameId;
  return teller !== undefined && (teller === speaker?.nameId || speaker?.anyOf?.includes(teller) === true);
}

/** Whether all that a match leaves out is another clause behind it that binds nothing: “…, because …”, “…, and …”. */
function hasOnlyReasonBehind({ documentId, span, leftOut }: VerifiedMatch, { knowledge, reader }: Tools) {
  const document = documentOf(knowledge, { documentId });
  const language = reader.languageOf(document);
  const [first] = leftOut;
  if (first === undefined || first.start < span.end) return false;
  const [word] = wordsOf(textAt(document.text, first));
  const isClause = word && (language.isSubordinator(word.folded) || language.joinsNames(word.folded));
  const isMarked = /[,;:—–]/u.test(document.text.slice(span.end, first.start));
  return isClause === true && isMarked && language.modifierOf(word?.folded ?? '') === undefined;
}

const kinds = ['quotation', 'unrecorded', 'prose', 'digest'];
