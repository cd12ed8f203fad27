/** Makes the match that an answer shows: whole sentences, with the words that a line has and those that it leaves out. */
import { defined } from '../../defined.ts';
import type { Passage } from '../../knowledge/model.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains, overlaps, runsOf, type Span } from '../../text/span.ts';
import type { VerifiedMatch } from '../quotes.ts';
import type { Row, RowWord } from '../words/rows.ts';
import { isSpeakerOpen, isUnrecorded } from '../words/unrecorded.ts';
import type { Occurrence } from '../words/word-index.ts';
import type { LeftOut } from './left-out/left-out.ts';

/** The words of a row in a span. */
export function wordsIn(row: Row, span: Span): Occurrence {
  return { row, words: row.words.filter((word) => contains(span, word)) };
}

/** What kind of text the words of an occurrence are. */
export function kindOf({ row, words }: Occurrence): VerifiedMatch['kind'] {
  if (words.every(({ quotation }) => quotation !== undefined))
    return words.some(({ quotation }) => quotation && isSpeakerOpen(quotation)) ? 'unrecorded' : 'quotation';
  return row.document.textKind === 'digest' ? 'digest' : 'prose';
}

/** The match of an occurrence in one of its passages. */
export function matchIn(
  passage: Passage,
  occurrence: Occurrence,
  leftOut: LeftOut,
  compared: Pick<VerifiedMatch, 'claimSpan' | 'share' | 'differences' | 'changed'>,
): VerifiedMatch {
  const { document } = occurrence.row;
  const spansOf = (words: readonly RowWord[]) => {
    const own = words.filter((word) => word.passage === passage);
    return runsOf(own, (n) => (own[n - 1]?.at ?? 0) + 1 === own[n]?.at);
  };
  const [claimed, left] = [spansOf(occurrence.words), spansOf(leftOut.words)];
  const own = occurrence.words.filter((word) => word.passage === passage);
  const quotations = [...new Set(own.flatMap(({ quotation }) => quotation ?? []))];
  const recorded = quotations.filter((one) => !isUnrecorded(one));
  const [speakerId, ...others] = new Set(quotations.map((one) => one.speakerId));
  return {
    documentId: document.id,
    passageId: passage.id,
    sentence: wholeSentences(
      document.text,
      passage.span,
      [...claimed, ...left],
      recorded.map(({ span }) => span),
    ),
    span: spanOf(claimed),
    claimed,
    leftOut: left,
    turning: spansOf(leftOut.turning),
    kind: kindOf(occurrence),
    quotationIds: recorded.map(({ id }) => id),
    ...(others.length === 0 && defined({ speakerId })),
    ...compared,
  };
}

/** From the first to the last of some spans. */
export function spanOf(spans: readonly Span[]): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

/** From the first to the last sentence with any of the spans: of the quotations, if these contain all spans; otherwise of the passage. */
function wholeSentences(
  text: string,
  passage: Span,
  spans: readonly Span[],
  quotations: readonly Span[],
): Span {
  const isSpoken = spans.every((one) => quotations.some((quotation) => contains(quotation, one)));
  const touched = (isSpoken && spans.length > 0 ? quotations : [passage])
    .flatMap((holder) => sentencesOf(text, holder))
    .filter((sentence) => spans.some((span) => overlaps(sentence, span)));
  return { start: touched[0]?.start ?? passage.start, end: touched.at(-1)?.end ?? passage.end };
}
