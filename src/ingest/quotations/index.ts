/** Finds the quotations of an article and proposes their speakers. */
import type { Name } from '../../knowledge/model.ts';
import { type Span, textAt } from '../../text/span.ts';
import { nameOfLabel, type TextBlock, type Turn, turnsOf } from './conversation.ts';
import { blockAt, type ExtractedQuotation } from './extracted-quotation.ts';
import { findMarkedSpans, type MarkedSpan, openingMark } from './marked-spans.ts';
import { fromOtherLanguage } from './other-languages/index.ts';
import { wholeNamesIn } from './people/name-runs.ts';
import { People } from './people/people.ts';
import { readFrame, type Sentence } from './sentences/frame.ts';
import { acrossSentences } from './speakers/across-sentences.ts';
import {
  type Attribution,
  attributionConfidence,
  placedQuotes,
  speakerThreshold,
} from './speakers/attribution.ts';
import { inSentence } from './speakers/in-sentence.ts';
import { holdsUnsaid } from './speakers/unsaid.ts';
import { kindOf } from './speech.ts';
import { textLanguageOf } from './text-language.ts';
import { fromTurns } from './turn-speakers.ts';

interface ExtractOptions {
  /** The paragraphs, in order and without overlaps; without this option every line is one. */
  readonly blocks?: readonly TextBlock[];
  /** The known names; the article may introduce further people. */
  readonly names?: Iterable<Name>;
  /** The indexes of the blocks that the page marks as quotations. */
  readonly quotedBlocks?: Iterable<number>;
  /** Whether every paragraph begins with the name of its speaker. */
  readonly isTranscript?: boolean;
  /** The headline, which may name the person interviewed, and the authors, who ask the questions. */
  readonly title?: string;
  readonly authors?: readonly string[];
}

/**
 * The quotations of an article, each with a proposed speaker. Quoted terms, titles, nicknames and headings are left
 * out; the answers of an interview and the words of a transcript are quotations even without quotation marks.
 *
 * `extractQuotations('“It rained,” Ana Moreno said.')` → `It rained,` with the speaker Ana Moreno
 */
export function extractQuotations(text: string, options: ExtractOptions = {}): ExtractedQuotation[] {
  const blocks = options.blocks ?? linesOf(text);
  const names = [...(options.names ?? [])];
  const language = textLanguageOf(text);
  const turns = turnsOf(text, blocks, options.isTranscript);
  const isAnswer = ({ role }: Turn): boolean => role !== 'question' && role !== 'aside';
  const inTurns = new Set(turns.filter(isAnswer).map(({ block }) => block));
  const marked = markedSpansOf(text, blocks, new Set(options.quotedBlocks)).filter(
    ({ outerStart }) => !inTurns.has(blockAt(blocks, outerStart)),
  );
  if (marked.length === 0 && turns.length === 0 && language === 'en') return [];
  const sentences = readFrame(text, blocks, marked);
  const opening = sentences.filter(({ block }) => block < (turns[0]?.block ?? 0));
  const labels = turns.map(({ label }) => nameOfLabel(label.name));
  const { title = '' } = options;
  const headline = readFrame(title, [{ start: 0, end: title.length }], []);
  const people = new People(sentences, names, [...labels, ...wholeNamesIn(opening)], headline);
  const said =
    language === 'en'
      ? fromMarks(text, marked, sentences, people)
      : fromOtherLanguage(text, blocks, marked, language, names);
  return [...said, ...fromTurns(text, turns, opening, people, options)].sort((a, b) => a.start - b.start);
}

function fromMarks(
  text: string,
  marked: readonly MarkedSpan[],
  sentences: readonly Sentence[],
  people: People,
): ExtractedQuotation[] {
  const quotes = placedQuotes(text, sentences, marked);
  let attribution: Attribution | undefined;
  return quotes.flatMap((quote, index): ExtractedQuotation[] => {
    const { span, words, tokens, token } = quote;
    // The sentence with the quotation is read first, then those beside it.
    attribution = inSentence(quote) ?? acrossSentences(quote, quotes[index - 1], attribution);
    if (holdsUnsaid(tokens, token)) return [];
    // A paragraph that the page marks as a quotation counts only with a signature.
    if (span.marks === 'block' && attribution?.pattern !== 'signature') return [];
    const kind = kindOf(quote, attribution);
    if (kind === undefined) return [];
    const { start, end } = span;
    return [{ text: words, start, end, kind, ...speakerOf(text, attribution, people) }];
  });
}

function speakerOf(
  text: string,
  attribution: Attribution | undefined,
  people: People,
): Pick<ExtractedQuotation, 'speaker' | 'speakerMention' | 'cue' | 'confidence'> {
  if (attribution === undefined)
    return { speaker: undefined, speakerMention: undefined, cue: undefined, confidence: 0 };
  const { cue, mention, sentence, subject } = attribution;
  const mentionConfidence = attributionConfidence(attribution);
  const { person, confidence } = people.resolve(sentence, subject);
  const both = mentionConfidence * confidence;
  const isSure = mentionConfidence >= speakerThreshold;
  const isNamed = person !== undefined && both >= speakerThreshold;
  return {
    speaker: isNamed ? person : undefined,
    speakerMention: isSure ? { ...mention, text: textAt(text, mention) } : undefined,
    cue: isSure ? cue.word : undefined,
    confidence: Math.round((isNamed ? both : mentionConfidence) * 100) / 100,
  };
}

function markedSpansOf(text: string, blocks: readonly Span[], quoted: ReadonlySet<number>): MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  for (const [index, block] of blocks.entries()) {
    const { start, end } = block;
    const isMarked = openingMark(text, block) === 'double' || /^[—–-]\s/u.test(text.slice(start, start + 2));
    if (quoted.has(index) && !isMarked) {
      spans.push({ start, end, outerStart: start, outerEnd: end, isOpen: false, marks: 'block' });
      continue;
    }
    const last = spans.at(-1);
    const isLeftOpen = last?.isOpen === true && blockAt(blocks, last.start) === index - 1;
    const after = blocks[index + 1];
    const next = after && openingMark(text, after);
    spans.push(...findMarkedSpans({ text, start, end, isLeftOpen, next }));
  }
  return spans;
}

function linesOf(text: string): Span[] {
  return [...text.matchAll(/[^\r\n]+/gu)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
  }));
}
