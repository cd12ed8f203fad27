/** Passages with their neighbours: each that is in the answer is marked, and bold where the answer has a part of it. */
import type { AnswerOf, PassagesInContext } from '../../../answers/index.ts';
import type { TextKind } from '../../../knowledge/model.ts';
import { originInWords, placeInWords } from '../../wording/citation-words.ts';
import { dotted, lines } from '../../wording/lines.ts';
import { say } from '../../wording/say.ts';
import { button, row } from '../buttons.ts';
import { maxTotalTextLength } from '../limits.ts';
import { citationLines } from '../markdown/citation-markdown.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { matchingWordsInMarkdown } from '../markdown/words-markdown.ts';
import { type MessagePayload, message, withDividers } from '../parts.ts';
import { renderWithin, type SizedRenderer } from '../room.ts';

/** Reserved for what comes between the passages. */
const reservedLength = 100;

export function contextMessage({ sources, pinnableDiscordMessageId }: AnswerOf<'context'>): MessagePayload {
  const room = Math.floor((maxTotalTextLength - reservedLength) / Math.max(1, sources.length));
  return message(
    'answer',
    withDividers(sources.map((source) => sourceTexts(source, room))),
    row(
      pinnableDiscordMessageId !== undefined && {
        ...button(say('button.pin'), { kind: 'pin', discordMessageId: pinnableDiscordMessageId }),
        emoji: { name: '📌' },
      },
    ),
  );
}

function sourceTexts({ citation, section, passages }: PassagesInContext, room: number): string[] {
  const heading = lines(
    `### ${clippedMarkdown(citation.title, 200)}`,
    small(clippedMarkdown(originInWords(citation), 120)),
    section && small(say('citation.underHeading', { heading: clippedMarkdown(section, 100) })),
  );
  const source = citationLines(citation, Math.floor(room / 4));
  const rendered = renderWithin(
    room - heading.length - source.length,
    passages.map((passage) => passageDrawing(passage, citation.textKind)),
  );
  return [heading, ...rendered, source];
}

function passageDrawing(
  { text, locator, quotations, excerpts }: PassagesInContext['passages'][number],
  kind: TextKind,
): SizedRenderer {
  const isWhole = excerpts.some(({ start, end }) => end - start === text.length);
  // A whole paragraph in bold is hard to read, and hides other bold words.
  const emphasis = isWhole ? [] : excerpts;
  const isInAnswer = excerpts.length > 0;
  const place = small(dotted(placeInWords(locator), isInAnswer && `**${say('citation.inAnswer')}**`));
  const draw = matchingWordsInMarkdown({ text, kind, quotations, emphasis });
  return (maxLength) => `${draw(maxLength - place.length - 1)}\n${place}`;
}
