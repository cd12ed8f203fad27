/** Quotations: statements with their renderings and citations; and a person's card. */
import {
  type AnswerOf,
  filterKeysOf,
  keyOf,
  type ShownQuotation,
  type ShownStatement,
} from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import { sameWordsKey } from '../../../text/words.ts';
import {
  occasionInWords,
  quotationsInWords,
  speakersInWords,
  unreviewedInWords,
  warningInWords,
} from '../../wording/citation-words.ts';
import { dotted, lines, present } from '../../wording/lines.ts';
import { statementsWithoutRepeatedNotes } from '../../wording/repeated-notes.ts';
import { say } from '../../wording/say.ts';
import { nameNotes, questionAbout, whoFacts } from '../../wording/who-words.ts';
import { button, pager, questionButton, row } from '../buttons.ts';
import { maxTotalTextLength } from '../limits.ts';
import { citationLines, noteLine } from '../markdown/citation-markdown.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { matchingWordsInMarkdown } from '../markdown/words-markdown.ts';
import { line, type MessagePayload, message, type Part } from '../parts.ts';
import { reservedForMark } from '../pins/pin-mark.ts';
import { remembered, renderWithin, type SizedRenderer, stacked } from '../room.ts';
import { quoteCardOptions, withPictures } from './picture-message.ts';

/** Reserved for lines between the statements. */
const reservedLength = 200 + reservedForMark;
/** How long the words must be before a citation is shown in full. */
const leastWordsLength = 300;
/** The most characters of a quotation on a card. */
const maxCardQuotationLength = 900;
/** The most warnings under one quotation. */
const maxWarnings = 2;
/** Room for the places of all quotations of a page. */
const maxUnreviewedLength = 600;

export function quotationsMessage(answer: AnswerOf<'quotations'>): MessagePayload {
  const { statements, speaker, page, pageCount, filters } = answer;
  const heading = headingMarkdown(answer);
  const quotations = statements.flatMap((one) => one.quotations);
  const foot = unreviewedLine(quotations);
  const shown = renderWithin(
    maxTotalTextLength - heading.length - (foot ?? '').length - reservedLength,
    statementsWithoutRepeatedNotes(statements).map((one) => statementDrawing(one, speaker === undefined)),
  );
  const pages = pager(page, pageCount, (to) => ({ kind: 'quotations', page: to, ...filterKeysOf(filters) }));
  const cards = quoteCardOptions(quotations);
  return message(
    'answer',
    heading,
    shown.map((markdown) => [line(), markdown]),
    foot && [line(), foot],
    withPictures(pages, cards),
  );
}

/** Said once below all quotations of a message, of which each may be one that a program found. */
export function unreviewedLine(shown: Parameters<typeof unreviewedInWords>[0]): string | undefined {
  const words = unreviewedInWords(shown);
  return words && small(clippedMarkdown(words, maxUnreviewedLength));
}

function headingMarkdown(answer: AnswerOf<'quotations'>): string {
  const { speaker, outlet, filters, page, pageCount, quotationCount } = answer;
  const heading = quotationsInWords(
    defined({
      speaker: speaker && clippedMarkdown(speaker.name, 120),
      about: filters.about && clippedMarkdown(filters.about, 150),
      outlet: outlet && clippedMarkdown(outlet, 120),
    }),
  );
  const count = say('count.quotations', { count: quotationCount });
  const speakers = speakersInWords(answer.speakers);
  return lines(
    `### ${heading}`,
    nameNotes(answer, speaker?.name).map(noteOnName),
    answer.isPartial && small(say('quotations.partial')),
    speaker?.role && small(clippedMarkdown(speaker.role, 200)),
    speakers && small(clippedMarkdown(speakers, 400)),
    small(dotted(count, pageCount > 1 && say('quotations.page', { page: page + 1, pageCount }))),
  );
}

const noteOnName = (note: string): string => small(clippedMarkdown(note, 300));

/** Renderings of one statement, under one line that says so. */
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
  const draw = remembered(matchingWordsInMarkdown({ text, kind: 'said', emphasis: matches }));
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
  const below = quotation.warnings
    .slice(0, maxWarnings)
    .map((warning) => noteLine(warningInWords(warning), 150));
  const around = present([above, ...below]).reduce((sum, { length }) => sum + length + 1, 0);
  return (maxLength) => lines(above, citationLines(quotation.citation, maxLength - around), ...below);
}

export function whoMessage(answer: AnswerOf<'who'>): MessagePayload {
  const { name, quotationCount, sharedStatementCount, first, last } = answer;
  const question = questionAbout(answer);
  const heading = lines(
    `### ${clippedMarkdown(name.name, 120)}`,
    nameNotes(answer, name.name).map(noteOnName),
    name.role && clippedMarkdown(name.role, 300),
    name.note && noteLine(name.note),
  );
  const facts = lines(
    ...whoFacts(answer).map(([label, words]) => `**${label}** ${clippedMarkdown(words, 500)}`),
  );
  const foot = unreviewedLine(present([first, last]));
  const rest = [heading, facts, foot ?? ''].join('').length;
  return message(
    'answer',
    heading,
    facts,
    labelledQuotations(answer, maxTotalTextLength - rest - reservedForMark),
    foot,
    row(
      quotationCount > 0 &&
        button(say('button.allQuotations'), { kind: 'quotations', page: 0, speakerKey: keyOf(name.id) }),
      sharedStatementCount > 0 &&
        button(say('button.compareOutlets'), { kind: 'comparison', page: 0, about: name.id }),
      question !== undefined && questionButton(question),
    ),
  );
}

/** The first and the last quotation on record, each under what it is, together in their room. */
function labelledQuotations({ first, last }: AnswerOf<'who'>, room: number): Part {
  const labelled = present([
    first && labelledDrawing(say(last === undefined ? 'who.onRecord' : 'who.first'), first),
    last && labelledDrawing(say('who.last'), last),
  ]);
  const most = Math.min(room, labelled.length * maxCardQuotationLength);
  return renderWithin(most, labelled).map((markdown) => [line(), markdown]);
}

function labelledDrawing(label: string, quotation: ShownQuotation): SizedRenderer {
  const draw = quotationDrawing(quotation, false);
  return (maxLength) => lines(small(label), draw(maxLength - small(label).length - 1));
}
