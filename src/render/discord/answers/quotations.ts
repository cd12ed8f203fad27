/** Who said what: statements with their renderings, a citation under each. */

import type { APIComponentInContainer } from 'discord-api-types/v10';
import {
  keysOf,
  type QuotationsAnswer,
  type ShownQuotation,
  type ShownStatement,
} from '../../../answers/index.ts';
import { sameWordsKey } from '../../../text/words.ts';
import { quotationsInWords } from '../../wording/citation-words.ts';
import { dateInWords } from '../../wording/dates.ts';
import { warningInWords } from '../../wording/pins/warnings.ts';
import { say } from '../../wording/say.ts';
import { cutMark, shorten } from '../../wording/shorten.ts';
import { statementsToldOnce } from '../../wording/told-once.ts';
import { maxTotalTextLength } from '../limits.ts';
import { citationLines, noteLine } from '../markdown/citation-markdown.ts';
import { blockquote, bold, clippedMarkdown, small } from '../markdown/markdown.ts';
import { accent, line, type MessagePayload, message, pager, text } from '../parts.ts';
import { reservedForMark } from '../pins/pin-mark.ts';
import { sharesOf } from '../room.ts';
import { quoteCards, withPictures } from './picture.ts';

/** Kept free of the total for lines between the statements. */
const reservedLength = 200 + reservedForMark;
/** Characters that the words have before a citation is shown whole. */
const leastWordsLength = 300;
/** Warnings under one quotation. */
const maxWarnings = 2;

export function quotationsMessage(answer: QuotationsAnswer): MessagePayload {
  const heading = headingMarkdown(answer);
  const namesSpeaker = answer.speaker === undefined;
  const shown = statementsToldOnce(answer.statements);
  const whole = shown.map((statement) =>
    statementMarkdown(statement, namesSpeaker, Number.POSITIVE_INFINITY),
  );
  const shares = sharesOf(
    maxTotalTextLength - heading.length - reservedLength,
    whole.map(({ length }) => length),
  );
  const statements = shown.flatMap((statement, index): APIComponentInContainer[] => [
    line(),
    text(statementMarkdown(statement, namesSpeaker, shares[index] ?? 0)),
  ]);
  const pages = pager(answer.page, answer.pageCount, (page) => ({
    kind: 'quotations',
    page,
    ...keysOf(answer.filters),
  }));
  const cards = quoteCards(answer.statements.flatMap(({ quotations }) => quotations));
  return message(accent.answer, [text(heading), ...statements, ...withPictures(pages, cards)]);
}

function headingMarkdown(answer: QuotationsAnswer): string {
  const { speaker, page, pageCount, quotationCount } = answer;
  const role = [
    ...(speaker === undefined || answer.typedSpeaker === undefined
      ? []
      : [
          small(
            clippedMarkdown(
              say('quotations.takenFor', { typed: answer.typedSpeaker, name: speaker.name }),
              300,
            ),
          ),
        ]),
    ...(speaker?.role === undefined ? [] : [small(clippedMarkdown(speaker.role, 200))]),
  ];
  const pages = pageCount === 1 ? '' : ` · ${say('quotations.page', { page: page + 1, pageCount })}`;
  return [
    `### ${quotationsHeading(answer)}`,
    ...role,
    small(`${say('count.quotations', { count: quotationCount })}${pages}`),
  ].join('\n');
}

function quotationsHeading({ speaker, outlet, filters }: QuotationsAnswer): string {
  return quotationsInWords({
    ...(speaker !== undefined && { speaker: clippedMarkdown(speaker.name, 120) }),
    ...(filters.about !== undefined && { about: clippedMarkdown(filters.about, 150) }),
    ...(outlet !== undefined && { outlet: clippedMarkdown(outlet, 120) }),
  });
}

/**
 * Renderings of one statement stand together under one line that says so, the same words once above all
 * who print them: at most `maxLength` characters.
 */
function statementMarkdown({ quotations }: ShownStatement, namesSpeaker: boolean, maxLength: number): string {
  const outlets = new Set(quotations.map(({ citation }) => citation.outletId));
  const lead = outlets.size > 1 ? `${small(say('quotations.oneStatement', { count: outlets.size }))}\n` : '';
  const groups = alike(quotations);
  const needs = groups.map((same) => alikeMarkdown(same, namesSpeaker, Number.POSITIVE_INFINITY).length);
  const shares = sharesOf(maxLength - lead.length - (groups.length - 1), needs);
  return lead + groups.map((same, index) => alikeMarkdown(same, namesSpeaker, shares[index] ?? 0)).join('\n');
}

/** Quotations of the same words together, whatever their marks, in the order of their first ones. */
export function alike(quotations: readonly ShownQuotation[]): ShownQuotation[][] {
  const words = ({ text }: ShownQuotation) => sameWordsKey(text);
  return [...Map.groupBy(quotations, words).values()];
}

/** The same words once, above all who print them, in at most `maxLength` characters where that can be. */
export function alikeMarkdown(
  same: readonly ShownQuotation[],
  namesSpeaker: boolean,
  maxLength: number,
): string {
  const drawn = same.map(
    (one, at) => (length: number) =>
      at === 0
        ? quotationMarkdown(one, namesSpeaker, length)
        : sourceMarkdown(one, namesSpeaker, length).join('\n'),
  );
  const needs = drawn.map((draw) => draw(Number.POSITIVE_INFINITY).length);
  const shares = sharesOf(maxLength - (drawn.length - 1), needs);
  return drawn.map((draw, index) => draw(shares[index] ?? 0)).join('\n');
}

/** A quotation with its occasion, source and warnings, in at most `maxLength` characters where that can be. */
export function quotationMarkdown(
  quotation: ShownQuotation,
  namesSpeaker: boolean,
  maxLength: number,
): string {
  const draw = (part: string): string =>
    blockquote(
      `“${bold(part, quotation.matches)}”${part.length < quotation.text.length ? ` ${cutMark}` : ''}`,
    );
  const wanted = Math.min(draw(quotation.text).length, leastWordsLength);
  const below = sourceMarkdown(quotation, namesSpeaker, maxLength - wanted - 1).join('\n');
  return [
    draw(shorten(quotation.text, (part) => draw(part).length <= maxLength - below.length - 1)),
    below,
  ].join('\n');
}

/** Occasion, source and warnings of a quotation, in at most `maxLength` characters where that can be. */
function sourceMarkdown(quotation: ShownQuotation, namesSpeaker: boolean, maxLength: number): string[] {
  const occasion = occasionLine(quotation, namesSpeaker);
  const warnings = quotation.warnings
    .slice(0, maxWarnings)
    .map((warning) => noteLine(warningInWords(warning), 150));
  const unreviewed = quotation.reviewed ? [] : [small(say('citation.unreviewed'))];
  const around = [...occasion, ...warnings, ...unreviewed].reduce((sum, { length }) => sum + length + 1, 0);
  return [...occasion, citationLines(quotation.citation, maxLength - around), ...warnings, ...unreviewed];
}

function occasionLine({ speaker, role, said, to }: ShownQuotation, namesSpeaker: boolean): string[] {
  const who = namesSpeaker
    ? [[speaker ?? say('citation.speakerUnknown'), role].filter(Boolean).join(', ')]
    : [];
  const told = to === undefined ? [] : [say('citation.to', { addressee: to })];
  const when = said === undefined ? [] : [dateInWords(said)];
  const parts = [...who, ...told, ...when];
  return parts.length === 0 ? [] : [small(`— ${clippedMarkdown(parts.join(' · '), 160)}`)];
}
