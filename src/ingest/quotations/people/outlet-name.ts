/** An article's own outlet, as a name that is no person's. */
import type { Name } from '../../../knowledge/model.ts';
import { aliasKey } from '../../../knowledge/names.ts';
import { isGivenName, organisationWords } from '../sentences/lexicon.ts';

/**
 * The names that an outlet goes by in its own articles, which tell that somebody "told Ashford Public" what he said.
 *
 * `Ashford Public Radio` → with the alias `Ashford Public` · `Rosa Feld` → nothing: a person's page has the person's name
 */
export function outletAsName(outlet = '', names: readonly Name[] = []): Name[] {
  const words = outlet.split(' ');
  const isOrganisation = words.some((word) => organisationWords.has(word.toLowerCase()));
  if (!isOrganisation || isGivenName(words[0] ?? '')) return [];
  const known = new Set(names.flatMap(({ name, aliases }) => [name, ...aliases].map(aliasKey)));
  const [name, ...aliases] = words
    .map((_, left) => words.slice(0, words.length - left).join(' '))
    .filter((spelling) => spelling.includes(' ') && !known.has(aliasKey(spelling)));
  return name === undefined ? [] : [{ id: 'outlet of the article', name, kind: 'organisation', aliases }];
}
