/** A citation in Discord's Markdown: who printed it, under which title, when, where in the text. */
import type { Citation } from '../commands/answer.ts';
import { outletInWords, placeInWords, publishedInWords } from './citation.ts';
import { escapeMarkdown, small } from './markdown.ts';
import { shorten } from './shorten.ts';

/** Characters of a title in a citation; longer ones end in dots of ours. */
const maxTitleLength = 120;
/** Characters of a note below a citation. */
const maxNoteLength = 220;

/** `-# **RFE/RL** · With All Eyes On Ukraine · June 2022 · ¶ 12–13`, and the document's note below it. */
export function citationLines(citation: Omit<Citation, 'locator'> & { readonly locator?: string }): string {
  const parts = [
    `**${escapeMarkdown(outletInWords(citation))}**`,
    titleInMarkdown(citation),
    publishedInWords(citation),
    ...(citation.locator === undefined ? [] : [placeInWords(citation.locator)]),
  ];
  const note = citation.note === undefined ? [] : [noteLine(citation.note)];
  return [small(parts.join(' · ')), ...note].join('\n');
}

/** The title, as a link where the address is known and Discord can take it. */
function titleInMarkdown({ title, url }: Pick<Citation, 'title' | 'url'>): string {
  const shown = escapeMarkdown(clipped(title, maxTitleLength));
  return url === undefined || /[\s()<>]/.test(url) || url.length > 300 ? shown : `[${shown}](${url})`;
}

/** `-# ⚠️ …` */
export function noteLine(note: string): string {
  return small(`⚠️ ${escapeMarkdown(clipped(note, maxNoteLength))}`);
}

/** Text of ours or a title, cut at a word's end. Never for anybody's words: those are cut by `wordsInMarkdown`. */
export function clipped(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  return `${shorten(text, (part) => part.length <= maxLength - 1) || text.slice(0, maxLength - 1)}…`;
}
