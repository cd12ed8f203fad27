/** The blocks of a page, with the reasons why some are left out, and the blocks of an article. */
import type { Block } from '../read/page.ts';

/** A block of the article. A paragraph that was broken in the input has several `pieces`. */
export interface BodyBlock {
  readonly kind: 'paragraph' | 'heading' | 'caption';
  readonly pieces: readonly Block[];
  /** Whether the page marks it as somebody's words. */
  readonly isQuoted?: boolean;
}

export interface Dropped {
  readonly text: string;
  readonly why: string;
}

/** A block of a page. */
export interface JudgedBlock {
  readonly block: Block;
  /** Its text without markup. */
  readonly plain: string;
  /** Why it is left out; undefined while it is kept. */
  why: string | undefined;
}

/** Leaves blocks out, with a reason; those that have one keep it. */
export function leaveOut(blocks: readonly JudgedBlock[], why: string): void {
  for (const one of blocks) one.why ??= why;
}
