/** Finds the outlets and people of a document that its folder does not have yet. */
import type { NameFinder } from '../../knowledge/names.ts';
import type { NameEntry, OutletEntry, QuotationEntry } from '../../knowledge/schema.ts';
import { textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import type { Article } from '../article.ts';
import { perhapsOne } from '../short-names.ts';
import { type Known, unknownOutlet } from './known.ts';
import { proposedPeople } from './proposed-people.ts';

/** The known entries, and the contents of the folder before a document is written. */
export interface FolderContents {
  readonly known: Known;
  readonly outlets: ReadonlyMap<string, OutletEntry>;
  readonly names: ReadonlyMap<string, NameEntry>;
  /** Finds names of `known` in texts. */
  readonly finder: NameFinder;
  readonly documents: ReadonlyMap<string, DocumentContents>;
}

/** The outlets and quotations of a document for the folder. */
export interface DocumentContents {
  readonly quotations: readonly QuotationEntry[];
  readonly paragraphs: readonly string[];
}

/** The entries that a folder needs for a document: known outlets and names, and proposals for new ones. */
export interface MissingEntries {
  readonly outlets: readonly OutletEntry[];
  readonly names: readonly NameEntry[];
  /** Proposed names of the folder that the document changes. */
  readonly changedNames: readonly NameEntry[];
  /** The entries with only the last name of a new person, by the id of that person in the document. */
  readonly joined: ReadonlyMap<string, NameEntry>;
  /** The proposals, as text. */
  readonly added: readonly string[];
  /** The proposed aliases that are removed, as text. */
  readonly takenBack: readonly string[];
  /** The names of the known people and organisations that are added. */
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
  const others = [...documents].flatMap(([id, { paragraphs }]) => (id === documentId ? [] : [paragraphs]));
  const people = proposedPeople(
    {
      speakers: speaking.filter(isNew).flatMap((id) => speakers.find((person) => person.id === id) ?? []),
      paragraphs: paragraphsOf(article),
      others: others.flat(),
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
      ...joinsOf([...people.added, ...people.changed], names, [
        text,
        ...others.map((paragraphs) => paragraphs.join('\n')),
      ]),
    ],
    takenBack: people.takenBack,
    taken: taken.map(({ name }) => name),
  };
}

/** The new or changed people who may be one with another, as text. */
const joinsOf = (
  changed: readonly NameEntry[],
  names: ReadonlyMap<string, NameEntry>,
  texts: readonly string[],
): string[] => {
  const byId = new Map(changed.map((entry) => [entry.id, entry]));
  return perhapsOne(new Map([...names, ...byId]).values(), texts)
    .filter(({ short, long }) => byId.has(short.id) || byId.has(long.id))
    .map(
      ({ short, long }) =>
        `${short.name} and ${long.name}, both ${short.role}, as one person: the review asks`,
    );
};

/** The texts of an article's paragraphs and captions. */
export const paragraphsOf = ({ blocks }: Article): string[] =>
  blocks.flatMap(({ kind, text }) => (kind === 'heading' ? [] : [text]));

/** Whether a name is in a text with its capital, where its script has them: "molotov" does not mean Molotov. */
const isWrittenAsName = (words: string): boolean =>
  words !== words.toLowerCase() || words === words.toUpperCase();
