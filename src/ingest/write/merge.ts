/**
 * Merges the quotations that an import proposes with the decisions of a person in the quotes file.
 *
 * A person decides by a review, or by changing, adding or deleting entries of the file. These are told from other
 * entries by the record of what was proposed.
 */
import { defined } from '../../defined.ts';
import type { QuotationEntry } from '../../knowledge/schema.ts';
import type { Article, ArticleQuotation } from '../article.ts';
import type { ImportRecord } from './record.ts';

interface MergedQuotations {
  /** In the order of the text. */
  readonly entries: QuotationEntry[];
  /** A person's entries whose words the text no longer has. */
  readonly lost: QuotationEntry[];
}

/** The entries of a person and the other quotations of an article, with a person's entries that it no longer has. */
export function mergeQuotations(
  article: Article,
  earlier: readonly QuotationEntry[],
  record: ImportRecord | undefined,
): MergedQuotations {
  const paragraphs = article.blocks.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
  const kept: QuotationEntry[] = [];
  const lost: QuotationEntry[] = [];
  for (const entry of [...byAPerson(earlier, record), ...(record?.lost ?? [])]) {
    const placed = placeAgain(entry, paragraphs);
    if (placed === undefined) lost.push(entry);
    else kept.push(placed);
  }
  const fresh = article.quotations.map(entryOf);
  for (const settled of [...kept, ...takenOut(earlier, record)]) {
    // The same quotation at its place; or anywhere, where the words are no longer at that place.
    const hasMoved = !isAt(settled, paragraphs);
    const index = fresh.findIndex(({ text, at }) => text === settled.text && (at === settled.at || hasMoved));
    if (index >= 0) fresh.splice(index, 1);
  }
  const placeOf = (entry: QuotationEntry): number => paragraphAt(entry, paragraphs).indexOf(entry.text);
  const entries = [...kept, ...fresh].sort(
    (a, b) => Number.parseInt(a.at, 10) - Number.parseInt(b.at, 10) || placeOf(a) - placeOf(b),
  );
  return { entries, lost };
}

type Placed = Pick<QuotationEntry, 'text' | 'at'>;

const paragraphAt = ({ at }: Placed, paragraphs: readonly string[]): string =>
  paragraphs[Number.parseInt(at, 10) - 1] ?? '';

const isAt = (entry: Placed, paragraphs: readonly string[]): boolean =>
  paragraphAt(entry, paragraphs).includes(entry.text);

/** The entries that a person reviewed, changed or added. */
function byAPerson(earlier: readonly QuotationEntry[], record: ImportRecord | undefined): QuotationEntry[] {
  const proposed = new Set((record?.proposed ?? []).map(fingerprint));
  return earlier.filter(
    (entry) => entry.reviewed || (record !== undefined && !proposed.has(fingerprint(entry))),
  );
}

/** The proposals that a person rejected in a review or deleted from the file. */
function takenOut(earlier: readonly QuotationEntry[], record: ImportRecord | undefined): readonly Placed[] {
  const key = ({ text, at }: Placed): string => `${at}\n${text}`;
  const there = new Set(earlier.map(key));
  const gone = (record?.proposed ?? []).filter((entry) => !there.has(key(entry)));
  return [...(record?.notQuotations ?? []), ...gone];
}

const fingerprint = ({ text, speaker, at, cue, kind, to, said, statement }: QuotationEntry): string =>
  JSON.stringify([text, speaker, at, cue, kind, to, said, statement]);

/** The entry at its paragraph, or at the first one that now has its words; undefined where there is none. */
function placeAgain(entry: QuotationEntry, paragraphs: readonly string[]): QuotationEntry | undefined {
  if (isAt(entry, paragraphs)) return entry;
  const at = paragraphs.findIndex((text) => text.includes(entry.text)) + 1;
  return at === 0 ? undefined : { ...entry, at: String(at) };
}

/** A quotation without the comma before its closing mark, which belongs to the outlet's sentence. */
export const spokenWords = (text: string): string => text.replace(/,$/u, '');

function entryOf(quotation: ArticleQuotation): QuotationEntry {
  const { text, speaker, paragraph, cue, kind, confidence } = quotation;
  return {
    text: spokenWords(text),
    ...defined({ speaker: speaker?.id }),
    at: String(paragraph),
    ...defined({ cue }),
    kind,
    reviewed: false,
    ...defined({ confidence: speaker && confidence }),
  };
}
