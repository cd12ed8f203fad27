/** A proposed speaker of a quotation, and how it was found. */
import type { MarkedSpan } from '../marks.ts';
import type { Cue } from '../sentences/cues.ts';
import type { Sentence, Token } from '../sentences/frame.ts';
import type { Phrase } from '../sentences/phrases.ts';

/** How a speaker was found. */
export type Pattern =
  | 'after' // “…,” Moreno said
  | 'inverted' // “…,” said Moreno
  | 'source' // “…,” according to Moreno
  | 'before-colon' // Moreno said: “…”
  | 'before' // Moreno said that it was “…”
  | 'later' // “…” is what it was, Moreno said
  | 'report' // Moreno praised “…”
  | 'noun' // Moreno's remark that “…”
  | 'verb' // Moreno went on with “…”
  | 'same-paragraph' // “…,” Moreno said. “…”
  | 'colon-line' // Moreno continued:¶ “…”
  | 'left-open' // “…¶ “…”
  | 'last-speaker' // “…,” Moreno said.¶ “…”
  | 'signature' // “…”¶ — Moreno, a teacher
  | 'sentence-before' // Moreno said she was tired. “…”
  | 'paragraph-before' // Moreno says she is tired.¶ “…”
  | 'paragraph-of-one' // Moreno came at noon.¶ “I was late.”
  | 'paragraph-of-somebody' // Moreno came at noon.¶ “The boat was late.”
  | 'paragraph-about'; // Moreno came at noon.¶ “…”

/** A proposed speaker. Offsets are of the whole text, UTF-16 code units. */
export interface Attribution {
  readonly pattern: Pattern;
  readonly cue: string;
  readonly kind: Cue['kind'];
  readonly form: Cue['form'];
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
  /** The cues of each sentence. */
  readonly cues: readonly (readonly Cue[])[];
  readonly marked: readonly MarkedSpan[];
  /** Where each quotation of `marked` stands. */
  readonly places: readonly (Place | undefined)[];
}

/** The attribution that a cue gives to the quotation at `place`. */
export function attributionOf(
  tokens: readonly Token[],
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
    form: cue.form,
    mention: { start: first.start, end: last.end },
    distance: Math.abs(place.token - cue.at),
    hops: 0,
    sentence: place.sentence,
    phrase,
  };
}
