/** A question that a curator recorded for the passage. */
import { foundAmong, shareFound } from '../evidence.ts';
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
  measure(question, { reading, byKey }) {
    const { terms, totalWeight, speakerTerm, kind } = question;
    let best = 0;
    for (const { keys: ask, kind: asked, askedIds } of reading.asks()) {
      const found = foundAmong(ask, question, byKey);
      terms.forEach(({ nameId }, n) => {
        if (nameId !== undefined && askedIds.has(nameId)) found[n] = 1;
      });
      const common = shareFound(question, found) * totalWeight;
      if (common === 0) continue;
      const matched = found.filter((factor) => factor > 0).length;
      const meanWeight = totalWeight / Math.max(1, terms.length);
      const extra = Math.max(0, ask.length - matched) * meanWeight;
      const share = shownKinds.has(kind) && !shownKinds.has(asked) ? othersShare : 1;
      best = Math.max(best, (share * common) / (totalWeight + extraShare * extra));
    }
    const speakerId = terms[speakerTerm ?? -1]?.nameId;
    return speakerId === undefined || reading.speakerIds.has(speakerId) ? best : best * othersShare;
  },
};
