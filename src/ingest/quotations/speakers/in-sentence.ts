/** Finds the speaker of a quotation in its own sentence. */

import { type Gender, genderOf, genderOfPronoun } from '../people/gender.ts';
import { type Cue, cuesOf, isEmptySubject } from '../sentences/cues.ts';
import { type Tokens, tagAt, wordAt } from '../sentences/frame.ts';
import { formOf, objectPronouns, speechNouns } from '../sentences/lexicon.ts';
import {
  isPossessiveMark,
  isPronoun,
  type Phrase,
  phraseEndingAt,
  phraseStartingAt,
} from '../sentences/phrases.ts';
import { type Attribution, attributionOf, type Pattern, type PlacedQuote } from './attribution.ts';
import { isUnsaid } from './unsaid.ts';

/** The attribution by the quotation's own sentence; undefined where that does not say who speaks. */
export function inSentence(quote: PlacedQuote): Attribution | undefined {
  const { tokens, token, words } = quote;
  if (isOfCrowd(tokens, token)) return undefined;
  const own = cuesOf(tokens).filter(
    (cue) => !isEmptySubject(tokens, cue.subject) && !isUnsaid(tokens, cue.at),
  );
  const make = (cue: Cue, pattern: Pattern): Attribution | undefined => attributionOf(quote, cue, pattern);
  const after = cueRightAfter(tokens, own, token + 1, words);
  if (after !== undefined) return make(after, after.kind === 'source' ? 'source' : 'after');
  if (isRepliedTo(tokens, token) || isClaimOfOthers(tokens, token) || isOpposed(tokens, token, words))
    return undefined;
  const before = cueBefore(tokens, own, token);
  const later = cueLater(tokens, own, token);
  if (before !== undefined && (before.kind === 'speech' || later === undefined)) {
    const opener = tokens[token - 1]?.lower;
    const isDirect = opener === ':' || opener === ',';
    if (before.kind === 'noun' || (before.kind !== 'other' && before.kind !== 'speech' && !isDirect))
      return make(before, before.kind);
    return make(before, isDirect ? 'before-colon' : 'before');
  }
  return later && make(later, 'later');
}

/**
 * Whether the words are those that the subject reacts to: "Moreno replied to Holm's “…”"; not "Moreno said Holm's “…”
 * was late".
 */
function isRepliedTo(tokens: Tokens, at: number): boolean {
  const owner = isPossessiveMark(tokens, at - 1) ? phraseEndingAt(tokens, at - 2) : undefined;
  return owner !== undefined && /^(?:to|at|with|for)$/u.test(wordAt(tokens, owner.first - 1));
}

/**
 * Whether a quotation is what somebody else claims, who may not be named: "Moreno rejected claims that she was “…”",
 * "read a letter from Holm: “…”", "echoed Holm's call for “…”"; not "claims that Holm said “…”".
 */
function isClaimOfOthers(tokens: Tokens, quote: number): boolean {
  const noun = tokens.slice(0, quote).findLastIndex(({ lower }) => speechNouns.has(lower));
  const author = /^(?:from|by)$/u.test(wordAt(tokens, noun + 1))
    ? phraseStartingAt(tokens, noun + 2)
    : undefined;
  const opener = (author?.last ?? noun) + 1;
  let first = noun;
  while (/^(?:DET|ADJ|NOUN|NUM)$/u.test(tagAt(tokens, first - 1))) first -= 1;
  const owner = isPossessiveMark(tokens, first - 1) ? phraseEndingAt(tokens, first - 2) : undefined;
  return (
    quote - noun < 14 &&
    (owner ? /^(?:that|of|for|[:,])$/u : /^(?:that|:)$/u).test(wordAt(tokens, opener)) &&
    !/^(?:in|with|on|via|)$/u.test(wordAt(tokens, (owner?.first ?? first) - 1)) &&
    !cuesOf(tokens).some(({ at, subject }) => at === noun || (at < quote && (subject?.first ?? 0) > opener))
  );
}

/** Verbs of somebody who does not want a word to be used. */
const opposes = formOf(`
  dispute reject contest challenge question dislike hate resent object avoid shun refuse abhor condemn criticise
  criticize mock ridicule dismiss query regret loathe
`);

/**
 * Whether a word is that of somebody with whom the subject disagrees: "Moreno disputes the word “cut”", "rejects the
 * “cut”"; not "Moreno used the word “cut”".
 */
function isOpposed(tokens: Tokens, at: number, words: string): boolean {
  const isTerm = /^(?:words?|terms?|phrase|label|expression)$/u.test(wordAt(tokens, at - 1));
  if (!isTerm && /\s/u.test(words)) return false;
  const noun = isTerm ? at - 1 : at;
  const isAny = /^(?:the|this|that|any|an?|his|her|their)$/u.test(wordAt(tokens, noun - 1));
  const before = isAny ? noun - 2 : noun - 1;
  const verb = /^(?:to|at|over|about)$/u.test(wordAt(tokens, before)) ? before - 1 : before;
  return (isTerm || isAny) && opposes(wordAt(tokens, verb));
}

/** Whether others shout the words, and not the subject: "Moreno left to shouts of “…”". */
const isOfCrowd = (tokens: Tokens, at: number): boolean =>
  wordAt(tokens, at - 1) === 'of' &&
  /^(?:shouts|cries|chants|calls|cheers|jeers|boos|murmurs|whispers|roars|screams)$/u.test(
    wordAt(tokens, at - 2),
  ) &&
  !/^(?:his|her|'s)$/u.test(wordAt(tokens, at - 3));

/** The cue right after a quotation: “…,” Moreno said / said Moreno / according to Moreno. */
function cueRightAfter(tokens: Tokens, cues: readonly Cue[], at: number, words: string): Cue | undefined {
  const isParted = /^[,—–-]$/u.test(wordAt(tokens, at));
  const start = isParted ? at + 1 : at;
  const isSpoken = isParted || /(?:[,?!—–-]|\.\.\.|…)['’”"\s)\]]*$/u.test(words);
  const cue = cues.find((one) => one.at >= start && one.kind !== 'noun');
  if (cue?.subject === undefined) return undefined;
  if (cue.kind === 'source') return cue;
  const { first, form } = cue.subject;
  if (form === 'inverted') return cue;
  // “…,” Moreno said Holm told her: the words are Holm's.
  const inner = cues.find(({ subject, kind }) => kind === 'speech' && subject?.first === cue.at + 1);
  if (inner !== undefined && !isPronoun(tokens[cue.at + 1])) return inner;
  const isBeside = tokens.slice(start, first).every(({ pos, lower }) => pos === 'ADV' || lower === 'as');
  return isSpoken && first >= start && isBeside ? cue : undefined;
}

/**
 * The cue before a quotation to which it belongs: the nearest one, unless that is inside what somebody says ("Moreno
 * said she hopes …", "said the fees used by others …"); then the verb of saying before it.
 */
function cueBefore(tokens: Tokens, cues: readonly Cue[], at: number): Cue | undefined {
  const candidates = cues.filter((cue) => cue.at < at).toReversed();
  let [cue] = candidates;
  // "Moreno said Holm's claim that “…” was wrong"
  if (cue?.kind === 'noun' && at - cue.at <= 2) return cue;
  for (const outer of candidates) {
    if (cue?.subject === undefined) break;
    if (outer.kind !== 'speech' || outer.subject === undefined || outer.subject.form === 'relative') continue;
    const between = cue.subject.first - outer.at;
    const [own, told] = [outer.subject, cue.subject].map(({ first }) => wordAt(tokens, first));
    const genders = new Set([outer.subject, cue.subject].flatMap((phrase) => genderIn(tokens, phrase) ?? []));
    // In "Brandt said she told him", "he told the court she said", "Karl Brandt told the court she said", "she" is
    // another.
    const isToAnother =
      objectPronouns.has(wordAt(tokens, cue.at + 1)) ||
      (/^s?he$/u.test(own ?? '') && own !== told) ||
      genders.size > 1;
    const isOfHimself = isPronoun(tokens[cue.subject.first]) && between >= 1 && between <= 3 && !isToAnother;
    const isOfAnother = cue.kind !== 'speech' && cue.subject.first !== outer.subject.first;
    if (isOfHimself || cue.subject.form === 'relative' || isOfAnother) cue = outer;
  }
  return cue;
}

/** The gender that a pronoun, a title or a given name shows. */
function genderIn(tokens: Tokens, { first, last }: Phrase): Gender {
  const words = tokens.slice(first, last + 1).map(({ lower }) => lower);
  return genderOfPronoun(words.join(' ')) ?? genderOf(words.join(' '), words);
}

/** The cue later in the sentence: “…” is what it was, Moreno said. */
const cueLater = (tokens: Tokens, cues: readonly Cue[], at: number): Cue | undefined =>
  cues.find(({ at: verb, subject, kind }) => {
    if (verb <= at || subject === undefined || kind === 'noun' || kind === 'report') return false;
    const opener = tokens[subject.first - 1];
    return kind === 'source' || (subject.first > at && (opener?.lower === ',' || (opener?.quote ?? -1) >= 0));
  });
