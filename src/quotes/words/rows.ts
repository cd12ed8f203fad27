/**
 * A document as a row of words, each with the quotation that it belongs to.
 *
 * Quotations of a paragraph with only an attribution between them are one speech, and a sentence may continue across the
 * attribution: in “We know,” she said, “that it is late”, the speech is one sentence.
 */
import { quotationsIn } from '../../knowledge/find.ts';
import type { Knowledge, NewsDocument, Passage, Quotation } from '../../knowledge/model.ts';
import type { Language } from '../../language/index.ts';
import { insertionMarks } from '../../text/marks.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains, type Span, shifted, textAt } from '../../text/span.ts';
import { type ExactWord, exactWords } from './exact-words.ts';
import { interviewFrom, unrecordedIn } from './unrecorded.ts';

export interface RowWord extends ExactWord {
  /** Its index in the row. */
  readonly at: number;
  readonly passage: Passage;
  /** The recorded or unrecorded quotation that it is in; undefined for the outlet's own words. */
  readonly quotation: Quotation | undefined;
  /** The number of the passage's sentence, counted through the row. */
  readonly sentence: number;
  /** The number of the spoken sentence, counted through the row. */
  readonly speech: number | undefined;
  /** For a word in brackets: where the brackets begin. */
  readonly insertion: number | undefined;
  /** Inside quotation marks within a quotation, so that it is somebody else's. */
  readonly isNested: boolean;
}

export interface Row {
  readonly document: NewsDocument;
  readonly language: Language;
  readonly words: readonly RowWord[];
}

/** The longest attribution inside a speech, in UTF-16 code units. */
const maxInterruptionLength = 240;
const sentenceEnd = /[.!?…]/u;
const nestedMarks = /‘(?:[^‘’]|’(?=\p{L}))+’(?!\p{L})|“[^“”]+”|„[^„“”]+[“”]|«[^«»]+»|‚[^‚‘’]+[‘’]|"[^"]+"/gu;

export function readRow(document: NewsDocument, knowledge: Knowledge, language: Language): Row {
  const words: RowWord[] = [];
  const count = { sentence: 0, speech: 0 };
  const interview = interviewFrom(document, knowledge) ?? Number.POSITIVE_INFINITY;
  for (const passage of document.passages) {
    const sentences = sentencesOf(document.text, passage.span);
    const insertions = marked(document.text, insertionMarks, passage.span);
    const speeches = speechesIn(printedIn(passage, document, knowledge, interview), document.text);
    for (const word of exactWords(document.text, language, passage.span)) {
      const said = speeches.find(({ span }) => contains(span, word));
      words.push({
        ...word,
        at: words.length,
        passage,
        sentence: count.sentence + sentences.findIndex((span) => contains(span, word)),
        isNested: said?.nested.some((span) => contains(span, word)) ?? false,
        quotation: said?.quotation,
        speech: said && count.speech + said.speech,
        insertion: insertions.find((span) => contains(span, word))?.start,
      });
    }
    count.sentence += sentences.length;
    count.speech += speeches.length;
  }
  return { document, language, words };
}

/** The quotations of a passage, recorded or not; in a digest only recorded ones count. */
function printedIn(
  passage: Passage,
  document: NewsDocument,
  knowledge: Knowledge,
  interview: number,
): Quotation[] {
  const recorded = quotationsIn(knowledge, passage);
  if (document.textKind === 'digest') return recorded;
  const quoted = marked(document.text, nestedMarks, passage.span);
  const others = unrecordedIn(passage, document, recorded, quoted, passage.ordinal >= interview);
  return [...recorded, ...others].toSorted((a, b) => a.span.start - b.span.start);
}

/** One sentence of a quotation, with the number of the spoken sentence that it belongs to. */
interface SpokenSentence {
  readonly quotation: Quotation;
  readonly span: Span;
  readonly speech: number;
  readonly nested: readonly Span[];
}

function speechesIn(quotations: readonly Quotation[], text: string): SpokenSentence[] {
  let speech = 0;
  return quotations.flatMap((quotation, order) => {
    const nested = marked(text, nestedMarks, quotation.span);
    const before = quotations[order - 1];
    // A sentence may continue from one quotation into the next.
    const continues =
      before !== undefined &&
      isInterrupted(before, quotation, text) &&
      !sentenceEnd.test(text.slice(before.span.end - 1, quotation.span.start));
    return sentencesOf(text, quotation.span).map((span, index) => {
      if (index > 0 || !continues) speech += 1;
      return { quotation, span, speech, nested };
    });
  });
}

/**
 * Whether there is only an attribution between two quotations of one person, so that they are one speech.
 */
export function isInterrupted(before: Quotation, after: Quotation, text: string): boolean {
  if (before.speakerId !== after.speakerId || before.passageId !== after.passageId) return false;
  // Fragments in an outlet's own sentence are no speech.
  if (before.kind === 'fragment' && after.kind === 'fragment') return false;
  if (!/[.,;:!?…—–-]/u.test(text.slice(before.span.end - 1, before.span.end + 2))) return false;
  const between = text.slice(before.span.end, after.span.start);
  if (between.length > maxInterruptionLength) return false;
  const told = sentencesOf(between).filter((span) => /\p{L}/u.test(textAt(between, span)));
  return told.length <= (sentenceEnd.test(text.charAt(before.span.end - 1)) ? 1 : 2);
}

/** The matches of a pattern in a part of a text. */
export function marked(text: string, marks: RegExp, part: Span): Span[] {
  const found = [...textAt(text, part).matchAll(marks)];
  return shifted(
    found.map(({ index, 0: all }) => ({ start: index, end: index + all.length })),
    part.start,
  );
}
