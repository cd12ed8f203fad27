/** Tells apart people with the same last name by the form of address: "Mrs Lund" beside a Karl Lund. */
import { lastWordOf, withoutFullStop } from '../../block-words.ts';
import { wordAt } from '../sentences/frame.ts';
import { type Gender, genderOf } from './gender.ts';
import { type NameMention, relativesOf } from './relatives.ts';

/** Whether a word is a form of address for a woman or a man. */
export const isFormOfAddress = (word: string): boolean =>
  /^(?:mr|mrs|ms|miss|sir|lord|lady|dame)$/u.test(word);

/**
 * Mentions of a last name, changed where the form of address fits none of the people with that last name: to the name
 * of the wife or husband, if the text gives it, else to the form of address with the last name.
 *
 * "Karl Lund and his wife Ida left. Mrs Lund waved." → `Lund` becomes `Ida Lund`; without "Ida" it is `Mrs Lund`
 */
export function withNamesakesApart(
  mentions: readonly NameMention[],
  known: readonly string[],
): NameMention[] {
  const couples = relativesOf(mentions).filter(({ isSpouse }) => isSpouse);
  const whole = [...new Set([...mentions.map(({ name }) => name), ...known])].filter((name) =>
    name.includes(' '),
  );
  const byLast = Map.groupBy(whole, lastWordOf);
  const genderIn = (name: string): Gender =>
    genderOf(name, []) ?? couples.find(({ of }) => of === name)?.owner;
  return mentions.map((mention) => {
    const { tokens, run, name } = mention;
    const form = withoutFullStop(wordAt(tokens, run.first - 1));
    const bearers = byLast.get(name) ?? [];
    const genderOfForm = genderOf('', [form]);
    const isApart = (bearer: string): boolean => (genderIn(bearer) ?? genderOfForm) !== genderOfForm;
    if (!isFormOfAddress(form) || bearers.length === 0 || !bearers.every(isApart)) return mention;
    const spouses = couples.filter(({ of, gender }) => lastWordOf(of) === name && gender === genderOfForm);
    // "Miss Lund" is no wife; where there are two couples, "Mrs Lund" may belong to either.
    const [spouse, another] = new Set(form === 'miss' ? [] : spouses.map(({ given }) => given));
    const printed = `${withoutFullStop(tokens[run.first - 1]?.text ?? '')} ${name}`;
    return {
      ...mention,
      name: spouse === undefined || another !== undefined ? printed : `${spouse} ${name}`,
      printed,
    };
  });
}
