/** What is recorded elsewhere for a document goes along with it: questions that it answers, and those that it does not. */
import { join } from 'node:path';
import { parseLocator, type UnansweredEntry } from '../../knowledge/schema.ts';
import { documentFile, readIfThere, readList, withEntries, writeWhole, yamlOf } from './files.ts';
import type { Known } from './known.ts';

/** Takes along the questions recorded for a document; returns whether there were any. */
export async function carryQuestions(
  folder: string,
  documentId: string,
  paragraphCount: number,
  known: Known,
): Promise<boolean> {
  const asks = await carryAsks(folder, documentId, paragraphCount, known);
  return (await carryUnanswered(folder, documentId, known)) || asks;
}

/** Questions recorded for a digest help to find the full text's paragraphs as well. */
async function carryAsks(
  folder: string,
  documentId: string,
  paragraphCount: number,
  known: Known,
): Promise<boolean> {
  const file = documentFile(folder, documentId, '.asks.yaml');
  const fitting = (known.asks.get(documentId) ?? []).filter(
    ({ at }) => parseLocator(at).last <= paragraphCount,
  );
  if (fitting.length === 0 || (await readIfThere(file)) !== undefined) return false;
  return writeWhole(file, yamlOf(fitting));
}

/**
 * What a document is known not to answer holds for its full text as well.
 *
 * A list that came along with another document is recognised by most of its questions. So questions that a
 * person took out of it stay out, and comments stay where they are.
 */
async function carryUnanswered(folder: string, documentId: string, known: Known): Promise<boolean> {
  const entries = known.unanswered.filter(({ documents }) => documents.includes(documentId));
  if (entries.length === 0) return false;
  const file = join(folder, 'unanswered.yaml');
  const list = await readList(file);
  const own: UnansweredEntry[] = list.toJS() ?? [];
  const missing = entries.flatMap(({ questions }): UnansweredEntry[] => {
    const recorded = new Set(questions);
    const at = own.findIndex(
      (entry) => 2 * entry.questions.filter((one) => recorded.has(one)).length > recorded.size,
    );
    if (at < 0) return [{ documents: [documentId], questions }];
    if (own[at]?.documents.includes(documentId) === false) list.addIn([at, 'documents'], documentId);
    return [];
  });
  return writeWhole(file, withEntries(list, missing));
}
