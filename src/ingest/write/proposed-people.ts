/**
 * Proposes the people of a document for a folder's `names.yaml`: its new speakers, other people with the last name of
 * one, and new facts about people whom an earlier document has.
 *
 * Only entries that an import proposed and that nobody has changed are revised, which their notes show.
 */
import { isDeepStrictEqual } from 'node:util';
import { defined } from '../../defined.ts';
import { aliasKey } from '../../knowledge/names.ts';
import { noteForReaders, proposalNote } from '../../knowledge/proposal-note.ts';
import type { NameEntry } from '../../knowledge/schema.ts';
import { lastWordOf } from '../block-words.ts';
import { isEverydayWord } from '../everyday-words.ts';
import type { Person } from '../quotations/people/introductions.ts';
import {
  hasWholeWord,
  isNamesake,
  isSameName,
  type NamedPerson,
  namedPeople,
} from '../quotations/people/named-people.ts';
import { slug } from '../slug.ts';
import { bareNames } from './bare-names.ts';

/** The new speakers and the paragraphs of a document, and the paragraphs of the folder's other documents. */
interface PeopleSource {
  readonly speakers: readonly Person[];
  readonly paragraphs: readonly string[];
  readonly others: readonly string[];
}

export interface ProposedPeople {
  readonly added: readonly NameEntry[];
  /** Entries of the folder that the document changes: by a fuller role or name, or by another person with an alias. */
  readonly changed: readonly NameEntry[];
  /** The entries with only the last name of a new person, by the id that this person would have. */
  readonly joined: ReadonlyMap<string, NameEntry>;
  /** The new roles, and the aliases that are removed, as text. */
  readonly roles: readonly string[];
  readonly takenBack: readonly string[];
}

type Named = Pick<NamedPerson, 'name' | 'isShared' | 'printed'> & { readonly role?: string | undefined };

/**
 * The people of a document as proposed entries. A last name becomes an alias only where it is no everyday word and no
 * document of the folder has another person with it. Such a person is proposed as well, so that the name is known to be
 * ambiguous.
 *
 * @param known all known names, those of the folder included
 * @param own the names of the folder
 */
export function proposedPeople(
  { speakers, paragraphs, others }: PeopleSource,
  known: readonly NameEntry[],
  before: readonly NameEntry[],
): ProposedPeople {
  const joined = bareNames(speakers, before, [...paragraphs, ...others]);
  const nameById = new Map(speakers.flatMap(({ id, name }) => [[joined.get(id)?.id, name]]));
  const own = before.map((entry): NameEntry => {
    const name = nameById.get(entry.id);
    return name === undefined ? entry : { ...entry, name, aliases: [entry.name] };
  });
  const earlier = new Map(before.map((entry) => [entry.id, entry]));
  const spelled = new Set([...known, ...own].flatMap(spellingsOf));
  const othersWith = (word: string): string[] => others.filter((text) => text.includes(word));
  const peopleIn = (texts: readonly string[]): NamedPerson[] => namedPeople(texts, known);
  const fresh = speakers.filter(({ name }) => !spelled.has(aliasKey(name)));
  const here = indexed([...peopleIn(paragraphs), ...own.filter(isPerson), ...fresh]);
  for (const { name } of fresh) spelled.add(aliasKey(name));
  const added = fresh.map((person) => {
    const last = lastNameOf(person.name);
    const elsewhere = last === undefined ? [] : peopleIn(othersWith(last).filter(besides(person.name)));
    const shared = sharedBy(person.name, last, here, elsewhere);
    const isTaken = last === undefined || isBorneWhole(shared) || spelled.has(aliasKey(last));
    const isFree = !isTaken && !isEverydayWord(last, [...paragraphs, ...othersWith(last.toLowerCase())]);
    const aliases = [...(isFree ? [last] : []), ...otherSpellings(person.name, here, spelled)];
    return { entry: entryOf(person, aliases, isFree ? undefined : shared), shared };
  });
  const revised = own.filter(isPerson).map((entry) => revisedBy(entry, here, spelled));
  const ids = new Set([...known, ...fresh].map(({ id }) => id));
  const namesakes = namesakesOf([...added, ...revised], spelled).filter(({ id }) => !ids.has(id));
  return {
    added: [...added.map(({ entry }) => entry), ...namesakes],
    changed: revised.flatMap(({ entry }) => (isDeepStrictEqual(entry, earlier.get(entry.id)) ? [] : [entry])),
    joined,
    roles: revised.flatMap(({ entry, role }) =>
      role === undefined ? [] : [`role of ${entry.name}: ${role}`],
    ),
    takenBack: revised.flatMap(({ shared }) => (shared === undefined ? [] : [takenBackWords(shared)])),
  };
}

const spellingsOf = ({ name, aliases }: NameEntry): string[] => [name, ...aliases].map(aliasKey);

const isPerson = ({ kind }: NameEntry): boolean => kind === 'person';

/** The last word of a whole name; undefined where it is too short to be a name by itself. */
function lastNameOf(name: string): string | undefined {
  const last = lastWordOf(name);
  return last !== name && last.length > 2 ? last : undefined;
}

/** A word of a person's name that other people's names also have. */
interface Shared {
  readonly word: string;
  readonly name: string;
  readonly others: readonly Named[];
}

/** People by each word of their names, because a folder has thousands of them and needs each for each document. */
type Index = ReadonlyMap<string, readonly { readonly one: Named }[]>;

const indexed = (people: readonly Named[]): Index =>
  Map.groupBy(
    people.flatMap((one) => [...new Set(aliasKey(one.name).split(' '))].map((word) => ({ word, one }))),
    ({ word }) => word,
  );

const withWord = (index: Index, word: string): Named[] =>
  (index.get(lastWordOf(aliasKey(word))) ?? []).map(({ one }) => one);

function sharedBy(
  name: string,
  word: string | undefined,
  here: Index,
  elsewhere: readonly Named[] = [],
): Shared | undefined {
  if (word === undefined) return undefined;
  const others = [...withWord(here, word), ...elsewhere].filter(
    (other) =>
      isNamesake(name, word, other.name) ||
      (other.isShared && other.name !== name && isSameName(other.name, name)),
  );
  return others.length === 0 ? undefined : { word, name, others };
}

/** Whether the word alone can mean somebody else: "Lind" never means Ida Lind-Berg. */
const isBorneWhole = (shared: Shared | undefined): shared is Shared =>
  shared?.others.some(({ name }) => hasWholeWord(name, shared.word)) === true;

/**
 * Whether a paragraph has the last word of a name outside that name; most paragraphs do not, and need not be read
 * further.
 */
const besides =
  (name: string) =>
  (text: string): boolean =>
    text.replaceAll(name, '').includes(lastNameOf(name) ?? name);

/** The most words of a name; a longer run of words with capitals is a headline. */
const maxNameWords = 4;

/** Entries for the other people who share a word with somebody and are surely people, by their last name or a role. */
function namesakesOf(
  some: readonly { readonly shared: Shared | undefined }[],
  spelled: ReadonlySet<string>,
): NameEntry[] {
  const entries = some.flatMap(({ shared }) =>
    (shared?.others ?? [])
      .filter(({ name, role }) => role !== undefined || lastNameOf(name) === shared?.word)
      .filter(({ name }) => name.split(' ').length <= maxNameWords && !spelled.has(aliasKey(name)))
      .map((other) => {
        const aliases = other.printed === undefined || other.printed === other.name ? [] : [other.printed];
        return entryOf(other, aliases, shared && { ...shared, others: [shared] });
      }),
  );
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/** The beginning of the note of a proposed entry, without a role and with one. */
const noteWithoutRole = `${proposalNote}; check the name.`;
const noteWithRole = `${proposalNote}; check the name and the role.`;
/**
 * The same, when a person has confirmed whose words a quotation is: that says nothing of the role, and a later document
 * can still tell one.
 */
const confirmedWithoutRole = `${proposalNote}, which found no role.`;
const confirmedWithRole = `${proposalNote}; check the role.`;

const confirmedNotes: readonly string[] = [confirmedWithoutRole, confirmedWithRole];

/** The notes of entries that nobody has changed, confirmed or not, except for those about a shared last name. */
const unchangedNotes: readonly string[] = ['', noteWithoutRole, noteWithRole, ...confirmedNotes];

/**
 * The note of a proposed entry when a review has confirmed who it is. What it says of the role and of the last name stays.
 *
 * `confirmedNote('Proposed by an import; check the name and the role.', true)` → `'Proposed by an import; check the role.'`
 */
export function confirmedNote(note: string, hasRole: boolean): string {
  if (!note.startsWith(proposalNote)) return note;
  const rest = noteForReaders(note) ?? '';
  return `${hasRole ? confirmedWithRole : confirmedWithoutRole} ${rest}`.trim();
}

function entryOf(
  { name, role, id = slug(name) }: Named & { readonly id?: string },
  aliases: string[],
  shared: Shared | undefined,
): NameEntry {
  const note = `${role === undefined ? noteWithoutRole : noteWithRole}${sharedNote(shared)}`;
  return { id, name, kind: 'person', ...defined({ role }), aliases, note };
}

/** The part of a note about a shared last name; with it, an alias that the entry has later was added by a person. */
const sharedNote = (shared: Shared | undefined): string =>
  shared === undefined ? '' : ` “${shared.word}” alone can mean ${shared.others[0]?.name}, too.`;

interface Revised {
  readonly entry: NameEntry;
  /** The new or fuller role; undefined where there is none. */
  readonly role: string | undefined;
  /** Why its alias is removed; undefined where it is kept. */
  readonly shared: Shared | undefined;
}

/** An entry with the changes that a document makes to it; unchanged where a person has changed it. */
function revisedBy(entry: NameEntry, here: Index, spelled: ReadonlySet<string>): Revised {
  const { name, note = '' } = entry;
  const open = (
    entry.role === undefined ? [noteWithoutRole, confirmedWithoutRole] : [noteWithRole, confirmedWithRole]
  ).find((one) => note.startsWith(one));
  const [role] = withWord(here, name).flatMap((one) =>
    open !== undefined &&
    (aliasKey(one.name) === aliasKey(name) || isSameName(one.name, name)) &&
    isFuller(one.role, entry.role)
      ? [one.role]
      : [],
  );
  const last = lastNameOf(name);
  const asProposed = entryOf(entry, last === undefined ? [] : [last], undefined);
  // A review removes the note and changes nothing else.
  const aliases = entry.aliases.filter((alias) => !isSameName(alias, name));
  const isAsProposed =
    unchangedNotes.includes(note.trim()) &&
    isDeepStrictEqual({ ...entry, aliases, note }, { ...asProposed, note });
  const found = isAsProposed ? sharedBy(name, last, here) : undefined;
  const shared = isBorneWhole(found) ? found : undefined;
  const question = confirmedNotes.includes(open ?? '') ? confirmedWithRole : noteWithRole;
  const newNote = role === undefined ? note : note.replace(open ?? '', question);
  const isProposal = isAsProposed || note.startsWith(proposalNote);
  const kept =
    shared === undefined ? entry.aliases : entry.aliases.filter((alias) => !aliases.includes(alias));
  const revised = {
    ...entry,
    ...defined({ role: role ?? entry.role }),
    aliases: [...kept, ...(isProposal ? otherSpellings(name, here, spelled) : [])],
    ...(note !== '' && { note: newNote }),
  };
  if (shared === undefined) return { entry: revised, role, shared };
  return { entry: { ...revised, note: `${newNote}${sharedNote(shared)}`.trim() }, role, shared };
}

/**
 * Other forms of a name in the document that no entry has yet: "Ana M. Moreno" for Ana Moreno, or "Mrs Moreno" beside a
 * man with that name.
 */
const otherSpellings = (name: string, here: Index, spelled: ReadonlySet<string>): string[] => [
  ...new Set(
    withWord(here, name).flatMap((one) => {
      const isOther = isSameName(one.name, name) && one.isShared !== true;
      const spelling = one.name === name ? one.printed : isOther ? one.name : undefined;
      return spelling === undefined || spelled.has(aliasKey(spelling)) ? [] : [spelling];
    }),
  ),
];

/**
 * Whether a role says more than an earlier one: "Chief executive of Ashford Water" than "Chief Executive", any than
 * none.
 */
const isFuller = (role: string | undefined, earlier: string | undefined): role is string =>
  role !== undefined &&
  (earlier === undefined || role.toLowerCase().startsWith(`${earlier.toLowerCase()} of `));

const takenBackWords = ({ word, name, others }: Shared): string =>
  `“${word}” for ${name}, since ${others[0]?.name} bears it, too`;
