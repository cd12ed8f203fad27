/** Finds quotations in other documents that say the opposite of a match, although they are not grouped as one statement. */
import { documentOf } from '../../knowledge/find.ts';
import type { Passage, Quotation } from '../../knowledge/model.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import type { Comparable } from '../compare/comparable.ts';
import { contradictionOf } from '../compare/contradiction.ts';
import type { ClaimedSpeaker, VerifiedMatch } from '../quotes.ts';
import { contentKeys } from '../text-reader.ts';
import { isSpeakerOpen } from '../words/unrecorded.ts';
import type { WordIndex } from '../words/word-index.ts';
import type { Tools } from './tools.ts';

const candidateCount = 12;
/** How many content words two sentences need in common, and their share of the shorter one's, to be one sentence and its opposite. */
const minShared = 3;
const sharedShare = 0.8;

/** A quotation that contradicts a match, or only differs from it in degree. */
interface Opposed {
  readonly voice: Quotation;
  readonly isOfDegree: boolean;
}

/**
 * The quotations in other documents that say the opposite of a match: those of the match's or the claimed speaker, and
 * those without a known speaker.
 */
export function opposedElsewhere(
  match: VerifiedMatch,
  claimed: ClaimedSpeaker | undefined,
  tools: Tools,
): Opposed[] {
  // An outlet's own words are not disputed by what somebody says.
  if (match.kind === 'prose' || match.kind === 'digest') return [];
  const { knowledge, reader, index } = tools;
  const passage = knowledge.passages.get(match.passageId);
  const own = passage && comparableAt(passage, spokenAround(match, passage, index), tools);
  const keys = contentKeys(own?.tokens ?? []);
  if (own === undefined || keys.size < minShared) return [];
  const opposedBy = (voice: Quotation, other: Passage): Opposed[] => {
    const theirs = comparableAt(other, voice.span, tools);
    const shared = contentKeys(theirs.tokens);
    const count = keys.intersection(shared).size;
    if (count < minShared || count < sharedShare * Math.min(keys.size, shared.size)) return [];
    const language = reader.sharedLanguage(documentOf(knowledge, match), documentOf(knowledge, other));
    const found = contradictionOf(own, theirs, language);
    if (found === undefined || !overlaps(found.head.a, match.span)) return [];
    return [{ voice, isOfDegree: found.isOfDegree === true }];
  };
  return voicesElsewhere(match, claimed, keys, tools).flatMap(({ passage: other, voices }) =>
    voices.flatMap((voice) => opposedBy(voice, other)),
  );
}

/**
 * The quotations in the passages of other documents that share most of some keys: those of the match's or the claimed
 * speaker, and those without a known speaker.
 */
export function voicesElsewhere(
  match: VerifiedMatch,
  claimed: ClaimedSpeaker | undefined,
  keys: ReadonlySet<string>,
  { index }: Tools,
): { readonly passage: Passage; readonly voices: readonly Quotation[] }[] {
  const speakers = new Set([match.speakerId, claimed?.nameId, ...(claimed?.anyOf ?? [])]);
  const isTheirs = (voice: Quotation) =>
    isSpeakerOpen(voice) || (voice.speakerId !== undefined && speakers.has(voice.speakerId));
  return index
    .nearest(keys, candidateCount)
    .filter(({ documentId }) => documentId !== match.documentId)
    .map((passage) => ({ passage, voices: index.voicesIn(passage).filter(isTheirs) }));
}

/** The sentences of a match inside its quotation. */
function spokenAround({ span, sentence }: VerifiedMatch, passage: Passage, index: WordIndex): Span {
  const voice = index.voicesIn(passage).find((one) => contains(one.span, span))?.span ?? sentence;
  return { start: Math.max(voice.start, sentence.start), end: Math.min(voice.end, sentence.end) };
}

function comparableAt(passage: Passage, span: Span, { knowledge, index }: Tools): Comparable {
  return { text: documentOf(knowledge, passage).text, tokens: index.tokensIn(passage, span), parts: [span] };
}
