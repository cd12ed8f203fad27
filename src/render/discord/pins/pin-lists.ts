/** Many pins in one message: the list, the history, the outcome of a check. */

import type { APIComponentInContainer } from 'discord-api-types/v10';
import type {
  Pin,
  PinCheckAnswer,
  PinHistoryAnswer,
  PinHistoryEntry,
  PinsAnswer,
  ShownPin,
} from '../../../answers/index.ts';
import { counted } from '../../wording/citation-words.ts';
import {
  actionInWords,
  holds,
  jumpUrl,
  memberMention,
  pinnedByMarkdown,
  timestamp,
  truthInWords,
} from '../../wording/pin-words.ts';
import { maxTotalTextLength } from '../limits.ts';
import { clippedMarkdown, small } from '../markdown.ts';
import { accent, button, line, type MessagePayload, message, row, section, text } from '../parts.ts';
import { differenceMarkdown } from './pin-excerpts.ts';

/** Characters of a question in a list of many. */
const listedQuestionLength = 150;
const listedNoteLength = 120;

export function pinsMessage(answer: PinsAnswer): MessagePayload {
  const { filters, count, pins, cursors } = answer;
  const about = filters.about === undefined ? '' : ` about “${clippedMarkdown(filters.about, 80)}”`;
  const where = filters.discordChannelId === undefined ? '' : ` in <#${filters.discordChannelId}>`;
  const kind = filters.noLongerTrue ? 'Pins that are no longer true' : 'Pins';
  const number =
    count === undefined ? [] : [small(`${count.isExact ? '' : 'more than '}${counted(count.pins, 'pin')}`)];
  const heading = [`### ${kind}${about}${where}`, ...number].join('\n');
  const each = Math.floor((maxTotalTextLength - heading.length) / Math.max(1, pins.length));
  const listed = pins.flatMap((pin) => [
    section(pinLine(pin, each), button(`Show ${pin.number}`, { kind: 'show-pin', number: pin.number })),
  ]);
  const turn = turnButtons(cursors, (cursor) => ({ kind: 'pins', ...filters, ...cursor }));
  return message(accent.answer, [text(heading), ...listed, ...turn]);
}

/** A pin in at most `maxLength` characters, which has to be 300 or more; the note only where there is room for it. */
function pinLine(pin: Pin, maxLength: number): string {
  const state = holds(pin.truth) ? '' : ` · ⚠️ ${truthInWords(pin.truth)}`;
  const source = small(`<#${pin.discordChannelId}> · ${pinnedByMarkdown(pin)}${state}`);
  const lineWith = (question: string): string => `**${pin.number}** · [${question}](${jumpUrl(pin)})`;
  const room = maxLength - source.length - lineWith('').length - 2;
  const question = clippedMarkdown(pin.question, Math.min(listedQuestionLength, room));
  const noteRoom = Math.min(listedNoteLength, room - question.length - 8);
  const note =
    pin.note === undefined || noteRoom < 20
      ? []
      : [small(`“${clippedMarkdown(pin.note.replace(/\s+/g, ' '), noteRoom)}”`)];
  return [lineWith(question), ...note, source].join('\n');
}

export function pinHistoryMessage({ number, entries, cursors }: PinHistoryAnswer): MessagePayload {
  const heading = number === undefined ? '### History of this server’s pins' : `### History of pin ${number}`;
  const lines = entries.map((entry) => historyLine(entry, number === undefined)).join('\n');
  const turn = turnButtons(cursors, (cursor) => ({
    kind: 'pin-history',
    ...cursor,
    ...(number === undefined ? {} : { number }),
  }));
  return message(accent.answer, [text(heading), line(), text(lines), ...turn]);
}

function historyLine({ at, by, action, reason, pinNumber }: PinHistoryEntry, namesPin: boolean): string {
  const what = `${namesPin ? `pin ${pinNumber} ` : ''}${actionInWords(action)}`;
  const who = by === undefined ? '' : ` by ${memberMention(by)}`;
  const why = reason === undefined ? '' : `: ${clippedMarkdown(reason.replace(/\s+/g, ' '), 160)}`;
  return `- ${timestamp(at, 'f')} ${what}${who}${why}`;
}

export function pinCheckMessage({ counts, noLongerTrue }: PinCheckAnswer): MessagePayload {
  const total = counts.unchanged + counts.moved + counts.changed + counts.withdrawn;
  const lines = [
    `### ${counted(total, 'pin')} checked`,
    `- ${counts.unchanged} unchanged`,
    `- ${counts.moved} moved: the words stand elsewhere in the document, still exact`,
    `- ${counts.changed} changed: the words are no longer in the document`,
    `- ${counts.withdrawn} withdrawn: the document is gone`,
  ].join('\n');
  const each = Math.floor((maxTotalTextLength - lines.length - 200) / Math.max(1, noLongerTrue.length));
  const shown = noLongerTrue.flatMap((one) => [
    line(),
    section(
      changeMarkdown(one, each),
      button(`Show ${one.pin.number}`, { kind: 'show-pin', number: one.pin.number }),
    ),
  ]);
  const rest = counts.changed + counts.withdrawn - noLongerTrue.length;
  const all =
    rest > 0
      ? [
          line(),
          ...row(
            button(`All that are no longer true (${rest + noLongerTrue.length})`, {
              kind: 'pins',
              noLongerTrue: true,
            }),
          ),
        ]
      : [];
  return message(noLongerTrue.length === 0 ? accent.answer : accent.warning, [text(lines), ...shown, ...all]);
}

/** What was pinned, and what stands there now, for the first excerpt that changed. */
function changeMarkdown({ pin, excerpts }: ShownPin, maxLength: number): string {
  const heading = `**${pin.number}** · ${clippedMarkdown(pin.question, listedQuestionLength)}`;
  const [changed, ...others] = excerpts.filter(({ truth }) => !holds(truth));
  if (changed === undefined) return heading;
  const more = others.length === 0 ? [] : [small(`and ${counted(others.length, 'more excerpt')}`)];
  const room = maxLength - heading.length - 30;
  return [heading, differenceMarkdown(changed, room), ...more].join('\n');
}

function turnButtons(
  { older, newer }: { readonly older?: number; readonly newer?: number },
  actionFor: (cursor: { before?: number; after?: number }) => Parameters<typeof button>[1],
): APIComponentInContainer[] {
  return row(
    ...(newer === undefined ? [] : [button('Newer', actionFor({ after: newer }))]),
    ...(older === undefined ? [] : [button('Older', actionFor({ before: older }))]),
  );
}
