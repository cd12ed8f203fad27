/** Outlets that report a statement without quoting it. */
import { documentOf } from '../../knowledge/find.ts';
import type { Knowledge, NewsDocument, Passage, Quotation } from '../../knowledge/model.ts';
import { type TextReader, type Token, tellingKeys } from '../text-reader.ts';
import type { WordIndex } from '../verify/word-index.ts';
import { fullestOf } from './core.ts';

/** Share of a rendering's telling words, rare ones counted higher, that a passage has to hold to report it. */
const reportedShare = 0.3;
const fewestReportedKeys = 4;
/** Telling words that a statement needs before a passage can be said to report it. */
const shortestReported = 4;

/**
 * Passages of other outlets that report the statement without quoting it: they
 * name the speaker and hold enough of the words that tell it apart.
 */
export function reportersOf(
  quotations: readonly Quotation[],
  renderings: readonly { readonly document: NewsDocument; readonly tokens: readonly Token[] }[],
  knowledge: Knowledge,
  reader: TextReader,
  index: WordIndex,
): Passage[] {
  const speakerKey = `@${quotations[0]?.speakerId ?? ''}`;
  const quoting = new Set(renderings.map(({ document }) => document.outletId));
  const quoted = quotations.flatMap(reader.tokensIn);
  const fullest = fullestOf(renderings.map(({ tokens }) => tellingKeys(tokens)));
  if (fullest.size < shortestReported) return [];
  const whole = sumOf(fullest, index);
  const all = tellingKeys(quoted);
  const best = new Map<string, { passage: Passage; share: number }>();
  for (const passage of index.nearest(all, 40)) {
    const document = documentOf(knowledge, passage);
    if (quoting.has(document.outletId)) continue;
    const keys = new Set(unquoted(passage, document, index.tokensOf(passage)).map(({ key }) => key));
    const shared = new Set([...all].filter((key) => keys.has(key)));
    const share = sumOf(shared, index) / whole;
    const names = keys.has(speakerKey) || quotations[0]?.speakerId === undefined;
    if (!names || shared.size < fewestReportedKeys || share < reportedShare) continue;
    if (share > (best.get(document.outletId)?.share ?? 0)) best.set(document.outletId, { passage, share });
  }
  return [...best.values()].sort((x, y) => y.share - x.share).map(({ passage }) => passage);
}

/** A passage's words outside its quotations: what is quoted there is another statement. */
function unquoted(passage: Passage, document: NewsDocument, tokens: readonly Token[]): Token[] {
  const quotations = document.quotations.filter(({ passageId }) => passageId === passage.id);
  return tokens.filter(
    (token) => !quotations.some(({ span }) => span.start <= token.start && token.end <= span.end),
  );
}

function sumOf(keys: ReadonlySet<string>, index: WordIndex): number {
  return [...keys].reduce((sum, key) => sum + index.weightOf(key), 0);
}
