/** What the checks of a claim have in common. */
import type { Knowledge } from '../../knowledge/model.ts';
import { overlaps, shifted, textAt } from '../../text/span.ts';
import type { ClaimedSpeaker, Opposition, VerifiedMatch } from '../quotes.ts';
import type { TextReader, Token } from '../text-reader.ts';
import type { WordIndex } from '../words/word-index.ts';
import type { Claim, ClaimReader } from './claim/claim.ts';

/** Longer texts are no quotations; the limit bounds the work for one text. */
export const maxWords = 600;

/** What every check of a claim needs. */
export interface Tools {
  readonly knowledge: Knowledge;
  readonly reader: TextReader;
  readonly index: WordIndex;
  readonly claims: ClaimReader;
  readonly oppositionTo: (quotationId: string) => Opposition | undefined;
}

/** The tokens of a claim, with spans of the pasted text; at most the first `maxWords`. */
export function claimTokens({ text, spans }: Claim, { reader }: Tools): Token[] {
  return spans.flatMap((span) => shifted(reader.tokens(textAt(text, span)), span.start)).slice(0, maxWords);
}

/** Whether a match is a quotation of the claimed speaker. */
export function isBy(
  { speakerId }: { readonly speakerId?: string | undefined },
  speaker: ClaimedSpeaker | undefined,
): boolean {
  if (speakerId === undefined || speaker === undefined || speaker.as !== undefined) return false;
  return speakerId === speaker.nameId || speaker.anyOf?.includes(speakerId) === true;
}

/** Whether a match may be of the claimed speaker. */
export function mayBeBy(match: VerifiedMatch, speaker: ClaimedSpeaker | undefined): boolean {
  if (speaker === undefined || speaker.as === 'described') return true;
  return speaker.as === 'addressee' ? match.speakerId !== speaker.nameId : isBy(match, speaker);
}

/** The opposition to a quotation of a match, if the match has the word on which they differ. */
export function oppositionAt({ quotationIds, span }: VerifiedMatch, tools: Tools): Opposition | undefined {
  return quotationIds
    .flatMap((id) => tools.oppositionTo(id) ?? [])
    .find(({ heads }) => heads.some((head) => overlaps(head, span)));
}
