/** The parts that terminal answers are built from. */
import { styleText } from 'node:util';
import type { Citation, ShownQuotation } from '../../answers/index.ts';
import type { Span } from '../../text/span.ts';
import { outletInWords, placeInWords, publishedInWords } from '../wording/citation-words.ts';
import { dateInWords } from '../wording/dates.ts';
import { warningInWords } from '../wording/pins/warnings.ts';
import { say } from '../wording/say.ts';

/** How words stand out; both do nothing where there is no colour. */
export interface TerminalStyle {
  bold(text: string): string;
  dim(text: string): string;
}

export const plainStyle: TerminalStyle = { bold: (text) => text, dim: (text) => text };

export const colourStyle: TerminalStyle = {
  bold: (text) => styleText('bold', text, { validateStream: false }),
  dim: (text) => styleText('dim', text, { validateStream: false }),
};

export function citationText(
  citation: Omit<Citation, 'locator'> & { locator?: string },
  style: TerminalStyle,
): string[] {
  const place = citation.locator === undefined ? [] : [placeInWords(citation.locator)];
  const parts = [style.bold(outletInWords(citation)), citation.title, publishedInWords(citation), ...place];
  return [
    `  ${parts.join(' · ')}`,
    ...(citation.url === undefined ? [] : [style.dim(`  ${citation.url}`)]),
    ...(citation.note === undefined ? [] : [`  ⚠ ${citation.note}`]),
  ];
}

export function quotationText(
  quotation: ShownQuotation,
  namesSpeaker: boolean,
  style: TerminalStyle,
): string {
  const { speaker, role, to, said, reviewed } = quotation;
  const who = namesSpeaker
    ? [[speaker ?? say('citation.speakerUnknown'), role].filter(Boolean).join(', ')]
    : [];
  const occasion = [
    ...who,
    ...(to === undefined ? [] : [say('citation.to', { addressee: to })]),
    ...(said === undefined ? [] : [dateInWords(said)]),
  ];
  return [
    indented(`“${emphasised(quotation.text, quotation.matches, style)}”`, '│ '),
    ...(occasion.length === 0 ? [] : [`  — ${occasion.join(' · ')}`]),
    ...citationText(quotation.citation, style),
    ...quotation.warnings.map((warning) => `  ⚠ ${warningInWords(warning)}`),
    ...(reviewed ? [] : [style.dim(`  ${say('citation.unreviewed')}`)]),
  ].join('\n');
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

export function indented(text: string, prefix: string): string {
  return text
    .split('\n')
    .map((line) => `${prefix}${line}`)
    .join('\n');
}
