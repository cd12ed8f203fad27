/** Finds outlets that report a statement without quoting it, or print its words without a speaker or as another's. */
import { documentOf, quotationsIn } from '../../knowledge/find.ts';
import type { Knowledge, Passage, Quotation } from '../../knowledge/model.ts';
import { contains } from '../../text/span.ts';
import { areNearlySame } from '../nearly-same.ts';
import { contentKeys, type Token } from '../text-reader.ts';
import { isSpeakerOpen } from '../words/unrecorded.ts';
import type { WordIndex } from '../words/word-index.ts';
import { fullestOf, type Side } from './side.ts';

/** The share of a statement's weight, and the number of its content words, that a passage needs to report it. */
const reportedShare = 0.3;
const minReportedKeys = 4;
/** A statement with fewer content words cannot be recognised in a report. */
const minStatementKeys = 4;

/** The number of content words, and their share of the fullest rendering's, that quotations without a speaker need. */
const minPrintedKeys = 3;
const printedShare = 0.6;

/**
 * Passages of other outlets that report the statement without quoting it, the best of each outlet: they name the
 * speaker and have enough of the statement's content words.
 */
export function reportersOf(sides: readonly Side[], knowledge: Knowledge, index: WordIndex): Passage[] {
  const speakerId = sides[0]?.quotations[0].speakerId;
  const quoting = new Set(sides.map(({ document }) => document.outletId));
  const keysOf = sides.map(({ tokens }) => contentKeys(tokens));
  const [all, fullest] = [new Set(keysOf.flatMap((keys) => [...keys])), fullestOf(keysOf)];
  if (fullest.size < minStatementKeys) return [];
  const reports = index.nearest(all, 40).flatMap((passage) => {
    const { outletId } = documentOf(knowledge, passage);
    if (quoting.has(outletId)) return [];
    // The quotations in the passage are other statements.
    const quoted = quotationsIn(knowledge, passage);
    const told = index.tokensIn(passage).filter((token) => !quoted.some(({ span }) => contains(span, token)));
    const keys = new Set(told.map(({ key }) => key));
    const shared = [...all].filter((key) => keys.has(key));
    const share = index.weigh(shared) / index.weigh(fullest);
    const isNamed = speakerId === undefined || keys.has(`@${speakerId}`);
    const isReport = isNamed && shared.length >= minReportedKeys && share >= reportedShare;
    return isReport ? [{ passage, outletId, share }] : [];
  });
  const byOutlet = Map.groupBy(
    reports.toSorted((x, y) => y.share - x.share),
    ({ outletId }) => outletId,
  );
  return [...byOutlet.values()].flatMap(([best]) => (best === undefined ? [] : [best.passage]));
}

/**
 * The outlets that print most of a statement's words between quotation marks or in an interview without a known
 * speaker, so that it cannot be said that they leave it out.
 */
export function unrecordedPrinters(sides: readonly Side[], knowledge: Knowledge, index: WordIndex): string[] {
  const fullest = fullestOf(sides.map(({ tokens }) => contentKeys(tokens)));
  return index.nearest(fullest, 40).flatMap((passage) => {
    const isPrinted = index.voicesIn(passage).some((voice) => {
      const shared = fullest.intersection(contentKeys(index.tokensIn(passage, voice.span))).size;
      return isSpeakerOpen(voice) && shared >= minPrintedKeys && shared >= printedShare * fullest.size;
    });
    return isPrinted ? [documentOf(knowledge, passage).outletId] : [];
  });
}

/**
 * What other outlets print between quotation marks that is nearly the same as one of some texts, whoever says it and
 * whether or not it is recorded; the first for each outlet.
 */
export function nearlyPrinted(
  texts: readonly (readonly Token[])[],
  isAsked: (outletId: string) => boolean,
  knowledge: Knowledge,
  index: WordIndex,
): Quotation[] {
  const found = new Map<string, Quotation>();
  for (const text of texts) {
    for (const passage of index.nearest(contentKeys(text), 40)) {
      const { outletId } = documentOf(knowledge, passage);
      if (!isAsked(outletId) || found.has(outletId)) continue;
      const voice = voiceOf(text, passage, index);
      if (voice !== undefined) found.set(outletId, voice);
    }
  }
  return [...found.values()];
}

/** The quotation in a passage that is nearly a text; where only several together are, the first with a content word of it. */
function voiceOf(text: readonly Token[], passage: Passage, index: WordIndex): Quotation | undefined {
  const voices = index
    .voicesIn(passage)
    .map((voice) => ({ voice, tokens: index.tokensIn(passage, voice.span) }));
  const all = voices.flatMap(({ tokens }) => tokens);
  if (!areNearlySame(text, all)) return undefined;
  const keys = contentKeys(text);
  const found =
    voices.find(({ tokens }) => areNearlySame(text, tokens)) ??
    voices.find(({ tokens }) => !contentKeys(tokens).isDisjointFrom(keys));
  return found?.voice;
}
