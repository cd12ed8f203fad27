/**
 * Text for Discord. Words are escaped only here, with backslashes, which Discord hides: no character is replaced or
 * removed, so readers see exactly the document's words.
 */
import { trimmed } from '../../../text/sentences.ts';
import type { Span } from '../../../text/span.ts';
import { isolationOf } from '../../wording/isolate.ts';
import { shorten } from '../../wording/shorten.ts';

// Discord hides a backslash before any of these. A colon matters in an address and around an emoji's name; a
// point or a dash only at the start of a line, where it would begin a list.
const special = /[\\*_~|`<>[\]()#@]|:(?=\/\/|[\w+~-]+:)/g;
const listStart = /^(?<indent>[ \t]*)(?<mark>[-+]|\d+(?=\.))/gm;

/** Makes Discord show text as it is. `escapeMarkdown('@everyone *now*')` → `'\\@everyone \\*now\\*'` */
export function escapeMarkdown(text: string): string {
  return text
    .replace(special, '\\$&')
    .replace(listStart, (_, indent: string, mark: string) =>
      /\d/.test(mark) ? `${indent}${mark}\\` : `${indent}\\${mark}`,
    );
}

/**
 * Escapes a title or a name, and cuts it after a word so that at most `maxLength` characters are sent. Not for
 * quoted words, which `wordsInMarkdown` cuts.
 *
 * `clippedMarkdown('*A* long title', 9)` → `'\\*A\\*…'`
 */
export function clippedMarkdown(text: string, maxLength: number): string {
  const { before, after, maxAfter } = isolationOf(text);
  const room = maxLength - before.length - maxAfter;
  if (room < 2) return clippedTo(text, maxLength).markdown;
  const { markdown, kept } = clippedTo(text, room);
  return `${before}${markdown}${after(kept)}`;
}

/** The escaped text or its beginning, and which part of the text that is. */
function clippedTo(text: string, maxLength: number): { readonly markdown: string; readonly kept: string } {
  const whole = escapeMarkdown(text);
  if (whole.length <= maxLength) return { markdown: whole, kept: text };
  const kept = shorten(text, (part) => escapeMarkdown(part).length < maxLength);
  return { markdown: `${escapeMarkdown(kept)}…`, kept };
}

/** Undoes `escapeMarkdown`. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

/**
 * Escapes text and makes some spans bold and others underlined; they must not overlap.
 *
 * `marked('no tea', [{ start: 3, end: 6 }], [{ start: 0, end: 2 }])` → `'__no__ **tea**'`
 */
export function marked(text: string, bolds: readonly Span[], underlines: readonly Span[] = []): string {
  const runs = [
    ...mergedRuns(text, bolds).map((span) => ({ ...span, mark: '**' })),
    ...mergedRuns(text, underlines).map((span) => ({ ...span, mark: '__' })),
  ].sort((a, b) => a.start - b.start);
  let markdown = '';
  let at = 0;
  for (const { start, end, mark } of runs) {
    if (start < at) continue;
    markdown += `${escapeMarkdown(text.slice(at, start))}${mark}${escapeMarkdown(text.slice(start, end))}${mark}`;
    at = end;
  }
  return markdown + escapeMarkdown(text.slice(at));
}

/** Joins neighbouring spans, because `**a** **b**` is hard to read, without white space at the ends of a run. */
function mergedRuns(text: string, spans: readonly Span[]): Span[] {
  const runs: { start: number; end: number }[] = [];
  const tight = spans.map((span) => trimmed(text, { ...span, end: Math.min(span.end, text.length) }));
  for (const { start, end } of tight.sort((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    const from = Math.max(start, last?.end ?? 0);
    if (from >= end) continue;
    if (last !== undefined && /^ *$/.test(text.slice(last.end, from))) last.end = end;
    else runs.push({ start: from, end });
  }
  return runs;
}

export const blockquote = (markdown: string): string => `> ${markdown.replaceAll('\n', '\n> ')}`;

/** Only a verdict told in one line begins with this. */
export const shortHeading = '▸ ';

/** Small grey text, one line. */
export const small = (markdown: string): string => `-# ${inOneLine(markdown)}`;

/** Lines joined by one space. */
export function inOneLine(words: string): string {
  return words
    .split('\n')
    .map((line, at, { length }) =>
      at === 0 ? line.trimEnd() : at === length - 1 ? line.trimStart() : line.trim(),
    )
    .filter((line, at) => at === 0 || line !== '')
    .join(' ');
}
