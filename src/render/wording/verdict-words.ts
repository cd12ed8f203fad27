/** What a verdict says, in plain words: the same for Discord and the terminal. */
import type { ShownCheck, ShownMatch } from '../../answers/index.ts';
import { listInWords, originInWords } from './citation-words.ts';
import { warningInWords } from './pins/warnings.ts';
import { type SentenceKey, say } from './say.ts';

/** A verdict as a headline and a sentence that says what it rests on. Plain text. */
export interface VerdictInWords {
  readonly headline: string;
  readonly reason: string;
}

/** Words spelled otherwise that are named. */
const maxSpellings = 4;

/** Verdicts that have one reason, which names the speakers where they are known. */
const plain = {
  'exact-without-attribution': {
    headline: 'verdict.interrupted',
    reason: 'verdict.interruptedReason',
    reasonBy: 'verdict.interruptedReasonBy',
  },
  cut: { headline: 'verdict.cut', reason: 'verdict.cutReason', reasonBy: 'verdict.cutReasonBy' },
  reversed: {
    headline: 'verdict.reversed',
    reason: 'verdict.reversedReason',
    reasonBy: 'verdict.reversedReasonBy',
  },
  'quoted-to-reject': {
    headline: 'verdict.rejected',
    reason: 'verdict.rejectedReason',
    reasonBy: 'verdict.rejectedReasonBy',
  },
  altered: {
    headline: 'verdict.altered',
    reason: 'verdict.alteredReason',
    reasonBy: 'verdict.alteredReasonBy',
  },
} as const satisfies { readonly [V in ShownCheck['verdict']]?: Readonly<Record<string, SentenceKey>> };

/**
 * What a verdict says and rests on.
 *
 * `verdictInWords(check).headline` → `'Altered'`
 */
export function verdictInWords(check: ShownCheck): VerdictInWords {
  const { verdict, matches, claimedSpeaker, opponents } = check;
  const names = unique(matches.map(({ citation }) => citation.outlet));
  const outlets = listInWords(names);
  const speakers = listInWords(unique(matches.flatMap(({ speaker }) => speaker ?? [])));
  const isBy = speakers !== '';
  const values = { outlets, speakers, count: names.length };
  switch (verdict) {
    case 'exact':
      return exactInWords(check, outlets, speakers);
    case 'exact-without-attribution':
    case 'cut':
    case 'reversed':
    case 'quoted-to-reject':
    case 'altered': {
      const { headline, reason, reasonBy } = plain[verdict];
      return { headline: say(headline), reason: say(isBy ? reasonBy : reason, values) };
    }
    case 'stitched':
      return { headline: say('verdict.stitched'), reason: say('verdict.stitchedReason') };
    case 'other-speaker':
      return otherSpeakerInWords(check, outlets, speakers, claimedSpeaker);
    case 'disputed': {
      if (isJustSo(check))
        return { headline: say('verdict.disputed'), reason: exactInWords(check, outlets, speakers).reason };
      const printed = isBy ? say('verdict.disputedReasonBy', values) : say('verdict.disputedReason', values);
      return { headline: say('verdict.disputed'), reason: `${printed} ${printTheOpposite(opponents)}` };
    }
    case 'summary-only':
      return {
        headline: say('verdict.summaryOnly'),
        reason:
          outlets === '' ? say('verdict.summaryOnlyAnywhere') : say('verdict.summaryOnlyReason', { outlets }),
      };
    case 'not-found':
      return { headline: say('verdict.notFound'), reason: say('verdict.notFoundReason') };
    default:
      return verdict satisfies never;
  }
}

function printTheOpposite(opponents: ShownCheck['opponents']): string {
  const outlets = unique(opponents.map(({ citation }) => citation.outlet));
  return say('verdict.printOpposite', { count: outlets.length, outlets: listInWords(outlets) });
}

/** Whether the words stand on record as they were pasted, but for their spelling. */
const isJustSo = ({ matches: [first] }: ShownCheck): boolean =>
  first !== undefined && first.matches.length === 0 && first.claim.changed.length === 0;

function exactInWords({ matches, opponents }: ShownCheck, outlets: string, speakers: string): VerdictInWords {
  // Spellings are named only where the best match, which is the first, spells otherwise.
  const [first] = matches;
  const spelled = unique(
    (first?.differences ?? []).map(({ a, b }) => say('verdict.spelledFor', { there: b, here: a })),
  );
  const stands =
    speakers === ''
      ? say('verdict.exactReason', { outlets })
      : say('verdict.exactReasonBy', { outlets, speakers });
  const sentences = [
    first?.source === 'prose' ? say('verdict.exactProse', { outlets }) : stands,
    // Where other outlets print the opposite, it would read as taking a side.
    ...((first?.leftOut.length ?? 0) === 0 || opponents.length > 0 ? [] : [say('verdict.nothingTakenBack')]),
    ...(spelled.length === 0
      ? []
      : [say('verdict.spelled', { words: listInWords(spelled.slice(0, maxSpellings)) })]),
    ...(opponents.length === 0 || first?.source !== 'quotation' ? [] : [printTheOpposite(opponents)]),
  ];
  return {
    headline: spelled.length === 0 ? say('verdict.exact') : say('verdict.exactSpelling'),
    reason: sentences.join(' '),
  };
}

function otherSpeakerInWords(
  { matches }: ShownCheck,
  outlets: string,
  speakers: string,
  claimed: string | undefined,
): VerdictInWords {
  const headline = say('verdict.otherSpeaker');
  const [first] = matches;
  const isInserted =
    first?.source === 'quotation' && first.claimed.some(({ start }) => isBracketed(first.text, start));
  if (isInserted) {
    const reason =
      speakers === ''
        ? say('verdict.inserted', { outlets })
        : say('verdict.insertedBy', { outlets, speakers });
    return { headline, reason };
  }
  if (first?.source !== 'quotation') {
    const reason =
      claimed === undefined
        ? say('verdict.ofOutlet', { outlets })
        : say('verdict.ofOutletNot', { outlets, claimed });
    return { headline, reason };
  }
  if (speakers === '')
    return { headline: say('citation.speakerUnknown'), reason: say('verdict.unknownSpeaker', { outlets }) };
  const reason =
    claimed === undefined
      ? say('verdict.ofSpeaker', { speakers })
      : say('verdict.ofSpeakerNot', { speakers, claimed });
  return { headline, reason };
}

function isBracketed(text: string, at: number): boolean {
  return text.lastIndexOf('[', at) > text.lastIndexOf(']', at);
}

/**
 * What a claim leaves out of the sentences it was taken from, side by side: before it, inside it, after it.
 *
 * `['Left out before: “For this reason we do not”']`
 */
export function leftOutInWords(
  { text, claimed, leftOut }: ShownMatch,
  drawn: (words: string) => string,
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
      say(key, { words: drawn(spans.map(({ start, end }) => text.slice(start, end)).join(' … ')) }),
    );
}

/** Verdicts for which the lines shown are only the closest ones. */
export const showsClosest = ({ verdict }: ShownCheck): boolean =>
  verdict === 'not-found' || verdict === 'summary-only';

/** Whose words a match is: the speaker's, the outlet's own, or those of our digest of it. */
export function whoseInWords({ source, speaker, citation }: ShownMatch): string {
  if (source === 'quotation') return speaker ?? say('citation.speakerUnknown');
  return source === 'digest' ? originInWords(citation) : say('verdict.ownWords', { outlet: citation.outlet });
}

/** Verdicts for which what was left out is what decides. */
export const showsLeftOut = (verdict: ShownCheck['verdict']): boolean =>
  verdict === 'cut' || verdict === 'reversed' || verdict === 'quoted-to-reject';

/** Verdicts for which the pasted words stand beside those on record. */
export const showsBothSides = ({ verdict, matches }: ShownCheck): boolean =>
  verdict === 'altered' ||
  verdict === 'stitched' ||
  (verdict === 'reversed' && (matches[0]?.differences.length ?? 0) > 0);

/** The warnings about the words shown, each once: disputed, unreviewed. */
export function cautionsInWords(matches: readonly ShownMatch[]): string[] {
  return unique([
    ...matches.flatMap(({ warnings }) => warnings.map(warningInWords)),
    ...(matches.some(({ reviewed }) => !reviewed) ? [say('citation.unreviewed')] : []),
  ]);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
