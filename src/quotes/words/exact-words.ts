/**
 * The words of a text in the form in which they must be equal for a quotation to be exact.
 *
 * Punctuation, dashes, spacing, case, the shape of apostrophes and spellings of one word (British or American, ё or е)
 * make no difference. Everything else does: accents, digits, signs before, in and behind a number ("1/2", "10:30"), a
 * missing apostrophe ("we're", "were"), and a hyphen that makes another word ("re-sign").
 */
import type { Language } from '../../language/index.ts';
import { unseenCharacters } from '../../text/fold.ts';
import { type Span, shifted, textAt } from '../../text/span.ts';

export interface ExactWord extends Span {
  /** Equal for two words that count as the same. */
  readonly form: string;
  /** As `form`, but different for two spellings of one word. */
  readonly spelled: string;
  /** The form together with the word before, where both may be written as one: "co-operate", "5 m", a word split at a line end. */
  readonly joined: string | undefined;
}

// In order: numbers with marks inside, words, signs of money and share, and signs before a number ("-5", "> 5").
const pattern = new RegExp(
  [
    "\\p{N}+(?:[.,:/^*(·×'’−–-]\\p{N}+)+",
    `[\\p{L}\\p{M}\\p{N}${unseenCharacters}]+(?:['’‘ʼ\`´][\\p{L}\\p{M}\\p{N}${unseenCharacters}]+)*`,
    '[\\p{Sc}%‰°]',
    '(?<=^|[\\s([“"„«‘])[-−–+±<>≈≤≥~](?=\\p{N})',
  ].join('|'),
  'gu',
);
const groupedDigits = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,])/g;
const ligatures = /[\uFB00-\uFB06]/gu;
const unseen = new RegExp(`[${unseenCharacters}]`, 'gu');

const hyphen = /^[-‐‑]$/u;
const spacedDash = /^\s[-‐‑–—−]\s$/u;
/** Two words that America writes as one: 40 per cent. */
const perCent = /^per cent$/;
/** Units that are written with or without a space before them. */
const units =
  /^(?:k|m|mn|bn|tn|km|cm|mm|kg|g|mg|lbs?|oz|ft|mph|kph|kmh|kwh?|mwh?|gwh?|gb|mb|tb|hz|ghz|am|pm|hrs?|mins?|sec)$/;
const hyphenAtLineEnd = /^[-‐‑][^\S\n]*\n\s*$/u;

/**
 * The words of a text, or of a part of it, in order, with offsets in the unchanged text.
 *
 * `exactWords('“More than 13,000” — it’s', english)` → forms `more`, `than`, `13000`, `it's`
 */
export function exactWords(text: string, language: Language, part?: Span): ExactWord[] {
  if (part !== undefined) return shifted(exactWords(textAt(text, part), language), part.start);
  const found: ExactWord[] = [];
  for (const match of text.matchAll(pattern)) {
    const spelled = spelledForm(match[0]);
    if (spelled === '') continue;
    const end = match.index + match[0].length;
    const before = found.at(-1);
    const joined = before && joinedTo(before, spelled, text.slice(before.end, match.index), language);
    found.push({
      start: match.index,
      end,
      spelled,
      form: language.spellingOf(spelled),
      joined,
    });
  }
  return found;
}

/**
 * Two parts as one word, where they may be written so: `co-operate` as `cooperate`, `5 m` as `5m`, `2014 - 2018` as
 * `2014-2018`.
 */
function joinedTo(
  { spelled: first }: ExactWord,
  second: string,
  gap: string,
  language: Language,
): string | undefined {
  const isNumber = /\p{N}$/u.test(first);
  if (isNumber && /^\p{N}/u.test(second)) return spacedDash.test(gap) ? `${first}-${second}` : undefined;
  if (isNumber && /^\s$/u.test(gap)) return units.test(second) ? first + second : undefined;
  if (perCent.test(first + gap + second)) return first + second;
  const isOne = hyphenAtLineEnd.test(gap) || (hyphen.test(gap) && !language.isOtherWordJoined(first, second));
  return isOne ? language.spellingOf(first + second) : undefined;
}

function spelledForm(word: string): string {
  const plain = word
    .replace(unseen, '')
    .replace(ligatures, (one) => one.normalize('NFKC'))
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/[−–]/u, '-');
  return plain.replace(groupedDigits, (digits) => digits.replaceAll(',', ''));
}
