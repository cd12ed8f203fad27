/** Finding outlets by what somebody writes: a name or an id, alone or in a text. */
import { foldCharacters } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import { outletIdsOf } from './find.ts';
import { languagesOf, nameStemIn } from './languages.ts';
import type { Knowledge, Outlet } from './model.ts';
import { type NameFinder, type NameMention, nameFinder } from './names.ts';

/** The outlets of at least one document: the others only carried somebody's report, and nothing is found under them. */
export function outletsInUse(knowledge: Knowledge): Outlet[] {
  const used = new Set(outletIdsOf(knowledge));
  return [...knowledge.outlets.values()].filter(({ id }) => used.has(id));
}

/** The outlet that has this id or name, in any case, with or without its article: `ashford post`. */
export function outletNamed(knowledge: Knowledge, given: string): Outlet | undefined {
  const wanted = foldCharacters(given).trim();
  return outletsInUse(knowledge).find(({ id, name }) =>
    [id, name, ...withoutArticle(name)].some((spelling) => foldCharacters(spelling) === wanted),
  );
}

/** "Ashford Post" for "The Ashford Post". What is left of "The Herald" may be any herald. */
function withoutArticle(name: string): string[] {
  const [first = '', ...rest] = name.split(' ');
  return rest.length > 1 && /^(?:the|die|der|das)$/i.test(first) ? [rest.join(' ')] : [];
}

const finders = new WeakMap<Knowledge, NameFinder>();

/** Finds names and outlets. A name that is also an outlet's is found as the name: compare what is written. */
export function finderWithOutlets(knowledge: Knowledge): NameFinder {
  const known = finders.get(knowledge);
  if (known !== undefined) return known;
  const outlets = [...knowledge.outlets.values()].map(({ id, name }) => ({
    id: `outlet ${id}`,
    name,
    kind: 'organisation' as const,
    aliases: [id, ...withoutArticle(name)],
  }));
  const finder = nameFinder([...knowledge.names.values(), ...outlets], nameStemIn(languagesOf(knowledge)));
  finders.set(knowledge, finder);
  return finder;
}

/**
 * The outlets of documents that a text names, each with its place.
 *
 * `outletsIn('AFP on oil', knowledge)` → `[{ outlet: { id: 'afp', … }, mention: { start: 0, end: 3, … } }]`
 */
export function outletsIn(text: string, knowledge: Knowledge): { outlet: Outlet; mention: NameMention }[] {
  return finderWithOutlets(knowledge)
    .find(wordsOf(text))
    .flatMap((mention) => {
      const outlet = outletNamed(knowledge, text.slice(mention.start, mention.end));
      return outlet === undefined ? [] : [{ outlet, mention }];
    });
}

/** A text without the places of outlets in it. */
export function withoutMentions(text: string, mentions: readonly NameMention[]): string {
  return mentions.reduceRight((left, { start, end }) => `${left.slice(0, start)}${left.slice(end)}`, text);
}
