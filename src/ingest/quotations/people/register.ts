/**
 * The people of one article: those of `names.yaml` and those whom the article
 * introduces with a first and a last name.
 */
import type { Name } from '../../../knowledge/model.ts';
import { aliasKey, type NameFinder } from '../../../knowledge/names.ts';
import { wordsOf } from '../../../text/words.ts';
import { slug } from '../../slug.ts';
import { cuesOf } from '../sentences/cues.ts';
import type { Sentence, Token } from '../sentences/frame.ts';
import { organisationWords, titleWords } from '../sentences/lexicon.ts';
import { mainSubject } from '../sentences/subjects.ts';
import { type Gender, genderOf } from './gender.ts';
import { learnGenders } from './learned-genders.ts';
import {
  descriptionAround,
  descriptionBefore,
  emptyWords,
  isAppositive,
  looksLikePerson,
  nameRuns,
} from './name-runs.ts';

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
  /** The first sentence that gives the name. */
  readonly since: number;
}

/** Finds the article's people by name, last name or description. */
export interface Register {
  /** People named in a run of tokens, left to right. */
  mentionsIn(tokens: readonly Token[]): Person[];
  /** What pronoun can mean the person; undefined when either may. */
  gender(person: Person): Gender;
  /**
   * The person whom a name or a last name means; undefined when it could be two or is no person.
   *
   * @param sentence where it stands: who is introduced further down is not meant yet
   * @param titles what stands before it, which tells two of one last name apart
   */
  named(name: string, sentence?: number, titles?: readonly string[]): Person | undefined | 'unknown';
  /** Whether a word ends a longer name somewhere in the article. */
  endsName(word: string): boolean;
  /** The one person whom a description fits; of the anonymous ones of `names.yaml` alone, where it is "a lawmaker". */
  described(words: readonly string[], anonymousOnly?: boolean): Person | undefined;
}

/** Names of one word that stand in the article outside a longer name, those of them that speak, and the last words of longer names. */
function singleNames(
  text: string,
  sentences: readonly Sentence[],
): { readonly all: Set<string>; readonly speaking: Set<string>; readonly last: Set<string> } {
  const all = new Set<string>();
  const last = new Set<string>();
  const speaking = new Set<string>();
  for (const { tokens } of sentences) {
    const speakers = new Set(
      cuesOf(tokens).flatMap(({ subject, kind }) =>
        subject === undefined || kind !== 'speech' ? [] : [subject.first],
      ),
    );
    for (const run of nameRuns(tokens)) {
      if (run.first !== run.last) {
        last.add(tokens[run.last]?.text ?? '');
        continue;
      }
      all.add(wordsOfRun(text, tokens, run));
      // "Judge Kende said": the title stands before the name.
      if (speakers.has(run.first) || (run.titled && speakers.has(run.first - 1)))
        speaking.add(wordsOfRun(text, tokens, run));
    }
  }
  return { all, speaking, last };
}

/** The words that a person goes by alone: the last of the name, or the first where the family name stands there. */
function surnamesOf(printed: string, name: string, speaking: ReadonlySet<string>): Set<string> {
  const words = printed.split(' ');
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const surnames = new Set([aliasKey(last), aliasKey(name.split(' ').at(-1) ?? '')]);
  if (words.length > 1 && speaking.has(first) && !speaking.has(last)) surnames.add(aliasKey(first));
  return surnames;
}

const hasPronoun = (tokens: readonly Token[]): boolean =>
  tokens.some(({ lower, quote }) => quote < 0 && /^(?:he|she)$/u.test(lower));

/** Nearly every word capitalised, and nobody speaks: its runs of capitals are no names. */
function isHeadline(tokens: readonly Token[]): boolean {
  if (tokens.at(-1)?.text === '.' || tokens.some(({ quote }) => quote >= 0)) return false;
  if (/^[—–―-]$/u.test(tokens[0]?.text ?? '')) return false;
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

/** `Van Leer`: a last name of two words. */
const isSurname = (name: string): boolean =>
  /^(?:van|von|de|di|du|la|le|al|el|bin|der|den|ter) \S+$/iu.test(name);

/** The one longer name that ends in a label's word: `Sturt` is the Wilhelmina Sturt of the first paragraph. */
function wholeNameEnding(text: string, sentences: readonly Sentence[], surname: string): string | undefined {
  const [only, ...others] = new Set(
    sentences.flatMap(({ tokens }) =>
      nameRuns(tokens).flatMap((run) => {
        const name = wordsOfRun(text, tokens, run);
        return name.endsWith(` ${surname}`) && looksLikePerson(tokens, run) ? [name] : [];
      }),
    ),
  );
  return others.length === 0 ? only : undefined;
}

/** Reads the register of an article's people out of its sentences. */
export function registerOf(
  text: string,
  sentences: readonly Sentence[],
  known: readonly Name[],
  finder: NameFinder,
  labels: readonly string[] = [],
): Register {
  const people = new Map<string, Introduced>();
  const nameById = new Map(known.map((name) => [name.id, name]));
  const bySurname = new Map<string, Set<string>>();

  const alone = singleNames(text, sentences);

  const byGivenName = new Map<string, Set<string>>();
  const add = (name: string, since: number): Introduced | undefined => {
    const id = finder.resolve(name);
    const entry = id === undefined ? undefined : nameById.get(id);
    if (entry !== undefined && entry.kind !== 'person') return undefined;
    const person: Introduced = people.get(entry?.id ?? slug(name)) ?? {
      id: entry?.id ?? slug(name),
      name: entry?.name ?? name,
      known: entry !== undefined,
      described: new Set(entry?.role === undefined ? [] : contentWords(entry.role)),
      mentions: 0,
      since,
    };
    person.mentions++;
    people.set(person.id, person);
    const given = aliasKey(person.name.split(' ')[0] ?? '');
    byGivenName.set(given, (byGivenName.get(given) ?? new Set()).add(person.id));
    for (const surname of surnamesOf(name, person.name, alone.speaking)) {
      const owners = bySurname.get(surname) ?? new Set();
      owners.add(person.id);
      bySurname.set(surname, owners);
    }
    return person;
  };

  // Whole names first: "Moreno" in a later label is the Ana Moreno of an earlier one.
  for (const name of labels.toSorted((a, b) => b.length - a.length)) {
    const words = name.toLowerCase().split(' ');
    if (words.some((word) => word === 'the' || titleWords.has(word) || organisationWords.has(word))) continue;
    if (words.length > 1 || (name.length > 3 && !bySurname.has(aliasKey(name)))) {
      const whole = words.length > 1 ? undefined : wholeNameEnding(text, sentences, name);
      add(whole ?? name, 0);
    }
  }
  for (const [at, { tokens, block }] of sentences.entries()) {
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
      // "Susan Hill led the anglers. She …": what a pronoun for a person goes on with is a person.
      const next = sentences[at + 1];
      const goesOn =
        subject?.first === run.first &&
        next !== undefined &&
        next.block - block <= 1 &&
        hasPronoun(next.tokens);
      const signs = /^(?:[—–―-]|signed)$/iu.test(tokens[0]?.text ?? '') && run.first <= 4;
      const introduced =
        signs ||
        speaks ||
        goesByLastName ||
        goesOn ||
        run.titled ||
        isAppositive(tokens, run) ||
        descriptionBefore(tokens, run).length > 0;
      if (!isKnown && (!name.includes(' ') || !introduced || !looksLikePerson(tokens, run))) continue;
      // "Minister Van Leer" is the Otto Van Leer of another sentence.
      if (isSurname(name) && wholeNameEnding(text, sentences, name) !== undefined) continue;
      const person = add(name, at);
      if (person === undefined) continue;
      for (const word of descriptionAround(tokens, run)) person.described.add(word);
    }
  }
  // "Mr. Berg" of whom the article gives no first name is a person all the same.
  for (const [at, { tokens }] of sentences.entries()) {
    for (const run of nameRuns(tokens)) {
      const name = wordsOfRun(text, tokens, run);
      const addressed =
        /^(?:mr|mrs|ms|dr|sen|rep|gov|president|senator|governor|secretary|judge|justice)\.?$/u.test(
          tokens[run.first - 1]?.lower ?? '',
        );
      const isNew =
        !name.includes(' ') && !bySurname.has(aliasKey(name)) && finder.resolve(name) === undefined;
      if (addressed && (isNew || people.has(slug(name))) && looksLikePerson(tokens, run)) {
        const person = add(name, at);
        for (const word of descriptionAround(tokens, run)) person?.described.add(word);
      }
    }
  }

  const named = (
    name: string,
    sentence = Infinity,
    titles: readonly string[] = [],
  ): Person | undefined | 'unknown' => {
    const id = finder.resolve(name);
    if (id !== undefined) {
      const entry = nameById.get(id);
      if (entry === undefined || entry.kind !== 'person') return undefined;
      return people.get(id) ?? { id, name: entry.name, known: true };
    }
    const whole = people.get(slug(name));
    const words = isSurname(name) ? name.split(' ').slice(-1) : name.split(' ');
    if (whole !== undefined) return whole;
    const peopleOf = (ids: ReadonlySet<string> | undefined): Introduced[] =>
      [...(ids ?? [])].flatMap((id) => people.get(id) ?? []);
    const all = peopleOf(bySurname.get(aliasKey(words.at(-1) ?? '')));
    const introduced = all.filter(({ since }) => since <= sentence);
    const near = introduced.length > 0 ? introduced : all;
    const titled = near.filter(({ described }) => titles.some((title) => described.has(title)));
    const owners = titled.length > 0 ? titled : near;
    if (owners.length === 0) {
      const [only, ...others] = words.length === 1 ? peopleOf(byGivenName.get(aliasKey(name))) : [];
      return others.length > 0 || only === undefined || only.since > sentence ? 'unknown' : only;
    }
    if (words.length > 1) {
      const first = aliasKey(words[0] ?? '');
      return owners.find((owner) => aliasKey(owner.name.split(' ')[0] ?? '') === first) ?? 'unknown';
    }
    const [top, second] = owners.toSorted((a, b) => b.mentions - a.mentions);
    if (top === undefined) return undefined;
    return second === undefined || top.mentions >= 3 * second.mentions ? top : undefined;
  };

  const genders = learnGenders(sentences, (tokens, run) => {
    const person = named(wordsOfRun(text, tokens, run));
    return person === 'unknown' ? undefined : person?.id;
  });

  return {
    named,
    endsName: (word) => alone.last.has(word),
    gender: (person) =>
      genderOf(person.name, people.get(person.id)?.described ?? []) ?? genders.get(person.id),
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
    described(words, anonymousOnly = false) {
      const wanted = words.filter((word) => !emptyWords.has(word));
      // "The museum" is not its director.
      if (wanted.length === 0 || organisationWords.has(wanted.at(-1) ?? '')) return undefined;
      const fitting = [...people.values()].filter(
        ({ id, described }) =>
          (!anonymousOnly || nameById.get(id)?.anonymous === true) &&
          wanted.every((word) => fits(word, described)) &&
          // "The minister" is not the prime minister.
          ranks.every((rank) => !described.has(rank) || wanted.includes(rank) || wanted.includes('leader')),
      );
      return fitting.length === 1 ? fitting[0] : undefined;
    },
  };
}

/** Words that make another office of the one beside them. */
const ranks = ['prime', 'vice', 'deputy', 'assistant'];

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
