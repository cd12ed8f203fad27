/** From ranked passages to the excerpts that are shown: which, in which order, cut where. */
import { documentOf, quotationsIn } from '../knowledge/find.ts';
import type { Knowledge, NewsDocument, Quotation } from '../knowledge/model.ts';
import { contains, type Span, textAt } from '../text/span.ts';
import { kindBits, kindsIn } from './answer-kinds.ts';
import type { Engine, Ranked } from './engine.ts';
import { cut, type PieceValue, piecesOf, quotationsInside } from './excerpt.ts';
import { firstTermId, type PassageIndex } from './passage-index.ts';
import type { Question } from './question.ts';
import type { Excerpt } from './search.ts';
import { termsOf } from './terms.ts';

/** How many excerpts stand together as one answer. */
export const shownTogether = 3;
/** An excerpt that scores below this share of the best would only water the answer down. */
const minShareOfBest = 0.5;
/** Another outlet's excerpt is let in among the first three from this share of the best on. */
const minShareOfOther = 0.6;
/** Passages of two outlets that share this much of the shorter one's words carry the same text. */
const sameTextShare = 0.7;
const minSameTextTerms = 8;
/** What a sentence gains for holding the kind of thing asked for, in words as rare as the question's mean. */
const kindGain = 0.5;

/** Makes excerpts of one knowledge. */
export interface ExcerptMaker {
  /** The excerpt of each, in the same order; `ranked` is also where the same text is looked for. */
  excerpts(ranked: readonly Ranked[], question: Question): Excerpt[];
}

/** `excerptMaker(knowledge, engine).excerpts(ranked, question)` */
export function excerptMaker(knowledge: Knowledge, { finder, index }: Engine): ExcerptMaker {
  const outletsByStatement = statementCarriers(knowledge);

  const foundTerms = ({ document, passage }: Ranked, question: Question): Found[] => {
    const termByKey = new Map<string, { n: number; factor: number }>();
    question.terms.forEach(({ variants }, n) => {
      for (const { termId, factor } of variants) termByKey.set(index.vocabulary[termId] ?? '', { n, factor });
    });
    return termsOf(textAt(document.text, passage.span), finder).flatMap((term) => {
      const found = term.isStop ? undefined : termByKey.get(term.key);
      if (found === undefined) return [];
      const span = { start: term.start + passage.span.start, end: term.end + passage.span.start };
      return [{ ...found, span }];
    });
  };

  const excerptOf = (one: Ranked, question: Question, sameText: readonly string[]): Excerpt => {
    const { passage, document, score } = one;
    const quotations = quotationsIn(knowledge, passage);
    const pieces = piecesOf(document.text, passage.span, quotations);
    const found = foundTerms(one, question);
    const values = pieces.map((piece) => supportOf(document, piece, found, question));
    const span = cut(document.text, passage.span, pieces, values);
    const inside = quotationsInside(quotations, span);
    const also = new Set([...carriersOf(inside, outletsByStatement), ...sameText]);
    also.delete(document.outletId);
    return {
      documentId: document.id,
      passageId: passage.id,
      span,
      matches: joinedMatches(found.map((match) => match.span).filter((match) => contains(span, match))),
      quotationIds: inside.map(({ id }) => id),
      score: Math.round(score * 1_000) / 1_000,
      alsoInOutletIds: [...also],
    };
  };

  return {
    excerpts(ranked, question) {
      const texts = ranked.map(({ number }) => termSet(index, number));
      return ranked.map((one, at) => {
        const sameText = ranked.filter(
          ({ document }, other) =>
            document.outletId !== one.document.outletId && isSameText(texts[at], texts[other]),
        );
        return excerptOf(
          one,
          question,
          sameText.map(({ document }) => document.outletId),
        );
      });
    },
  };
}

/**
 * Those worth showing: near enough to the best, about the one whose words are
 * asked for where the best is, and among the first three one of another outlet
 * where that answers nearly as well.
 */
export function worthShowing(ranked: readonly Ranked[]): Ranked[] {
  const [first] = ranked;
  if (first === undefined) return [];
  const speaks = isAboutSubject(first);
  const near = ranked.filter(
    (one, at) => at === 0 || (one.score >= minShareOfBest * first.score && (!speaks || isAboutSubject(one))),
  );
  const isOther = ({ document }: Ranked) => document.outletId !== first.document.outletId;
  const top = near.slice(0, shownTogether);
  const other = near.findIndex(isOther);
  const moved = near[other];
  if (top.length < shownTogether || top.some(isOther) || moved === undefined) return near;
  if (moved.score < minShareOfOther * first.score) return near;
  return [...near.slice(0, 2), moved, ...near.slice(2, other), ...near.slice(other + 1)];
}

/** What somebody else said is no answer to "What did Zatulin say …". */
function isAboutSubject({ evidence }: Ranked): boolean {
  return evidence.aboutSubject === 1;
}

/** Where a term of the question stands in a document. */
interface Found {
  readonly n: number;
  readonly factor: number;
  readonly span: Span;
}

function supportOf(
  document: NewsDocument,
  piece: Span,
  found: readonly Found[],
  question: Question,
): PieceValue {
  const terms = new Map<number, number>();
  for (const { n, factor, span } of found) {
    if (!contains(piece, span)) continue;
    terms.set(n, Math.max(terms.get(n) ?? 0, factor * (question.terms[n]?.weight ?? 0)));
  }
  const holdsKind = (kindsIn(textAt(document.text, piece)) & kindBits[question.wanted]) !== 0;
  const mean = question.totalWeight / Math.max(1, question.terms.length);
  return { terms, extra: holdsKind ? kindGain * mean : 0 };
}

/** Matches in order; those that overlap become one. */
function joinedMatches(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const previous = joined.at(-1);
    if (previous !== undefined && span.start < previous.end) {
      joined[joined.length - 1] = { start: previous.start, end: Math.max(previous.end, span.end) };
    } else joined.push(span);
  }
  return joined;
}

function statementCarriers(knowledge: Knowledge): ReadonlyMap<string, ReadonlySet<string>> {
  const carriers = new Map<string, Set<string>>();
  for (const quotation of knowledge.quotations.values()) {
    if (quotation.statement === undefined) continue;
    const outlets = carriers.get(quotation.statement) ?? new Set();
    carriers.set(quotation.statement, outlets.add(documentOf(knowledge, quotation).outletId));
  }
  return carriers;
}

function carriersOf(
  quotations: readonly Quotation[],
  outletsByStatement: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  return quotations.flatMap(({ statement }) => [...(outletsByStatement.get(statement ?? '') ?? [])]);
}

function termSet({ texts }: PassageIndex, passage: number): ReadonlySet<number> {
  const stream = texts.terms.subarray(texts.starts[passage] ?? 0, texts.starts[passage + 1] ?? 0);
  return new Set(stream.filter((id) => id >= firstTermId));
}

function isSameText(one: ReadonlySet<number> = new Set(), other: ReadonlySet<number> = new Set()): boolean {
  const shorter = Math.min(one.size, other.size);
  return shorter >= minSameTextTerms && one.intersection(other).size >= sameTextShare * shorter;
}
