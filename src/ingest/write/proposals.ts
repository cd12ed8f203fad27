/** Outlets and people that a folder lacks for a document. */
import { defined } from '../../defined.ts';
import { aliasKey, type NameFinder } from '../../knowledge/names.ts';
import type { NameEntry, OutletEntry, QuotationEntry } from '../../knowledge/schema.ts';
import { wordsOf } from '../../text/words.ts';
import type { Article } from '../article.ts';
import type { Person } from '../quotations/people/introductions.ts';
import { type Known, unknownOutlet } from './known.ts';

/** What the folder lacks for this document: known outlets and names it speaks of, and new ones. */
export function proposals(
  item: { readonly outlets: readonly OutletEntry[]; readonly article: Article },
  entries: readonly QuotationEntry[],
  known: Known,
  outlets: ReadonlyMap<string, OutletEntry>,
  names: ReadonlyMap<string, NameEntry>,
  finder: NameFinder,
): { outlets: OutletEntry[]; names: NameEntry[]; added: string[] } {
  const newOutlets = item.outlets.filter(({ id }) => !outlets.has(id));
  const text = item.article.blocks.map((block) => block.text).join('\n\n');
  const mentioned = finder.find(wordsOf(text)).map(({ nameId }) => nameId);
  const wanted = new Set([...mentioned, ...entries.flatMap(({ speaker }) => speaker ?? [])]);
  const spelled = new Set(
    [...known.names.values(), ...names.values()].flatMap((name) =>
      [name.name, ...name.aliases].map(aliasKey),
    ),
  );
  const newNames = [...wanted].flatMap((id): NameEntry | readonly [] => {
    const person = item.article.quotations.find(({ speaker }) => speaker?.id === id)?.speaker;
    const entry = known.names.get(id) ?? (person && proposedPerson(person, spelled));
    return names.has(id) || entry === undefined ? [] : entry;
  });
  const isNew = (one: { readonly id: string }): boolean =>
    !known.outlets.has(one.id) && !known.names.has(one.id) && one.id !== unknownOutlet.id;
  const added = [
    ...newOutlets.filter(isNew).map(({ name }) => `outlet ${name}`),
    ...newNames.filter(isNew).map(({ name, role }) => `person ${name}${role ? ` (${role})` : ''}`),
  ];
  return { outlets: newOutlets, names: newNames, added };
}

/** A new person with the last name as an alias where it means nobody else; undefined when the spelling is taken. */
function proposedPerson({ id, name, role }: Person, spelled: Set<string>): NameEntry | undefined {
  if (spelled.has(aliasKey(name))) return undefined;
  spelled.add(aliasKey(name));
  const last = name.split(' ').at(-1) ?? '';
  const alias = last !== name && last.length > 2 && !spelled.has(aliasKey(last)) ? [last] : [];
  for (const one of alias) spelled.add(aliasKey(one));
  const note = `Proposed by an import; check the name${role === undefined ? '' : ' and the role'}.`;
  return { id, name, kind: 'person', ...defined({ role }), aliases: alias, note };
}
