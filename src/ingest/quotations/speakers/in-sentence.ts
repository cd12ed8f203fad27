/** Finds the speaker of a quotation in its own sentence. */

import { type Gender, genderOf, genderOfPronoun } from '../people/gender.ts';
import { type Cue, cuesOf, isEmptySubject } from '../sentences/cues.ts';
import { type Tokens, wordAt } from '../sentences/frame.ts';
import { formOf, objectPronouns } from '../sentences/lexicon.ts';
import { holdsName, isPossessiveMark, isPronoun, type Phrase, phraseEndingAt } from '../sentences/phrases.ts';
import { type Attribution, attributionOf, type Pattern, type PlacedQuote } from './attribution.ts';
import { isOfUnownedClaim } from './unowned-claim.ts';
import { isUnsaid } from './unsaid.ts';
import { describes, evaluatorOf } from './words-about-statement.ts';

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
  if (isRepliedTo(tokens, token) || isOfUnownedClaim(tokens, token) || isOpposed(tokens, token, words))
    return undefined;
  const before = cueBefore(tokens, own, token, /^\p{Ll}/u.test(words));
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
function cueBefore(tokens: Tokens, cues: readonly Cue[], at: number, isFragment: boolean): Cue | undefined {
  const candidates = cues.filter((cue) => cue.at < at).toReversed();
  let [cue] = candidates;
  // "dismissed her remarks as “…”": the words belong to the verb, not to the noun.
  const [, outerVerb] = candidates;
  const isOfThing = cue?.kind === 'noun' && tokens[at - 1]?.lower === 'as' && !describes(tokens, cue);
  if (isOfThing && outerVerb !== undefined) return outerVerb;
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
    const isOfAnother =
      cue.kind !== 'speech' && cue.subject.first !== outer.subject.first && !holdsWords(tokens, cue, at);
    if (isOfHimself || cue.subject.form === 'relative' || isOfAnother) cue = outer;
  }
  const evaluator = cue?.kind === 'noun' ? evaluatorOf(tokens, cue, at, isFragment) : undefined;
  return evaluator === 'nobody' ? undefined : (evaluator ?? cue);
}

/**
 * Whether the words are the content of a noun: "Moreno said Holm's claim that “…” was wrong", "said Holm's claim, “…”,
 * was".
 */
function holdsWords(tokens: Tokens, { at, kind, subject }: Cue, quote: number): boolean {
  if (kind !== 'noun' || subject === undefined || !holdsName(tokens, subject)) return false;
  const between = tokens.slice(Math.max(at, subject.last) + 1, quote).map(({ lower }) => lower);
  return /^(?:that|,|)$/u.test(between.join(' '));
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
