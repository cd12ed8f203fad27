/**
 * The people of one article: those of `names.yaml` and those whom the article
 * introduces with a first and a last name.
 */
import type { Name } from '../../knowledge/model.ts';
import { aliasKey, type NameFinder } from '../../knowledge/names.ts';
import { foldCharacters } from '../../text/fold.ts';
import { wordsOf } from '../../text/words.ts';
import { cuesOf } from './cues.ts';
import type { Sentence, Token } from './frame.ts';
import { type Gender, genderOf } from './gender.ts';
import { titleWords } from './lexicon.ts';
import { descriptionAround, emptyWords, isAppositive, looksLikePerson, nameRuns } from './name-runs.ts';
import { mainSubject } from './subjects.ts';

/** Somebody who can speak. */
export interface Person {
  /** The id in `names.yaml`, or one made from the name. */
  readonly id: string;
  readonly name: string;
  /** `false`: the article introduces the person and `names.yaml` does not have them. */
  readonly known: boolean;
}

interface Introduced extends Person {
  /** Folded words that describe the person: `kazakh`, `president`. */
  readonly described: Set<string>;
  mentions: number;
}

/** Finds the article's people by name, last name or description. */
export interface Register {
  /** People named in a run of tokens, left to right. */
  mentionsIn(tokens: readonly Token[]): Person[];
  /** What pronoun can mean the person; undefined when either may. */
  gender(person: Person): Gender;
  /** The person whom a name or a last name means; undefined when it could be two or is no person. */
  named(name: string): Person | undefined | 'unknown';
  described(words: readonly string[]): Person | undefined;
}

/** Names of one word that stand in the article outside a longer name, and those of them that speak. */
function singleNames(
  text: string,
  sentences: readonly Sentence[],
): { readonly all: Set<string>; readonly speaking: Set<string> } {
  const all = new Set<string>();
  const speaking = new Set<string>();
  for (const { tokens } of sentences) {
    const speakers = new Set(
      cuesOf(tokens).flatMap(({ subject, kind }) =>
        subject === undefined || kind !== 'speech' ? [] : [subject.first],
      ),
    );
    for (const run of nameRuns(tokens)) {
      if (run.first !== run.last) continue;
      all.add(wordsOfRun(text, tokens, run));
      if (speakers.has(run.first)) speaking.add(wordsOfRun(text, tokens, run));
    }
  }
  return { all, speaking };
}

/** Nearly every word capitalised: its runs of capitals are no names. */
function isHeadline(tokens: readonly Token[]): boolean {
  const words = tokens.filter(({ text, quote }) => quote < 0 && /^\p{L}{4,}/u.test(text));
  return words.length >= 4 && words.filter(({ text }) => /^\p{Lu}/u.test(text)).length / words.length > 0.8;
}

/** A name as the article prints it: hyphens stay inside it. */
export function wordsOfRun(
  text: string,
  tokens: readonly Token[],
  run: { readonly first: number; readonly last: number },
): string {
  return text.slice(tokens[run.first]?.start ?? 0, tokens[run.last]?.end ?? 0).replace(/\s+/gu, ' ');
}

/** Reads the register of an article's people out of its sentences. */
export function registerOf(
  text: string,
  sentences: readonly Sentence[],
  known: readonly Name[],
  finder: NameFinder,
): Register {
  const people = new Map<string, Introduced>();
  const nameById = new Map(known.map((name) => [name.id, name]));
  const bySurname = new Map<string, Set<string>>();

  const add = (name: string): Introduced | undefined => {
    const id = finder.resolve(name);
    const entry = id === undefined ? undefined : nameById.get(id);
    if (entry !== undefined && entry.kind !== 'person') return undefined;
    const person: Introduced = people.get(entry?.id ?? slug(name)) ?? {
      id: entry?.id ?? slug(name),
      name: entry?.name ?? name,
      known: entry !== undefined,
      described: new Set(entry?.role === undefined ? [] : contentWords(entry.role)),
      mentions: 0,
    };
    person.mentions++;
    people.set(person.id, person);
    for (const surname of new Set([
      aliasKey(name.split(' ').at(-1) ?? ''),
      aliasKey(person.name.split(' ').at(-1) ?? ''),
    ])) {
      const owners = bySurname.get(surname) ?? new Set();
      owners.add(person.id);
      bySurname.set(surname, owners);
    }
    return person;
  };

  const alone = singleNames(text, sentences);
  for (const { tokens } of sentences) {
    if (isHeadline(tokens)) continue;
    const speakers = cuesOf(tokens).flatMap(({ subject }) => (subject === undefined ? [] : [subject.first]));
    const subject = mainSubject(tokens);
    for (const run of nameRuns(tokens)) {
      const name = wordsOfRun(text, tokens, run);
      const isKnown = finder.resolve(name) !== undefined;
      const last = name.split(' ').at(-1) ?? '';
      const speaks = speakers.some((first) => first <= run.first && run.first - first <= 8);
      // News prose gives the whole name once and the last name from then on; a city's or a firm's it never parts so.
      const goesByLastName =
        alone.speaking.has(last) || (subject?.first === run.first && alone.all.has(last));
      const introduced = speaks || goesByLastName || run.titled || isAppositive(tokens, run);
      if (!isKnown && (!name.includes(' ') || !introduced || !looksLikePerson(tokens, run))) continue;
      const person = add(name);
      if (person === undefined) continue;
      for (const word of descriptionAround(tokens, run)) person.described.add(word);
    }
  }
  // "Mr. Berg" of whom the article gives no first name is a person all the same.
  for (const { tokens } of sentences) {
    for (const run of nameRuns(tokens)) {
      const name = wordsOfRun(text, tokens, run);
      const addressed =
        /^(?:mr|mrs|ms|dr|sen|rep|gov|president|senator|governor|secretary|judge|justice)\.?$/u.test(
          tokens[run.first - 1]?.lower ?? '',
        );
      const isNew =
        !name.includes(' ') && !bySurname.has(aliasKey(name)) && finder.resolve(name) === undefined;
      if (addressed && (isNew || people.has(slug(name))) && looksLikePerson(tokens, run)) {
        const person = add(name);
        for (const word of descriptionAround(tokens, run)) person?.described.add(word);
      }
    }
  }

  const named = (name: string): Person | undefined | 'unknown' => {
    const id = finder.resolve(name);
    if (id !== undefined) {
      const entry = nameById.get(id);
      if (entry === undefined || entry.kind !== 'person') return undefined;
      return people.get(id) ?? { id, name: entry.name, known: true };
    }
    const whole = people.get(slug(name));
    const words = name.split(' ');
    if (whole !== undefined) return whole;
    const owners = [...(bySurname.get(aliasKey(words.at(-1) ?? '')) ?? [])].flatMap(
      (owner) => people.get(owner) ?? [],
    );
    if (owners.length === 0) return 'unknown';
    if (words.length > 1) {
      const first = aliasKey(words[0] ?? '');
      return owners.find((owner) => aliasKey(owner.name.split(' ')[0] ?? '') === first) ?? 'unknown';
    }
    const [top, second] = owners.toSorted((a, b) => b.mentions - a.mentions);
    if (top === undefined) return undefined;
    return second === undefined || top.mentions >= 3 * second.mentions ? top : undefined;
  };

  return {
    named,
    gender: (person) => genderOf(person.name, people.get(person.id)?.described ?? []),
    mentionsIn(tokens) {
      const first = tokens[0];
      if (first === undefined) return [];
      const found = nameRuns(tokens).flatMap((run) => {
        const person = named(wordsOfRun(text, tokens, run));
        return person === undefined || person === 'unknown' ? [] : [person];
      });
      if (found.length > 0) return found;
      const stretch = text.slice(first.start, tokens.at(-1)?.end ?? first.end);
      return finder.find(wordsOf(stretch)).flatMap(({ nameId }) => {
        const entry = nameById.get(nameId);
        return entry?.kind === 'person'
          ? [people.get(nameId) ?? { id: nameId, name: entry.name, known: true }]
          : [];
      });
    },
    described(words) {
      const wanted = words.filter((word) => !emptyWords.has(word));
      if (wanted.length === 0 || !wanted.some((word) => titleWords.has(word) || ROLE.has(word)))
        return undefined;
      const fitting = [...people.values()].filter(({ described }) =>
        wanted.every((word) => fits(word, described)),
      );
      return fitting.length === 1 ? fitting[0] : undefined;
    },
  };
}

const ROLE = new Set([
  'leader',
  'politician',
  'businessman',
  'diplomat',
  'presenter',
  'author',
  'tycoon',
  'mogul',
  'billionaire',
  'journalist',
  'activist',
  'pundit',
  'broadcaster',
]);
const LEADERS = ['leader', 'president', 'premier', 'prime', 'chancellor', 'king', 'queen'];

/** A word of a description fits a person described by it, by a word of the same stem (Norlandic, Norland) or by an office that leads. */
function fits(word: string, described: ReadonlySet<string>): boolean {
  if (described.has(word)) return true;
  if (word === 'leader') return LEADERS.some((office) => described.has(office));
  if (word.length < 5) return false;
  return [...described].some(
    (other) => other.length >= 5 && other.slice(0, 5) === word.slice(0, 5) && !titleWords.has(other),
  );
}

function contentWords(role: string): string[] {
  return wordsOf(role)
    .map(({ folded }) => folded)
    .filter((word) => !emptyWords.has(word));
}

/** An id from a name: `José O'Neil` → `jose-o-neil`. */
export function slug(name: string): string {
  const words = foldCharacters(name).match(/[\p{Ll}\p{Lo}\p{N}]+/gu) ?? [];
  const made = words.join('-').slice(0, 80).replace(/-$/u, '');
  return made === '' ? 'unnamed' : made;
}
