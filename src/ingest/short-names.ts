/** Finds people whom documents may name by a short and by a long first name: Gwen Lind and Gwendolyn Lind. */
import { aliasKey } from '../knowledge/names.ts';
import type { NameEntry } from '../knowledge/schema.ts';
import { lastWordOf } from './block-words.ts';
import { genderOf } from './quotations/people/gender.ts';

type Entry = Pick<NameEntry, 'id' | 'name' | 'kind' | 'role' | 'note'>;

/** Two entries that may be one person. */
export interface PerhapsOne<Person extends Entry = NameEntry> {
  readonly short: Person;
  readonly long: Person;
}

/** The shortest first name that can be the beginning of another: "Al" begins too many. */
const minLength = 3;

/** What a person has written into the note of the long name where the two are not one. */
export const notOne = ({ short }: PerhapsOne<Entry>): string => `Not ${short.name}.`;

/**
 * The pairs of entries with one last name and one office, of which one first name is the beginning of the other, and
 * that no document names both. It stays a proposal: a mother may hold the office of her daughter.
 *
 * Gwen Lind, mayor, and Gwendolyn Lind, mayor of Ashford → a pair
 *
 * @param texts a text of each document
 */
export function perhapsOne<Person extends Entry>(
  entries: Iterable<Person>,
  texts: readonly string[],
): PerhapsOne<Person>[] {
  const people = [...entries].filter(({ kind, role }) => kind === 'person' && role !== undefined);
  const pairs = [...Map.groupBy(people, ({ name }) => aliasKey(lastWordOf(name))).values()].flatMap((some) =>
    some.flatMap((short) => some.map((long) => ({ short, long })).filter(isShortened)),
  );
  const found = pairs.filter(
    ({ short, long }) => !texts.some((text) => text.includes(short.name) && text.includes(long.name)),
  );
  const uses = Map.groupBy(
    found.flatMap(({ short, long }) => [short.id, long.id]),
    (id) => id,
  );
  // Gwen Lind beside Gwenda and Gwendolyn Lind may be either.
  return found.filter((pair) => [pair.short, pair.long].every(({ id }) => uses.get(id)?.length === 1));
}

function isShortened(pair: PerhapsOne<Entry>): boolean {
  const { short, long } = pair;
  const [[first = '', ...rest] = [], [whole = '', ...wholeRest] = []] = [short, long].map(({ name }) =>
    aliasKey(name).split(' '),
  );
  const genders = [short, long].flatMap(({ name }) => genderOf(name, []) ?? []);
  return (
    rest.length > 0 &&
    rest.join(' ') === wholeRest.join(' ') &&
    first.length >= minLength &&
    whole !== first &&
    whole.startsWith(first) &&
    new Set(genders).size <= 1 &&
    isSameOffice(short.role ?? '', long.role ?? '') &&
    long.note?.includes(notOne(pair)) !== true
  );
}

/** Whether two roles name one office: "Mayor" and "Mayor of Ashford". */
function isSameOffice(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].map(aliasKey).sort((a, b) => a.length - b.length);
  return short === long || long.startsWith(`${short} of `);
}
