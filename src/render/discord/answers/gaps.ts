/** Questions that went unanswered, as moderators meet them, and the report of a member. */
import type { APIComponentInContainer } from 'discord-api-types/v10';
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
import { type SentenceKey, say } from '../../wording/say.ts';
import { maxTotalTextLength } from '../limits.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { questionHeading } from '../message-state/question.ts';
import { accent, button, line, type MessagePayload, message, row, select, text } from '../parts.ts';
import { drawnToFit, sharesOf } from '../room.ts';
import { blockMarkdown, type Extent, extents } from './ask-blocks.ts';

/** Characters of a listed question. */
const maxListedLength = 150;
/** Excerpts of an answer: as many as its buttons can refer to. */
const maxChosen = 3;
/** Kept free of the total for headings and notes. */
const reservedLength = 350;

const reasonKeys = {
  'beside-the-point': 'gaps.besideThePoint',
  missing: 'gaps.missing',
  wrong: 'gaps.wrong',
  outdated: 'gaps.outdated',
} as const satisfies Record<ReportReason, SentenceKey>;

export function reportFormMessage({ question }: ReportFormAnswer): MessagePayload {
  return message(accent.answer, [
    text(`${questionHeading(question)}\n${small(say('gaps.reportLead'))}`),
    select(
      'choose:report',
      say('gaps.chooseReason'),
      reportReasons.map((reason) => ({
        label: say(reasonKeys[reason]),
        action: { kind: 'report' as const, question, reason },
      })),
    ),
  ]);
}

export function gapKeptMessage({ question, outcome }: GapKeptAnswer): MessagePayload {
  const words = {
    reported: say('gaps.reported'),
    absent: say('gaps.absentKept'),
    'open-again': say('gaps.openAgain'),
  };
  const buttons =
    outcome === 'reported'
      ? []
      : row(
          button(say('gaps.backToList'), { kind: 'gaps' }),
          ...(outcome === 'absent'
            ? [button(say('gaps.takeBack'), { kind: 'judge-gap', question, isAbsent: false })]
            : []),
        );
  return message(accent.answer, [text(`${questionHeading(question)}\n${words[outcome]}`), ...buttons]);
}

export function gapsMessage({ gaps, left }: GapsAnswer): MessagePayload {
  const heading = `### ${say('gaps.title')}\n${small(say('gaps.lead'))}`;
  if (gaps.length === 0) return message(accent.answer, [text(heading), text(say('gaps.none'))]);
  const lines = gaps.map(
    (gap) => `**${clippedMarkdown(gap.question, maxListedLength)}**\n${small(countsInWords(gap))}`,
  );
  const more = left === 0 ? [] : [text(small(say('gaps.more', { count: left })))];
  const options = gaps.map((gap) => ({
    label: gap.question,
    description: countsInWords(gap),
    action: { kind: 'gap' as const, gapKey: keyOf(gap.question) },
  }));
  return message(accent.answer, [
    text(heading),
    line(),
    text(lines.join('\n')),
    ...more,
    select('choose:gap', say('gaps.chooseGap'), options),
  ]);
}

/** `asked 4 times, perhaps answered · reported once: Something is missing · not in the sources` */
function countsInWords({ kind, timesAsked, timesReported, reason, isAbsent }: Gap): string {
  return [
    ...(timesAsked === 0 ? [] : [say('gaps.asked', { count: timesAsked })]),
    ...(kind === 'reported' ? [] : [say(kind === 'perhaps' ? 'gaps.wasPerhaps' : 'gaps.wasNotFound')]),
    ...(timesReported === 0 ? [] : [say('gaps.timesReported', { count: timesReported })]),
    ...(reason === undefined ? [] : [say(reasonKeys[reason])]),
    ...(isAbsent ? [say('gaps.isAbsent')] : []),
  ].join(' · ');
}

export function gapMessage({ gap, closest }: GapAnswer): MessagePayload {
  const { question, isAbsent = false } = gap;
  const heading = `${questionHeading(question)}\n${small(countsInWords(gap))}`;
  const room = maxTotalTextLength - heading.length - reservedLength;
  const drawn = drawnToFit(closest.length, room, (count) => linesIn(closest.slice(0, count), room));
  const shown = drawn.flatMap((words) => [line(), text(words)]);
  const lead = text(say(closest.length === 0 ? 'gaps.noLines' : 'gaps.closest'));
  return message(accent.answer, [
    text(heading),
    lead,
    ...shown,
    ...chooseLines(question, closest.slice(0, drawn.length)),
    ...row(
      button(say(isAbsent ? 'gaps.takeBack' : 'gaps.notInSources'), {
        kind: 'judge-gap',
        question,
        isAbsent: !isAbsent,
      }),
      button(say('gaps.backToList'), { kind: 'gaps' }),
    ),
  ]);
}

/** Draws with the richest citations that leave most of the room to the words. */
function linesIn(blocks: readonly AnswerBlock[], room: number): string[] {
  const around = (extent: Extent) =>
    blocks.reduce((sum, block) => sum + blockMarkdown(block, 0, extent).length, 0);
  const extent = extents.find((one) => around(one) * 2 <= room) ?? extents.at(-1) ?? extents[0];
  const needs = blocks.map((block) => blockMarkdown(block, Number.POSITIVE_INFINITY, extent).length);
  const shares = sharesOf(room, needs);
  return blocks.map((block, index) => blockMarkdown(block, shares[index] ?? 0, extent));
}

function chooseLines(question: string, closest: readonly AnswerBlock[]): APIComponentInContainer[] {
  const options = closest.flatMap(({ wordings: [wording] }) => {
    const [citation] = wording?.citations ?? [];
    if (wording === undefined || citation === undefined) return [];
    return {
      label: wording.text,
      description: `${outletInWords(citation)} ${placeInWords(citation.locator)}`,
      action: { kind: 'answer-gap' as const, question, excerpts: [wording.reference] },
    };
  });
  return options.length === 0 ? [] : [select('choose:lines', say('gaps.chooseLines'), options, maxChosen)];
}
