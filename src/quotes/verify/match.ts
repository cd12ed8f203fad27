/** A place of a document as an answer shows it: whole sentences, with the words that a line has and leaves out. */
import { defined } from '../../defined.ts';
import type { Passage } from '../../knowledge/model.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { contains, overlaps, runsOf, type Span, shifted, textAt } from '../../text/span.ts';
import type { VerifiedMatch } from '../quotes.ts';
import type { LeftOut } from './left-out/left-out.ts';
import type { Row } from './rows.ts';
import { isOpen, isUnrecorded } from './unrecorded.ts';
import type { Occurrence } from './word-index.ts';

/** The words of a row that stand in a span. */
export function wordsIn(row: Row, span: Span): Occurrence {
  return { row, at: row.words.flatMap((word, place) => (contains(span, word) ? [place] : [])) };
}

/** Whose words those at some places of a row are. */
export function kindAt({ document, words }: Row, at: readonly number[]): VerifiedMatch['kind'] {
  const quotations = at.map((place) => words[place]?.quotation);
  if (quotations.every((one) => one !== undefined))
    return quotations.some(isOpen) ? 'unrecorded' : 'quotation';
  return document.textKind === 'digest' ? 'digest' : 'prose';
}

/** What an occurrence is shown with of one passage. */
export function matchIn(
  passage: Passage,
  { row, at }: Occurrence,
  leftOut: LeftOut,
  compared: Pick<VerifiedMatch, 'claimSpan' | 'share' | 'differences' | 'changed'>,
): VerifiedMatch {
  const here = (places: readonly number[]) => places.filter((place) => row.words[place]?.passage === passage);
  const spansOf = (places: readonly number[]) => {
    const own = here(places);
    const words = own.flatMap((place) => row.words[place] ?? []);
    return runsOf(words, (n) => (own[n - 1] ?? 0) + 1 === own[n]);
  };
  const [claimed, left] = [spansOf(at), spansOf(leftOut.words)];
  const quotations = [...new Set(here(at).flatMap((place) => row.words[place]?.quotation ?? []))];
  const recorded = quotations.filter((one) => !isUnrecorded(one));
  const [speakerId, ...others] = new Set(quotations.map((one) => one.speakerId));
  return {
    documentId: row.document.id,
    passageId: passage.id,
    sentence: wholeSentences(
      row.document.text,
      passage.span,
      [...claimed, ...left],
      recorded.map(({ span }) => span),
    ),
    span: { start: claimed[0]?.start ?? 0, end: claimed.at(-1)?.end ?? 0 },
    claimed,
    leftOut: left,
    turning: spansOf(leftOut.turning),
    kind: kindAt(row, at),
    quotationIds: recorded.map(({ id }) => id),
    ...(others.length > 0 ? {} : defined({ speakerId })),
    ...compared,
  };
}

/** The sentences that hold any of the spans: of the quotations where these hold all of them, else of the passage. */
function wholeSentences(
  text: string,
  passage: Span,
  spans: readonly Span[],
  quotations: readonly Span[],
): Span {
  const isSpoken = spans.every((one) => quotations.some((quotation) => contains(quotation, one)));
  const touched = (isSpoken && spans.length > 0 ? quotations : [passage])
    .flatMap((holder) => shifted(sentencesOf(textAt(text, holder)), holder.start))
    .filter((sentence) => spans.some((span) => overlaps(sentence, span)));
  return { start: touched[0]?.start ?? passage.start, end: touched.at(-1)?.end ?? passage.end };
}
