/** The German pack, one subject per file. */
import type { Language } from '../language.ts';
import { languageFromLists } from '../listed.ts';
import { germanAsking } from './german-asking.ts';
import { germanModifiers } from './german-modifiers.ts';
import { germanNumbers } from './german-numbers.ts';
import { germanStem } from './german-stem.ts';
import { germanWords } from './german-words.ts';

export const german: Language = languageFromLists({
  code: 'de',
  capitalisesNouns: true,
  stem: germanStem,
  // "Kiews" and "Lunds" are the genitives of Kiew and Lund.
  nameStemOf: (folded) => (folded.length > 4 ? folded.replace(/s$/, '') : folded),
  ...germanWords,
  ...germanModifiers,
  ...germanNumbers,
  ...germanAsking,
});
