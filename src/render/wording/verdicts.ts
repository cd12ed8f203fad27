/** What a verdict says, and what a difference is, in plain words: the same for Discord and the terminal. */
import type {
  ComparisonAnswer,
  ShownCheck,
  ShownComparison,
  ShownDifference,
  ShownMatch,
} from '../../answers/index.ts';
import { anyOfInWords, listInWords, originInWords, placeInWords } from './citation-words.ts';
import { type SentenceKey, say } from './say.ts';
import { warningInWords } from './warnings.ts';

/** A verdict as a headline and a sentence that says what it rests on. Plain text. */
export interface VerdictInWords {
  readonly headline: string;
  readonly reason: string;
}

/** Words spelled otherwise that are named. */
const maxSpellings = 4;

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
      return {
        headline: say('verdict.interrupted'),
        reason: isBy ? say('verdict.interruptedReasonBy', values) : say('verdict.interruptedReason', values),
      };
    case 'cut':
      return {
        headline: say('verdict.cut'),
        reason: isBy ? say('verdict.cutReasonBy', values) : say('verdict.cutReason', values),
      };
    case 'reversed':
      return {
        headline: say('verdict.reversed'),
        reason: isBy ? say('verdict.reversedReasonBy', values) : say('verdict.reversedReason', values),
      };
    case 'quoted-to-reject':
      return {
        headline: say('verdict.rejected'),
        reason: isBy ? say('verdict.rejectedReasonBy', values) : say('verdict.rejectedReason'),
      };
    case 'altered':
      return {
        headline: say('verdict.altered'),
        reason: isBy ? say('verdict.alteredReasonBy', values) : say('verdict.alteredReason'),
      };
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
  // The best match stands first: where it spells as the line does, nothing is worth saying.
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
    // Beside the opposite it would read as a word for one side.
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

/** What has to be known of the words shown, each once: unreviewed, machine-rewritten, disputed. */
export function cautionsInWords(matches: readonly ShownMatch[]): string[] {
  return unique([
    ...matches.flatMap(({ warnings }) => warnings.map(warningInWords)),
    ...(matches.some(({ reviewed }) => !reviewed) ? [say('citation.unreviewed')] : []),
  ]);
}

const kindKeys = {
  negation: 'comparison.negation',
  number: 'comparison.number',
  name: 'comparison.name',
  modality: 'comparison.modality',
  wording: 'comparison.wording',
} as const satisfies Record<ShownDifference['kind'], SentenceKey>;

/** `Another number: “more than 600” – “500 or 600”`; the sides are named where `between` is given. */
export function differenceInWords(
  { kind, a, b }: ShownDifference,
  between?: readonly [string, string],
): string {
  const side = (words: string, outlet: string | undefined) => {
    const said = words === '' ? say('comparison.nothing') : say('comparison.quoted', { words });
    return outlet === undefined ? said : `${outlet} ${said}`;
  };
  return say(kindKeys[kind], { one: side(a, between?.[0]), other: side(b, between?.[1]) });
}

/**
 * The differences of a comparison that may change the meaning, with the
 * outlets that print the same words named together.
 *
 * `['Opposite meaning: Al Jazeera “we recognize” – Eurasianet and RFE/RL “we do not recognize”']`
 */
export function meaningfulDifferences({ differences }: ShownComparison): string[] {
  const groups = Map.groupBy(
    differences.filter(({ kind }) => kind !== 'wording'),
    ({ kind, between, a, b }) => JSON.stringify([kind, between[0], a.toLowerCase(), b.toLowerCase()]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const others = listInWords(unique(group.map(({ between }) => between[1])));
    return [differenceInWords(first, [first.between[0], others])];
  });
}

/** Above quotations that belong together, of which some may be only a word or two of the statement. */
export function renderingsInWords(outletCount: number): string {
  return say('quotations.oneStatement', { count: outletCount });
}

/** How many outlets carry a statement: a word or two out of it does not count. */
export function carriersInWords({ renderings }: ShownComparison): string {
  const outlets = unique(renderings.filter(({ isFragment }) => !isFragment).map(({ outlet }) => outlet));
  return outlets.length === 1
    ? say('comparison.quotedAlone', { outlet: outlets[0] ?? '' })
    : say('comparison.carriers', { count: outlets.length });
}

/** Words of one rendering alone that are named, and renderings of which some are. */
const maxUnpaired = 2;

/**
 * What stands in one rendering and not in the others; that they differ in words alone only where every
 * word of meaning has its like.
 *
 * `['Only in Gazette: “the old mayor”']`
 */
export function unpairedInWords({ unpaired, renderings, differences }: ShownComparison): string[] {
  if (renderings.filter(({ isFragment }) => !isFragment).length < 2) return [];
  const isMeant = differences.some(({ kind }) => kind !== 'wording');
  if (unpaired.length === 0) return isMeant ? [] : [say('comparison.wordsOnly')];
  // A single word is most often another translation.
  const long = unpaired.filter(({ wordCount }) => wordCount > 1);
  if (long.length === 0) return isMeant ? [] : [say('comparison.singleWords')];
  const byOutlet = [...Map.groupBy(long, ({ outlet }) => outlet)].map(([outlet, all]) => {
    const words = all.toSorted((a, b) => b.words.length - a.words.length).slice(0, maxUnpaired);
    return { outlet, words: listInWords(words.map((one) => say('comparison.quoted', one))) };
  });
  return [...Map.groupBy(byOutlet, ({ words }) => words)].map(([words, same]) =>
    say('comparison.onlyIn', { outlet: listInWords(same.map(({ outlet }) => outlet)), words }),
  );
}

/** `Not in AFP or The Diplomat.`; that no outlet leaves it out, where each quotes it whole. */
export function absenceInWords({ absentFrom, renderings, reportedBy }: ShownComparison): string[] {
  if (absentFrom.length > 0) return [say('comparison.absent', { outlets: anyOfInWords(absentFrom) })];
  const isWhole = reportedBy.length === 0 && renderings.every(({ isFragment }) => !isFragment);
  return isWhole ? [say('comparison.everywhere')] : [];
}

/** Outlets that print a word or two of the statement, or something else: `AFP ¶ 4 has of it only “quasi-state”`. */
export function fragmentsInWords({ renderings }: ShownComparison): string[] {
  if (renderings.every(({ isFragment }) => isFragment)) return [];
  return renderings
    .filter(({ isFragment }) => isFragment)
    .flatMap(({ outlet, quotations }) =>
      quotations.map(({ text, citation, kind }) =>
        // What can stand alone is no piece of the statement, but another form of it.
        say(kind === 'direct' ? 'comparison.otherwise' : 'comparison.fragment', {
          outlet,
          place: placeInWords(citation.locator),
          words: text,
        }),
      ),
    );
}

/** `2 of 4` where there is more than one statement. */
export function pageInWords({ page, pageCount }: ComparisonAnswer): string {
  return pageCount === 1 ? '' : say('comparison.page', { page: page + 1, pageCount });
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** Says of a name that it had to be changed to be found. */
export function takenForInWords(typed: string, name: string): string {
  return say('quotations.takenFor', { typed, name });
}
