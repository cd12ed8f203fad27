/**
 * A text as words to compare: one token for a name of several words or a
 * number written out, and one key for every form of a word.
 *
 * For comparing only. What is shown is read back from the text by span.
 */
import type { NameFinder } from '../knowledge/names.ts';
import { baseFormOf, oneSpelling } from '../language/english/irregular.ts';
import { inOneSpelling } from '../language/english/spelling.ts';
import { stem } from '../language/english/stem.ts';
import type { Span } from '../text/span.ts';
import { type Word, wordsOf } from '../text/words.ts';
import { functionWords, numerals, sameMeaning, scales } from './lexicon.ts';

/**
 * `content` words carry meaning of their own; `function` words (the, of,
 * would) say how the others belong together; `inserted` words stand in square
 * brackets: they are the outlet's, put into the speaker's mouth to be clear.
 */
export type TokenKind = 'content' | 'function' | 'name' | 'number' | 'inserted';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** The folded words of the token, joined by one space. */
  readonly folded: string;
  /** As `folded`, and equal for the British and the American spelling of one word. */
  readonly spelling: string;
  /** Equal for two tokens that mean the same: `@astana`, `#600`, or a stem. */
  readonly key: string;
  /** The number meant, where `kind` is `number`. */
  readonly value?: number;
}

/**
 * The tokens of a text in order, with spans of `text` as it stands.
 *
 * `tokensOf('over five hundred states', finder)` → keys `over`, `#500`, `country`
 */
export function tokensOf(text: string, finder?: NameFinder): Token[] {
  const words = wordsOf(text);
  const nameByFirstWord = new Map(finder?.find(words).map((name) => [name.firstWord, name]));
  const insertions = [...text.matchAll(/\[[^\][]*\]/gu)].map(({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
  }));
  const isInserted = ({ start }: Span) => insertions.some((span) => span.start < start && start < span.end);

  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (word === undefined) break;
    const name = nameByFirstWord.get(at);
    const number = name === undefined ? numberAt(words, at) : undefined;
    const endWord = name?.endWord ?? number?.endWord ?? at + 1;
    const run = words.slice(at, endWord);
    const folded = run.map((one) => one.folded).join(' ');
    const spelling = run.length === 1 ? inOneSpelling(folded) : folded;
    const plain = { start: word.start, end: run.at(-1)?.end ?? word.end, folded, spelling };
    const inserted = isInserted(word);
    if (name !== undefined) {
      tokens.push({ ...plain, kind: inserted ? 'inserted' : 'name', key: `@${name.nameId}` });
    } else if (number !== undefined) {
      const { value } = number;
      tokens.push({ ...plain, kind: inserted ? 'inserted' : 'number', key: `#${value}`, value });
    } else {
      const kind = functionWords.has(folded) ? 'function' : 'content';
      tokens.push({ ...plain, kind: inserted ? 'inserted' : kind, key: keyOfWord(folded) });
    }
    at = endWord;
  }
  return tokens;
}

const cachedKeys = new Map<string, string>();

/**
 * One key for every form of a word and its British and American spelling.
 *
 * `keyOfWord('recognises')` → `'recogniz'` · `keyOfWord('partnership')` = `keyOfWord('partners')`
 */
export function keyOfWord(folded: string): string {
  let key = cachedKeys.get(folded);
  if (key === undefined) {
    const stemmed = stem(oneSpelling(inOneSpelling(baseFormOf(folded))).replace(/(?<=[a-z]{4})ships?$/, ''));
    key = sameMeaning.get(stemmed) ?? stemmed;
    // Bounded, because anybody may type anything.
    if (cachedKeys.size > 20_000) cachedKeys.clear();
    cachedKeys.set(folded, key);
  }
  return key;
}

/** A number in digits or words: `13,000`, `500`, `two hundred thousand`, `5 million`. */
function numberAt(words: readonly Word[], from: number): { value: number; endWord: number } | undefined {
  let total = 0;
  let group: number | undefined;
  let at = from;
  for (; at < words.length; at += 1) {
    const folded = words[at]?.folded ?? '';
    const scale = scales.get(folded);
    const digits = /^\d+(?:\.\d+)?$/.test(folded) ? Number(folded) : undefined;
    const value = digits ?? numerals.get(folded);
    if (scale !== undefined && group !== undefined) {
      if (scale === 100) group *= 100;
      else {
        total += group * scale;
        group = 0;
      }
    } else if (value !== undefined && continuesNumber(group, value, digits !== undefined)) {
      group = (group ?? 0) + value;
    } else break;
  }
  return group === undefined ? undefined : { value: total + group, endWord: at };
}

/** "twenty five" goes on, "500 or 600" and "2014 13" do not. */
function continuesNumber(group: number | undefined, value: number, isDigits: boolean): boolean {
  if (group === undefined) return true;
  if (isDigits) return false;
  return group === 0 || (group % 100 === 0 && value < 100) || (group % 10 === 0 && value < 10 && group < 100);
}
