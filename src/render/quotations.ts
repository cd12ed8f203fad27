/** Who said what: statements with their renderings, a citation under each. */
import type { APIComponentInContainer } from 'discord-api-types/v10';
import { keysOf } from '../commands/action.ts';
import type { QuotationsAnswer, ShownQuotation, ShownStatement } from '../commands/answer.ts';
import { counted } from './citation.ts';
import { citationLines, noteLine } from './citation-markdown.ts';
import { dateInWords } from './dates.ts';
import { maxTotalTextLength } from './limits.ts';
import { blockquote, bold, escapeMarkdown, small } from './markdown.ts';
import { accent, line, type MessagePayload, message, pager, text } from './parts.ts';
import { cutMark, shorten } from './shorten.ts';

/** Kept free of the total for lines between the statements. */
const reservedLength = 200;

export function quotationsMessage(answer: QuotationsAnswer): MessagePayload {
  const heading = headingMarkdown(answer);
  const count = answer.statements.reduce((sum, { quotations }) => sum + quotations.length, 0);
  const each = Math.floor((maxTotalTextLength - heading.length - reservedLength) / Math.max(1, count));
  const statements = answer.statements.flatMap((statement): APIComponentInContainer[] => [
    line(),
    text(statementMarkdown(statement, answer, each)),
  ]);
  const pages = pager(answer.page, answer.pageCount, (page) => ({
    kind: 'quotations',
    page,
    ...keysOf(answer.filters),
  }));
  return message(accent.answer, [text(heading), ...statements, ...pages]);
}

function headingMarkdown(answer: QuotationsAnswer): string {
  const { speaker, outlet, filters, page, pageCount, quotationCount } = answer;
  const about = filters.about === undefined ? '' : ` about “${escapeMarkdown(filters.about)}”`;
  const by = speaker === undefined ? 'Quotations' : escapeMarkdown(speaker.name);
  const from = outlet === undefined ? '' : ` in ${escapeMarkdown(outlet)}`;
  const role = speaker?.role === undefined ? [] : [small(escapeMarkdown(speaker.role))];
  const pages = pageCount === 1 ? '' : ` · page ${page + 1} of ${pageCount}`;
  return [`### ${by}${about}${from}`, ...role, small(`${counted(quotationCount, 'quotation')}${pages}`)].join(
    '\n',
  );
}

/** Renderings of one statement stand together under one line that says so. */
function statementMarkdown({ quotations }: ShownStatement, answer: QuotationsAnswer, each: number): string {
  const outlets = new Set(quotations.map(({ citation }) => citation.outletId));
  const lead = outlets.size > 1 ? [small(`One statement, as ${outlets.size} outlets printed it`)] : [];
  const shown = quotations.map((one) => quotationMarkdown(one, answer.speaker === undefined, each - 60));
  return [...lead, ...shown].join('\n');
}

function quotationMarkdown(quotation: ShownQuotation, namesSpeaker: boolean, maxLength: number): string {
  const below = [
    ...occasionLine(quotation, namesSpeaker),
    citationLines(quotation.citation),
    ...quotation.warnings.map(noteLine),
    ...(quotation.reviewed ? [] : [small('Found by a program; nobody has checked it yet')]),
  ].join('\n');
  const draw = (part: string) =>
    blockquote(
      `“${bold(part, quotation.matches)}”${part.length < quotation.text.length ? ` ${cutMark}` : ''}`,
    );
  const kept = shorten(quotation.text, (part) => draw(part).length <= maxLength - below.length - 1);
  return [draw(kept), below].join('\n');
}

function occasionLine(quotation: ShownQuotation, namesSpeaker: boolean): string[] {
  const { speaker, role, said, to } = quotation;
  const who = namesSpeaker ? [[speaker ?? 'Speaker not known', role].filter(Boolean).join(', ')] : [];
  const told = to === undefined ? [] : [`to ${to}`];
  const when = said === undefined ? [] : [dateInWords(said)];
  const parts = [...who, ...told, ...when];
  return parts.length === 0 ? [] : [small(`— ${parts.map(escapeMarkdown).join(' · ')}`)];
}
