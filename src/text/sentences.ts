import { type Span, shifted, textAt } from './span.ts';

// Compared with wink-nlp on news and an encyclopaedia: 815 boundaries are the same. The 4 that only this
// finds are right; of the 11 that only wink finds, some are right and some split a sentence. Joining too much
// does less harm here.
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

// Unicode's sentence rules know no abbreviations and split "St. | Petersburg". Joining too much shows a
// sentence more than needed; splitting too much would cut a sentence in half, so doubtful cases are joined.
const abbreviated =
  /(?:^|[\s(“"‘'[])(?:\p{Lu}|(?:\p{L}\.)+\p{L}|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Maj|Hon|Rev|Pres|Jr|Sr|Inc|Ltd|Co|Corp|No|vs|etc|approx|z|bzw|usw|Nr|Hr|Hrn|Str|Mio|Mrd|г|гг|им|ул|руб|тыс|млн|млрд|стр|св|акад|др|проф|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mt|Ft|Fig|pp?|cf|al|v|c|ca)\.["”’')\]]*$/u;

const continues = /^["“‘'([]*\p{Ll}/u;
/** "17. | Mai": German ordinals end in a point, and every German noun has a capital. */
const ordinal = /(?:^|[\s(])\d{1,2}\.$/u;
const germanMonth =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember)\b/u;

// Unicode splits at every line end, even inside a wrapped paragraph.
const finished = /[.!?…:"”’'»)\]]$/u;

/** An outlet's addition to a sentence: "[the old name. See the map]". */
const insertion = /\[[^\][]{1,300}\]/gu;

/** How many characters before a boundary are examined; a sentence may have any length. */
const lookedBack = 40;

/**
 * The sentences of a text, or of a part of it, in order, without the white space between them. Together they cover all other
 * characters of `text`, and none ends inside square brackets. A boundary inside a quotation counts: callers
 * that must not cut a quotation check that themselves.
 *
 * `sentencesOf('Mr. Ash left. He won.')` → spans of `'Mr. Ash left.'` and `'He won.'`
 */
export function sentencesOf(text: string, part?: Span): Span[] {
  if (part !== undefined) return shifted(sentencesOf(textAt(text, part)), part.start);
  const sentences: { start: number; end: number }[] = [];
  const insertions = [...text.matchAll(insertion)].map(({ index, 0: all }) => ({
    index,
    end: index + all.length,
  }));
  const isInserted = (at: number) => insertions.some(({ index, end }) => index < at && at < end);
  for (const { segment, index } of segmenter.segment(text)) {
    const previous = sentences.at(-1);
    if (previous !== undefined && isInserted(index)) previous.end = index + segment.length;
    else if (previous !== undefined && joins(text, previous, segment)) previous.end = index + segment.length;
    else sentences.push({ start: index, end: index + segment.length });
  }
  return sentences.map((span) => trimmed(text, span)).filter((span) => span.start < span.end);
}

function joins(text: string, previous: Span, segment: string): boolean {
  if (continues.test(segment)) return true;
  const before = text.slice(Math.max(previous.start, previous.end - lookedBack), previous.end);
  const words = before.trimEnd();
  const isWrapped = words !== '' && before.includes('\n', words.length);
  if (ordinal.test(words) && germanMonth.test(segment)) return true;
  return abbreviated.test(words) || (isWrapped && !finished.test(words));
}

/**
 * The span without white space at its ends.
 *
 * `trimmed(' so. ', { start: 0, end: 5 })` → `{ start: 1, end: 4 }`
 */
export function trimmed(text: string, span: Span): Span {
  const inner = text.slice(span.start, span.end);
  const start = span.start + (inner.length - inner.trimStart().length);
  return { start, end: Math.max(start, span.end - (inner.length - inner.trimEnd().length)) };
}
