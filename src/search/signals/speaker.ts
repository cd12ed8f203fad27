/** "What did Zatulin say …" is answered by Zatulin's own words. */
import type { Signal } from './signal.ts';

export const speaker: Signal = {
  name: 'speaker',
  says: 'the one whose words are asked for is quoted here; half where named',
  measure({ terms, speakerTerm }, { reading, inText, inTitle }) {
    if (speakerTerm === undefined) return 0;
    const nameId = terms[speakerTerm]?.nameId;
    if (nameId !== undefined && reading.speakerIds.has(nameId)) return 1;
    return Math.max(inText[speakerTerm] ?? 0, inTitle[speakerTerm] ?? 0) > 0 ? 0.5 : 0;
  },
};
