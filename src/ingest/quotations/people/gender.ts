import { languageOf, type Gender as Sex } from '../../../language/index.ts';
import { withoutFullStop } from '../../block-words.ts';
import { cuesOf } from '../sentences/cues.ts';
import { type Sentence, type Tokens, tagAt, wordAt } from '../sentences/frame.ts';
import { opposingVerbs } from '../sentences/lexicon.ts';
import { mainSubject } from '../sentences/subjects.ts';
import { looksLikePerson, type NameRun, nameRuns } from './name-runs.ts';

const { genderOfName, genderOfTitle } = languageOf('en');

/**
 * The gender of a person or a pronoun. Only clear signs decide it: a title, a word of the description, a given name
 * that is nearly always a woman's or a man's. For most people it is `undefined`, so that either pronoun may mean them.
 */
export type Gender = Sex | undefined;

/** The gender that a name and the words beside it show; undefined where they show none, or both. */
export function genderOf(name: string, described: Iterable<string>): Gender {
  const given = name.toLowerCase().split(/[\s-]/u)[0] ?? '';
  const words = [...described].map((word) => genderOfTitle?.(withoutFullStop(word)));
  const [gender, other] = new Set([genderOfName?.(given), ...words].filter((one) => one !== undefined));
  return other === undefined ? gender : undefined;
}

/** The gender of a pronoun in the third person. */
export function genderOfPronoun(pronoun: string): Gender {
  if (/^(?:she|her|hers)$/u.test(pronoun)) return 'female';
  return /^(?:he|his|him)$/u.test(pronoun) ? 'male' : undefined;
}

/**
 * The genders that the pronouns of an article show: "Number 16 belongs to Ana Moreno. She measured it.", or else "Ana
 * Moreno said she was late." Where two pronouns of one kind contradict each other, they show nothing.
 */
export function learnGenders(
  sentences: readonly Sentence[],
  idOf: (tokens: Tokens, run: NameRun) => string | undefined,
): ReadonlyMap<string, Gender> {
  const [after, own] = [new Map<string, Gender>(), new Map<string, Gender>()];
  const learn = (genders: Map<string, Gender>, id: string, gender: Gender): void => {
    if (gender !== undefined)
      genders.set(id, genders.has(id) && genders.get(id) !== gender ? undefined : gender);
  };
  for (const [at, { tokens, block }] of sentences.entries()) {
    const next = sentences[at + 1];
    const isNear = next !== undefined && next.block - block <= 1;
    // It is clear whom a pronoun means only where the sentence names one person.
    const [id, ...others] = new Set(
      nameRuns(tokens).flatMap((run) => {
        const isStranger = run.last > run.first && looksLikePerson(tokens, run);
        return idOf(tokens, run) ?? (isStranger ? ['?'] : []);
      }),
    );
    if (id === undefined || others.length > 0) continue;
    learn(own, id, genderOfSelf(tokens));
    // "Moreno left. He called Moreno": "he" is somebody else.
    if (isNear && !nameRuns(next.tokens).some((run) => idOf(next.tokens, run) === id))
      learn(after, id, genderOfOpener(next.tokens));
  }
  return new Map([...own, ...after]);
}

/**
 * The gender of the pronoun with which the subject of a sentence speaks about itself: "Moreno said that she was late".
 */
function genderOfSelf(tokens: Tokens): Gender {
  const main = mainSubject(tokens);
  const cue = cuesOf(tokens).find(({ kind, subject }) => kind === 'speech' && subject?.first === main?.first);
  if (cue === undefined || tagAt(tokens, main?.first ?? -1) !== 'PROPN') return undefined;
  const word = wordAt(tokens, cue.at + (wordAt(tokens, cue.at + 1) === 'that' ? 2 : 1));
  return /^s?he$/u.test(word) ? genderOfPronoun(word) : undefined;
}

/** The gender of the pronoun that opens a sentence, words between marks left aside. */
function genderOfOpener(tokens: Tokens): Gender {
  const [first, verb] = tokens.filter(({ quote, pos }) => quote < 0 && pos !== 'PUNCT');
  const isClear = !opposingVerbs.has(verb?.lower ?? '');
  return isClear && /^s?he$/u.test(first?.lower ?? '') ? genderOfPronoun(first?.lower ?? '') : undefined;
}
