/** A quotation as the reading of an article gives it, and the paragraph that it stands in. */
import type { Span } from '../../text/span.ts';
import type { Person } from './people/introductions.ts';

/** What somebody said, as a program reads it. Offsets are UTF-16 code units of the text given. */
export interface ExtractedQuotation extends Span {
  /** The words between the marks: `text.slice(start, end)`. */
  readonly text: string;
  /** `direct`: can stand alone. `fragment`: a few words inside the outlet's sentence. */
  readonly kind: 'direct' | 'fragment';
  /** Absent when no person can be named with confidence. */
  readonly speaker: Person | undefined;
  /** The words that name the speaker: `she`, `Ana Moreno, a teacher`. Absent below the threshold. */
  readonly speakerMention: (Span & { readonly text: string }) | undefined;
  /** The reporting word as printed: `said`. */
  readonly cue: string | undefined;
  /** How sure the speaker is, 0 to 1; 0 when nothing speaks for anybody. */
  readonly confidence: number;
}

/** Index of the block that an offset stands in. */
export const blockAt = (blocks: readonly Span[], offset: number): number => {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};
