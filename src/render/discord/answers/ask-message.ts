/** An answer to a question, the closest lines, or "not in the sources". */
import {
  type AnswerOf,
  keyOf,
  maxExcerptReferences,
  type ShownPinnedExcerpt,
} from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import {
  byOutletInWords,
  maxClosest,
  notFoundInWords,
  openingInWords,
  perhapsInWords,
  readInWords,
  searchedInWords,
} from '../../wording/ask-words.ts';
import { lines, present } from '../../wording/lines.ts';
import { say } from '../../wording/say.ts';
import { type ActionOption, actions, button, option } from '../buttons.ts';
import { maxTotalTextLength } from '../limits.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { questionHeading } from '../message-state/message-data.ts';
import { line, type MessagePayload, message, type Part, withDividers } from '../parts.ts';
import { reservedForMark } from '../pins/pin-mark.ts';
import { pinnedMatchParts } from '../pins/pin-messages.ts';
import { renderWithin, type SizedRenderer } from '../room.ts';
import { blockRenderer, footMarkdown, joinedUtterances, renderAtLargest } from './ask-blocks.ts';
import { isAnsweredByPin, withoutPinned } from './below-pinned.ts';
import { quoteCardOption, timelineOption } from './picture-message.ts';

/** The most characters for the server's own pinned answer above the sources'. */
const pinnedLength = 1_300;
/** How long a block's words must be before everything around them is shown in full. */
const leastWordsLength = 300;
/** The length of each line shown when the sources may not answer. */
const maxClosestLength = 600;
const maxNamesLength = 160;

export function askMessage(answer: AnswerOf<'ask'>): MessagePayload {
  const { question, pinned, status, blocks } = answer;
  const isDisputed = blocks.some(({ contradictions }) => contradictions.length > 0);
  const above = pinned && pinnedMatchParts(pinned, pinnedLength);
  return message(
    status !== 'answered' ? 'nothing' : isDisputed ? 'warning' : 'answer',
    questionHeading(question),
    above && [above.parts, line()],
    bodyOf(answer, above?.excerpts ?? []),
  );
}

/** Everything below the question and the server's own pinned answer, of which these excerpts are shown. */
function bodyOf(answer: AnswerOf<'ask'>, pinned: readonly ShownPinnedExcerpt[]): Part {
  const { status, blocks } = answer;
  const isPerhaps = status === 'perhaps';
  const isSettled = status !== 'answered' && isAnsweredByPin(answer);
  // What moderators did not choose as the answer is one press away.
  const page = isSettled ? [] : blocks.slice(0, isPerhaps ? maxClosest : blocks.length);
  const left = withoutPinned(page, pinned);
  const isAllPinned = isPerhaps && page.length > 0 && left.length === 0;
  const below = { ...answer, blocks: left };
  const leads = leadsOf(below, isSettled || isAllPinned);
  const { words, foot } = drawnBlocks(below, leads, pinned);
  return [
    leads,
    isPerhaps && words.length > 0 && line(),
    withDividers(words),
    askActions({ ...answer, blocks: page }),
    foot !== '' && [line(), foot],
  ];
}

/** The lines between the question and the words that answer it. @param isSettled a pinned answer answers it */
function leadsOf(answer: AnswerOf<'ask'>, isSettled: boolean): string[] {
  const { judgedAbsent, status, searched, isFilteredOut } = answer;
  const read = status === 'not-found' ? [] : readInWords(searched);
  return present([
    // A corrected name may be a different person than meant, so the asker sees it before the words.
    ...read.map((words) => small(clippedMarkdown(words, maxNamesLength))),
    // A moderator's decision comes before what the search found.
    judgedAbsent && `**${say(judgedAbsent === 'same' ? 'gaps.judgedAbsent' : 'gaps.judgedAbsentClose')}**`,
    // For a question to each outlet, the list of outlets is the answer.
    byOutletInWords(answer, (outlets) => clippedMarkdown(outlets, maxNamesLength)),
    openingInWords(answer, (outlets) => clippedMarkdown(outlets, maxNamesLength)),
    status === 'perhaps' && !isSettled && perhapsInWords(answer, (word) => clippedMarkdown(word, 60)),
    status === 'not-found' &&
      !isSettled &&
      `**${notFoundInWords(answer, (word) => clippedMarkdown(word, 60))}**${isFilteredOut ? ` ${say('ask.filteredOut')}` : ''}`,
  ]);
}

/** The titles, stated once for all blocks, are last: a phone shows words and buttons first. */
function drawnBlocks(
  { blocks, question, pinned, restsOn, status }: AnswerOf<'ask'>,
  leads: readonly string[],
  pinnedExcerpts: readonly ShownPinnedExcerpt[],
): { readonly words: string[]; readonly foot: string } {
  const maxBlockLength = status === 'perhaps' ? maxClosestLength : Number.POSITIVE_INFINITY;
  const rests = restsOn && small(clippedMarkdown(say('ask.restsOn', { outlet: restsOn }), maxNamesLength));
  const free =
    maxTotalTextLength -
    questionHeading(question).length -
    leads.join('').length -
    reservedForMark -
    (pinned ? pinnedLength : 0);
  const leastWords = Math.min(leastWordsLength * blocks.length, free / 3);
  const { renderers, foot } = renderAtLargest(
    (extent) => ({
      renderers: blocks.map((block, at) => blockRenderer(block, extent, blocks[at + 1])),
      foot: lines(footMarkdown(blocks, extent, pinnedExcerpts), blocks.length > 0 && rests),
    }),
    // Without room, a block is all but its words.
    (all) => [...all.renderers.map((render) => render(0)), all.foot].join('').length + leastWords <= free,
  );
  // The limit applies to the words; who printed them is shown in full.
  const limited = renderers.map((render): SizedRenderer => {
    const most = maxBlockLength + render(0).length;
    return (maxLength) => render(Math.min(maxLength, most));
  });
  const words = renderWithin(free - foot.length, limited);
  return { words: joinedUtterances(blocks, words), foot };
}

function askActions(answer: AnswerOf<'ask'>): Part {
  const { status, question, offset, total, blocks } = answer;
  const left = total - offset - blocks.length;
  const excerpts = blocks
    .flatMap(({ wordings }) => wordings.map(({ reference }) => reference))
    .slice(0, maxExcerptReferences);
  const isFound = status !== 'not-found';
  const more = { kind: 'more-results', offset: total - left, question, ...carriedFilters(answer) } as const;
  const buttons = present([
    isFound &&
      left > 0 &&
      button(say(blocks.length === 0 ? 'button.closest' : 'button.more', { count: left }), more),
    isFound && excerpts.length > 0 && button(say('button.context'), { kind: 'context', excerpts }),
  ]);
  return actions(buttons, otherActions(answer));
}

const carriedFilters = ({ filters: { outletId, until } }: AnswerOf<'ask'>) =>
  defined({ outletKey: outletId && keyOf(outletId), until });

function otherActions(answer: AnswerOf<'ask'>): ActionOption[] {
  const { status, question, pinned, canReport } = answer;
  return present<ActionOption>([
    // An answer that is already pinned here leads to its pin.
    pinned?.holdsAnswer &&
      option(say('button.showPin'), { kind: 'show-pin', number: pinned.shown.pin.number }),
    ...(status === 'answered' ? furtherActions(answer) : []),
    status !== 'answered' &&
      option(say('button.whatWasSearched'), { kind: 'searched', question, ...carriedFilters(answer) }),
    canReport && option(say('button.report'), { kind: 'report', question }),
  ]);
}

function furtherActions({ blocks, personId, asksWhen }: AnswerOf<'ask'>): ActionOption[] {
  const about = blocks.find(({ compareKey }) => compareKey !== undefined)?.compareKey;
  return present<ActionOption>([
    about !== undefined && option(say('button.compareOutlets'), { kind: 'open-comparison', about }),
    personId !== undefined && option(say('button.whoIsThis'), { kind: 'who', nameKey: keyOf(personId) }),
    asksWhen && timelineOption(),
    // A card of the first quotation, where the answer is a person's own words.
    blocks[0]?.quotation && quoteCardOption(blocks[0].quotation),
  ]);
}

export function searchedMessage({ searched }: AnswerOf<'searched'>): MessagePayload {
  return message('nothing', clippedMarkdown(searchedInWords(searched), 1_500));
}
