/**
 * Who speaks each quotation of an article.
 *
 * For every quotation the sentence around it is read first, then its
 * neighbours: a paragraph that goes on quoting, a line that ends in a colon, a
 * speech that was left open. Each way of finding a speaker is a `Pattern`.
 */
import { type Cue, cuesOf, isEmptySubject, nearestVerbCue } from './cues.ts';
import type { Sentence, Token } from './frame.ts';
import { timeWords } from './lexicon.ts';
import type { MarkedSpan } from './marks.ts';
import { nameRuns } from './name-runs.ts';
import { isPronoun, type Phrase } from './phrases.ts';
import { mainSubject } from './subjects.ts';
import { isUnsaid } from './unsaid.ts';

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

interface Place {
  readonly sentence: number;
  readonly token: number;
}

/**
 * Proposes a speaker for each quotation; undefined where nothing speaks for anybody.
 */
export function attribute(
  text: string,
  sentences: readonly Sentence[],
  marked: readonly MarkedSpan[],
): (Attribution | undefined)[] {
  const places = placesOf(sentences, marked.length);
  const cues = sentences.map(({ tokens }) => (tokens.length > 1 ? cuesOf(tokens) : []));
  const found: (Attribution | undefined)[] = [];
  for (const [index, place] of places.entries()) {
    if (place === undefined) {
      found.push(undefined);
      continue;
    }
    const own = inSentence(text, sentences, cues, marked, index, place);
    found.push(own ?? acrossSentences(text, sentences, cues, marked, places, found, index, place));
  }
  return found;
}

function placesOf(sentences: readonly Sentence[], count: number): (Place | undefined)[] {
  const places: (Place | undefined)[] = Array.from({ length: count }, () => undefined);
  for (const [sentence, { tokens }] of sentences.entries()) {
    for (const [token, { quote }] of tokens.entries()) if (quote >= 0) places[quote] = { sentence, token };
  }
  return places;
}

function inSentence(
  text: string,
  sentences: readonly Sentence[],
  cues: readonly (readonly Cue[])[],
  marked: readonly MarkedSpan[],
  quote: number,
  place: Place,
): Attribution | undefined {
  const tokens = sentences[place.sentence]?.tokens ?? [];
  const own = (cues[place.sentence] ?? []).filter(
    (cue) => (!isEmptySubject(tokens, cue.subject) || cue.lemma === 'read') && !isUnsaid(tokens, cue.at),
  );
  const span = marked[quote];
  if (span === undefined) return undefined;
  const make = (cue: Cue, pattern: Pattern): Attribution | undefined => {
    if (cue.subject === undefined) return undefined;
    return attributionOf(tokens, place, cue, cue.subject, pattern);
  };
  const after = cueRightAfter(text, tokens, own, place.token, span);
  if (after !== undefined) {
    const pattern = after.kind === 'source' ? 'source' : after.form === 'inverted' ? 'inverted' : 'after';
    return make(after, pattern);
  }
  const before = cueBefore(tokens, own, place.token);
  const later = cueLater(tokens, own, place.token);
  if (before !== undefined && (before.kind === 'speech' || later === undefined)) {
    const opener = tokens[place.token - 1]?.lower;
    const direct = opener === ':' || (opener === ',' && place.token - before.at < 8);
    if (before.kind === 'noun') return make(before, 'noun');
    if (before.kind === 'report') return make(before, direct ? 'before-colon' : 'report');
    return make(before, direct ? 'before-colon' : before.kind === 'source' ? 'source' : 'before');
  }
  if (later !== undefined) return make(later, 'later');
  const verb = nearestVerbCue(tokens, place.token);
  if (verb !== undefined && verb.lemma !== 'it' && !isEmptySubject(tokens, verb.subject))
    return make(verb, 'verb');
  return undefined;
}

function attributionOf(
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

/** “…,” Moreno said / said Moreno / according to Moreno. */
function cueRightAfter(
  text: string,
  tokens: readonly Token[],
  cues: readonly Cue[],
  at: number,
  span: MarkedSpan,
): Cue | undefined {
  let start = at + 1;
  const comma =
    tokens[start]?.lower === ',' ||
    tokens[start]?.lower === '—' ||
    tokens[start]?.lower === '-' ||
    tokens[start]?.lower === '–';
  if (comma) start++;
  const spoken = comma || /(?:[,?!—–-]|\.\.\.|…)['’”"\s)\]]*$/u.test(text.slice(span.start, span.end));
  const candidate = cues.find((cue) => cue.at >= start && cue.kind !== 'noun' && cue.kind !== 'other');
  if (candidate?.subject === undefined) return undefined;
  const barrier = tokens.findIndex(
    (token, index) =>
      index >= start &&
      ((token.quote >= 0 && index > start + 1) || token.lower === ':' || token.lower === ';'),
  );
  if (barrier >= 0 && barrier < candidate.at) return undefined;
  if (candidate.kind === 'source') return candidate.at - start <= 2 ? candidate : undefined;
  if (candidate.form === 'inverted' && candidate.at - start <= 2) return candidate;
  const begins = candidate.subject.first;
  const adverbs = tokens
    .slice(start, begins)
    .every(
      (token) => token.pos === 'ADV' || token.lower === 'as' || token.lower === ',' || token.pos === 'DET',
    );
  if (!spoken || begins < start || !adverbs) return undefined;
  if (leadsIntoNext(tokens, candidate)) return undefined;
  return candidate;
}

/** “…,” Moreno said: “…” — the colon gives the second to Moreno; the first belongs to what came before it. */
function leadsIntoNext(tokens: readonly Token[], cue: Cue): boolean {
  const next = tokens[cue.at + 1]?.lower;
  return next === ':' && (tokens[cue.at + 2]?.quote ?? -1) >= 0;
}

/**
 * The cue before the quotation that governs it.
 *
 * The nearest one, unless it only says what somebody says of himself ("Moreno
 * said she hopes …", "said the fees used by others …"): then the verb of
 * saying further out.
 */
function cueBefore(tokens: readonly Token[], cues: readonly Cue[], at: number): Cue | undefined {
  const clause = clauseStart(tokens, at);
  const candidates = cues.filter(
    (cue) => cue.at < at && cue.at >= clause && (cue.kind !== 'other' || cue.lemma === 'to'),
  );
  let cue = candidates.at(-1);
  // "dismissed her remarks as “…”": the verb says it, not the noun.
  const outerVerb = candidates.at(-2);
  if (
    cue?.kind === 'noun' &&
    tokens[at - 1]?.lower === 'as' &&
    outerVerb !== undefined &&
    cue.at - outerVerb.at <= 4
  )
    return outerVerb;
  for (const outer of candidates.toReversed().slice(1)) {
    if (cue?.subject === undefined) break;
    if (outer.kind !== 'speech' || outer.subject === undefined || outer.form === 'relative') continue;
    if (opensOwnClause(tokens, cue)) break;
    const between = cue.subject.first - outer.at;
    const ofHimself = isPronoun(tokens[cue.subject.first]) && between >= 1 && between <= 3;
    const sameSubject = cue.subject.first === outer.subject.first;
    if (
      ofHimself ||
      cue.form === 'relative' ||
      (cue.kind !== 'speech' && !sameSubject && cue.kind !== 'source')
    )
      cue = outer;
  }
  return cue;
}

/** "After Moreno said so, Ortiz praised “…”": a comma and a subject of its own. */
function opensOwnClause(tokens: readonly Token[], cue: Cue): boolean {
  if (cue.subject === undefined || cue.form !== 'plain') return false;
  const opener = tokens[cue.subject.first - 1]?.lower;
  return (
    opener === ',' &&
    cue.subject.first < cue.at &&
    !/^(?:said|says)$/u.test(tokens[cue.subject.first - 2]?.lower ?? '')
  );
}

/** Index just past the last semicolon before `at`. */
function clauseStart(tokens: readonly Token[], at: number): number {
  for (let index = at - 1; index >= 0; index--) if (tokens[index]?.lower === ';') return index + 1;
  return 0;
}

/** “…” is what it was, Moreno said. */
function cueLater(tokens: readonly Token[], cues: readonly Cue[], at: number): Cue | undefined {
  return cues.find((cue) => {
    if (cue.at <= at || cue.subject === undefined || cue.kind === 'noun' || cue.kind === 'report')
      return false;
    const opener = tokens[cue.subject.first - 1];
    if (cue.kind === 'source') return true;
    return cue.subject.first > at && (opener?.lower === ',' || (opener?.quote ?? -1) >= 0);
  });
}

function acrossSentences(
  text: string,
  sentences: readonly Sentence[],
  cues: readonly (readonly Cue[])[],
  marked: readonly MarkedSpan[],
  places: readonly (Place | undefined)[],
  found: readonly (Attribution | undefined)[],
  quote: number,
  place: Place,
): Attribution | undefined {
  const sentence = sentences[place.sentence];
  if (sentence === undefined) return undefined;
  const alone = standsAlone(sentence);
  const signed = alone ? signature(sentences, place) : undefined;
  if (signed !== undefined) return signed;
  const handOn = (from: Attribution | undefined, pattern: Pattern): Attribution | undefined =>
    from === undefined ? undefined : { ...from, pattern, hops: from.hops + 1 };

  const previousPlace = places[quote - 1];
  const previous = found[quote - 1];
  const previousSentence = sentences[previousPlace?.sentence ?? -1];
  if (previousPlace !== undefined && previousSentence?.block === sentence.block) {
    const near = place.sentence - previousPlace.sentence <= 1;
    const opens = place.token === 0 && sentence.tokens.length < 12;
    if ((alone || opens) && near && previous !== undefined) return handOn(previous, 'same-paragraph');
  }
  if (!alone) return undefined;
  const introducer = sentences[place.sentence - 1];
  if (introducer !== undefined) {
    const lead = leadIn(sentences, cues, place);
    if (lead !== undefined) return lead;
  }
  if (
    sentence.opensBlock &&
    previousPlace !== undefined &&
    previousSentence !== undefined &&
    previousSentence.block === sentence.block - 1
  ) {
    if (marked[quote - 1]?.closed === 'none') return handOn(previous, 'left-open');
    if (isLastOfBlock(sentences, previousPlace)) return handOn(previous, 'last-speaker');
  }
  return fromSentenceBefore(text, sentences, cues, marked[quote], place);
}

const isLastOfBlock = (sentences: readonly Sentence[], place: Place): boolean => {
  const next = sentences[place.sentence + 1];
  return next === undefined || next.block !== sentences[place.sentence]?.block;
};

/** Nothing but quotations, punctuation and a joining word in the sentence. */
function standsAlone(sentence: Sentence): boolean {
  return sentence.tokens.every(
    ({ quote, pos, lower }) =>
      quote >= 0 ||
      pos === 'PUNCT' ||
      pos === 'SYM' ||
      pos === 'SPACE' ||
      timeWords.has(lower) ||
      /^(?:and|but|then|or)$/u.test(lower),
  );
}

/** The sentence before ends in a colon: its speaker is about to speak. */
function leadIn(
  sentences: readonly Sentence[],
  cues: readonly (readonly Cue[])[],
  place: Place,
): Attribution | undefined {
  const before = sentences[place.sentence - 1];
  const last = before?.tokens.at(-1);
  if (before === undefined || last?.lower !== ':') return undefined;
  return fromSentence(sentences, cues, place.sentence - 1, place, 'colon-line');
}

/** "— Moreno, a teacher" below a quotation that fills its paragraph, or right behind it. */
function signature(sentences: readonly Sentence[], place: Place): Attribution | undefined {
  const next = sentences[place.sentence + 1];
  const tokens = next?.tokens ?? [];
  const isSigned = /^[—–―-]$/u.test(tokens[0]?.text ?? '') && tokens.length <= SIGNATURE_TOKENS;
  if (!isSigned || tokens.some((token) => token.quote >= 0 || token.pos === 'VERB')) return undefined;
  const run = nameRuns(tokens)[0];
  if (run === undefined || run.first > 4) return undefined;
  const cue: Cue = { at: 0, lemma: '—', kind: 'source', subject: run, form: 'object' };
  return attributionOf(tokens, { sentence: place.sentence + 1, token: 0 }, cue, run, 'signature');
}

/** Longer lines below a quotation are sentences of their own. */
const SIGNATURE_TOKENS = 16;

/** “…” on its own, after a sentence in which one person speaks without being quoted. */
function fromSentenceBefore(
  text: string,
  sentences: readonly Sentence[],
  cues: readonly (readonly Cue[])[],
  span: MarkedSpan | undefined,
  place: Place,
): Attribution | undefined {
  const before = sentences[place.sentence - 1];
  const here = sentences[place.sentence];
  if (before === undefined || here === undefined || before.tokens.some(({ quote }) => quote >= 0))
    return undefined;
  const pattern = speaksAlone(before.tokens, cues[place.sentence - 1] ?? [])
    ? before.block === here.block
      ? 'sentence-before'
      : 'paragraph-before'
    : isOfOne(before.tokens) && /\b(?:I|my|me)\b/u.test(text.slice(span?.start, span?.end))
      ? 'paragraph-of-one'
      : 'paragraph-about';
  return fromSentence(sentences, cues, place.sentence - 1, place, pattern);
}

/** The sentence tells of one person, who is its subject, and names nobody else. */
function isOfOne(tokens: readonly Token[]): boolean {
  const main = mainSubject(tokens);
  const [run, ...others] = nameRuns(tokens);
  return (
    main !== undefined &&
    run !== undefined &&
    others.length === 0 &&
    run.first >= main.first &&
    run.last <= main.last
  );
}

/** The sentence says that its subject speaks, and to nobody who could answer. */
function speaksAlone(tokens: readonly Token[], cues: readonly Cue[]): boolean {
  const main = mainSubject(tokens);
  const saying = cues.filter(({ kind }) => kind === 'speech' || kind === 'source');
  // "Ortiz disagreed.", "Ortiz called him a master of it.": the sentence's own verb reports what was said.
  const speech =
    saying.length > 0 ? saying : cues.filter(({ kind, at }) => kind === 'report' && at === main?.verb);
  const [first] = speech;
  if (first?.subject === undefined || speech.some((cue) => isUnsaid(tokens, cue.at))) return false;
  const listener = tokens[first.at + 1];
  if (first.kind === 'speech' && /^(?:tell|ask|urge|inform|beg|text|email)$/u.test(first.lemma))
    return listener !== undefined && /^(?:reporters|journalists|the|us|local|state)$/u.test(listener.lower);
  return first.kind === 'source' || main === undefined || main.first === first.subject.first;
}

function fromSentence(
  sentences: readonly Sentence[],
  cues: readonly (readonly Cue[])[],
  index: number,
  place: Place,
  pattern: Pattern,
): Attribution | undefined {
  const tokens = sentences[index]?.tokens ?? [];
  const candidates = (cues[index] ?? []).filter(
    (cue) => cue.kind !== 'other' && !isEmptySubject(tokens, cue.subject),
  );
  const main = pattern === 'paragraph-of-one' ? mainSubject(tokens) : undefined;
  const own: Cue | undefined = main && {
    at: main.verb,
    lemma: tokens[main.verb]?.lower ?? '',
    kind: 'other',
    subject: main,
    form: main.form,
  };
  const cue =
    own ??
    candidates.findLast(({ kind }) => kind === 'speech' || kind === 'source') ??
    candidates.at(-1) ??
    nearestVerbCue(tokens, tokens.length);
  if (cue?.subject === undefined || isEmptySubject(tokens, cue.subject)) return undefined;
  const made = attributionOf(tokens, { sentence: index, token: tokens.length }, cue, cue.subject, pattern);
  return made === undefined ? undefined : { ...made, hops: place.sentence - index };
}
