/**
 * Finds words that an outlet prints as somebody's but for which no quotation is recorded, because an import missed them
 * or because they are an answer in an interview. Their speaker is unknown; they are only known not to be the outlet's own.
 */
import { namesIn } from '../../knowledge/languages.ts';
import type { Knowledge, NewsDocument, Passage, Quotation } from '../../knowledge/model.ts';
import { contains, overlaps, type Span, textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';

/** Fewer words in quotation marks may be a title or an expression, and not what somebody said. */
const minWords = 3;
/** The speaker in an interview, at the beginning of a paragraph: `Ada Lowe: We …`, `Q: Why …` */
const label = /^(?:[QA]|\p{Lu}[\p{L}'’.-]{1,30}(?: \p{Lu}[\p{L}'’.-]{0,30}){0,3}):\s/u;

/** Whether a quotation is not recorded in the knowledge folder. */
export const isUnrecorded = ({ id }: Quotation): boolean => id === '';

/** Whether the speaker of a quotation is open: none is recorded, and nobody has reviewed it. */
export const isSpeakerOpen = ({ speakerId, reviewed }: Quotation): boolean =>
  speakerId === undefined && !reviewed;

/**
 * The index of the passage from which on a document is an interview: the first that begins with "Q:" or with the name
 * of a speaker. Undefined where there is none. To be a name, the words before the colon must be known, or be in the
 * document elsewhere too; "Photo Credit:" is no name, however often it comes.
 */
export function interviewFrom(
  { title, text, passages, authors }: NewsDocument,
  knowledge: Knowledge,
): number | undefined {
  return passages.find(({ span }) => {
    const name = label.exec(textAt(text, span))?.[0].replace(/:\s$/u, '');
    if (name === undefined) return false;
    const others = [title, ...authors, ...text.split('\n').map((line) => line.replace(label, ''))];
    const isNamed = name.includes(' ') && others.some((one) => one.includes(name));
    const known = knowledge.names.get(namesIn(knowledge).resolve(name) ?? '');
    return isNamed || name.length === 1 || known?.kind === 'person';
  })?.ordinal;
}

/**
 * The words of a passage that are printed as somebody's and for which no quotation is recorded.
 *
 * @param quoted the words in quotation marks there, with the marks
 */
export function unrecordedIn(
  passage: Passage,
  { text }: NewsDocument,
  recorded: readonly Quotation[],
  quoted: readonly Span[],
  isInterview: boolean,
): Quotation[] {
  const inMarks = quoted
    .map(({ start, end }) => ({ start: start + 1, end: end - 1 }))
    .filter((span) => recorded.every((one) => !overlaps(one.span, span)));
  const taken = [...recorded.map(({ span }) => span), ...inMarks];
  const spans = isInterview ? [...inMarks, ...outside(taken, passage)] : inMarks;
  return spans
    .filter((span) => wordsOf(textAt(text, span)).length >= minWords)
    .map((span) => ({
      id: '',
      documentId: passage.documentId,
      passageId: passage.id,
      span,
      paragraph: passage.firstParagraph,
      kind: /^\p{Lu}/u.test(text.slice(span.start)) ? 'direct' : 'fragment',
      reviewed: false,
    }));
}

/** The parts of a passage between some spans. */
function outside(spans: readonly Span[], { span }: Passage): Span[] {
  const own = spans.filter((one) => contains(span, one)).toSorted((a, b) => a.start - b.start);
  return [...own, { start: span.end, end: span.end }].map((one, at) => {
    const start = own[at - 1]?.end ?? span.start;
    return { start, end: Math.max(one.start, start) };
  });
}
