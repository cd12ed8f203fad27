/** An answer to a question, the closest lines, or "not in the sources". */
import { type AskAnswer, keyOf, type SearchedAnswer } from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import {
  byOutletInWords,
  maxClosest,
  perhapsInWords,
  readInWords,
  searchedInWords,
} from '../../wording/ask-words.ts';
import { lines, present } from '../../wording/lines.ts';
import { wordsStand } from '../../wording/pins/pin-words.ts';
import { say } from '../../wording/say.ts';
import { maxTotalTextLength } from '../limits.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { questionHeading } from '../message-state/message-data.ts';
import {
  type ActionOption,
  accent,
  actions,
  button,
  line,
  type MessagePayload,
  message,
  type Part,
  row,
  withDividers,
} from '../parts.ts';
import { reservedForMark } from '../pins/pin-mark.ts';
import { pinnedMatchParts } from '../pins/pins.ts';
import { type SizedRenderer, sharesOf } from '../room.ts';
import { blockRenderer, drawnAtLargest, type Extent, footMarkdown } from './ask-blocks.ts';
import { quoteCard } from './picture.ts';

/** The most characters for the server's own pinned answer above the sources'. */
const pinnedLength = 1_300;
/** How long a block's words must be before everything around them is shown in full. */
const leastWordsLength = 300;
/** The length of each line shown when the sources may not answer. */
const maxClosestLength = 600;
/** The most characters of a word of the question. */
const maxWordLength = 60;
const maxNamesLength = 160;
/** As many as fit in a custom id. */
const maxReferences = 3;

export function askMessage(answer: AskAnswer): MessagePayload {
  const { question, pinned, status, blocks } = answer;
  const isDisputed = blocks.some(({ contradictions }) => contradictions.length > 0);
  return message(
    status !== 'answered' ? accent.nothing : isDisputed ? accent.warning : accent.answer,
    questionHeading(question),
    pinned && [pinnedMatchParts(pinned, pinnedLength), line()],
    leadsOf(answer),
    bodyOf(answer),
  );
}

/** The lines between the question and the words that answer it. */
function leadsOf(answer: AskAnswer): string[] {
  const { judgedAbsent, status, searched, isOpening } = answer;
  const read = status === 'not-found' ? [] : readInWords(searched);
  return present([
    // A corrected name may be a different person than meant, so the asker sees it before the words.
    ...read.map((words) => small(clippedMarkdown(words, maxNamesLength))),
    // A moderator's decision comes before what the search found.
    judgedAbsent && `**${say(judgedAbsent === 'same' ? 'gaps.judgedAbsent' : 'gaps.judgedAbsentClose')}**`,
    // For a question to each outlet, the list of outlets is the answer.
    byOutletInWords(answer, (outlets) => clippedMarkdown(outlets, maxNamesLength)).join(' '),
    isOpening && say('ask.opening'),
    status === 'perhaps' && perhapsInWords(answer, (word) => clippedMarkdown(word, maxWordLength)),
  ]);
}

function bodyOf(answer: AskAnswer): Part {
  const { status, blocks, pinned } = answer;
  switch (status) {
    case 'answered':
      // An answer that only repeats the pinned one is not shown twice.
      return pinned?.holdsAnswer ? askActions(answer) : blockParts(answer, Number.POSITIVE_INFINITY);
    case 'perhaps': {
      const closest = { ...answer, blocks: blocks.slice(0, maxClosest) };
      return blocks.length === 0 ? askActions(answer) : [line(), blockParts(closest, maxClosestLength)];
    }
    case 'not-found': {
      // Below the server's own pinned answer, "not in the sources" would contradict it.
      const isAnswered = pinned?.closeness === 'same' && wordsStand(pinned.shown.truth);
      return [
        !isAnswered &&
          `**${say('ask.notFound')}**${answer.isFilteredOut ? ` ${say('ask.filteredOut')}` : ''}`,
        askActions(answer),
      ];
    }
  }
}

/**
 * The blocks, then the buttons, then what is stated once for all of them: a phone shows words and buttons
 * first, and the titles below.
 */
function blockParts(answer: AskAnswer, maxBlockLength: number): Part {
  const { blocks, question, pinned } = answer;
  const free =
    maxTotalTextLength -
    questionHeading(question).length -
    leadsOf(answer).join('').length -
    reservedForMark -
    (pinned ? pinnedLength : 0);
  const leastWords = Math.min(leastWordsLength * blocks.length, free / 3);
  const { renderers, foot } = drawnAtLargest(
    (extent) => ({
      renderers: blocks.map((block) => blockRenderer(block, extent)),
      foot: footText(answer, extent),
    }),
    (drawn) => aroundLength(drawn) + leastWords <= free,
  );
  const needs = renderers.map((render) =>
    // The limit applies to the words; who printed them is shown in full.
    Math.min(render(Number.POSITIVE_INFINITY).length, maxBlockLength + render(0).length),
  );
  const shares = sharesOf(free - foot.length, needs);
  const shown = renderers.map((render, index) => render(shares[index] ?? 0));
  return [withDividers(shown), askActions(answer), foot !== '' && [line(), foot]];
}

interface Drawn {
  readonly renderers: readonly SizedRenderer[];
  readonly foot: string;
}

/** The length of everything but the words. */
function aroundLength({ renderers, foot }: Drawn): number {
  return [...renderers.map((render) => render(0)), foot].join('').length;
}

function footText({ blocks, restsOn }: AskAnswer, extent: Extent): string {
  const rests = restsOn && small(clippedMarkdown(say('ask.restsOn', { outlet: restsOn }), maxNamesLength));
  return lines(...footMarkdown(blocks, extent), rests);
}

/**
 * The next excerpts and the context are buttons. The rest is one button, or a select menu if there are
 * several.
 */
function askActions(answer: AskAnswer): Part {
  const { status, question, offset, total, blocks } = answer;
  const left = total - offset - blocks.length;
  const excerpts = blocks
    .flatMap(({ wordings }) => wordings.map(({ reference }) => reference))
    .slice(0, maxReferences);
  const isFound = status !== 'not-found';
  const more = { kind: 'more-results', offset: total - left, question, ...carriedFilters(answer) } as const;
  const buttons = present([
    isFound &&
      left > 0 &&
      button(say(blocks.length === 0 ? 'button.closest' : 'button.more', { count: left }), more),
    isFound && excerpts.length > 0 && button(say('button.context'), { kind: 'context', excerpts }),
  ]);
  const others = otherActions(answer);
  // Where nothing was found, two buttons take no more room than a select menu.
  return buttons.length === 0
    ? row(...others.map(({ label, action }) => button(label, action)))
    : actions(buttons, others);
}

const carriedFilters = ({ filters: { outletId, until } }: AskAnswer) =>
  defined({ outletKey: outletId && keyOf(outletId), until });

function otherActions(answer: AskAnswer): ActionOption[] {
  const { status, question, pinned, canReport } = answer;
  return present<ActionOption>([
    // An answer that is already pinned here leads to its pin.
    pinned?.holdsAnswer && {
      label: say('button.showPin'),
      action: { kind: 'show-pin', number: pinned.shown.pin.number },
    },
    ...(status === 'answered' ? furtherActions(answer) : []),
    status !== 'answered' && {
      label: say('button.whatWasSearched'),
      action: { kind: 'searched', question, ...carriedFilters(answer) },
    },
    canReport && { label: say('button.report'), action: { kind: 'report', question } },
  ]);
}

function furtherActions({ blocks, personId, asksWhen }: AskAnswer): ActionOption[] {
  const about = blocks.find(({ compareKey }) => compareKey !== undefined)?.compareKey;
  return present<ActionOption>([
    about !== undefined && {
      label: say('button.compareOutlets'),
      action: { kind: 'open-comparison', about },
    },
    personId !== undefined && {
      label: say('button.whoIsThis'),
      action: { kind: 'who', nameKey: keyOf(personId) },
    },
    asksWhen && { label: say('button.timeline'), action: { kind: 'open-timeline' } },
    // A card of the first quotation, where the answer is a person's own words.
    blocks[0]?.quotation && quoteCard(blocks[0].quotation),
  ]);
}

/** What the search looked for. */
export function searchedMessage({ searched }: SearchedAnswer): MessagePayload {
  return message(accent.nothing, clippedMarkdown(searchedInWords(searched), 1_500));
}
