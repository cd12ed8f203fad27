/** Finds people who are described instead of named: "Oslo's mayor", by their role in `names.yaml`. */
import type { Language } from '../language/language.ts';
import { memo } from '../memo.ts';
import type { Word } from '../text/words.ts';
import { languagesOf } from './languages.ts';
import type { Knowledge, Name } from './model.ts';
import { aliasKey, type NameFinder, type NameMention, nameFinder, withOthers } from './names.ts';

/**
 * Finds people by a role that one alone has, unless a word before it changes the meaning: "the deputy mayor".
 *
 * `descriptionFinder(knowledge).find(wordsOf('Oslo's mayor left'))` → a mention of Ana Lund, "Mayor of Oslo"
 */
export const descriptionFinder: (knowledge: Knowledge) => NameFinder = memo((knowledge) => {
  const languages = languagesOf(knowledge);
  const finder = nameFinder(describedNames(knowledge.names, languages));
  const isBounded = ({ firstWord, endWord, start }: NameMention, words: readonly Word[]) => {
    const before = words[firstWord - 1];
    if (before?.end !== start - 1) return false;
    const inMention = words.slice(firstWord, endWord);
    return (
      languages.some((one) => one.marksFormerOffice(before.folded)) ||
      (languages.some(({ isPreposition }) => inMention.some(({ folded }) => isPreposition(folded))) &&
        !languages.some((one) => one.isStopWord(before.folded) || one.isSaying(before.folded)))
    );
  };
  return { ...finder, find: (words) => finder.find(words).filter((one) => !isBounded(one, words)) };
});

/** Finds with both; where both find something at one place, as in "Oslo's mayor", the first counts. */
export function combinedFinder(first: NameFinder, second: NameFinder): NameFinder {
  return {
    resolve: (text) => first.resolve(text) ?? second.resolve(text),
    find: (words) => withOthers(first.find(words), second.find(words)),
  };
}

/** People with a role, with descriptions instead of names; without those that fit two people. */
function describedNames(names: Knowledge['names'], languages: readonly Language[]): Name[] {
  const spellings = new Map(
    [...names.values()].flatMap(({ name, aliases }) => {
      const all = [name, ...aliases];
      return all.map((spelling) => [aliasKey(spelling), all]);
    }),
  );
  const people = [...names.values()].filter(({ kind, anonymous }) => kind === 'person' && !anonymous);
  const described = people.map((person) => {
    const descriptions = languages.flatMap((language) =>
      (language.rolesIn?.(person.role ?? '') ?? []).flatMap(({ role, of }) =>
        (spellings.get(aliasKey(of)) ?? [of]).flatMap(
          (spelling) => language.descriptionsBy?.({ role, of: spelling }) ?? [],
        ),
      ),
    );
    return { person, keys: [...new Set(descriptions.map(aliasKey))] };
  });
  const counts = new Map<string, number>();
  for (const key of described.flatMap(({ keys }) => keys)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return described.flatMap(({ person, keys }) => {
    const [name, ...aliases] = keys.filter((key) => counts.get(key) === 1);
    return name === undefined ? [] : [{ ...person, name, aliases }];
  });
}
