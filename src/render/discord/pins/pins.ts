/** One pin as a message: made, removed, shown, and found again above an answer. */

import type { APIComponentInContainer } from 'discord-api-types/v10';
import type {
  Pin,
  PinAnswer,
  PinnedAnswer,
  PinnedMatch,
  PinRemovedAnswer,
  ShownPin,
} from '../../../answers/index.ts';
import {
  capitalised,
  findingInWords,
  findingsInWords,
  holds,
  jumpUrl,
  obstacleInWords,
  pinnedByMarkdown,
  timestamp,
  truthInWords,
  uncheckedInWords,
} from '../../wording/pins/pin-words.ts';
import { say } from '../../wording/say.ts';
import { maxTotalTextLength } from '../limits.ts';
import { clippedMarkdown, escapeMarkdown, small } from '../markdown/markdown.ts';
import {
  accent,
  button,
  line,
  linkButton,
  type MessagePayload,
  message,
  row,
  section,
  text,
} from '../parts.ts';
import { excerptTexts } from './pin-excerpts.ts';

export function pinnedMessage({ outcome, pin, obstacle }: PinnedAnswer): MessagePayload {
  const what =
    outcome === 'pinned'
      ? say('pins.made', {
          pinned: `**${say('pins.isPinned')}**`,
          count: pin.excerpts.length,
          number: pin.number,
        })
      : say('pins.already', { number: pin.number, pinnedBy: pinnedByMarkdown(pin) });
  const but =
    obstacle === undefined
      ? []
      : [text(say('pins.keptUnshown', { obstacle: escapeMarkdown(obstacleInWords(obstacle)) }))];
  return message(obstacle === undefined ? accent.answer : accent.warning, [
    text(what),
    ...but,
    ...pinButtons(pin),
  ]);
}

export function pinRemovedMessage({ pin, obstacle }: PinRemovedAnswer): MessagePayload {
  const words = `**${say('pins.removed', { number: pin.number })}** ${say('pins.recordStays')}`;
  const but =
    obstacle === undefined
      ? ''
      : ` ${say('pins.stillShown', { obstacle: escapeMarkdown(obstacleInWords(obstacle, 'unpin')) })}`;
  return message(obstacle === undefined ? accent.answer : accent.warning, [text(words + but)]);
}

export function pinMessage({ shown, episode, isForPinner }: PinAnswer): MessagePayload {
  const { pin } = shown;
  const heading = [
    `### ${clippedMarkdown(pin.question, 300)}`,
    small(
      [
        say('pins.pin', { number: pin.number }),
        pinnedByMarkdown(pin),
        ...(episode === undefined ? [] : [clippedMarkdown(episode, 200)]),
        ...(pin.state === 'removed' ? [`**${say('pins.isRemoved')}**`] : []),
      ].join(' · '),
    ),
    ...findingLines(pin, 500),
    ...(pin.note === undefined ? [] : [`**${say('pins.why')}** ${clippedMarkdown(pin.note, 600)}`]),
    small(`${truthMark(shown)} ${truthLine(shown)}`),
    ...(pin.discordPin === 'refused' ? [small(`⚠️ ${say('pins.notShown')}`)] : []),
  ].join('\n');
  const excerpts = excerptTexts(shown, maxTotalTextLength - heading.length - 100).flatMap((words) => [
    line(),
    text(words),
  ]);
  const link = linkButton(say('button.goToAnswer'), jumpUrl(pin));
  const buttons = row(
    ...(link === undefined || pin.state === 'removed' ? [] : [link]),
    ...(isForPinner
      ? [button(say('button.history'), { kind: 'pin-history', number: pin.number } as const)]
      : []),
    ...(isForPinner && pin.state !== 'removed'
      ? [button(say('button.removePin'), { kind: 'remove-pin', number: pin.number } as const)]
      : []),
  );
  return message(accentOf(shown), [
    text(heading),
    ...excerpts,
    ...(buttons.length === 0 ? [] : [line()]),
    ...buttons,
  ]);
}

/** The pinned answer above an answer from the sources; at most `maxLength` characters of text. */
export function pinnedMatchParts(
  { shown, closeness }: PinnedMatch,
  maxLength: number,
): APIComponentInContainer[] {
  const { pin, truth } = shown;
  const named =
    closeness === 'same'
      ? say('pins.ours')
      : say('pins.oursFor', { question: clippedMarkdown(pin.question, 200) });
  const isTrue = holds(truth);
  const heading = isTrue ? `📌 **${named}**` : `⚠️ **${named}**: **${truthInWords(truth)}**.`;
  const note = pin.note === undefined ? [] : [`**${say('pins.why')}** ${clippedMarkdown(pin.note, 250)}`];
  const lead = [
    heading,
    ...findingLines(pin, 300),
    small(
      say('pins.pinnedIn', {
        pinnedBy: pinnedByMarkdown(pin),
        channel: `<#${pin.discordChannelId}>`,
        number: pin.number,
      }),
    ),
    ...note,
  ].join('\n');
  const words = isTrue ? excerptTexts(shown, maxLength - lead.length).join('\n') : '';
  const link = linkButton(say('button.goToPin'), jumpUrl(pin));
  const content = words === '' ? lead : `${lead}\n${words}`;
  return [line(), link === undefined ? text(content) : section(content, link)];
}

/** The pinned verdict on each claim, together at most `maxLength` characters. */
function findingLines(pin: Pin, maxLength: number): string[] {
  const { findings = [] } = pin;
  const each = Math.floor(maxLength / Math.max(1, findings.length));
  const lines =
    each < 40
      ? [clippedMarkdown(findingsInWords(findings), maxLength)]
      : findings.map((finding) => `**${clippedMarkdown(findingInWords(finding), each - 4)}**`);
  return [...lines, ...uncheckedInWords(pin).map(small)];
}

function truthLine({ pin, truth }: ShownPin): string {
  const words = capitalised(truthInWords(truth));
  return pin.truth === truth
    ? say('pins.since', { truth: words, date: timestamp(pin.truthSince, 'D') })
    : words;
}

function pinButtons(pin: Pin): APIComponentInContainer[] {
  return row(
    button(say('button.showPin'), { kind: 'show-pin', number: pin.number }),
    button(say('button.removePin'), { kind: 'remove-pin', number: pin.number }),
  );
}

function truthMark({ truth }: ShownPin): string {
  return holds(truth) ? '✅' : '⚠️';
}

function accentOf({ truth, pin }: ShownPin): number {
  if (pin.state === 'removed') return accent.nothing;
  return holds(truth) ? accent.answer : accent.warning;
}
