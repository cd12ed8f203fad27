/** /verify and "Check this quote": whether a pasted line is on record, word for word. */
import {
  type OutletDifference,
  type Refusal,
  refuse,
  type ShownCheck,
  type ShownMatch,
  type VerificationAnswer,
  worstChecks,
} from '../answers/index.ts';
import { defined } from '../defined.ts';
import { documentOf, outletName, passageOf, speakerOf } from '../knowledge/find.ts';
import type { Knowledge } from '../knowledge/model.ts';
import { memo } from '../memo.ts';
import { type Verdict, type Verification, type VerifiedMatch, verdicts } from '../quotes/quotes.ts';
import { withoutMarks } from '../text/marks.ts';
import { contains, type Span, textAt, within } from '../text/span.ts';
import { foldedLine, wordsOf } from '../text/words.ts';
import { otherwisePrinted } from './ask/contradictions.ts';
import type { CommandContext, Library } from './context.ts';
import { defineCommand, type MessageCommand, type TargetMessage } from './define.ts';
import { speakerOption } from './options/speakers.ts';
import { excerptOf, showDifference, showExcerpt, showQuotation } from './with-citation.ts';

/** The most characters of a pasted line: more than a paragraph of any article. */
const maxLineLength = 2000;
/** Fewer words than this claim nothing beside longer texts of a message, and may stand in any headline. */
const fewestWordsBesideOthers = 3;

/** Verdicts on words that are found whole. */
const wholeVerdicts: readonly Verdict[] = ['exact', 'exact-without-attribution', 'disputed'];

type VerifyAnswer = VerificationAnswer | Refusal;

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
    speaker: speakerOption('Who is claimed to have said it'),
  },

  run: ({ text, speaker }, context) => verifyTexts([text], speaker, context),
});

export const checkThisQuote: MessageCommand = {
  kind: 'message',
  name: 'Check this quote',
  description: 'Check whether a message quotes somebody word for word; nothing of it is kept',
  run: verifyMessage,
};

/** A quotation mark, or a quoted line, in any of a message's texts. */
const quotationMark = /["“„«]|^[ \t]{0,9}>\s/mu;

/** Checks a message, or what it replies to where it quotes nothing and nothing of it is on record. */
function verifyMessage({ texts, repliedTo }: TargetMessage, context: CommandContext): VerifyAnswer {
  const own = verifyTexts(texts, undefined, context);
  const isAnswered =
    own.kind === 'verification' &&
    (own.verdict !== 'not-found' || texts.some((text) => quotationMark.test(text)));
  if (repliedTo.length === 0 || isAnswered) return own;
  const answer = verifyTexts(repliedTo, undefined, context);
  return answer.kind === 'verification' ? { ...answer, isRepliedTo: true } : own;
}

/** Checks a line, or each text of a message by itself: no quotation continues from one into the next. */
export function verifyTexts(
  given: readonly string[],
  speaker: string | undefined,
  { library }: CommandContext,
): VerifyAnswer {
  const texts = withinLimit(given).filter((text) => /[\p{L}\p{N}]/u.test(text));
  if (texts.length === 0) return refuse({ reason: 'nothing-to-check' });
  const claims = texts.filter((text) => wordsOf(text).length >= fewestWordsBesideOthers);
  const found = (claims.length > 0 ? claims : texts).flatMap((text) =>
    library.quotes.verify(text, speaker?.trim() || undefined).map((one) => ({ one, text })),
  );
  const checks = found.map(({ one, text }) => showCheck(library, one, text));
  const isAroundUnchecked = found.some(({ one }) => one.isAroundUnchecked) || undefined;
  return {
    kind: 'verification',
    verdict: worstChecks(checks, 1)[0]?.verdict ?? 'not-found',
    checks,
    ...defined({ isAroundUnchecked }),
  };
}

/** The texts, cut after `maxLineLength` characters in all. */
function withinLimit(texts: readonly string[]): string[] {
  let room = maxLineLength;
  return texts.map((text) => {
    const kept = text.slice(0, room).toWellFormed();
    room -= kept.length;
    return kept;
  });
}

function showCheck(
  library: Library,
  { verdict: judged, claim, opponents, isOfDegree, isFuller, isAuthorUnknown, ...found }: Verification,
  text: string,
): ShownCheck {
  const named = claim.speaker;
  const known = speakerOf(library.knowledge, { speakerId: named?.nameId });
  const words = claim.spans.map((span) => textAt(text, span)).join(' … ');
  const headlineOf = wholeVerdicts.includes(judged) ? [] : outletsWithHeadline(library, words);
  // Beside a headline, the closest line of another article says nothing.
  const isOnlyHeadline = headlineOf.length > 0 && (judged === 'summary-only' || judged === 'not-found');
  const [verdict, matches] = isOnlyHeadline ? (['not-found', []] as const) : [judged, found.matches];
  return {
    verdict,
    rank: verdicts.indexOf(verdict),
    claim: withoutMarks(words),
    ...defined(
      named?.as === undefined
        ? { claimedSpeaker: known?.name ?? named?.given }
        : { describedSpeaker: named.as === 'described' ? named.given : undefined },
    ),
    // Where the opposite is shown below the match, a warning would repeat it.
    matches: matches.map((match) => ({
      ...showMatch(library, match, text),
      ...(opponents.length > 0 && { warnings: [] }),
    })),
    opponents: opponents.map((one) => ({ ...showQuotation(library, one), warnings: [] })),
    ...defined({ isOfDegree, isFuller, isAuthorUnknown }),
    elsewhere: elsewhere(library, verdict, matches),
    headlineOf,
  };
}

/** The outlets that have these words, of which people paste the headline, in the title of a document. */
function outletsWithHeadline({ knowledge }: Library, words: string): string[] {
  const line = foldedLine(words);
  if (wordsOf(words).length < fewestWordsBesideOthers) return [];
  const found = headlinesIn(knowledge).filter(({ headline }) => headline.includes(` ${line} `));
  return [...new Set(found.map(({ outletId }) => outletName(knowledge, outletId)))];
}

/** The headlines of all documents, folded once for all questions. */
const headlinesIn = memo(({ documents }: Knowledge) =>
  [...documents.values()].map(({ title, outletId }) => ({ headline: ` ${foldedLine(title)} `, outletId })),
);

/** Numbers and names that other outlets print in the statement of which all words are found. */
function elsewhere(
  library: Library,
  verdict: Verdict,
  [match]: readonly VerifiedMatch[],
): OutletDifference[] {
  if (match === undefined || !wholeVerdicts.includes(verdict)) return [];
  const { quotationIds, documentId, span } = match;
  return quotationIds
    .flatMap((id) => otherwisePrinted(library, id, documentId, span))
    .map((one) => showDifference(library.knowledge, one));
}

function showMatch(library: Library, match: VerifiedMatch, text: string): ShownMatch {
  const { knowledge } = library;
  const { sentence, claimSpan, kind, changed, differences } = match;
  const document = documentOf(knowledge, match);
  const quotations = match.quotationIds.flatMap((id) => knowledge.quotations.get(id) ?? []);
  const excerpt = showExcerpt(library, {
    ...excerptOf(knowledge, passageOf(knowledge, match), sentence),
    matches: changed.b.filter((one) => contains(sentence, one)),
    quotationIds: [],
    score: match.share,
  });
  const isWhole = document.textKind === 'verbatim' || quotations.length === 0;
  return {
    ...excerpt,
    source: kind,
    holdsQuotation: kind === 'prose' && quotations.length > 0,
    reviewed: quotations.every(({ reviewed }) => reviewed),
    printed: within(sentence, isWhole ? [sentence] : quotations.map(({ span }) => overlapOf(span, sentence))),
    claimed: within(sentence, match.claimed),
    leftOut: within(sentence, match.leftOut),
    ...defined({ speaker: speakerOf(knowledge, match)?.name }),
    claim: { text: textAt(text, claimSpan), changed: within(claimSpan, changed.a) },
    differences: differences.map((one) => ({
      kind: one.kind,
      a: textAt(text, one.a),
      b: textAt(document.text, one.b),
    })),
  };
}

function overlapOf(a: Span, b: Span): Span {
  const start = Math.max(a.start, b.start);
  return { start, end: Math.max(start, Math.min(a.end, b.end)) };
}
