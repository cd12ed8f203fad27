/** How renderings differ, and who prints what, in words: the same for Discord and the terminal. */
import type { ShownComparison, ShownDifference } from '../../answers/index.ts';
import { sameWordsKey } from '../../text/words.ts';
import { anyOfInWords, listInWords, notesInWords, placeInWords } from './citation-words.ts';
import { dotted, present, unique } from './lines.ts';
import { comparedQuotations } from './repeated-notes.ts';
import { say } from './say.ts';

/** `Another number: “more than 600” – “500 or 600”`; with `between`, the sides are named. */
export function differenceInWords({ kind, a, b }: ShownDifference, between: readonly string[] = []): string {
  const side = (words: string, outlet: string | undefined) =>
    present([outlet, words === '' ? say('comparison.nothing') : say('comparison.quoted', { words })]).join(
      ' ',
    );
  return say(`difference.${kind}`, { one: side(a, between[0]), other: side(b, between[1]) });
}

/** All that is said around the renderings of a statement, the same for Discord and the terminal. */
export function comparisonInWords(statement: ShownComparison) {
  const isDenied = statement.differences.some(({ kind }) => kind === 'negation');
  return {
    carriers: carriersInWords(statement),
    contradiction:
      statement.isContradiction &&
      say(isDenied ? 'comparison.contradiction' : 'comparison.contradictionOfDegree'),
    differences: meaningfulDifferences(statement),
    unpaired: unpairedInWords(statement),
    notes: otherNotes(statement),
    fragments: fragmentsInWords(statement),
    reports: statement.reportedBy.map(({ citation: { outlet, locator } }) =>
      say('comparison.reported', { outlet, place: placeInWords(locator) }),
    ),
    nearly: nearlyInWords(statement),
    absence: absenceInWords(statement),
  };
}

/** The notes of documents of which only parts or other forms of the statement are named. */
function otherNotes(statement: ShownComparison): string[] {
  const { renderings, nearly, reportedBy } = statement;
  const quoted = new Set(comparedQuotations(statement).map(({ citation }) => citation.documentId));
  const named = [...renderings.flatMap(({ quotations }) => quotations), ...nearly, ...reportedBy];
  return notesInWords(
    named.map(({ citation }) => citation).filter(({ documentId }) => !quoted.has(documentId)),
  );
}

/** `Opposite meaning: Bell “we load” – Gazette and Herald “we do not load”`: outlets with the same words together. */
export function meaningfulDifferences({ differences }: Pick<ShownComparison, 'differences'>): string[] {
  const groups = Map.groupBy(
    differences.filter(({ kind }) => kind !== 'wording'),
    ({ kind, between, a, b }) => JSON.stringify([kind, between[0], a.toLowerCase(), b.toLowerCase()]),
  );
  return [...groups.values()].flatMap((group) => {
    const others = listInWords(unique(group.map(({ between }) => between[1])));
    return group.slice(0, 1).map((first) => differenceInWords(first, [first.between[0], others]));
  });
}

/** Which outlets quote a statement, and which a part of it: `Quoted by Tidings · a few words of it in Gazette` */
function carriersInWords({ renderings, nearly, unsureOf }: ShownComparison): string {
  const outlets = unique(wholeOf(renderings).map(({ outlet }) => outlet));
  const parts = unique(renderings.filter(({ isFragment }) => isFragment).map(({ outlet }) => outlet));
  const [outlet = ''] = outlets;
  const isAlone = parts.length + nearly.length + unsureOf.length === 0;
  const quoting =
    outlets.length > 1
      ? say('comparison.carriers', { count: outlets.length })
      : say(isAlone ? 'comparison.quotedAlone' : 'comparison.quotedBy', { outlet });
  return dotted(quoting, parts.length > 0 && say('comparison.inPart', { outlets: listInWords(parts) }));
}

type Renderings = ShownComparison['renderings'];

const wholeOf = (renderings: Renderings): Renderings => renderings.filter(({ isFragment }) => !isFragment);

/** How many of the additional phrases of one outlet are named. */
const maxUnpaired = 2;

/** `['Only in Gazette: “the old mayor”']`, or that no word or only small ones differ. */
function unpairedInWords({ unpaired, renderings, differences }: ShownComparison): string[] {
  const texts = wholeOf(renderings).map(({ quotations }) => quotations.map(({ text }) => text).join(' '));
  if (texts.length < 2) return [];
  const isMeant = differences.some(({ kind }) => kind !== 'wording');
  if (unpaired.length === 0) {
    // Whatever their capitals and marks.
    const isSame = new Set(texts.map(sameWordsKey)).size === 1;
    return isMeant ? [] : [say(isSame ? 'comparison.sameWords' : 'comparison.smallWords')];
  }
  // A single additional word is usually just another translation.
  const long = unpaired.filter(({ wordCount, isAdded }) => wordCount > 1 || isAdded);
  if (long.length === 0) return isMeant ? [] : [say('comparison.singleWords')];
  const byOutlets = Map.groupBy(long, ({ outlets }) => listInWords(outlets));
  return [...byOutlets].map(([outlet, all]) => {
    const words = all.toSorted((a, b) => b.words.length - a.words.length).slice(0, maxUnpaired);
    return say('comparison.onlyIn', {
      outlet,
      words: listInWords(words.map((one) => say('comparison.quoted', one))),
    });
  });
}

/** `Perhaps also in Eurasianet.`, `Not found in AFP or The Diplomat.`, or that every outlet has it, where each quotes it in full. */
function absenceInWords(comparison: ShownComparison): string[] {
  const { absentFrom, renderings, reportedBy, nearly, unsureOf } = comparison;
  const others = reportedBy.length + nearly.length + unsureOf.length + absentFrom.length;
  const isLessThanQuoted = others > 0 || renderings.some((one) => one.isFragment);
  return present([
    unsureOf.length > 0 && say('comparison.unsure', { outlets: listInWords(unsureOf) }),
    absentFrom.length > 0 && say('comparison.absent', { outlets: anyOfInWords(absentFrom) }),
    !isLessThanQuoted && say('comparison.everywhere'),
  ]);
}

/** Outlets that print a few words of the statement: `AFP ¶ 4 has of it only “quasi-state”` */
function fragmentsInWords({ renderings }: ShownComparison): string[] {
  if (renderings.every(({ isFragment }) => isFragment)) return [];
  return renderings
    .filter(({ isFragment }) => isFragment)
    .flatMap(({ outlet, quotations }) =>
      quotations.map(({ text, citation }) =>
        say('comparison.fragment', { outlet, place: placeInWords(citation.locator), words: text }),
      ),
    );
}

/** `AFP ¶ 4 prints nearly these words, of Bram Oduya: “We load no ship”`, or something close of the same speaker. */
function nearlyInWords({ nearly }: ShownComparison): string[] {
  return nearly.map(({ text: words, speaker, isClose, citation: { outlet, locator } }) => {
    const values = { outlet, place: placeInWords(locator), words };
    if (isClose) return say('comparison.close', values);
    return speaker === undefined
      ? say('comparison.nearlyOpen', values)
      : say('comparison.nearlyBy', { ...values, speaker });
  });
}
