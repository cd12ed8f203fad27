/** A proposed speaker of a quotation, and how it was found. */
import type { Cue } from '../sentences/cues.ts';
import type { Token } from '../sentences/frame.ts';
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
