/** Unanswered questions, as moderators see them, and the form for a member's report. */
import {
  type AnswerBlock,
  type Gap,
  type GapAnswer,
  type GapKeptAnswer,
  type GapsAnswer,
  keyOf,
  type ReportFormAnswer,
  type ReportReason,
  reportReasons,
} from '../../../answers/index.ts';
import { outletInWords, placeInWords } from '../../wording/citation-words.ts';
import { dotted, lines } from '../../wording/lines.ts';
import { type SentenceKey, say } from '../../wording/say.ts';
import { maxTotalTextLength } from '../limits.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { questionHeading } from '../message-state/message-data.ts';
import { accent, button, line, type MessagePayload, message, type Part, row, select } from '../parts.ts';
import { renderMostThatFit, renderWithin } from '../room.ts';
import { blockRenderer, drawnAtLargest } from './ask-blocks.ts';

/** The most characters of a listed question. */
const maxListedLength = 150;
/** The most excerpts of an answer: as many as its buttons can refer to. */
const maxChosen = 3;
/** Reserved for headings and notes. */
const reservedLength = 350;

const reasonKeys = {
  'beside-the-point': 'gaps.besideThePoint',
  missing: 'gaps.missing',
  wrong: 'gaps.wrong',
  outdated: 'gaps.outdated',
} as const satisfies Record<ReportReason, SentenceKey>;

export function reportFormMessage({ question }: ReportFormAnswer): MessagePayload {
  const reasons = reportReasons.map((reason) => ({
    label: say(reasonKeys[reason]),
    action: { kind: 'report' as const, question, reason },
  }));
  return message(
    accent.answer,
    lines(questionHeading(question), small(say('gaps.reportLead'))),
    select('choose:report', say('gaps.chooseReason'), reasons),
  );
}

export function gapKeptMessage({ question, outcome }: GapKeptAnswer): MessagePayload {
  const words = {
    reported: say('gaps.reported'),
    absent: say('gaps.absentKept'),
    'open-again': say('gaps.openAgain'),
  };
  return message(
    accent.answer,
    lines(questionHeading(question), words[outcome]),
    row(
      outcome !== 'reported' && backToList(),
      outcome === 'absent' && button(say('gaps.takeBack'), { kind: 'judge-gap', question, isAbsent: false }),
    ),
  );
}

const backToList = () => button(say('gaps.backToList'), { kind: 'gaps' });

export function gapsMessage({ gaps, left }: GapsAnswer): MessagePayload {
  const heading = lines(`### ${say('gaps.title')}`, small(say('gaps.lead')));
  if (gaps.length === 0) return message(accent.answer, heading, say('gaps.none'));
  const listed = gaps.map((gap) =>
    lines(`**${clippedMarkdown(gap.question, maxListedLength)}**`, small(countsInWords(gap))),
  );
  const options = gaps.map((gap) => ({
    label: gap.question,
    description: countsInWords(gap),
    action: { kind: 'gap' as const, gapKey: keyOf(gap.question) },
  }));
  return message(
    accent.answer,
    heading,
    line(),
    lines(...listed),
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
    reason && say(reasonKeys[reason]),
    isAbsent && say('gaps.isAbsent'),
  );
}

export function gapMessage({ gap, closest }: GapAnswer): MessagePayload {
  const { question, isAbsent = false } = gap;
  const heading = lines(questionHeading(question), small(countsInWords(gap)));
  const room = maxTotalTextLength - heading.length - reservedLength;
  const rendered = renderMostThatFit(closest.length, room, (count) => linesIn(closest.slice(0, count), room));
  const judging = { kind: 'judge-gap', question, isAbsent: !isAbsent } as const;
  return message(
    accent.answer,
    heading,
    say(closest.length === 0 ? 'gaps.noLines' : 'gaps.closest'),
    rendered.map((words) => [line(), words]),
    chooseLines(question, closest.slice(0, rendered.length)),
    row(button(say(isAbsent ? 'gaps.takeBack' : 'gaps.notInSources'), judging), backToList()),
  );
}

/** Renders with the fullest citations that leave most of the room to the words. */
function linesIn(blocks: readonly AnswerBlock[], room: number): string[] {
  const renderers = drawnAtLargest(
    (extent) => blocks.map((block) => blockRenderer(block, extent)),
    (drawn) => drawn.map((render) => render(0)).join('').length * 2 <= room,
  );
  return renderWithin(room, renderers);
}

function chooseLines(question: string, closest: readonly AnswerBlock[]): Part {
  const options = closest.flatMap(({ wordings: [wording] }) => {
    const [citation] = wording?.citations ?? [];
    if (wording === undefined || citation === undefined) return [];
    return {
      label: wording.text,
      description: `${outletInWords(citation)} ${placeInWords(citation.locator)}`,
      action: { kind: 'answer-gap' as const, question, excerpts: [wording.reference] },
    };
  });
  return options.length > 0 && select('choose:lines', say('gaps.chooseLines'), options, maxChosen);
}
