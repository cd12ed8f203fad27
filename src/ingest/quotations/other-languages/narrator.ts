/**
 * Finds the outlet's words inside the marks of French and Russian quotations: `« Elle fuit, a dit Ana Moreno. Je reste.
 * »`
 */
import { type Span, shifted, textAt } from '../../../text/span.ts';
import type { TextLanguage } from '../text-language.ts';
import { nameAfterVerb } from './beside-marks.ts';
import { type IsVerb, isVerbBefore, wordsOf } from './saying-verbs.ts';

/** The punctuation around the outlet's words: dashes in Russian, commas in French. */
const bounds: Readonly<Partial<Record<TextLanguage, readonly [opens: RegExp, closes: RegExp]>>> = {
  ru: [/[,?!….]\s?[—–-]\s(?=\p{Ll})/gu, /[,.?!:]\s?[—–-]\s|$/u],
  fr: [/,\s(?=\p{Ll})/gu, /[,.]\s|$/u],
};

/** The spans of the outlet's words inside the marks. */
export function asidesIn(text: string, { start, end }: Span, language: TextLanguage, isVerb: IsVerb): Span[] {
  const bound = bounds[language];
  if (bound === undefined) return [];
  const [opens, closes] = bound;
  const words = text.slice(start, end);
  return [...words.matchAll(opens)].flatMap((match) => {
    const from = match.index + match[0].length;
    const close = closes.exec(words.slice(from, from + 200));
    const to = close === null ? words.length : from + close.index + close[0].length;
    const aside = { start: start + match.index + 1, end: start + to };
    return saysWho(text.slice(aside.start, aside.end), isVerb) ? [aside] : [];
  });
}

const saysWho = (aside: string, isVerb: IsVerb): boolean =>
  wordsOf(aside)
    .slice(0, 4)
    .some((word) => isVerbBefore(word, isVerb));

/** The parts of a quotation without the outlet's words: `Elle fuit, a dit Ana Moreno. Je reste.` → two spans. */
export function withoutNarrator(text: string, span: Span, asides: readonly Span[]): Span[] {
  let from = span.start;
  const parts = asides.flatMap((aside) => {
    if (aside.start < from) return [];
    const part = trimmed(text, from, aside.start);
    from = aside.end;
    return [part];
  });
  return [...parts, trimmed(text, from, span.end)].filter(({ start, end }) => end > start);
}

function trimmed(text: string, from: number, to: number): Span {
  const words = text.slice(from, to);
  const start = to - words.replace(/^[\s—–,]+/u, '').length;
  return { start, end: Math.max(start, from + words.replace(/(?<![\s—–])[\s—–]+$/u, '').length) };
}

/** The name of the speaker in the outlet's words inside the marks. */
export const namedInside = (text: string, asides: readonly Span[], isVerb: IsVerb): Span | undefined =>
  asides.flatMap((aside) => {
    const name = nameAfterVerb(textAt(text, aside), isVerb);
    return name ? shifted([name], aside.start) : [];
  })[0];
