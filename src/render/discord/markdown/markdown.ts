/**
 * Text for Discord: the one place where words are escaped.
 *
 * Escaping adds a backslash, which Discord hides; it never swaps or removes a
 * character, so what a reader sees is what the document has.
 */
import { trimmed } from '../../../text/sentences.ts';
import type { Span } from '../../../text/span.ts';
import { shorten } from '../../wording/shorten.ts';

// Discord hides a backslash before any of these. A colon matters in an address
// and around an emoji's name, a point or a dash at the start of a line, where
// it would begin a list.
const special = /[\\*_~|`<>[\]()#@]|:(?=\/\/|[\w+~-]+:)/g;
const listStart = /^(?<indent>[ \t]*)(?<mark>[-+]|\d+(?=\.))/gm;

const turning =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\u061C\u200F\u202A-\u202E\u2066-\u2069]/u;
/** First strong isolate, and the end of one. */
const [isolate, endOfIsolate] = ['\u2068', '\u2069'];

/**
 * Makes text show in Discord exactly as it is: no bold, no link, no mention.
 *
 * `escapeMarkdown('@everyone *now*')` → `'\\@everyone \\*now\\*'`
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(special, '\\$&')
    .replace(listStart, (_, indent: string, mark: string) =>
      /\d/.test(mark) ? `${indent}${mark}\\` : `${indent}\\${mark}`,
    );
}

/**
 * Escapes text of ours, a title or a name, and cuts it at a word's end so that what is sent has at
 * most `maxLength` characters. Never for anybody's words: those are cut by `wordsInMarkdown`.
 *
 * `clippedMarkdown('*A* long title', 9)` → `'\\*A\\*…'`
 */
export function clippedMarkdown(text: string, maxLength: number): string {
  const { before, after } = isolatesAround(text);
  const room = maxLength - before.length - after.length;
  if (before === '' || room < 2) return clippedTo(text, maxLength);
  return `${before}${clippedTo(text, room)}${after}`;
}

/**
 * Wraps right-to-left text, or text with directional marks, in an isolate (Unicode annex 9) that no mark
 * of the text can end, so that it does not reorder what stands beside it.
 */
function isolatesAround(text: string): { before: string; after: string } {
  if (!turning.test(text)) return { before: '', after: '' };
  let [open, stray] = [0, 0];
  for (const [mark] of text.matchAll(/[\u2066-\u2069]/gu)) {
    if (mark !== endOfIsolate) open += 1;
    else if (open > 0) open -= 1;
    else stray += 1;
  }
  return { before: isolate.repeat(stray + 1), after: endOfIsolate.repeat(open + 1) };
}

function clippedTo(text: string, maxLength: number): string {
  const whole = escapeMarkdown(text);
  if (whole.length <= maxLength) return whole;
  return `${escapeMarkdown(shorten(text, (part) => escapeMarkdown(part).length < maxLength))}…`;
}

/** Undoes `escapeMarkdown`. */
export function unescapeMarkdown(markdown: string): string {
  return markdown.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');
}

/**
 * Escapes text and sets the given spans of it in bold.
 *
 * `bold('tea time', [{ start: 0, end: 3 }])` → `'**tea** time'`
 */
export function bold(text: string, spans: readonly Span[]): string {
  return marked(text, spans, []);
}

/**
 * Escapes text and sets some spans of it in bold and others underlined; the two do not overlap.
 *
 * `marked('no tea', [{ start: 3, end: 6 }], [{ start: 0, end: 2 }])` → `'__no__ **tea**'`
 */
export function marked(text: string, bolds: readonly Span[], underlines: readonly Span[]): string {
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

/**
 * Bold words that stand next to each other become one run: `**a** **b**` is hard to read in the source.
 * White space at the ends of a run stays outside it.
 */
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

/** Sets every line of Markdown as a quotation. */
export function blockquote(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}

/** Begins the line of a verdict that is told in short; nothing else does. */
export const shortHeading = '▸ ';

/** Small grey text, one line. */
export function small(markdown: string): string {
  return `-# ${inOneLine(markdown)}`;
}

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
