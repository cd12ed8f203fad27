/** What people paste, without what chats and web pages add to it, and the quotations in it. */
import { trimmed } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';

// Quotation bars, mentions, emoji, addresses, numbers of notes. Bounded, so that each costs its own length.
const noise = /<(?:@[!&]?|#|a?:\w{2,32}:)\d{1,20}>|https?:\/\/\S+|^[ \t]{0,9}>{1,9}\s|\[\d{1,3}\]/gmu;
const marks =
  /“(?<a>[^“”]+)[”’]|"(?<b>[^"]+)"|«(?<c>[^«»]+)»|„(?<d>[^„“”]+)[“”]|‘(?<e>(?:[^‘’]|’(?=\p{L}))+)’(?!\p{L})|(?<=^|[\s(:,])'(?<f>[^'\n]+(?:(?<=\p{L})'(?=\p{L})[^'\n]+)*)'(?!\p{L})/gu;

/**
 * A text without what Discord and footnotes add; stretches with nothing but white space between them
 * are one.
 *
 * `plainSpans('> We stay.[2]')` → the span of `We stay.`
 */
export function plainSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: all } of text.matchAll(noise)) {
    spans.push({ start, end: index });
    start = index + all.length;
  }
  spans.push({ start, end: text.length });
  const kept = spans.map((span) => trimmed(text, span)).filter(({ start: from, end }) => from < end);
  return kept.length === 0 ? [{ start: 0, end: text.length }] : joined(text, kept);
}

function joined(text: string, spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = result.at(-1);
    if (last !== undefined && /^[\s>]*$/u.test(text.slice(last.end, span.start))) last.end = span.end;
    else result.push({ ...span });
  }
  return result;
}

/**
 * The words between quotation marks of a text, each without its marks.
 *
 * `quotedSpans('She called it “a gift”.')` → the span of `a gift`
 */
export function quotedSpans(text: string): Span[] {
  return [...text.matchAll(marks)].flatMap(({ index, 0: all, groups }) => {
    const inner = Object.values(groups ?? {}).find((one) => one !== undefined) ?? '';
    const start = index + all.indexOf(inner);
    return /\p{L}/u.test(inner) ? [{ start, end: start + inner.length }] : [];
  });
}
