/**
 * Splits a text into tokens for matching: a name of several words or a number in words is one token, and all forms of
 * a word have one key. Search, quotations and pins all use it. What is shown is read from the text by its span.
 */
import type { Span } from '../text/span.ts';
import { type Word, wordsOf } from '../text/words.ts';
import type { Language } from './language.ts';

/**
 * `function` words (the, of, would) have only a grammatical role; `inserted` words are in square brackets,
 * added to a quotation by the outlet.
 */
type TokenKind = 'content' | 'function' | 'name' | 'number' | 'inserted';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** The folded words of the token, joined by one space. */
  readonly folded: string;
  /** As `folded`, but equal for all spellings of one word. */
  readonly spelling: string;
  /** Equal for tokens with the same meaning: `@astana`, `#600`, or the language's key of a word. */
  readonly key: string;
  /** Not worth searching for: a function word, or small talk. */
  readonly isStop: boolean;
  /** Its value, if it is a number. */
  readonly value?: number;
}

/** Finds names in the words of a text; see `knowledge/names.ts`. */
type FindNames = (
  words: readonly Word[],
) => readonly { readonly nameId: string; readonly firstWord: number; readonly endWord: number }[];

/**
 * The tokens of a text in order, with spans that count from `from`.
 *
 * `tokensOf('over five hundred states', english)` → keys `over`, `#500`, `state`
 */
export function tokensOf(text: string, language: Language, findNames?: FindNames, from = 0): Token[] {
  const words = wordsOf(text);
  const nameByFirstWord = new Map(findNames?.(words).map((name) => [name.firstWord, name]));
  const isInserted = insertionsIn(text);
  const tokens: Token[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at];
    if (word === undefined) break;
    const name = nameByFirstWord.get(at);
    const number = name === undefined ? numberAt(words, at, text, language) : undefined;
    const endWord = name?.endWord ?? number?.endWord ?? at + 1;
    const run = words.slice(at, endWord);
    const folded = run.length === 1 ? word.folded : run.map((one) => one.folded).join(' ');
    const kind = kindOf(word, name !== undefined, number !== undefined, language);
    const end = run.at(-1)?.end ?? word.end;
    tokens.push({
      start: from + word.start,
      end: from + end,
      kind: isInserted(word) ? 'inserted' : kind,
      folded,
      // Computed only when read: the search does not use it.
      get spelling() {
        return run.length === 1 ? language.spellingOf(folded) : folded;
      },
      key:
        name !== undefined
          ? `@${name.nameId}`
          : number !== undefined
            ? `#${number.value}`
            : wordKey(words, at, text, language),
      isStop: name === undefined && number === undefined && isStopWord(word, text, language),
      ...(number !== undefined && name === undefined && { value: number.value }),
    });
    at = endWord;
  }
  return tokens;
}

function kindOf({ folded }: Word, isName: boolean, isNumber: boolean, language: Language): TokenKind {
  if (isName) return 'name';
  if (isNumber) return 'number';
  return language.isFunctionWord(folded) ? 'function' : 'content';
}

function wordKey(words: readonly Word[], at: number, text: string, language: Language): string {
  return language.keyOf(monthAt(words, at, text, language) ?? words[at]?.folded ?? '');
}

function isStopWord(word: Word, text: string, language: Language): boolean {
  return language.isStopWord(word.folded) && !isWrittenAsName(word, text, language);
}

/** "US" and "WHO" are not pronouns, and in "12 May" the month is not an auxiliary verb. */
function isWrittenAsName({ start, end, folded }: Word, text: string, language: Language): boolean {
  const written = text.slice(start, end);
  if (/^\p{Lu}{2,4}$/u.test(written)) return /\p{Ll}/u.test(text);
  return (
    /^\p{Lu}/u.test(written) &&
    language.monthOf(folded) !== undefined &&
    /[\p{L}\p{N},]\s+$/u.test(text.slice(Math.max(0, start - 3), start))
  );
}

/** The words between square brackets. */
function insertionsIn(text: string): (place: Span) => boolean {
  if (!text.includes('[')) return () => false;
  const insertions = [...text.matchAll(/\[[^\][]*\]/gu)].map(({ index, 0: all }) => ({
    start: index,
    end: index + all.length,
  }));
  return ({ start }) => insertions.some((span) => span.start < start && start < span.end);
}

/** `Jan. 25` and `2022-01-25` name the same month as `January 25`. */
function monthAt(words: readonly Word[], at: number, text: string, language: Language): string | undefined {
  const word = words[at];
  if (word === undefined) return undefined;
  if (!/^\d\d$/.test(word.folded)) return language.monthOf(word.folded);
  return isMonthOfDate(words, at, text) ? language.monthNames[Number(word.folded) - 1] : undefined;
}

/** Whether a word is the month of a date such as `2022-06-17`. */
function isMonthOfDate(words: readonly Word[], at: number, text: string): boolean {
  const [year, month, day] = [words[at - 1], words[at], words[at + 1]];
  if (year === undefined || month === undefined || day === undefined) return false;
  return /^\d{4}-(?:0[1-9]|1[0-2])-\d\d$/.test(text.slice(year.start, day.end));
}

/** A number in digits or words: `13,000`, `500`, `17th`, `800k`, `two hundred thousand`, `5 million`. */
function numberAt(
  words: readonly Word[],
  from: number,
  text: string,
  language: Language,
): { value: number; endWord: number } | undefined {
  if (isMonthOfDate(words, from, text)) return undefined;
  let total = 0;
  let group: number | undefined;
  let at = from;
  for (; at < words.length; at += 1) {
    const folded = words[at]?.folded ?? '';
    const scale = language.scales.get(folded);
    if (group !== undefined && language.writesDecimalComma && isNextThousand(words, at, text)) {
      group = group * 1000 + Number(folded);
      continue;
    }
    const digits = numberOf(language.digitsOf(folded) ?? folded, language);
    const value = digits ?? language.numerals.get(folded);
    if (scale !== undefined && group !== undefined) {
      if (scale === 100) group *= 100;
      else {
        total += group * scale;
        group = 0;
      }
    } else if (value !== undefined && continuesNumber(group, value, digits !== undefined)) {
      group = (group ?? 0) + value;
    } else if (at === from || !joinsNumber(words, at, language)) break;
  }
  return group === undefined ? undefined : { value: total + group, endWord: at };
}

/**
 * Whether "and" continues a number, as in "two hundred and twelve"; in "five hundred and six hundred" it
 * separates two.
 */
function joinsNumber(
  words: readonly Word[],
  at: number,
  { numberJoiner, numerals, scales }: Language,
): boolean {
  if (words[at]?.folded !== numberJoiner || !scales.has(words[at - 1]?.folded ?? '')) return false;
  const following = words.slice(at + 1, at + 4).map(({ folded }) => folded);
  const next = numerals.get(following[0] ?? '');
  if (next === undefined || next >= 100) return false;
  const end = next >= 20 && (numerals.get(following[1] ?? '') ?? 10) < 10 ? 2 : 1;
  return !scales.has(following[end] ?? '');
}

/** The second half of "13 000". */
function isNextThousand(words: readonly Word[], at: number, text: string): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (before === undefined || word === undefined) return false;
  return /^\d{1,3}[ \u00A0\u202F]\d{3}$/.test(text.slice(Math.max(before.start, before.end - 3), word.end));
}

function numberOf(folded: string, { writesDecimalComma }: Language): number | undefined {
  if (writesDecimalComma && /^\d{1,3}(?:\.\d{3})+$/.test(folded)) return Number(folded.replaceAll('.', ''));
  if (writesDecimalComma && /^\d+,\d+$/.test(folded)) return Number(folded.replace(',', '.'));
  return /^\d+(?:\.\d+)?$/.test(folded) ? Number(folded) : undefined;
}

/** "twenty five" is one number, "500 or 600" and "2014 13" are two. */
function continuesNumber(group: number | undefined, value: number, isDigits: boolean): boolean {
  if (group === undefined) return true;
  if (isDigits) return false;
  return group === 0 || (group % 100 === 0 && value < 100) || (group % 10 === 0 && value < 10 && group < 100);
}
