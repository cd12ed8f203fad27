/** Finds the relatives of people in a text: "Karl Lund and his wife Ida". */
import { type Sentence, type Tokens, wordAt } from '../sentences/frame.ts';
import { isPossessiveMark } from '../sentences/phrases.ts';
import { mainSubject } from '../sentences/subjects.ts';
import { type Gender, genderOf, genderOfPronoun } from './gender.ts';
import { looksLikePerson, type NameRun, nameOf, nameRuns } from './name-runs.ts';

/** A run of words that can be a name, in its sentence. */
export interface NameMention {
  readonly tokens: Tokens;
  readonly run: NameRun;
  readonly name: string;
  /** The index of its sentence, and the sentences beside it. */
  readonly at: number;
  readonly before: Tokens | undefined;
  readonly next: Tokens | undefined;
  /** The form in the text, where the form of address has changed the name: `Mrs Lund` for `Ida Lund`. */
  readonly printed?: string;
}

/** The runs of words in sentences that can be names. */
export const mentionsIn = (sentences: readonly Sentence[]): NameMention[] =>
  sentences.flatMap(({ tokens }, at) =>
    nameRuns(tokens).map((run) => ({
      tokens,
      run,
      name: nameOf(tokens, run),
      at,
      before: sentences[at - 1]?.tokens,
      next: sentences[at + 1]?.tokens,
    })),
  );

/** A relative of a person in a text. */
export interface Relative {
  /** The name of that person. */
  readonly of: string;
  /** The gender of that person, which "his" and "her" show. */
  readonly owner: Gender;
  readonly gender: Gender;
  readonly isSpouse: boolean;
  /** The first name, where the text gives no last name, which is then mostly the same. */
  readonly given: string | undefined;
}

export const relation =
  /^(?:wife|husband|widow|widower|mother|father|brother|sister|son|daughter|mum|dad|hubby|spouse|partner|nephew|niece|uncle|aunt|(?:grand|step)(?:mother|father|son|daughter))$/u;
const spouse = /^(?:wife|husband|hubby)$/u;

/**
 * The relatives right after a name, or at the beginning of the sentence after one that is about nobody else.
 *
 * "Karl Lund and his wife Ida left." and "Karl Lund is a farmer. His wife Ida left." → Ida, of `Karl Lund`, a man
 */
export function relativesOf(mentions: readonly NameMention[]): Relative[] {
  const mentionsBySentence = Map.groupBy(mentions, ({ tokens }) => tokens);
  const wordsOfPeople = new Set(
    mentions.flatMap(({ tokens, run, name }) =>
      name.includes(' ') && looksLikePerson(tokens, run) ? [name, ...name.split(' ')] : [],
    ),
  );
  return mentions.flatMap((mention) => {
    const { tokens, run, name, next = [] } = mention;
    const opener = tokens.slice(run.last + 1).findIndex(({ lower }) => !/^(?:,|and|with)$/u.test(lower));
    const behind =
      spouseBeside(tokens, run, name) ??
      (opener < 0 ? undefined : relativeAt(tokens, run.last + 1 + opener, name));
    if (behind !== undefined) return [behind];
    // "Lund attacked Berg. His wife left": she may be the wife of either.
    const people = (mentionsBySentence.get(tokens) ?? []).filter((one) => wordsOfPeople.has(one.name));
    const isAboutOne = people.every((one) => one === mention) && isSubject(tokens, run);
    return isAboutOne ? (relativeAt(next, 0, name) ?? []) : [];
  });
}

/** The spouse in "Karl Lund's wife", "the wife of Karl Lund". */
function spouseBeside(tokens: Tokens, { first, last }: NameRun, of: string): Relative | undefined {
  const word = isPossessiveMark(tokens, last + 1)
    ? wordAt(tokens, last + 2)
    : wordAt(tokens, first - 1) === 'of'
      ? wordAt(tokens, first - 2)
      : '';
  const gender = spouse.test(word) ? genderOf('', [word]) : undefined;
  if (gender === undefined) return undefined;
  return { of, owner: gender === 'female' ? 'male' : 'female', gender, isSpouse: true, given: undefined };
}

/** Whether a name begins its sentence, titles left aside, or is its subject. */
function isSubject(tokens: Tokens, run: NameRun): boolean {
  const subject = mainSubject(tokens);
  return (
    (run.titled ? run.first <= 1 : run.first === 0) ||
    (subject !== undefined && subject.first <= run.first && run.last <= subject.last)
  );
}

function relativeAt(tokens: Tokens, at: number, of: string): Relative | undefined {
  const word = wordAt(tokens, at + 1);
  if (!/^(?:his|her|whose)$/u.test(wordAt(tokens, at)) || !relation.test(word)) return undefined;
  const comma = wordAt(tokens, at + 2) === ',' ? 1 : 0;
  const [first, behind] = tokens.slice(at + 2 + comma, at + 4 + comma);
  const isGiven = first?.pos === 'PROPN' && !(behind?.pos === 'PROPN');
  return {
    of,
    owner: genderOfPronoun(wordAt(tokens, at)),
    gender: genderOf('', [word]),
    isSpouse: spouse.test(word),
    given: isGiven ? nameOf([first], { first: 0, last: 0 }) : undefined,
  };
}
