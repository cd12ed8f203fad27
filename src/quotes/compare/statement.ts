/** One statement as the outlets print it: where they differ, who only reports it, who leaves it out. */
import { documentOf } from '../../knowledge/find.ts';
import type { Knowledge, NewsDocument, Quotation } from '../../knowledge/model.ts';
import type { Turn } from '../../language/index.ts';
import { runsOf, type Span } from '../../text/span.ts';
import type { RenderingDifference, StatementComparison, UnpairedWords } from '../quotes.ts';
import { type TextReader, tellingKeys } from '../text-reader.ts';
import type { WordIndex } from '../verify/word-index.ts';
import { fullestOf, holdsCore } from './core.ts';
import { type Comparable, compareTexts } from './differences.ts';
import { reportersOf } from './reporters.ts';

/** A rendering with less than this share of another's words is a fragment of it: what it lacks is no difference. */
const fragmentShare = 1 / 3;
/** The words of one quotation, or of several of one document that render one statement. */
interface Side extends Comparable {
  readonly document: NewsDocument;
  readonly quotations: readonly Quotation[];
}

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
  const changed = new Map<string, Span[]>();
  const differences: RenderingDifference[] = [];
  const pairs = sides.flatMap((a, order) => sides.slice(order + 1).map((b) => ({ a, b })));
  const votes = new Map<string, { span: Span; count: number; document: Side }>();
  for (const { a, b } of pairs) addDifferences(a, b, differences, votes, reader);
  for (const side of sides) changed.set(side.document.id, changedWords(side, sides, votes, reader));

  const keys = sides.map(({ tokens }) => tellingKeys(tokens));
  const fullest = fullestOf(keys);
  const whole = sides.filter((_, order) => holdsCore(keys[order] ?? new Set(), fullest));
  const reportedBy = reportersOf(quotations, sides, knowledge, reader, index);
  const quoting = new Set(sides.map(({ document }) => document.outletId));
  const reporting = new Set(reportedBy.map((one) => documentOf(knowledge, one).outletId));
  const all = new Set([...knowledge.documents.values()].map(({ outletId }) => outletId));
  const speakerId = quotations[0]?.speakerId;
  return {
    key,
    ...(speakerId === undefined ? {} : { speakerId }),
    renderings: sides.map(({ document, quotations: own }) => ({
      documentId: document.id,
      outletId: document.outletId,
      quotationIds: own.map(({ id }) => id),
      isFragment: sides.length > 1 && !whole.some((one) => one.document === document),
      changed: changed.get(document.id) ?? [],
    })),
    isContradiction: differences.some(({ kind }) => kind === 'negation'),
    differences,
    unpaired: whole.flatMap((side) => unpairedIn(side, whole)),
    reportedBy,
    absentFromOutletIds: [...all].filter((id) => !quoting.has(id) && !reporting.has(id)),
  };
}

/** What one document prints of a statement. */
function sideOf(quotations: readonly Quotation[], knowledge: Knowledge, reader: TextReader): Side {
  const [first] = quotations;
  if (first === undefined) throw new Error('A rendering has at least one quotation.');
  const document = documentOf(knowledge, first);
  return {
    document,
    quotations,
    text: document.text,
    tokens: quotations.flatMap(reader.tokensIn),
    parts: quotations.map(({ span }) => span),
  };
}

/** Words of meaning that another whole rendering has nowhere; with only small words between them, one stretch. */
function unpairedIn(side: Side, whole: readonly Side[]): UnpairedWords[] {
  const others = whole.filter((other) => other !== side).map((other) => tellingKeys(other.tokens));
  const stretches: { start: number; end: number; words: number }[] = [];
  let isOpen = false;
  for (const token of side.tokens) {
    const isTelling = token.kind !== 'function' && token.kind !== 'inserted';
    if (!isTelling) continue;
    const { start, end } = token;
    const isAlone = others.some((keys) => !keys.has(token.key));
    const last = stretches.at(-1);
    const isSentence = !/[.!?;]/u.test(side.document.text.slice(last?.end, start));
    if (isAlone && isOpen && isSentence && last !== undefined && last.end < start) {
      last.end = end;
      last.words += 1;
    } else if (isAlone) stretches.push({ start, end, words: 1 });
    isOpen = isAlone;
  }
  return stretches.map(({ start, end, words }) => ({
    documentId: side.document.id,
    span: { start, end },
    wordCount: words,
  }));
}

function addDifferences(
  a: Side,
  b: Side,
  differences: RenderingDifference[],
  votes: Map<string, { span: Span; count: number; document: Side }>,
  reader: TextReader,
): void {
  const comparison = compareTexts(a, b, reader.sharedLanguage(a.document, b.document));
  const [share, isFragment] = [a.tokens.length / b.tokens.length, (x: number) => x < fragmentShare];
  const isUneven = isFragment(share) || isFragment(1 / share);
  for (const { kind, a: inA, b: inB } of comparison.differences) {
    const isLeftOut = inA.start === inA.end || inB.start === inB.end;
    if (isUneven && kind === 'wording' && isLeftOut) continue;
    differences.push({
      kind,
      between: [a.document.id, b.document.id],
      a: inA,
      b: inB,
    });
  }
  const vote = (side: Side, spans: readonly Span[]) => {
    for (const span of spans) {
      const id = `${side.document.id}:${span.start}`;
      votes.set(id, { span, count: (votes.get(id)?.count ?? 0) + 1, document: side });
    }
  };
  if (!isFragment(1 / share)) vote(a, comparison.changed.a);
  if (!isFragment(share)) vote(b, comparison.changed.b);
}

/** What small words can do that makes them worth marking. */
const decisive: readonly Turn[] = ['negation', 'rejection', 'condition'];

/**
 * The words of a rendering that at least half of the others print differently. Articles and the like differ
 * from one translation to the next and say nothing; a "not" among them does.
 */
function changedWords(
  side: Side,
  sides: readonly Side[],
  votes: ReadonlyMap<string, { span: Span; count: number; document: Side }>,
  reader: TextReader,
): Span[] {
  const { turnOf } = reader.languageOf(side.document);
  const small = side.tokens.filter(
    ({ kind, folded }) =>
      kind === 'inserted' || (kind === 'function' && !decisive.includes(turnOf(folded) ?? 'limit')),
  );
  const smallStarts = new Set(small.map(({ start }) => start));
  const others = sides.filter(
    (other) => other !== side && other.tokens.length >= fragmentShare * side.tokens.length,
  );
  const words = [...votes.values()]
    .filter(({ document, count }) => document === side && count * 2 >= others.length)
    .filter(({ span }) => !smallStarts.has(span.start))
    .map(({ span }) => span)
    .sort((x, y) => x.start - y.start);
  const { text } = side.document;
  return runsOf(words, (at) => text.slice(words[at - 1]?.end, words[at]?.start).trim() === '');
}
