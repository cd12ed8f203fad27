/**
 * Tells quotations from other words between marks: terms (a so-called “rebate”), titles, headlines, nicknames and words
 * that the outlet doubts.
 */

import { type Tokens, tagAt, wordAt } from './sentences/frame.ts';
import { namingWords } from './sentences/lexicon.ts';
import { isTime } from './sentences/phrases.ts';
import type { Attribution, PlacedQuote } from './speakers/attribution.ts';

/** Up to this many words, a fragment counts as speech only with a verb of saying or as a sentence. */
const shortWords = 4;
/** Up to this many words, a fragment without a speaker and without closing punctuation is no speech. */
const unattributedWords = 5;
/** The most words between a verb of saying and a short fragment. */
const shortReach = 14;

/** The kind of quotation that the words between marks are; undefined for a term, a title or a heading. */
export function kindOf(
  quote: PlacedQuote,
  attribution: Attribution | undefined,
): 'direct' | 'fragment' | undefined {
  const { words, tokens, token } = quote;
  const count = words.split(/\s+/u).length;
  const isOwn = isOwnWord(tokens, token);
  const namedBy = isOwn ? undefined : namingWordAt(tokens, token);
  // "called the episode “silly but harmless”": a title would begin with a capital.
  const isTitle = namedBy !== undefined && !(works.test(namedBy) && /^\p{Ll}/u.test(words));
  if (isTitle && (titling.test(namedBy) || count <= shortWords)) return undefined;
  if (count <= shortWords) {
    if ([isTitleOf, isGlossed, isNickname].some((is) => is(tokens, token, words))) return undefined;
    if ((!isOwn && isNamed(tokens, token)) || !isShortSpeech(quote, attribution, count)) return undefined;
  } else if (attribution === undefined && count <= unattributedWords && !isClosed.test(words))
    return undefined;
  return isDirect(words, count, tokens, token) ? 'direct' : 'fragment';
}

/** Whether a few words are speech: a verb of saying close by has them as its object, or they are a sentence. */
function isShortSpeech(
  { words, tokens, token }: PlacedQuote,
  attribution: Attribution | undefined,
  count: number,
): boolean {
  const { pattern = '', distance = 0, cue } = attribution ?? {};
  if (/^(?:after|source|before-colon|later)$/u.test(pattern)) return true;
  // "said something that seemed to end the “partnership”": the words belong to a clause about what was said.
  if (cue !== undefined && /^(?:before|report|noun)$/u.test(pattern))
    return distance <= shortReach && !/^(?:something|things?|words)$/u.test(wordAt(tokens, cue.at + 1));
  const mayBeSpeech = attribution !== undefined || token === 0 || wordAt(tokens, token - 1) === ':';
  return count > 1 && isSentence(words) && mayBeSpeech;
}

const works = /^(?:song|film|movie|book|novel|album|show|series|episode|segment)$/u;
const titling = /^(?:titled|entitled|headlined|headlines?)$/u;

/** The word right before or after the marks that makes them a name: headlines like “…”; “…” — a euphemism. */
function namingWordAt(tokens: Tokens, at: number): string | undefined {
  const before = tokens.slice(0, at).toReversed();
  // One word introduces a whole list of titles: headlines like “…,” “…” and “…”.
  const lead = before.findIndex(({ quote, lower }) => quote < 0 && !/^(?:,|and|or)$/u.test(lower));
  for (const token of before.slice(Math.max(0, lead)).slice(0, 3)) {
    if (namingWords.has(token.lower)) return token.lower;
    if (!/^(?:like|such|as|,|:|is|was|a|an|the|called)$/u.test(token.lower) && token.pos !== 'PROPN') break;
  }
  return tokens
    .slice(at + 1, at + 5)
    .find((token) => /^(?:euphemism|misnomer|moniker|nickname)$/u.test(token.lower))?.lower;
}

/** Whether the words are one speaker's own name for something: "what she called a “…”". */
function isOwnWord(tokens: Tokens, at: number): boolean {
  let verb = at - 1;
  while (/^(?:a|an|the)$/u.test(wordAt(tokens, verb))) verb -= 1;
  const isOne = tagAt(tokens, verb - 1) === 'PROPN' || /^s?he$/u.test(wordAt(tokens, verb - 1));
  const hasWhat = tokens.slice(Math.max(0, verb - 6), verb).some(({ lower }) => lower === 'what');
  return isOne && hasWhat && naming.test(wordAt(tokens, verb));
}

const naming = /^(?:call|calls|called|term|terms|termed|dub|dubs|dubbed)$/u;

/**
 * Whether the words are a common name: "what is called a “…”", "the so-called “…”", "the part that people call “…”".
 */
function isNamed(tokens: Tokens, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 7); index -= 1) {
    const word = wordAt(tokens, index);
    if (/^[,;:]$/u.test(word)) return false;
    // The tagger splits the compound: so, -, called.
    if (tokens[index - 2]?.lower === 'so' && word === 'called') return true;
    if (!naming.test(word)) continue;
    // "the barge, called “Bella”, …"
    if (index === at - 1 && tokens[index - 1]?.lower === ',') return true;
    const opener = tokens.slice(Math.max(0, index - 6), index);
    return opener.some(({ lower }) => lower === 'what') || followsNoun(tokens, index);
  }
  return false;
}

/** Whether the words are a title, with a capital for each: "a programme called “Learning Together”". */
const isTitleOf = (tokens: Tokens, at: number, words: string): boolean =>
  naming.test(wordAt(tokens, at - 1)) &&
  words.split(/\s+/u).every((word) => /^\p{Lu}[\p{L}\p{N}'’-]*$/u.test(word));

/** Whether the words are a term or its explanation: "her “keelson” (a beam)", "the keelson (“backbone”)". */
const isGlossed = (tokens: Tokens, at: number): boolean =>
  (wordAt(tokens, at - 1) === '(' && wordAt(tokens, at + 1) === ')') ||
  (wordAt(tokens, at + 1) === '(' && tokens.slice(at + 2, at + 6).some(({ text }) => text === ')'));

/**
 * Whether the words are a nickname: "Otto “Stoker” Berg"; not "Moreno “challenged” Berg", "called Moreno “Liar”
 * Monday".
 */
const isNickname = (tokens: Tokens, at: number, words: string): boolean =>
  /^(?:the )?\p{Lu}[^.,!?]*$/u.test(words) &&
  [at - 1, at + 1].every((beside) => tagAt(tokens, beside) === 'PROPN' && !isTime(tokens, beside));

/** Whether a verb belongs to a relative clause without a pronoun: "the regions Moreno calls …". */
const followsNoun = (tokens: Tokens, verb: number): boolean =>
  /^(?:PROPN|PRON)$/u.test(tagAt(tokens, verb - 1)) && tagAt(tokens, verb - 2) === 'NOUN';

/** The end of words that close with punctuation. */
const isClosed = /[.,!?…—–-][\])’'"”]*$/u;

const isSentence = (words: string): boolean =>
  /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(words) && isClosed.test(words);

/** Whether the words are a statement of their own: they begin like a sentence, or continue an interrupted one. */
function isDirect(words: string, count: number, tokens: Tokens, at: number): boolean {
  if (count < 3 && !(at === 0 ? /[.!?,]$/u : /[.!?]$/u).test(words)) return false;
  if (/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(words))
    return at === 0 || isSentence(words) || tokens[at + 1]?.lower === ',';
  // “If so,” he said, “then go.”: the second half is direct, although it begins with a small letter.
  const isLater = tokens.slice(0, at).some((token) => token.quote >= 0);
  return isLater && /^[,.;]$/u.test(wordAt(tokens, at - 1)) && /[.!?]$/u.test(words);
}
