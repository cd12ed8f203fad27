/** One statement as each outlet printed it. */
import type { AnswerOf, ShownComparison } from '../../../answers/index.ts';
import { speakerInWords } from '../../wording/citation-words.ts';
import { comparisonInWords } from '../../wording/comparison-words.ts';
import { dotted, lines } from '../../wording/lines.ts';
import { comparedQuotations } from '../../wording/repeated-notes.ts';
import { say } from '../../wording/say.ts';
import { pager } from '../buttons.ts';
import { maxTotalTextLength } from '../limits.ts';
import { noteLine } from '../markdown/citation-markdown.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { line, type MessagePayload, message } from '../parts.ts';
import { reservedForMark } from '../pins/pin-mark.ts';
import { firstThatFit, renderMostThatFit, renderWithin } from '../room.ts';
import { coverage, quoteCards, withPictures } from './picture.ts';
import { groupedByWords, sameWordsDrawing } from './quotations.ts';

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
  const { carriers, contradiction } = comparisonInWords(statement);
  const place = pageCount > 1 && say('comparison.page', { page: page + 1, pageCount });
  const heading = lines(
    `### ${clippedMarkdown(speakerInWords(statement), 200)}`,
    small(clippedMarkdown(dotted(carriers, place), 160)),
    contradiction && `**⚠️ ${contradiction}**`,
    all.some(({ matches }) => matches.length > 0) && small(say('comparison.bold')),
  );
  const notes = notesMarkdown(statement);
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
    withPictures(pages, [...coverage(about), ...quoteCards(all)]),
  );
}

/** The differences and the outlets without the statement, as far as there is room. */
function notesMarkdown(statement: ShownComparison): string {
  const { differences, unpaired, fragments, nearly, reports, absence } = comparisonInWords(statement);
  const point = (words: string) => `• ${clippedMarkdown(words, 220)}`;
  const faint = (sentences: readonly string[], most: number, maxLength: number) =>
    sentences.slice(0, most).map((words) => small(clippedMarkdown(words, maxLength)));
  const notes = [
    ...differences.slice(0, 6).map(point),
    ...unpaired.slice(0, 6).map(point),
    ...faint(fragments, 6, 400),
    ...faint(nearly, 3, 400),
    ...faint(reports, 3, 160),
    ...faint(absence, 1, 200),
  ];
  return firstThatFit(notes, maxNotesLength).join('\n');
}
