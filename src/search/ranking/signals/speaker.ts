/** "What did Lund say …?" is answered by Lund's own words. */
import type { Signal } from './signal.ts';

export const speaker: Signal = {
  name: 'speaker',
  says: 'the one whose words are asked for is quoted here; half where only named',
  measure({ terms, speakerTerm }, { reading, inText, inTitle }) {
    if (speakerTerm === undefined) return 0;
    const nameId = terms[speakerTerm]?.nameId;
    if (nameId !== undefined && reading.speakerIds.has(nameId)) return 1;
    if (Math.max(inText[speakerTerm] ?? 0, inTitle[speakerTerm] ?? 0) === 0) return 0;
    // "The mayor" is not linked to a person: words in quotation marks beside "mayor" are probably hers.
    return nameId === undefined && reading.language.holdsKind('quotation', reading.text) ? 1 : 0.5;
  },
};
