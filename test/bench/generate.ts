/**
 * Collections of any size for the benchmarks, made from the shipped one by
 * recombination: each sentence of a made passage is a shipped one with some of
 * its words exchanged, so that words keep their frequencies and the vocabulary
 * grows with the collection, as it does in life.
 */
import { documentOf } from '../../src/knowledge/find.ts';
import type { Knowledge, NewsDocument, Passage } from '../../src/knowledge/model.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { textAt } from '../../src/text/span.ts';

const passagesPerDocument = 25;
/** One word in so many is exchanged for a made one. */
const exchangedEvery = 9;
const syllables =
  'ba be bo da de do ka ke ko la le lo ma me mo na ne no ra re ro sa se so ta te to va ve vo'.split(' ');

/** Numbers that look random and are the same in every run (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A knowledge with so many passages, by the outlets and about the names of the one given. */
export function enlarged(knowledge: Knowledge, passageCount: number): Knowledge {
  const next = numbersFrom(passageCount);
  const sentences = [...knowledge.passages.values()].flatMap((passage) => {
    const text = textAt(documentOf(knowledge, passage).text, passage.span);
    return sentencesOf(text).map((span) => textAt(text, span));
  });
  const outletIds = [...knowledge.outlets.keys()];
  const documents = new Map<string, NewsDocument>();
  const passages = new Map<string, Passage>();
  for (let made = 0; made < passageCount; ) {
    const id = `made-${documents.size + 1}`;
    const own: Passage[] = [];
    let text = '';
    for (; own.length < passagesPerDocument && made < passageCount; made += 1) {
      const count = 1 + Math.floor(next() * 4);
      const start = text.length;
      for (let n = 0; n < count; n += 1) {
        const sentence = sentences[Math.floor(next() * sentences.length)] ?? '';
        text += `${n === 0 ? '' : ' '}${exchanged(sentence, next)}`;
      }
      own.push({
        id: `${id}¶${own.length + 1}`,
        documentId: id,
        ordinal: own.length,
        locator: String(own.length + 1),
        firstParagraph: own.length + 1,
        lastParagraph: own.length + 1,
        span: { start, end: text.length },
        asks: [],
      });
      text += '\n\n';
    }
    documents.set(id, {
      id,
      title: exchanged(sentences[Math.floor(next() * sentences.length)] ?? id, next).slice(0, 80),
      outletId: outletIds[documents.size % outletIds.length] ?? '',
      authors: [],
      published: `2022-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}`,
      textKind: 'verbatim',
      text,
      passages: own,
      quotations: [],
    });
    for (const passage of own) passages.set(passage.id, passage);
  }
  return { ...knowledge, documents, passages, quotations: new Map(), events: [] };
}

function exchanged(sentence: string, next: () => number): string {
  return sentence.replace(/\p{L}{4,}/gu, (word) => (next() * exchangedEvery < 1 ? madeWord(next) : word));
}

/** Made words are as uneven as real ones: a few are met often, most of them once or twice (Zipf). */
function madeWord(next: () => number): string {
  let rank = Math.floor(1 / (next() ** 1.1 + 1e-6));
  let word = '';
  do {
    word += syllables[rank % syllables.length];
    rank = Math.floor(rank / syllables.length);
  } while (rank > 0);
  return `${word}n`;
}
