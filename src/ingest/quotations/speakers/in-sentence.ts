/** Who speaks a quotation, by the sentence that it stands in. */

import type { MarkedSpan } from '../marks.ts';
import { type Cue, isEmptySubject, nearestVerbCue } from '../sentences/cues.ts';
import type { Token } from '../sentences/frame.ts';
import { isPronoun } from '../sentences/phrases.ts';
import {
  type Attribution,
  attributionOf,
  type Pattern,
  type Place,
  type ReadArticle,
} from './attribution.ts';
import { isUnsaid } from './unsaid.ts';

/** The speaker that the quotation's own sentence names. */
export function inSentence(
  { text, sentences, cues, marked }: ReadArticle,
  quote: number,
  place: Place,
): Attribution | undefined {
  const tokens = sentences[place.sentence]?.tokens ?? [];
  const own = (cues[place.sentence] ?? []).filter(
    (cue) =>
      (!isEmptySubject(tokens, cue.subject) || /^reads?$/u.test(cue.lemma)) && !isUnsaid(tokens, cue.at),
  );
  const span = marked[quote];
  if (span === undefined) return undefined;
  const make = (cue: Cue, pattern: Pattern): Attribution | undefined =>
    cue.subject && attributionOf(tokens, place, cue, cue.subject, pattern);
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
  const candidate = cues.find((cue) => cue.at >= start && cue.kind !== 'noun');
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
  return candidate;
}

/**
 * The cue before the quotation that governs it.
 *
 * The nearest one, unless it only says what somebody says of himself ("Moreno
 * said she hopes …", "said the fees used by others …"): then the verb of
 * saying further out.
 */
function cueBefore(tokens: readonly Token[], cues: readonly Cue[], at: number): Cue | undefined {
  const candidates = cues.filter((cue) => cue.at < at);
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
