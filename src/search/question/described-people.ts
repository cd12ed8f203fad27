/** People whom a question describes in place of naming them: "Norway's prime minister", "the husband of Ana Lund". */
import type { Knowledge, Name } from '../../knowledge/model.ts';
import { aliasKey, type NameMention, nameFinder } from '../../knowledge/names.ts';
import type { Language } from '../../language/language.ts';
import { type Word, wordsOf } from '../../text/words.ts';
import type { TermReader } from './terms.ts';

/** A question with the name of whom it described, and what it had in that place. */
export interface NamedQuestion {
  readonly text: string;
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
export function describedPeople(
  { names }: Knowledge,
  { names: namesIn, languages }: TermReader,
): NameDescribed {
  const described = nameFinder(describedNames(names, languages));
  return (question, language) => {
    const words = wordsOf(question);
    const named = namesIn.find(words);
    const isNamed = ({ nameId, endWord }: NameMention) =>
      named.some(
        (one) =>
          one.nameId === nameId || (one.firstWord === endWord && names.get(one.nameId)?.kind === 'person'),
      );
    const found = described.find(words).find((one) => !isNamed(one) && !isBounded(one, words, language));
    if (found === undefined) return { text: question };
    const to = names.get(found.nameId)?.name ?? '';
    if (language.kindAsked(question) === 'person') return { text: `${question} ${to}` };
    const [before, from, after] = [
      question.slice(0, found.start),
      question.slice(found.start, found.end),
      question.slice(found.end),
    ];
    return { text: `${before}${to}${after}`, readAs: { from, to } };
  };
}

/** "The deputy mayor of Oslo" is not the mayor: a word that says something stands before the role. */
function isBounded({ firstWord, endWord }: NameMention, words: readonly Word[], language: Language): boolean {
  const beginsWithRole = words.slice(firstWord, endWord).some(({ folded }) => language.isPreposition(folded));
  const before = words[firstWord - 1]?.folded;
  return beginsWithRole && before !== undefined && !language.isStopWord(before);
}

/** The people who have a role, each with its descriptions for aliases, but those that fit somebody else as well. */
function describedNames(names: Knowledge['names'], languages: readonly Language[]): Name[] {
  const spellings = new Map(
    [...names.values()].flatMap(({ name, aliases }) => {
      const all = [name, ...aliases];
      return all.map((spelling) => [aliasKey(spelling), all]);
    }),
  );
  const people = [...names.values()].filter(({ kind, anonymous }) => kind === 'person' && !anonymous);
  const described = people.map((person) => ({
    ...person,
    aliases: languages.flatMap((language) =>
      (language.rolesIn?.(person.role ?? '') ?? []).flatMap(({ role, of }) =>
        (spellings.get(aliasKey(of)) ?? [of]).flatMap(
          (spelling) => language.descriptionsBy?.({ role, of: spelling }) ?? [],
        ),
      ),
    ),
  }));
  const holders = Map.groupBy(
    described.flatMap(({ id, aliases }) => [...new Set(aliases.map(aliasKey))].map((key) => ({ id, key }))),
    ({ key }) => key,
  );
  return described.flatMap((person) => {
    const [name, ...aliases] = person.aliases.filter((alias) => holders.get(aliasKey(alias))?.length === 1);
    return name === undefined ? [] : [{ ...person, name, aliases }];
  });
}
