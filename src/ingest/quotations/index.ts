/** Quotations and their speakers, read out of an article's text. */
import type { Name } from '../../knowledge/model.ts';
import type { Span } from '../../text/span.ts';
import { type Attribution, attribute } from './attribute.ts';
import { attributionConfidence, SPEAKER_THRESHOLD } from './confidence.ts';
import { readFrame, type Sentence } from './frame.ts';
import { findMarkedSpans, type MarkedSpan, opensWithMark } from './marks.ts';
import { type People, readPeople } from './people.ts';
import type { Person } from './register.ts';
import { kindOf } from './speech.ts';
import { holdsUnsaid } from './unsaid.ts';

/** What somebody said, as a program reads it. Offsets are UTF-16 code units of the text given. */
export interface ExtractedQuotation extends Span {
  /** The words between the marks: `text.slice(start, end)`. */
  readonly text: string;
  /** `direct`: can stand alone. `fragment`: a few words inside the outlet's sentence. */
  readonly kind: 'direct' | 'fragment';
  /** Absent when no person can be named with confidence. */
  readonly speaker: Person | undefined;
  /** The words that name the speaker: `she`, `Ana Moreno, a teacher`. Absent below the threshold. */
  readonly speakerMention: (Span & { readonly text: string }) | undefined;
  /** The reporting word as printed: `said`. */
  readonly cue: string | undefined;
  /** How sure the speaker is, 0 to 1; 0 when nothing speaks for anybody. */
  readonly confidence: number;
}

export interface ExtractOptions {
  /** The paragraphs, in order and without overlaps; without them every line is one. */
  readonly blocks?: readonly Span[];
  /** The names that are known; the article may introduce further people. */
  readonly names?: Iterable<Name>;
  /** Confidence from which a speaker is named. */
  readonly threshold?: number;
}

/**
 * Finds the quotations of an article and proposes who speaks each of them.
 *
 * Quoted terms, titles, nicknames and headings are not quotations and are left
 * out. A speech of several paragraphs gives one quotation for each.
 *
 * `extractQuotations('“It rained,” Ana Moreno said.')` → one quotation `It rained,`
 * with the speaker Ana Moreno
 */
export function extractQuotations(text: string, options: ExtractOptions = {}): ExtractedQuotation[] {
  const blocks = options.blocks ?? linesOf(text);
  const marked = markedSpansOf(text, blocks);
  if (marked.length === 0) return [];
  const sentences = readFrame(text, blocks, marked);
  const attributions = attribute(text, sentences, marked);
  const people = readPeople(text, sentences, [...(options.names ?? [])]);
  const places = tokenPlaces(sentences);
  const threshold = options.threshold ?? SPEAKER_THRESHOLD;
  return marked.flatMap((span, index): ExtractedQuotation[] => {
    const place = places.get(index);
    const sentence = sentences[place?.sentence ?? -1];
    const attribution = attributions[index];
    const words = text.slice(span.start, span.end);
    const block = blocks.find((one) => one.start <= span.outerStart && span.outerEnd <= one.end);
    const wholeBlock =
      block !== undefined &&
      text.slice(block.start, block.end).trim() === text.slice(span.outerStart, span.outerEnd);
    if (sentence !== undefined && holdsUnsaid(sentence.tokens, place?.token ?? -1)) return [];
    const kind = kindOf({ span, words, sentence, token: place?.token ?? -1, attribution, wholeBlock });
    if (kind !== 'direct' && kind !== 'fragment') return [];
    return [
      {
        text: words,
        start: span.start,
        end: span.end,
        kind,
        ...speakerOf(text, attribution, people, threshold),
      },
    ];
  });
}

function speakerOf(
  text: string,
  attribution: Attribution | undefined,
  people: People,
  threshold: number,
): Pick<ExtractedQuotation, 'speaker' | 'speakerMention' | 'cue' | 'confidence'> {
  if (attribution === undefined)
    return { speaker: undefined, speakerMention: undefined, cue: undefined, confidence: 0 };
  const mentionConfidence = attributionConfidence(attribution);
  const { person, confidence } = people.resolve(attribution.sentence, attribution.phrase);
  const sure = mentionConfidence >= threshold;
  const named = person !== undefined && mentionConfidence * confidence >= threshold;
  const { start, end } = attribution.mention;
  return {
    speaker: named ? person : undefined,
    speakerMention: sure ? { start, end, text: text.slice(start, end) } : undefined,
    cue: sure ? attribution.cue : undefined,
    confidence: Math.round((named ? mentionConfidence * confidence : mentionConfidence) * 100) / 100,
  };
}

function markedSpansOf(text: string, blocks: readonly Span[]): MarkedSpan[] {
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const continues = next !== undefined && opensWithMark(text, next.start, next.end);
    return findMarkedSpans(text, block.start, block.end, continues);
  });
}

function tokenPlaces(
  sentences: readonly Sentence[],
): Map<number, { readonly sentence: number; readonly token: number }> {
  const places = new Map<number, { sentence: number; token: number }>();
  for (const [sentence, { tokens }] of sentences.entries()) {
    for (const [token, { quote }] of tokens.entries()) if (quote >= 0) places.set(quote, { sentence, token });
  }
  return places;
}

/** Every line that is not blank. */
function linesOf(text: string): Span[] {
  return [...text.matchAll(/[^\r\n]+/gu)].flatMap((line) =>
    line[0].trim() === '' ? [] : [{ start: line.index, end: line.index + line[0].length }],
  );
}
