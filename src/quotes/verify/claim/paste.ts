/** Finds the words of a pasted text, without what chats and web pages add, and the quotations in it. */
import { trimmed } from '../../../text/sentences.ts';
import { runsOf, type Span } from '../../../text/span.ts';

// Quote marks of chats, mentions, emoji, addresses, numbers of footnotes, and struck-out text. Bounded, so that the time is
// linear.
const noise =
  /~~[^~\n]{1,200}~~|<(?:@[!&]?|#|a?:\w{2,32}:)\d{1,20}>|https?:\/\/\S+|^[ \t]{0,9}>{1,9}\s|(?<=[^\s([]|[.!?…]\s)\[\d{1,3}\]/gmu;
const marks =
  /“(?<a>[^“”]+)[”’]|"(?<b>[^"]+)"|«(?<c>[^«»]+)»|„(?<d>[^„“”]+)[“”]|‘(?<e>(?:[^‘’]|’(?=\p{L}))+)’(?!\p{L})|'/gu;
/** The words behind a straight mark up to the one that closes the quotation. */
const behindStraight = /[^'\n]+(?:'\p{L}[^'\n]*)*(?='(?!\p{L}))/uy;

/**
 * The spans of a text without Discord's markup and numbers of footnotes; spans with only white space between them are one.
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
 * The quotations in a text, without their marks.
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
 * The lines of a text in quote blocks (`> …`), where there are other lines too; lines that follow each other are one span.
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

/** The quotation behind a straight single mark, unless the mark is inside or at the end of a word. */
function behindStraightAt(text: string, at: number): string | undefined {
  if (/^[^\s(:,]$/u.test(text[at - 1] ?? ' ')) return undefined;
  behindStraight.lastIndex = at + 1;
  return behindStraight.exec(text)?.[0];
}

/** A line with spaces in place of straight single marks that no later one closes, so that the search stays linear. */
function withoutUnclosed(line: string): string {
  let last = line.length - 1;
  while (last >= 0 && (line[last] !== "'" || /^\p{L}/u.test(line.slice(last + 1, last + 3)))) last -= 1;
  return line.slice(0, last + 1) + line.slice(last + 1).replaceAll("'", ' ');
}
