/** Who prints the opposite of a line between quotation marks that no statement on record ties to it. */
import { documentOf } from '../../knowledge/find.ts';
import type { Passage, Quotation } from '../../knowledge/model.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';
import { contradictionOf } from '../compare/contradiction.ts';
import type { Comparable } from '../compare/differences.ts';
import type { ClaimedSpeaker, VerifiedMatch } from '../quotes.ts';
import { tellingKeys } from '../text-reader.ts';
import type { Tools } from './tools.ts';
import { isOpen } from './unrecorded.ts';

const candidateCount = 12;
/** Words of meaning that two sentences have to share, and of the shorter's the share, to be one turned round. */
const fewestShared = 3;
const sharedShare = 0.8;

/**
 * What other documents print as the opposite of a match, word for word but for a "not": the words of whoever speaks
 * in the match or is claimed to, and those of which it is not on record whose they are.
 */
export function opposedElsewhere(
  match: VerifiedMatch,
  claimed: ClaimedSpeaker | undefined,
  tools: Tools,
): Quotation[] {
  // What an outlet says itself is not disputed by what somebody says.
  if (match.kind === 'prose' || match.kind === 'digest') return [];
  const { knowledge, reader, index } = tools;
  const document = documentOf(knowledge, match);
  const passage = knowledge.passages.get(match.passageId);
  const own = passage && comparableAt(passage, spokenAround(match, passage, tools), tools);
  const keys = tellingKeys(own?.tokens ?? []);
  if (own === undefined || keys.size < fewestShared) return [];
  const speakers = new Set([match.speakerId, claimed?.nameId, ...(claimed?.anyOf ?? [])]);
  return index
    .nearest(keys, candidateCount)
    .filter(({ documentId }) => documentId !== match.documentId)
    .flatMap((other) =>
      voicesIn(other, tools)
        .filter((voice) => isOpen(voice) || (voice.speakerId !== undefined && speakers.has(voice.speakerId)))
        .filter(({ span }) => {
          const theirs = comparableAt(other, span, tools);
          const shared = tellingKeys(theirs.tokens);
          const count = keys.intersection(shared).size;
          const isOne = count >= fewestShared && count >= sharedShare * Math.min(keys.size, shared.size);
          const language = reader.sharedLanguage(document, documentOf(knowledge, other));
          const head = isOne ? contradictionOf(own, theirs, language)?.head.a : undefined;
          return head !== undefined && overlaps(head, match.span);
        }),
    );
}

/** The whole sentences of a match, without what the outlet says around them. */
function spokenAround({ span, sentence }: VerifiedMatch, passage: Passage, tools: Tools): Span {
  const voice = voicesIn(passage, tools).find((one) => contains(one.span, span))?.span ?? sentence;
  return { start: Math.max(voice.start, sentence.start), end: Math.min(voice.end, sentence.end) };
}

function voicesIn(passage: Passage, { knowledge, index }: Tools): Quotation[] {
  const { words } = index.rowOf(documentOf(knowledge, passage));
  const own = words.filter((word) => word.passage === passage);
  return [...new Set(own.flatMap(({ quotation }) => quotation ?? []))];
}

function comparableAt(passage: Passage, span: Span, { knowledge, index }: Tools): Comparable {
  const tokens = index.tokensOf(passage).filter((token) => contains(span, token));
  return { text: documentOf(knowledge, passage).text, tokens, parts: [span] };
}
