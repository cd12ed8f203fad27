/** Blocks of a page on their way into an article: judged, then kept or dropped. */
import type { Block } from '../read/page.ts';

/** A block of the article. A broken paragraph is put together again from its `pieces`. */
export interface BodyBlock {
  readonly kind: 'paragraph' | 'heading' | 'caption';
  readonly pieces: readonly Block[];
  /** The page sets it apart as somebody's words. */
  readonly isQuoted?: boolean;
}

export interface Dropped {
  readonly text: string;
  readonly why: string;
}

/** A block with why it is not the article's, as far as that is known. */
export interface JudgedBlock {
  readonly block: Block;
  readonly plain: string;
  why: string | undefined;
}

/** Gives blocks a reason, where they have none. */
export function leaveOut(blocks: readonly JudgedBlock[], why: string): void {
  for (const one of blocks) one.why ??= why;
}
