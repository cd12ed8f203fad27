import { styleText } from 'node:util';
import type { DocumentCitation, ShownQuotation } from '../../answers/index.ts';
import { betweenMarks } from '../../text/marks.ts';
import type { Span } from '../../text/span.ts';
import {
  occasionInWords,
  outletInWords,
  placeInWords,
  publishedInWords,
  warningInWords,
} from '../wording/citation-words.ts';
import { dotted, lines } from '../wording/lines.ts';

/** How words are emphasised; without colour, not at all. */
export interface TerminalStyle {
  bold(text: string): string;
  dim(text: string): string;
  /** Whether anything is to be seen of it. */
  readonly marksWords: boolean;
}

export const plainStyle: TerminalStyle = { bold: (text) => text, dim: (text) => text, marksWords: false };

export const colourStyle: TerminalStyle = {
  bold: (text) => styleText('bold', text, { validateStream: false }),
  dim: (text) => styleText('dim', text, { validateStream: false }),
  marksWords: true,
};

export function citationText(citation: DocumentCitation, style: TerminalStyle): string {
  const { title, locator, url, note } = citation;
  const outlet = style.bold(outletInWords(citation));
  return lines(
    `  ${dotted(outlet, title, publishedInWords(citation), locator && placeInWords(locator))}`,
    url && style.dim(`  ${url}`),
    note && `  ⚠ ${note}`,
  );
}

export function quotationText(shown: ShownQuotation, namesSpeaker: boolean, style: TerminalStyle): string {
  const { text, matches, citation, warnings } = shown;
  const occasion = occasionInWords(shown, namesSpeaker);
  return lines(
    quoted(betweenMarks(text, emphasised(text, matches, style))),
    occasion && `  — ${occasion}`,
    citationText(citation, style),
    ...warnings.map((warning) => `  ⚠ ${warningInWords(warning)}`),
  );
}

export function emphasised(text: string, spans: readonly Span[], style: TerminalStyle): string {
  let shown = '';
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at) continue;
    shown += text.slice(at, start) + style.bold(text.slice(start, end));
    at = end;
  }
  return shown + text.slice(at);
}

/** An outlet's or a speaker's words, with a bar at the left. */
export const quoted = (text: string): string => beginningWith('│ ', text);

/** Words that are no outlet's, such as a digest's. */
export const indented = (text: string): string => beginningWith('  ', text);

const beginningWith = (prefix: string, text: string): string =>
  `${prefix}${text.replaceAll('\n', `\n${prefix}`)}`;
