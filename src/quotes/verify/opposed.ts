/** Who prints the opposite of a line between quotation marks that no statement on record ties to it. */
import { documentOf } from '../../knowledge/find.ts';
import type { Passage, Quotation } from '../../knowledge/model.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import type { Comparable } from '../compare/comparable.ts';
import { contradictionOf } from '../compare/contradiction.ts';
import type { ClaimedSpeaker, VerifiedMatch } from '../quotes.ts';
import { tellingKeys } from '../text-reader.ts';
import { isSpeakerOpen } from '../words/unrecorded.ts';
import type { WordIndex } from '../words/word-index.ts';
import type { Tools } from './tools.ts';

const candidateCount = 12;
/** Words of meaning that two sentences have to share, and of the shorter's the share, to be one turned round. */
const fewestShared = 3;
const sharedShare = 0.8;

/** A quotation that contradicts a match, in degree alone or not. */
interface Opposed {
  readonly voice: Quotation;
  readonly isOfDegree: boolean;
}

/**
 * What other documents print as the opposite of a match, word for word but for a "not": the words of whoever speaks
 * in the match or is claimed to, and those of which it is not on record whose they are.
 */
export function opposedElsewhere(
  match: VerifiedMatch,
  claimed: ClaimedSpeaker | undefined,
  tools: Tools,
): Opposed[] {
  // What an outlet says itself is not disputed by what somebody says.
  if (match.kind === 'prose' || match.kind === 'digest') return [];
  const { knowledge, reader, index } = tools;
  const passage = knowledge.passages.get(match.passageId);
  const own = passage && comparableAt(passage, spokenAround(match, passage, index), tools);
  const keys = tellingKeys(own?.tokens ?? []);
  if (own === undefined || keys.size < fewestShared) return [];
  const opposedBy = (voice: Quotation, other: Passage): Opposed[] => {
    const theirs = comparableAt(other, voice.span, tools);
    const shared = tellingKeys(theirs.tokens);
    const count = keys.intersection(shared).size;
    if (count < fewestShared || count < sharedShare * Math.min(keys.size, shared.size)) return [];
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
 * What is printed between quotation marks in the passages of other documents that share most of some words: as words
 * of whoever speaks in a match or is claimed to, or of nobody on record.
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

/** The whole sentences of a match, without what the outlet says around them. */
function spokenAround({ span, sentence }: VerifiedMatch, passage: Passage, index: WordIndex): Span {
  const voice = index.voicesIn(passage).find((one) => contains(one.span, span))?.span ?? sentence;
  return { start: Math.max(voice.start, sentence.start), end: Math.min(voice.end, sentence.end) };
}

function comparableAt(passage: Passage, span: Span, { knowledge, index }: Tools): Comparable {
  return { text: documentOf(knowledge, passage).text, tokens: index.tokensIn(passage, span), parts: [span] };
}
