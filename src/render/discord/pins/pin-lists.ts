/** Many pins in one message: the list, the history, the outcome of a check. */

import type { APIComponentInContainer } from 'discord-api-types/v10';
import type {
  Pin,
  PinCheckAnswer,
  PinHistoryAnswer,
  PinHistoryEntry,
  PinsAnswer,
  PinTruth,
  ShownPin,
} from '../../../answers/index.ts';
import {
  actionInWords,
  capitalised,
  findingsInWords,
  holds,
  jumpUrl,
  memberMention,
  pinnedByMarkdown,
  reasonInWords,
  timestamp,
  truthInWords,
} from '../../wording/pins/pin-words.ts';
import { say } from '../../wording/say.ts';
import { maxTotalTextLength } from '../limits.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { accent, button, line, type MessagePayload, message, row, section, text } from '../parts.ts';
import { differenceMarkdown } from './pin-excerpts.ts';

const pinTruths = ['unchanged', 'moved', 'changed', 'withdrawn'] as const satisfies readonly PinTruth[];

/** Characters of a question in a list of many. */
const listedQuestionLength = 150;
const listedNoteLength = 120;
/** Characters of the words that it rests on. */
const listedWordsLength = 110;

export function pinsMessage(answer: PinsAnswer): MessagePayload {
  const { filters, count, pins, episodes, cursors } = answer;
  const heading = `### ${listHeading(filters)}\n${small(say('count.pins', { count }))}`;
  const each = Math.floor((maxTotalTextLength - heading.length) / Math.max(1, pins.length));
  const listed = pins.flatMap((pin, at) => [
    section(
      pinLine(pin, each, episodes?.[at]),
      button(say('button.showNumber', { number: pin.number }), { kind: 'show-pin', number: pin.number }),
    ),
  ]);
  const turn = turnButtons(cursors, (cursor) => ({ kind: 'pins', ...filters, ...cursor }));
  return message(accent.answer, [text(heading), ...listed, ...turn]);
}

function listHeading({ about, discordChannelId, wordsChanged }: PinsAnswer['filters']): string {
  const channel = discordChannelId === undefined ? undefined : `<#${discordChannelId}>`;
  const words = about === undefined ? undefined : clippedMarkdown(about, 80);
  const narrowed =
    words === undefined
      ? channel && say('pins.inChannel', { channel })
      : channel === undefined
        ? say('pins.about', { about: words })
        : say('pins.aboutInChannel', { about: words, channel });
  if (!wordsChanged) return narrowed ?? say('pins.all');
  return [say('pins.allChanged'), ...(narrowed === undefined ? [] : [narrowed])].join(' · ');
}

/** A pin in at most `maxLength` characters, which has to be 300 or more; the note only where there is room for it. */
function pinLine(pin: Pin, maxLength: number, episode?: string): string {
  const state = holds(pin.truth) ? '' : ` · ⚠️ ${truthInWords(pin.truth)}`;
  const from = episode === undefined ? '' : ` · ${clippedMarkdown(episode, 60)}`;
  const source = small(`<#${pin.discordChannelId}> · ${pinnedByMarkdown(pin)}${from}${state}`);
  const lineWith = (question: string): string => `**${pin.number}** · [${question}](${jumpUrl(pin)})`;
  const all = maxLength - source.length - lineWith('').length - 2;
  const question = clippedMarkdown(pin.question, Math.min(listedQuestionLength, all));
  const restsOn = restsOnMarkdown(pin, Math.min(listedWordsLength, all - question.length - 8));
  const room = all - restsOn.join('\n').length;
  const noteRoom = Math.min(listedNoteLength, room - question.length - 8);
  const note =
    pin.note === undefined || noteRoom < 20
      ? []
      : [small(`“${clippedMarkdown(pin.note.replace(/\s+/g, ' '), noteRoom)}”`)];
  return [lineWith(question), ...restsOn, ...note, source].join('\n');
}

/** The verdict, or the first words and who printed them: two pins of one question are told apart by them. */
function restsOnMarkdown({ findings, excerpts }: Pin, maxLength: number): string[] {
  const [first] = excerpts;
  const said =
    findings === undefined
      ? `${first?.outlet}: ${first?.kind === 'digest' ? first.text : `“${first?.text}”`}`
      : findingsInWords(findings);
  return maxLength < 40 ? [] : [clippedMarkdown(said.replace(/\s+/g, ' '), maxLength)];
}

export function pinHistoryMessage({ number, entries, cursors }: PinHistoryAnswer): MessagePayload {
  const heading = `### ${number === undefined ? say('pins.historyOfAll') : say('pins.historyOfOne', { number })}`;
  const lines = entries.map((entry) => historyLine(entry, number === undefined)).join('\n');
  const turn = turnButtons(cursors, (cursor) => ({
    kind: 'pin-history',
    ...cursor,
    ...(number === undefined ? {} : { number }),
  }));
  return message(accent.answer, [text(heading), line(), text(lines), ...turn]);
}

function historyLine(entry: PinHistoryEntry, namesPin: boolean): string {
  const { at, by, action, pinNumber } = entry;
  const done = actionInWords(action);
  const event = by === undefined ? done : say('pinEvent.by', { event: done, member: memberMention(by) });
  const what = namesPin ? say('pinEvent.of', { number: pinNumber, event }) : event;
  const reason = reasonInWords(entry).replace(/\s+/g, ' ');
  const why = reason === '' ? '' : `: ${clippedMarkdown(reason, 160)}`;
  return `- ${timestamp(at, 'f')} ${what}${why}`;
}

export function pinCheckMessage({ counts, wordsChanged }: PinCheckAnswer): MessagePayload {
  const total = pinTruths.reduce((sum, truth) => sum + counts[truth], 0);
  const lines = [
    `### ${say('pins.checked', { count: total })}`,
    ...pinTruths.map(
      (truth) => `- ${say('pins.tally', { truth: capitalised(truthInWords(truth)), number: counts[truth] })}`,
    ),
    small(say('pins.checkedNote')),
  ].join('\n');
  const each = Math.floor((maxTotalTextLength - lines.length - 200) / Math.max(1, wordsChanged.length));
  const shown = wordsChanged.flatMap((one) => [
    line(),
    section(
      changeMarkdown(one, each),
      button(say('button.showNumber', { number: one.pin.number }), {
        kind: 'show-pin',
        number: one.pin.number,
      }),
    ),
  ]);
  const rest = counts.changed + counts.withdrawn - wordsChanged.length;
  const all =
    rest > 0
      ? [
          line(),
          ...row(
            button(say('button.allOfThese', { count: rest + wordsChanged.length }), {
              kind: 'pins',
              wordsChanged: true,
            }),
          ),
        ]
      : [];
  return message(wordsChanged.length === 0 ? accent.answer : accent.warning, [text(lines), ...shown, ...all]);
}

/** What was pinned, and what stands there now, for the first excerpt that changed. */
function changeMarkdown({ pin, excerpts }: ShownPin, maxLength: number): string {
  const heading = `**${pin.number}** · ${clippedMarkdown(pin.question, listedQuestionLength)}`;
  const [changed, ...others] = excerpts.filter(({ truth }) => !holds(truth));
  if (changed === undefined) return heading;
  const more = others.length === 0 ? [] : [small(say('pins.moreExcerpts', { count: others.length }))];
  const room = maxLength - heading.length - 30;
  return [heading, differenceMarkdown(changed, room), ...more].join('\n');
}

function turnButtons(
  { older, newer }: { readonly older?: number; readonly newer?: number },
  actionFor: (cursor: { before?: number; after?: number }) => Parameters<typeof button>[1],
): APIComponentInContainer[] {
  return row(
    ...(newer === undefined ? [] : [button(say('button.newer'), actionFor({ after: newer }))]),
    ...(older === undefined ? [] : [button(say('button.older'), actionFor({ before: older }))]),
  );
}
