/** Verdicts in plain words, the same for Discord and the terminal. */
import { isFound, type ShownCheck, type ShownMatch } from '../../answers/index.ts';
import { listInWords, originInWords } from './citation-words.ts';
import { present, unique } from './lines.ts';
import { warningInWords } from './pins/warnings.ts';
import { type SentenceKey, say } from './say.ts';

/** A verdict as a headline and a sentence that gives the reason. Plain text. */
interface VerdictInWords {
  readonly headline: string;
  readonly reason: string;
}

/** The most differences in wording that are named. */
const maxWordings = 3;
/** A longer one is seen best in the two texts themselves. */
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

type ReasonKey = Extract<SentenceKey, `verdict.${string}${'Reason' | 'ReasonBy' | 'Anywhere'}`>;

/** A headline and its reason; `reasonBy` is used where speakers are known, and names them. */
function verdictText(found: Found, headline: string, reason: ReasonKey, reasonBy = reason): VerdictInWords {
  return { headline, reason: say(found.speakers === '' ? reason : reasonBy, found) };
}

const verdicts: {
  readonly [V in ShownCheck['verdict']]: (found: Found, check: ShownCheck) => VerdictInWords;
} = {
  exact: exactInWords,
  'exact-without-attribution': (found, { matches: [first] }) =>
    first?.source === 'unrecorded'
      ? { headline: say('verdict.exactUnchecked'), reason: say('verdict.exactUnrecorded', found) }
      : verdictText(
          found,
          say('verdict.interrupted'),
          'verdict.interruptedReason',
          'verdict.interruptedReasonBy',
        ),
  cut: (found) => verdictText(found, say('verdict.cut'), 'verdict.cutReason', 'verdict.cutReasonBy'),
  reversed: (found) =>
    verdictText(found, say('verdict.reversed'), 'verdict.reversedReason', 'verdict.reversedReasonBy'),
  altered: (found) =>
    verdictText(found, say('verdict.altered'), 'verdict.alteredReason', 'verdict.alteredReasonBy'),
  'quoted-to-reject': (found) =>
    verdictText(found, say('verdict.rejected'), 'verdict.rejectedReason', 'verdict.rejectedReasonBy'),
  stitched: (found) => verdictText(found, say('verdict.stitched'), 'verdict.stitchedReason'),
  'other-speaker': otherSpeakerInWords,
  disputed: disputedInWords,
  'summary-only': (found) =>
    verdictText(
      found,
      say('verdict.summaryOnly'),
      found.outlets === '' ? 'verdict.summaryOnlyAnywhere' : 'verdict.summaryOnlyReason',
    ),
  'not-found': (found) => verdictText(found, say('verdict.notFound'), 'verdict.notFoundReason'),
};

/**
 * The verdict of a check in words.
 *
 * `verdictInWords(check).headline` → `'Altered'`
 */
export function verdictInWords(check: ShownCheck): VerdictInWords {
  const { verdict, matches } = check;
  const names = unique(matches.map(({ citation }) => citation.outlet));
  // An article's sentence with a quotation in it is nobody's words.
  const said = matches.filter(({ source }) => source !== 'prose');
  const speakers = listInWords(unique(said.flatMap(({ speaker }) => speaker ?? [])));
  const words = verdicts[verdict]({ outlets: listInWords(names), speakers, count: names.length }, check);
  const { describedSpeaker: described } = check;
  if (described === undefined || !isFound(check)) return words;
  return {
    // Whoever sees only the headline must not take the words for that speaker's.
    headline: verdict === 'exact' ? say('verdict.exactUnchecked') : words.headline,
    reason: `${words.reason} ${say('verdict.describedUnchecked', { described })}`,
  };
}

function disputedInWords(found: Found, check: ShownCheck): VerdictInWords {
  const {
    matches: [first],
  } = check;
  const dispute = verdictText(
    found,
    say('verdict.disputed'),
    'verdict.disputedReason',
    'verdict.disputedReasonBy',
  );
  // The words are on record as pasted, apart from spelling.
  const isAsPasted = first !== undefined && first.matches.length === 0 && first.claim.changed.length === 0;
  const reason = isAsPasted
    ? exactInWords(found, check).reason
    : `${dispute.reason} ${printTheOpposite(check)}`;
  return { ...dispute, reason };
}

function printTheOpposite({ opponents, isOfDegree, isFuller }: ShownCheck): string {
  const outlets = unique(opponents.map(({ citation }) => citation.outlet));
  const values = { count: outlets.length, outlets: listInWords(outlets) };
  if (isFuller) return say('verdict.printMore', values);
  return isOfDegree ? say('verdict.printOtherwise', values) : say('verdict.printOpposite', values);
}

/** What stands above the words of an outlet that contradicts a match. */
export const opponentInWords = ({ isOfDegree, isFuller }: ShownCheck): string =>
  say(isFuller ? 'verdict.more' : isOfDegree ? 'verdict.otherwise' : 'verdict.opposite');

function exactInWords(found: Found, check: ShownCheck): VerdictInWords {
  const {
    matches: [first],
    opponents,
  } = check;
  // Only differences from the best match, the first, are named.
  const spelled = unique(
    (first?.differences ?? []).map(({ a, b }) => say('verdict.spelledFor', { there: b, here: a })),
  );
  const stands = verdictText(found, say('verdict.exact'), 'verdict.exactReason', 'verdict.exactReasonBy');
  const isDisputed = opponents.length > 0;
  const sentences = [
    first?.source === 'prose'
      ? say('verdict.exactProse', found)
      : first?.source === 'unrecorded'
        ? say('verdict.exactUnrecorded', found)
        : stands.reason,
    // Left out where other outlets print the opposite: it would seem to take a side.
    (first?.leftOut.length ?? 0) > 0 && !isDisputed && say('verdict.nothingTakenBack'),
    spelled.length > 0 && say('verdict.spelled', { words: listInWords(spelled.slice(0, maxSpellings)) }),
    isDisputed && first?.source !== 'prose' && printTheOpposite(check),
  ];
  return {
    headline: spelled.length === 0 ? stands.headline : say('verdict.exactSpelling'),
    reason: present(sentences).join(' '),
  };
}

function otherSpeakerInWords(
  { outlets, speakers }: Found,
  { matches: [first], claimedSpeaker: claimed }: ShownCheck,
): VerdictInWords {
  const asSaid = (reason: string) => ({ headline: say('verdict.otherSpeaker'), reason });
  const isBy = speakers !== '';
  if (first?.source !== 'quotation')
    return asSaid(
      claimed === undefined
        ? say('verdict.ofOutlet', { outlets })
        : say('verdict.ofOutletNot', { outlets, claimed }),
    );
  if (first.claimed.some(({ start }) => isBracketed(first.text, start)))
    return asSaid(say(isBy ? 'verdict.insertedBy' : 'verdict.inserted', { outlets, speakers }));
  if (!isBy)
    return { headline: say('citation.speakerUnknown'), reason: say('verdict.unknownSpeaker', { outlets }) };
  return asSaid(
    claimed === undefined
      ? say('verdict.ofSpeaker', { speakers })
      : say('verdict.ofSpeakerNot', { speakers, claimed }),
  );
}

function isBracketed(text: string, at: number): boolean {
  return text.lastIndexOf('[', at) > text.lastIndexOf(']', at);
}

/**
 * What a claim leaves out of its sentences: before it, inside it, after it.
 *
 * `['Left out before: “For this reason we do not”']`
 */
export function leftOutInWords(
  { text, claimed, leftOut }: ShownMatch,
  format: (words: string) => string,
): string[] {
  const [first, last] = [claimed[0]?.start ?? 0, claimed.at(-1)?.end ?? 0];
  const sides = [
    { key: 'verdict.leftOutBefore', spans: leftOut.filter(({ end }) => end <= first) },
    { key: 'verdict.leftOutBetween', spans: leftOut.filter(({ start, end }) => end > first && start < last) },
    { key: 'verdict.leftOutAfter', spans: leftOut.filter(({ start }) => start >= last) },
  ] as const;
  return sides
    .filter(({ spans }) => spans.length > 0)
    .map(({ key, spans }) =>
      say(key, { words: format(spans.map(({ start, end }) => text.slice(start, end)).join(' … ')) }),
    );
}

/** Verdicts whose lines are only the closest ones. */
export const showsClosest = ({ verdict }: ShownCheck): boolean =>
  verdict === 'not-found' || verdict === 'summary-only';

/** Whose words a match is: the speaker's, the outlet's, or those of Onrecord's digest. */
export function whoseInWords({ source, speaker, citation, holdsQuotation }: ShownMatch): string {
  if (source === 'quotation' || source === 'unrecorded') return speaker ?? say('citation.speakerUnknown');
  if (holdsQuotation)
    return speaker === undefined
      ? say('verdict.ownWordsAround', { outlet: citation.outlet })
      : say('verdict.ownWordsAroundBy', { outlet: citation.outlet, speaker });
  return source === 'digest' ? originInWords(citation) : say('verdict.ownWords', { outlet: citation.outlet });
}

/** What differs in meaning; where nothing does, the words that differ. */
export function namedDifferences(differences: ShownMatch['differences']): ShownMatch['differences'] {
  const meant = differences.filter(({ kind }) => kind !== 'wording');
  const short = differences.filter(({ a, b }) => Math.max(a.length, b.length) <= maxWordingLength);
  return meant.length > 0 ? meant : short.slice(0, maxWordings);
}

/** Verdicts that depend on what was left out. */
export const showsLeftOut = (verdict: ShownCheck['verdict']): boolean =>
  verdict === 'cut' || verdict === 'reversed' || verdict === 'quoted-to-reject';

/** Verdicts that show the pasted words beside those on record. */
export const showsBothSides = ({ verdict, matches }: ShownCheck): boolean =>
  verdict === 'altered' ||
  verdict === 'stitched' ||
  (verdict === 'reversed' && (matches[0]?.differences.length ?? 0) > 0);

/** The warnings about the words shown, each once: disputed, unreviewed. */
export function cautionsInWords(matches: readonly ShownMatch[]): string[] {
  const warnings = matches.flatMap((match) => match.warnings.map(warningInWords));
  return unique(
    present([...warnings, matches.some(({ reviewed }) => !reviewed) && say('citation.unreviewed')]),
  );
}
