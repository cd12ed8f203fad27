/** Quotations: statements with their renderings and citations; and a person's card. */

import {
  filterKeysOf,
  keyOf,
  type QuotationsAnswer,
  type ShownQuotation,
  type ShownStatement,
  type WhoAnswer,
} from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import type { Name } from '../../../knowledge/model.ts';
import { sameWordsKey } from '../../../text/words.ts';
import { occasionInWords, quotationsInWords } from '../../wording/citation-words.ts';
import { dotted, lines, present } from '../../wording/lines.ts';
import { warningInWords } from '../../wording/pins/warnings.ts';
import { statementsWithoutRepeatedNotes } from '../../wording/repeated-notes.ts';
import { say } from '../../wording/say.ts';
import { nameNotes, questionAbout, whoFacts } from '../../wording/who-words.ts';
import { maxTotalTextLength } from '../limits.ts';
import { citationLines, noteLine } from '../markdown/citation-markdown.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { wordsInMarkdown } from '../markdown/words-markdown.ts';
import {
  accent,
  button,
  line,
  type MessagePayload,
  message,
  type Part,
  pager,
  questionButton,
  row,
} from '../parts.ts';
import { reservedForMark } from '../pins/pin-mark.ts';
import { remembered, renderWithin, type SizedRenderer, stacked } from '../room.ts';
import { quoteCards, withPictures } from './picture.ts';

/** Reserved for lines between the statements. */
const reservedLength = 200 + reservedForMark;
/** How long the words must be before a citation is shown in full. */
const leastWordsLength = 300;
/** The most characters of a quotation, and of a list of outlets, on a card. */
const maxCardQuotationLength = 900;
const maxListLength = 500;
/** The most warnings under one quotation. */
const maxWarnings = 2;

export function quotationsMessage(answer: QuotationsAnswer): MessagePayload {
  const { statements, speaker, page, pageCount, filters } = answer;
  const heading = headingMarkdown(answer);
  const shown = renderWithin(
    maxTotalTextLength - heading.length - reservedLength,
    statementsWithoutRepeatedNotes(statements).map((one) => statementDrawing(one, speaker === undefined)),
  );
  const pages = pager(page, pageCount, (to) => ({ kind: 'quotations', page: to, ...filterKeysOf(filters) }));
  const cards = quoteCards(statements.flatMap(({ quotations }) => quotations));
  return message(
    accent.answer,
    heading,
    shown.map((markdown) => [line(), markdown]),
    withPictures(pages, cards),
  );
}

function headingMarkdown({
  speaker,
  typedSpeaker,
  namesakes,
  outlet,
  filters: { about },
  page,
  pageCount,
  quotationCount,
}: QuotationsAnswer): string {
  const heading = quotationsInWords(
    defined({
      speaker: speaker && clippedMarkdown(speaker.name, 120),
      about: about && clippedMarkdown(about, 150),
      outlet: outlet && clippedMarkdown(outlet, 120),
    }),
  );
  return lines(
    `### ${heading}`,
    ...(speaker ? nameLines(typedSpeaker, speaker, namesakes) : []),
    speaker?.role && small(clippedMarkdown(speaker.role, 200)),
    small(
      dotted(
        say('count.quotations', { count: quotationCount }),
        pageCount > 1 && say('quotations.page', { page: page + 1, pageCount }),
      ),
    ),
  );
}

/** How a name was read, where a slip was corrected or others may be meant. */
function nameLines(typed: string | undefined, { name }: Pick<Name, 'name'>, namesakes?: readonly string[]) {
  return nameNotes(typed, name, namesakes).map((note) => small(clippedMarkdown(note, 300)));
}

/**
 * Renderings of one statement, under one line that says so; the same words are shown once above all outlets
 * that print them.
 */
function statementDrawing({ quotations }: ShownStatement, namesSpeaker: boolean): SizedRenderer {
  const outlets = new Set(quotations.map(({ citation }) => citation.outletId));
  const lead = outlets.size > 1 ? `${small(say('quotations.oneStatement', { count: outlets.size }))}\n` : '';
  const draw = stacked(groupedByWords(quotations).map((same) => sameWordsDrawing(same, namesSpeaker)));
  return (maxLength) => lead + draw(maxLength - lead.length);
}

/** Quotations grouped by the same words, whatever their marks, in the order of first appearance. */
export function groupedByWords(quotations: readonly ShownQuotation[]): ShownQuotation[][] {
  return [...Map.groupBy(quotations, ({ text }) => sameWordsKey(text)).values()];
}

/** The same words once, above all outlets that print them. */
export const sameWordsDrawing = (same: readonly ShownQuotation[], namesSpeaker: boolean): SizedRenderer =>
  stacked(same.map((one, at) => (at === 0 ? quotationDrawing : sourceDrawing)(one, namesSpeaker)));

/** A quotation with its occasion, source and warnings. */
export function quotationDrawing(quotation: ShownQuotation, namesSpeaker: boolean): SizedRenderer {
  const { text, matches } = quotation;
  const draw = remembered((length) => wordsInMarkdown({ text, kind: 'said', emphasis: matches }, length));
  const wanted = Math.min(draw(Number.POSITIVE_INFINITY).length, leastWordsLength);
  const drawSource = sourceDrawing(quotation, namesSpeaker);
  return (maxLength) => {
    const source = drawSource(maxLength - wanted - 1);
    return `${draw(maxLength - source.length - 1)}\n${source}`;
  };
}

/** Occasion, source and warnings of a quotation. */
function sourceDrawing(quotation: ShownQuotation, namesSpeaker: boolean): SizedRenderer {
  const occasion = occasionInWords(quotation, namesSpeaker);
  const above = occasion && small(`— ${clippedMarkdown(occasion, 160)}`);
  const below = present([
    ...quotation.warnings.slice(0, maxWarnings).map((warning) => noteLine(warningInWords(warning), 150)),
    !quotation.reviewed && small(say('citation.unreviewed')),
  ]);
  const around = present([above, ...below]).reduce((sum, { length }) => sum + length + 1, 0);
  return (maxLength) => lines(above, citationLines(quotation.citation, maxLength - around), ...below);
}

export function whoMessage(answer: WhoAnswer): MessagePayload {
  const { name, typed, namesakes, quotationCount, sharedStatementCount, first, last } = answer;
  const question = questionAbout(answer);
  const facts = whoFacts(answer).map(
    ([label, words]) => `**${label}** ${clippedMarkdown(words, maxListLength)}`,
  );
  return message(
    accent.answer,
    lines(
      `### ${clippedMarkdown(name.name, 120)}`,
      ...nameLines(typed, name, namesakes),
      name.role && clippedMarkdown(name.role, 300),
      name.note && noteLine(name.note),
    ),
    lines(...facts),
    labelled(say(last === undefined ? 'who.onRecord' : 'who.first'), first),
    labelled(say('who.last'), last),
    row(
      quotationCount > 0 &&
        button(say('button.allQuotations'), { kind: 'quotations', page: 0, speakerKey: keyOf(name.id) }),
      sharedStatementCount > 0 &&
        button(say('button.compareOutlets'), { kind: 'comparison', page: 0, about: name.id }),
      question !== undefined && questionButton(question),
    ),
  );
}

function labelled(label: string, quotation: ShownQuotation | undefined): Part {
  return (
    quotation && [line(), lines(small(label), quotationDrawing(quotation, false)(maxCardQuotationLength))]
  );
}
