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
  holds,
  jumpUrl,
  obstacleInWords,
  pinnedByMarkdown,
  timestamp,
  truthInWords,
} from '../../wording/pin-words.ts';
import { say } from '../../wording/say.ts';
import { maxTotalTextLength } from '../limits.ts';
import { clippedMarkdown, escapeMarkdown, small } from '../markdown.ts';
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
      ? `**Pinned**, with the exact words of ${say('count.excerpts', { count: pin.excerpts.length })}. This is pin ${pin.number}.`
      : `This answer is pinned already: pin ${pin.number}. ${pinnedByMarkdown(pin)}.`;
  const but =
    obstacle === undefined
      ? []
      : [
          text(
            `The record is kept, but Discord does not show it among the channel’s pins: ${escapeMarkdown(obstacleInWords(obstacle))}`,
          ),
        ];
  return message(obstacle === undefined ? accent.answer : accent.warning, [
    text(what),
    ...but,
    ...pinButtons(pin),
  ]);
}

export function pinRemovedMessage({ pin, obstacle }: PinRemovedAnswer): MessagePayload {
  const words = `**Pin ${pin.number} is removed.** Its record and history stay.`;
  const but =
    obstacle === undefined
      ? ''
      : ` Discord still shows it among the channel’s pins: ${escapeMarkdown(obstacleInWords(obstacle).replace('press Pin again', 'unpin it by hand'))}`;
  return message(obstacle === undefined ? accent.answer : accent.warning, [text(words + but)]);
}

export function pinMessage({ shown }: PinAnswer): MessagePayload {
  const { pin, truth } = shown;
  const heading = [
    `### ${clippedMarkdown(pin.question, 300)}`,
    small(`Pin ${pin.number} · ${pinnedByMarkdown(pin)}${pin.state === 'removed' ? ' · **removed**' : ''}`),
    ...findingLines(pin, 500),
    ...(pin.note === undefined ? [] : [`**Why:** ${clippedMarkdown(pin.note, 600)}`]),
    small(
      `${truthMark(shown)} ${capitalised(truthInWords(truth))}${pin.truth === truth ? `, since ${timestamp(pin.truthSince, 'D')}` : ''}`,
    ),
    ...(pin.discordPin === 'refused' ? [small('⚠️ Discord does not show it among the channel’s pins')] : []),
  ].join('\n');
  const excerpts = excerptTexts(shown, maxTotalTextLength - heading.length - 100).flatMap((words) => [
    line(),
    text(words),
  ]);
  const link = linkButton('Go to the answer', jumpUrl(pin));
  const buttons = row(
    ...(link === undefined || pin.state === 'removed' ? [] : [link]),
    button('History', { kind: 'pin-history', number: pin.number }),
    ...(pin.state === 'removed' ? [] : [button('Remove pin', { kind: 'remove-pin', number: pin.number })]),
  );
  return message(accentOf(shown), [text(heading), ...excerpts, line(), ...buttons]);
}

/** The pinned answer above an answer from the sources; at most `maxLength` characters of text. */
export function pinnedMatchParts(
  { shown, closeness }: PinnedMatch,
  maxLength: number,
): APIComponentInContainer[] {
  const { pin, truth } = shown;
  const asked = closeness === 'same' ? '' : ` for “${clippedMarkdown(pin.question, 200)}”`;
  const isTrue = holds(truth);
  const heading = isTrue
    ? `📌 **This server’s pinned answer**${asked}`
    : `⚠️ **This server’s pinned answer**${asked}: **${truthInWords(truth)}**.`;
  const note = pin.note === undefined ? [] : [`**Why:** ${clippedMarkdown(pin.note, 250)}`];
  const lead = [
    heading,
    ...findingLines(pin, 300),
    small(`${pinnedByMarkdown(pin)} in <#${pin.discordChannelId}> · pin ${pin.number}`),
    ...note,
  ].join('\n');
  const words = isTrue ? excerptTexts(shown, maxLength - lead.length).join('\n') : '';
  const link = linkButton('Go to it', jumpUrl(pin));
  const content = words === '' ? lead : `${lead}\n${words}`;
  return [line(), link === undefined ? text(content) : section(content, link)];
}

/** What the pinned answer found of each claim, at most so many characters together. */
function findingLines({ findings = [] }: Pin, maxLength: number): string[] {
  const each = Math.floor(maxLength / Math.max(1, findings.length));
  return each < 40
    ? [clippedMarkdown(findings.map(findingInWords).join(' · '), maxLength)]
    : findings.map((finding) => `**${clippedMarkdown(findingInWords(finding), each - 4)}**`);
}

function pinButtons(pin: Pin): APIComponentInContainer[] {
  return row(
    button('Show pin', { kind: 'show-pin', number: pin.number }),
    button('Remove pin', { kind: 'remove-pin', number: pin.number }),
  );
}

function truthMark({ truth }: ShownPin): string {
  return holds(truth) ? '✅' : '⚠️';
}

function accentOf({ truth, pin }: ShownPin): number {
  if (pin.state === 'removed') return accent.nothing;
  return holds(truth) ? accent.answer : accent.warning;
}
