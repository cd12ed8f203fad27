/** Messages about one pin: made, removed, shown with its words, and shown above an answer. */
import type { AnswerOf, Citation, Pin, PinnedMatch, ShownPin } from '../../../answers/index.ts';
import { warningInWords } from '../../wording/citation-words.ts';
import { dotted, lines, present, unique } from '../../wording/lines.ts';
import {
  capitalised,
  findingInWords,
  findingsInWords,
  obstacleInWords,
  uncheckedInWords,
  wordsStand,
} from '../../wording/pin-words.ts';
import { say } from '../../wording/say.ts';
import { button, linkButton, row } from '../buttons.ts';
import { maxTotalTextLength } from '../limits.ts';
import { citationLines, noteLine } from '../markdown/citation-markdown.ts';
import { clippedMarkdown, escapeMarkdown, small } from '../markdown/markdown.ts';
import { jumpUrl, pinnedByMarkdown, timestamp } from '../markdown/mention-markdown.ts';
import { wordsInMarkdown } from '../markdown/words-markdown.ts';
import { line, type MessagePayload, message, type Part, section } from '../parts.ts';

type ShownExcerpt = ShownPin['excerpts'][number];

/** The least characters for an excerpt with its citation; with less room, fewer excerpts are shown. */
const leastExcerptLength = 420;
/** The most notes on documents (that one is a machine-rewritten copy, say), each once below the excerpts. */
const maxNotes = 2;
const maxNoteLength = 120;

export function pinnedMessage({ outcome, pin, obstacle }: AnswerOf<'pinned'>): MessagePayload {
  const { number, excerpts } = pin;
  const what =
    outcome === 'pinned'
      ? say('pins.made', { pinned: `**${say('pins.isPinned')}**`, count: excerpts.length, number })
      : say('pins.already', { number, pinnedBy: pinnedByMarkdown(pin) });
  return message(
    obstacle ? 'warning' : 'answer',
    what,
    obstacle && say('pins.keptUnshown', { obstacle: escapeMarkdown(obstacleInWords(obstacle)) }),
    row(button(say('button.showPin'), { kind: 'show-pin', number }), removeButton(pin)),
  );
}

const removeButton = ({ number }: Pin) => button(say('button.removePin'), { kind: 'remove-pin', number });

export function pinRemovedMessage({ pin, obstacle }: AnswerOf<'pin-removed'>): MessagePayload {
  const words = `**${say('pins.removed', { number: pin.number })}** ${say('pins.recordStays')}`;
  if (obstacle === undefined) return message('answer', words);
  const why = escapeMarkdown(obstacleInWords(obstacle, 'unpin'));
  return message('warning', `${words} ${say('pins.stillShown', { obstacle: why })}`);
}

export function pinMessage({ shown, episode, isForPinner }: AnswerOf<'pin'>): MessagePayload {
  const { pin, truth } = shown;
  const { question, number, note, discordPin } = pin;
  const isRemoved = pin.state === 'removed';
  const words = capitalised(say(`truth.${truth}`));
  const since = say('pins.since', { truth: words, date: timestamp(pin.truthSince, 'D') });
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
    small(`${wordsStand(truth) ? '✅' : '⚠️'} ${pin.truth === truth ? since : words}`),
    discordPin === 'refused' && small(`⚠️ ${say('pins.notShown')}`),
  );
  const buttons = row(
    !isRemoved && linkButton(say('button.goToAnswer'), jumpUrl(pin)),
    isForPinner && button(say('button.history'), { kind: 'pin-history', number }),
    isForPinner && !isRemoved && removeButton(pin),
  );
  return message(
    isRemoved ? 'nothing' : wordsStand(truth) ? 'answer' : 'warning',
    heading,
    excerptTexts(shown, maxTotalTextLength - heading.length - 100).map((excerpt) => [line(), excerpt]),
    buttons && [line(), buttons],
  );
}

/**
 * The pinned answer above an answer from the sources, at most `maxLength` characters of text, and the excerpts
 * shown in it: what is to be known of their documents is said at the foot of the message.
 */
export function pinnedMatchParts(
  { shown, closeness }: PinnedMatch,
  maxLength: number,
): { readonly parts: Part; readonly excerpts: readonly ShownExcerpt[] } {
  const { pin, truth } = shown;
  const { question, note, number, discordChannelId } = pin;
  const shownQuestion = clippedMarkdown(question, 200);
  const named = closeness === 'same' ? say('pins.ours') : say('pins.oursFor', { question: shownQuestion });
  const place = { pinnedBy: pinnedByMarkdown(pin), channel: `<#${discordChannelId}>`, number };
  const lead = lines(
    wordsStand(truth) ? `📌 **${named}**` : `⚠️ **${named}**: **${say(`truth.${truth}`)}**.`,
    ...findingLines(pin, 300),
    small(say('pins.pinnedIn', place)),
    note && `**${say('pins.why')}** ${clippedMarkdown(note, 250)}`,
  );
  const room = maxLength - lead.length;
  const content = lines(lead, wordsStand(truth) && excerptTexts(shown, room, false));
  const link = linkButton(say('button.goToPin'), jumpUrl(pin));
  return {
    parts: [line(), link === undefined ? content : section(content, link)],
    excerpts: wordsStand(truth) ? excerptsThatFit(shown, room) : [],
  };
}

/** The pinned verdict on each claim, at most `maxLength` characters in all. */
function findingLines(pin: Pin, maxLength: number): string[] {
  const { findings = [] } = pin;
  const each = Math.floor(maxLength / Math.max(1, findings.length));
  const found =
    each < 40
      ? [clippedMarkdown(findingsInWords(findings), maxLength)]
      : findings.map((finding) => `**${clippedMarkdown(findingInWords(finding), each - 4)}**`);
  return [...found, ...uncheckedInWords(pin).map(small)];
}

const excerptsThatFit = ({ excerpts }: ShownPin, maxLength: number): readonly ShownExcerpt[] =>
  excerpts.slice(0, Math.max(1, Math.floor(maxLength / leastExcerptLength)));

/** Excerpts with their citations, at most `maxLength` characters in all, and how many are left out. */
export function excerptTexts(pin: ShownPin, maxLength: number, isNoted = true): string[] {
  const shown = excerptsThatFit(pin, maxLength);
  const left = pin.excerpts.length - shown.length;
  const noted = isNoted ? shown : [];
  const notes = unique(present(noted.map(({ citation }) => citation.note))).slice(0, maxNotes);
  const around = 100 + notes.length * (maxNoteLength + 10);
  const each = Math.floor((maxLength - around) / Math.max(1, shown.length)) - 2;
  return present([
    ...shown.map((excerpt) => excerptText(excerpt, each)),
    left > 0 && small(say('pins.moreExcerpts', { count: left })),
    ...notes.map((note) => noteLine(note, maxNoteLength)),
    isNoted && pin.excerpts.some(({ isUnreviewed }) => isUnreviewed) && small(say('pins.unreviewed')),
  ]);
}

function excerptText(excerpt: ShownExcerpt, maxLength: number): string {
  const { text, truth, citation, isQuotation, isOpposite, speaker, quotations, warnings } = excerpt;
  if (!wordsStand(truth)) return differenceMarkdown(excerpt, maxLength);
  const kind = citation.textKind;
  const outlet = clippedMarkdown(citation.outlet, 60);
  const above = [
    isOpposite && small(say('verdict.opposite')),
    kind === 'digest' && small(say('ask.digestOf', { outlet })),
  ];
  const below = [
    isQuotation && small(`— ${clippedMarkdown(speaker ?? say('citation.speakerUnknown'), 60)}`),
    sourceLines(citation, maxLength / 2),
    ...warnings.slice(0, 1).map((warning) => noteLine(warningInWords(warning), 120)),
  ];
  const room = Math.max(0, maxLength - lines(...above, ...below).length - 2);
  return lines(
    ...above,
    wordsInMarkdown({ text, kind: isQuotation ? 'said' : kind, quotations }, room),
    ...below,
  );
}

/** What changed in an excerpt, in at most `maxLength` characters (at least 400). */
export function differenceMarkdown(excerpt: ShownExcerpt, maxLength: number): string {
  const { text, nearest, truth, citation } = excerpt;
  const source = sourceLines(citation, maxLength / 2);
  const room = Math.floor((maxLength - source.length - 90) / 2);
  const rendered = (words: string) => wordsInMarkdown({ text: words, kind: citation.textKind }, room);
  const now =
    truth === 'withdrawn'
      ? say('pins.documentGone')
      : nearest === undefined
        ? say('pins.nothingLike')
        : lines(say('pins.nowThere'), rendered(nearest));
  return lines(say('pins.wasPinned'), rendered(text), now, source);
}

/** A citation that leaves room for the words; its note is shown once, below all. */
function sourceLines({ note: _, ...citation }: Citation, maxLength: number): string {
  return citationLines(citation, maxLength);
}
