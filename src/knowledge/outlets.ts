/** Finds outlets by name or id, alone or in a text. */
import { memo } from '../memo.ts';
import { foldCharacters } from '../text/fold.ts';
import { wordsOf } from '../text/words.ts';
import { outletIdsOf } from './find.ts';
import { languagesOf, nameStemIn } from './languages.ts';
import type { Knowledge, Outlet } from './model.ts';
import { type NameFinder, type NameMention, nameFinder } from './names.ts';

/** The outlets with at least one document; others only republished one, and have nothing to find. */
export function outletsInUse(knowledge: Knowledge): Outlet[] {
  const used = new Set(outletIdsOf(knowledge));
  return [...knowledge.outlets.values()].filter(({ id }) => used.has(id));
}

/** The outlet with this id or name, in any case, with or without its article: `ashford post`. */
export function outletNamed(knowledge: Knowledge, given: string): Outlet | undefined {
  const wanted = foldCharacters(given).trim();
  return outletsInUse(knowledge).find(({ id, name }) =>
    [id, name, ...withoutArticle(name)].some((spelling) => foldCharacters(spelling) === wanted),
  );
}

/** "Ashford Post" for "The Ashford Post". Not "Herald" for "The Herald", which may be any herald. */
function withoutArticle(name: string): string[] {
  const [first = '', ...rest] = name.split(' ');
  return rest.length > 1 && /^(?:the|die|der|das)$/i.test(first) ? [rest.join(' ')] : [];
}

/** Finds names and outlets. What is both is found as the name, so callers compare the text found. */
export const finderWithOutlets: (knowledge: Knowledge) => NameFinder = memo((knowledge) => {
  const outlets = [...knowledge.outlets.values()].map(({ id, name }) => ({
    id: `outlet ${id}`,
    name,
    kind: 'organisation' as const,
    aliases: [id, ...withoutArticle(name)],
  }));
  return nameFinder([...knowledge.names.values(), ...outlets], nameStemIn(languagesOf(knowledge)));
});

/**
 * The outlets with documents that a text names, each with its place.
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

/** A text without some mentions. */
export function withoutMentions(text: string, mentions: readonly NameMention[]): string {
  return mentions.reduceRight((left, { start, end }) => `${left.slice(0, start)}${left.slice(end)}`, text);
}
