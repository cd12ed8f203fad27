/** The stems by which Russian words and names are compared. */

import { stemmer } from '@orama/stemmers/russian';
import { wordMap } from '../../text/word-lists.ts';

/** Irregular forms: other roots, and vowels that appear only in some forms. */
const bases = wordMap(`
шел:идти шла:идти шли:идти иду:идти идет:идти идут:идти пошел:пойти пошла:пойти пошли:пойти ушел:уйти ушла:уйти
ушли:уйти уйдет:уйти уйдем:уйти уйдут:уйти пришел:прийти пришла:прийти пришли:прийти придет:прийти придут:прийти
вышел:выйти вышла:выйти вышли:выйти выйдет:выйти произошел:произойти произошла:произойти произошло:произойти
произошли:произойти люди:человек людей:человек людям:человек людьми:человек людях:человек дети:ребенок детей:ребенок
детям:ребенок ребенка:ребенок лет:год рыбаков:рыбак пишет:писать пишут:писать написал:писать написала:писать
написали:писать скажет:сказать скажут:сказать дня:день дней:день дни:день дням:день рубль:рубль рублей:рубль
рынка:рынок рынке:рынок рынков:рынок рынку:рынок отца:отец огня:огонь огнем:огонь моряка:моряк
закроют:закрыть закроет:закрыть откроют:открыть откроет:открыть станет:стать станут:стать умер:умереть умерла:умереть
умерли:умереть погиб:погибнуть погибла:погибнуть погибли:погибнуть нашел:найти нашла:найти нашли:найти
берет:брать взял:взять взяла:взять взяли:взять даст:дать дадут:дать
`);

/**
 * The Snowball Russian stem of a folded word.
 *
 * `russianStem('нефтепровода')` → `'нефтепровод'` · `russianStem('пришли')` = `russianStem('придут')`
 *
 * Algorithm: https://snowballstem.org/algorithms/russian/stemmer.html
 */
export function russianStem(folded: string): string {
  if (!/^[а-я]+$/.test(folded)) return folded;
  return stemmer(bases.get(folded) ?? folded);
}

/** Endings of names by case and gender, longest first. */
const caseEnding =
  /(?:ыми|ими|ая|яя|ую|юю|ое|ее|ами|ями|ого|его|ому|ему|ией|ий|ый|ой|ей|ою|ею|ых|их|ым|им|ом|ем|ам|ям|ах|ях|ии|ию|ия|а|у|е|ы|и|ю|я|ь|й|о)$/u;
const minNameStemLength = 4;

/** `russianNameStem('иванова')` → `'иванов'`, as for `иванову` and `иванов`; `ким` stays as it is. */
export function russianNameStem(folded: string): string {
  const stem = folded.replace(caseEnding, '');
  return stem.length < minNameStemLength ? folded : stem;
}
