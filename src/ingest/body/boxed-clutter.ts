/** Boxes inside an article: where one block of a box is an appeal or a teaser, the whole box is left out. */
import { endsLikeSentence, wordCount } from '../block-words.ts';
import { type JudgedBlock, leaveOut } from './judged-block.ts';

/** Blocks that tell what a box is. */
const appeals = /^(?:promotion|plea)$/u;
const teasers = /^(?:related link|teaser|another article)$/u;

/** Words of a box that can be an appeal; a longer one is a part of the article with a button in it. */
const maxAppealWords = 110;
const maxTeaserWords = 60;

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
  // A heading over nothing but links, a label over what is left out.
  const isEmpty = kept.every(({ plain }) => wordCount(plain) < 12 && !endsLikeSentence(plain));
  return isEmpty && has(teasers) ? 'promotion' : undefined;
}
