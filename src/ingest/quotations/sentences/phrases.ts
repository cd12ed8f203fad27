/**
 * Noun phrases in a sentence of the frame: "the head of the miners' union". A light reading over part-of-speech
 * tags, good enough to say which words name somebody.
 */
import { wordSet } from '../../../text/word-lists.ts';
import { type Token, type Tokens, tagAt, wordAt } from './frame.ts';
import { objectPronouns, personPronouns, possessivePronouns, timeWords } from './lexicon.ts';

/** A stretch of tokens, both ends included. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

const links = wordSet('of at for from with in on to against behind near within under');

/** A word that names a time. "May Moreno" and "the 61-year-old" are somebody, "in May Moreno" is not. */
export const isTime = (tokens: Tokens, index: number): boolean =>
  timeWords.has(wordAt(tokens, index)) &&
  !(isHyphen(tokens, index - 1) && isHyphen(tokens, index + 1)) &&
  !(
    /^(?:April|May|June)$/u.test(tokens[index]?.text ?? '') &&
    tagAt(tokens, index + 1) === 'PROPN' &&
    !timeWords.has(wordAt(tokens, index + 1)) &&
    !/^(?:ADP|NUM|ADJ|DET|SCONJ)$/u.test(tagAt(tokens, index - 1))
  );

/** Whether a word of a phrase is a name. */
export const holdsName = (tokens: Tokens, { first, last }: Phrase): boolean =>
  tokens.slice(first, last + 1).some(({ pos }) => pos === 'PROPN');

/** A word that may stand inside a noun phrase. */
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

/** "a baker called Ana Moreno, who": the verb tells the name of the noun before it; not "a baker called Moreno a liar". */
export function isNamingVerb(tokens: Tokens, at: number): boolean {
  if (!/^(?:called|named)$/u.test(wordAt(tokens, at)) || tagAt(tokens, at - 1) !== 'NOUN') return false;
  const behind = tokens.slice(at + 1).find(({ pos }) => pos !== 'PROPN');
  const isNew = /^an?$/u.test(wordAt(tokens, phraseEndingAt(tokens, at - 1)?.first ?? -1));
  return isNew && tagAt(tokens, at + 1) === 'PROPN' && /^(?:[,.]|who)$/u.test(behind?.lower ?? '');
}

/** The 's of "Moreno's aide", not the one of "he's". */
export const isPossessiveMark = (tokens: Tokens, index: number): boolean =>
  /^'s?$/u.test(wordAt(tokens, index)) && /^(?:PROPN|NOUN|ADJ)$/u.test(tagAt(tokens, index - 1));

export const isVerb = (tokens: Tokens, index: number): boolean =>
  /^(?:VERB|AUX)$/u.test(tagAt(tokens, index));

export const isPronoun = (token: Token | undefined): boolean =>
  token !== undefined && personPronouns.has(token.lower) && token.pos !== 'DET';

/** A hyphen inside a compound: "editor-in-chief", "Newport-based". */
const isHyphen = (tokens: Tokens, index: number): boolean =>
  /^[-/]$/u.test(wordAt(tokens, index)) &&
  tokens[index - 1]?.end === tokens[index]?.start &&
  tokens[index]?.end === tokens[index + 1]?.start;

/** "Moreno and Ortiz", "chairman and founder" */
const joins = (tokens: Tokens, index: number): boolean =>
  wordAt(tokens, index) === 'and' && isNominal(tokens, index + 1);

/** The noun phrase that ends at `end`, with the phrases hung on it: "the head of the union of miners". */
export function phraseEndingAt(tokens: Tokens, end: number): Phrase | undefined {
  if (isPronoun(tokens[end])) return { first: end, last: end };
  const last = beforeBracket(tokens, end);
  if (isTime(tokens, last) || !(isNominal(tokens, last) || objectPronouns.has(wordAt(tokens, last))))
    return undefined;
  let first = last;
  // Set once a linking word is passed: what stands before it belongs to the phrase.
  let isLinked = false;
  for (let index = last - 1; index >= 0 && !isTime(tokens, index); index -= 1) {
    if (links.has(wordAt(tokens, index)) && isLinkable(tokens, index - 1)) isLinked = true;
    // "the mayor Moreno": a determiner opens the phrase, so what stands before it is another one.
    else if (tagAt(tokens, first) === 'DET' && !isLinked) break;
    else if (isNominal(tokens, index)) {
      first = index;
      isLinked = false;
    } else if (!isHyphen(tokens, index) && !joins(tokens, index)) break;
  }
  return { first, last: end };
}

/** The token before the bracket that ends at `end`; else `end` itself. */
function beforeBracket(tokens: Tokens, end: number): number {
  const isBracket = /^[)\]]$/u.test(wordAt(tokens, end));
  return isBracket ? tokens.slice(0, end).findLastIndex(({ text }) => /^[([]$/u.test(text)) - 1 : end;
}

/** The noun phrase that begins at `start`, up to a comma, a verb or a word that opens a clause. */
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

/** "— Moreno, a teacher", "Signed, Moreno" */
export const opensSignature = (token: Token | undefined): boolean =>
  /^(?:[—–―-]|signed)$/iu.test(token?.text ?? '');

/** "the head of the union", "a farmer from Leeds" */
const continuesPhrase = (tokens: Tokens, index: number): boolean =>
  /^(?:of|at|for|from)$/u.test(wordAt(tokens, index)) && isLinkable(tokens, index + 1);

/** What a linking word may stand beside, also in "the mother-of-two". */
const isLinkable = (tokens: Tokens, index: number): boolean =>
  isNominal(tokens, index) || isHyphen(tokens, index);
