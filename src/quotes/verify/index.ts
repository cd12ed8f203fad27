/** Whether a pasted line stands in the documents; `Verdict` says what each answer means. */
import { documentOf } from '../../knowledge/find.ts';
import type { Knowledge } from '../../knowledge/model.ts';
import type { NameFinder } from '../../knowledge/names.ts';
import { contains, type Span, textAt } from '../../text/span.ts';
import type { Difference } from '../compare/differences.ts';
import type { Speaker } from '../people/index.ts';
import type { Opposition, Verification, VerifiedMatch } from '../quotes.ts';
import { type Claim, createClaimReader } from './claim.ts';
import { type ExactWord, exactWords } from './exact-words.ts';
import { nearly } from './nearly.ts';
import { isBy, mostWords, oppositionAt, placeOf, type Tools } from './tools.ts';
import { type Occurrence, shifted, type WordIndex } from './word-index.ts';

/** Fewer words than this are a phrase that anybody may use: exact only as a whole quotation. */
const fewestWords = 3;
const mostMatches = 5;

export interface Verifier {
  verify(text: string, speaker?: string): Verification;
}

export function createVerifier(
  knowledge: Knowledge,
  finder: NameFinder,
  people: readonly Speaker[],
  index: WordIndex,
  oppositionTo: (quotationId: string) => Opposition | undefined,
): Verifier {
  const tools: Tools = {
    knowledge,
    finder,
    index,
    reader: createClaimReader(knowledge, finder, people),
    oppositionTo,
  };
  return { verify: (text, speaker) => verify(text, speaker, tools) };
}

function verify(text: string, given: string | undefined, tools: Tools): Verification {
  const explicit = given === undefined ? undefined : tools.reader.speaker(given);
  const readings = tools.reader
    .read(text)
    .map((claim): Claim => (explicit === undefined ? claim : { ...claim, speaker: explicit }));
  for (const claim of readings) {
    if (claim.isLoose) continue;
    const exact = exactly(text, claim, tools);
    if (exact !== undefined) return exact;
  }
  const near = readings.map((claim) => nearly(text, claim, tools));
  // The reading that finds most of its words; an attribution left in the words only lowers it.
  const best = near.reduce((one, other) => (other.share > one.share ? other : one));
  return best.verification;
}

function exactly(text: string, claim: Claim, tools: Tools): Verification | undefined {
  const bySpan = claim.spans.map((span) => wordsIn(text, span));
  const words = bySpan.flat();
  if (words.length === 0 || words.length > mostWords) return undefined;
  const whole = claimSpanOf(claim);
  const found = tools.index
    .occurrences(words)
    .flatMap((one) => matchesAt(one, words, whole, tools.knowledge))
    .filter((match) => words.length >= fewestWords || isWholeQuotation(match, tools.knowledge));
  if (found.length > 0) return judge(found, claim, tools);
  return bySpan.length > 1 ? exactInTurn(bySpan, claim, tools) : undefined;
}

/** `“A,” she said. “B.”`: exact when A and B follow each other as her words in one document. */
function exactInTurn(
  bySpan: readonly (readonly ExactWord[])[],
  claim: Claim,
  tools: Tools,
): Verification | undefined {
  const each = bySpan.map((words, order) =>
    tools.index
      .occurrences(words)
      .flatMap((one) => matchesAt(one, words, claim.spans[order] ?? claimSpanOf(claim), tools.knowledge))
      .filter(({ kind }) => kind === 'quotation'),
  );
  for (const first of each[0] ?? []) {
    const chain = [first];
    for (const options of each.slice(1)) {
      const next = options.find((one) => follows(chain.at(-1), one, tools.knowledge));
      if (next === undefined) break;
      chain.push(next);
    }
    if (chain.length === each.length) return judge(chain, claim, tools);
  }
  return undefined;
}

function follows(before: VerifiedMatch | undefined, after: VerifiedMatch, knowledge: Knowledge): boolean {
  if (before === undefined || before.speakerId !== after.speakerId) return false;
  const quotations = knowledge.documents.get(after.documentId)?.quotations ?? [];
  const place = ({ quotationId }: VerifiedMatch) => quotations.findIndex(({ id }) => id === quotationId);
  const [one, other] = [quotations[place(before)], quotations[place(after)]];
  return (
    before.documentId === after.documentId &&
    place(after) === place(before) + 1 &&
    // To the end of the one and from the beginning of the other.
    one !== undefined &&
    other !== undefined &&
    exactWords(documentOf(knowledge, one).text.slice(before.span.end, one.span.end)).length === 0 &&
    exactWords(documentOf(knowledge, other).text.slice(other.span.start, after.span.start)).length === 0
  );
}

function judge(found: readonly VerifiedMatch[], claim: Claim, tools: Tools): Verification {
  const own = claim.speaker === undefined ? found : found.filter((one) => isBy(one, claim.speaker));
  const matches = bestFirst(own.length > 0 ? own : found).slice(0, mostMatches);
  if (own.length === 0) return { verdict: 'other-speaker', claim, matches, opponents: [] };
  const oppositions = matches.map((match) => oppositionAt(match, tools));
  const opponents = [...new Set(oppositions.flatMap((one) => one?.opponents ?? []))];
  const isDisputed = oppositions.every((one) => one?.isMinority === true);
  return { verdict: isDisputed ? 'disputed' : 'exact', claim, matches, opponents };
}

function matchesAt(
  { passages, span, document, words }: Occurrence,
  wanted: readonly ExactWord[],
  claimSpan: Span,
  knowledge: Knowledge,
): VerifiedMatch[] {
  return passages.map((passage) => {
    const start = Math.max(span.start, passage.span.start);
    const inPassage = { start, end: Math.min(span.end, passage.span.end) };
    return {
      ...placeOf(passage, inPassage, knowledge, document.textKind),
      claimSpan,
      share: 1,
      differences: respelled(wanted, words).filter(({ b }) => contains(inPassage, b)),
      changed: { a: [], b: [] },
    };
  });
}

function respelled(wanted: readonly ExactWord[], words: readonly ExactWord[]): Difference[] {
  return wanted.flatMap(({ start, end, spelled }, order) => {
    const there = words[order];
    if (there === undefined || there.spelled === spelled) return [];
    return [{ kind: 'wording', a: { start, end }, b: { start: there.start, end: there.end } }];
  });
}

function isWholeQuotation({ quotationId, span }: VerifiedMatch, knowledge: Knowledge): boolean {
  const quotation = quotationId === undefined ? undefined : knowledge.quotations.get(quotationId);
  if (quotation === undefined) return false;
  const count = (one: Span) => exactWords(textAt(documentOf(knowledge, quotation).text, one)).length;
  return count(quotation.span) === count(span);
}

const kinds = ['quotation', 'prose', 'digest'];

function bestFirst(matches: readonly VerifiedMatch[]): VerifiedMatch[] {
  return [...matches].sort(
    (a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || a.differences.length - b.differences.length,
  );
}

function wordsIn(text: string, span: Span): ExactWord[] {
  return shifted(exactWords(textAt(text, span)), span.start);
}

function claimSpanOf({ spans }: Claim): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}
