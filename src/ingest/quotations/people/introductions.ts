/**
 * Who an article introduces: the people of `names.yaml` that it names, and those whom it gives a first
 * and a last name, a title or a label of their own.
 */
import type { Name } from '../../../knowledge/model.ts';
import { aliasKey, type NameFinder } from '../../../knowledge/names.ts';
import { wordsOf } from '../../../text/words.ts';
import { slug } from '../../slug.ts';
import { cuesOf } from '../sentences/cues.ts';
import type { Sentence } from '../sentences/frame.ts';
import { organisationWords, titleWords } from '../sentences/lexicon.ts';
import { opensSignature, type Tokens } from '../sentences/phrases.ts';
import { mainSubject } from '../sentences/subjects.ts';
import {
  descriptionAround,
  descriptionBefore,
  emptyWords,
  isAged,
  isAppositive,
  looksLikePerson,
  type NameRun,
  nameOf,
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

/** Somebody of the article, and what it says of them. */
export interface Introduced extends Person {
  /** Folded words that describe the person: `kazakh`, `president`. */
  readonly described: Set<string>;
  mentions: number;
  /** The first sentence that gives the name. */
  readonly since: number;
}

/** What is known of an article's people when it has been read once. */
export interface Introductions {
  readonly people: ReadonlyMap<string, Introduced>;
  /** The ids of whoever goes by a last name, or by a first, under its key. */
  readonly bySurname: ReadonlyMap<string, ReadonlySet<string>>;
  readonly byGivenName: ReadonlyMap<string, ReadonlySet<string>>;
  /** The last words of longer names. */
  readonly lastWords: ReadonlySet<string>;
}

/** An article and the names that are known. */
export interface ArticleNames {
  readonly sentences: readonly Sentence[];
  readonly nameById: ReadonlyMap<string, Name>;
  readonly finder: NameFinder;
}

/**
 * Reads an article's people out of its sentences.
 *
 * @param labels names that label what is said: people, whatever the sentences tell of them
 */
export function introductionsOf(article: ArticleNames, labels: readonly string[]): Introductions {
  const alone = singleNames(article.sentences);
  const found = new PeopleFound(article, alone);
  addLabels(found, article, labels);
  addIntroduced(found, article, alone);
  addFormallyAddressed(found, article);
  return { ...found.maps, lastWords: alone.last };
}

/** The people as they are found, each under the names they go by. */
class PeopleFound {
  readonly #people = new Map<string, Introduced>();
  readonly #bySurname = new Map<string, Set<string>>();
  readonly #byGivenName = new Map<string, Set<string>>();
  readonly #article: ArticleNames;
  readonly #alone: SingleNames;

  constructor(article: ArticleNames, alone: SingleNames) {
    this.#article = article;
    this.#alone = alone;
  }

  get maps(): Pick<Introductions, 'people' | 'bySurname' | 'byGivenName'> {
    return { people: this.#people, bySurname: this.#bySurname, byGivenName: this.#byGivenName };
  }

  /** Adds a mention; undefined for a name of `names.yaml` that is no person's. */
  add(name: string, since: number): Introduced | undefined {
    const id = this.#article.finder.resolve(name);
    const entry = id === undefined ? undefined : this.#article.nameById.get(id);
    if (entry !== undefined && entry.kind !== 'person') return undefined;
    const person: Introduced = this.#people.get(entry?.id ?? slug(name)) ?? {
      id: entry?.id ?? slug(name),
      name: entry?.name ?? name,
      known: entry !== undefined,
      described: new Set(entry?.role === undefined ? [] : contentWords(entry.role)),
      mentions: 0,
      since,
    };
    person.mentions++;
    this.#people.set(person.id, person);
    put(this.#byGivenName, aliasKey(person.name.split(' ')[0] ?? ''), person.id);
    for (const surname of surnamesOf(name, person.name, this.#alone.speaking))
      put(this.#bySurname, surname, person.id);
    return person;
  }

  hasSurname(name: string): boolean {
    return this.#bySurname.has(aliasKey(name));
  }

  has(name: string): boolean {
    return this.#people.has(slug(name));
  }
}

function put(ids: Map<string, Set<string>>, key: string, id: string): void {
  ids.set(key, (ids.get(key) ?? new Set()).add(id));
}

/** Whole names first: "Moreno" in a later label is the Ana Moreno of an earlier one. */
function addLabels(found: PeopleFound, { sentences }: ArticleNames, labels: readonly string[]): void {
  for (const name of labels.toSorted((a, b) => b.length - a.length)) {
    const words = name.toLowerCase().split(' ');
    if (words.some((word) => word === 'the' || titleWords.has(word) || organisationWords.has(word))) continue;
    if (words.length > 1 || (name.length > 3 && !found.hasSurname(name))) {
      const whole = words.length > 1 ? undefined : wholeNameEnding(sentences, name);
      found.add(whole ?? name, 0);
    }
  }
}

function addIntroduced(found: PeopleFound, article: ArticleNames, alone: SingleNames): void {
  const { sentences, finder } = article;
  for (const [at, { tokens }] of sentences.entries()) {
    const introduces = introducer(sentences, at, alone);
    for (const run of nameRuns(tokens)) {
      const name = nameOf(tokens, run);
      const isWholeName = name.includes(' ') && looksLikePerson(tokens, run);
      if (finder.resolve(name) === undefined && !(isWholeName && introduces(run, name))) continue;
      // "Minister Van Leer" is the Otto Van Leer of another sentence.
      if (isSurname(name) && wholeNameEnding(sentences, name) !== undefined) continue;
      const person = found.add(name, at);
      if (person === undefined) continue;
      for (const word of descriptionAround(tokens, run)) person.described.add(word);
    }
  }
}

/** Answers whether one sentence introduces a name as a person's. */
function introducer(
  sentences: readonly Sentence[],
  at: number,
  alone: SingleNames,
): (run: NameRun, name: string) => boolean {
  const tokens = sentences[at]?.tokens ?? [];
  // "his letter in Ostra": the pronoun alone speaks, and no name belongs to it.
  const speakers = cuesOf(tokens).flatMap(({ subject }) =>
    subject === undefined || (subject.first === subject.last && tokens[subject.first]?.pos === 'PRON')
      ? []
      : [subject.first],
  );
  const subject = mainSubject(tokens);
  const isSigned = opensSignature(tokens[0]);
  return (run, name) => {
    const last = name.split(' ').at(-1) ?? '';
    return (
      (isSigned && run.first <= 4) ||
      (/^[—–―-]$/u.test(tokens[run.first - 1]?.text ?? '') && (tokens[run.first - 2]?.quote ?? -1) >= 0) ||
      speakers.some((first) => first <= run.first && run.first - first <= 8) ||
      // News prose gives a person's whole name once and the last name from then on; a city's name is never split.
      alone.speaking.has(last) ||
      // The family name may stand first.
      alone.speaking.has(name.split(' ')[0] ?? '') ||
      (subject?.first === run.first && (alone.all.has(last) || goesOnWithPronoun(sentences, at))) ||
      run.titled ||
      isAppositive(tokens, run) ||
      descriptionBefore(tokens, run).length > 0
    );
  };
}

/** "Susan Hill led the anglers. She …": whoever the next sentence calls "he" or "she" is a person. */
function goesOnWithPronoun(sentences: readonly Sentence[], at: number): boolean {
  const [sentence, next] = [sentences[at], sentences[at + 1]];
  if (sentence === undefined || next === undefined) return false;
  return next.block - sentence.block <= 1 && hasPronoun(next.tokens);
}

/** "Mr. Berg" is a person, though the article gives no first name. */
function addFormallyAddressed(found: PeopleFound, { sentences, finder }: ArticleNames): void {
  for (const [at, { tokens }] of sentences.entries()) {
    for (const run of nameRuns(tokens)) {
      if (!formOfAddress.test(tokens[run.first - 1]?.lower ?? '')) continue;
      const name = nameOf(tokens, run);
      const isNew = !name.includes(' ') && !found.hasSurname(name) && finder.resolve(name) === undefined;
      if (!(isNew || found.has(name)) || !looksLikePerson(tokens, run)) continue;
      const person = found.add(name, at);
      for (const word of descriptionAround(tokens, run)) person?.described.add(word);
    }
  }
}

const formOfAddress = /^(?:mr|mrs|ms|dr|sen|rep|gov|president|senator|governor|secretary|judge|justice)\.?$/u;

/** Names of one word that stand in the article outside a longer name, those of them that speak, and the last words of longer names. */
interface SingleNames {
  readonly all: ReadonlySet<string>;
  readonly speaking: ReadonlySet<string>;
  readonly last: ReadonlySet<string>;
}

function singleNames(sentences: readonly Sentence[]): SingleNames {
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
      all.add(nameOf(tokens, run));
      // "Judge Kende said": the title stands before the name.
      if (speakers.has(run.first) || (run.titled && speakers.has(run.first - 1)) || isAged(tokens, run))
        speaking.add(nameOf(tokens, run));
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

const hasPronoun = (tokens: Tokens): boolean =>
  tokens.some(({ lower, quote }) => quote < 0 && /^(?:he|she)$/u.test(lower));

/** `Van Leer`: a last name of two words. */
export const isSurname = (name: string): boolean =>
  /^(?:van|von|de|di|du|la|le|al|el|bin|der|den|ter) \S+$/iu.test(name);

/** The one longer name that ends in a label's word: `Sturt` is the Wilhelmina Sturt of the first paragraph. */
function wholeNameEnding(sentences: readonly Sentence[], surname: string): string | undefined {
  const [only, ...others] = new Set(
    sentences.flatMap(({ tokens }) =>
      nameRuns(tokens).flatMap((run) => {
        const name = nameOf(tokens, run);
        return name.endsWith(` ${surname}`) && looksLikePerson(tokens, run) ? [name] : [];
      }),
    ),
  );
  return others.length === 0 ? only : undefined;
}

function contentWords(role: string): string[] {
  return wordsOf(role)
    .map(({ folded }) => folded)
    .filter((word) => !emptyWords.has(word));
}
