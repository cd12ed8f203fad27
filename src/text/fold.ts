/**
 * Folding makes two spellings of one word equal, for matching only.
 *
 * Nothing that is folded is ever shown: folding loses accents, case and the
 * shape of apostrophes, and with them the right to be called a quotation.
 */

const marks = /\p{M}+/gu;
/** Letters of their own that Unicode takes apart: й is no и with an accent, ї no і. */
const ownLetters = /\u0438\u0306|\u0456\u0308/gu;
const apostrophes = /[’‘ʼ`´]/gu;
/** Soft hyphens and zero-width characters: nobody sees them. */
const unseen = /[\u00AD\u200B-\u200D\u2060\uFEFF]+/gu;
/** Most words of most texts: nothing to fold but the case. */
const plainAscii = /^[a-zA-Z0-9'.,]*$/;
const possessive = /(?:'s|(?<=s)')$/u;

/**
 * Folds one word: compatibility forms, accents and unseen characters away, lower case, plain
 * apostrophes, and no possessive ending. Idempotent.
 *
 * `foldWord('Kazakhstan’s')` → `'kazakhstan'` · `foldWord('Erdoğan')` → `'erdogan'`
 */
export function foldWord(word: string): string {
  const plain = plainAscii.test(word) ? word.toLowerCase() : foldCharacters(word).replace(unseen, '');
  if (!plain.endsWith("'s") && !plain.endsWith("s'")) return plain;
  let folded = plain;
  // "Moses's's" folds in one call to what folding twice would give.
  while (possessive.test(folded)) folded = folded.replace(possessive, '');
  return folded;
}

/**
 * Folds case, accents, compatibility forms and apostrophes, and leaves
 * everything else where it stands. Idempotent; the length may change.
 *
 * `foldCharacters('Qasym-Zhomart Toqaev’s')` → `"qasym-zhomart toqaev's"`
 */
export function foldCharacters(text: string): string {
  // Lower-casing "İ" makes a new combining mark, so marks go last; NFKD runs
  // again because lower-casing may also compose.
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(ownLetters, (letter) => letter.normalize('NFC'))
    .replace(marks, '')
    .replace(apostrophes, "'");
}
