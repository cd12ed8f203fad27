/** Whom a question does not name: "Who is her husband?" */
import type { Knowledge } from '../../knowledge/model.ts';
import type { Question } from '../question/question.ts';
import type { Ranked } from './rank.ts';

/** The pronoun that may mean anybody, because the question names nobody: whatever is found may be somebody else's. */
export function openPronoun(
  { text, terms, languageCode }: Question,
  { evidence: { reading } }: Ranked,
  { names }: Knowledge,
): string | undefined {
  const isPerson = (nameId: string | undefined) =>
    nameId === undefined || names.get(nameId)?.kind === 'person';
  const isNamed = terms.some(({ isName, nameId }) => isName && isPerson(nameId));
  const { code, openPronounIn } = reading.language;
  return isNamed || languageCode !== code ? undefined : openPronounIn?.(text);
}
