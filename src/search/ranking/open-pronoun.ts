/** Finds a pronoun in a question that does not say whom it means: "Who is her husband?" */
import type { Knowledge } from '../../knowledge/model.ts';
import type { Question } from '../question/question.ts';
import type { Ranked } from './rank.ts';

/** The pronoun of a question that names no person, so that the best passage may be about somebody else. */
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
