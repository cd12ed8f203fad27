/** A citation in Discord's Markdown: who printed it, under which title, when, where in the text. */
import type { Citation } from '../../../answers/index.ts';
import { outletInWords, placeInWords, publishedInWords } from '../../wording/citation-words.ts';
import { clippedMarkdown, small } from './markdown.ts';

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
    linkMarkdown(clippedMarkdown(citation.title, extent.title), citation.url, extent.url),
    publishedInWords(citation),
    // The mark stays on the line of its number.
    ...(citation.locator === undefined ? [] : [placeInWords(citation.locator).replace(' ', '\u00a0')]),
  ];
  const note = citation.note === undefined ? [] : [noteLine(citation.note, extent.note)];
  return [small(parts.join(' · ')), ...note].join('\n');
}

/** Words as a link where the address is known, Discord can take it and it is at most `maxUrlLength` characters. */
export function linkMarkdown(words: string, url: string | undefined, maxUrlLength: number): string {
  return url === undefined || /[\s()<>]/.test(url) || url.length > maxUrlLength
    ? words
    : `[${words}](${url})`;
}

/** `-# ⚠️ …`, with at most `maxLength` characters of the note. */
export function noteLine(note: string, maxLength = 240): string {
  return small(`⚠️ ${clippedMarkdown(note, maxLength)}`);
}
