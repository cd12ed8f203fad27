/** Who speaks a quotation, by the sentence that it stands in. */

import { type Cue, cuesOf, isEmptySubject, nearestVerbCue } from '../sentences/cues.ts';
import { type Tokens, wordAt } from '../sentences/frame.ts';
import { isPronoun } from '../sentences/phrases.ts';
import { type Attribution, attributionOf, type Pattern, type PlacedQuote } from './attribution.ts';
import { describes, judgeOf } from './judged.ts';
import { isUnsaid } from './unsaid.ts';

/** The speaker that the quotation's own sentence names. */
export function inSentence(quote: PlacedQuote): Attribution | undefined {
  const { tokens, token, words } = quote;
  if (isOfCrowd(tokens, token)) return undefined;
  const own = cuesOf(tokens).filter(
    (cue) => !isEmptySubject(tokens, cue.subject) && !isUnsaid(tokens, cue.at),
  );
  const make = (cue: Cue, pattern: Pattern): Attribution | undefined => attributionOf(quote, cue, pattern);
  const after = cueRightAfter(tokens, own, token + 1, words);
  if (after !== undefined) return make(after, after.kind === 'source' ? 'source' : 'after');
  const before = cueBefore(tokens, own, token, /^\p{Ll}/u.test(words));
  const later = cueLater(tokens, own, token);
  if (before !== undefined && (before.kind === 'speech' || later === undefined)) {
    const opener = tokens[token - 1]?.lower;
    const isDirect = opener === ':' || opener === ',';
    if (before.kind === 'noun' || (before.kind !== 'other' && before.kind !== 'speech' && !isDirect))
      return make(before, before.kind);
    return make(before, isDirect ? 'before-colon' : 'before');
  }
  if (later !== undefined) return make(later, 'later');
  const verb = nearestVerbCue(tokens, token);
  return verb && !isEmptySubject(tokens, verb.subject) ? make(verb, 'verb') : undefined;
}

/** "Moreno left to shouts of “…”": whoever shouts is not the one whom the sentence is about. */
const isOfCrowd = (tokens: Tokens, at: number): boolean =>
  wordAt(tokens, at - 1) === 'of' &&
  /^(?:shouts|cries|chants|calls|cheers|jeers|boos|murmurs|whispers|roars|screams)$/u.test(
    wordAt(tokens, at - 2),
  ) &&
  !/^(?:his|her|'s)$/u.test(wordAt(tokens, at - 3));

/** “…,” Moreno said / said Moreno / according to Moreno. */
function cueRightAfter(tokens: Tokens, cues: readonly Cue[], at: number, words: string): Cue | undefined {
  const isParted = /^[,—–-]$/u.test(wordAt(tokens, at));
  const start = isParted ? at + 1 : at;
  const isSpoken = isParted || /(?:[,?!—–-]|\.\.\.|…)['’”"\s)\]]*$/u.test(words);
  const cue = cues.find((one) => one.at >= start && one.kind !== 'noun');
  if (cue?.subject === undefined) return undefined;
  if (cue.kind === 'source') return cue;
  const { first, form } = cue.subject;
  if (form === 'inverted') return cue;
  const isBeside = tokens.slice(start, first).every(({ pos, lower }) => pos === 'ADV' || lower === 'as');
  return isSpoken && first >= start && isBeside ? cue : undefined;
}

/**
 * The cue before the quotation that governs it: the nearest one, unless it only says what somebody says of
 * himself ("Moreno said she hopes …", "said the fees used by others …"); then the verb of saying further out.
 */
function cueBefore(tokens: Tokens, cues: readonly Cue[], at: number, isFragment: boolean): Cue | undefined {
  const candidates = cues.filter((cue) => cue.at < at).toReversed();
  let [cue] = candidates;
  // "dismissed her remarks as “…”": the verb says it, not the noun.
  const [, outerVerb] = candidates;
  const isOfThing = cue?.kind === 'noun' && tokens[at - 1]?.lower === 'as' && !describes(tokens, cue);
  if (isOfThing && outerVerb !== undefined) return outerVerb;
  for (const outer of candidates) {
    if (cue?.subject === undefined) break;
    if (outer.kind !== 'speech' || outer.subject === undefined || outer.subject.form === 'relative') continue;
    const between = cue.subject.first - outer.at;
    const isOfHimself =
      isPronoun(tokens[cue.subject.first]) &&
      between >= 1 &&
      between <= 3 &&
      // "He told the court she said": she is another.
      `${wordAt(tokens, outer.subject.first)} ${wordAt(tokens, cue.subject.first)}` !== 'he she' &&
      `${wordAt(tokens, outer.subject.first)} ${wordAt(tokens, cue.subject.first)}` !== 'she he';
    const isOfAnother = cue.kind !== 'speech' && cue.subject.first !== outer.subject.first;
    if (isOfHimself || cue.subject.form === 'relative' || isOfAnother) cue = outer;
  }
  const judge = cue?.kind === 'noun' ? judgeOf(tokens, cue, at, isFragment) : undefined;
  return judge === 'nobody' ? undefined : (judge ?? cue);
}

/** “…” is what it was, Moreno said. */
const cueLater = (tokens: Tokens, cues: readonly Cue[], at: number): Cue | undefined =>
  cues.find(({ at: verb, subject, kind }) => {
    if (verb <= at || subject === undefined || kind === 'noun' || kind === 'report') return false;
    const opener = tokens[subject.first - 1];
    return kind === 'source' || (subject.first > at && (opener?.lower === ',' || (opener?.quote ?? -1) >= 0));
  });
