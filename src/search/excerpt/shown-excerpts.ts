/** Chooses which ranked passages are shown, and makes their excerpts. */
import { quotationsIn } from '../../knowledge/find.ts';
import { languageOfDocument } from '../../knowledge/languages.ts';
import type { Knowledge, NewsDocument } from '../../knowledge/model.ts';
import type { Language } from '../../language/language.ts';
import { contains, type Span, textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import type { Question } from '../question/question.ts';
import { shareFound } from '../ranking/evidence.ts';
import type { Ranked } from '../ranking/rank.ts';
import { sentenceHolds } from '../ranking/readings.ts';
import { topicalFrom } from '../ranking/thresholds.ts';
import type { Excerpt } from '../search.ts';
import { cut, type ExcerptLength, type PieceValue, quotationsInside } from './excerpt.ts';

/** The number of excerpts that are shown together as one answer. */
const shownTogether = 3;
/** Excerpts with less than this share of the best score are left out, because they would only dilute the answer. */
const minShareOfBest = 0.6;
/** Another outlet's excerpt moves up among the first three when it has at least this share of the best score. */
const minShareOfOther = 0.7;
/** What a sentence with the kind of thing asked for gains: this share of the mean weight of the question's terms. */
const kindGain = 0.5;
/** A variant with a lower factor is another word, not a form of the same one, and is not marked. */
const minMarkedFactor = 0.8;

/**
 * The passages worth showing: those that score near enough to the best; among the first three is one of another
 * outlet where it scores nearly as well.
 */
export function worthShowing(ranked: readonly Ranked[]): Ranked[] {
  const [first] = ranked;
  if (first === undefined) return [];
  const near = ranked.filter(({ score }, at) => at === 0 || score >= minShareOfBest * first.score);
  const outletOf = ({ evidence }: Ranked) => evidence.reading.document.outletId;
  const top = near.slice(0, shownTogether);
  const other = near.findIndex((one) => outletOf(one) !== outletOf(first));
  const moved = near[other];
  if (moved === undefined || other < shownTogether || top.length < shownTogether) return near;
  if (moved.score < minShareOfOther * first.score) return near;
  return [...near.slice(0, 2), moved, ...near.slice(2, other), ...near.slice(other + 1)];
}

/** Makes the excerpt of each ranked passage, in the same order. */
export function excerptMaker(
  knowledge: Knowledge,
): (ranked: readonly Ranked[], question: Question, length: ExcerptLength) => Excerpt[] {
  const excerptOf = (
    { evidence, score }: Ranked,
    question: Question,
    others: readonly Ranked[],
    length: ExcerptLength,
  ): Excerpt => {
    const { reading } = evidence;
    const { passage, document } = reading;
    const quotations = quotationsIn(knowledge, passage);
    const pieces = reading.pieces();
    const hits = hitsIn(evidence, question);
    const values = pieceValues(pieces, hits, evidence, question);
    const language = languageOfDocument(knowledge, document);
    const span = cut(document.text, passage.span, pieces, values, language, length);
    const inSpan = hits.filter((hit) => hit.isMarked && contains(span, hit.span));
    // Readers know the names that they asked about; bold should show them what is said about these.
    const topics = inSpan.filter(({ term }) => question.terms[term]?.nameId === undefined);
    const marked = topics.length > 0 ? topics : inSpan;
    return {
      documentId: document.id,
      passageId: passage.id,
      span,
      matches: joined(marked.map((hit) => hit.span)).map((one) => withDenial(document.text, one, language)),
      quotationIds: quotationsInside(quotations, span).map(({ id }) => id),
      score: Math.round(score * 1_000) / 1_000,
      alsoInOutletIds: outletsWithWords(textAt(document.text, span), document, others),
    };
  };

  return (ranked, question, length) => ranked.map((one) => excerptOf(one, question, ranked, length));
}

/** The other outlets that have exactly the words of an excerpt. */
function outletsWithWords(words: string, document: NewsDocument, ranked: readonly Ranked[]): string[] {
  const same = ranked.filter(
    ({ evidence: { reading } }) =>
      reading.document.outletId !== document.outletId &&
      // The words of a digest are Onrecord's, and not the outlet's.
      reading.document.textKind === document.textKind &&
      reading.text.includes(words),
  );
  return [...new Set(same.map(({ evidence }) => evidence.reading.document.outletId))];
}

/** A place in a document that has a term of the question. */
interface Hit {
  readonly term: number;
  readonly factor: number;
  readonly span: Span;
  /** Whether it may be shown in bold: not where the word is too common or only similar to the one asked for. */
  readonly isMarked: boolean;
}

function hitsIn({ reading, byKey }: Ranked['evidence'], question: Question): Hit[] {
  const { start } = reading.passage.span;
  return reading.sentences
    .flatMap(({ terms }) => terms)
    .flatMap((term) => {
      const hit = byKey.get(term.key);
      if (hit === undefined) return [];
      const { rarityWeight = 0 } = question.terms[hit.term] ?? {};
      const isMarked = hit.factor >= minMarkedFactor && rarityWeight >= topicalFrom;
      return [{ ...hit, isMarked, span: { start: term.start + start, end: term.end + start } }];
    });
}

function pieceValues(
  pieces: readonly Span[],
  hits: readonly Hit[],
  { reading, inSentences }: Ranked['evidence'],
  question: Question,
): PieceValue[] {
  const mean = question.totalWeight / Math.max(1, question.terms.length);
  const { start } = reading.passage.span;
  return pieces.map((piece) => {
    const terms = new Map<number, number>();
    for (const { term, factor, span } of hits) {
      if (!contains(piece, span)) continue;
      terms.set(term, Math.max(terms.get(term) ?? 0, factor * (question.terms[term]?.weight ?? 0)));
    }
    const holdsKind = reading.sentences.some(
      ({ span }, at) =>
        contains(piece, { start: span.start + start, end: span.end + start }) &&
        shareFound(question, inSentences[at] ?? []) > 0 &&
        sentenceHolds(reading, at, question.kind),
    );
    return { terms, extra: holdsKind ? kindGain * mean : 0 };
  });
}

/** The spans in order; those that overlap become one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const previous = result.at(-1);
    if (previous !== undefined && span.start < previous.end) {
      result[result.length - 1] = { start: previous.start, end: Math.max(previous.end, span.end) };
    } else result.push(span);
  }
  return result;
}

/** The length of the longest negation with the white space after it. */
const maxDenialLength = 20;

/** The span with a negation before it: "do not **recognize**" would easily be read as its opposite. */
function withDenial(text: string, span: Span, language: Language): Span {
  const from = Math.max(0, span.start - maxDenialLength);
  const word = wordsOf(text.slice(from, span.start)).at(-1);
  if (word === undefined || language.modifierOf(word.folded) !== 'negation') return span;
  const isBeside = text.slice(from + word.end, span.start).trim() === '';
  return isBeside ? { start: from + word.start, end: span.end } : span;
}
