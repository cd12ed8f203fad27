/** Finds people whom a folder has only by a last name, and whose whole name a later document has. */
import { aliasKey } from '../../knowledge/names.ts';
import { proposalNote } from '../../knowledge/proposal-note.ts';
import type { NameEntry } from '../../knowledge/schema.ts';
import { lastWordOf } from '../block-words.ts';
import { genderOf, genderOfPronoun } from '../quotations/people/gender.ts';
import type { Person } from '../quotations/people/introductions.ts';
import { hasWholeWord, isSameName, namedPeople } from '../quotations/people/named-people.ts';

/**
 * The entries with only a last name that an import proposed, by the id of the only person whom they can mean.
 *
 * `Solheim`, from an article with "Dr Solheim", and a new `Ingrid Solheim` are one person, unless a text of the folder
 * has another Solheim, or calls a Solheim "Mr" or "he".
 */
export function bareNames(
  people: readonly Person[],
  own: readonly NameEntry[],
  texts: readonly string[],
): ReadonlyMap<string, NameEntry> {
  return new Map(
    people.flatMap((person) => {
      const last = lastWordOf(person.name);
      const bare = own.find((entry) => isBare(entry) && aliasKey(entry.name) === aliasKey(last));
      if (bare === undefined || last === person.name) return [];
      const near = texts.filter((text) => text.includes(last));
      const others = [...namedPeople(near, own), ...own.filter(({ id }) => id !== bare.id)];
      const isAlone = others.every(
        ({ name }) => name === person.name || isSameName(name, person.name) || !hasWholeWord(name, last),
      );
      return isAlone && hasOneGender(person.name, last, near) ? [[person.id, bare] as const] : [];
    }),
  );
}

/** Whether an entry has a name of one word and is as an import proposed it, without changes by a person. */
const isBare = ({ kind, name, aliases, note = '' }: NameEntry): boolean =>
  kind === 'person' && !name.includes(' ') && aliases.length === 0 && note.startsWith(proposalNote);

const formBefore = /(?<!\p{L})(?<form>mr|sir|lord|mrs|ms|miss|dame|lady)\.? $/iu;

/** A pronoun at the beginning of the sentence after a name: "said Dr Solheim. He left". */
const pronounBehind = /^[^.!?\n]{0,120}[.!?]["”’]?\s(?<pronoun>He|She)\s/u;

/**
 * Whether a first name, the forms of address before its last name and the pronouns after it show at most one gender.
 */
function hasOneGender(name: string, last: string, texts: readonly string[]): boolean {
  const forms = texts.flatMap((text) =>
    text
      .split(last)
      .flatMap((before) => formBefore.exec(before.slice(-6))?.groups?.form?.toLowerCase() ?? []),
  );
  const pronouns = texts.flatMap((text) =>
    text
      .split(last)
      .slice(1)
      .flatMap((behind) => pronounBehind.exec(behind)?.groups?.pronoun?.toLowerCase() ?? []),
  );
  const genders = [
    genderOf(name, []),
    ...forms.map((form) => genderOf('', [form])),
    ...pronouns.map(genderOfPronoun),
  ];
  return new Set(genders.filter((gender) => gender !== undefined)).size <= 1;
}
