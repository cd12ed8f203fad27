/** Outlets and people that a folder lacks for a document. */
import { defined } from '../../defined.ts';
import { aliasKey, type NameFinder } from '../../knowledge/names.ts';
import type { NameEntry, OutletEntry, QuotationEntry } from '../../knowledge/schema.ts';
import { textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import type { Article } from '../article.ts';
import type { Person } from '../quotations/people/introductions.ts';
import { type Known, unknownOutlet } from './known.ts';

/** What is at hand when a document is written: what is known, and what the folder has already. */
export interface Shelf {
  readonly known: Known;
  readonly outlets: ReadonlyMap<string, OutletEntry>;
  readonly names: ReadonlyMap<string, NameEntry>;
  /** Finds the names of `known`. */
  readonly finder: NameFinder;
}

/** What a folder needs for a document: known outlets and names that it speaks of, and proposals of new ones. */
export interface Lacking {
  readonly outlets: readonly OutletEntry[];
  readonly names: readonly NameEntry[];
  /** The new ones, in words. */
  readonly added: readonly string[];
  /** The known ones, by name. */
  readonly taken: readonly string[];
}

export function lackingFor(
  item: { readonly outlets: readonly OutletEntry[]; readonly article: Article },
  entries: readonly QuotationEntry[],
  { known, outlets, names, finder }: Shelf,
): Lacking {
  const newOutlets = item.outlets.filter(({ id }) => !outlets.has(id));
  const text = item.article.blocks.map((block) => block.text).join('\n\n');
  const mentioned = finder
    .find(wordsOf(text))
    .flatMap((mention) => (isWrittenAsName(textAt(text, mention)) ? [mention.nameId] : []));
  const wanted = new Set([...mentioned, ...entries.flatMap(({ speaker }) => speaker ?? [])]);
  const spelled = new Set(
    [...known.names.values(), ...names.values()].flatMap((name) =>
      [name.name, ...name.aliases].map(aliasKey),
    ),
  );
  const newNames = [...wanted].flatMap((id): NameEntry | readonly [] => {
    if (names.has(id)) return [];
    const person = item.article.quotations.find(({ speaker }) => speaker?.id === id)?.speaker;
    return known.names.get(id) ?? (person && proposedPerson(person, spelled)) ?? [];
  });
  const isNew = ({ id }: { readonly id: string }): boolean =>
    !known.outlets.has(id) && !known.names.has(id) && id !== unknownOutlet.id;
  const added = [
    ...newOutlets.filter(isNew).map(({ name }) => `outlet ${name}`),
    ...newNames.filter(isNew).map(({ name, role }) => `person ${name}${role ? ` (${role})` : ''}`),
  ];
  const taken = newNames.flatMap((entry) => (isNew(entry) ? [] : [entry.name]));
  return { outlets: newOutlets, names: newNames, added, taken };
}

/** With a capital, where its script has them: who throws a molotov does not speak of Molotov. */
const isWrittenAsName = (words: string): boolean =>
  words !== words.toLowerCase() || words === words.toUpperCase();

/** A new person with the last name as an alias where it means nobody else; undefined when the spelling is taken. */
function proposedPerson({ id, name, role }: Person, spelled: Set<string>): NameEntry | undefined {
  if (spelled.has(aliasKey(name))) return undefined;
  const last = name.split(' ').at(-1) ?? '';
  const aliases = last !== name && last.length > 2 && !spelled.has(aliasKey(last)) ? [last] : [];
  for (const spelling of [name, ...aliases]) spelled.add(aliasKey(spelling));
  const note = `Proposed by an import; check the name${role === undefined ? '' : ' and the role'}.`;
  return { id, name, kind: 'person', ...defined({ role }), aliases, note };
}
