/** A citation in Discord's Markdown: who printed it, under which title, when, where in the text. */
import type { Citation } from '../../answers/index.ts';
import { outletInWords, placeInWords, publishedInWords } from '../wording/citation-words.ts';
import { clippedMarkdown, small } from './markdown.ts';
import { shorten } from './shorten.ts';

/** How much of a citation is shown, in characters as sent. */
interface Extent {
  readonly outlet: number;
  readonly title: number;
  /** 0: the title is no link. */
  readonly url: number;
  readonly note: number;
}

/** From whole to the least that still names the source; an address is the first to go, it is in `/sources`. */
const extents: readonly Extent[] = [
  { outlet: 120, title: 140, url: 300, note: 240 },
  { outlet: 120, title: 140, url: 0, note: 240 },
  { outlet: 80, title: 80, url: 0, note: 120 },
  { outlet: 50, title: 40, url: 0, note: 60 },
];

/**
 * `-# **RFE/RL** · With All Eyes On Ukraine · June 2022 · ¶ 12–13`, and the document's note below it.
 *
 * Takes what fits into `maxLength` characters, and at least the beginning of outlet, title and note.
 */
export function citationLines(
  citation: Omit<Citation, 'locator'> & { readonly locator?: string },
  maxLength: number = Number.POSITIVE_INFINITY,
): string {
  let lines = '';
  for (const extent of extents) {
    lines = linesTo(citation, extent);
    if (lines.length <= maxLength) return lines;
  }
  return lines;
}

function linesTo(
  citation: Omit<Citation, 'locator'> & { readonly locator?: string },
  extent: Extent,
): string {
  const parts = [
    `**${clippedMarkdown(outletInWords(citation), extent.outlet)}**`,
    titleInMarkdown(citation, extent),
    publishedInWords(citation),
    // The mark stays on the line of its number.
    ...(citation.locator === undefined ? [] : [placeInWords(citation.locator).replace(' ', '\u00a0')]),
  ];
  const note = citation.note === undefined ? [] : [noteLine(citation.note, extent.note)];
  return [small(parts.join(' · ')), ...note].join('\n');
}

/** The title, as a link where the address is known and Discord can take it. */
function titleInMarkdown({ title, url }: Pick<Citation, 'title' | 'url'>, extent: Extent): string {
  const shown = clippedMarkdown(title, extent.title);
  return url === undefined || /[\s()<>]/.test(url) || url.length > extent.url ? shown : `[${shown}](${url})`;
}

/** `-# ⚠️ …`, with at most `maxLength` characters of the note. */
export function noteLine(note: string, maxLength = 240): string {
  return small(`⚠️ ${clippedMarkdown(note, maxLength)}`);
}

/** Plain text of ours, cut at a word's end. */
export function clipped(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return `${shorten(text, (part) => part.length < maxLength)}…`;
}
