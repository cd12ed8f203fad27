/** Outlets and people that a folder lacks for a document. */
import type { NameFinder } from '../../knowledge/names.ts';
import type { NameEntry, OutletEntry, QuotationEntry } from '../../knowledge/schema.ts';
import { textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import type { Article } from '../article.ts';
import type { Person } from '../quotations/people/introductions.ts';
import { type Known, unknownOutlet } from './known.ts';
import { proposedPeople } from './proposed-people.ts';

/** What is at hand when a document is written: what is known, and what the folder has already. */
export interface FolderContents {
  readonly known: Known;
  readonly outlets: ReadonlyMap<string, OutletEntry>;
  readonly names: ReadonlyMap<string, NameEntry>;
  /** Finds the names of `known`. */
  readonly finder: NameFinder;
  /** The paragraphs of the folder's documents, by id. */
  readonly paragraphsById: ReadonlyMap<string, readonly string[]>;
}

/** What a folder needs for a document: known outlets and names that it speaks of, and proposals of new ones. */
export interface MissingEntries {
  readonly outlets: readonly OutletEntry[];
  readonly names: readonly NameEntry[];
  /** Names of the folder that an import proposed, with what the document adds to them and takes from them. */
  readonly changedNames: readonly NameEntry[];
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
  { known, outlets, names, finder, paragraphsById }: FolderContents,
): MissingEntries {
  const { documentId, article } = item;
  const newOutlets = item.outlets.filter(({ id }) => !outlets.has(id));
  const text = article.blocks.map((block) => block.text).join('\n\n');
  const mentioned = finder
    .find(wordsOf(text))
    .flatMap((mention) => (isWrittenAsName(textAt(text, mention)) ? [mention.nameId] : []));
  const speaking = new Set(entries.flatMap(({ speaker }) => speaker ?? []));
  const taken = [...new Set([...mentioned, ...speaking])].flatMap((id) =>
    names.has(id) ? [] : (known.names.get(id) ?? []),
  );
  const people = proposedPeople(
    {
      speakers: [...speaking].flatMap((id) =>
        names.has(id) || known.names.has(id) ? [] : (speakerWith(id, article) ?? []),
      ),
      paragraphs: paragraphsOf(article),
      otherParagraphsWith: (word) =>
        [...paragraphsById].flatMap(([id, texts]) =>
          id === documentId ? [] : texts.filter((one) => one.includes(word)),
        ),
    },
    [...known.names.values(), ...names.values()],
    [...names.values()],
  );
  const isNewOutlet = ({ id }: OutletEntry): boolean => !known.outlets.has(id) && id !== unknownOutlet.id;
  const added = [
    ...newOutlets.filter(isNewOutlet).map(({ name }) => `outlet ${name}`),
    ...people.added.map(({ name, role }) => `person ${name}${role ? ` (${role})` : ''}`),
    ...people.roles,
  ];
  return {
    outlets: newOutlets,
    names: [...taken, ...people.added],
    changedNames: people.changed,
    added,
    takenBack: people.takenBack,
    taken: taken.map(({ name }) => name),
  };
}

const speakerWith = (id: string, { quotations }: Article): Person | undefined =>
  quotations.find(({ speaker }) => speaker?.id === id)?.speaker;

/** What an article says in paragraphs and captions. */
export const paragraphsOf = ({ blocks }: Article): string[] =>
  blocks.flatMap(({ kind, text }) => (kind === 'heading' ? [] : [text]));

/** With a capital, where/** With a capital, where its script has them: who throws a molotov does not speak of Molotov. */
const isWrittenAsName = (words: string): boolean =>
  words !== words.toLowerCase() || words === words.toUpperCase();
