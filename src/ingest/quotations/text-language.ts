import { wordSet } from '../../text/word-lists.ts';

/** The language of an article, of those whose quotations are read in different ways. */
export type TextLanguage = 'en' | 'de' | 'fr' | 'ru' | 'other';

const functionWords = {
  en: wordSet(
    `the of and to in that is was for it with as on be by he she at from his her not are this have`,
  ),
  de: wordSet(
    `der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er sie hat`,
  ),
  fr: wordSet(
    `le la les de des et en un une du que est pour qui dans par sur pas au avec ce il elle se sont aux ont`,
  ),
};

/** Letters that Russian does not use, and Latin letters that English does not use. */
const unrussian = /[іїєґәғқңөұүһў]/giu;
const unenglish = /[^\P{Script=Latin}A-Za-z]/gu;

/** The language of a text, by its script and its commonest words; English where these do not show another. */
export function textLanguageOf(text: string): TextLanguage {
  const sample = text.slice(0, 20_000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (cyrillic > letters * 0.5)
    return (sample.match(unrussian)?.length ?? 0) > cyrillic * 0.01 ? 'other' : 'ru';
  if (latin < letters * 0.5) return 'other';
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const [first, second] = (['en', 'de', 'fr'] as const)
    .map((language) => ({
      language,
      count: words.filter((word) => functionWords[language].has(word)).length,
    }))
    .sort((a, b) => b.count - a.count);
  const isClear = first !== undefined && first.count > 1.3 * (second?.count ?? 0);
  if (isClear && first.count >= words.length * 0.12) return first.language;
  const isForeign = words.length > 200 || (sample.match(unenglish)?.length ?? 0) > letters * 0.02;
  return isForeign && (first?.count ?? 0) < words.length * 0.08 ? 'other' : 'en';
}
