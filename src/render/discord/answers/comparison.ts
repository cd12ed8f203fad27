/** One statement as each outlet printed it. */
import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { ComparisonAnswer, ShownComparison, ShownQuotation } from '../../../answers/index.ts';
import { placeInWords } from '../../wording/citation-words.ts';
import {
  absenceInWords,
  carriersInWords,
  fragmentsInWords,
  meaningfulDifferences,
  pageInWords,
  unpairedInWords,
} from '../../wording/comparison-words.ts';
import { say } from '../../wording/say.ts';
import { comparedQuotations } from '../../wording/told-once.ts';
import { maxTotalTextLength } from '../limits.ts';
import { noteLine } from '../markdown/citation-markdown.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { accent, line, type MessagePayload, message, pager, text } from '../parts.ts';
import { reservedForMark } from '../pins/pin-mark.ts';
import { drawnToFit, sharesOf } from '../room.ts';
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
  const [statement] = answer.statements;
  if (statement === undefined) return message(accent.nothing, [text(say('comparison.none'))]);
  const pages = pager(answer.page, answer.pageCount, (page) => ({
    kind: 'comparison',
    page,
    about: answer.about,
  }));
  const heading = headingMarkdown(statement, answer);
  const all = comparedQuotations(statement);
  const below = belowMarkdown(statement);
  const room = maxTotalTextLength - heading.length - below.length - reservedLength;
  const groups = alike(all);
  const drawn = drawnToFit(Math.min(maxRenderings, groups.length), room, (count) =>
    renderingsIn(groups.slice(0, count), room),
  );
  const left = groups.slice(drawn.length).flat().length;
  const more = left === 0 ? [] : [text(noteLine(say('comparison.moreRenderings', { count: left })))];
  const parts: APIComponentInContainer[] = [text(heading), line(), ...drawn.map(text), ...more];
  const colour = statement.isContradiction ? accent.warning : accent.answer;
  const pictures = [...coverage(answer.about), ...quoteCards(all)];
  // Discord refuses a text without a character.
  const notes = below === '' ? [] : [line(), text(below)];
  return message(colour, [...parts, ...notes, ...withPictures(pages, pictures)]);
}

function renderingsIn(groups: readonly ShownQuotation[][], room: number): string[] {
  const needs = groups.map((same) => alikeMarkdown(same, false, Number.POSITIVE_INFINITY).length);
  const shares = sharesOf(room, needs);
  return groups.map((same, index) => alikeMarkdown(same, false, shares[index] ?? 0));
}

function headingMarkdown(statement: ShownComparison, answer: ComparisonAnswer): string {
  const { speaker, role, isContradiction } = statement;
  const who = [speaker ?? say('citation.speakerUnknown'), role].filter(Boolean).join(', ');
  const facts = [carriersInWords(statement), pageInWords(answer)].filter((part) => part !== '');
  return [
    `### ${clippedMarkdown(who, 200)}`,
    small(clippedMarkdown(facts.join(' · '), 160)),
    ...(isContradiction ? [`**⚠️ ${say('comparison.contradiction')}**`] : []),
    small(say('comparison.bold')),
  ].join('\n');
}

function belowMarkdown(statement: ShownComparison): string {
  const differences = meaningfulDifferences(statement)
    .slice(0, maxDifferences)
    .map((words) => `• ${clippedMarkdown(words, maxDifferenceLength)}`);
  const reported = statement.reportedBy
    .slice(0, 3)
    .map(({ citation }) =>
      small(
        clippedMarkdown(
          say('comparison.reported', { outlet: citation.outlet, place: placeInWords(citation.locator) }),
          160,
        ),
      ),
    );
  const notes = [
    ...differences,
    ...unpairedInWords(statement)
      .slice(0, maxDifferences)
      .map((words) => `• ${clippedMarkdown(words, maxDifferenceLength)}`),
    ...fragmentsInWords(statement)
      .slice(0, maxDifferences)
      .map((words) => small(clippedMarkdown(words, maxFragmentLength))),
    ...reported,
    ...absenceInWords(statement).map((words) => small(clippedMarkdown(words, 200))),
  ];
  let count = notes.length;
  while (notes.slice(0, count).join('\n').length > maxNotesLength) count -= 1;
  return notes.slice(0, count).join('\n');
}
