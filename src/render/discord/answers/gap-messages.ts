/** Unanswered questions, as moderators see them, and the form for a member's report. */
import {
  type AnswerBlock,
  type AnswerOf,
  type Gap,
  keyOf,
  maxExcerptReferences,
  reportReasons,
} from '../../../answers/index.ts';
import { outletInWords, placeInWords } from '../../wording/citation-words.ts';
import { dotted, lines } from '../../wording/lines.ts';
import { say } from '../../wording/say.ts';
import { button, option, row, select } from '../buttons.ts';
import { maxTotalTextLength } from '../limits.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { questionHeading } from '../message-state/message-data.ts';
import { line, type MessagePayload, message, type Part } from '../parts.ts';
import { renderMostThatFit, renderWithin } from '../room.ts';
import { blockRenderer, renderAtLargest } from './ask-blocks.ts';

/** Reserved for headings and notes. */
const reservedLength = 350;

export function reportFormMessage({ question }: AnswerOf<'report-form'>): MessagePayload {
  const reasons = reportReasons.map((reason) =>
    option(say(`reportReason.${reason}`), { kind: 'report', question, reason }),
  );
  return message(
    'answer',
    lines(questionHeading(question), small(say('gaps.reportLead'))),
    select('choose:report', say('gaps.chooseReason'), reasons),
  );
}

export function gapKeptMessage({ question, outcome }: AnswerOf<'gap-kept'>): MessagePayload {
  return message(
    'answer',
    lines(questionHeading(question), say(`gapKept.${outcome}`)),
    row(
      outcome !== 'reported' && backToList(),
      outcome === 'absent' && button(say('gaps.takeBack'), { kind: 'judge-gap', question, isAbsent: false }),
    ),
  );
}

const backToList = () => button(say('gaps.backToList'), { kind: 'gaps' });

export function gapsMessage({ gaps, left }: AnswerOf<'gaps'>): MessagePayload {
  const heading = lines(`### ${say('gaps.title')}`, small(say('gaps.lead')));
  if (gaps.length === 0) return message('answer', heading, say('gaps.none'));
  const listed = gaps.map((gap) =>
    lines(`**${clippedMarkdown(gap.question, 150)}**`, small(countsInWords(gap))),
  );
  const options = gaps.map((gap) => ({
    ...option(gap.question, { kind: 'gap', gapKey: keyOf(gap.question) }),
    description: countsInWords(gap),
  }));
  return message(
    'answer',
    heading,
    line(),
    listed.join('\n\n'),
    left > 0 && small(say('gaps.more', { count: left })),
    select('choose:gap', say('gaps.chooseGap'), options),
  );
}

/** `asked 4 times, perhaps answered · reported once: Something is missing · not in the sources` */
function countsInWords({ kind, timesAsked, timesReported, reason, isAbsent }: Gap): string {
  return dotted(
    timesAsked > 0 && say('gaps.asked', { count: timesAsked }),
    kind !== 'reported' && say(kind === 'perhaps' ? 'gaps.wasPerhaps' : 'gaps.wasNotFound'),
    timesReported > 0 && say('gaps.timesReported', { count: timesReported }),
    reason && say(`reportReason.${reason}`),
    isAbsent && say('gaps.isAbsent'),
  );
}

export function gapMessage({ gap, closest }: AnswerOf<'gap'>): MessagePayload {
  const { question, isAbsent = false } = gap;
  const heading = lines(questionHeading(question), small(countsInWords(gap)));
  const room = maxTotalTextLength - heading.length - reservedLength;
  const rendered = renderMostThatFit(closest.length, room, (count) => linesIn(closest.slice(0, count), room));
  const judging = { kind: 'judge-gap', question, isAbsent: !isAbsent } as const;
  return message(
    'answer',
    heading,
    say(closest.length === 0 ? 'gaps.noLines' : 'gaps.closest'),
    rendered.map((words) => [line(), words]),
    chooseLines(question, closest.slice(0, rendered.length)),
    row(button(say(isAbsent ? 'gaps.takeBack' : 'gaps.notInSources'), judging), backToList()),
  );
}

/** Renders with the fullest citations that leave most of the room to the words. */
function linesIn(blocks: readonly AnswerBlock[], room: number): string[] {
  const renderers = renderAtLargest(
    (extent) => blocks.map((block) => blockRenderer(block, extent)),
    (all) => all.map((render) => render(0)).join('').length * 2 <= room,
  );
  return renderWithin(room, renderers);
}

function chooseLines(question: string, closest: readonly AnswerBlock[]): Part {
  const options = closest.flatMap(({ wordings: [wording] }) => {
    const [citation] = wording?.citations ?? [];
    if (wording === undefined || citation === undefined) return [];
    return {
      ...option(wording.text, { kind: 'answer-gap', question, excerpts: [wording.reference] }),
      description: `${outletInWords(citation)} ${placeInWords(citation.locator)}`,
    };
  });
  return options.length > 0 && select('choose:lines', say('gaps.chooseLines'), options, maxExcerptReferences);
}
