/** Who speaks a quotation that fills its sentence, by the sentences beside it. */

import type { MarkedSpan } from '../marks.ts';
import { looksLikePerson, nameRuns } from '../people/name-runs.ts';
import { type Cue, isEmptySubject, nearestVerbCue } from '../sentences/cues.ts';
import type { Sentence, Token } from '../sentences/frame.ts';
import { timeWords } from '../sentences/lexicon.ts';
import { mainSubject } from '../sentences/subjects.ts';
import { type Attribution, attributionOf, type Pattern, type Place } from './attribution.ts';
import { isUnsaid } from './unsaid.ts';

/** The speaker whom a neighbouring sentence names, or who spoke before. */
export function acrossSentences(
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
  const isSigned = /^(?:[—–―-]|signed)$/iu.test(tokens[0]?.text ?? '') && tokens.length <= SIGNATURE_TOKENS;
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
    : isOfOne(before.tokens)
      ? /\b(?:I|my|me)\b/u.test(text.slice(span?.start, span?.end))
        ? 'paragraph-of-one'
        : 'paragraph-of-somebody'
      : 'paragraph-about';
  return fromSentence(sentences, cues, place.sentence - 1, place, pattern);
}

/** The sentence tells of one person, who is its subject, and names nobody else. */
function isOfOne(tokens: readonly Token[]): boolean {
  const main = mainSubject(tokens);
  const [run, ...others] = nameRuns(tokens).filter((one) => looksLikePerson(tokens, one));
  const isPronounAlone =
    run === undefined && main !== undefined && /^(?:he|she)$/u.test(tokens[main.first]?.lower ?? '');
  if (isPronounAlone) return true;
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
  const main = /^paragraph-of/u.test(pattern) ? mainSubject(tokens) : undefined;
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
