/**
 * Sentences about differences between renderings and about who prints what, the same for Discord and the
 * terminal.
 */
import type { ComparisonAnswer, ShownComparison, ShownDifference } from '../../answers/index.ts';
import { sameWordsKey } from '../../text/words.ts';
import { anyOfInWords, listInWords, placeInWords } from './citation-words.ts';
import { dotted, unique } from './lines.ts';
import { type SentenceKey, say } from './say.ts';

const kindKeys = {
  negation: 'comparison.negation',
  number: 'comparison.number',
  name: 'comparison.name',
  degree: 'comparison.degree',
  modality: 'comparison.modality',
  wording: 'comparison.wording',
} as const satisfies Record<ShownDifference['kind'], SentenceKey>;

/** `Another number: “more than 600” – “500 or 600”`; with `between`, the sides are named. */
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

/**
 * Which outlets quote a statement, and which only a few words of it: `Quoted by Tidings · a few words of it in
 * Gazette`. Another form of the statement is no part of it.
 */
export function carriersInWords({ renderings, nearly }: ShownComparison): string {
  const outlets = unique(renderings.filter(({ isFragment }) => !isFragment).map(({ outlet }) => outlet));
  const isPart = ({ isFragment, quotations }: ShownComparison['renderings'][number]) =>
    isFragment && quotations.every(({ kind }) => kind === 'fragment');
  const parts = unique(renderings.filter(isPart).map(({ outlet }) => outlet));
  const [outlet = ''] = outlets;
  const isAlone = parts.length === 0 && nearly.length === 0;
  const quoting =
    outlets.length > 1
      ? say('comparison.carriers', { count: outlets.length })
      : say(isAlone ? 'comparison.quotedAlone' : 'comparison.quotedBy', { outlet });
  return dotted(quoting, parts.length > 0 && say('comparison.inPart', { outlets: listInWords(parts) }));
}

/** What is said above a statement that outlets print with contradicting words. */
export function contradictedInWords({ differences }: ShownComparison): string {
  const isDenied = differences.some(({ kind }) => kind === 'negation');
  return say(isDenied ? 'comparison.contradiction' : 'comparison.contradictionOfDegree');
}

/** How many of the additional phrases of one outlet are named. */
const maxUnpaired = 2;

/**
 * What only one rendering has; or, where every content word has its counterpart, that no word or only small
 * ones differ.
 *
 * `['Only in Gazette: “the old mayor”']`
 */
export function unpairedInWords({ unpaired, renderings, differences }: ShownComparison): string[] {
  if (renderings.filter(({ isFragment }) => !isFragment).length < 2) return [];
  const isMeant = differences.some(({ kind }) => kind !== 'wording');
  if (unpaired.length === 0 && isMeant) return [];
  if (unpaired.length === 0)
    return [say(haveSameWords(renderings) ? 'comparison.sameWords' : 'comparison.smallWords')];
  // A single additional word is usually just another translation.
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

/** Whether the whole renderings have the same words, whatever their capitals and marks. */
function haveSameWords(renderings: ShownComparison['renderings']): boolean {
  const keys = renderings
    .filter(({ isFragment }) => !isFragment)
    .map(({ quotations }) => sameWordsKey(quotations.map(({ text }) => text).join(' ')));
  return new Set(keys).size === 1;
}

/** `Not found in AFP or The Diplomat.`, or that every outlet has it, where each quotes it in full. */
export function absenceInWords(comparison: ShownComparison): string[] {
  const { absentFrom, renderings, reportedBy, nearly } = comparison;
  if (absentFrom.length > 0) return [say('comparison.absent', { outlets: anyOfInWords(absentFrom) })];
  const isWhole =
    reportedBy.length + nearly.length === 0 && renderings.every(({ isFragment }) => !isFragment);
  return isWhole ? [say('comparison.everywhere')] : [];
}

/**
 * Outlets that print a few words of the statement, or another form of it: `AFP ¶ 4 has of it only
 * “quasi-state”`.
 */
export function fragmentsInWords({ renderings }: ShownComparison): string[] {
  if (renderings.every(({ isFragment }) => isFragment)) return [];
  return renderings
    .filter(({ isFragment }) => isFragment)
    .flatMap(({ outlet, quotations }) =>
      quotations.map(({ text, citation, kind }) =>
        // A direct quotation is not a part of the statement, but another form of it.
        say(kind === 'direct' ? 'comparison.otherwise' : 'comparison.fragment', {
          outlet,
          place: placeInWords(citation.locator),
          words: text,
        }),
      ),
    );
}

/** Who reports the statement without quoting it: `AFP ¶ 4 reports it without quotation marks.` */
export function reportsInWords({ reportedBy }: ShownComparison): string[] {
  return reportedBy.map(({ citation: { outlet, locator } }) =>
    say('comparison.reported', { outlet, place: placeInWords(locator) }),
  );
}

/**
 * Who prints nearly the same as words of somebody else, or of nobody on record: `AFP ¶ 4 has nearly these words, of
 * Bram Oduya: “We load no ship”`.
 */
export function nearlyInWords({ nearly }: ShownComparison): string[] {
  return nearly.map(({ text, speaker, citation: { outlet, locator } }) => {
    const values = { outlet, place: placeInWords(locator), words: text };
    return speaker === undefined
      ? say('comparison.nearlyOpen', values)
      : say('comparison.nearlyBy', { ...values, speaker });
  });
}

/** `2 of 4` where there is more than one statement. */
export function pageInWords({ page, pageCount }: ComparisonAnswer): string {
  return pageCount === 1 ? '' : say('comparison.page', { page: page + 1, pageCount });
}
