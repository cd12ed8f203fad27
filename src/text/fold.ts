/**
 * Folding makes spellings of one word equal, for matching only. Folded text is never shown: it has lost
 * accents, case and the form of apostrophes.
 */

const marks = /\p{M}+/gu;
/** Separate letters that Unicode decomposes: й is not и with an accent, nor ї і. */
const ownLetters = /\u0438\u0306|\u0456\u0308/gu;
const apostrophes = /[’‘ʼ`´]/gu;
/**
 * Characters that nobody sees, for a character class: soft hyphens, zero-width characters, marks of direction. Texts
 * have them inside words, which they do not part.
 */
export const unseenCharacters =
  '\\u00AD\\u061C\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF';
const unseen = new RegExp(`[${unseenCharacters}]`, 'gu');
/** Matches most words: only their case has to be folded. */
const plainAscii = /^[a-zA-Z0-9'.,]*$/;
const possessive = /(?:'s|(?<=s)')$/u;

/**
 * Folds one word: removes compatibility forms, accents, invisible characters and a possessive ending, and
 * makes it lower case with plain apostrophes. Idempotent.
 *
 * `foldWord('Kazakhstan's')` → `'kazakhstan'` · `foldWord('Erdoğan')` → `'erdogan'`
 */
export function foldWord(word: string): string {
  const plain = plainAscii.test(word) ? word.toLowerCase() : foldCharacters(word).replace(unseen, '');
  if (!plain.endsWith("'s") && !plain.endsWith("s'")) return plain;
  let folded = plain;
  // Repeated, so that folding twice changes nothing: "Moses's's".
  while (possessive.test(folded)) folded = folded.replace(possessive, '');
  return folded;
}

/**
 * Folds case, accents, compatibility forms and apostrophes, and keeps everything else in order. Idempotent;
 * the length may change.
 *
 * `foldCharacters('Qasym-Zhomart Toqaev's')` → `"qasym-zhomart toqaev's"`
 */
export function foldCharacters(text: string): string {
  // Lower-casing "İ" makes a new combining mark, so marks are removed last; NFKD runs again because
  // lower-casing may also compose.
  return text
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(ownLetters, (letter) => letter.normalize('NFC'))
    .replace(marks, '')
    .replace(apostrophes, "'");
}
