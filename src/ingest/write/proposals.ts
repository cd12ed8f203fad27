/** Outlets and people that a folder lacks for a document. */
import { aliasKey, type NameFinder } from '../../knowledge/names.ts';
import type { NameEntry, OutletEntry, QuotationEntry } from '../../knowledge/schema.ts';
import { wordsOf } from '../../text/words.ts';
import type { Article } from '../article.ts';
import { type Known, UNKNOWN_OUTLET } from './known.ts';

/** What the folder lacks for this document: known outlets and names it speaks of, and new ones. */
export function proposals(
  item: { readonly outlets: readonly OutletEntry[]; readonly article: Article },
  entries: readonly QuotationEntry[],
  known: Known,
  outlets: ReadonlyMap<string, OutletEntry>,
  names: ReadonlyMap<string, NameEntry>,
  finder: NameFinder,
): { outlets: OutletEntry[]; names: NameEntry[]; added: string[] } {
  const added: string[] = [];
  const newOutlets = item.outlets.filter(({ id }) => !outlets.has(id));
  for (const { id, name } of newOutlets)
    if (!known.outlets.has(id) && id !== UNKNOWN_OUTLET.id) added.push(`outlet ${name}`);

  const text = item.article.blocks.map((block) => block.text).join('\n\n');
  const wanted = new Set(finder.find(wordsOf(text)).map(({ nameId }) => nameId));
  for (const { speaker } of entries) if (speaker !== undefined) wanted.add(speaker);
  const newNames: NameEntry[] = [];
  const spelled = new Set(
    [...known.names.values(), ...names.values()].flatMap((name) =>
      [name.name, ...name.aliases].map(aliasKey),
    ),
  );
  for (const id of wanted) {
    if (names.has(id)) continue;
    const entry = known.names.get(id);
    if (entry !== undefined) {
      newNames.push(entry);
      continue;
    }
    const person = item.article.quotations.find(({ speaker }) => speaker?.id === id)?.speaker;
    if (person === undefined) continue;
    const proposal = proposedPerson(id, person.name, spelled);
    if (proposal === undefined) continue;
    newNames.push(proposal);
    added.push(`person ${person.name}`);
  }
  return { outlets: newOutlets, names: newNames, added };
}

/** A new person with the last name as an alias where it means nobody else; undefined when the spelling is taken. */
function proposedPerson(id: string, name: string, spelled: Set<string>): NameEntry | undefined {
  if (spelled.has(aliasKey(name))) return undefined;
  spelled.add(aliasKey(name));
  const last = name.split(' ').at(-1) ?? '';
  const alias = last !== name && last.length > 2 && !spelled.has(aliasKey(last)) ? [last] : [];
  for (const one of alias) spelled.add(aliasKey(one));
  return { id, name, kind: 'person', aliases: alias, note: 'Proposed by an import; check the name.' };
}
