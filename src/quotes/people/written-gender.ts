/** Reads a person's gender from the words around the name. */
import type { NameMention } from '../../knowledge/names.ts';
import type { Gender, Language } from '../../language/index.ts';
import type { Word } from '../../text/words.ts';

/** The most words between a name and its pronoun: "Lund told the council at once that he". */
const maxWordsToPronoun = 6;

/**
 * The gender that the title right before a name shows, or otherwise a pronoun soon behind it; undefined where neither
 * does, or where the pronoun may mean somebody else.
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
  // "Mr and Mrs Lund" are two people.
  const isOne = isTitle && !language.joinsNames(before?.folded ?? '');
  return (
    (isOne ? language.genderOfTitle?.(title.folded) : undefined) ?? byPronoun(name, words, text, language)
  );
}

/** By a pronoun as in "Lund said that she"; not where the sentence has another name: "Lowe met Lund before she". */
function byPronoun(
  { start, end, endWord }: NameMention,
  words: readonly Word[],
  text: string,
  language: Language,
): Gender | undefined {
  const behind = words.slice(endWord, endWord + maxWordsToPronoun + 3);
  const at = behind.findIndex(({ folded }) => language.genderOfPronoun?.(folded));
  const pronoun = behind[at];
  // In "Lund, his daughter" the pronoun is somebody else's.
  if (pronoun === undefined || at < 1 || at > maxWordsToPronoun) return undefined;
  const before = text.slice(0, start).split(/[.!?“”"]\s|\n/u);
  const isAlone =
    !/.\p{Lu}/u.test(before.at(-1) ?? '') && /^[^.!?;:“”"\n\p{Lu}]+$/u.test(text.slice(end, pronoun.start));
  // In "Lund is his former lawyer" too, but not in "Lund and his lawyer".
  const isAnothers =
    !language.joinsNames(behind[at - 1]?.folded ?? '') &&
    behind.slice(at + 1, at + 3).some(({ folded }) => isPerson(folded, language));
  return isAlone && !isAnothers ? language.genderOfPronoun?.(pronoun.folded) : undefined;
}

const isPerson = (word: string, { isTitle, isRelation, genderOfTitle }: Language): boolean =>
  isTitle(word) || isRelation(word) || genderOfTitle?.(word) !== undefined;
