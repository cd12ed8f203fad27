/** What checking exact words and checking altered ones have in common. */
import { quotationsIn } from '../../knowledge/find.ts';
import type { Knowledge, Passage } from '../../knowledge/model.ts';
import type { NameFinder } from '../../knowledge/names.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import type { ClaimedSpeaker, Opposition, VerifiedMatch } from '../quotes.ts';
import type { ClaimReader } from './claim.ts';
import type { WordIndex } from './word-index.ts';

/** More is no quotation; it bounds the work that one line can cause. */
export const mostWords = 600;

/** What every check of a line needs. */
export interface Tools {
  readonly knowledge: Knowledge;
  readonly finder: NameFinder;
  readonly index: WordIndex;
  readonly reader: ClaimReader;
  readonly oppositionTo: (quotationId: string) => Opposition | undefined;
}

/** Whether a match is a quotation of the speaker who was named. */
export function isBy({ speakerId, kind }: VerifiedMatch, speaker: ClaimedSpeaker | undefined): boolean {
  return kind === 'quotation' && speakerId !== undefined && speakerId === speaker?.nameId;
}

/** What contradicts a match, if the match holds the word on which they differ. */
export function oppositionAt({ quotationId, span }: VerifiedMatch, tools: Tools): Opposition | undefined {
  const opposition = quotationId === undefined ? undefined : tools.oppositionTo(quotationId);
  return opposition?.heads.some((head) => overlaps(head, span)) ? opposition : undefined;
}

/** Where a span stands, and whose words it is: somebody's only when one quotation holds all of it. */
export function placeOf(passage: Passage, span: Span, knowledge: Knowledge, textKind: 'digest' | 'verbatim') {
  const quotation = quotationsIn(knowledge, passage).find((one) => contains(one.span, span));
  const place = { documentId: passage.documentId, passageId: passage.id, span };
  if (quotation === undefined) {
    return { ...place, kind: textKind === 'digest' ? ('digest' as const) : ('prose' as const) };
  }
  const { id: quotationId, speakerId } = quotation;
  return {
    ...place,
    kind: 'quotation' as const,
    quotationId,
    ...(speakerId === undefined ? {} : { speakerId }),
  };
}
