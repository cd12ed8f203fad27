/** The narrator inside the marks of French and Russian quotations: `« Elle fuit, a dit Ana Moreno. Je reste. »` */
import type { Span } from '../../../text/span.ts';
import type { MarkedSpan } from '../marks.ts';
import type { TextLanguage } from '../text-language.ts';
import { nameAfterVerb } from './beside-marks.ts';
import { type IsVerb, isVerbBefore, wordsOf } from './saying-verbs.ts';

/** Where the narrator's words may begin and end: between dashes in Russian, between commas in French. */
const bounds: Readonly<Partial<Record<TextLanguage, readonly [opens: RegExp, closes: RegExp]>>> = {
  ru: [/[,?!….]\s?[—–-]\s(?=\p{Ll})/gu, /[,.?!:]\s?[—–-]\s|$/u],
  fr: [/,\s(?=\p{Ll})/gu, /[,.]\s|$/u],
};

/** The narrator's words inside the marks. */
export function asidesIn(text: string, { start, end }: Span, language: TextLanguage, isVerb: IsVerb): Span[] {
  const [opens, closes] = bounds[language] ?? [];
  if (opens === undefined || closes === undefined) return [];
  const words = text.slice(start, end);
  return [...words.matchAll(opens)].flatMap((match) => {
    const from = match.index + match[0].length;
    const close = closes.exec(words.slice(from, from + 200));
    const to = close === null ? words.length : from + close.index + close[0].length;
    const aside = { start: start + match.index + 1, end: start + to };
    return saysWho(text.slice(aside.start, aside.end), isVerb) ? [aside] : [];
  });
}

/** Opens with a verb of saying, and is short. */
function saysWho(aside: string, isVerb: IsVerb): boolean {
  const words = wordsOf(aside);
  return words.length <= 14 && words.slice(0, 4).some((word) => isVerbBefore(word, isVerb));
}

/** The parts of a quotation that are speech: `Elle fuit, a dit Ana Moreno. Je reste.` → two spans. */
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
  let [start, end] = [from, to];
  while (start < end && /[\s—–,]/u.test(text[start] ?? '')) start += 1;
  while (end > start && /[\s—–]/u.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

/** The name that a narrator inside the marks gives. */
export const namedInside = (text: string, asides: readonly Span[], isVerb: IsVerb): Span | undefined =>
  asides.flatMap(({ start, end }) => {
    const words = text.slice(start, end).replace(/^[\s—–-]+/u, '');
    const name = nameAfterVerb(words, isVerb);
    return name ? [{ start: end - words.length + name.start, end: end - words.length + name.end }] : [];
  })[0];

/** A paragraph of dialogue that a dash opens: `— Она течёт, — сказала Ана Морено.` Only with a narrator in it. */
export function dialogueIn(
  text: string,
  block: Span,
  language: TextLanguage,
  isVerb: IsVerb,
): MarkedSpan | undefined {
  const span = { start: block.start + 2, end: block.end };
  const isDialogue =
    /^[—–]\s/u.test(text.slice(block.start, span.start)) && asidesIn(text, span, language, isVerb).length > 0;
  return isDialogue
    ? { ...span, outerStart: block.start, outerEnd: block.end, closed: 'matching', marks: 'double' }
    : undefined;
}
