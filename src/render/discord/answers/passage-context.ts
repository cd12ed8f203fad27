/** Passages with their neighbours; an excerpt that was asked about is bold, or said to be the whole passage. */
import type { APIComponentInContainer } from 'discord-api-types/v10';
import type { ContextAnswer, PassagesInContext } from '../../../answers/index.ts';
import { originInWords, placeInWords } from '../../wording/citation-words.ts';
import { say } from '../../wording/say.ts';
import { maxTotalTextLength } from '../limits.ts';
import { citationLines } from '../markdown/citation-markdown.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { wordsInMarkdown } from '../markdown/words-markdown.ts';
import { accent, button, line, type MessagePayload, message, row, text } from '../parts.ts';
import { sharesOf } from '../room.ts';

/** Kept free of the total for what stands between the passages. */
const reservedLength = 100;

export function contextMessage({ sources, pinnableDiscordMessageId }: ContextAnswer): MessagePayload {
  const room = Math.floor((maxTotalTextLength - reservedLength) / Math.max(1, sources.length));
  const pin =
    pinnableDiscordMessageId === undefined
      ? []
      : row({
          ...button(say('button.pin'), { kind: 'pin', discordMessageId: pinnableDiscordMessageId }),
          emoji: { name: '📌' },
        });
  return message(accent.answer, [
    ...sources.flatMap((source, index) => [...(index === 0 ? [] : [line()]), ...sourceParts(source, room)]),
    ...pin,
  ]);
}

function sourceParts(
  { citation, section, passages }: PassagesInContext,
  room: number,
): APIComponentInContainer[] {
  const heading = [
    `### ${clippedMarkdown(citation.title, 200)}`,
    small(clippedMarkdown(originInWords(citation), 120)),
    ...(section === undefined
      ? []
      : [small(say('citation.underHeading', { heading: clippedMarkdown(section, 100) }))]),
  ].join('\n');
  const source = citationLines(citation, Math.floor(room / 4));
  const drawn = passages.map(({ text: words, locator, quotations, excerpts }) => {
    const isWhole = excerpts.some(({ start, end }) => end - start === words.length);
    // A paragraph that is bold from end to end is hard to read, and its own bold words are lost.
    const emphasis = isWhole ? [] : excerpts;
    const cut = { before: false, after: false };
    const mark = isWhole ? ` · **${say('citation.inAnswer')}**` : '';
    const place = `\n${small(`${placeInWords(locator)}${mark}`)}`;
    const shown = { text: words, textKind: citation.textKind, quotations, emphasis, cut };
    return (maxLength: number): string => wordsInMarkdown(shown, maxLength - place.length) + place;
  });
  const shares = sharesOf(
    room - heading.length - source.length,
    drawn.map((draw) => draw(Number.POSITIVE_INFINITY).length),
  );
  return [text(heading), ...drawn.map((draw, index) => text(draw(shares[index] ?? 0))), text(source)];
}
