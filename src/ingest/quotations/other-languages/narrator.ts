/** The narrator inside the marks of French and Russian quotations: `« Elle fuit, a dit Ana Moreno. Je reste. »` */
import type { Span } from '../../../text/span.ts';
import type { MarkedSpan } from '../marks.ts';
import type { TextLanguage } from '../text-language.ts';
import { nameAfterVerb } from './beside-marks.ts';
import { type IsVerb, isVerbBefore, wordsOf } from './saying-verbs.ts';

/** The parts of a quotation that are speech: `Elle fuit, a dit Ana Moreno. Je reste.` → two spans. */
export function withoutNarrator(text: string, span: Span, language: TextLanguage, verbs: IsVerb): Span[] {
  if (language !== 'fr' && language !== 'ru') return [span];
  const parts: Span[] = [];
  let from = span.start;
  for (const aside of asidesIn(text, span, language)) {
    if (aside.start < from || !saysWho(text.slice(aside.start, aside.end), verbs)) continue;
    parts.push(trimmed(text, from, aside.start));
    from = aside.end;
  }
  parts.push(trimmed(text, from, span.end));
  return parts.filter(({ start, end }) => end > start);
}

/** Stretches that could be the narrator's: between dashes in Russian, between commas in French. */
function asidesIn(text: string, { start, end }: Span, language: TextLanguage): Span[] {
  const words = text.slice(start, end);
  const opens = language === 'ru' ? /[,?!….]\s?[—–-]\s(?=\p{Ll})/gu : /,\s(?=\p{Ll})/gu;
  const closes = language === 'ru' ? /[,.?!:]\s?[—–-]\s|$/u : /[,.]\s|$/u;
  return [...words.matchAll(opens)].map((match) => {
    const from = match.index + match[0].length;
    const close = closes.exec(words.slice(from, from + 200));
    const to = close === null ? words.length : from + close.index + close[0].length;
    return { start: start + match.index + 1, end: start + to };
  });
}

/** Opens with a verb of saying, and is short. */
function saysWho(aside: string, verbs: IsVerb): boolean {
  const words = wordsOf(aside);
  return words.length <= 14 && words.slice(0, 4).some((word) => isVerbBefore(word, verbs));
}

function trimmed(text: string, from: number, to: number): Span {
  let [start, end] = [from, to];
  while (start < end && /[\s—–,]/u.test(text[start] ?? '')) start++;
  while (end > start && /[\s—–]/u.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** The name that a narrator inside the marks gives. */
export function namedInside(
  text: string,
  span: Span,
  language: TextLanguage,
  verbs: IsVerb,
): Span | undefined {
  if (language === 'de') return undefined;
  for (const aside of asidesIn(text, span, language)) {
    const words = text.slice(aside.start, aside.end);
    const name = saysWho(words, verbs) ? nameAfterVerb(words.replace(/^[\s—–-]+/u, ''), verbs) : undefined;
    const lead = words.length - words.replace(/^[\s—–-]+/u, '').length;
    if (name !== undefined)
      return { start: aside.start + lead + name.start, end: aside.start + lead + name.end };
  }
  return undefined;
}

/** A paragraph of dialogue that a dash opens: `— Она течёт, — сказала Ана Морено.` Only with a narrator in it. */
export function dialogueIn(
  text: string,
  block: Span,
  language: TextLanguage,
  verbs: IsVerb,
): MarkedSpan | undefined {
  if (language === 'de' || !/^[—–]\s/u.test(text.slice(block.start, block.start + 2))) return undefined;
  const span = { start: block.start + 2, end: block.end };
  const isSpeech = asidesIn(text, span, language).some(({ start, end }) =>
    saysWho(text.slice(start, end), verbs),
  );
  return isSpeech
    ? { ...span, outerStart: block.start, outerEnd: block.end, closed: 'matching', marks: 'double' }
    : undefined;
}
