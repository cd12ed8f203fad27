/** One pin as a message: made, removed, shown, and found again above an answer. */

import type {
  Pin,
  PinAnswer,
  PinnedAnswer,
  PinnedMatch,
  PinRemovedAnswer,
  ShownPin,
} from '../../../answers/index.ts';
import { dotted, lines } from '../../wording/lines.ts';
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
  type Part,
  row,
  section,
} from '../parts.ts';
import { excerptTexts } from './pin-excerpts.ts';

export function pinnedMessage({ outcome, pin, obstacle }: PinnedAnswer): MessagePayload {
  const { number, excerpts } = pin;
  const what =
    outcome === 'pinned'
      ? say('pins.made', { pinned: `**${say('pins.isPinned')}**`, count: excerpts.length, number })
      : say('pins.already', { number, pinnedBy: pinnedByMarkdown(pin) });
  return message(
    obstacle ? accent.warning : accent.answer,
    what,
    obstacle && say('pins.keptUnshown', { obstacle: escapeMarkdown(obstacleInWords(obstacle)) }),
    row(button(say('button.showPin'), { kind: 'show-pin', number }), removeButton(pin)),
  );
}

const removeButton = ({ number }: Pin) => button(say('button.removePin'), { kind: 'remove-pin', number });

export function pinRemovedMessage({ pin, obstacle }: PinRemovedAnswer): MessagePayload {
  const words = `**${say('pins.removed', { number: pin.number })}** ${say('pins.recordStays')}`;
  if (obstacle === undefined) return message(accent.answer, words);
  const why = escapeMarkdown(obstacleInWords(obstacle, 'unpin'));
  return message(accent.warning, `${words} ${say('pins.stillShown', { obstacle: why })}`);
}

export function pinMessage({ shown, episode, isForPinner }: PinAnswer): MessagePayload {
  const { pin, truth } = shown;
  const { question, number, note, discordPin } = pin;
  const isRemoved = pin.state === 'removed';
  const heading = lines(
    `### ${clippedMarkdown(question, 300)}`,
    small(
      dotted(
        say('pins.pin', { number }),
        pinnedByMarkdown(pin),
        episode && clippedMarkdown(episode, 200),
        isRemoved && `**${say('pins.isRemoved')}**`,
      ),
    ),
    ...findingLines(pin, 500),
    note && `**${say('pins.why')}** ${clippedMarkdown(note, 600)}`,
    small(`${holds(truth) ? '✅' : '⚠️'} ${truthLine(shown)}`),
    discordPin === 'refused' && small(`⚠️ ${say('pins.notShown')}`),
  );
  const buttons = row(
    !isRemoved && linkButton(say('button.goToAnswer'), jumpUrl(pin)),
    isForPinner && button(say('button.history'), { kind: 'pin-history', number }),
    isForPinner && !isRemoved && removeButton(pin),
  );
  return message(
    isRemoved ? accent.nothing : holds(truth) ? accent.answer : accent.warning,
    heading,
    excerptTexts(shown, maxTotalTextLength - heading.length - 100).map((words) => [line(), words]),
    buttons && [line(), buttons],
  );
}

/** The pinned answer above an answer from the sources; at most `maxLength` characters of text. */
export function pinnedMatchParts({ shown, closeness }: PinnedMatch, maxLength: number): Part {
  const { pin, truth } = shown;
  const { question, note, number, discordChannelId } = pin;
  const named =
    closeness === 'same'
      ? say('pins.ours')
      : say('pins.oursFor', { question: clippedMarkdown(question, 200) });
  const place = { pinnedBy: pinnedByMarkdown(pin), channel: `<#${discordChannelId}>`, number };
  const lead = lines(
    holds(truth) ? `📌 **${named}**` : `⚠️ **${named}**: **${truthInWords(truth)}**.`,
    ...findingLines(pin, 300),
    small(say('pins.pinnedIn', place)),
    note && `**${say('pins.why')}** ${clippedMarkdown(note, 250)}`,
  );
  const content = lines(lead, ...(holds(truth) ? excerptTexts(shown, maxLength - lead.length) : []));
  const link = linkButton(say('button.goToPin'), jumpUrl(pin));
  return [line(), link === undefined ? content : section(content, link)];
}

/** The pinned verdict on each claim, together at most `maxLength` characters. */
function findingLines(pin: Pin, maxLength: number): string[] {
  const { findings = [] } = pin;
  const each = Math.floor(maxLength / Math.max(1, findings.length));
  const found =
    each < 40
      ? [clippedMarkdown(findingsInWords(findings), maxLength)]
      : findings.map((finding) => `**${clippedMarkdown(findingInWords(finding), each - 4)}**`);
  return [...found, ...uncheckedInWords(pin).map(small)];
}

function truthLine({ pin, truth }: ShownPin): string {
  const words = capitalised(truthInWords(truth));
  return pin.truth === truth
    ? say('pins.since', { truth: words, date: timestamp(pin.truthSince, 'D') })
    : words;
}
