/**
 * Copies the questions that other folders have recorded for a document: those that it answers, and those that it does
 * not.
 */
import { join } from 'node:path';
import { parseLocator, type UnansweredEntry } from '../../knowledge/schema.ts';
import type { Article } from '../article.ts';
import { documentFile, readIfThere, readList, writeWhole, yamlOf } from './files.ts';
import type { Known } from './known.ts';

/** Copies the questions recorded for a document; returns whether there are any. */
export async function carryQuestions(
  folder: string,
  documentId: string,
  { blocks }: Article,
  known: Known,
): Promise<boolean> {
  const file = documentFile(folder, documentId, '.asks.yaml');
  const paragraphCount = blocks.filter(({ kind }) => kind === 'paragraph').length;
  // Questions recorded for a digest also help to find the paragraphs of the full text.
  const asks = (known.asks.get(documentId) ?? [])
    .map(({ entry }) => entry)
    .filter(({ at }) => parseLocator(at).last <= paragraphCount);
  const isNew = asks.length > 0 && (await readIfThere(file)) === undefined;
  const wrote = isNew && (await writeWhole(file, yamlOf(asks)));
  return (await carryUnanswered(folder, documentId, known)) || wrote;
}

/**
 * Copies the lists of questions that the documents do not answer; they hold for the full text as well.
 *
 * A list that was copied with another document is recognised by most of its questions, and not copied again. So
 * questions that a person removed from it are not added again, and its comments remain.
 */
async function carryUnanswered(folder: string, documentId: string, known: Known): Promise<boolean> {
  const entries = known.unanswered.filter(({ documents }) => documents.includes(documentId));
  if (entries.length === 0) return false;
  const file = join(folder, 'unanswered.yaml');
  const list = await readList(file);
  const own: UnansweredEntry[] = list.toJS();
  for (const { questions } of entries) {
    const recorded = new Set(questions);
    const at = own.findIndex(
      (entry) => 2 * entry.questions.filter((one) => recorded.has(one)).length > recorded.size,
    );
    if (at < 0) list.add(list.createNode({ documents: [documentId], questions }));
    else if (own[at]?.documents.includes(documentId) === false) list.addIn([at, 'documents'], documentId);
  }
  return writeWhole(file, yamlOf(list));
}
