/** The register of one article's people, by name, last name or description. */

import { aliasKey } from '../../../knowledge/names.ts';
import { wordsOf } from '../../../text/words.ts';
import { slug } from '../../slug.ts';
import type { Tokens } from '../sentences/frame.ts';
import { isTitleWord, organisationWords } from '../sentences/lexicon.ts';
import type { Phrase } from '../sentences/phrases.ts';
import { isFormOfAddress } from './form-of-address.ts';
import { type Gender, genderOf, learnGenders } from './gender.ts';
import {
  type ArticleNames,
  type Introduced,
  type Introductions,
  introductionsOf,
  type Person,
} from './introductions.ts';
import { emptyWords, nameOf, nameRuns } from './name-runs.ts';
import { officesIn, ranks, titleBefore } from './shared-surnames.ts';
import { isSurname } from './single-names.ts';

/** Finds the article's people by name, last name or description. */
export interface Register {
  /** The people whose names are in a run of tokens, from left to right. */
  mentionsIn(tokens: Tokens): Person[];
  /** The gender of a person; undefined where it is not known. */
  gender(person: Person): Gender;
  /**
   * The person whom a name or a last name means; undefined where it could mean two, or no person.
   *
   * @param sentence the index of its sentence: people introduced before it are meant rather than those introduced later
   * @param titles the words before it, which tell apart two people with one last name
   */
  meaning(name: string, sentence?: number, titles?: readonly string[]): Person | undefined | 'unknown';
  /** The person whom a name means, as by `meaning`; undefined also for an unknown name. */
  named(...name: Parameters<Register['meaning']>): Person | undefined;
  /** Whether a word is the last of a longer name somewhere in the article. */
  endsName(word: string): boolean;
  /** The only person whom a description fits; undefined where it fits none or several. */
  described(words: readonly string[]): Person | undefined;
}

/** The register of an article's people. */
export function registerOf(article: ArticleNames, labels: readonly string[]): Register {
  const { sentences, nameById, finder } = article;
  const introductions = introductionsOf(article, labels);
  const { people } = introductions;
  const personOf = (id: string): Person | undefined => {
    const { kind, name = '' } = nameById.get(id) ?? {};
    return kind === 'person' ? (people.get(id) ?? { id, name, known: true }) : undefined;
  };
  const meaning: Register['meaning'] = (name, sentence = Infinity, titles = []) => {
    const id = finder.resolve(name);
    const known = personOf(id ?? '');
    const holder = introductions.lastNames.holder(name, titles);
    if (holder !== undefined) return personOf(holder);
    const isKnown =
      known === undefined
        ? id !== undefined
        : !introductions.lastNames.isOfAnother(name) &&
          // "Mr Moreno" is not the folder's Ana Moreno.
          mayBeCalled(titles, known.name, people.get(known.id));
    return isKnown ? known : introducedAs(introductions, name, sentence, titles);
  };
  const named: Register['named'] = (...name) => {
    const person = meaning(...name);
    return person === 'unknown' ? undefined : person;
  };
  const namedBy = (tokens: Tokens, run: Phrase): Person | undefined =>
    named(nameOf(tokens, run), Infinity, [titleBefore(tokens, run.first)]);
  const genders = learnGenders(sentences, (tokens, run) => namedBy(tokens, run)?.id);
  return {
    meaning,
    named,
    endsName: (word) => introductions.alone.last.has(word),
    gender: (person) =>
      genderOf(person.name, people.get(person.id)?.described ?? []) ??
      people.get(person.id)?.toldGender ??
      genders.get(person.id),
    mentionsIn(tokens) {
      const found = nameRuns(tokens).flatMap((run) => namedBy(tokens, run) ?? []);
      if (found.length > 0) return found;
      const stretch = { first: 0, last: tokens.length - 1 };
      return finder.find(wordsOf(nameOf(tokens, stretch))).flatMap(({ nameId }) => personOf(nameId) ?? []);
    },
    described: (words) => onlyFitting(words, people.values()),
  };
}

/**
 * The person whom the article introduces by a name, or by a last name: the only one who has it, who has the title
 * before it, or who is named most often. `'unknown'` for a name that it does not introduce.
 */
function introducedAs(
  { people, bySurname, byGivenName }: Introductions,
  name: string,
  sentence: number,
  titles: readonly string[],
): Person | undefined | 'unknown' {
  const exact = people.get(slug(name));
  if (exact !== undefined) return exact;
  const words = isSurname(name) ? name.split(' ').slice(-1) : name.split(' ');
  const all = [...(bySurname.get(aliasKey(words.at(-1) ?? '')) ?? [])];
  const whole = all.filter(({ isNamedWhole }) => isNamedWhole);
  const own = whole.length > 0 ? whole : all;
  const introduced = own.filter(({ since }) => since <= sentence);
  const near = introduced.length > 0 ? introduced : own;
  const titled = near.filter(({ described }) => titles.some((title) => described.has(title)));
  // Where "Ms" excludes one of them, only somebody who is known to be a woman can be meant.
  const mayBe = (one: Introduced): boolean => mayBeCalled(titles, one.name, one);
  const isApart = !near.every(mayBe);
  const owners = (titled.length > 0 ? titled : near).filter(
    (owner) => mayBe(owner) && (!isApart || genderTold(owner.name, owner) !== undefined),
  );
  // "Ms Moreno" is not one of the men of that name.
  if (near.length > 0 && owners.length === 0) return undefined;
  if (owners.length === 0) {
    const [only, ...others] = words.length === 1 ? (byGivenName.get(aliasKey(name)) ?? []) : [];
    return others.length > 0 || only === undefined || only.since > sentence ? 'unknown' : only;
  }
  if (words.length > 1) {
    const first = aliasKey(words[0] ?? '');
    return owners.find((owner) => aliasKey(owner.name.split(' ')[0] ?? '') === first) ?? 'unknown';
  }
  // "Cllr Moreno" is not the baker of that name, even where the article names him most often.
  if (officesIn(titles).length > 0 && titled.length === 0 && owners.length > 1) return undefined;
  const [top, second] = owners.toSorted((a, b) => b.mentions - a.mentions);
  if (second === undefined) return top;
  // "Moreno" beside a "Mrs Moreno" may be either, even where one is named more often.
  const isOften = (top?.mentions ?? 0) >= 3 * second.mentions;
  return isOften && !owners.some(({ isAddressed }) => isAddressed) ? top : undefined;
}

/**
 * The gender by the given name, or else by the words beside it: a "Mr Moreno" in the article does not make Ana a man.
 */
const genderTold = (name: string, { described = new Set(), toldGender }: Partial<Introduced> = {}): Gender =>
  genderOf(name, []) ?? toldGender ?? genderOf('', described);

/** Whether the forms of address among titles fit a person: "Ms" does not fit a man. */
function mayBeCalled(titles: readonly string[], name: string, told: Introduced | undefined): boolean {
  const forms = titles.filter((title) => isFormOfAddress(title));
  const [genderOfForms, own] = [genderOf('', forms), genderTold(name, told)];
  return genderOfForms === undefined || own === undefined || genderOfForms === own;
}

/**
 * The only person whom a description fits; "the president" means whoever the article calls so, and not a presidential
 * spokesman.
 */
function onlyFitting(words: readonly string[], people: Iterable<Introduced>): Person | undefined {
  const found = peopleFitting(words, people);
  const exact = found.filter(({ described }) => words.every((w) => emptyWords.has(w) || described.has(w)));
  const [only, ...others] = exact.length > 0 ? exact : found;
  return others.length === 0 ? only : undefined;
}

/** The people whom all words of a description fit. */
function peopleFitting(words: readonly string[], people: Iterable<Introduced>): Introduced[] {
  const wanted = words.filter((word) => !emptyWords.has(word));
  // "The museum" does not mean its director.
  if (wanted.length === 0 || organisationWords.has(wanted.at(-1) ?? '')) return [];
  return [...people].filter(
    ({ described }) =>
      wanted.every((word) => fits(word, described)) &&
      // "The minister" does not mean the prime minister.
      ranks.every((rank) => !described.has(rank) || words.includes(rank)),
  );
}

/**
 * Whether a word fits a description: it has the word, one with the same beginning (Norlandic, Norland), or an office
 * for "leader".
 */
const fits = (word: string, described: ReadonlySet<string>): boolean =>
  described.has(word) ||
  [...described].some((other) =>
    word === 'leader'
      ? /^(?:leader|president|premier|prime|chancellor|king|queen)$/u.test(other)
      : other.slice(0, 5) === word.slice(0, 5) && !isTitleWord(other),
  );
