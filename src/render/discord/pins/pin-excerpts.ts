/** The words that a pin rests on, and what stands in their place now. */

import type { Citation, ShownPin, ShownPinnedExcerpt } from '../../../answers/index.ts';
import { lines, present } from '../../wording/lines.ts';
import { holds } from '../../wording/pins/pin-words.ts';
import { warningInWords } from '../../wording/pins/warnings.ts';
import { say } from '../../wording/say.ts';
import { citationLines, noteLine } from '../markdown/citation-markdown.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { wordsInMarkdown } from '../markdown/words-markdown.ts';

/** An excerpt with its citation takes at least so much; where there is less room, fewer are shown. */
const leastExcerptLength = 420;
/** Notes on documents, such as that one is a machine's copy: each once below the excerpts. */
const maxNotes = 2;
const maxNoteLength = 120;

/** Excerpts with their citations; together at most `maxLength` characters, and a line that says how many are left out. */
export function excerptTexts({ excerpts }: ShownPin, maxLength: number): string[] {
  const fitting = Math.max(1, Math.floor(maxLength / leastExcerptLength));
  const shown = excerpts.slice(0, fitting);
  const left = excerpts.length - shown.length;
  const notes = [...new Set(present(shown.map(({ citation }) => citation.note)))].slice(0, maxNotes);
  const around = 100 + notes.length * (maxNoteLength + 10);
  const each = Math.floor((maxLength - around) / Math.max(1, shown.length)) - 2;
  return present([
    ...shown.map((excerpt) => excerptText(excerpt, each)),
    left > 0 && small(say('pins.moreExcerpts', { count: left })),
    ...notes.map((note) => noteLine(note, maxNoteLength)),
    excerpts.some(({ isUnreviewed }) => isUnreviewed) && small(say('pins.unreviewed')),
  ]);
}

function excerptText(excerpt: ShownPinnedExcerpt, maxLength: number): string {
  const { text, truth, citation, isQuotation, isOpposite, speaker, quotations, warnings } = excerpt;
  if (!holds(truth)) return differenceMarkdown(excerpt, maxLength);
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
  return lines(...above, wordsInMarkdown({ text, kind, quotations }, room), ...below);
}

/** In at most `maxLength` characters, which has to be 400 or more. */
export function differenceMarkdown(excerpt: ShownPinnedExcerpt, maxLength: number): string {
  const { text, nearest, truth, citation } = excerpt;
  const source = sourceLines(citation, maxLength / 2);
  const room = Math.floor((maxLength - source.length - 90) / 2);
  const drawn = (words: string) => wordsInMarkdown({ text: words, kind: citation.textKind }, room);
  const now =
    truth === 'withdrawn'
      ? say('pins.documentGone')
      : nearest === undefined
        ? say('pins.nothingLike')
        : lines(say('pins.nowThere'), drawn(nearest));
  return lines(say('pins.wasPinned'), drawn(text), now, source);
}

/** A citation that leaves room for the words; its note stands once, below all. */
function sourceLines({ note: _, ...citation }: Citation, maxLength: number): string {
  return citationLines(citation, maxLength);
}
