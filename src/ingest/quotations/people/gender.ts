import type { Sentence, Tokens } from '../sentences/frame.ts';
import { femaleNames, maleNames, opposingVerbs } from '../sentences/lexicon.ts';
import { looksLikePerson, type NameRun, nameRuns } from './name-runs.ts';

/**
 * Whether "he" or "she" can mean a person.
 *
 * Only plain signs count: a title, a word of the description, a given name
 * that is nearly always one. Most people stay `undefined`, and either pronoun
 * may mean them.
 */
export type Gender = 'female' | 'male' | undefined;

const femaleWords =
  /^(?:mrs|ms|miss|lady|dame|queen|princess|duchess|congresswoman|spokeswoman|chairwoman|councilwoman|businesswoman|actress|mother|wife|sister|daughter|niece|aunt|widow|grandmother|woman|girl)\.?$/u;
const maleWords =
  /^(?:mr|sir|lord|king|prince|duke|congressman|spokesman|chairman|councilman|businessman|actor|father|husband|brother|son|nephew|uncle|widower|grandfather|man|boy)\.?$/u;

/** The gender that a name and the words around it tell; undefined when they tell none or two. */
export function genderOf(name: string, described: Iterable<string>): Gender {
  const words = [...described];
  const given = name.toLowerCase().split(/[\s-]/u)[0] ?? '';
  const female = femaleNames.has(given) || words.some((word) => femaleWords.test(word));
  const male = maleNames.has(given) || words.some((word) => maleWords.test(word));
  if (female === male) return undefined;
  return female ? 'female' : 'male';
}

/** The gender that a pronoun asks for. */
export function genderOfPronoun(pronoun: string): Gender {
  if (/^(?:she|her|hers)$/u.test(pronoun)) return 'female';
  return /^(?:he|his|him)$/u.test(pronoun) ? 'male' : undefined;
}

type IdOf = (tokens: Tokens, run: NameRun) => string | undefined;

/** What the article's own pronouns say: "Number 16 belongs to Ana Moreno. She measured it." One against it makes all void. */
export function learnGenders(sentences: readonly Sentence[], idOf: IdOf): Map<string, Gender> {
  const genders = new Map<string, Gender>();
  for (const [at, { tokens, block }] of sentences.entries()) {
    const next = sentences[at + 1];
    const pronoun = next !== undefined && next.block - block <= 1 ? pronounAlone(next.tokens) : undefined;
    const id = pronoun === undefined ? undefined : onlyPerson(tokens, idOf);
    if (pronoun === undefined || id === undefined) continue;
    const gender = genderOfPronoun(pronoun);
    genders.set(id, genders.has(id) && genders.get(id) !== gender ? undefined : gender);
  }
  return genders;
}

/** The one whom a sentence names, where it names nobody else. */
function onlyPerson(tokens: Tokens, idOf: IdOf): string | undefined {
  const [id, ...others] = new Set(
    nameRuns(tokens).flatMap((run) => {
      const isStranger = run.last > run.first && looksLikePerson(tokens, run);
      return idOf(tokens, run) ?? (isStranger ? ['?'] : []);
    }),
  );
  return others.length > 0 ? undefined : id;
}

/** The pronoun that opens a sentence without names, but for words between marks. */
function pronounAlone(tokens: Tokens): string | undefined {
  const words = tokens.filter(({ quote, pos }) => quote < 0 && pos !== 'PUNCT');
  const [first, verb] = words;
  const isClear = nameRuns(tokens).length === 0 && !opposingVerbs.has(verb?.lower ?? '');
  return first !== undefined && /^(?:he|she)$/u.test(first.lower) && isClear ? first.lower : undefined;
}
