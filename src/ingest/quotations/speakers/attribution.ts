/** The proposed speaker of a quotation, and how sure that is by the way in which it was found. */
import { type Span, textAt } from '../../../text/span.ts';
import type { MarkedSpan } from '../marked-spans.ts';
import type { Cue } from '../sentences/cues.ts';
import type { Sentence, Tokens } from '../sentences/frame.ts';
import type { Subject } from '../sentences/subjects.ts';

/**
 * The ways of finding a speaker, each with the share that is right. The shares were counted on one half of a public set
 * of annotated news articles and rounded, because the counts are small. `npm run eval:import` prints how often each
 * tenth of confidence is right in both halves. The repository has no text of that set.
 */
const sureness = {
  after: 0.97, // “…,” Moreno said; “…,” said Moreno
  source: 0.95, // “…,” according to Moreno
  'before-colon': 0.96, // Moreno said: “…”
  before: 0.95, // Moreno said that it was “…”
  later: 0.94, // “…” is what it was, Moreno said
  report: 0.85, // Moreno praised “…”
  noun: 0.82, // Moreno's remark that “…”
  'same-paragraph': 0.95, // “…,” Moreno said. “…”
  'left-open': 0.95, // “…¶ “…”
  'last-speaker': 0.82, // “…,” Moreno said.¶ “…”
  signature: 0.9, // “…”¶ — Moreno, a teacher
  'sentence-before': 0.82, // Moreno said she was tired. “…”
  'paragraph-before': 0.76, // Moreno says she is tired.¶ “…”
  'paragraph-of-one': 0.76, // Moreno came at noon.¶ “I was late.”
  'paragraph-of-somebody': 0.74, // Moreno came at noon.¶ “The boat was late.”
} as const;

export type Pattern = keyof typeof sureness;

/** A proposed speaker. */
export interface Attribution {
  readonly pattern: Pattern;
  readonly cue: Cue;
  readonly subject: Subject;
  /** The span of the subject's words. */
  readonly mention: Span;
  /** The number of words between the cue and the quotation. */
  readonly distance: number;
  /** The index of the cue's sentence. */
  readonly sentence: number;
}

/** A place in an article, by the indexes of sentence and token. */
export interface Place {
  readonly sentence: number;
  readonly tokens: Tokens;
  readonly token: number;
}

/** A quotation with its place among the sentences of its article. */
export interface PlacedQuote extends Place {
  readonly span: MarkedSpan;
  readonly words: string;
  readonly sentences: readonly Sentence[];
}

/** The place of a quotation without a token. */
const nowhere: Place = { sentence: -1, tokens: [], token: -1 };

/** The quotations of an article with their places. */
export function placedQuotes(
  text: string,
  sentences: readonly Sentence[],
  marked: readonly MarkedSpan[],
): PlacedQuote[] {
  const places = new Map(
    sentences.flatMap(({ tokens }, sentence) =>
      tokens.map(({ quote }, token) => [quote, { sentence, tokens, token }] as const),
    ),
  );
  return marked.map((span, quote) => ({
    span,
    words: textAt(text, span),
    sentences,
    ...(places.get(quote) ?? nowhere),
  }));
}

/** The attribution of the quotation at a place by a cue; undefined where the cue has no subject. */
export function attributionOf(
  { sentence, tokens, token }: Place,
  cue: Cue,
  pattern: Pattern,
): Attribution | undefined {
  const { subject } = cue;
  const [first, last] = [tokens[subject?.first ?? -1], tokens[subject?.last ?? -1]];
  if (subject === undefined || first === undefined || last === undefined) return undefined;
  const mention = { start: first.start, end: last.end };
  return { pattern, cue, subject, mention, distance: Math.abs(token - cue.at), sentence };
}

/** With less confidence a quotation gets no speaker, because a wrong one is worse than none. */
export const speakerThreshold = 0.7;

/** The probability, from 0 to 1, that an attribution has the right mention. */
export const attributionConfidence = ({ pattern, subject }: Attribution): number =>
  sureness[pattern] - (subject.form === 'shared' && pattern !== 'after' ? 0.06 : 0);
