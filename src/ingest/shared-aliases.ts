/** Finds aliases of one word that a document also has in somebody else's whole name. */
import type { Name, NewsDocument } from '../knowledge/model.ts';
import { nameFinder } from '../knowledge/names.ts';
import { textAt } from '../text/span.ts';
import { hasWholeWord, isNamesake, namedPeople } from './quotations/people/named-people.ts';

export interface SharedAlias {
  readonly name: Name;
  readonly alias: string;
  /** The other person with this name, and the document that names them. */
  readonly other: string;
  readonly documentId: string;
}

/**
 * The aliases of people that may mean somebody else in a document, each with the first other person.
 *
 * A document on Sadiq Khan, alias Khan, and Usman Khan → `Khan`, `Usman Khan`
 */
export function sharedAliases(names: Iterable<Name>, documents: Iterable<NewsDocument>): SharedAlias[] {
  const all = [...names];
  const finder = nameFinder(all);
  const aliases = all.flatMap((name) =>
    name.kind === 'person'
      ? name.aliases.flatMap((alias) => (/\s/u.test(alias) ? [] : [{ name, alias }]))
      : [],
  );
  const shared = new Map<string, SharedAlias>();
  for (const { id: documentId, text, passages } of documents)
    for (const { name: other } of namedPeople(
      passages.map(({ span }) => textAt(text, span)),
      all,
    ))
      for (const { name, alias } of aliases) {
        const otherId = finder.resolve(other);
        // With an entry of her own, Ida Lind-Berg is found by her whole name, and never by the alias Lind.
        const isOwn = otherId === name.id || (otherId !== undefined && !hasWholeWord(other, alias));
        if (!isOwn && isNamesake(name.name, alias, other) && !shared.has(alias))
          shared.set(alias, { name, alias, other, documentId });
      }
  return [...shared.values()];
}
