/** Outlets and people that a folder lacks for a document. */
import type { NameFinder } from '../../knowledge/names.ts';
import type { NameEntry, OutletEntry, QuotationEntry } from '../../knowledge/schema.ts';
import { textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import type { Article } from '../article.ts';
import { type Known, unknownOutlet } from './known.ts';
import { proposedPeople } from './proposed-people.ts';

/** What is at hand when a document is written: what is known, and what the folder has already. */
export interface FolderContents {
  readonly known: Known;
  readonly outlets: ReadonlyMap<string, OutletEntry>;
  readonly names: ReadonlyMap<string, NameEntry>;
  /** Finds the names of `known`. */
  readonly finder: NameFinder;
  readonly documents: ReadonlyMap<string, DocumentContents>;
}

/** What the folder has of a document. */
export interface DocumentContents {
  readonly quotations: readonly QuotationEntry[];
  readonly paragraphs: readonly string[];
}

/** What a folder needs for a document: known outlets and names that it speaks of, and proposals of new ones. */
export interface MissingEntries {
  readonly outlets: readonly OutletEntry[];
  readonly names: readonly NameEntry[];
  /** Names of the folder that an import proposed, with what the document adds to them and takes from them. */
  readonly changedNames: readonly NameEntry[];
  /** The entries that knew new people by their last names alone, by the ids that the document gives these. */
  readonly joined: ReadonlyMap<string, NameEntry>;
  /** What is proposed, in words. */
  readonly added: readonly string[];
  /** Aliases that are taken back, in words. */
  readonly takenBack: readonly string[];
  /** The known names, by name. */
  readonly taken: readonly string[];
}

export function missingEntriesFor(
  item: { readonly documentId: string; readonly outlets: readonly OutletEntry[]; readonly article: Article },
  entries: readonly QuotationEntry[],
  { known, outlets, names, finder, documents }: FolderContents,
): MissingEntries {
  const { documentId, article } = item;
  const newOutlets = item.outlets.filter(({ id }) => !outlets.has(id));
  const text = article.blocks.map((block) => block.text).join('\n\n');
  const mentioned = finder
    .find(wordsOf(text))
    .flatMap((mention) => (isWrittenAsName(textAt(text, mention)) ? [mention.nameId] : []));
  const speaking = [...new Set(entries.flatMap(({ speaker }) => speaker ?? []))];
  const absent = [...new Set([...mentioned, ...speaking])].filter((id) => !names.has(id));
  const taken = absent.flatMap((id) => known.names.get(id) ?? []);
  const isNew = (id: string): boolean => !names.has(id) && !known.names.has(id);
  const speakers = article.quotations.flatMap(({ speaker }) => speaker ?? []);
  const people = proposedPeople(
    {
      speakers: speaking.filter(isNew).flatMap((id) => speakers.find((person) => person.id === id) ?? []),
      paragraphs: paragraphsOf(article),
      others: [...documents].flatMap(([id, { paragraphs }]) => (id === documentId ? [] : paragraphs)),
    },
    [...known.names.values(), ...names.values()],
    [...names.values()],
  );
  const wholeNames = new Map(people.changed.map(({ id, name }) => [id, name]));
  const isProposed = ({ id }: OutletEntry): boolean => !known.outlets.has(id) && id !== unknownOutlet.id;
  return {
    outlets: newOutlets,
    names: [...taken, ...people.added],
    changedNames: people.changed,
    joined: people.joined,
    added: [
      ...newOutlets.filter(isProposed).map(({ name }) => `outlet ${name}`),
      ...people.added.map(({ name, role }) => `person ${name}${role ? ` (${role})` : ''}`),
      ...[...people.joined.values()].map(({ id, name }) => `whole name of ${name}: ${wholeNames.get(id)}`),
      ...people.roles,
    ],
    takenBack: people.takenBack,
    taken: taken.map(({ name }) => name),
  };
}

/** What an article says in paragraphs and captions. */
export const paragraphsOf = ({ blocks }: Article): string[] =>
  blocks.flatMap(({ kind, text }) => (kind === 'heading' ? [] : [text]));

/** With a capital, where its script has them: who throws a molotov does not speak of Molotov. */
const isWrittenAsName = (words: string): boolean =>
  words !== words.toLowerCase() || words === words.toUpperCase();
