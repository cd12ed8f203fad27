/** Outlets that report a statement without quoting it, or print it as somebody else's words or as nobody's on record. */
import { documentOf, quotationsIn } from '../../knowledge/find.ts';
import type { Knowledge, Passage, Quotation } from '../../knowledge/model.ts';
import { contains } from '../../text/span.ts';
import { areNearlySame } from '../nearly-same.ts';
import { type Token, tellingKeys } from '../text-reader.ts';
import { isSpeakerOpen } from '../words/unrecorded.ts';
import type { WordIndex } from '../words/word-index.ts';
import { fullestOf, type Side } from './core.ts';

/** Share of a rendering's telling words, rare ones counted higher, that a passage has to hold to report it. */
const reportedShare = 0.3;
const fewestReportedKeys = 4;
/** Telling words that a statement needs before a passage can be said to report it. */
const shortestReported = 4;

/** Telling words, and their share of the fullest rendering's, that words nobody has recorded have to hold. */
const fewestPrinted = 3;
const printedShare = 0.6;

/**
 * Passages of other outlets that report the statement without quoting it, the best of each: they name the
 * speaker and hold enough of the words that tell it apart.
 */
export function reportersOf(sides: readonly Side[], knowledge: Knowledge, index: WordIndex): Passage[] {
  const speakerId = sides[0]?.quotations[0].speakerId;
  const quoting = new Set(sides.map(({ document }) => document.outletId));
  const keysOf = sides.map(({ tokens }) => tellingKeys(tokens));
  const [all, fullest] = [new Set(keysOf.flatMap((keys) => [...keys])), fullestOf(keysOf)];
  if (fullest.size < shortestReported) return [];
  const reports = index.nearest(all, 40).flatMap((passage) => {
    const { outletId } = documentOf(knowledge, passage);
    if (quoting.has(outletId)) return [];
    // What is quoted there is another statement.
    const quoted = quotationsIn(knowledge, passage);
    const told = index.tokensIn(passage).filter((token) => !quoted.some(({ span }) => contains(span, token)));
    const keys = new Set(told.map(({ key }) => key));
    const shared = [...all].filter((key) => keys.has(key));
    const share = index.weigh(shared) / index.weigh(fullest);
    const isNamed = speakerId === undefined || keys.has(`@${speakerId}`);
    const isReport = isNamed && shared.length >= fewestReportedKeys && share >= reportedShare;
    return isReport ? [{ passage, outletId, share }] : [];
  });
  const byOutlet = Map.groupBy(
    reports.toSorted((x, y) => y.share - x.share),
    ({ outletId }) => outletId,
  );
  return [...byOutlet.values()].flatMap(([best]) => (best === undefined ? [] : [best.passage]));
}

/**
 * The outlets that print most of a statement's words between quotation marks or in an interview, though no quotation
 * on record says whose they are: it is not known that they leave it out.
 */
export function unrecordedPrinters(sides: readonly Side[], knowledge: Knowledge, index: WordIndex): string[] {
  const fullest = fullestOf(sides.map(({ tokens }) => tellingKeys(tokens)));
  return index.nearest(fullest, 40).flatMap((passage) => {
    const isPrinted = index.voicesIn(passage).some((voice) => {
      const shared = fullest.intersection(tellingKeys(index.tokensIn(passage, voice.span))).size;
      return isSpeakerOpen(voice) && shared >= fewestPrinted && shared >= printedShare * fullest.size;
    });
    return isPrinted ? [documentOf(knowledge, passage).outletId] : [];
  });
}

/**
 * What other outlets print between quotation marks that is nearly one of some texts, whoever says it and whether or
 * not it is on record; the first of each outlet.
 */
export function nearlyPrinted(
  texts: readonly (readonly Token[])[],
  isAsked: (outletId: string) => boolean,
  knowledge: Knowledge,
  index: WordIndex,
): Quotation[] {
  const found = new Map<string, Quotation>();
  for (const text of texts) {
    for (const passage of index.nearest(tellingKeys(text), 40)) {
      const { outletId } = documentOf(knowledge, passage);
      if (!isAsked(outletId) || found.has(outletId)) continue;
      const voice = voiceOf(text, passage, index);
      if (voice !== undefined) found.set(outletId, voice);
    }
  }
  return [...found.values()];
}

/** Whose words in a passage are nearly a text; of a speech in parts, the first that has a word of meaning of it. */
function voiceOf(text: readonly Token[], passage: Passage, index: WordIndex): Quotation | undefined {
  const voices = index
    .voicesIn(passage)
    .map((voice) => ({ voice, tokens: index.tokensIn(passage, voice.span) }));
  const all = voices.flatMap(({ tokens }) => tokens);
  if (!areNearlySame(text, all)) return undefined;
  const keys = tellingKeys(text);
  const found =
    voices.find(({ tokens }) => areNearlySame(text, tokens)) ??
    voices.find(({ tokens }) => !tellingKeys(tokens).isDisjointFrom(keys));
  return found?.voice;
}
