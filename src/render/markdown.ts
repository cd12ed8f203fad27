/**
 * Text for Discord: the one place where words are escaped.
 *
 * Escaping adds a backslash, which Discord hides; it never swaps or removes a
 * character, so what a reader sees is what the document has.
 */
import type { Span } from '../text/span.ts';

// Discord hides a backslash before any of these. A point or a dash matters
// only at the start of a line, where it would begin a list.
const special = /[\\*_~|`<>[\]()#@]|:(?=\/\/)/g;
const listStart = /^(?<indent>[ \t]*)(?<mark>[-+]|\d+(?=\.))/gm;

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
  let markdown = '';
  let at = 0;
  for (const { start, end } of mergedRuns(text, spans)) {
    markdown += `${escapeMarkdown(text.slice(at, start))}**${escapeMarkdown(text.slice(start, end))}**`;
    at = end;
  }
  return markdown + escapeMarkdown(text.slice(at));
}

/** Bold words that stand next to each other become one run: `**a** **b**` is hard to read in the source. */
function mergedRuns(text: string, spans: readonly Span[]): Span[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = runs.at(-1);
    const from = Math.max(start, last?.end ?? 0);
    if (from >= Math.min(end, text.length)) continue;
    if (last !== undefined && /^ *$/.test(text.slice(last.end, from))) last.end = Math.min(end, text.length);
    else runs.push({ start: from, end: Math.min(end, text.length) });
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

/** Small grey text, one line. */
export function small(markdown: string): string {
  return `-# ${markdown.replace(/\s*\n\s*/g, ' ')}`;
}
