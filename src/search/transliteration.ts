/**
 * Names from other scripts as different languages write them: Nazarbayev is
 * Nasarbajew in German and Nazarbaïev in French, Satulin is Zatulin.
 */

/** No name's word is longer; what is may be there to keep us busy. */
const maxLength = 40;

/** Applied in order to a folded word; what several languages write for one sound becomes one letter. */
const likeness: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|dzh|sch|sh|kh|zh|ch/g, 'h'],
  [/ck|q|c/g, 'k'],
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/ou/g, 'u'],
  [/[wv]/g, 'v'],
  [/ff/g, 'v'],
  [/[jy]/g, 'i'],
  [/z/g, 's'],
  [/(.)\1+/g, '$1'],
  [/i(?=[aeou])/g, ''],
  [/(.)\1+/g, '$1'],
];

/**
 * A key that is the same for a name's transliterations, for words of five to
 * forty letters; undefined for others: too many words are like a short one.
 *
 * `soundKey('nasarbajew') === soundKey('nazarbayev')` → `true`
 */
export function soundKey(folded: string): string | undefined {
  if (folded.length < 5 || folded.length > maxLength) return undefined;
  const latin = inLatin(folded);
  if (!/^\p{Script=Latin}+$/u.test(latin)) return undefined;
  const key = likeness.reduce((word, [written, sound]) => word.replace(written, sound), latin);
  return key.length < 4 ? undefined : key;
}

/** Cyrillic letters, folded, as English writes their sounds; the soft and the hard sign have none. */
const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
  [...'абвгдезийклмнопрстуфхцчшщъыьэюяіїєґ'].map((letter, at) => [
    letter,
    'a b v g d e zh z i i k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya i yi ye g'
      .split(' ')
      [at]?.replace('_', '') ?? letter,
  ]),
);

function inLatin(folded: string): string {
  return /\p{Script=Cyrillic}/u.test(folded)
    ? [...folded].map((letter) => cyrillic[letter] ?? letter).join('')
    : folded;
}
