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

/** "@quill", "quill.example", "desk_quill": an address or a handle is no word. */
const isInAddress = (text: string, start: number, end: number): boolean =>
  /[@/_.]$/u.test(text.slice(0, start).slice(-1)) ||
  /^(?:[@/_]|\.[\p{L}\p{N}])/u.test(text.slice(end, end + 3));

/** Whether a text has the word in small letters, with no letter beside it. */
export function isPrintedSmall(name: string, texts: readonly string[]): boolean {
  const word = name.toLowerCase();
  const isLetter = (character: string | undefined): boolean => /[\p{L}\p{N}]/u.test(character ?? '');
  return texts.some((text) => {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      const end = at + word.length;
      const isWord = !isLetter(text[at - 1]) && !isLetter(text[end]);
      if (isWord && !isInAddress(text, at, end)) return true;
    }
    return false;
  });
}
