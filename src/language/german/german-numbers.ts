/** German number words, and months. A number below a million is written as one word. */

import { foldWord } from '../../text/fold.ts';
import { wordList } from '../../text/word-lists.ts';

/** Without "ein", which is also the article. */
const small = wordList(
  'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
).map((word, index): [string, number] => [word, index + 2]);
const tens = wordList('zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig').map(
  (word, index): [string, number] => [word, (index + 2) * 10],
);
const units: readonly (readonly [string, number])[] = [['ein', 1], ...small.slice(0, 8)];
const compound = tens.flatMap(([ten, tenValue]) =>
  units.map(([unit, value]): [string, number] => [`${unit}und${ten}`, tenValue + value]),
);
const belowHundred = [...small, ...tens, ...compound];
const hundreds = [...units, ['', 1] as const].map(([unit, value]): [string, number] => [
  `${unit}hundert`,
  value * 100,
]);
const belowThousand = [
  ...belowHundred,
  ...hundreds,
  ...hundreds.flatMap(([hundred, value]) =>
    belowHundred.map(([word, more]): [string, number] => [hundred + word, value + more]),
  ),
];
const thousands = [...belowThousand, ['ein', 1] as const].map(([word, value]): [string, number] => [
  `${word}tausend`,
  value * 1000,
]);

export const germanNumbers = {
  numerals: new Map<string, number>(
    [
      ['null', 0] as [string, number],
      ...belowThousand,
      ...thousands,
      ['dutzend', 12] as [string, number],
    ].map(([word, value]) => [foldWord(word), value]),
  ),
  scales: new Map<string, number>([
    ['tausend', 1000],
    ...wordList('million millionen mio').map((word): [string, number] => [word, 1_000_000]),
    ...wordList('milliarde milliarden mrd').map((word): [string, number] => [word, 1_000_000_000]),
    ...wordList('billion billionen').map((word): [string, number] => [word, 1_000_000_000_000]),
  ]),
  /** "17." is the number 17 without its point, so only ordinals with an ending are read here. */
  digitsOf: (folded: string) => /^(?<digits>\d{1,4})(?:te|ten|er)$/.exec(folded)?.groups?.digits,
  months: [
    'januar jan jänner jännern januars',
    'februar feb feber februars',
    'märz mrz',
    'april apr aprils',
    'mai mais',
    'juni jun',
    'juli jul',
    'august aug augusts',
    'september sept sep septembers',
    'oktober okt oktobers',
    'november nov novembers',
    'dezember dez dezembers',
  ],
};
