/** One statement as each outlet printed it. */
import type { ComparisonAnswer, ShownComparison } from '../../../answers/index.ts';
import { speakerInWords } from '../../wording/citation-words.ts';
import {
  absenceInWords,
  carriersInWords,
  fragmentsInWords,
  meaningfulDifferences,
  pageInWords,
  reportsInWords,
  unpairedInWords,
} from '../../wording/comparison-words.ts';
import { dotted, lines } from '../../wording/lines.ts';
import { say } from '../../wording/say.ts';
import { comparedQuotations } from '../../wording/told-once.ts';
import { maxTotalTextLength } from '../limits.ts';
import { noteLine } from '../markdown/citation-markdown.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { accent, line, type MessagePayload, message, pager } from '../parts.ts';
import { reservedForMark } from '../pins/pin-mark.ts';
import { drawnIn, drawnToFit } from '../room.ts';
import { coverage, quoteCards, withPictures } from './picture.ts';
import { alike, alikeMarkdown } from './quotations.ts';

/** Kept free of the total for lines between the parts. */
const reservedLength = 100 + reservedForMark;
/** Renderings that are shown; Discord takes 40 parts in a message. */
const maxRenderings = 12;
const maxDifferences = 6;
const maxDifferenceLength = 220;
/** Of the notes together, so that the renderings, which they are about, keep more than a third of a message. */
const maxNotesLength = 1_400;
const maxFragmentLength = 400;

/** Draws the page's statement: a page of Discord holds one. */
export function comparisonMessage(answer: ComparisonAnswer): MessagePayload {
  const { statements, page, pageCount, about } = answer;
  const [statement] = statements;
  if (statement === undefined) return message(accent.nothing, say('comparison.none'));
  const heading = headingMarkdown(statement, answer);
  const all = comparedQuotations(statement);
  const notes = notesMarkdown(statement);
  const room = maxTotalTextLength - heading.length - notes.length - reservedLength;
  const groups = alike(all);
  const drawings = groups.map((same) => (maxLength: number) => alikeMarkdown(same, false, maxLength));
  const drawn = drawnToFit(Math.min(maxRenderings, groups.length), room, (count) =>
    drawnIn(room, drawings.slice(0, count)),
  );
  const left = groups.slice(drawn.length).flat().length;
  const pages = pager(page, pageCount, (to) => ({ kind: 'comparison', page: to, about }));
  return message(
    statement.isContradiction ? accent.warning : accent.answer,
    heading,
    line(),
    drawn,
    left > 0 && noteLine(say('comparison.moreRenderings', { count: left })),
    notes !== '' && [line(), notes],
    withPictures(pages, [...coverage(about), ...quoteCards(all)]),
  );
}

function headingMarkdown(statement: ShownComparison, answer: ComparisonAnswer): string {
  return lines(
    `### ${clippedMarkdown(speakerInWords(statement), 200)}`,
    small(clippedMarkdown(dotted(carriersInWords(statement), pageInWords(answer)), 160)),
    statement.isContradiction && `**⚠️ ${say('comparison.contradiction')}**`,
    small(say('comparison.bold')),
  );
}

/** What differs and who has nothing, as far as it has room. */
function notesMarkdown(statement: ShownComparison): string {
  const point = (words: string) => `• ${clippedMarkdown(words, maxDifferenceLength)}`;
  const notes = [
    ...meaningfulDifferences(statement).slice(0, maxDifferences).map(point),
    ...unpairedInWords(statement).slice(0, maxDifferences).map(point),
    ...fragmentsInWords(statement)
      .slice(0, maxDifferences)
      .map((words) => small(clippedMarkdown(words, maxFragmentLength))),
    ...reportsInWords(statement)
      .slice(0, 3)
      .map((words) => small(clippedMarkdown(words, 160))),
    ...absenceInWords(statement).map((words) => small(clippedMarkdown(words, 200))),
  ];
  while (notes.join('\n').length > maxNotesLength) notes.pop();
  return notes.join('\n');
}
