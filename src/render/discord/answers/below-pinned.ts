/** What an answer shows below the server's own pinned answer: only what that does not show already. */
import type { AnswerBlock, AnswerOf, ShownPinnedExcerpt } from '../../../answers/index.ts';
import { wordsStand } from '../../wording/pin-words.ts';

/**
 * The blocks without wordings that the pin shows. Of two wordings of a statement one may be left:
 *
 * `withoutPinned([{ wordings: [bell, herald], … }], [bell])` → `[{ wordings: [herald], … }]`
 */
export function withoutPinned(
  blocks: readonly AnswerBlock[],
  pinned: readonly ShownPinnedExcerpt[],
): AnswerBlock[] {
  const isPinned = ({ text, citations }: AnswerBlock['wordings'][number]) =>
    pinned.some(
      (one) =>
        one.text.includes(text) && citations.some(({ documentId }) => documentId === one.citation.documentId),
    );
  return blocks.flatMap((block) => {
    const left = block.wordings.filter((one) => !isPinned(one));
    if (left.length === block.wordings.length) return [block];
    // What others print was said of the first wording, and bold of the differences between several.
    const wordings = left.length > 1 ? left : left.map((one) => ({ ...one, emphasis: [] }));
    return left.length === 0 ? [] : [{ ...block, wordings, alsoIn: [], quotedAlsoIn: [] }];
  });
}

/**
 * Whether moderators have answered this question with words that stand: "not in the sources" and "may not
 * answer" would contradict them.
 */
export const isAnsweredByPin = ({ pinned }: AnswerOf<'ask'>): boolean =>
  pinned?.closeness === 'same' && wordsStand(pinned.shown.truth);
