/** People whom a question describes in place of naming them: "Norway's prime minister", "the husband of Ana Lund". */
import { descriptionFinder } from '../../knowledge/descriptions.ts';
import type { Knowledge } from '../../knowledge/model.ts';
import type { NameMention } from '../../knowledge/names.ts';
import type { Language } from '../../language/language.ts';
import { textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import type { TermReader } from './terms.ts';

/** A question with the name of whom it described, and what it had in that place. */
export interface NamedQuestion {
  readonly text: string;
  readonly describedId?: string;
  readonly readAs?: { readonly from: string; readonly to: string };
}

export type NameDescribed = (question: string, language: Language) => NamedQuestion;

/**
 * Puts a person's name where a question describes that person by the role that `names.yaml` gives. Where it asks
 * who somebody is, the name stands behind it, so that passages are found that have both.
 *
 * `describedPeople(knowledge, terms)('What did Oslo’s mayor say?', english)` → `{ text: 'What did Ana Lund say?', … }`
 * where the role of Ana Lund is "Mayor of Oslo"
 */
export function describedPeople(knowledge: Knowledge, { names: namesIn }: TermReader): NameDescribed {
  const { names } = knowledge;
  const described = descriptionFinder(knowledge);
  return (question, language) => {
    const words = wordsOf(question);
    const named = namesIn.find(words);
    const isNamed = ({ nameId, endWord }: NameMention) =>
      named.some(
        (one) =>
          one.nameId === nameId || (one.firstWord === endWord && names.get(one.nameId)?.kind === 'person'),
      );
    const found = described.find(words).find((one) => !isNamed(one));
    if (found === undefined) return { text: question };
    const { start, end, nameId } = found;
    const to = names.get(nameId)?.name ?? '';
    if (language.kindAsked(question) === 'person') return { text: `${question} ${to}`, describedId: nameId };
    return {
      text: `${question.slice(0, start)}${to}${question.slice(end)}`,
      describedId: nameId,
      readAs: { from: textAt(question, found), to },
    };
  };
}
