/** A question that a curator recorded for the passage. */
import type { Variant } from '../../question/meanings.ts';
import { shownKinds } from './kind.ts';
import type { Signal } from './signal.ts';

/** What a recorded question says beyond the one that is asked counts against it, but less than what it lacks. */
const extraShare = 0.6;
/**
 * What a recorded question counts where somebody's words are asked for whom the passage does not quote, or a date or
 * number for which the recorded question does not ask.
 */
const othersShare = 0.5;

export const recordedQuestion: Signal = {
  name: 'recorded',
  says: 'agreement with the recorded question that agrees best',
  measure({ terms, totalWeight, speakerTerm, kind }, { reading }) {
    let best = 0;
    for (const { keys: ask, kind: asked, askedIds } of reading.asks()) {
      let common = 0;
      let matched = 0;
      for (const { weight, variants, nameId } of terms) {
        const factor = nameId !== undefined && askedIds.has(nameId) ? 1 : bestFactor(variants, ask);
        common += weight * factor;
        if (factor > 0) matched += 1;
      }
      const meanWeight = totalWeight / Math.max(1, terms.length);
      const extra = Math.max(0, ask.size - matched) * meanWeight;
      const share = shownKinds.has(kind) && !shownKinds.has(asked) ? othersShare : 1;
      best = Math.max(best, (share * common) / (totalWeight + extraShare * extra));
    }
    const speakerId = terms[speakerTerm ?? -1]?.nameId;
    return speakerId === undefined || reading.speakerIds.has(speakerId) ? best : best * othersShare;
  },
};

/** How well the best of a term's variants among some keys stands for it; 0 for none. */
function bestFactor(variants: readonly Variant[], keys: ReadonlySet<string>): number {
  let best = 0;
  for (const { key, factor } of variants) if (factor > best && keys.has(key)) best = factor;
  return best;
}
