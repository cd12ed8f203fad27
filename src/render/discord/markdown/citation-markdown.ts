/** A citation in Discord's Markdown: outlet, title, date and place in the text. */
import type { DocumentCitation } from '../../../answers/index.ts';
import { outletInWords, publishedInWords, unbrokenPlace } from '../../wording/citation-words.ts';
import { dotted, lines } from '../../wording/lines.ts';
import { clippedMarkdown, small } from './markdown.ts';

/** How much of a citation is shown, in characters as sent; without any for the address, the title is no link. */
type Extent = Readonly<Record<'outlet' | 'title' | 'url' | 'note', number>>;

/** From most to less; the address goes first, because `/sources` has it. */
const extents: readonly Extent[] = [
  { outlet: 120, title: 140, url: 300, note: 240 },
  { outlet: 120, title: 140, url: 0, note: 240 },
  { outlet: 80, title: 80, url: 0, note: 120 },
];
/** The least that still names the source. */
const leastExtent: Extent = { outlet: 50, title: 40, url: 0, note: 60 };

/**
 * `-# **RFE/RL** · With All Eyes On Ukraine · June 2022 · ¶ 12–13`, and the document's note below it: what fits
 * in `maxLength` characters, and at least the beginning of outlet, title and note.
 */
export function citationLines(citation: DocumentCitation, maxLength: number): string {
  const renderings = extents.values().map((extent) => linesTo(citation, extent));
  return renderings.find(({ length }) => length <= maxLength) ?? linesTo(citation, leastExtent);
}

function linesTo(citation: DocumentCitation, extent: Extent): string {
  const { title, url, locator, note } = citation;
  const source = dotted(
    `**${clippedMarkdown(outletInWords(citation), extent.outlet)}**`,
    linkMarkdown(clippedMarkdown(title, extent.title), url, extent.url),
    publishedInWords(citation),
    locator && unbrokenPlace(locator),
  );
  return lines(small(source), note && noteLine(note, extent.note));
}

/** Words as a link, where Discord accepts the address and it has at most `maxUrlLength` characters. */
export function linkMarkdown(words: string, url: string | undefined, maxUrlLength: number): string {
  return !url || /[\s()<>]/.test(url) || url.length > maxUrlLength ? words : `[${words}](${url})`;
}

/** `-# ⚠️ …`, with at most `maxLength` characters of the note. */
export function noteLine(note: string, maxLength = 240): string {
  return small(`⚠️ ${clippedMarkdown(note, maxLength)}`);
}
