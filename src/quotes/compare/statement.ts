/** Compares all that the outlets print of one statement: where they differ, who only reports it, who leaves it out. */
import { defined } from '../../defined.ts';
import { documentOf, outletIdsOf, passageOf } from '../../knowledge/find.ts';
import type { Knowledge, Passage, Quotation } from '../../knowledge/model.ts';
import type { Modifier } from '../../language/index.ts';
import { runsOf, type Span } from '../../text/span.ts';
import type { RenderingDifference, StatementComparison } from '../quotes.ts';
import { contentKeys, type TextReader } from '../text-reader.ts';
import type { WordIndex } from '../words/word-index.ts';
import { closeTo } from './close-renderings.ts';
import { compareTexts } from './differences.ts';
import { nearlyPrinted, reportersOf, unrecordedPrinters } from './reporters.ts';
import { coreHolders, type Side, sideOf } from './side.ts';
import { type Pair, unpairedWords } from './unpaired.ts';

/** A rendering with less than this share of another's words is a fragment of it, and what it lacks is no difference. */
const fragmentShare = 1 / 3;
/** Quoted words inside an outlet's own sentence, with at most this share of another rendering, are only a part of that. */
const partShare = 1 / 2;

/** The comparison of the renderings of the statement with a key. */
export function compareStatement(
  key: string,
  quotations: readonly Quotation[],
  knowledge: Knowledge,
  reader: TextReader,
  index: WordIndex,
): StatementComparison {
  const sides = [...Map.groupBy(quotations, ({ documentId }) => documentId).values()].map((group) =>
    sideOf(group, knowledge, reader),
  );
  const pairs = sides.flatMap((a, order) =>
    sides.slice(order + 1).map((b): Pair => {
      return { a, b, ...compareTexts(a, b, reader.sharedLanguage(a.document, b.document)) };
    }),
  );
  const holders = coreHolders(sides);
  const whole = sides.filter((side) =>
    holders.includes(side) ? !isPart(side, holders) : isRewording(side, holders),
  );
  const { reporters, nearly, close, presentOutletIds } = printedElsewhere(sides, knowledge, index);
  const reportedBy = [...reporters, ...close.told];
  const besides = [...reportedBy, ...[...nearly, ...close.quoted].map((one) => passageOf(knowledge, one))];
  return {
    key,
    ...defined({ speakerId: quotations[0]?.speakerId }),
    renderings: sides.map((side) => ({
      documentId: side.document.id,
      outletId: side.document.outletId,
      quotationIds: side.quotations.map(({ id }) => id),
      isFragment: sides.length > 1 && !whole.includes(side),
      changed: changedWords(side, pairs, reader),
    })),
    isContradiction: pairs.some((one) => one.isContradiction),
    differences: [...close.numbers, ...pairs.flatMap(differencesOf)],
    unpaired: unpairedWords({
      sides,
      whole,
      pairs,
      elsewhere: new Set(besides.flatMap((one) => [...contentKeys(index.tokensIn(one))])),
      languageOf: ({ document }) => reader.languageOf(document),
    }),
    reportedBy,
    nearly,
    close: close.quoted,
    unsureOutletIds: close.unsureOutletIds,
    absentFromOutletIds: outletIdsOf(knowledge).filter((id) => !presentOutletIds.has(id)),
  };
}

/** What the other outlets have of the statement: who only reports it, who prints nearly the same, who has it in other words. */
function printedElsewhere(sides: readonly Side[], knowledge: Knowledge, index: WordIndex) {
  const outletIdOf = (part: Passage | Quotation) => documentOf(knowledge, part).outletId;
  const quoting = new Set(sides.map(({ document }) => document.outletId));
  const reporters = reportersOf(sides, knowledge, index);
  const nearly = nearlyPrinted(
    sides.map(({ tokens }) => tokens),
    (outletId) => !quoting.has(outletId),
    knowledge,
    index,
  );
  const present = new Set([
    ...quoting,
    ...reporters.map(outletIdOf),
    ...unrecordedPrinters(sides, knowledge, index),
    ...nearly.map(outletIdOf),
  ]);
  const close = closeTo(sides, (id) => !present.has(id), knowledge, index);
  const presentOutletIds = present
    .union(new Set([...close.quoted, ...close.told].map(outletIdOf)))
    .union(new Set(close.unsureOutletIds));
  return { reporters, nearly, close, presentOutletIds };
}

/** Whether a rendering is only a part of another: “folly” beside “What is this folly?”, of which it has every content word. */
function isPart(side: Side, holders: readonly Side[]): boolean {
  const isQuoted = ({ quotations }: Side) => quotations.some(({ kind }) => kind === 'direct');
  const isLess = ({ tokens }: Side) => side.tokens.length <= partShare * tokens.length;
  return !isQuoted(side) && holders.some((other) => isQuoted(other) && isLess(other));
}

/** Whether a rendering is a full quotation that shares few words with the fullest: another translation of the statement. */
const isRewording = (side: Side, holders: readonly Side[]) =>
  side.quotations.some(({ kind }) => kind === 'direct') &&
  !holders.some((other) => isFragmentOf(side, other));

const isFragmentOf = (one: Side, other: Side) => one.tokens.length < fragmentShare * other.tokens.length;

function differencesOf({ a, b, differences }: Pair): RenderingDifference[] {
  const isUneven = isFragmentOf(a, b) || isFragmentOf(b, a);
  const isLeftOut = (span: Span) => span.start === span.end;
  return differences
    .filter((one) => !(isUneven && one.kind === 'wording' && (isLeftOut(one.a) || isLeftOut(one.b))))
    .map((one) => ({ ...one, between: [a.document.id, b.document.id] }));
}

/** The modifiers that make a changed function word worth marking. */
const decisive: readonly (Modifier | undefined)[] = ['negation', 'rejection', 'condition'];

/**
 * The words of a rendering that at least half of the others print differently. Function words differ from one
 * translation to another and are left out, unless they change the meaning, as "not" does.
 */
function changedWords(side: Side, pairs: readonly Pair[], reader: TextReader): Span[] {
  const { modifierOf } = reader.languageOf(side.document);
  const changed = pairs
    .flatMap(({ a, b, changed: { a: inA, b: inB } }) =>
      a === side ? [{ other: b, spans: inA }] : b === side ? [{ other: a, spans: inB }] : [],
    )
    .filter(({ other }) => !isFragmentOf(other, side))
    .map(({ spans }) => new Set(spans.map(({ start }) => start)));
  const words = side.tokens.filter(({ kind, folded, start }) => {
    const count = changed.filter((starts) => starts.has(start)).length;
    const isSmall = kind === 'inserted' || (kind === 'function' && !decisive.includes(modifierOf(folded)));
    return count > 0 && count * 2 >= changed.length && !isSmall;
  });
  return runsOf(words, (at) => side.text.slice(words[at - 1]?.end, words[at]?.start).trim() === '');
}
