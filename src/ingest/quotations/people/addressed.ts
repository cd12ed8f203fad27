/** Who is somebody else than the one whose last name it is: "Mrs Lund" beside a Karl Lund. */
import { type Tokens, wordAt } from '../sentences/frame.ts';
import { type Gender, genderOf, genderOfPronoun } from './gender.ts';
import { type NameRun, nameOf } from './name-runs.ts';

/** A run of words that can be a name, in its sentence. */
export interface NameMention {
  readonly tokens: Tokens;
  readonly run: NameRun;
  readonly name: string;
  /** How the text has it, where it is another's by the form of address: `Mrs Lund` of `Ida Lund`. */
  readonly printed?: string;
}

/** Whether a word addresses a woman or a man, and is no relative's. */
export const isFormOfAddress = (word: string): boolean =>
  /^(?:mr|mrs|ms|miss|sir|lord|lady|dame)$/u.test(word);

/**
 * Mentions with another name where the form of address fits nobody whom the texts or `known` give a whole name with that
 * last name: the wife's, if they name her, or else the form with the last name.
 *
 * "Karl Lund and his wife Ida left. Mrs Lund waved." → `Lund` becomes `Ida Lund`; without "Ida" it is `Mrs Lund`
 */
export function withAddressedApart<T extends NameMention>(
  mentions: readonly T[],
  known: readonly string[] = [],
): T[] {
  const couples = mentions.flatMap((mention) => spouseBehind(mention) ?? []);
  const whole = [...new Set([...mentions.map(({ name }) => name), ...known])].filter((name) =>
    name.includes(' '),
  );
  const byLast = Map.groupBy(whole, lastOf);
  const genderIn = (name: string): Gender =>
    genderOf(name, []) ?? couples.find(({ of }) => of === name)?.owner;
  return mentions.map((mention) => {
    const { tokens, run, name } = mention;
    const form = wordAt(tokens, run.first - 1).replace(/\.$/u, '');
    const bearers = byLast.get(name) ?? [];
    const asked = genderOf('', [form]);
    const isApart = (bearer: string): boolean => (genderIn(bearer) ?? asked) !== asked;
    if (!isFormOfAddress(form) || bearers.length === 0 || !bearers.every(isApart)) return mention;
    const spouses = couples.filter(({ of, gender }) => lastOf(of) === name && gender === asked);
    // "Miss Lund" is no wife, and of two couples "Mrs Lund" may be either's.
    const [spouse, another] = new Set(form === 'miss' ? [] : spouses.map(({ given }) => given));
    const printed = `${tokens[run.first - 1]?.text.replace(/\.$/u, '')} ${name}`;
    return {
      ...mention,
      name: spouse === undefined || another !== undefined ? printed : `${spouse} ${name}`,
      printed,
    };
  });
}

const lastOf = (name: string): string => name.split(' ').at(-1) ?? '';

/** The husband or wife whom a sentence gives right behind somebody: "Karl Lund and his wife Ida". */
function spouseBehind({ tokens, run, name }: NameMention) {
  const opener = tokens.slice(run.last + 1).findIndex(({ lower }) => !/^(?:,|and|with)$/u.test(lower));
  const at = run.last + 1 + opener;
  const relation = wordAt(tokens, at + 1);
  if (!/^(?:his|her|whose)$/u.test(wordAt(tokens, at)) || !/^(?:wife|husband)$/u.test(relation))
    return undefined;
  const comma = wordAt(tokens, at + 2) === ',' ? 1 : 0;
  const [first, behind] = tokens.slice(at + 2 + comma, at + 4 + comma);
  const isGiven = first?.pos === 'PROPN' && !(behind?.pos === 'PROPN');
  return {
    of: name,
    owner: genderOfPronoun(wordAt(tokens, at)),
    gender: genderOf('', [relation]),
    given: isGiven ? nameOf([first], { first: 0, last: 0 }) : undefined,
  };
}
