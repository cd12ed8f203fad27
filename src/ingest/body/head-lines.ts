/** Splits lines of a page's head that state several things: “The Ashford Post | By Rosa Feld | 3 March 2031”. */

import { oneLine, withoutSpace } from '../block-words.ts';
import type { Block } from '../read/page.ts';
import { authorsOf } from '../read/stated/bylines.ts';
import { clutterOf, isNameLine, isOutletName } from './clutter.ts';

/** The longest such line, in characters. */
const maxLineLength = 200;

/**
 * A line that states outlet, author and day, as a block for each of them; any other block unchanged.
 *
 * `*By Rosa Feld, Ashford Gazette — 3 March 2031*` → byline, outlet and date line · at the head of a page
 * `Opinion | Rosa Feld` → the kind of text and byline · `The Meridian | Opinion | By Rosa Feld | 3 March 2031` → all four
 */
export function withHeadParts(block: Block, isAtHead: boolean): readonly Block[] {
  const { text, source, kind, leftOut } = block;
  if (text.length > maxLineLength || leftOut !== undefined || kind === 'row' || kind === 'caption')
    return [block];
  const parts = partsOf(text, /[\n|·•]| [–—/] /gu).flatMap(commaParts);
  const alone = parts.map((part) => sayings(part.text));
  const hasBoth = isAtHead && alone.includes('byline') && alone.includes('date line');
  const isColumn = isAtHead && parts.length === 2 && ownWords.test(parts[0]?.text ?? '');
  const kinds = alone.map((kind, at) => {
    if ((isColumn && at === 0) || (hasBoth && ownWords.test(parts[at]?.text ?? ''))) return 'kicker';
    // The first part, beside author and day, is the outlet's name.
    return kind ?? (hasBoth && at === 0 ? 'outlet' : undefined);
  });
  const isHead = isColumn || kinds.some((one) => one === 'byline' || one === 'date line');
  if (parts.length < 2 || !isHead) return [block];
  const named = parts.map((part, at) => kinds[at] ?? (isPersonName(part.text) ? 'byline' : undefined));
  if (named.includes(undefined)) return [block];
  return parts.map((part, at) => ({
    text: part.text,
    ...(source && {
      source: { start: source.start + part.at, end: source.start + part.at + part.text.length },
    }),
    leftOut: named[at] ?? 'byline',
  }));
}

/** Kinds of text whose author is named beside them: "Opinion | Rosa Feld". */
const ownWords = /^[*_\s]*(?:opinion|comment|commentary|column|analysis|essay|viewpoint)[*_\s]*$/iu;

interface Part {
  readonly text: string;
  /** Where it begins in the line. */
  readonly at: number;
}

/** The parts of a line between separators, without the white space around them. */
function partsOf(line: string, separator: RegExp, from = 0): Part[] {
  const ends = [...line.matchAll(separator)].map(
    ({ index, 0: between }) => [index, index + between.length] as const,
  );
  return [...ends, [line.length, line.length] as const].flatMap(([end], at) => {
    const { start, ...whole } = withoutSpace(line, { start: ends[at - 1]?.[1] ?? 0, end });
    return start < whole.end ? [{ text: line.slice(start, whole.end), at: from + start }] : [];
  });
}

/** The parts between commas, if each states something by itself: “By Rosa Feld, Ashford Gazette” */
function commaParts(part: Part): Part[] {
  const parts = partsOf(part.text, /, /gu, part.at);
  return parts.every(({ text }) => sayings(text) !== undefined && !perhapsPerson.test(text)) ? parts : [part];
}

/** What a part of a line states: byline, date line or outlet. */
function sayings(part: string): string | undefined {
  const line = oneLine(part);
  const why = clutterOf(line);
  if (why === 'byline' || why === 'date line') return why;
  return isOutletName(line) ? 'outlet' : undefined;
}

/** A part that may also be a second author: “By Rosa Feld, Tom Post” */
const perhapsPerson =
  /^(?!the )\S+ (?:post|star|mail|mirror|record|standard|review|globe|express|independent|messenger|mercury|wire|echo|monitor)$/iu;

/** Whether a part has only names of people: “Rosa Feld”, “Rosa Feld and Tom Reed” */
const isPersonName = (part: string): boolean => {
  const names = oneLine(part).split(/ and |, /u);
  return names.every((name) => isNameLine(name, 3)) && authorsOf(part).length === names.length;
};
