/** Several pins in one message: the list, the history, the result of a check. */
import type { Action, AnswerOf, Cursor, Pin, PinHistoryEntry, ShownPin } from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import { dotted, lines } from '../../wording/lines.ts';
import { capitalised, findingsInWords, reasonInWords, wordsStand } from '../../wording/pin-words.ts';
import { say } from '../../wording/say.ts';
import { button, row } from '../buttons.ts';
import { maxTotalTextLength } from '../limits.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { jumpUrl, memberMention, pinnedByMarkdown, timestamp } from '../markdown/mention-markdown.ts';
import { line, type MessagePayload, message, type Part, section } from '../parts.ts';
import { differenceMarkdown } from './pin-messages.ts';

const pinTruths = ['unchanged', 'moved', 'changed', 'withdrawn'] as const;

/** The most characters of a question in a list. */
const listedQuestionLength = 150;

export function pinsMessage(answer: AnswerOf<'pins'>): MessagePayload {
  const { filters, count, pins, episodes, cursors } = answer;
  const heading = lines(`### ${listHeading(filters)}`, small(say('count.pins', { count })));
  const each = Math.floor((maxTotalTextLength - heading.length) / Math.max(1, pins.length));
  return message(
    'answer',
    heading,
    pins.map((pin, at) => section(pinLine(pin, each, episodes?.[at]), showButton(pin))),
    turnButtons(cursors, (cursor) => ({ kind: 'pins', ...filters, ...cursor })),
  );
}

const showButton = ({ number }: Pin) =>
  button(say('button.showNumber', { number }), { kind: 'show-pin', number });

function listHeading({ about: given, discordChannelId, wordsChanged }: AnswerOf<'pins'>['filters']): string {
  const channel = discordChannelId && `<#${discordChannelId}>`;
  const about = given && clippedMarkdown(given, 80);
  const ofAbout = about && say('pins.about', { about });
  const ofChannel = channel && say('pins.inChannel', { channel });
  const narrowed = about && channel ? say('pins.aboutInChannel', { about, channel }) : ofAbout || ofChannel;
  return wordsChanged ? dotted(say('pins.allChanged'), narrowed) : narrowed || say('pins.all');
}

/** A pin in at most `maxLength` characters (at least 300); the note only if there is room. */
function pinLine(pin: Pin, maxLength: number, episode?: string): string {
  const source = small(
    dotted(
      `<#${pin.discordChannelId}>`,
      pinnedByMarkdown(pin),
      episode && clippedMarkdown(episode, 60),
      !wordsStand(pin.truth) && `⚠️ ${say(`truth.${pin.truth}`)}`,
    ),
  );
  const lineWith = (question: string): string => `**${pin.number}** · [${question}](${jumpUrl(pin)})`;
  const all = maxLength - source.length - lineWith('').length - 2;
  const question = clippedMarkdown(pin.question, Math.min(listedQuestionLength, all));
  const restsOn = restsOnMarkdown(pin, Math.min(110, all - question.length - 8));
  const noteRoom = Math.min(120, all - restsOn.length - question.length - 8);
  const note = noteRoom < 20 ? undefined : pin.note;
  const why = note && small(`“${clippedMarkdown(note.replace(/\s+/g, ' '), noteRoom)}”`);
  return lines(lineWith(question), restsOn, why, source);
}

/** The verdict, or the first words and their outlet, which tell two pins of one question apart. */
function restsOnMarkdown({ findings, excerpts: [first] }: Pin, maxLength: number): string {
  if (maxLength < 40 || first === undefined) return '';
  if (findings !== undefined) return clippedMarkdown(findingsInWords(findings), maxLength);
  const outlet = clippedMarkdown(first.outlet, 30);
  const [opening, closing] = first.kind === 'digest' ? ['', ''] : ['“', '”'];
  // The marks stay where the words between them are cut.
  const room = maxLength - `${outlet}: ${opening}${closing}`.length;
  return `${outlet}: ${opening}${clippedMarkdown(first.text.replace(/\s+/g, ' '), room)}${closing}`;
}

export function pinHistoryMessage({ number, entries, cursors }: AnswerOf<'pin-history'>): MessagePayload {
  const ofAll = number === undefined;
  return message(
    'answer',
    `### ${ofAll ? say('pins.historyOfAll') : say('pins.historyOfOne', { number })}`,
    line(),
    lines(...entries.map((entry) => historyLine(entry, ofAll))),
    turnButtons(cursors, (cursor) => ({ kind: 'pin-history', ...cursor, ...defined({ number }) })),
  );
}

function historyLine(entry: PinHistoryEntry, namesPin: boolean): string {
  const { at, by, action, pinNumber } = entry;
  const done = say(`pinEvent.${action}`);
  const event = by === undefined ? done : say('pinEvent.by', { event: done, member: memberMention(by) });
  const what = namesPin ? say('pinEvent.of', { number: pinNumber, event }) : event;
  const reason = reasonInWords(entry).replace(/\s+/g, ' ');
  const why = reason === '' ? '' : `: ${clippedMarkdown(reason, 160)}`;
  return `- ${timestamp(at, 'f')} ${what}${why}`;
}

export function pinCheckMessage({ counts, wordsChanged }: AnswerOf<'pin-check'>): MessagePayload {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const heading = lines(
    `### ${say('pins.checked', { count: total })}`,
    ...pinTruths.map((truth) => {
      const found = capitalised(say(`truth.${truth}`));
      return `- ${say('pins.tally', { truth: found, number: counts[truth] })}`;
    }),
    small(say('pins.checkedNote')),
  );
  const each = Math.floor((maxTotalTextLength - heading.length - 200) / Math.max(1, wordsChanged.length));
  const count = counts.changed + counts.withdrawn;
  const all = { kind: 'pins', wordsChanged: true } as const;
  return message(
    wordsChanged.length === 0 ? 'answer' : 'warning',
    heading,
    wordsChanged.map((one) => [line(), section(changeMarkdown(one, each), showButton(one.pin))]),
    count > wordsChanged.length && [line(), row(button(say('button.allOfThese', { count }), all))],
  );
}

/** The pinned words and the present ones, for the first excerpt that changed. */
function changeMarkdown({ pin, excerpts }: ShownPin, maxLength: number): string {
  const heading = `**${pin.number}** · ${clippedMarkdown(pin.question, listedQuestionLength)}`;
  const [changed, ...others] = excerpts.filter(({ truth }) => !wordsStand(truth));
  return lines(
    heading,
    changed && differenceMarkdown(changed, maxLength - heading.length - 30),
    others.length > 0 && small(say('pins.moreExcerpts', { count: others.length })),
  );
}

function turnButtons(
  { older, newer }: AnswerOf<'pins'>['cursors'],
  actionFor: (cursor: Cursor) => Action,
): Part {
  return row(
    newer !== undefined && button(say('button.newer'), actionFor({ after: newer })),
    older !== undefined && button(say('button.older'), actionFor({ before: older })),
  );
}
