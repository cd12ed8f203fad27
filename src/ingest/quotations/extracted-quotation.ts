/** A quotation that was found in an article, and the search for its paragraph. */
import type { Span } from '../../text/span.ts';
import type { Person } from './people/introductions.ts';

/** A quotation with its proposed speaker. Offsets are UTF-16 code units of the given text. */
export interface ExtractedQuotation extends Span {
  /** The words between the marks: `text.slice(start, end)`. */
  readonly text: string;
  /** `direct`: a whole sentence or statement. `fragment`: a few words inside the outlet's sentence. */
  readonly kind: 'direct' | 'fragment';
  /** Undefined where it is not sure enough who speaks. */
  readonly speaker: Person | undefined;
  /** The words that name the speaker: `she`, `Ana Moreno, a teacher`. Undefined below the threshold. */
  readonly speakerMention: (Span & { readonly text: string }) | undefined;
  /** The reporting word as printed: `said`. */
  readonly cue: string | undefined;
  /** How sure the speaker is, from 0 to 1; 0 where nothing shows who speaks. */
  readonly confidence: number;
}

/** The index of the block that an offset is in. */
export const blockAt = (blocks: readonly Span[], offset: number): number => {
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};
