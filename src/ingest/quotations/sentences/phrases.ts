/**
 * Finds the noun phrases of a sentence by its part-of-speech tags: "the head of the miners' union". This is a rough
 * reading, but good enough to find the words that name somebody.
 */
import { wordSet } from '../../../text/word-lists.ts';
import { type Token, type Tokens, tagAt, wordAt } from './frame.ts';
import { objectPronouns, personPronouns, possessivePronouns, timeWords } from './lexicon.ts';

/** A range of tokens, both ends included. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

const links = wordSet('of at for from with in on to against behind near within under');

/** Whether a word is a time: in "in May Moreno", but not in "May Moreno" and "the 61-year-old". */
export const isTime = (tokens: Tokens, index: number): boolean =>
  timeWords.has(wordAt(tokens, index)) &&
  !(isHyphen(tokens, index - 1) && isHyphen(tokens, index + 1)) &&
  !(
    /^(?:April|May|June)$/u.test(tokens[index]?.text ?? '') &&
    tagAt(tokens, index + 1) === 'PROPN' &&
    !timeWords.has(wordAt(tokens, index + 1)) &&
    !/^(?:ADP|NUM|ADJ|DET|SCONJ)$/u.test(tagAt(tokens, index - 1))
  );

/** Whether a phrase has a name in it. */
export const holdsName = (tokens: Tokens, { first, last }: Phrase): boolean =>
  tokens.slice(first, last + 1).some(({ pos }) => pos === 'PROPN');

/** Whether a word can be part of a noun phrase. */
function isNominal(tokens: Tokens, index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  const isCapital = index > 0 && token.pos !== 'PRON' && /^\p{Lu}[\p{L}.'’-]*$/u.test(token.text);
  return (
    /^(?:PROPN|NOUN|NUM|ADJ|DET)$/u.test(token.pos) ||
    possessivePronouns.has(token.lower) ||
    isPossessiveMark(tokens, index) ||
    token.text === '&' ||
    isCapital
  );
}

/**
 * Whether a verb gives the name of the noun before it: "a baker called Ana Moreno, who"; not "a baker called Moreno a
 * liar".
 */
export function isNamingVerb(tokens: Tokens, at: number): boolean {
  if (!/^(?:called|named)$/u.test(wordAt(tokens, at)) || tagAt(tokens, at - 1) !== 'NOUN') return false;
  const behind = tokens.slice(at + 1).find(({ pos }) => pos !== 'PROPN');
  const isNew = /^an?$/u.test(wordAt(tokens, phraseEndingAt(tokens, at - 1)?.first ?? -1));
  return isNew && tagAt(tokens, at + 1) === 'PROPN' && /^(?:[,.]|who)$/u.test(behind?.lower ?? '');
}

/** Whether a token is a possessive 's: in "Moreno's aide", not in "he's". */
export const isPossessiveMark = (tokens: Tokens, index: number): boolean =>
  /^'s?$/u.test(wordAt(tokens, index)) && /^(?:PROPN|NOUN|ADJ)$/u.test(tagAt(tokens, index - 1));

export const isVerb = (tokens: Tokens, index: number): boolean =>
  /^(?:VERB|AUX)$/u.test(tagAt(tokens, index));

export const isPronoun = (token: Token | undefined): boolean =>
  token !== undefined && personPronouns.has(token.lower) && token.pos !== 'DET';

/** Whether a token is a hyphen inside a compound: "editor-in-chief", "Newport-based". */
const isHyphen = (tokens: Tokens, index: number): boolean =>
  /^[-/]$/u.test(wordAt(tokens, index)) &&
  tokens[index - 1]?.end === tokens[index]?.start &&
  tokens[index]?.end === tokens[index + 1]?.start;

/** Whether a token joins two nouns or names: "Moreno and Ortiz", "chairman and founder". */
const joins = (tokens: Tokens, index: number): boolean =>
  wordAt(tokens, index) === 'and' && isNominal(tokens, index + 1);

/** The noun phrase that ends at `end`, with the phrases that depend on it: "the head of the union of miners". */
export function phraseEndingAt(tokens: Tokens, end: number): Phrase | undefined {
  if (isPronoun(tokens[end])) return { first: end, last: end };
  const last = beforeBracket(tokens, end);
  if (isTime(tokens, last) || !(isNominal(tokens, last) || objectPronouns.has(wordAt(tokens, last))))
    return undefined;
  let first = last;
  // Set after a linking word: the words before it belong to the phrase.
  let isLinked = false;
  for (let index = last - 1; index >= 0 && !isTime(tokens, index); index -= 1) {
    if (links.has(wordAt(tokens, index)) && isLinkable(tokens, index - 1)) isLinked = true;
    // "the mayor Moreno": a determiner begins the phrase, so the words before it are another one.
    else if (tagAt(tokens, first) === 'DET' && !isLinked) break;
    else if (isNominal(tokens, index)) {
      first = index;
      isLinked = false;
    } else if (isPronoun(tokens[index]) && wordAt(tokens, index + 1) === 'and')
      return { first: index, last: end };
    else if (!isHyphen(tokens, index) && !joins(tokens, index)) break;
  }
  return { first, last: end };
}

/** The index before the brackets that end at `end`; `end` itself where there are none. */
function beforeBracket(tokens: Tokens, end: number): number {
  const isBracket = /^[)\]]$/u.test(wordAt(tokens, end));
  return isBracket ? tokens.slice(0, end).findLastIndex(({ text }) => /^[([]$/u.test(text)) - 1 : end;
}

/** The noun phrase that begins at `start`, up to a comma, a verb or a word that begins a clause. */
export function phraseStartingAt(tokens: Tokens, start: number): Phrase | undefined {
  const head = tokens[start];
  if (head === undefined) return undefined;
  // "one of them", "another of the passengers"
  const isOfGroup = /^(?:one|another|some|many|most|two|both|each)$/u.test(head.lower);
  const group =
    isOfGroup && wordAt(tokens, start + 1) === 'of' ? phraseStartingAt(tokens, start + 2) : undefined;
  if (group !== undefined) return { first: start, last: group.last };
  const isCounted = head.lower === 'one' && isNominal(tokens, start + 1);
  if ((isPronoun(head) && !isCounted) || (objectPronouns.has(head.lower) && !isNominal(tokens, start + 1)))
    return { first: start, last: start };
  const isOpener = isNominal(tokens, start) && !isTime(tokens, start);
  if (!isOpener || /^(?:that|this|these|those|what|how|why|if)$/u.test(head.lower)) return undefined;
  let last = start;
  for (let index = start + 1; index < tokens.length && !isTime(tokens, index); index += 1) {
    if (isNominal(tokens, index)) last = index;
    else if (!isHyphen(tokens, index) && !joins(tokens, index) && !continuesPhrase(tokens, index)) break;
  }
  return { first: start, last };
}

/** Whether a token begins a signature: "— Moreno, a teacher", "Signed, Moreno". */
export const opensSignature = (token: Token | undefined): boolean =>
  /^(?:[—–―-]|signed)$/iu.test(token?.text ?? '');

/** Whether a phrase goes on with a linking word: "the head of the union", "a farmer from Leeds". */
const continuesPhrase = (tokens: Tokens, index: number): boolean =>
  /^(?:of|at|for|from)$/u.test(wordAt(tokens, index)) && isLinkable(tokens, index + 1);

/** Whether a token may be beside a linking word, also in "the mother-of-two". */
const isLinkable = (tokens: Tokens, index: number): boolean =>
  isNominal(tokens, index) || isHyphen(tokens, index);
