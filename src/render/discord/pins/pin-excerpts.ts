/** The words that a pin rests on, and what stands in their place now. */

import type { Citation, ShownPin, ShownPinnedExcerpt } from '../../../answers/index.ts';
import { holds } from '../../wording/pins/pin-words.ts';
import { warningInWords } from '../../wording/pins/warnings.ts';
import { say } from '../../wording/say.ts';
import { cutMark, shorten } from '../../wording/shorten.ts';
import { citationLines, noteLine } from '../markdown/citation-markdown.ts';
import { blockquote, clippedMarkdown, escapeMarkdown, small } from '../markdown/markdown.ts';
import { wordsInMarkdown } from '../markdown/words-markdown.ts';

/** An excerpt with its citation takes at least so much; where there is less room, fewer are shown. */
const leastExcerptLength = 420;
/** Notes on documents, such as that one is a machine's copy: each once below the excerpts. */
const maxNotes = 2;
const maxNoteLength = 120;

/** Excerpts with their citations; together at most `maxLength` characters, and a line that says how many are left out. */
export function excerptTexts({ excerpts }: ShownPin, maxLength: number): string[] {
  const fitting = Math.max(1, Math.floor(maxLength / leastExcerptLength));
  const shownExcerpts = excerpts.slice(0, fitting);
  const left = excerpts.length - shownExcerpts.length;
  const more = left === 0 ? [] : [small(say('pins.moreExcerpts', { count: left }))];
  const unreviewed = excerpts.some(({ isUnreviewed }) => isUnreviewed) ? [small(say('pins.unreviewed'))] : [];
  const notes = [...new Set(shownExcerpts.flatMap(({ citation: { note } }) => note ?? []))]
    .slice(0, maxNotes)
    .map((note) => noteLine(note, maxNoteLength));
  const around = 100 + notes.length * (maxNoteLength + 10);
  const each = Math.floor((maxLength - around) / Math.max(1, shownExcerpts.length)) - 2;
  return [...shownExcerpts.map((excerpt) => excerptText(excerpt, each)), ...more, ...notes, ...unreviewed];
}

function excerptText(excerpt: ShownPinnedExcerpt, maxLength: number): string {
  if (!holds(excerpt.truth)) return differenceMarkdown(excerpt, maxLength);
  const { citation, isQuotation, speaker, quotations } = excerpt;
  const source = sourceLines(citation, maxLength / 2);
  const who = isQuotation
    ? [small(`— ${clippedMarkdown(speaker ?? say('citation.speakerUnknown'), 60)}`)]
    : [];
  const opposite = excerpt.isOpposite ? [small(say('verdict.opposite'))] : [];
  const origin =
    citation.textKind === 'digest'
      ? [small(say('ask.digestOf', { outlet: clippedMarkdown(citation.outlet, 60) }))]
      : [];
  const warnings = excerpt.warnings.slice(0, 1).map((warning) => noteLine(warningInWords(warning), 120));
  const around = [...opposite, ...origin, ...who, source, ...warnings].join('\n').length + 2;
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
  return [...opposite, ...origin, words, ...who, source, ...warnings].join('\n');
}

/** In at most `maxLength` characters, which has to be 400 or more. */
export function differenceMarkdown(excerpt: ShownPinnedExcerpt, maxLength: number): string {
  const { text: words, nearest, truth, citation } = excerpt;
  const source = sourceLines(citation, maxLength / 2);
  const room = Math.floor((maxLength - source.length - 90) / 2);
  const isQuoted = citation.textKind === 'verbatim';
  const was = `${say('pins.wasPinned')}\n${cut(words, room, isQuoted)}`;
  const now =
    truth === 'withdrawn'
      ? say('pins.documentGone')
      : nearest === undefined
        ? say('pins.nothingLike')
        : `${say('pins.nowThere')}\n${cut(nearest, room, isQuoted)}`;
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

/** A citation that leaves room for the words; its note stands once, below all. */
function sourceLines(citation: Citation, maxLength: number): string {
  const { note: _, ...rest } = citation;
  return citationLines(rest, maxLength);
}
