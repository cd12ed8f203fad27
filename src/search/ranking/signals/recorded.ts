/** A question that a curator recorded for the passage. */
import { foundAmong, shareFound } from '../evidence.ts';
import { shownKinds } from './kind.ts';
import type { Signal } from './signal.ts';

/** Terms that only the recorded question has count against it, but less than terms that it lacks. */
const extraShare = 0.6;
/**
 * A recorded question counts less where the person whose words are asked for is not quoted in the passage, and where
 * the question that was asked is for a number, date or reason, and the recorded one is not: "When did she resign?" is
 * not "Why did she resign?".
 */
const othersShare = 0.5;

export const recordedQuestion: Signal = {
  name: 'recorded',
  says: 'agreement with the recorded question that agrees best',
  measure(question, { reading, byKey }) {
    const { terms, totalWeight, speakerTerm, kind } = question;
    let best = 0;
    for (const { keys: ask, kind: recordedKind, askedIds } of reading.asks()) {
      const found = foundAmong(ask, question, byKey);
      // "You" is whoever is interviewed, in each of the questions: alone it agrees with none.
      if (!found.some((factor) => factor > 0)) continue;
      terms.forEach(({ nameId }, n) => {
        if (nameId !== undefined && askedIds.has(nameId)) found[n] = 1;
      });
      const common = shareFound(question, found) * totalWeight;
      const matched = found.filter((factor) => factor > 0).length;
      const meanWeight = totalWeight / Math.max(1, terms.length);
      const extra = Math.max(0, ask.length - matched) * meanWeight;
      const share = shownKinds.has(kind) && recordedKind !== kind ? othersShare : 1;
      best = Math.max(best, (share * common) / (totalWeight + extraShare * extra));
    }
    const speakerId = terms[speakerTerm ?? -1]?.nameId;
    return speakerId === undefined || reading.speakerIds.has(speakerId) ? best : best * othersShare;
  },
};
