/**
 * Which of the words between marks are speech: not terms (a so-called “rebate”), titles, headlines, nicknames
 * and words that the outlet doubts.
 */

import { type Tokens, tagAt, wordAt } from './sentences/frame.ts';
import { namingWords } from './sentences/lexicon.ts';
import { isTime } from './sentences/phrases.ts';
import type { Attribution, PlacedQuote } from './speakers/attribution.ts';

/** Words in a fragment so short that it needs a speaker to be speech. */
const shortWords = 4;
/** Words of a fragment that nothing around attributes to anybody. */
const unattributedWords = 5;
/** Words between a verb of saying and a short fragment, at most. */
const shortReach = 14;

/** Which kind of quotation a stretch between marks is; undefined for a term, a title or a heading. */
export function kindOf(
  quote: PlacedQuote,
  attribution: Attribution | undefined,
): 'direct' | 'fragment' | undefined {
  const { words, tokens, token } = quote;
  const count = words.split(/\s+/u).length;
  const isOwn = isOwnWord(tokens, token);
  const namedBy = isOwn ? undefined : namingWordAt(tokens, token);
  // "called the episode “silly but harmless”": a work's title has a capital.
  const isTitle = namedBy !== undefined && !(works.test(namedBy) && /^\p{Ll}/u.test(words));
  if (isTitle && (titling.test(namedBy) || count <= shortWords)) return undefined;
  if (count <= shortWords) {
    if ([isTitleOf, isGlossed, isNickname].some((is) => is(tokens, token, words))) return undefined;
    if ((!isOwn && isNamed(tokens, token)) || !isShortSpeech(quote, attribution, count)) return undefined;
  } else if (attribution === undefined && count <= unattributedWords && !isClosed.test(words))
    return undefined;
  return isDirect(words, count, tokens, token) ? 'direct' : 'fragment';
}

/** A few words are speech when a verb of saying close by takes them as what was said. */
function isShortSpeech(
  { words, tokens, token }: PlacedQuote,
  attribution: Attribution | undefined,
  count: number,
): boolean {
  const { pattern = '', distance = 0, cue } = attribution ?? {};
  if (/^(?:after|source|before-colon|later)$/u.test(pattern)) return true;
  // "said something that seemed to end the “partnership”": the marks stand in a clause about what was said.
  if (cue !== undefined && /^(?:before|report|noun)$/u.test(pattern))
    return distance <= shortReach && !/^(?:something|things?|words)$/u.test(wordAt(tokens, cue.at + 1));
  const stands = attribution !== undefined || token === 0 || wordAt(tokens, token - 1) === ':';
  return count > 1 && isSentence(words) && stands;
}

const works = /^(?:song|film|movie|book|novel|album|show|series|episode|segment)$/u;
const titling = /^(?:titled|entitled|headlined|headlines?)$/u;

/** The word that gives the marks a name, right before them or right after: headlines like “…”; “…” — a euphemism. */
function namingWordAt(tokens: Tokens, at: number): string | undefined {
  const before = tokens.slice(0, at).toReversed();
  // A list of titles is introduced once: headlines like “…,” “…” and “…”.
  const lead = before.findIndex(({ quote, lower }) => quote < 0 && !/^(?:,|and|or)$/u.test(lower));
  for (const token of before.slice(Math.max(0, lead)).slice(0, 3)) {
    if (namingWords.has(token.lower)) return token.lower;
    if (!/^(?:like|such|as|,|:|is|was|a|an|the|called)$/u.test(token.lower) && token.pos !== 'PROPN') break;
  }
  return tokens
    .slice(at + 1, at + 5)
    .find((token) => /^(?:euphemism|misnomer|moniker|nickname)$/u.test(token.lower))?.lower;
}

/** "what she called a “…”": one speaker's own word, and not what people call it. */
function isOwnWord(tokens: Tokens, at: number): boolean {
  let verb = at - 1;
  while (/^(?:a|an|the)$/u.test(wordAt(tokens, verb))) verb -= 1;
  const isOne = tagAt(tokens, verb - 1) === 'PROPN' || /^s?he$/u.test(wordAt(tokens, verb - 1));
  const hasWhat = tokens.slice(Math.max(0, verb - 6), verb).some(({ lower }) => lower === 'what');
  return isOne && hasWhat && naming.test(wordAt(tokens, verb));
}

const naming = /^(?:call|calls|called|term|terms|termed|dub|dubs|dubbed)$/u;

/** "what is called a “…”", "the so-called “…”", "the part that people call “…”": the marks hold a name in use. */
function isNamed(tokens: Tokens, at: number): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 7); index -= 1) {
    const word = wordAt(tokens, index);
    if (/^[,;:]$/u.test(word)) return false;
    // The tagger parts the compound: so, -, called.
    if (tokens[index - 2]?.lower === 'so' && word === 'called') return true;
    if (!naming.test(word)) continue;
    // "the barge, called “Bella”, …"
    if (index === at - 1 && tokens[index - 1]?.lower === ',') return true;
    const opener = tokens.slice(Math.max(0, index - 6), index);
    return opener.some(({ lower }) => lower === 'what') || followsNoun(tokens, index);
  }
  return false;
}

/** "a programme called “Learning Together”": a capital for every word, right behind the word that names. */
const isTitleOf = (tokens: Tokens, at: number, words: string): boolean =>
  naming.test(wordAt(tokens, at - 1)) &&
  words.split(/\s+/u).every((word) => /^\p{Lu}[\p{L}\p{N}'’-]*$/u.test(word));

/** "her “keelson” (a beam)", "the keelson (“backbone”)": a term and what it means, which takes few words. */
const isGlossed = (tokens: Tokens, at: number): boolean =>
  (wordAt(tokens, at - 1) === '(' && wordAt(tokens, at + 1) === ')') ||
  (wordAt(tokens, at + 1) === '(' && tokens.slice(at + 2, at + 6).some(({ text }) => text === ')'));

/** "Otto “Stoker” Berg": a name inside a name; not "Moreno “challenged” Berg", "called Moreno “Liar” Monday". */
const isNickname = (tokens: Tokens, at: number, words: string): boolean =>
  /^(?:the )?\p{Lu}[^.,!?]*$/u.test(words) &&
  [at - 1, at + 1].every((beside) => tagAt(tokens, beside) === 'PROPN' && !isTime(tokens, beside));

/** "the regions Moreno calls …": a clause hung on a noun without a word that opens it. */
const followsNoun = (tokens: Tokens, verb: number): boolean =>
  /^(?:PROPN|PRON)$/u.test(tagAt(tokens, verb - 1)) && tagAt(tokens, verb - 2) === 'NOUN';

/** Ends with the mark of a sentence or of a part of one. */
const isClosed = /[.,!?…—–-][\])’'"”]*$/u;

const isSentence = (words: string): boolean =>
  /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(words) && isClosed.test(words);

/** Can stand alone: begins like a sentence, or carries on an interrupted one. */
function isDirect(words: string, count: number, tokens: Tokens, at: number): boolean {
  if (count < 3 && !(at === 0 ? /[.!?,]$/u : /[.!?]$/u).test(words)) return false;
  if (/^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(words))
    return at === 0 || isSentence(words) || tokens[at + 1]?.lower === ',';
  // “If so,” he said, “then go.”: the second half begins small and is direct all the same.
  const isLater = tokens.slice(0, at).some((token) => token.quote >= 0);
  return isLater && /^[,.;]$/u.test(wordAt(tokens, at - 1)) && /[.!?]$/u.test(words);
}
