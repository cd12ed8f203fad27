/** Pins, their lists and their history as messages. */

import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { Citation } from '../commands/answer.ts';
import type {
  Pin,
  PinAnswer,
  PinCheckAnswer,
  PinHistoryAnswer,
  PinHistoryEntry,
  PinnedAnswer,
  PinnedMatch,
  PinRemovedAnswer,
  PinsAnswer,
  ShownPin,
  ShownPinnedExcerpt,
} from '../commands/pins/answers.ts';
import { counted } from './citation.ts';
import { citationLines, noteLine } from './citation-markdown.ts';
import { maxTotalTextLength } from './limits.ts';
import { blockquote, clippedMarkdown, escapeMarkdown, small } from './markdown.ts';
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
} from './parts.ts';
import {
  actionInWords,
  holds,
  jumpUrl,
  memberMention,
  obstacleInWords,
  pinnedByMarkdown,
  timestamp,
  truthInWords,
} from './pin-words.ts';
import { cutMark, shorten } from './shorten.ts';
import { wordsInMarkdown } from './words.ts';

/** Characters of a question in a list of many. */
const listedQuestionLength = 150;
const listedNoteLength = 120;

export function pinnedMessage({ outcome, pin, obstacle }: PinnedAnswer): MessagePayload {
  const what =
    outcome === 'pinned'
      ? `**Pinned**, with the exact words of ${counted(pin.excerpts.length, 'excerpt')}. This is pin ${pin.number}.`
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

/** In at most `maxLength` characters, which has to be 400 or more. */
function differenceMarkdown(excerpt: ShownPinnedExcerpt, maxLength: number): string {
  const { text: words, nearest, truth, citation } = excerpt;
  const source = sourceLines(citation, maxLength / 2);
  const room = Math.floor((maxLength - source.length - 70) / 2);
  const isQuoted = citation.textKind === 'verbatim';
  const was = `Pinned:\n${cut(words, room, isQuoted)}`;
  const now =
    truth === 'withdrawn'
      ? 'The document is gone.'
      : nearest === undefined
        ? 'Nothing like it is left in the document.'
        : `Now there:\n${cut(nearest, room, isQuoted)}`;
  return [was, now, source].join('\n');
}

/** From its beginning, at most `maxLength` characters; in quotation style only where it is the outlet's own text. */
function cut(words: string, maxLength: number, isQuoted: boolean): string {
  const drawn = (part: string): string => {
    const escaped = escapeMarkdown(part);
    const dots = part.length < words.length ? ` ${cutMark}` : '';
    return `${isQuoted ? blockquote(escaped) : escaped}${dots}`;
  };
  return drawn(shorten(words, (part) => drawn(part).length <= maxLength));
}

/** A citation that leaves room for the words; its note stands in /ask and /sources. */
function sourceLines(citation: Citation, maxLength: number): string {
  const { note: _, ...rest } = citation;
  return citationLines(rest, maxLength);
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
    : `⚠️ **This server’s pinned answer**${asked} **is no longer true**: ${truthInWords(truth)}.`;
  const note = pin.note === undefined ? [] : [`**Why:** ${clippedMarkdown(pin.note, 250)}`];
  const lead = [heading, small(`${pinnedByMarkdown(pin)} · pin ${pin.number}`), ...note].join('\n');
  const words = isTrue ? excerptTexts(shown, maxLength - lead.length).join('\n') : '';
  const link = linkButton('Go to it', jumpUrl(pin));
  const content = words === '' ? lead : `${lead}\n${words}`;
  return [line(), link === undefined ? text(content) : section(content, link)];
}

/** An excerpt with its citation takes at least so much; where there is less room, fewer are shown. */
const leastExcerptLength = 420;

/** Excerpts with their citations; together at most `maxLength` characters, and a line that says how many are left out. */
function excerptTexts({ excerpts }: ShownPin, maxLength: number): string[] {
  const fitting = Math.max(1, Math.floor(maxLength / leastExcerptLength));
  const shownExcerpts = excerpts.slice(0, fitting);
  const left = excerpts.length - shownExcerpts.length;
  const more = left === 0 ? [] : [small(`and ${counted(left, 'more excerpt')}`)];
  const each = Math.floor((maxLength - 40) / Math.max(1, shownExcerpts.length)) - 2;
  return [...shownExcerpts.map((excerpt) => excerptText(excerpt, each)), ...more];
}

function excerptText(excerpt: ShownPinnedExcerpt, maxLength: number): string {
  if (!holds(excerpt.truth)) return differenceMarkdown(excerpt, maxLength);
  const { citation, isQuotation, speaker, quotations } = excerpt;
  const source = sourceLines(citation, maxLength / 2);
  const who = isQuotation ? [small(`— ${clippedMarkdown(speaker ?? 'Speaker not known', 60)}`)] : [];
  const origin =
    citation.textKind === 'digest'
      ? [small(`Onrecord’s digest of ${clippedMarkdown(citation.outlet, 60)}`)]
      : [];
  const warnings = excerpt.warnings.slice(0, 1).map((warning) => noteLine(warning, 120));
  const around = [...origin, ...who, source, ...warnings].join('\n').length + 2;
  const words = wordsInMarkdown(
    {
      text: excerpt.text,
      textKind: citation.textKind,
      quotations,
      emphasis: [],
      cut: { before: false, after: false },
    },
    Math.max(0, maxLength - around),
  );
  return [...origin, words, ...who, source, ...warnings].join('\n');
}

function pinButtons(pin: Pin): APIComponentInContainer[] {
  return row(
    button('Show pin', { kind: 'show-pin', number: pin.number }),
    button('Remove pin', { kind: 'remove-pin', number: pin.number }),
  );
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

function truthMark({ truth }: ShownPin): string {
  return holds(truth) ? '✅' : '⚠️';
}

function accentOf({ truth, pin }: ShownPin): number {
  if (pin.state === 'removed') return accent.nothing;
  return holds(truth) ? accent.answer : accent.warning;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
