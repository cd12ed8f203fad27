/** German: what the project knows of it, one subject a file. */
import type { Language } from '../language.ts';
import { listedLanguage } from '../listed.ts';
import { germanAsking } from './german-asking.ts';
import { germanNumbers } from './german-numbers.ts';
import { germanStem } from './german-stem.ts';
import { germanTurns } from './german-turns.ts';
import { germanWords } from './german-words.ts';

export const german: Language = listedLanguage({
  code: 'de',
  capitalisesNouns: true,
  stem: germanStem,
  // "Kiews" and "Tokajews" are of Kiew and of Tokajew.
  nameStemOf: (folded) => (folded.length > 4 ? folded.replace(/s$/, '') : folded),
  ...germanWords,
  ...germanTurns,
  ...germanNumbers,
  ...germanAsking,
});
