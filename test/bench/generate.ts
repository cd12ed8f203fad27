/**
 * Collections of any size for the benchmarks, made from the shipped one by
 * recombination: each sentence of a made passage is a shipped one with some of
 * its words exchanged, so that words keep their frequencies and the vocabulary
 * grows with the collection, as it does in life.
 */
import { documentOf, speakerOf } from '../../src/knowledge/find.ts';
import type { Knowledge, Name, NewsDocument, Passage, Quotation } from '../../src/knowledge/model.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { type Span, textAt } from '../../src/text/span.ts';

const passagesPerDocument = 25;
/** One passage in so many quotes somebody. */
const quotesEvery = 6;
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

/** A knowledge with so many passages, by the outlets and about the names of the one given, who are quoted in it. */
export function enlarged(knowledge: Knowledge, passageCount: number): Knowledge {
  const next = numbersFrom(passageCount);
  const outletIds = [...knowledge.outlets.keys()];
  const materials = {
    sentences: sentencesIn(knowledge, knowledge.passages.values()),
    said: sentencesIn(knowledge, knowledge.quotations.values()),
    speakers: [...knowledge.quotations.values()].flatMap((one) => speakerOf(knowledge, one) ?? []),
  };
  const documents: NewsDocument[] = [];
  for (let made = 0; made < passageCount; made += passagesPerDocument) {
    const parts = madeParts(
      `made-${documents.length + 1}`,
      Math.min(passagesPerDocument, passageCount - made),
      materials,
      next,
    );
    documents.push({
      ...parts,
      title: exchanged(anyOf(materials.sentences, next), next).slice(0, 80),
      outletId: outletIds[documents.length % outletIds.length] ?? '',
      authors: [],
      published: `2022-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}`,
      textKind: 'verbatim',
    });
  }
  const byId = <Part extends { readonly id: string }>(parts: readonly Part[]) =>
    new Map(parts.map((part) => [part.id, part]));
  return {
    ...knowledge,
    documents: byId(documents),
    passages: byId(documents.flatMap(({ passages }) => passages)),
    quotations: byId(documents.flatMap(({ quotations }) => quotations)),
    events: [],
  };
}

interface Materials {
  readonly sentences: readonly string[];
  /** Sentences between quotation marks, and those who speak them. */
  readonly said: readonly string[];
  readonly speakers: readonly Name[];
}

/** The text of a document of so many passages, with its passages and quotations. */
function madeParts(id: string, passageCount: number, materials: Materials, next: () => number) {
  const passages: Passage[] = [];
  const quotations: Quotation[] = [];
  let text = '';
  for (let ordinal = 0; ordinal < passageCount; ordinal += 1) {
    const start = text.length;
    const passageId = `${id}¶${ordinal + 1}`;
    text += Array.from({ length: 1 + Math.floor(next() * 4) }, () =>
      exchanged(anyOf(materials.sentences, next), next),
    ).join(' ');
    if (next() * quotesEvery < 1) {
      const speaker = anyOf(materials.speakers, next);
      const words = exchanged(anyOf(materials.said, next), next);
      const from = text.length + 2;
      text += ` “${words}” ${speaker.name} said.`;
      quotations.push({
        id: `${id}#${quotations.length + 1}`,
        documentId: id,
        passageId,
        span: { start: from, end: from + words.length },
        paragraph: ordinal + 1,
        kind: 'direct',
        speakerId: speaker.id,
        reviewed: true,
      });
    }
    passages.push({
      id: passageId,
      documentId: id,
      ordinal,
      locator: String(ordinal + 1),
      firstParagraph: ordinal + 1,
      lastParagraph: ordinal + 1,
      span: { start, end: text.length },
      asks: [],
    });
    text += '\n\n';
  }
  return { id, text, passages, quotations };
}

function sentencesIn(
  knowledge: Knowledge,
  parts: Iterable<{ readonly documentId: string; readonly span: Span }>,
): string[] {
  return [...parts].flatMap((part) => {
    const text = textAt(documentOf(knowledge, part).text, part.span);
    return sentencesOf(text).map((span) => textAt(text, span));
  });
}

function anyOf<Item>(items: readonly Item[], next: () => number): Item {
  const item = items[Math.floor(next() * items.length)];
  if (item === undefined) throw new Error('Nothing is there to make a collection from.');
  return item;
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
