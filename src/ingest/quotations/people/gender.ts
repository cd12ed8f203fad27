import { cuesOf } from '../sentences/cues.ts';
import type { Sentence } from '../sentences/frame.ts';
import { femaleNames, maleNames, opposingVerbs } from '../sentences/lexicon.ts';
import type { Tokens } from '../sentences/phrases.ts';
import { mainSubject } from '../sentences/subjects.ts';
import { looksLikePerson, type NameRun, nameRuns } from './name-runs.ts';

/**
 * Whether "he" or "she" can mean a person.
 *
 * Only plain signs count: a title, a word of the description, a given name
 * that is nearly always one. Most people stay `undefined`, and either pronoun
 * may mean them.
 */
export type Gender = 'female' | 'male' | undefined;

const FEMALE_WORDS =
  /^(?:mrs|ms|miss|lady|dame|queen|princess|duchess|congresswoman|spokeswoman|chairwoman|councilwoman|businesswoman|actress|mother|wife|sister|daughter|niece|aunt|widow|grandmother|woman|girl)\.?$/u;
const MALE_WORDS =
  /^(?:mr|sir|lord|king|prince|duke|congressman|spokesman|chairman|councilman|businessman|actor|father|husband|brother|son|nephew|uncle|widower|grandfather|man|boy)\.?$/u;

/** The gender that a name and the words around it tell; undefined when they tell none or two. */
export function genderOf(name: string, described: Iterable<string>): Gender {
  const words = [...described];
  const given = name.toLowerCase().split(/[\s-]/u)[0] ?? '';
  const female = femaleNames.has(given) || words.some((word) => FEMALE_WORDS.test(word));
  const male = maleNames.has(given) || words.some((word) => MALE_WORDS.test(word));
  if (female === male) return undefined;
  return female ? 'female' : 'male';
}

/** The gender that a pronoun asks for. */
export function genderOfPronoun(pronoun: string): Gender {
  if (/^(?:she|her|hers)$/u.test(pronoun)) return 'female';
  return /^(?:he|his|him)$/u.test(pronoun) ? 'male' : undefined;
}

/** Signs that it takes to learn a gender; one in a clause of the person's own counts as two. */
const SIGNS = 2;

/** A pronoun that speaks for the gender of a person. */
interface Sign {
  readonly id: string;
  readonly pronoun: string;
  readonly weight: number;
}

type IdOf = (tokens: Tokens, run: NameRun) => string | undefined;

/**
 * What the article's own pronouns say: "Tokayev expressed his gratitude". A
 * possessive after somebody who speaks may be another's ("said her plan"), so
 * one such sign is not enough, and one against it makes all of them void.
 */
export function learnGenders(sentences: readonly Sentence[], idOf: IdOf): Map<string, Gender> {
  const signs = sentences.flatMap((sentence, at) => [
    ...signsOfNext(sentence, sentences[at + 1], idOf),
    ...possessiveSigns(sentence.tokens, idOf),
  ]);
  return new Map([...Map.groupBy(signs, ({ id }) => id)].map(([id, own]) => [id, genderBy(own)]));
}

function genderBy(signs: readonly Sign[]): Gender {
  const isMale = ({ pronoun }: Sign): boolean => /^h(?:e|is)$/u.test(pronoun);
  const weightOf = (some: readonly Sign[]): number => some.reduce((sum, { weight }) => sum + weight, 0);
  const male = weightOf(signs.filter(isMale));
  const female = weightOf(signs.filter((sign) => !isMale(sign)));
  if (female >= SIGNS && male === 0) return 'female';
  return male >= SIGNS && female === 0 ? 'male' : undefined;
}

/** "Number 16 belongs to Ana Moreno. She measured it.": the first sentence speaks of nobody else. */
function signsOfNext({ tokens, block }: Sentence, next: Sentence | undefined, idOf: IdOf): Sign[] {
  const pronoun = next !== undefined && next.block - block <= 1 ? pronounAlone(next.tokens) : undefined;
  if (pronoun === undefined) return [];
  const [id, ...others] = new Set(
    nameRuns(tokens).flatMap((run) => {
      const isStranger = run.last > run.first && looksLikePerson(tokens, run);
      return idOf(tokens, run) ?? (isStranger ? ['?'] : []);
    }),
  );
  return id === undefined || id === '?' || others.length > 0 ? [] : [{ id, pronoun, weight: SIGNS }];
}

/** "his" or "her" between a subject or a speaker and the next person named. */
function possessiveSigns(tokens: Tokens, idOf: IdOf): Sign[] {
  const main = mainSubject(tokens)?.first;
  const speakers = new Set(
    cuesOf(tokens).flatMap(({ subject, kind }) => (kind === 'speech' ? [subject?.first] : [])),
  );
  const runs = nameRuns(tokens);
  return runs.flatMap((run, index): Sign[] => {
    const isSpeaker = speakers.has(run.first);
    const id = run.first === main || isSpeaker ? idOf(tokens, run) : undefined;
    if (id === undefined) return [];
    const after = runs.slice(index + 1).find((other) => idOf(tokens, other) !== undefined);
    const possessive = tokens
      .slice(run.last + 1, after?.first)
      .find(({ lower, quote }) => quote < 0 && /^(?:his|her)$/u.test(lower));
    return possessive ? [{ id, pronoun: possessive.lower, weight: isSpeaker ? 1 : SIGNS }] : [];
  });
}

/** The pronoun that opens a sentence without names, but for words between marks. */
function pronounAlone(tokens: Tokens): string | undefined {
  const words = tokens.filter(({ quote, pos }) => quote < 0 && pos !== 'PUNCT');
  const [first, verb] = words;
  const isClear = nameRuns(tokens).length === 0 && !opposingVerbs.has(verb?.lower ?? '');
  return first !== undefined && /^(?:he|she)$/u.test(first.lower) && isClear ? first.lower : undefined;
}
