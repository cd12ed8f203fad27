/** One statement as each outlet printed it. */
import type { ComparisonAnswer, ShownComparison } from '../../../answers/index.ts';
import { speakerInWords } from '../../wording/citation-words.ts';
import {
  absenceInWords,
  carriersInWords,
  contradictedInWords,
  fragmentsInWords,
  meaningfulDifferences,
  nearlyInWords,
  pageInWords,
  reportsInWords,
  unpairedInWords,
} from '../../wording/comparison-words.ts';
import { dotted, lines } from '../../wording/lines.ts';
import { comparedQuotations } from '../../wording/repeated-notes.ts';
import { say } from '../../wording/say.ts';
import { maxTotalTextLength } from '../limits.ts';
import { noteLine } from '../markdown/citation-markdown.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { accent, line, type MessagePayload, message, pager } from '../parts.ts';
import { reservedForMark } from '../pins/pin-mark.ts';
import { firstThatFit, renderMostThatFit, renderWithin } from '../room.ts';
import { coverage, quoteCards, withPictures } from './picture.ts';
import { groupedByWords, sameWordsDrawing } from './quotations.ts';

/** Reserved for lines between the parts. */
const reservedLength = 100 + reservedForMark;
/** The most renderings shown; Discord allows 40 components in a message. */
const maxRenderings = 12;
const maxDifferences = 6;
const maxDifferenceLength = 220;
/** The most characters of all notes, so that the renderings keep more than a third of the message. */
const maxNotesLength = 1_400;
const maxFragmentLength = 400;

/** The message for the page's one statement. */
export function comparisonMessage(answer: ComparisonAnswer): MessagePayload {
  const { statements, page, pageCount, about } = answer;
  const [statement] = statements;
  if (statement === undefined) return message(accent.nothing, say('comparison.none'));
  const heading = headingMarkdown(statement, answer);
  const all = comparedQuotations(statement);
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
    statement.isContradiction ? accent.warning : accent.answer,
    heading,
    line(),
    rendered,
    left > 0 && noteLine(say('comparison.moreRenderings', { count: left })),
    notes !== '' && [line(), notes],
    withPictures(pages, [...coverage(about), ...quoteCards(all)]),
  );
}

function headingMarkdown(statement: ShownComparison, answer: ComparisonAnswer): string {
  return lines(
    `### ${clippedMarkdown(speakerInWords(statement), 200)}`,
    small(clippedMarkdown(dotted(carriersInWords(statement), pageInWords(answer)), 160)),
    statement.isContradiction && `**⚠️ ${contradictedInWords(statement)}**`,
    comparedQuotations(statement).some(({ matches }) => matches.length > 0) && small(say('comparison.bold')),
  );
}

/** The differences and the outlets without the statement, as far as there is room. */
function notesMarkdown(statement: ShownComparison): string {
  const point = (words: string) => `• ${clippedMarkdown(words, maxDifferenceLength)}`;
  const notes = [
    ...meaningfulDifferences(statement).slice(0, maxDifferences).map(point),
    ...unpairedInWords(statement).slice(0, maxDifferences).map(point),
    ...fragmentsInWords(statement)
      .slice(0, maxDifferences)
      .map((words) => small(clippedMarkdown(words, maxFragmentLength))),
    ...nearlyInWords(statement)
      .slice(0, 3)
      .map((words) => small(clippedMarkdown(words, maxFragmentLength))),
    ...reportsInWords(statement)
      .slice(0, 3)
      .map((words) => small(clippedMarkdown(words, 160))),
    ...absenceInWords(statement).map((words) => small(clippedMarkdown(words, 200))),
  ];
  return firstThatFit(notes, maxNotesLength).join('\n');
}
