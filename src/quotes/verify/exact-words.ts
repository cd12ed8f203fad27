/**
 * Words as they have to be for a quotation to be exact.
 *
 * Marks, dashes, spacing, case, the shape of apostrophes, and how a language
 * spells one word (British or American, ё or е) make no difference; everything
 * else does: accents, digits, signs before and behind a number, an apostrophe
 * that is there or not ("we're", "were").
 */
import { defined } from '../../defined.ts';
import type { Language } from '../../language/index.ts';
import type { Span } from '../../text/span.ts';

export interface ExactWord extends Span {
  /** Equal for two words that count as the same. */
  readonly form: string;
  /** As `form`, but apart for two spellings of one word. */
  readonly spelled: string;
  /** The form with the word before, where a hyphen joins the two: "co-operate", or a word that a line's end parts. */
  readonly joined?: string;
}

// A soft hyphen or a zero-width space inside a word is a matter of line breaks.
const invisible = '\\u00AD\\u200B-\\u200D\\u2060\\uFEFF';
// Thousands are grouped by commas; a point inside a number is kept; signs of
// money, share and degree are words; a minus or "more than" stands before a digit, behind a space or an opening mark.
const pattern = new RegExp(
  [
    '\\p{N}+(?:[.,]\\p{N}+)+',
    `[\\p{L}\\p{M}\\p{N}${invisible}]+(?:['’‘ʼ\`´][\\p{L}\\p{M}\\p{N}${invisible}]+)*`,
    '[\\p{Sc}%‰°]',
    '(?<=^|[\\s([“"„«‘])[-−–+±<>≈](?=\\p{N})',
  ].join('|'),
  'gu',
);
const ligatures = /[\uFB00-\uFB06]/gu;
const allInvisible = new RegExp(`[${invisible}]`, 'gu');

/** Alone or before the end of a line. */
const hyphen = /^[-‐‑](?:[^\S\n]*\n\s*)?$/u;

/**
 * The words of a text in order, with offsets of the text as it stands.
 *
 * `exactWords('“More than 13,000” — it’s', english)` → forms `more`, `than`, `13000`, `it's`
 */
export function exactWords(text: string, language: Language): ExactWord[] {
  const found: ExactWord[] = [];
  for (const match of text.matchAll(pattern)) {
    const spelled = spelledForm(match[0]);
    if (spelled === '') continue;
    const end = match.index + match[0].length;
    const before = found.at(-1);
    // "10-15" is no way to write 1015.
    const isRange = /\p{N}$/u.test(before?.spelled ?? '') && /^\p{N}/u.test(spelled);
    const isJoined = before !== undefined && !isRange && hyphen.test(text.slice(before.end, match.index));
    const joined = isJoined ? language.spellingOf(before.spelled + spelled) : undefined;
    found.push({
      start: match.index,
      end,
      spelled,
      form: language.spellingOf(spelled),
      ...defined({ joined }),
    });
  }
  return found;
}

function spelledForm(word: string): string {
  const plain = word
    .replace(allInvisible, '')
    .replace(ligatures, (one) => one.normalize('NFKC'))
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/gu, "'")
    .replace(/[−–]/u, '-');
  return /^\d{1,3}(?:,\d{3})+$/.test(plain) ? plain.replaceAll(',', '') : plain;
}
