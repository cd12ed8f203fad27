/** One statement as each outlet printed it. */
import type { AnswerOf } from '../../../answers/index.ts';
import { speakerInWords } from '../../wording/citation-words.ts';
import { comparisonInWords } from '../../wording/comparison-words.ts';
import { dotted, lines, present } from '../../wording/lines.ts';
import { comparedQuotations } from '../../wording/repeated-notes.ts';
import { say } from '../../wording/say.ts';
import { pager } from '../buttons.ts';
import { maxTotalTextLength } from '../limits.ts';
import { noteLine } from '../markdown/citation-markdown.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { line, type MessagePayload, message } from '../parts.ts';
import { reservedForMark } from '../pins/pin-mark.ts';
import { firstThatFit, renderMostThatFit, renderWithin } from '../room.ts';
import { coverageOptions, quoteCardOptions, withPictures } from './picture-message.ts';
import { groupedByWords, sameWordsDrawing, unreviewedLine } from './quotation-messages.ts';

/** Reserved for lines between the parts. */
const reservedLength = 100 + reservedForMark;
/** The most renderings shown; Discord allows 40 components in a message. */
const maxRenderings = 12;
/** The most characters of all notes, so that the renderings keep more than a third of the message. */
const maxNotesLength = 1_400;

/** The message for the page's one statement. */
export function comparisonMessage(answer: AnswerOf<'comparison'>): MessagePayload {
  const { statements, page, pageCount, about } = answer;
  const [statement] = statements;
  if (statement === undefined) return message('nothing', say('comparison.none'));
  const all = comparedQuotations(statement);
  const said = comparisonInWords(statement);
  const { carriers, contradiction } = said;
  const place = pageCount > 1 && say('comparison.page', { page: page + 1, pageCount });
  const heading = lines(
    `### ${clippedMarkdown(speakerInWords(statement), 200)}`,
    small(clippedMarkdown(dotted(carriers, place), 160)),
    answer.isPartial && small(say('quotations.partial')),
    contradiction && `**⚠️ ${contradiction}**`,
    all.some(({ matches }) => matches.length > 0) && small(say('comparison.bold')),
  );
  const notes = notesMarkdown(said, unreviewedLine(all));
  const room = maxTotalTextLength - heading.length - notes.length - reservedLength;
  const groups = groupedByWords(all);
  const renderers = groups.map((same) => sameWordsDrawing(same, false));
  const rendered = renderMostThatFit(Math.min(maxRenderings, groups.length), room, (count) =>
    renderWithin(room, renderers.slice(0, count)),
  );
  const left = groups.slice(rendered.length).flat().length;
  const pages = pager(page, pageCount, (to) => ({ kind: 'comparison', page: to, about }));
  return message(
    contradiction ? 'warning' : 'answer',
    heading,
    line(),
    rendered,
    left > 0 && noteLine(say('comparison.moreRenderings', { count: left })),
    notes !== '' && [line(), notes],
    withPictures(pages, [...coverageOptions(about), ...quoteCardOptions(all)]),
  );
}

/** The differences and the outlets without the statement, as far as there is room. */
function notesMarkdown(said: ReturnType<typeof comparisonInWords>, unreviewed: string | undefined): string {
  const point = (words: string) => `• ${clippedMarkdown(words, 220)}`;
  const faint = (sentences: readonly string[], most: number, maxLength: number) =>
    sentences.slice(0, most).map((words) => small(clippedMarkdown(words, maxLength)));
  const notes = present([
    ...said.differences.slice(0, 6).map(point),
    ...said.unpaired.slice(0, 6).map(point),
    // Before the words that they are about, which may not all fit.
    ...said.notes.map((note) => noteLine(note)),
    unreviewed,
    ...faint(said.fragments, 6, 400),
    ...faint(said.nearly, 3, 400),
    ...faint(said.reports, 3, 160),
    ...faint(said.absence, 2, 200),
  ]);
  return firstThatFit(notes, maxNotesLength).join('\n');
}
