/** Whether an outlet writes of somebody as of a man or a woman. */
import type { NameMention } from '../../knowledge/names.ts';
import type { Gender, Language } from '../../language/index.ts';
import type { Word } from '../../text/words.ts';

/** Words from a name to the pronoun that stands for it: "Lund told the council at once that he". */
const mostToPronoun = 6;

/**
 * What the title right before a name says, or else a pronoun soon behind it; undefined where nothing is said, or where
 * somebody else may be meant.
 *
 * `Mr Lund waved.` → `'male'` · `Lund said that she was late.` → `'female'` · `Lund is his sister.` → `undefined`
 */
export function writtenGender(
  name: NameMention,
  words: readonly Word[],
  text: string,
  language: Language,
): Gender | undefined {
  const [before, title] = [words[name.firstWord - 2], words[name.firstWord - 1]];
  const isTitle = title !== undefined && /^\.?\s$/u.test(text.slice(title.end, name.start));
  // "Mr and Mrs Lund" are two.
  const isOne = isTitle && !language.joinsNames(before?.folded ?? '');
  return (
    (isOne ? language.genderOfTitle?.(title.folded) : undefined) ?? byPronoun(name, words, text, language)
  );
}

/** "Lund said that she"; not "Lowe met Lund before she", where somebody else with a capital stands in the sentence. */
function byPronoun(
  { start, end, endWord }: NameMention,
  words: readonly Word[],
  text: string,
  language: Language,
): Gender | undefined {
  const behind = words.slice(endWord, endWord + mostToPronoun + 3);
  const at = behind.findIndex(({ folded }) => language.genderOfPronoun?.(folded));
  const pronoun = behind[at];
  // "Lund, his daughter" begins with another's.
  if (pronoun === undefined || at < 1 || at > mostToPronoun) return undefined;
  const before = text.slice(0, start).split(/[.!?“”"]\s|\n/u);
  const isAlone =
    !/.\p{Lu}/u.test(before.at(-1) ?? '') && /^[^.!?;:“”"\n\p{Lu}]+$/u.test(text.slice(end, pronoun.start));
  // "Lund is his former lawyer"; but "Lund and his lawyer"
  const isAnothers =
    !language.joinsNames(behind[at - 1]?.folded ?? '') &&
    behind.slice(at + 1, at + 3).some(({ folded }) => isPerson(folded, language));
  return isAlone && !isAnothers ? language.genderOfPronoun?.(pronoun.folded) : undefined;
}

const isPerson = (word: string, { isTitle, isRelation, genderOfTitle }: Language): boolean =>
  isTitle(word) || isRelation(word) || genderOfTitle?.(word) !== undefined;
