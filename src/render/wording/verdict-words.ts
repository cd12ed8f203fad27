/** Verdicts in plain words, the same for Discord and the terminal. */
import {
  isFound,
  type ShownCheck,
  type ShownMatch,
  type Verdict,
  type Warning,
} from '../../answers/index.ts';
import { insertionMarks } from '../../text/marks.ts';
import { contains, type Span } from '../../text/span.ts';
import { foldedLine, wordsOf } from '../../text/words.ts';
import {
  listInWords,
  notesInWords,
  originInWords,
  unreviewedInWords,
  warningInWords,
} from './citation-words.ts';
import { differenceInWords, meaningfulDifferences } from './comparison-words.ts';
import { dotted, present, unique } from './lines.ts';
import { say } from './say.ts';

/** A verdict as a headline and a sentence that gives the reason. Plain text. */
interface VerdictInWords {
  readonly headline: string;
  readonly reason: string;
}

/** The most differences in wording that are named; a longer one is seen best in the two texts themselves. */
const maxWordings = 3;
const maxWordingLength = 60;
/** The most spelling differences that are named. */
const maxSpellings = 4;

/** The outlets that print the words, and whose words they are there. */
interface Found {
  readonly outlets: string;
  /** Empty where no speaker is known. */
  readonly speakers: string;
  readonly count: number;
}

/** The verdict of a check in words: `{ headline: 'Altered', reason: 'Not as it stands on record.' }` */
export function verdictInWords(check: ShownCheck): VerdictInWords {
  const { verdict, matches, claimedSpeaker, isAuthorUnknown } = check;
  const described = isAuthorUnknown ? claimedSpeaker : check.describedSpeaker;
  const names = unique(matches.map(({ citation }) => citation.outlet));
  // An article's sentence with a quotation in it is nobody's words.
  const said = matches.filter(({ source }) => source !== 'prose');
  const speakers = listInWords(unique(said.flatMap(({ speaker }) => speaker ?? [])));
  const words = wordsFor({ outlets: listInWords(names), speakers, count: names.length }, check);
  const elsewhere = meaningfulDifferences({ differences: check.elsewhere }).map((sentence) => `${sentence}.`);
  const isUnchecked = described !== undefined && isFound(check);
  return {
    // Whoever sees only the headline must not take the words for that speaker's.
    headline: isUnchecked && verdict === 'exact' ? say('verdict.exactUnchecked') : words.headline,
    reason: present([
      words.reason,
      ...elsewhere,
      check.headlineOf.length > 0 && say('verdict.inHeadline', { outlets: listInWords(check.headlineOf) }),
      isUnchecked && say('verdict.describedUnchecked', { described }),
    ]).join(' '),
  };
}

function wordsFor(found: Found, check: ShownCheck): VerdictInWords {
  const { verdict, matches } = check;
  if (verdict === 'exact') return exactInWords(found, check);
  if (verdict === 'other-speaker') return otherSpeakerInWords(found, check);
  if (check.isAuthorUnknown)
    return { headline: say('verdict.exactUnchecked'), reason: say('verdict.exactProse', found) };
  if (verdict === 'exact-without-attribution' && matches[0]?.source === 'unrecorded')
    return { headline: say('verdict.exactUnchecked'), reason: say('verdict.exactUnrecorded', found) };
  if (verdict === 'altered' && isTold(matches[0]) && check.claimedSpeaker !== undefined)
    return { headline: say('headline.altered'), reason: say('verdict.alteredTold', found) };
  const isAnywhere = verdict === 'summary-only' && found.outlets === '';
  const reason = isAnywhere ? say('verdict.summaryOnlyAnywhere') : reasonFor(verdict, found);
  return {
    headline: say(`headline.${verdict}`),
    reason: verdict === 'disputed' ? disputedReason(reason, found, check) : reason,
  };
}

function reasonFor(verdict: Exclude<Verdict, 'other-speaker'>, found: Found): string {
  const namesNobody = verdict === 'stitched' || verdict === 'summary-only' || verdict === 'not-found';
  return namesNobody || found.speakers === ''
    ? say(`reason.${verdict}`, found)
    : say(`reasonBy.${verdict}`, found);
}

function disputedReason(reason: string, found: Found, check: ShownCheck): string {
  const [first] = check.matches;
  // The words are on record as pasted, apart from spelling.
  const isAsPasted = first?.matches.length === 0 && first.claim.changed.length === 0;
  return isAsPasted ? exactInWords(found, check).reason : `${reason} ${printTheOpposite(check)}`;
}

function printTheOpposite({ opponents, isOfDegree, isFuller }: ShownCheck): string {
  const outlets = unique(opponents.map(({ citation }) => citation.outlet));
  const values = { count: outlets.length, outlets: listInWords(outlets) };
  if (isFuller) return say('verdict.printMore', values);
  return say(isOfDegree ? 'verdict.printOtherwise' : 'verdict.printOpposite', values);
}

function exactInWords(found: Found, check: ShownCheck): VerdictInWords {
  const { source, differences = [], leftOut = [] } = check.matches[0] ?? {};
  // Only differences from the best match, the first, are named.
  const spelled = unique(differences.map(({ a, b }) => say('verdict.spelledFor', { there: b, here: a })));
  const isDisputed = check.opponents.length > 0;
  const author = authorClaimed(check);
  const stands =
    source === 'prose'
      ? author === undefined
        ? say('verdict.exactProse', found)
        : say('verdict.exactAuthor', { ...found, author })
      : source === 'unrecorded'
        ? say('verdict.exactUnrecorded', found)
        : reasonFor('exact', found);
  const sentences = [
    stands,
    // Left out where other outlets print the opposite: it would seem to take a side.
    leftOut.length > 0 && !isDisputed && say('verdict.nothingTakenBack'),
    spelled.length > 0 && say('verdict.spelled', { words: listInWords(spelled.slice(0, maxSpellings)) }),
    isDisputed && source !== 'prose' && printTheOpposite(check),
  ];
  return {
    headline: say(spelled.length === 0 ? 'headline.exact' : 'verdict.exactSpelling'),
    reason: present(sentences).join(' '),
  };
}

/** The author of the article whose own words a claim has, where the claim names that author. */
const authorClaimed = ({ claimedSpeaker, matches: [first] }: ShownCheck): string | undefined =>
  claimedSpeaker === undefined
    ? undefined
    : first?.citation.authors.find((one) => ` ${foldedLine(one)}`.endsWith(` ${foldedLine(claimedSpeaker)}`));

function otherSpeakerInWords(found: Found, check: ShownCheck): VerdictInWords {
  const [first] = check.matches;
  const { claimedSpeaker: claimed } = check;
  const headline = say('headline.other-speaker');
  const isBy = found.speakers !== '';
  const isOfPerson = first?.source === 'quotation';
  const putIn = [...(first?.text.matchAll(insertionMarks) ?? [])];
  const isPutIn = (at: number) =>
    putIn.some(({ index, 0: words }) => at > index && at < index + words.length);
  if (isOfPerson && first.claimed.some(({ start }) => isPutIn(start)))
    return { headline, reason: say(isBy ? 'verdict.insertedBy' : 'verdict.inserted', found) };
  if (isOfPerson && !isBy)
    return { headline: say('citation.speakerUnknown'), reason: say('verdict.unknownSpeaker', found) };
  const reason =
    claimed === undefined
      ? say(isOfPerson ? 'verdict.ofSpeaker' : 'verdict.ofOutlet', found)
      : say(isOfPerson ? 'verdict.ofSpeakerNot' : 'verdict.ofOutletNot', { ...found, claimed });
  return { headline, reason };
}

/** The label of the words of an outlet that contradicts a match. */
export const opponentInWords = ({ isOfDegree, isFuller }: ShownCheck): string =>
  say(isFuller ? 'verdict.more' : isOfDegree ? 'verdict.otherwise' : 'verdict.opposite');

/**
 * How a match is shown in a check: whose words it is, what the claim leaves out of it, and how it differs.
 *
 * @param format formats the words that are left out
 */
export function matchInWords(match: ShownMatch, check: ShownCheck, format = (words: string) => words) {
  return {
    whose: whoseInWords(match),
    leftOut: showsLeftOut(check) ? leftOutInWords(match, format) : [],
    differences: showsClosest(check) ? [] : namedDifferences(match).map((one) => differenceInWords(one)),
  };
}

/** The words of a match to set in bold: what differs, or what is claimed, unless that is all that is shown. */
export function emphasisOf(match: ShownMatch, check: ShownCheck): readonly Span[] {
  const { text, claimed, printed, matches } = match;
  if (showsBothSides(check)) return matches;
  const isClaimed = (word: Span) =>
    claimed.some((one) => contains(one, word)) || !printed.some((one) => contains(one, word));
  return wordsOf(text).every(isClaimed) ? [] : claimed;
}

/** Whose words a match is: the speaker's, the outlet's, or those of Onrecord's digest. */
function whoseInWords({ source, speaker, citation, holdsQuotation }: ShownMatch): string {
  const { outlet } = citation;
  if (source === 'quotation' || source === 'unrecorded') return speaker ?? say('citation.speakerUnknown');
  const authors = listInWords(citation.authors);
  if (!holdsQuotation)
    return source === 'digest'
      ? originInWords(citation)
      : dotted(say('verdict.ownWords', { outlet }), authors && say('citation.by', { authors }));
  return speaker === undefined
    ? say('verdict.ownWordsAround', { outlet })
    : say('verdict.ownWordsAroundBy', { outlet, speaker });
}

/** What a claim leaves out of its sentences before, inside and after it: `['Left out before: “We do not”']` */
function leftOutInWords({ text, claimed, leftOut }: ShownMatch, format: (words: string) => string): string[] {
  const [first, last] = [claimed[0]?.start ?? 0, claimed.at(-1)?.end ?? 0];
  const bySide = Map.groupBy(leftOut, ({ start, end }) =>
    end <= first ? 'verdict.leftOutBefore' : start < last ? 'verdict.leftOutBetween' : 'verdict.leftOutAfter',
  );
  // A match's spans are in the order of its text.
  return [...bySide].map(([side, spans]) => {
    const words = spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
    return say(side, { words: format(words) });
  });
}

/** What differs in meaning; where nothing does, the words that differ. */
function namedDifferences({ differences }: ShownMatch): ShownMatch['differences'] {
  const meant = differences.filter(({ kind }) => kind !== 'wording');
  const short = differences.filter(({ a, b }) => Math.max(a.length, b.length) <= maxWordingLength);
  return meant.length > 0 ? meant : short.slice(0, maxWordings);
}

/** Verdicts whose lines are only the closest ones. */
export const showsClosest = ({ verdict }: ShownCheck): boolean =>
  verdict === 'not-found' || verdict === 'summary-only';

/** Whether an outlet tells it in its own words alone. */
const isTold = (match: ShownMatch | undefined): boolean => match?.source === 'prose' && !match.holdsQuotation;

/** Whether a verdict depends on what was left out: on who says so, too, where an outlet only tells it. */
export const showsLeftOut = ({ verdict, matches: [first] }: ShownCheck): boolean =>
  verdict === 'cut' ||
  verdict === 'reversed' ||
  verdict === 'quoted-to-reject' ||
  (verdict === 'altered' && isTold(first));

/** Verdicts that show the pasted words beside those on record. */
export const showsBothSides = ({ verdict, matches }: ShownCheck): boolean =>
  verdict === 'altered' ||
  verdict === 'stitched' ||
  (verdict === 'reversed' && (matches[0]?.differences.length ?? 0) > 0);

/** A warning beside words on record, which could be read as being about the pasted ones: `Herald prints the opposite of …` */
const besideOnRecord = (warning: Warning): string =>
  warning.kind === 'opposite'
    ? say('verdict.opposedOnRecord', {
        count: warning.outlets.length,
        outlets: listInWords(warning.outlets),
      })
    : warningInWords(warning);

/** What is to be known of the words shown, each once: that they are disputed, documents' notes, unreviewed. */
export function cautionsInWords(
  matches: readonly ShownMatch[],
  opponents: ShownCheck['opponents'],
): string[] {
  const warnings = matches.flatMap((match) => match.warnings.map(besideOnRecord));
  const shown = [...matches, ...opponents];
  const notes = notesInWords(shown.map(({ citation }) => citation));
  return unique(present([...warnings, ...notes, unreviewedInWords(shown)]));
}

/** A source whose note is said below all, once for the message. */
export function withoutNote<T extends Pick<ShownMatch, 'citation'>>(shown: T): T {
  const { note: _, ...citation } = shown.citation;
  return { ...shown, citation };
}
