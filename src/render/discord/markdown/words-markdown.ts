/**
 * A document's words as Discord shows them. Quotation style (a bar at the left) is for an outlet's or a
 * speaker's words: all of an article, and of Onrecord's digest only quotations that are complete sentences.
 */
import type { InnerQuotation, ShownExcerpt } from '../../../answers/index.ts';
import type { TextKind } from '../../../knowledge/model.ts';
import { sentencesOf } from '../../../text/sentences.ts';
import { overlaps, type Span, textAt, within } from '../../../text/span.ts';
import { lines } from '../../wording/lines.ts';
import { shorten, withCutMarks } from '../../wording/shorten.ts';
import { blockquote, marked } from './markdown.ts';

interface Shown {
  readonly text: string;
  /** `said`: only a person's words, without the text around them; quotation marks show it. */
  readonly kind: TextKind | 'said';
  readonly quotations?: readonly InnerQuotation[];
  readonly emphasis?: readonly Span[];
  readonly cut?: ShownExcerpt['cut'];
}

/** The words in at most `maxLength` characters, cut after a sentence if necessary, with marks of what is cut. */
export function wordsInMarkdown(shown: Shown, maxLength: number): string {
  return rendered(shown, beginning(shown, maxLength));
}

/** The same, from the sentence on that has the most emphasis, where the beginning leaves that sentence out. */
export function matchingWordsInMarkdown(shown: Shown, maxLength: number): string {
  const { text, emphasis = [], quotations = [], cut } = shown;
  const left = beginning(shown, maxLength).length;
  if (left === text.length) return rendered(shown, text);
  const emphasisIn = (sentence: Span) => emphasis.filter((one) => overlaps(one, sentence)).length;
  const most = sentencesOf(text).reduce(
    (best, one) => (emphasisIn(one) > emphasisIn(best) ? one : best),
    nowhere,
  );
  if (most.end <= left) return wordsInMarkdown(shown, maxLength);
  const rest = { start: most.start, end: text.length };
  const fromThere = {
    ...shown,
    text: textAt(text, rest),
    quotations: quotations.flatMap((one) => within(rest, [one.span]).map((span) => ({ ...one, span }))),
    emphasis: partsInside(rest, emphasis),
    cut: { before: true, after: cut?.after === true },
  };
  return wordsInMarkdown(fromThere, maxLength);
}

const nowhere: Span = { start: 0, end: 0 };

function beginning(shown: Shown, maxLength: number): string {
  return shorten(shown.text, (part) => rendered(shown, part).length <= maxLength);
}

function rendered({ text: whole, kind, quotations = [], emphasis = [], cut }: Shown, text: string): string {
  const isCut = text.length < whole.length;
  const inMarks = (words: string) =>
    withCutMarks(words, { before: cut?.before === true, after: isCut || cut?.after === true });
  if (kind === 'said') return blockquote(inMarks(`“${marked(text, emphasis)}”`));
  if (kind === 'verbatim') return blockquote(inMarks(marked(text, emphasis)));
  const blocks = blocksOf(text, quotations).map(({ span, isQuoted }) => {
    const markdown = marked(text.slice(span.start, span.end), partsInside(span, emphasis)).trim();
    return isQuoted ? blockquote(markdown) : markdown;
  });
  return inMarks(lines(...blocks));
}

/** Quotations that are complete sentences, and what is between them; parts of a sentence stay in it. */
function blocksOf(text: string, quotations: readonly InnerQuotation[]): { span: Span; isQuoted: boolean }[] {
  const blocks = [];
  let at = 0;
  for (const { span, kind } of quotations) {
    if (kind !== 'direct' || span.end > text.length || span.start < at) continue;
    const quoted = withMarks(text, span);
    if (!isSentence(text, quoted)) continue;
    blocks.push(
      { span: { start: at, end: quoted.start }, isQuoted: false },
      { span: quoted, isQuoted: true },
    );
    at = quoted.end;
  }
  return [...blocks, { span: { start: at, end: text.length }, isQuoted: false }];
}

/** Whether a quotation begins after a sentence or a colon, and ends a sentence. */
function isSentence(text: string, { start, end }: Span): boolean {
  const begins = /(?:^|[.?!…:]["”’']?)$/u.test(text.slice(0, start).trimEnd());
  return begins && /[.?!…]["”’']?$/u.test(text.slice(start, end));
}

/** A quotation with its marks and the full stop or comma after them. */
function withMarks(text: string, { start, end }: Span): Span {
  const opens = /["“‘']/.test(text.charAt(start - 1));
  const tail = /^[.,;:!?]?["”’'][.,;:!?]?/.exec(text.slice(end))?.[0] ?? '';
  return { start: opens ? start - 1 : start, end: end + tail.length };
}

/** The parts of the spans inside `outer`, counted from its start. */
export function partsInside(outer: Span, spans: readonly Span[]): Span[] {
  return spans
    .filter((span) => overlaps(span, outer))
    .map(({ start, end }) => ({
      start: Math.max(start, outer.start) - outer.start,
      end: Math.min(end, outer.end) - outer.start,
    }));
}
