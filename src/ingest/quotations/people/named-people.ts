/** Finds the people with a whole name in paragraphs, whether they speak or not. */
import { defined } from '../../../defined.ts';
import type { Name } from '../../../knowledge/model.ts';
import { aliasKey } from '../../../knowledge/names.ts';
import type { Span } from '../../../text/span.ts';
import { wordCount } from '../../block-words.ts';
import { readFrame, type Sentence } from '../sentences/frame.ts';
import { timeWords } from '../sentences/lexicon.ts';
import { withNamesakesApart } from './form-of-address.ts';
import { isOrganisation, looksLikePerson, nameOf, nameRuns } from './name-runs.ts';
import { withCompanyNamed } from './named-company.ts';
import { mentionsIn } from './relatives.ts';
import { roleBeside } from './role-beside.ts';

/** A person with a whole name and a role. */
export interface NamedPerson {
  readonly name: string;
  readonly role: string | undefined;
  /** The form in the paragraphs, where the person has a namesake: `Mrs Lund`. */
  readonly printed?: string;
  /** Whether somebody else has the same name, initials in the middle left aside. */
  readonly isShared?: true;
}

/**
 * The people with a whole name in paragraphs, each once and with the longest role beside it. Other names that look like
 * a person's (`Lake Charles`) are among them, unless `known` or one of their words shows a place or an organisation.
 *
 * `namedPeople(['Mayor Ana Moreno met Otto Berg.'])` → Ana Moreno with the role `Mayor`, and Otto Berg
 */
export function namedPeople(paragraphs: readonly string[], known: readonly Name[]): NamedPerson[] {
  const noPeople = new Set(
    known.flatMap(({ kind, name, aliases }) => (kind === 'person' ? [] : [name, ...aliases].map(aliasKey))),
  );
  const roleByName = new Map<string, string | undefined>();
  const printedByName = new Map<string, string>();
  const sentences = readFrame(paragraphs.join('\n'), spansOf(paragraphs), []);
  const shared = sharedEnds(sentences);
  const mentions = withNamesakesApart(mentionsIn(sentences), peopleNames(known));
  for (const { tokens, run, name, before, printed } of mentions) {
    if (!name.includes(' ') || !looksLikePerson(tokens, run) || isOrganisation(tokens, run)) continue;
    // "On Friday Moreno left" has no whole name.
    if (name.split(' ').some((word) => timeWords.has(word.toLowerCase()) || noPeople.has(aliasKey(word))))
      continue;
    if (printed !== undefined) printedByName.set(name, printed);
    const beside = withCompanyNamed(roleBeside(tokens, run, before) ?? '', mentions) || undefined;
    const roles = [roleByName.get(name), beside].filter((role) => role !== undefined);
    roleByName.set(name, roles.toSorted((a, b) => wordCount(b) - wordCount(a))[0]);
  }
  return [...roleByName].map(([name, role]) => ({
    name,
    role,
    ...defined({ printed: printedByName.get(name) }),
    ...(shared.has(endsOf(name)) && { isShared: true }),
  }));
}

/** The names of the people among entries of `names.yaml`. */
export const peopleNames = (names: Iterable<Name>): string[] =>
  [...names].flatMap(({ kind, name }) => (kind === 'person' ? [name] : []));

/**
 * Whether a whole name that shares a word with a person's name is another person's.
 *
 * For Ana Moreno, `Luis Moreno` and `Moreno Lind` are; `Ana M. Moreno`, `A. Moreno` and `Anna Moreno` are the same
 * person.
 */
export function isNamesake(name: string, word: string, other: string): boolean {
  const [first = ''] = aliasKey(name).split(' ');
  const [opening = '', ...rest] = aliasKey(other).split(' ');
  if (rest.length === 0 || !` ${aliasKey(other)} `.includes(` ${aliasKey(word)} `)) return false;
  const isInitial = opening.length === 1 && first.startsWith(opening);
  const isSpelling =
    aliasKey(other).endsWith(` ${aliasKey(word)}`) &&
    first.slice(0, 3) === opening.slice(0, 3) &&
    Math.abs(first.length - opening.length) <= 1;
  return !isInitial && !isSpelling && opening !== first && !rest.includes(first);
}

/**
 * Whether two whole names differ only in middle initials.
 *
 * `Ana Moreno` and `Ana M. Moreno` are one; `Ana M. Moreno` and `Ana K. Moreno`, `Ana Moreno` and `Ana Lind Moreno` are
 * not.
 */
export function isSameName(name: string, other: string): boolean {
  const [a = [], b = []] = [name, other].map((one) => one.split(' ').map(aliasKey));
  if (a.length < 2 || b.length < 2 || endsOf(name) !== endsOf(other)) return false;
  const [short = [], long = []] = [a, b]
    .map((words) => words.slice(1, -1))
    .sort((x, y) => x.length - y.length);
  return short.length === 0 ? long.every((word) => word.length === 1) : short.join(' ') === long.join(' ');
}

/** The first and the last word of a whole name, as a key; empty for others. `endsOf('Ana M. Moreno')` → `ana moreno` */
export function endsOf(name: string): string {
  const words = name.split(' ').map(aliasKey);
  return words.length < 2 ? '' : `${words[0]} ${words.at(-1)}`;
}

const generation = /\s(?:jr|sr|jnr|snr|junior|senior)\.?$/iu;

/**
 * The keys of `endsOf` that two people of an article share: one sentence has two spellings, or a name has "Jr" or "Sr".
 *
 * "Edwin R. Castle and his son Edwin Castle left." → `edwin castle` · so does "Edwin Castle Jr left."
 */
export function sharedEnds(sentences: readonly Sentence[]): ReadonlySet<string> {
  return new Set(
    sentences.flatMap(({ tokens }) => {
      const names = [...new Set(nameRuns(tokens).map((run) => nameOf(tokens, run)))];
      const young = names.flatMap((name) => (generation.test(name) ? [name.replace(generation, '')] : []));
      const ends = [...young, ...names].map(endsOf).filter((one) => one !== '');
      return [...young.map(endsOf), ...ends.filter((one, at) => ends.indexOf(one) < at)];
    }),
  );
}

/** Whether a name has a word as a whole one: `Lind` is not one of Ida Lind-Berg's. */
export const hasWholeWord = (name: string, word: string): boolean =>
  name.split(' ').some((part) => aliasKey(part) === aliasKey(word));

function spansOf(paragraphs: readonly string[]): Span[] {
  let start = 0;
  return paragraphs.map(({ length }) => {
    const span = { start, end: start + length };
    start += length + 1;
    return span;
  });
}
