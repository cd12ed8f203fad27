/**
 * A document's words as Discord shows them. Quotation style (a bar at the left) is for an outlet's or a
 * speaker's words: all of an article, and of Onrecord's digest only quotations that are complete sentences.
 */
import type { InnerQuotation, ShownExcerpt } from '../../../answers/index.ts';
import type { TextKind } from '../../../knowledge/model.ts';
import { betweenMarks } from '../../../text/marks.ts';
import { sentencesOf } from '../../../text/sentences.ts';
import { overlaps, type Span, textAt, within } from '../../../text/span.ts';
import { lines } from '../../wording/lines.ts';
import { shorten, withCutMarks } from '../../wording/shorten.ts';
import type { SizedRenderer } from '../room.ts';
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
export function matchingWordsInMarkdown(shown: Shown): SizedRenderer {
  const sentence = mostEmphasised(shown);
  return (maxLength) => {
    const part = beginning(shown, maxLength);
    if (sentence.end <= part.length) return rendered(shown, part);
    return wordsInMarkdown(withoutWordsBefore(sentence, shown), maxLength);
  };
}

function mostEmphasised({ text, emphasis = [] }: Shown): Span {
  const countIn = (sentence: Span) => emphasis.filter((one) => overlaps(one, sentence)).length;
  return sentencesOf(text).reduce((most, one) => (countIn(one) > countIn(most) ? one : most), {
    start: 0,
    end: 0,
  });
}

function withoutWordsBefore(sentence: Span, shown: Shown): Shown {
  const { text, kind, quotations = [], emphasis = [], cut } = shown;
  // In a digest, the rest of a quotation would stand there as words of ours.
  const around = quotations.find(({ span }) => kind === 'digest' && overlaps(span, sentence));
  const start = Math.min(sentence.start, around ? withMarks(text, around.span).start : sentence.start);
  const rest = { start, end: text.length };
  return {
    ...shown,
    text: textAt(text, rest),
    quotations: quotations.flatMap((one) => within(rest, [one.span]).map((span) => ({ ...one, span }))),
    emphasis: partsInside(rest, emphasis),
    cut: { before: start > 0 || cut?.before === true, after: cut?.after === true },
  };
}

function beginning(shown: Shown, maxLength: number): string {
  return shorten(shown.text, (part) => rendered(shown, part).length <= maxLength);
}

function rendered({ text: whole, kind, quotations = [], emphasis = [], cut }: Shown, text: string): string {
  const [before, after] = [cut?.before === true, cut?.after === true || text.length < whole.length];
  if (kind === 'said')
    return blockquote(withCutMarks(betweenMarks(text, marked(text, emphasis)), { before, after }));
  if (kind === 'verbatim') return blockquote(withCutMarks(marked(text, emphasis), { before, after }));
  const blocks = blocksOf(text, quotations).map(({ span, isQuoted }) => ({
    words: marked(text.slice(span.start, span.end), partsInside(span, emphasis)).trim(),
    isQuoted,
  }));
  const filled = blocks.filter(({ words }) => words !== '');
  const shown = filled.length > 0 ? filled : blocks.slice(0, 1);
  return lines(
    shown.map(({ words, isQuoted }, at) => {
      const markdown = withCutMarks(words, {
        before: before && at === 0,
        after: after && at === shown.length - 1,
      });
      return isQuoted ? blockquote(markdown) : markdown;
    }),
  );
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
