/** What a verdict says, and what a difference is, in plain words: the same for Discord and the terminal. */
import type {
  ComparisonAnswer,
  ShownComparison,
  ShownDifference,
  ShownMatch,
  VerificationAnswer,
} from '../../answers/index.ts';
import { listInWords } from './citation-words.ts';

/** A verdict as a headline and a sentence that says what it rests on. Plain text. */
export interface VerdictInWords {
  readonly headline: string;
  readonly reason: string;
}

/** Words spelled otherwise that are named. */
const maxSpellings = 4;

/**
 * `verdictInWords(answer)` → `{ headline: 'Altered', reason: 'The words on record are others: …' }`
 */
export function verdictInWords(answer: VerificationAnswer): VerdictInWords {
  const { verdict, matches, claimedSpeaker, opponents } = answer;
  const outlets = listInWords(unique(matches.map(({ citation }) => citation.outlet)));
  const speakers = unique(matches.flatMap(({ speaker }) => speaker ?? []));
  const by = speakers.length === 0 ? '' : `, as words of ${listInWords(speakers)}`;
  const others = listInWords(unique(opponents.map(({ citation }) => citation.outlet)));
  switch (verdict) {
    case 'exact':
      return exactInWords(answer, outlets, by);
    case 'altered':
      return {
        headline: 'Altered',
        reason: `Not as it stands on record${by}. The words that differ are bold on both sides.`,
      };
    case 'stitched':
      return {
        headline: 'Stitched together',
        reason: 'Its pieces stand at different places and do not follow each other.',
      };
    case 'other-speaker': {
      const claimed = claimedSpeaker ?? 'the speaker named';
      const owner = speakers.length === 0 ? ownerOf(answer, outlets) : `words of ${listInWords(speakers)}`;
      return { headline: 'Somebody else’s words', reason: `On record as ${owner}, not of ${claimed}.` };
    }
    case 'disputed':
      return {
        headline: 'Disputed',
        reason: `Printed by ${outlets}${by}, so or nearly so; ${others} ${printsOrPrint(answer)} the opposite.`,
      };
    case 'not-found':
      return {
        headline: 'Not found',
        reason: 'Nobody is on record with these words in these sources.',
      };
    default:
      return verdict satisfies never;
  }
}

function printsOrPrint({ opponents }: VerificationAnswer): string {
  return unique(opponents.map(({ citation }) => citation.outlet)).length === 1 ? 'prints' : 'print';
}

function exactInWords(answer: VerificationAnswer, outlets: string, by: string): VerdictInWords {
  const { matches, opponents } = answer;
  // The best match stands first: where it spells as the line does, nothing is worth saying.
  const [first] = matches;
  const spelled = unique((first?.differences ?? []).map(({ a, b }) => `“${b}” for “${a}”`));
  const there = listInWords(spelled.slice(0, maxSpellings));
  const others = listInWords(unique(opponents.map(({ citation }) => citation.outlet)));
  const sentences = [
    placeOfExact(first?.source, outlets, by),
    ...(spelled.length === 0 ? [] : [`On record it is spelled ${there}.`]),
    ...(opponents.length === 0 || first?.source !== 'quotation'
      ? []
      : [`${others} ${printsOrPrint(answer)} the opposite.`]),
  ];
  const headline = spelled.length === 0 ? 'Exact' : 'Exact, spelled differently';
  return { headline, reason: sentences.join(' ') };
}

function placeOfExact(source: ShownMatch['source'] | undefined, outlets: string, by: string): string {
  if (source === 'digest')
    return `These words stand in Onrecord’s digest of ${outlets}, which is ours: no outlet printed them so.`;
  if (source === 'prose') return `These words stand in ${outlets} as the article’s own, not as anybody’s.`;
  return `These words stand in ${outlets}${by}.`;
}

function ownerOf({ matches }: VerificationAnswer, outlets: string): string {
  return matches[0]?.source === 'digest' ? 'words of Onrecord’s own digest' : `words of ${outlets} itself`;
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

/** How many outlets carry a statement. */
export function carriersInWords({ renderings }: ShownComparison): string {
  const outlets = unique(renderings.map(({ outlet }) => outlet));
  return outlets.length === 1
    ? `Quoted by ${outlets[0]} alone`
    : `One statement, as ${outlets.length} outlets printed it`;
}

/** `Not in AFP or The Diplomat.`, or that all have it. */
export function absenceInWords({ absentFrom }: ShownComparison): string {
  return absentFrom.length === 0
    ? 'Every outlet of these sources carries it.'
    : `Not in ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(absentFrom)}.`;
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
