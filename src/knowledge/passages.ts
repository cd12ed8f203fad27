/** Splits a document into passages with their places, and finds a quotation's words in them. */
import { defined } from '../defined.ts';
import { type Span, textAt } from '../text/span.ts';
import type { Paragraph } from './files/document-markdown.ts';
import type { Problem } from './files/problems.ts';
import type { DocumentFiles, State } from './files/read-folder.ts';
import type { Passage } from './model.ts';
import { parseLocator } from './schema.ts';

/** Every passage of a document, without its questions; a paragraph with a wrong place is reported. */
export function cutPassages(files: DocumentFiles<State>, problems: Problem[]): Passage[] {
  const timesSeen = new Map<string, number>();
  const counts = { captions: 0, paragraphs: 0 };
  return files.markdown.paragraphs.flatMap((paragraph, ordinal) => {
    const isCaption = paragraph.isCaption === true;
    counts[isCaption ? 'captions' : 'paragraphs'] += 1;
    // A caption is not a paragraph: it has a number of its own.
    const place = isCaption
      ? { locator: `caption-${counts.captions}`, firstParagraph: 0, lastParagraph: 0 }
      : placeOf(files, paragraph, counts.paragraphs, problems);
    if (place === undefined) return [];
    const { printedAt } = paragraph;
    const times = (timesSeen.get(place.locator) ?? 0) + 1;
    timesSeen.set(place.locator, times);
    return {
      id: `${files.id}¶${place.locator}${times > 1 ? `/${times}` : ''}`,
      documentId: files.id,
      ordinal,
      ...place,
      ...(printedAt && { locator: `${place.locator}, ${printedAt}` }),
      ...defined({ section: paragraph.section }),
      span: paragraph.span,
      asks: [],
    };
  });
}

type Place = Pick<Passage, 'locator' | 'firstParagraph' | 'lastParagraph'>;

/** Only a digest must state where its passages are in the original. */
function placeOf(
  { file, frontMatter }: DocumentFiles<State>,
  { locator, span, line }: Paragraph,
  number: number,
  problems: Problem[],
): Place | undefined {
  const written = locator ?? (frontMatter.text === 'digest' ? undefined : String(number));
  try {
    if (span.start === span.end) throw new Error('This passage has a place and no words.');
    if (written === undefined) throw new Error('This passage does not say where in the original it stands.');
    const { first, last } = parseLocator(written);
    return {
      locator: first === last ? `${first}` : `${first}-${last}`,
      firstParagraph: first,
      lastParagraph: last,
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const remedy =
      'End the passage with the paragraphs of the original that it reports: {¶ 12} or {¶ 12-13}.';
    problems.push({ file, line, message, remedy });
    return undefined;
  }
}

/** Where words are in some passages of `text`, except in `taken`: an outlet may print a fragment twice. */
export function locateWords(
  text: string,
  passages: readonly Passage[],
  words: string,
  taken: readonly Span[],
): { passage: Passage; span: Span } | undefined {
  for (const passage of passages) {
    const shown = textAt(text, passage.span);
    for (let at = shown.indexOf(words); at !== -1; at = shown.indexOf(words, at + 1)) {
      const start = passage.span.start + at;
      const end = start + words.length;
      const isTaken = taken.some((other) => other.start === start && other.end === end);
      if (!isTaken) return { passage, span: { start, end } };
    }
  }
  return undefined;
}
