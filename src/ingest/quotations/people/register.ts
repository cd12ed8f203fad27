/** The register of one article's people: whom a name, a last name or a description means. */

import { aliasKey } from '../../../knowledge/names.ts';
import { wordsOf } from '../../../text/words.ts';
import { slug } from '../../slug.ts';
import type { Tokens } from '../sentences/frame.ts';
import { isTitleWord, organisationWords } from '../sentences/lexicon.ts';
import type { Phrase } from '../sentences/phrases.ts';
import { isFormOfAddress } from './addressed.ts';
import { type Gender, genderOf, learnGenders } from './gender.ts';
import {
  type ArticleNames,
  type Introduced,
  type Introductions,
  introductionsOf,
  type Person,
} from './introductions.ts';
import { emptyWords, nameOf, nameRuns } from './name-runs.ts';
import { isNamesake } from './named-people.ts';
import { officesIn, titleBefore } from './shared-surnames.ts';
import { isSurname } from './single-names.ts';

/** Finds the article's people by name, last name or description. */
export interface Register {
  /** People named in a run of tokens, left to right. */
  mentionsIn(tokens: Tokens): Person[];
  /** What pronoun can mean the person; undefined when either may. */
  gender(person: Person): Gender;
  /**
   * The person whom a name or a last name means; undefined when it could be two or is no person.
   *
   * @param sentence where it stands: who is introduced further down is not meant yet
   * @param titles what stands before it, which tells two of one last name apart
   */
  meaning(name: string, sentence?: number, titles?: readonly string[]): Person | undefined | 'unknown';
  /** The same, where an unknown name is no person either. */
  named(...name: Parameters<Register['meaning']>): Person | undefined;
  /** Whether the article says how old the person is. */
  hasAge(person: Person): boolean;
  /** Whether a word ends a longer name somewhere in the article. */
  endsName(word: string): boolean;
  /** The one person whom a description fits. */
  described(words: readonly string[]): Person | undefined;
}

/** Reads the register of an article's people out of its sentences. */
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
        : !isOthers(introductions, name, known) &&
          // "Mr Moreno" is not the Ana Moreno whom the folder knows.
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
    hasAge: ({ id }) => people.get(id)?.described.has('old') === true,
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
 * Whether a last name means somebody of this article and not the known person who has it: where the article gives the
 * whole name Karl Lund, its "Lund" is neither a Per Lund nor a Lund without a first name whom other articles know.
 */
const isOthers = ({ bySurname }: Introductions, name: string, known: Person): boolean =>
  [...(bySurname.get(aliasKey(name)) ?? [])].some(
    (other) =>
      other.isNamedWhole &&
      other.id !== known.id &&
      (!known.name.includes(' ') || isNamesake(known.name, name, other.name)),
  );

/** Whom the article introduces by a name, or by a last name that only one has or who has the title before it. */
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
  // Where "Ms" rules one of them out, only somebody who is known to be a woman can be meant.
  const mayBe = (one: Introduced): boolean => mayBeCalled(titles, one.name, one);
  const isApart = !near.every(mayBe);
  const owners = (titled.length > 0 ? titled : near).filter(
    (owner) => mayBe(owner) && (!isApart || genderTold(owner.name, owner) !== undefined),
  );
  // "Ms Moreno" is none of the men of that name.
  if (near.length > 0 && owners.length === 0) return undefined;
  if (owners.length === 0) {
    const [only, ...others] = words.length === 1 ? (byGivenName.get(aliasKey(name)) ?? []) : [];
    return others.length > 0 || only === undefined || only.since > sentence ? 'unknown' : only;
  }
  if (words.length > 1) {
    const first = aliasKey(words[0] ?? '');
    return owners.find((owner) => aliasKey(owner.name.split(' ')[0] ?? '') === first) ?? 'unknown';
  }
  // "Cllr Moreno" is not the baker of that name, however often the article names him.
  if (officesIn(titles).length > 0 && titled.length === 0 && owners.length > 1) return undefined;
  const [top, second] = owners.toSorted((a, b) => b.mentions - a.mentions);
  if (second === undefined) return top;
  // "Moreno" beside a "Mrs Moreno" may be either, however often one is named.
  const isOften = (top?.mentions ?? 0) >= 3 * second.mentions;
  return isOften && !owners.some(({ isAddressed }) => isAddressed) ? top : undefined;
}

/** The given name decides before the words beside it: a "Mr Moreno" in the article does not make Ana a man. */
const genderTold = (name: string, { described = new Set(), toldGender }: Partial<Introduced> = {}): Gender =>
  genderOf(name, []) ?? toldGender ?? genderOf('', described);

/** Whether no form of address speaks against a person: "Ms" against a man. */
function mayBeCalled(titles: readonly string[], name: string, told: Introduced | undefined): boolean {
  const forms = titles.filter((title) => isFormOfAddress(title));
  const [asked, own] = [genderOf('', forms), genderTold(name, told)];
  return asked === undefined || own === undefined || asked === own;
}

/** The one person whom a description fits; "the president" is the president, whoever else is presidential. */
function onlyFitting(words: readonly string[], people: Iterable<Introduced>): Person | undefined {
  const found = peopleFitting(words, people);
  const exact = found.filter(({ described }) => words.every((w) => emptyWords.has(w) || described.has(w)));
  const [only, ...others] = exact.length > 0 ? exact : found;
  return others.length === 0 ? only : undefined;
}

/** The people whom every word of a description fits. */
function peopleFitting(words: readonly string[], people: Iterable<Introduced>): Introduced[] {
  const wanted = words.filter((word) => !emptyWords.has(word));
  // "The museum" is not its director.
  if (wanted.length === 0 || organisationWords.has(wanted.at(-1) ?? '')) return [];
  return [...people].filter(
    ({ described }) =>
      wanted.every((word) => fits(word, described)) &&
      // "The minister" is not the prime minister.
      ['prime', 'vice', 'deputy', 'assistant'].every((rank) => !described.has(rank) || wanted.includes(rank)),
  );
}

/** By the same word, by one of the same stem (Norlandic, Norland), or "leader" by an office that leads. */
const fits = (word: string, described: ReadonlySet<string>): boolean =>
  described.has(word) ||
  [...described].some((other) =>
    word === 'leader'
      ? /^(?:leader|president|premier|prime|chancellor|king|queen)$/u.test(other)
      : other.slice(0, 5) === word.slice(0, 5) && !isTitleWord(other),
  );
