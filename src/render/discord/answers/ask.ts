/** An answer to a question, the closest lines, or the honest absence of both. */
import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { AskAnswer, SearchedAnswer } from '../../../answers/index.ts';
import { byOutletInWords, perhapsInWords, searchedInWords } from '../../wording/ask-words.ts';
import { holds } from '../../wording/pins/pin-words.ts';
import { say } from '../../wording/say.ts';
import { maxTotalTextLength } from '../limits.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { questionHeading } from '../message-state/question.ts';
import { accent, line, type MessagePayload, message, text } from '../parts.ts';
import { reservedForMark } from '../pins/pin-mark.ts';
import { pinnedMatchParts } from '../pins/pins.ts';
import { sharesOf } from '../room.ts';
import { askActions } from './ask-actions.ts';
import { blockMarkdown, type Extent, extents, footMarkdown } from './ask-blocks.ts';

/** Of the total, at most this goes to the server's own pinned answer above the sources'. */
const pinnedLength = 1_300;
/** Characters that a block's words have before what stands around them is shown whole. */
const leastWordsLength = 300;
const leastExtent = extents.at(-1) ?? extents[0];
/** Lines that are shown where the sources may not answer, and characters of each. */
const maxClosest = 2;
const maxClosestLength = 600;
/** Characters of a word of the question. */
const maxWordLength = 60;
/** Characters of a row of names. */
const maxNamesLength = 160;

export function askMessage(answer: AskAnswer): MessagePayload {
  const heading = text(questionHeading(answer.question));
  const above = [heading, ...pinnedParts(answer), ...judgedParts(answer), ...outletParts(answer)];
  switch (answer.status) {
    case 'answered':
      return message(isDisputed(answer) ? accent.warning : accent.answer, [...above, ...foundParts(answer)]);
    case 'perhaps':
      return message(accent.nothing, [...above, ...perhapsParts(answer)]);
    case 'not-found':
      return message(accent.nothing, [...above, ...notFoundParts(answer)]);
  }
}

function pinnedParts({ pinned }: AskAnswer): APIComponentInContainer[] {
  return pinned === undefined ? [] : [...pinnedMatchParts(pinned, pinnedLength), line()];
}

const isDisputed = ({ blocks }: AskAnswer): boolean =>
  blocks.some(({ contradictions }) => contradictions.length > 0);

/** A moderator's judgement stands above what the search found. */
function judgedParts({ judgedAbsent }: AskAnswer): APIComponentInContainer[] {
  if (judgedAbsent === undefined) return [];
  const words = say(judgedAbsent === 'same' ? 'gaps.judgedAbsent' : 'gaps.judgedAbsentClose');
  return [text(`**${words}**`)];
}

/** Where it is asked what each outlet has, who has something is the answer, and stands above the lines. */
function outletParts(answer: AskAnswer): APIComponentInContainer[] {
  const words = byOutletInWords(answer, (outlets) => clippedMarkdown(outlets, maxNamesLength));
  return words.length === 0 ? [] : [text(words.join(' '))];
}

/** Above closest lines stands that they may not answer. */
function perhapsLead(answer: AskAnswer): APIComponentInContainer[] {
  if (answer.status !== 'perhaps') return [];
  const words = perhapsInWords(answer.searched, (word) => clippedMarkdown(word, maxWordLength));
  const closest = answer.blocks.length === 0 ? '' : ` ${say('ask.closest')}`;
  return [text(`${words}${filteredOut(answer)}${closest}`)];
}

/** Characters of the total that stand between the question and the blocks. */
const aboveLength = (answer: AskAnswer): number =>
  [...judgedParts(answer), ...outletParts(answer), ...perhapsLead(answer)].reduce(
    (sum, part) => sum + ('content' in part ? part.content.length : 0),
    0,
  );

function foundParts(answer: AskAnswer): APIComponentInContainer[] {
  // The answer that repeats a pinned one does not repeat its words.
  if (answer.pinned?.holdsAnswer) return askActions(answer);
  return blockParts(answer, Number.POSITIVE_INFINITY, askActions(answer));
}

/**
 * The blocks one below the other, the buttons, and at the foot what is said once of all of them: a phone
 * shows the words and the buttons at first, and the titles below.
 */
function blockParts(
  answer: AskAnswer,
  maxBlockLength: number,
  buttons: APIComponentInContainer[],
): APIComponentInContainer[] {
  const { blocks, question, pinned } = answer;
  const free =
    maxTotalTextLength -
    questionHeading(question).length -
    aboveLength(answer) -
    reservedForMark -
    (pinned ? pinnedLength : 0);
  const leastWords = Math.min(leastWordsLength * blocks.length, free / 3);
  const extent = extents.find((one) => aroundLength(answer, one) + leastWords <= free) ?? leastExtent;
  const foot = footText(answer, extent);
  const room = free - foot.length;
  const needs = blocks.map((block) =>
    Math.min(
      blockMarkdown(block, Number.POSITIVE_INFINITY, extent).length,
      // The limit is the words': who printed them is shown whole.
      maxBlockLength + blockMarkdown(block, 0, extent).length,
    ),
  );
  const shares = sharesOf(room, needs);
  const shown = blocks.flatMap((block, index) => [
    ...(index === 0 ? [] : [line()]),
    text(blockMarkdown(block, shares[index] ?? 0, extent)),
  ]);
  return [...shown, ...buttons, ...(foot === '' ? [] : [line(), text(foot)])];
}

/** Characters of all but the words themselves. */
function aroundLength(answer: AskAnswer, extent: Extent): number {
  const blocks = answer.blocks.map((block) => blockMarkdown(block, 0, extent).length);
  return blocks.reduce((sum, length) => sum + length, footText(answer, extent).length);
}

function footText({ blocks, restsOn }: AskAnswer, extent: Extent): string {
  const rests =
    restsOn === undefined
      ? []
      : [small(clippedMarkdown(say('ask.restsOn', { outlet: restsOn }), maxNamesLength))];
  return [...footMarkdown(blocks, extent), ...rests].join('\n');
}

function perhapsParts(answer: AskAnswer): APIComponentInContainer[] {
  if (answer.blocks.length === 0) return [...perhapsLead(answer), ...askActions(answer)];
  const closest = { ...answer, blocks: answer.blocks.slice(0, maxClosest) };
  return [...perhapsLead(answer), line(), ...blockParts(closest, maxClosestLength, askActions(closest))];
}

function notFoundParts(answer: AskAnswer): APIComponentInContainer[] {
  const { pinned } = answer;
  // Under the server's own pinned answer, "not in the sources" would contradict it.
  const isAnswered = pinned?.closeness === 'same' && holds(pinned.shown.truth);
  const words = isAnswered ? [] : [text(`**${say('ask.notFound')}**${filteredOut(answer)}`)];
  return [...words, ...askActions(answer)];
}

function filteredOut({ isFilteredOut }: AskAnswer): string {
  return isFilteredOut ? ` ${say('ask.filteredOut')}` : '';
}

/** What a question was searched for, for whoever wants to know. */
export function searchedMessage({ searched }: SearchedAnswer): MessagePayload {
  return message(accent.nothing, [text(clippedMarkdown(searchedInWords(searched), 1_500))]);
}
