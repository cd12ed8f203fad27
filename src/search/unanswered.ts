/**
 * Questions that an operator saw answered wrongly (`unanswered.yaml`). The same question is refused, also with
 * its words in another order, form or spelling; a question that is only similar is not.
 */
import type { Knowledge } from '../knowledge/model.ts';
import type { TermReader } from './question/terms.ts';

/** Whether a question is recorded as one that a document does not answer. */
export type IsKnownUnanswered = (question: string, documentId: string) => boolean;

/** `unansweredMatcher(knowledge, terms)('How old is Moreno?', 'gazette-bridge')` → `true` where that is recorded */
export function unansweredMatcher({ unanswered }: Knowledge, terms: TermReader): IsKnownUnanswered {
  const keyOf = (question: string): string => {
    const language = terms.languageFor(question);
    const keys = terms.read(question, language).filter(({ key, token }) => key === token.key);
    return [language.kindAsked(question), ...new Set(keys.map(({ key }) => key).sort())].join(' ');
  };
  const documentIdsByKey = new Map<string, Set<string>>();
  for (const { question, documentIds } of unanswered) {
    const key = keyOf(question);
    documentIdsByKey.set(key, (documentIdsByKey.get(key) ?? new Set()).union(documentIds));
  }
  if (documentIdsByKey.size === 0) return () => false;
  return (question, documentId) => documentIdsByKey.get(keyOf(question))?.has(documentId) ?? false;
}
