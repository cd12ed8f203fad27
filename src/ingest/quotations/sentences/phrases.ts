/**
 * Noun phrases in a sentence of the frame: "the head of the miners' union".
 *
 * A light reading over part-of-speech tags, good enough to say which words
 * name somebody. Whose verb is whose is read in `subjects.ts`.
 */
import { wordSet } from '../../../text/word-set.ts';
import { type Token, type Tokens, tagAt, wordAt } from './frame.ts';
import { objectPronouns, personPronouns, possessivePronouns, timeWords } from './lexicon.ts';

/** A stretch of tokens, both ends included. */
export interface Phrase {
  readonly first: number;
  readonly last: number;
}

const links = wordSet('of at for from with in on to against behind near within under');
const cliticVerb = wordSet("'s 're 've 'm 'd 'll");

/** A word that names a time. "May Moreno" is somebody, "in May Moreno" is not. */
export const isTime = (tokens: Tokens, index: number): boolean =>
  timeWords.has(wordAt(tokens, index)) && !isGivenNameAt(tokens, index);

function isGivenNameAt(tokens: Tokens, index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  return (
    /^(?:April|May|June|August)$/u.test(token?.text ?? '') &&
    next?.pos === 'PROPN' &&
    /^\p{Lu}\p{Ll}/u.test(next.text) &&
    !timeWords.has(next.lower) &&
    !/^(?:in|since|until|till|by|from|of|to|for|last|next|this|early|late|mid|-|\d+(?:st|nd|rd|th)?)$/u.test(
      wordAt(tokens, index - 1),
    )
  );
}

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

/** The 's of "Moreno's aide", not the one of "he's". */
export const isPossessiveMark = (tokens: Tokens, index: number): boolean =>
  /^'s?$/u.test(wordAt(tokens, index)) && /^(?:PROPN|NOUN|ADJ)$/u.test(tagAt(tokens, index - 1));

export const isVerb = (tokens: Tokens, index: number): boolean =>
  /^(?:VERB|AUX)$/u.test(tagAt(tokens, index)) ||
  (cliticVerb.has(wordAt(tokens, index)) && !isPossessiveMark(tokens, index));

export const isPronoun = (token: Token | undefined): boolean =>
  token !== undefined && personPronouns.has(token.lower) && token.pos !== 'DET';

/** A hyphen inside a compound ("editor-in-chief", "Newport-based") or a nickname in marks inside a name. */
function isInsideName(tokens: Tokens, index: number): boolean {
  const [before, token, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (before === undefined || token === undefined) return false;
  if (/^[-/]$/u.test(token.text)) return before.end === token.start && token.end === after?.start;
  return token.quote >= 0 && before.pos === 'PROPN' && after?.pos === 'PROPN' && token.end - token.start < 24;
}

/** Coordination inside a phrase: "Moreno and Ortiz", "chairman and founder". */
const joins = (tokens: Tokens, index: number): boolean =>
  wordAt(tokens, index) === 'and' && isNominal(tokens, index - 1) && isNominal(tokens, index + 1);

/** The noun phrase that ends at `end`, with the phrases hung on it: "the head of the union of miners". */
export function phraseEndingAt(tokens: Tokens, end: number): Phrase | undefined {
  if (isPronoun(tokens[end])) return { first: end, last: end };
  const last = beforeBracket(tokens, end);
  if (last === undefined || !canEndPhrase(tokens, last)) return undefined;
  let first = last;
  // Set once a linking word is passed: what stands before it belongs to the phrase.
  let isLinked = false;
  for (let index = last - 1; index >= 0; index--) {
    if (isTime(tokens, index) && !/^(?:may|march|april|june|august|last)$/u.test(wordAt(tokens, index)))
      break;
    if (isLink(tokens, index)) {
      isLinked = true;
      continue;
    }
    // "the mayor Moreno": a determiner opens the phrase, so what stands before it is another one.
    if (tagAt(tokens, first) === 'DET' && !isLinked) break;
    if (isNominal(tokens, index)) {
      first = index;
      isLinked = false;
    } else if (!isInsideName(tokens, index) && !joins(tokens, index)) break;
  }
  return { first, last: end };
}

/** The token before the bracket that ends at `end`, or `end` itself; undefined when the bracket has no opening. */
function beforeBracket(tokens: Tokens, end: number): number | undefined {
  if (!/^[)\]]$/u.test(wordAt(tokens, end))) return end;
  const from = Math.max(0, end - 14);
  const open = tokens.slice(from, end).findLastIndex(({ text }) => /^[([]$/u.test(text));
  return open < 0 ? undefined : from + open - 1;
}

/** A noun or an object pronoun, and neither a time nor a bare "this". */
const canEndPhrase = (tokens: Tokens, index: number): boolean =>
  (isNominal(tokens, index) || objectPronouns.has(wordAt(tokens, index))) &&
  !isTime(tokens, index) &&
  !(tagAt(tokens, index) === 'DET' && /^(?:that|this|these|those|what)$/u.test(wordAt(tokens, index)));

/** A linking word behind a noun: "the head of", "the minister (of trade) for". */
const isLink = (tokens: Tokens, index: number): boolean =>
  links.has(wordAt(tokens, index)) &&
  (isNominal(tokens, index - 1) || wordAt(tokens, index - 1) === ')') &&
  !isTime(tokens, index - 1);

/** "then-mayor Senn", "lead author Quill": words that the tagger takes for anything but a part of a title. */
function opensTitle(tokens: Tokens, index: number): boolean {
  const word = wordAt(tokens, index);
  const next = tokens[index + 1];
  if (/^(?:then|now|ex)$/u.test(word)) return next?.text === '-';
  return (
    /^(?:lead|fellow|acting|retired|fired|jailed|exiled|incoming|outgoing|visiting|leading|ruling|elected|self-styled)$/u.test(
      word,
    ) && isNominal(tokens, index + 1)
  );
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
  const isOpener = opensTitle(tokens, start) || (isNominal(tokens, start) && !isTime(tokens, start));
  if (!isOpener || /^(?:that|this|these|those|what|how|why|if)$/u.test(head.lower)) return undefined;
  let last = start;
  for (let index = start + 1; index < tokens.length && !isTime(tokens, index); index++) {
    if (isNominal(tokens, index)) last = index;
    else if (!isInsideName(tokens, index) && !joins(tokens, index) && !continuesPhrase(tokens, index)) break;
  }
  return { first: start, last };
}

/** "— Moreno, a teacher", "Signed, Moreno" */
export const opensSignature = (token: Token | undefined): boolean =>
  /^(?:[—–―-]|signed)$/iu.test(token?.text ?? '');

/** "the head of the union", "a farmer from Leeds" */
const continuesPhrase = (tokens: Tokens, index: number): boolean =>
  /^(?:of|at|for|from)$/u.test(wordAt(tokens, index)) &&
  isNominal(tokens, index + 1) &&
  !isTime(tokens, index + 1);
