/** Finds people whom a question describes instead of naming them: "Norway's prime minister", "the husband of Ana Lund". */
import { descriptionFinder } from '../../knowledge/description-finder.ts';
import { languagesOf } from '../../knowledge/languages.ts';
import type { Knowledge, Name } from '../../knowledge/model.ts';
import { aliasKey, type NameMention, nameFinder } from '../../knowledge/names.ts';
import type { Language } from '../../language/language.ts';
import { textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import type { TermReader } from './terms.ts';

/** A question in which a description was replaced by a name, if it had one. */
interface NamedQuestion {
  readonly text: string;
  /** The person who was described. */
  readonly describedId?: string;
  /** The description and the name in its place; absent where the name was only added. */
  readonly readAs?: { readonly from: string; readonly to: string };
}

export type NameDescribed = (question: string, language: Language) => NamedQuestion;

/**
 * Replaces a description of a person by the person's name: the role in `names.yaml`, or a first name that only this
 * person has. Where the question asks who holds the role, the name is added at the end instead, so that passages
 * with both are found.
 *
 * `describedPeople(knowledge, terms)('What did Oslo’s mayor say?', english)` → `{ text: 'What did Ana Lund say?', … }`
 * where the role of Ana Lund is "Mayor of Oslo"
 */
export function describedPeople(knowledge: Knowledge, { names: namesIn }: TermReader): NameDescribed {
  const { names } = knowledge;
  const described = descriptionFinder(knowledge);
  const byGivenName = nameFinder(givenNames(knowledge));
  return (question, language) => {
    const words = wordsOf(question);
    const named = namesIn.find(words);
    const isNamed = ({ nameId, endWord }: NameMention) =>
      named.some(
        (one) =>
          one.nameId === nameId || (one.firstWord === endWord && names.get(one.nameId)?.kind === 'person'),
      );
    const isWhole = ({ nameId, end }: NameMention) =>
      !goesOn(question.slice(end), names.get(nameId)?.name ?? '');
    const byRole = described.find(words).find((one) => !isNamed(one));
    const found = byRole ?? byGivenName.find(words).find((one) => !isNamed(one) && isWhole(one));
    if (found === undefined) return { text: question };
    const { start, end, nameId } = found;
    const to = names.get(nameId)?.name ?? '';
    if (byRole !== undefined && language.kindAsked(question) === 'person')
      return { text: `${question} ${to}`, describedId: nameId };
    return {
      text: `${question.slice(0, start)}${to}${question.slice(end)}`,
      describedId: nameId,
      readAs: { from: textAt(question, found), to },
    };
  };
}

/** Whether a last name follows: somebody else's ("Boris Holm") or the person's own, mistyped. */
function goesOn(behind: string, name: string): boolean {
  const [next = ''] = /(?<=^ )\S+/.exec(behind) ?? [];
  const isAlike = name
    .split(' ')
    .slice(1)
    .some((word) => word.slice(0, 2).toLowerCase() === next.slice(0, 2));
  return /^\p{Lu}/u.test(next) || isAlike;
}

/** The people under their first names, where no other name has it and it is no everyday word: members call them so. */
function givenNames(knowledge: Knowledge): Name[] {
  const languages = languagesOf(knowledge);
  const all = [...knowledge.names.values()];
  const spellingsWith = Map.groupBy(
    all.flatMap(({ id, name, aliases }) =>
      new Set([name, ...aliases].flatMap((one) => aliasKey(one).split(' ')))
        .values()
        .map((word) => ({ id, word }))
        .toArray(),
    ),
    ({ word }) => word,
  );
  return all.flatMap((person) => {
    const [first = '', ...rest] = person.name.split(' ');
    const key = aliasKey(first);
    const isWord = languages.some((one) => one.isStopWord(key) || one.rarityWeightOf(key) < 1);
    const isOwn = spellingsWith.get(key)?.length === 1;
    return person.kind === 'person' && !person.anonymous && rest.length > 0 && isOwn && !isWord
      ? [{ ...person, name: first, aliases: [] }]
      : [];
  });
}
