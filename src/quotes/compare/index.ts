/** One statement as the outlets print it: where they differ, who only reports it, who leaves it out. */
import { documentOf, wordsShown } from '../../knowledge/find.ts';
import type { Knowledge, NewsDocument, Passage, Quotation } from '../../knowledge/model.ts';
import type { NameFinder } from '../../knowledge/names.ts';
import type { Span } from '../../text/span.ts';
import type { Rendering, RenderingDifference, StatementComparison } from '../quotes.ts';
import { type Token, tokensOf } from '../tokens.ts';
import type { WordIndex } from '../verify/word-index.ts';
import { type Comparable, compareTexts } from './differences.ts';

/** A rendering with less than this share of another's words is a fragment of it: what it lacks is no difference. */
const fragmentShare = 1 / 3;
/** Share of a rendering's telling words, rare ones counted higher, that a passage has to hold to report it. */
const reportedShare = 0.3;
const fewestReportedKeys = 4;
/** Telling words that a statement needs before a passage can be said to report it. */
const shortestReported = 4;

/** Words of one quotation, or of several of one document that render one statement, laid end to end. */
interface Laid extends Comparable {
  readonly rendering: Rendering;
  readonly document: NewsDocument;
  /** For each part the quotation that it is. */
  readonly quotations: readonly Quotation[];
}

export function compareStatement(
  key: string,
  quotations: readonly Quotation[],
  knowledge: Knowledge,
  finder: NameFinder,
  index: WordIndex,
): StatementComparison {
  const laid = [...Map.groupBy(quotations, ({ documentId }) => documentId).values()].map((group) =>
    layOut(group, knowledge, finder),
  );
  const changed = new Map<string, Span[]>();
  const differences: RenderingDifference[] = [];
  const pairs = laid.flatMap((a, order) => laid.slice(order + 1).map((b) => ({ a, b })));
  const votes = new Map<string, { span: Span; count: number; document: Laid }>();
  for (const { a, b } of pairs) addDifferences(a, b, differences, votes);
  for (const side of laid) changed.set(side.document.id, changedWords(side, laid, votes));

  const reportedBy = reportersOf(quotations, laid, knowledge, finder, index);
  const quoting = new Set(laid.map(({ document }) => document.outletId));
  const reporting = new Set(reportedBy.map((one) => documentOf(knowledge, one).outletId));
  const all = new Set([...knowledge.documents.values()].map(({ outletId }) => outletId));
  const speakerId = quotations[0]?.speakerId;
  return {
    key,
    ...(speakerId === undefined ? {} : { speakerId }),
    renderings: laid.map(({ rendering, document }) => ({
      ...rendering,
      changed: changed.get(document.id) ?? [],
    })),
    isContradiction: differences.some(({ kind }) => kind === 'negation'),
    differences,
    reportedBy,
    absentFromOutletIds: [...all].filter((id) => !quoting.has(id) && !reporting.has(id)),
  };
}

/** A line break parts two quotations: nothing is aligned or cut across it. */
function layOut(quotations: readonly Quotation[], knowledge: Knowledge, finder: NameFinder): Laid {
  const [first] = quotations;
  if (first === undefined) throw new Error('A rendering has at least one quotation.');
  const document = documentOf(knowledge, first);
  const parts: Span[] = [];
  const tokens: Token[] = [];
  let text = '';
  for (const quotation of quotations) {
    const words = wordsShown(knowledge, quotation);
    const start = text.length;
    parts.push({ start, end: start + words.length });
    for (const token of tokensOf(words, finder)) {
      tokens.push({ ...token, start: token.start + start, end: token.end + start });
    }
    text += `${words}\n`;
  }
  return {
    text,
    tokens,
    parts,
    quotations,
    document,
    rendering: {
      documentId: document.id,
      outletId: document.outletId,
      quotationIds: quotations.map(({ id }) => id),
      changed: [],
    },
  };
}

function addDifferences(
  a: Laid,
  b: Laid,
  differences: RenderingDifference[],
  votes: Map<string, { span: Span; count: number; document: Laid }>,
): void {
  const comparison = compareTexts(a, b);
  const [share, isFragment] = [a.tokens.length / b.tokens.length, (x: number) => x < fragmentShare];
  const isUneven = isFragment(share) || isFragment(1 / share);
  for (const { kind, a: inA, b: inB } of comparison.differences) {
    const isLeftOut = inA.start === inA.end || inB.start === inB.end;
    if (isUneven && kind === 'wording' && isLeftOut) continue;
    differences.push({
      kind,
      between: [a.document.id, b.document.id],
      a: inDocument(a, inA),
      b: inDocument(b, inB),
    });
  }
  const vote = (side: Laid, spans: readonly Span[]) => {
    for (const span of spans.map((one) => inDocument(side, one))) {
      const id = `${side.document.id}:${span.start}`;
      votes.set(id, { span, count: (votes.get(id)?.count ?? 0) + 1, document: side });
    }
  };
  if (!isFragment(1 / share)) vote(a, comparison.changed.a);
  if (!isFragment(share)) vote(b, comparison.changed.b);
}

/** The words of a rendering that at least half of the others print differently. */
function changedWords(
  side: Laid,
  laid: readonly Laid[],
  votes: ReadonlyMap<string, { span: Span; count: number; document: Laid }>,
): Span[] {
  const others = laid.filter(
    (other) => other !== side && other.tokens.length >= fragmentShare * side.tokens.length,
  );
  const words = [...votes.values()]
    .filter(({ document, count }) => document === side && count * 2 >= others.length)
    .map(({ span }) => span)
    .sort((x, y) => x.start - y.start);
  return runsOf(words, side.document.text);
}

/** Words with nothing but white space between them as one stretch. */
function runsOf(words: readonly Span[], text: string): Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of words) {
    const last = runs.at(-1);
    if (last !== undefined && text.slice(last.end, start).trim() === '') last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

/** From the laid-out text to the document; a stretch ends where its quotation ends. */
function inDocument({ parts, quotations }: Laid, span: Span): Span {
  const part = Math.max(
    0,
    parts.findIndex(({ end }) => span.start <= end),
  );
  const shift = (quotations[part]?.span.start ?? 0) - (parts[part]?.start ?? 0);
  const end = Math.min(span.end, parts[part]?.end ?? span.end);
  return { start: span.start + shift, end: Math.max(span.start, end) + shift };
}

/**
 * Passages of other outlets that report the statement without quoting it: they
 * name the speaker and hold enough of the words that tell it apart.
 */
function reportersOf(
  quotations: readonly Quotation[],
  laid: readonly Laid[],
  knowledge: Knowledge,
  finder: NameFinder,
  index: WordIndex,
): Passage[] {
  const speakerKey = `@${quotations[0]?.speakerId ?? ''}`;
  const quoting = new Set(laid.map(({ document }) => document.outletId));
  const quoted = tokensOf(quotations.map((one) => wordsShown(knowledge, one)).join('\n'), finder);
  const longest = laid.map((one) => tellingKeys(one.tokens)).sort((x, y) => y.size - x.size)[0];
  if (longest === undefined || longest.size < shortestReported) return [];
  const whole = sumOf(longest, index);
  const all = tellingKeys(quoted);
  const best = new Map<string, { passage: Passage; share: number }>();
  for (const passage of index.nearest(all, 40)) {
    const document = documentOf(knowledge, passage);
    if (quoting.has(document.outletId)) continue;
    const keys = new Set(unquoted(passage, document, index.tokensOf(passage)).map(({ key }) => key));
    const shared = new Set([...all].filter((key) => keys.has(key)));
    const share = sumOf(shared, index) / whole;
    const names = keys.has(speakerKey) || quotations[0]?.speakerId === undefined;
    if (!names || shared.size < fewestReportedKeys || share < reportedShare) continue;
    if (share > (best.get(document.outletId)?.share ?? 0)) best.set(document.outletId, { passage, share });
  }
  return [...best.values()].sort((x, y) => y.share - x.share).map(({ passage }) => passage);
}

/** A passage's words outside its quotations: what is quoted there is another statement. */
function unquoted(passage: Passage, document: NewsDocument, tokens: readonly Token[]): Token[] {
  const quotations = document.quotations.filter(({ passageId }) => passageId === passage.id);
  return tokens.filter(
    (token) => !quotations.some(({ span }) => span.start <= token.start && token.end <= span.end),
  );
}

function tellingKeys(tokens: readonly Token[]): Set<string> {
  return new Set(
    tokens.filter(({ kind }) => kind !== 'function' && kind !== 'inserted').map(({ key }) => key),
  );
}

function sumOf(keys: ReadonlySet<string>, index: WordIndex): number {
  return [...keys].reduce((sum, key) => sum + index.weightOf(key), 0);
}
