/** The Russian pack, one subject per file. */
import type { Language } from '../language.ts';
import { languageFromLists } from '../listed.ts';
import { russianAsking } from './russian-asking.ts';
import { russianModifiers } from './russian-modifiers.ts';
import { russianNumbers } from './russian-numbers.ts';
import { russianNameStem, russianStem } from './russian-stem.ts';
import { russianWords } from './russian-words.ts';

export const russian: Language = languageFromLists({
  code: 'ru',
  stem: russianStem,
  nameStemOf: russianNameStem,
  ...russianWords,
  ...russianModifiers,
  ...russianNumbers,
  ...russianAsking,
});
