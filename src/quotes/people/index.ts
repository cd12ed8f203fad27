/** Finds a person by what somebody typed, in any spelling, complete or not. */

import { languageAsked } from '../../knowledge/languages.ts';
import { lastNames } from '../../knowledge/last-names.ts';
import type { Knowledge, Name } from '../../knowledge/model.ts';
import type { NameFinder } from '../../knowledge/names.ts';
import type { Gender, Language } from '../../language/index.ts';
import { boundedMemo, memo } from '../../memo.ts';
import { contains, type Span, textAt } from '../../text/span.ts';
import { foldedLine, foldedOf, type Word, wordsBetween, wordsOf } from '../../text/words.ts';
import type { Quotes } from '../quotes.ts';
import { describedBeside, hasRole, isWholeRole } from './roles.ts';

export { passagesNaming } from './named-in-text.ts';
export { findMentions, genderIn, whoCard } from './person-card.ts';

/** Discord shows at most 25 suggestions. */
const maxSuggestions = 25;

/** How well the typed text fits a name; lower is better. */
const fits = {
  whole: 0,
  beginning: 1,
  wordBeginning: 2,
  inside: 3,
  wholeRole: 4,
  role: 5,
  mistyped: 6,
} as const;

type Speaker = ReturnType<Quotes['speakers']>[number];

export type People = ReturnType<typeof createPeople>;

/**
 * Finds people by what somebody typed; `Quotes` documents most of the functions.
 *
 * `createPeople(knowledge, finder, () => undefined).complete('lun')` → Ana Lund
 *
 * @param genderOf a person's gender as the documents write of them, for names that do not show it
 */
export function createPeople(
  knowledge: Knowledge,
  finder: NameFinder,
  genderOf: (name: Name) => Gender | undefined,
) {
  /** The people who are quoted, those with most quotations first, then by name. */
  const speakers = quotedPeople(knowledge);
  const titled = (given: string) => titledWord(given, languageAsked(knowledge, given));
  const maybe = (given: string) => (one: Name) =>
    mayBeCalled(wordsOf(given), one, languageAsked(knowledge, given), genderOf);
  /** The people whom a last name means, alone or behind a title: of Karl and Ida Lund, "Mrs Lund" is Ida. */
  const lastNameIn = (given: string) => {
    const { bearers, others } = bearersOf(given, titled(given)?.folded, knowledge);
    const fitting = bearers.filter(maybe(given));
    return { bearers: fitting.length > 0 ? fitting : bearers, others };
  };
  /**
   * The person with a known spelling, alone or with a title ("President Lund"); otherwise the only one who is quoted
   * among the people with that last name; otherwise the only one who fits best.
   */
  const named: Quotes['speakerNamed'] = boundedMemo(1_000, (given: string) => {
    const mentioned = personMentioned(knowledge, finder, given);
    if (mentioned !== undefined) return { name: mentioned, isChanged: false };
    const { bearers } = lastNameIn(given);
    const quoted = bearers.filter((one) => speakers.some(({ name }) => name === one));
    const [only, another] = quoted.length === 1 ? quoted : bearers;
    if (only !== undefined) return another === undefined ? { name: only, isChanged: false } : undefined;
    return ofSpellingOrRole(given, speakers, knowledge, finder);
  });
  return {
    speakers,
    named,
    complete: (typed: string): Name[] =>
      rankAmong(speakers, typed)
        .slice(0, maxSuggestions)
        .map(({ name }) => name),
    namesakes: (given: string): readonly Name[] => Object.values(lastNameIn(given)).flat(),
    /** The person whose name is written out. A typo is forgiven; a part of a name, or another ending, is another name. */
    spelt(given: string): Name | undefined {
      const found = named(given);
      const name = found?.isChanged ? found.name : personMentioned(knowledge, finder, given);
      const isSpelt = name && maybe(given)(name) && (!found?.isChanged || isOnlyMistyped(given, name));
      return isSpelt ? name : undefined;
    },
    /** The ids of all people with a last or first name: of Hedda Quill and Sam Quill for "Governor Quill". */
    surnamed(given: string): string[] {
      const word = titled(given)?.folded;
      if (word === undefined) return [];
      // "Norland" is the place, and not Norland Katz.
      const { kind = 'person' } = knowledge.names.get(finder.resolve(word) ?? '') ?? {};
      const isFirst = kind === 'person' && !languageAsked(knowledge, given).isTitle(word);
      const bearers = peopleWithName(word, isFirst, knowledge).filter(maybe(given));
      return bearers.map(({ id }) => id);
    },
    /** Whether a text describes a person only by their relation to somebody who is named: "Lowe's lawyer". */
    isOnlyByRelation(text: string, language: Language): boolean {
      const words = wordsOf(text);
      const people = finder.find(words).filter(({ nameId }) => personOf(nameId, knowledge) !== undefined);
      return people.length > 0 && people.every((one) => isOwnerOnly(one, words, text, language));
    },
  };
}

/** The only person who fits a text best, by a beginning or typo of the name, or by a role. */
function ofSpellingOrRole(
  given: string,
  speakers: readonly Speaker[],
  knowledge: Knowledge,
  finder: NameFinder,
): ReturnType<Quotes['speakerNamed']> {
  const [first, second] = rankAmong(speakers, given);
  const beside = first === undefined ? describedBeside(given, speakers, knowledge) : undefined;
  if (beside !== undefined) return { name: beside, isChanged: true, isRole: true };
  if (first === undefined || first.fit === second?.fit) return undefined;
  // "Oslo" is a place, and not the person with the role "Mayor of Oslo".
  const isRole = first.fit === fits.wholeRole || first.fit === fits.role;
  if (isRole && finder.resolve(given) !== undefined) return undefined;
  return { name: first.name, isChanged: first.fit >= fits.wholeRole, isRole };
}

/** The people whom a last name may mean: the whole text, or its last word behind titles. */
function bearersOf(given: string, titled: string | undefined, knowledge: Knowledge) {
  const known = lastNames(knowledge);
  return known.get(foldedLine(given)) ?? known.get(titled ?? '') ?? { bearers: [], others: [] };
}

/** All people whose name ends with a word or, with `isFirst`, begins with it. */
function peopleWithName(word: string, isFirst: boolean, { names }: Knowledge): Name[] {
  return [...names.values()].filter((one) => {
    const name = foldedLine(one.name);
    const isPart = name.endsWith(` ${word}`) || (isFirst && name.startsWith(`${word} `));
    return one.kind === 'person' && isPart;
  });
}

function personOf(id: string, { names }: Knowledge): Name | undefined {
  const name = names.get(id);
  return name?.kind === 'person' ? name : undefined;
}

/** The last word of a text, if only titles and function words come before it, and no preposition ("A spokesman for Lowe"). */
function titledWord(text: string, language: Language): Word | undefined {
  const words = wordsOf(text);
  const isTitled = ({ folded }: Word) =>
    isTitleOfName(folded, language) || (language.isFunctionWord(folded) && !language.isPreposition(folded));
  return words.slice(0, -1).every(isTitled) ? words.at(-1) : undefined;
}

function quotedPeople(knowledge: Knowledge): Speaker[] {
  return [...Map.groupBy(knowledge.quotations.values(), ({ speakerId }) => speakerId)]
    .flatMap(([id, { length: quotationCount }]) => {
      const name = knowledge.names.get(id ?? '');
      return name === undefined ? [] : [{ name, quotationCount }];
    })
    .sort((a, b) => b.quotationCount - a.quotationCount || a.name.name.localeCompare(b.name.name, 'en'));
}

/** The person whose known spelling a text is or contains; with any other word than a description it is somebody else. */
function personMentioned(knowledge: Knowledge, finder: NameFinder, given: string): Name | undefined {
  const whole = personOf(given, knowledge) ?? personOf(finder.resolve(given) ?? '', knowledge);
  if (whole !== undefined) return whole;
  const words = wordsOf(given);
  const mentions = finder.find(words);
  const language = languageAsked(knowledge, given);
  const meant = mentions.filter((one) => !isOwnerOnly(one, words, given, language));
  const people = new Set(meant.flatMap(({ nameId }) => personOf(nameId, knowledge) ?? []));
  const [person] = people;
  if (person === undefined || people.size > 1) return undefined;
  const others = words.filter((word) => !mentions.some((mention) => contains(mention, word)));
  return others.every((word) => isDescription(word, given, person, knowledge)) ? person : undefined;
}

/** Whether a word is a title before a name with a capital: `supt`, `major`. */
export const isTitleOfName = (folded: string, { isTitle, isTitleOfName }: Language): boolean =>
  isTitle(folded) || isTitleOfName?.(folded) === true;

/** Whether a person may be called so: "Mrs" is not Karl, and "Mr" not the Mrs Lund of `names.yaml`. */
function mayBeCalled(
  words: readonly Word[],
  person: Name,
  language: Language,
  genderOf: (name: Name) => Gender | undefined,
): boolean {
  const { genderOfName, genderOfTitle } = language;
  const own = foldedOf(wordsOf(person.name));
  const titleGenders = words.flatMap(({ folded }) =>
    own.includes(folded) ? [] : (genderOfTitle?.(folded) ?? []),
  );
  if (titleGenders.length === 0) return true;
  // Only the head of the role tells: not "baker" in "Widow of the baker", nor "King" in "King's Counsel".
  const head = headOf(foldedOf(wordsOf(person.role ?? '')), language);
  const [first = ''] = own;
  const gender = genderOfName?.(first) ?? genderOfTitle?.(first) ?? genderOfTitle?.(head) ?? genderOf(person);
  return gender === undefined || titleGenders.every((one) => one === gender);
}

/** The last word before a preposition: `counsel` of `king's counsel to the crown`. */
function headOf(words: readonly string[], { isPreposition }: Language): string {
  const end = words.findIndex((word) => isPreposition(word));
  return words.slice(0, end < 0 ? undefined : end).at(-1) ?? '';
}

/** Whether a name only says to whom the person meant belongs: "Lowe's lawyer", "a spokesman for Lowe"; not "Lowe's words". */
function isOwnerOnly(name: Span, words: readonly Word[], text: string, language: Language): boolean {
  const behind = foldedOf(wordsBetween(words, name.end));
  if (!/['’]s?$/u.test(textAt(text, name)) || behind.length === 0)
    return personOfName(name, words, language) !== undefined;
  return !behind.some(
    (word) =>
      language.isSaying(word) || language.modifierOf(word) === 'attribution' || language.isUtterance(word),
  );
}

/** The person before a name who is meant instead of it: `spokesman` in "a spokesman for Lowe". */
export function personOfName(name: Span, words: readonly Word[], language: Language): Word | undefined {
  const [noun, preposition] = wordsBetween(words, 0, name.start).slice(-2);
  if (preposition === undefined || noun === undefined) return undefined;
  const isPerson = language.isTitle(noun.folded) || language.isRelation(noun.folded);
  return language.isPreposition(preposition.folded) && isPerson ? noun : undefined;
}

/** Whether a word beside a name describes the person: "Mayor", "Norwegian", "the". */
function isDescription(word: Word, text: string, person: Name, knowledge: Knowledge): boolean {
  const language = languageAsked(knowledge, text);
  const { folded, start } = word;
  if (!/^\p{Lu}/u.test(text.slice(start))) return true;
  if (isTitleOfName(folded, language) || language.isFunctionWord(folded)) return true;
  const places = [...knowledge.names.values()].filter(({ kind }) => kind === 'place');
  const spelled = [person.name, ...person.aliases].flatMap((one) => foldedOf(wordsOf(one)));
  const known = [person.role ?? '', ...places.map(({ name }) => name)].flatMap((one) =>
    foldedOf(wordsOf(one)),
  );
  // "Norwegian" and "Norway" begin alike.
  const isOf = (one: string) => folded.length >= 4 && one.startsWith(folded.slice(0, 5));
  return (
    spelled.includes(folded) || foldedOf(wordsOf(person.role ?? '')).includes(folded) || known.some(isOf)
  );
}

/** The speakers who fit the typed text, best first; without its article where none fits ("the mayor"). */
function rankAmong(speakers: readonly Speaker[], typed: string): { name: Name; fit: number }[] {
  const wanted = foldedLine(typed);
  if (wanted === '') return speakers.map(({ name }) => ({ name, fit: fits.inside }));
  const ranked = ranking(speakers, wanted);
  return ranked.length > 0 ? ranked : ranking(speakers, wanted.replace(leadingArticle, ''));
}

const leadingArticle = /^(?:the|an?|that|this|der|die|das|ein|eine) /u;

function ranking(speakers: readonly Speaker[], wanted: string): { name: Name; fit: number }[] {
  return speakers
    .map(({ name }) => ({
      name,
      fit: Math.min(
        ...spellingsOf(name).map((known) => fitOf(wanted, known)),
        isWholeRole(name, wanted)
          ? fits.wholeRole
          : hasRole(name, wanted)
            ? fits.role
            : Number.POSITIVE_INFINITY,
      ),
    }))
    .filter(({ fit }) => fit < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.fit - b.fit);
}

/** The folded spellings of a name, cached because all of them are compared at every key press. */
const spellingsOf = memo(({ name, aliases }: Name) => [name, ...aliases].map(foldedLine));

function fitOf(wanted: string, known: string): number {
  if (known === wanted) return fits.whole;
  if (known.startsWith(wanted)) return fits.beginning;
  if (known.includes(` ${wanted}`)) return fits.wordBeginning;
  if (wanted.length >= 3 && known.includes(wanted)) return fits.inside;
  const typos = maxTypos(wanted);
  if (wanted.length < 4) return Number.POSITIVE_INFINITY;
  const pieces = [known, ...known.split(' ')].flatMap((piece) => [piece, piece.slice(0, wanted.length)]);
  return pieces.some((piece) => isWithin(wanted, piece, typos)) ? fits.mistyped : Number.POSITIVE_INFINITY;
}

/** Whether no word of the typed name has a longer, different ending: "Petrova" is not Petrov, and "Adam" not Ada. */
function isOnlyMistyped(given: string, name: Name): boolean {
  const wanted = foldedLine(given).split(' ');
  const isEnded = (word: string, known: string) => word.length > known.length && word.at(-1) !== known.at(-1);
  return spellingsOf(name)
    .map((known) => known.split(' '))
    .flatMap((known) =>
      known.slice(0, known.length - wanted.length + 1).map((_, at) => known.slice(at, at + wanted.length)),
    )
    .filter((known) => isWithin(wanted.join(' '), known.join(' '), maxTypos(wanted.join(' '))))
    .some((known) => wanted.every((word, at) => !isEnded(word, known[at] ?? '')));
}

/** How many typos are forgiven in a typed text. */
const maxTypos = (typed: string): number => (typed.length >= 7 ? 2 : 1);

/** Whether two strings are at most `most` insertions, deletions or changes apart (Levenshtein 1966). */
function isWithin(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return (row[b.length] ?? 0) <= most;
}
