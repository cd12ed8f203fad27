/** What people paste, without what chats and web pages add to it, and the quotations in it. */
import { trimmed } from '../../../text/sentences.ts';
import { runsOf, type Span } from '../../../text/span.ts';

// Quotation bars, mentions, emoji, addresses, numbers of notes, what is struck out. Bounded, so that each costs its
// own length.
const noise =
  /~~[^~\n]{1,200}~~|<(?:@[!&]?|#|a?:\w{2,32}:)\d{1,20}>|https?:\/\/\S+|^[ \t]{0,9}>{1,9}\s|(?<=[^\s([]|[.!?…]\s)\[\d{1,3}\]/gmu;
const marks =
  /“(?<a>[^“”]+)[”’]|"(?<b>[^"]+)"|«(?<c>[^«»]+)»|„(?<d>[^„“”]+)[“”]|‘(?<e>(?:[^‘’]|’(?=\p{L}))+)’(?!\p{L})|'/gu;
/** Behind a straight mark that may open a quotation: the words up to the one that closes it. */
const behindStraight = /[^'\n]+(?:'\p{L}[^'\n]*)*(?='(?!\p{L}))/uy;

/**
 * A text without what Discord and footnotes add; stretches with nothing but white space between them
 * are one.
 *
 * `plainSpans('> We stay.[2]')` → the span of `We stay.`
 */
export function plainSpans(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const { index, 0: all } of text.matchAll(noise)) {
    spans.push({ start, end: index });
    start = index + all.length;
  }
  spans.push({ start, end: text.length });
  const kept = spans.map((span) => trimmed(text, span)).filter(({ start: from, end }) => from < end);
  if (kept.length === 0) return [{ start: 0, end: text.length }];
  return runsOf(kept, (at) => /^[\s>]*$/u.test(text.slice(kept[at - 1]?.end, kept[at]?.start)));
}

/**
 * The words between quotation marks of a text, each without its marks.
 *
 * `quotedSpans('She called it “a gift”.')` → the span of `a gift`
 */
export function quotedSpans(text: string): Span[] {
  const searched = text.split('\n').map(withoutUnclosed).join('\n');
  const spans: Span[] = [];
  marks.lastIndex = 0;
  for (let match = marks.exec(searched); match !== null; match = marks.exec(searched)) {
    let inner = Object.values(match.groups ?? {}).find((one) => one !== undefined);
    if (inner === undefined) {
      inner = behindStraightAt(searched, match.index);
      if (inner === undefined) continue;
      marks.lastIndex = match.index + inner.length + 2;
    }
    const start = match.index + 1;
    if (/\p{L}/u.test(inner)) spans.push({ start, end: start + inner.length });
  }
  return spans;
}

/**
 * The lines that a chat sets apart by a bar, where other lines stand around them; lines that follow each
 * other are one.
 *
 * `blockSpans('> We stay.\nlol')` → the span of `We stay.`
 */
export function blockSpans(text: string): Span[] {
  const lines = [...text.matchAll(/[^\n]+/gu)].filter(({ 0: line }) => /\p{L}/u.test(line));
  const barred = lines.flatMap(({ index, 0: line }, at) => {
    const bar = /^[ \t]{0,9}>{1,3} /u.exec(line)?.[0];
    return bar === undefined ? [] : [{ at, start: index + bar.length, end: index + line.length }];
  });
  if (barred.length === lines.length) return [];
  const runs = runsOf(barred, (n) => (barred[n - 1]?.at ?? 0) + 1 === barred[n]?.at);
  return runs.map((span) => trimmed(text, span));
}

/** The words behind a straight single mark, where it opens a quotation: it does only before a word. */
function behindStraightAt(text: string, at: number): string | undefined {
  if (/^[^\s(:,]$/u.test(text[at - 1] ?? ' ')) return undefined;
  behindStraight.lastIndex = at + 1;
  return behindStraight.exec(text)?.[0];
}

/** A line with white space for each straight single mark that no later one closes, so that none is sought twice. */
function withoutUnclosed(line: string): string {
  let last = line.length - 1;
  while (last >= 0 && (line[last] !== "'" || /^\p{L}/u.test(line.slice(last + 1, last + 3)))) last -= 1;
  return line.slice(0, last + 1) + line.slice(last + 1).replaceAll("'", ' ');
}
