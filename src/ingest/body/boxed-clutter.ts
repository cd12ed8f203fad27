/** Leaves out whole boxes inside an article, where one of their blocks is an appeal or a teaser. */
import { endsLikeSentence, wordCount } from '../block-words.ts';
import { type JudgedBlock, leaveOut } from './judged-block.ts';

/** The reasons of blocks that show what their box is. */
const appeals = /^(?:promotion|plea)$/u;
const teasers = /^(?:related link|teaser|another article)$/u;

/** A box with more words is a part of the article with a button in it. */
const maxAppealWords = 110;
const maxTeaserWords = 60;

/** Leaves out the boxes that are appeals or teasers. */
export function markBoxes(judged: readonly JudgedBlock[]): void {
  const boxes = Map.groupBy(
    judged.filter(({ block }) => block.box !== undefined),
    ({ block }) => block.box,
  );
  for (const box of boxes.values()) {
    const why = whyLeftOut(box);
    if (why !== undefined) leaveOut(box, why);
  }
}

function whyLeftOut(box: readonly JudgedBlock[]): string | undefined {
  const kept = box.filter(({ why }) => why === undefined);
  const words = kept.reduce((sum, { plain }) => sum + wordCount(plain), 0);
  const has = (sign: RegExp): boolean => box.some(({ why }) => sign.test(why ?? ''));
  if (has(appeals) && words <= maxAppealWords) return 'promotion';
  const isTeaser = box[0]?.block.kind === 'heading' && teasers.test(box[0].why ?? '');
  if (isTeaser && words <= maxTeaserWords) return 'related link';
  // A heading above nothing but links, or a label above blocks that are left out.
  const isEmpty = kept.every(({ plain }) => wordCount(plain) < 12 && !endsLikeSentence(plain));
  return isEmpty && has(teasers) ? 'promotion' : undefined;
}
