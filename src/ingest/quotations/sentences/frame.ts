/**
 * Reads the frame of an article: its sentences, with every quotation replaced by one token. The words that say who
 * speaks are outside the marks, and a part-of-speech tagger reads the short sentences that remain more reliably.
 */

import type { Span } from '../../../text/span.ts';
import { wordSet } from '../../../text/word-lists.ts';
import { takeWhile } from '../../block-words.ts';
import type { MarkedSpan } from '../marked-spans.ts';
import { isGivenName, isSayingVerb, isSpeechVerb } from './lexicon.ts';
import { tokenize } from './tagger.ts';

/** One word or punctuation mark of the frame, or a whole quotation. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  /** The universal part-of-speech tag, or `QUOTE`. */
  readonly pos: string;
  /** Offsets in the whole text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** The index of the quotation that this token replaces; -1 for a word. */
  readonly quote: number;
}

export type Tokens = readonly Token[];

/** The word at an index in small letters, and its tag; empty where there is none. */
export const wordAt = (tokens: Tokens, index: number): string => tokens[index]?.lower ?? '';
export const tagAt = (tokens: Tokens, index: number): string => tokens[index]?.pos ?? '';

/** A sentence of the frame. */
export interface Sentence {
  readonly tokens: Tokens;
  /** The index of its block. */
  readonly block: number;
  /** Whether it is the first sentence of its block. */
  readonly opensBlock: boolean;
}

/** The most tokens of a sentence: a longer one is a table or a list without full stops, and would take long to read. */
const maxTokens = 250;

/** The text that replaces a quotation for the tagger: two marks with nothing between them. */
const placeholder = '“”';

/**
 * The sentences of the blocks of a text.
 *
 * @param marked the quotations of all blocks, in order of `start`; `Token.quote` is an index into it
 */
export function readFrame(text: string, blocks: readonly Span[], marked: readonly MarkedSpan[]): Sentence[] {
  const sentences: Sentence[] = [];
  let next = 0;
  for (const [index, block] of blocks.entries()) {
    const first = next;
    while ((marked[next]?.outerStart ?? Infinity) < block.end) next += 1;
    const tokens = tokensOf(text, block, marked.slice(first, next), first);
    sentences.push(...splitSentences(text, tokens, marked, index));
  }
  return withTagsCorrected(sentences);
}

/**
 * The sentences with corrected tags. A "verb" with a capital is a name where the word also occurs inside a sentence
 * with a capital ("Lang said"), and the first word of a sentence before a whole name is a noun where it also occurs
 * without a capital ("Architect Ana Moreno"). "managing director" has no verb; the last word of “No,” she fumed is one.
 */
function withTagsCorrected(sentences: readonly Sentence[]): Sentence[] {
  const inside = new Set(sentences.flatMap(({ tokens }) => tokens.slice(1).map(({ text }) => text)));
  const tagOf = ({ text, lower, pos }: Token, index: number, tokens: Tokens): string => {
    const isName = (at: number): boolean => tokens[at]?.pos === 'PROPN';
    const isGiven = index === 0 && isGivenName(text) && isName(1);
    if (isSecondSyllable(tokens, index) || isGiven) return 'PROPN';
    if (pos === 'VERB' && isOfRole(tokens, index)) return 'ADJ';
    if (
      isSayingVerb(lower) &&
      /^s?he$/u.test(wordAt(tokens, index - 1)) &&
      (tokens[index - 2]?.quote ?? -1) >= 0
    )
      return 'VERB';
    // "Ana Moreno, 24, fumed: “…”"
    if (isSayingVerb(lower) && lower.endsWith('ed') && wordAt(tokens, index + 1) === ':') return 'VERB';
    const isCommon = (): boolean =>
      inside.has(lower) ||
      ((isGivenName(tokens[1]?.text ?? '') || inside.has(tokens[1]?.text ?? '')) &&
        tokenize(lower)[0]?.pos === 'ADJ');
    if (index === 0 && pos === 'PROPN' && isName(1) && isName(2) && isCommon()) return 'NOUN';
    return pos === 'VERB' && inside.has(text) && capital.test(text) ? 'PROPN' : pos;
  };
  return sentences.map((sentence) => ({
    ...sentence,
    tokens: sentence.tokens.map((token, ...place) => ({ ...token, pos: tagOf(token, ...place) })),
  }));
}

/** Short words after a hyphen that are no part of a name: "Moscow-born", "Labour-run". */
const compounded = /^(?:area|born|bred|era|fed|free|held|hit|led|like|made|only|rule|run|to|type|wide)$/u;
const capital = /^\p{Lu}\p{Ll}/u;

/** Verb forms that begin an office: "managing director", "acting chief constable". */
const officeOpeners = wordSet(`
  managing acting presiding commanding founding consulting prosecuting commissioning contributing outgoing
  incoming sitting serving lead
`);

/**
 * Whether a "verb" is part of a role: "managing director", "self-employed plumber". Right after a quotation, so is any
 * word that ends in "-ing" before a noun: “…,” driving instructor Bo Berg said.
 */
function isOfRole(tokens: Tokens, index: number): boolean {
  const [word, before] = [wordAt(tokens, index), tokens[index - 1]];
  const isBehindQuote = (before?.quote ?? -1) >= 0;
  if (wordAt(tokens, index + 1) === '-') return isBehindQuote;
  if (!/^(?:NOUN|ADJ)$/u.test(tagAt(tokens, index + 1))) return false;
  const isCompound = before?.text === '-' && before.end === tokens[index]?.start;
  return (
    officeOpeners.has(word) || isCompound || (isBehindQuote && /ing$/u.test(word) && !isSayingVerb(word))
  );
}

/** Whether a word is the part of a name after a hyphen, in small letters: "Kim Jong-un", "Hyun-woo Castellane". */
function isSecondSyllable(tokens: Tokens, index: number): boolean {
  const text = (step: number): string => tokens[index + step]?.text ?? '';
  return (
    text(-1) === '-' &&
    capital.test(text(-2)) &&
    /^\p{Ll}{2,4}$/u.test(text(0)) &&
    !compounded.test(text(0)) &&
    (capital.test(text(-3)) || capital.test(text(1)))
  );
}

/**
 * The tokens of a block with their offsets in the text. For the tagger, a quotation is replaced by a placeholder of the
 * same length, so that offsets do not change.
 */
function tokensOf(text: string, block: Span, spans: readonly MarkedSpan[], firstQuote: number): Token[] {
  let frame = '';
  for (const { outerStart, outerEnd } of spans)
    frame += text.slice(block.start + frame.length, outerStart) + placeholder.padEnd(outerEnd - outerStart);
  frame += text.slice(block.start + frame.length, block.end);
  let current = 0;
  return tokenize(frame).flatMap((word): Token[] => {
    const start = block.start + word.at;
    while ((spans[current]?.outerEnd ?? Infinity) <= start) current += 1;
    const span = spans[current];
    if (span === undefined || start < span.outerStart) {
      const lower = word.text.toLowerCase().replaceAll('’', "'");
      return [{ text: word.text, lower, pos: word.pos, start, end: start + word.text.length, quote: -1 }];
    }
    if (start > span.outerStart) return [];
    const quote = firstQuote + current;
    return [{ text: placeholder, lower: placeholder, pos: 'QUOTE', start, end: span.outerEnd, quote }];
  });
}

/** Further verbs that attribute a question or an exclamation. */
const attributing = wordSet('demanded demands continued concluded thought answered went noted reads');

const terminal = wordSet('. ? ! … ... ?! !? !!');

/** Whether a quotation ends like a sentence: “Go.” but not “go,”. */
const endsSentence = (text: string, { start, end }: MarkedSpan): boolean =>
  /[.?!…][)\]’']?$/u.test(text.slice(Math.max(start, end - 3), end));

function splitSentences(
  text: string,
  tokens: Tokens,
  marked: readonly MarkedSpan[],
  block: number,
): Sentence[] {
  const sentences: Sentence[] = [];
  let current: Token[] = [];
  let depth = 0;
  const flush = (): void => {
    if (current.length > 0) sentences.push({ tokens: current, block, opensBlock: sentences.length === 0 });
    current = [];
    depth = 0;
  };
  for (const [index, token] of tokens.entries()) {
    current.push(token);
    if (current.length >= maxTokens) flush();
    if (token.lower === '(' || token.lower === '[') depth += 1;
    else if (token.lower === ')' || token.lower === ']') depth -= 1;
    const next = tokens[index + 1];
    if (next === undefined) break;
    const span = marked[token.quote];
    if (span !== undefined) {
      if (endsSentence(text, span) && startsSentence(next) && !attributionFollows(text, span, tokens, index))
        flush();
    } else if (terminal.has(token.lower) && depth <= 0 && startsSentence(next)) flush();
  }
  flush();
  return sentences;
}

/** Whether a token can begin a sentence: an upper-case letter, a digit or a quotation, but no lower-case word. */
const startsSentence = ({ text }: Token): boolean => !/^[\p{Ll},;:)\]–—-]/u.test(text);

/**
 * Whether the sentence goes on after a quotation that ends like a sentence, with a verb of saying and its own full
 * stop: “What now?” Moreno asked.
 */
function attributionFollows(text: string, span: MarkedSpan, tokens: Tokens, index: number): boolean {
  const asksOrBreaksOff = /[?!…]$|\.\.\.$/u.test(text.slice(span.start, span.end));
  const behind = takeWhile(tokens.slice(index + 1), ({ lower }) => !terminal.has(lower));
  const verb = behind.findIndex(({ lower }) => isSpeechVerb(lower) || attributing.has(lower));
  const isAlone = verb >= 0 && behind.every(({ quote }) => quote < 0);
  return isAlone && (asksOrBreaksOff || verb === behind.length - 1);
}
