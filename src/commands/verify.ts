/** /verify and "Check this quote": whether a pasted line is on record, word for word. */

import { type Reply, refuse, type ShownMatch } from '../answers/index.ts';
import { documentOf } from '../knowledge/find.ts';
import type { VerifiedMatch } from '../quotes/quotes.ts';
import { contains, type Span, textAt } from '../text/span.ts';
import type { CommandContext, Library } from './context.ts';
import { defineCommand, defineMessageCommand } from './define.ts';
import { showExcerpt, showQuotation } from './show.ts';
import { completeSpeaker } from './speakers.ts';

/** Characters of a pasted line: more than a paragraph of any article. */
export const maxLineLength = 2000;

export const verify = defineCommand({
  name: 'verify',
  description: 'Check a line that somebody posted: is it on record, word for word?',
  options: {
    text: {
      type: 'string',
      description: 'The line, with or without the name of who said it',
      required: true,
      maxLength: maxLineLength,
    },
    speaker: {
      type: 'string',
      description: 'Who is claimed to have said it',
      maxLength: 100,
      complete: completeSpeaker,
    },
    private: { type: 'boolean', description: 'Show the answer only to you' },
  },

  run: ({ text, speaker, private: isPrivate = false }, context) =>
    verifyLine(text, speaker, context, isPrivate),
});

export const checkThisQuote = defineMessageCommand({
  name: 'Check this quote',
  description: 'Check whether a message quotes somebody word for word; nothing of it is kept',
  run: ({ content }, context) => verifyLine(content, undefined, context, true),
});

export function verifyLine(
  given: string,
  speaker: string | undefined,
  { library }: CommandContext,
  isPrivate: boolean,
): Reply {
  const text = given.slice(0, maxLineLength).toWellFormed();
  if (!/[\p{L}\p{N}]/u.test(text)) return refuse({ reason: 'nothing-to-check' });
  const { verdict, claim, matches, opponents } = library.quotes.verify(text, speaker?.trim() || undefined);
  const claimed = claim.speaker;
  const known = claimed?.nameId === undefined ? undefined : library.knowledge.names.get(claimed.nameId);
  return {
    isPrivate,
    answer: {
      kind: 'verification',
      text,
      verdict,
      ...(claimed === undefined ? {} : { claimedSpeaker: known?.name ?? claimed.given }),
      matches: matches.map((match) => showMatch(library, match, text)),
      // That they say the opposite is what they stand here for.
      opponents: opponents.map((one) => ({ ...showQuotation(library, one), warnings: [] })),
    },
  };
}

function showMatch(library: Library, match: VerifiedMatch, text: string): ShownMatch {
  const { knowledge } = library;
  const { documentId, passageId, span, claimSpan, kind, speakerId, changed, differences, share } = match;
  const documentText = documentOf(knowledge, match).text;
  const speaker = speakerId === undefined ? undefined : knowledge.names.get(speakerId);
  const excerpt = showExcerpt(library, {
    documentId,
    passageId,
    span,
    matches: changed.b,
    quotationIds: [],
    score: share,
    alsoInOutletIds: [],
  });
  return {
    ...excerpt,
    source: kind,
    ...(speaker === undefined ? {} : { speaker: speaker.name }),
    claim: { text: textAt(text, claimSpan), changed: within(claimSpan, changed.a) },
    differences: differences.map((one) => ({
      kind: one.kind,
      a: textAt(text, one.a),
      b: textAt(documentText, one.b),
    })),
  };
}

function within(outer: Span, spans: readonly Span[]): Span[] {
  return spans
    .filter((span) => contains(outer, span))
    .map(({ start, end }) => ({ start: start - outer.start, end: end - outer.start }));
}
