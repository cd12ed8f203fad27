/** What a verdict says, and what a difference is, in plain words: the same for Discord and the terminal. */
import type {
  ComparisonAnswer,
  ShownCheck,
  ShownComparison,
  ShownDifference,
  ShownMatch,
} from '../../answers/index.ts';
import { anyOfInWords, listInWords, placeInWords } from './citation-words.ts';
import { say } from './say.ts';

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
  const outlets = listInWords(unique(matches.map(({ citation }) => citation.outlet)));
  const speakers = listInWords(unique(matches.flatMap(({ speaker }) => speaker ?? [])));
  const by = speakers === '' ? '' : `, as words of ${speakers}`;
  switch (verdict) {
    case 'exact':
      return exactInWords(check, outlets, by);
    case 'exact-without-attribution':
      return {
        headline: 'Exact, with the attribution left out',
        reason: `These words stand in ${outlets}${by}. The article interrupts them to say who speaks; nothing else is left out.`,
      };
    case 'cut':
      return {
        headline: 'Cut',
        reason: `These words stand in ${outlets}${by}, but their sentence has more, which may change what they mean.`,
      };
    case 'reversed':
      return {
        headline: 'Reversed',
        reason: `${outlets} ${hasOne(outlets, check) ? 'prints' : 'print'} it otherwise${by}: a “not”, a condition or a rejection is lost here, or put in.`,
      };
    case 'quoted-to-reject':
      return {
        headline: 'Quoted to reject',
        reason: `${speakers === '' ? 'The speaker' : speakers} gives these words as somebody else’s. They are not the speaker’s own view.`,
      };
    case 'altered':
      return {
        headline: 'Altered',
        reason: `Not as it stands on record${by}. The words that differ are bold on both sides.`,
      };
    case 'stitched':
      return {
        headline: 'Stitched together',
        reason: 'Its pieces come from different sentences and do not follow each other.',
      };
    case 'other-speaker':
      return otherSpeakerInWords(check, outlets, speakers, claimedSpeaker);
    case 'disputed':
      return {
        headline: 'Disputed',
        reason: `Printed by ${outlets}${by}, so or nearly so; ${printTheOpposite(opponents)}.`,
      };
    case 'summary-only':
      return {
        headline: 'Only a summary is held',
        reason: `Of ${outlets === '' ? 'these articles' : outlets} these sources hold Onrecord’s own summary at this place. Only quotations can be checked there.`,
      };
    case 'not-found':
      return {
        headline: 'Not found',
        reason: 'No quotation in these sources has these words.',
      };
    default:
      return verdict satisfies never;
  }
}

function hasOne(_outlets: string, { matches }: ShownCheck): boolean {
  return unique(matches.map(({ citation }) => citation.outlet)).length === 1;
}

function printTheOpposite(opponents: ShownCheck['opponents']): string {
  const outlets = unique(opponents.map(({ citation }) => citation.outlet));
  return `${listInWords(outlets)} ${outlets.length === 1 ? 'prints' : 'print'} the opposite`;
}

function exactInWords({ matches, opponents }: ShownCheck, outlets: string, by: string): VerdictInWords {
  // The best match stands first: where it spells as the line does, nothing is worth saying.
  const [first] = matches;
  const spelled = unique((first?.differences ?? []).map(({ a, b }) => `“${b}” for “${a}”`));
  const there = listInWords(spelled.slice(0, maxSpellings));
  const sentences = [
    first?.source === 'prose'
      ? `These words stand in ${outlets} as the article’s own, not as anybody’s.`
      : `These words stand in ${outlets}${by}.`,
    ...((first?.leftOut.length ?? 0) === 0 ? [] : ['What is left out of their sentence takes nothing back.']),
    ...(spelled.length === 0 ? [] : [`On record it is spelled ${there}.`]),
    ...(opponents.length === 0 || first?.source !== 'quotation' ? [] : [`${printTheOpposite(opponents)}.`]),
  ];
  return {
    headline: spelled.length === 0 ? 'Exact' : 'Exact, spelled differently',
    reason: sentences.join(' '),
  };
}

function otherSpeakerInWords(
  { matches }: ShownCheck,
  outlets: string,
  speakers: string,
  claimed: string | undefined,
): VerdictInWords {
  const headline = 'Somebody else’s words';
  const [first] = matches;
  const isInserted =
    first?.source === 'quotation' && first.claimed.some(({ start }) => isBracketed(first.text, start));
  if (isInserted) {
    return {
      headline,
      reason: `${outlets} put these words, in square brackets, into what ${speakers || 'the speaker'} said.`,
    };
  }
  const not = claimed === undefined ? '' : `, not of ${claimed}`;
  if (first?.source !== 'quotation')
    return { headline, reason: `On record as words of ${outlets} itself${not}.` };
  if (speakers === '')
    return {
      headline: 'Speaker not known',
      reason: `On record in ${outlets}, which names no speaker known here.`,
    };
  return { headline, reason: `On record as words of ${speakers}${not}.` };
}

function isBracketed(text: string, at: number): boolean {
  return text.lastIndexOf('[', at) > text.lastIndexOf(']', at);
}

/**
 * What a claim leaves out of the sentences it was taken from, side by side: before it, inside it, after it.
 *
 * `[{ where: 'before', words: 'For this reason we do not' }]`
 */
export function leftOutInWords({ text, claimed, leftOut }: ShownMatch): { where: string; words: string }[] {
  const [first, last] = [claimed[0]?.start ?? 0, claimed.at(-1)?.end ?? 0];
  const sides = [
    { where: 'before', spans: leftOut.filter(({ end }) => end <= first) },
    { where: 'between', spans: leftOut.filter(({ start, end }) => end > first && start < last) },
    { where: 'after', spans: leftOut.filter(({ start }) => start >= last) },
  ];
  return sides
    .filter(({ spans }) => spans.length > 0)
    .map(({ where, spans }) => ({
      where,
      words: spans.map(({ start, end }) => text.slice(start, end)).join(' … '),
    }));
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
    ...matches.flatMap(({ warnings }) => warnings),
    ...(matches.some(({ reviewed }) => !reviewed) ? ['Found by a program; nobody has checked it yet'] : []),
  ]);
}

const kindsInWords: Record<ShownDifference['kind'], string> = {
  negation: 'Opposite meaning',
  number: 'Another number',
  name: 'Another name',
  modality: 'More or less certain',
  wording: 'Other words',
};

/** `Another number: “more than 600” – “500 or 600”`; the sides are named where `between` is given. */
export function differenceInWords(
  { kind, a, b }: ShownDifference,
  between?: readonly [string, string],
): string {
  const side = (words: string, outlet: string | undefined) => {
    const said = words === '' ? 'nothing' : `“${words}”`;
    return outlet === undefined ? said : `${outlet} ${said}`;
  };
  return `${kindsInWords[kind]}: ${side(a, between?.[0])} – ${side(b, between?.[1])}`;
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
  return `Out of one statement, in ${outletCount} outlets`;
}

/** How many outlets carry a statement: a word or two out of it does not count. */
export function carriersInWords({ renderings }: ShownComparison): string {
  const outlets = unique(renderings.filter(({ isFragment }) => !isFragment).map(({ outlet }) => outlet));
  return outlets.length === 1
    ? `Quoted by ${outlets[0]} alone`
    : `One statement, as ${outlets.length} outlets printed it`;
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
  if (unpaired.length === 0) return isMeant ? [] : ['The renderings differ in words only, if at all.'];
  // A single word is most often another translation.
  const long = unpaired.filter(({ wordCount }) => wordCount > 1);
  if (long.length === 0) return isMeant ? [] : ['The renderings differ in single words.'];
  return [...Map.groupBy(long, ({ outlet }) => outlet)].map(([outlet, all]) => {
    const words = all.toSorted((a, b) => b.words.length - a.words.length).slice(0, maxUnpaired);
    return `Only in ${outlet}: ${listInWords(words.map((one) => `“${one.words}”`))}`;
  });
}

/** `Not in AFP or The Diplomat.`; that no outlet leaves it out, where each quotes it whole. */
export function absenceInWords({ absentFrom, renderings, reportedBy }: ShownComparison): string[] {
  if (absentFrom.length > 0) return [say('comparison.absent', { outlets: anyOfInWords(absentFrom) })];
  const isWhole = reportedBy.length === 0 && renderings.every(({ isFragment }) => !isFragment);
  return isWhole ? [say('comparison.everywhere')] : [];
}

/** Outlets that print no more than a word or two of the statement: `AFP ¶ 4 has of it only “quasi-state”`. */
export function fragmentsInWords({ renderings }: ShownComparison): string[] {
  if (renderings.every(({ isFragment }) => isFragment)) return [];
  return renderings
    .filter(({ isFragment }) => isFragment)
    .flatMap(({ outlet, quotations }) =>
      quotations.map(({ text, citation }) =>
        say('comparison.fragment', { outlet, place: placeInWords(citation.locator), words: text }),
      ),
    );
}

/** `2 of 4` where there is more than one statement. */
export function pageInWords({ page, pageCount }: ComparisonAnswer): string {
  return pageCount === 1 ? '' : `statement ${page + 1} of ${pageCount}`;
}

export const contradictionWarning =
  'The outlets contradict each other: one prints the opposite of what another prints.';

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

/** Says of a name that it had to be changed to be found. */
export function takenForInWords(typed: string, name: string): string {
  return `Nobody is called “${typed}” here; shown is ${name}.`;
}
