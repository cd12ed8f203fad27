/**
 * Finds a name in the spellings of different languages: Medvedev is Medwedew in German, and Gorbachev is Gorbatchev
 * in French.
 */
import { wordMap } from '../../text/word-lists.ts';

/** No word of a name is longer; a longer one would only take time. */
const maxLength = 40;

/** Applied in order to a folded word: the spellings of one sound in several languages become one letter. */
const soundRules: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|dzh|sch|sh|kh|zh|ch/g, 'h'],
  [/ck|q|c/g, 'k'],
  [/ı/g, 'i'],
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
 * Keys for comparing words by their sound: two transliterations of one name have a key in common. Only words of five
 * to forty letters have keys, because too many words sound like a short one.
 *
 * `soundKeys('medwedew')` and `soundKeys('medvedev')` have one in common, and so have `горбачев` and `gorbachev`
 */
export function soundKeys(folded: string): ReadonlySet<string> {
  if (folded.length < 5 || folded.length > maxLength) return new Set();
  const latin = inLatin(folded);
  // Kazakh Latin writes ш as ş, which folding makes s, and ж as j.
  const plain = latin.replace(/sch|sh/g, 's');
  const readings = [latin, plain, latin.replaceAll('j', 'zh'), plain.replaceAll('j', 'zh')];
  return new Set(readings.flatMap((word) => soundKey(word) ?? []));
}

function soundKey(latin: string): string | undefined {
  if (!/^\p{Script=Latin}+$/u.test(latin)) return undefined;
  const key = soundRules.reduce((word, [written, sound]) => word.replace(written, sound), latin);
  return key.length < 4 ? undefined : key;
}

/** The folded Cyrillic letters of Russian, Ukrainian and Kazakh, as English writes their sounds; ъ and ь have none. */
const cyrillic =
  wordMap(`а:a б:b в:v г:g д:d е:e ж:zh з:z и:i й:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch
  ъ: ы:y ь: э:e ю:yu я:ya і:i ї:yi є:ye ґ:g ә:a ғ:g қ:q ң:n ө:o ұ:u ү:u һ:h`);

function inLatin(folded: string): string {
  return /\p{Script=Cyrillic}/u.test(folded)
    ? [...folded].map((letter) => cyrillic.get(letter) ?? letter).join('')
    : folded;
}
