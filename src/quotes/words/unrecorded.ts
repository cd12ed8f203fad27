/**
 * What an outlet prints as somebody's words, and of which no quotation is on record: an import has missed it, or it
 * is what an interview answers. Whose words these are is not known, only that they are not the outlet's own.
 */
import { namesIn } from '../../knowledge/languages.ts';
import type { Knowledge, NewsDocument, Passage, Quotation } from '../../knowledge/model.ts';
import { contains, overlaps, type Span, textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';

/** Fewer words between marks are a title or are meant otherwise, and nobody's speech. */
const fewestWords = 3;
/** Who speaks in an interview, at the beginning of a paragraph: `Ada Lowe: We …`, `Q: Why …` */
const label = /^(?:[QA]|\p{Lu}[\p{L}'’.-]{1,30}(?: \p{Lu}[\p{L}'’.-]{0,30}){0,3}):\s/u;

/** Whether a quotation stands in no file of the folder. */
export const isUnrecorded = ({ id }: Quotation): boolean => id === '';

/** Whether it is open whose words a quotation has: nobody is named, and nobody has looked. */
export const isSpeakerOpen = ({ speakerId, reviewed }: Quotation): boolean =>
  speakerId === undefined && !reviewed;

/**
 * From which passage on a document is an interview; nothing where no paragraph begins with the name of who speaks:
 * somebody who is known, or whom it names otherwise than before a colon, too. "Photo Credit: …" is nobody, however
 * often it comes.
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
 * The words of a passage that somebody is printed as saying and that are not on record.
 *
 * @param quoted what stands between quotation marks there, with the marks
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
    .filter((span) => wordsOf(textAt(text, span)).length >= fewestWords)
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

/** What is left of a passage between some spans. */
function outside(spans: readonly Span[], { span }: Passage): Span[] {
  const own = spans.filter((one) => contains(span, one)).toSorted((a, b) => a.start - b.start);
  return [...own, { start: span.end, end: span.end }].map((one, at) => {
    const start = own[at - 1]?.end ?? span.start;
    return { start, end: Math.max(one.start, start) };
  });
}
