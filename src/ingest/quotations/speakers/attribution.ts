/** A proposed speaker of a quotation, and how it was found. */
import type { MarkedSpan } from '../marks.ts';
import type { Cue } from '../sentences/cues.ts';
import type { Sentence, Tokens } from '../sentences/frame.ts';
import type { Phrase } from '../sentences/phrases.ts';
import type { Subject } from '../sentences/subjects.ts';

/**
 * How a speaker is found, and how sure each way is: the share that is right, counted on one half of a public
 * set of annotated news articles, and rounded because the counts are small. The evaluation of `import`
 * prints, for both halves, how often each tenth of confidence is right. No words of that set are kept here.
 */
const sureness = {
  after: 0.97, // “…,” Moreno said; “…,” said Moreno
  source: 0.95, // “…,” according to Moreno
  'before-colon': 0.96, // Moreno said: “…”
  before: 0.95, // Moreno said that it was “…”
  later: 0.94, // “…” is what it was, Moreno said
  report: 0.85, // Moreno praised “…”
  noun: 0.82, // Moreno's remark that “…”
  verb: 0.55, // Moreno went on with “…”
  'same-paragraph': 0.95, // “…,” Moreno said. “…”
  'left-open': 0.95, // “…¶ “…”
  'last-speaker': 0.82, // “…,” Moreno said.¶ “…”
  signature: 0.9, // “…”¶ — Moreno, a teacher
  'sentence-before': 0.82, // Moreno said she was tired. “…”
  'paragraph-before': 0.76, // Moreno says she is tired.¶ “…”
  'paragraph-of-one': 0.76, // Moreno came at noon.¶ “I was late.”
  'paragraph-of-somebody': 0.74, // Moreno came at noon.¶ “The boat was late.”
  'paragraph-about': 0.6, // Moreno came at noon.¶ “…”
} as const;

export type Pattern = keyof typeof sureness;

/** A proposed speaker. Offsets are of the whole text, UTF-16 code units. */
export interface Attribution {
  readonly pattern: Pattern;
  readonly cue: string;
  readonly kind: Cue['kind'];
  readonly form: Subject['form'];
  readonly mention: { readonly start: number; readonly end: number };
  /** Words between the cue and the quotation. */
  readonly distance: number;
  /** How many quotations the speaker was handed on across. */
  readonly hops: number;
  /** The sentence the mention stands in, and where. */
  readonly sentence: number;
  readonly phrase: Phrase;
}

/** Where a quotation's token stands. */
export interface Place {
  readonly sentence: number;
  readonly token: number;
}

/** Where each of an article's quotations stands; undefined for one whose token was lost. */
export function placesOf(sentences: readonly Sentence[], count: number): (Place | undefined)[] {
  const places: (Place | undefined)[] = Array.from({ length: count }, () => undefined);
  for (const [sentence, { tokens }] of sentences.entries()) {
    for (const [token, { quote }] of tokens.entries()) if (quote >= 0) places[quote] = { sentence, token };
  }
  return places;
}

/** All that is read of an article to find its speakers. */
export interface ReadArticle {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly marked: readonly MarkedSpan[];
  /** Where each quotation of `marked` stands. */
  readonly places: readonly (Place | undefined)[];
}

/** The attribution that a cue gives to the quotation at `place`. */
export function attributionOf(
  tokens: Tokens,
  place: Place,
  cue: Cue,
  phrase: Phrase,
  pattern: Pattern,
): Attribution | undefined {
  const first = tokens[phrase.first];
  const last = tokens[phrase.last];
  if (first === undefined || last === undefined) return undefined;
  return {
    pattern,
    cue: cue.kind === 'source' ? cue.lemma : (tokens[cue.at]?.lower ?? cue.lemma),
    kind: cue.kind,
    form: cue.subject?.form,
    mention: { start: first.start, end: last.end },
    distance: Math.abs(place.token - cue.at),
    hops: 0,
    sentence: place.sentence,
    phrase,
  };
}

/** Below this a quotation keeps its speaker empty: a wrong speaker is worse than none. */
export const speakerThreshold = 0.7;

/**
 * The chance, 0 to 1, that an attribution names the right mention. It falls with every sentence that the
 * speaker is handed on across, and with the distance from the quotation.
 */
export function attributionConfidence({ pattern, form, kind, distance, hops }: Attribution): number {
  let confidence: number = sureness[pattern];
  if (form === 'shared' && pattern !== 'after') confidence -= 0.06;
  if (form === 'relative') confidence -= kind === 'speech' ? 0.05 : 0.1;
  if (pattern === 'paragraph-about' && kind !== 'speech') confidence -= 0.15;
  if (hops > 1) confidence -= 0.02 * (hops - 1);
  if (distance > 20) confidence -= 0.1;
  return Math.max(0, Math.min(1, confidence));
}
