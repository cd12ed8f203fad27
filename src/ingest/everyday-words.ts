/** Words that a text uses without meaning a name: as an alias, each of them would be a mention. */
import { languageOf } from '../language/index.ts';
import { textLanguageOf } from './quotations/text-language.ts';

/** The weight of a word that stands a hundred times in a million: water, king, street. */
const everydayWeight = 0.55;

/**
 * Whether a last name is an everyday word, or one that the texts print in small letters.
 *
 * `isEverydayWord('Water', [])` → `true` · `isEverydayWord('Price', ['the price of a ticket'])` → `true`
 */
export const isEverydayWord = (name: string, texts: readonly string[]): boolean =>
  languageOf(textLanguageOf(texts.join('\n'))).rarityWeightOf(name.toLowerCase()) <= everydayWeight ||
  isPrintedSmall(name, texts);

/** Whether a text has the word in small letters, with no letter beside it, and not in an address or a handle. */
export function isPrintedSmall(name: string, texts: readonly string[]): boolean {
  const word = name.toLowerCase();
  // "@quill", "quill.example" and "desk_quill" are no words.
  const alone = new RegExp(
    `(?<![\\p{L}\\p{N}@/_.])${RegExp.escape(word)}(?![\\p{L}\\p{N}@/_]|\\.[\\p{L}\\p{N}])`,
    'u',
  );
  return texts.some((text) => text.includes(word) && alone.test(text));
}
