/**
 * What kinds of answer a sentence can hold: a question with `When` is better
 * answered by a sentence with a date in it.
 *
 * The kinds of a sentence are found once, when it is indexed, and kept as bits
 * beside its terms. They are signs, not proofs, and only tip the scales. The
 * division follows Li and Roth, "Learning Question Classifiers" (2002), as far
 * as a sentence shows the kind by its form.
 */

/** What kind of thing answers: `Who …` calls for a person. */
export type Wanted =
  | 'person'
  | 'date'
  | 'number'
  | 'place'
  | 'reason'
  | 'quotation'
  | 'age'
  | 'duration'
  | 'distance'
  | 'money'
  | 'share'
  | 'anything';

/** The bit of each kind. */
export const kindBits: Readonly<Record<Wanted, number>> = {
  person: 1,
  date: 2,
  number: 4,
  place: 8,
  reason: 16,
  quotation: 32,
  age: 64,
  duration: 128,
  distance: 256,
  money: 512,
  share: 1024,
  anything: 0,
};

/** One more than the largest set of bits. */
export const kindSets = 2048;

const capitalised = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;
/** Words that count what stands after them. */
export const countingWords: readonly string[] =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens'.split(
    ' ',
  );
const numberWords = `${countingWords.join('|')}|half|third|quarter|twice|double|percent|single`;
const amount = `(?:(?<![\\p{N}.,])\\p{N}[\\p{N}.,]{0,20}|${numberWords}|several|few|many)`;

/** How a sentence shows that it holds each kind. */
const shownBy: Readonly<Record<Exclude<Wanted, 'anything'>, RegExp>> = {
  // Not at the sentence's start, where every word has a capital, unless two stand together.
  person: new RegExp(`(?:^|[^\\p{L}])${capitalised}\\s+${capitalised}|[\\p{Ll},;]\\s+${capitalised}`, 'u'),
  date: /\b(?:1\d{3}|20\d{2})s?\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\b(?:century|centuries|decades?)\b|\b\d+(?:st|nd|rd|th)?\s*(?:BC|AD|BCE|CE)\b|\b(?:years?|months?|weeks?|days?)\s+(?:ago|earlier|later|before|after)\b/,
  number: new RegExp(`\\p{N}|\\b(?:${numberWords})\\b`, 'iu'),
  place: new RegExp(
    `\\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Tt]o|[Oo]f|[Ii]nto|[Oo]n|[Oo]utside|[Aa]cross|[Tt]oward|[Tt]owards|[Tt]hroughout|[Aa]round)\\s+(?:the\\s+)?(?:\\w+\\s+)?${capitalised}`,
    'u',
  ),
  reason:
    /\b(?:because|since|due to|owing to|as a result|therefore|thus|hence|so that|in order to|reasons?|caused?|causes|led to|leads? to|thanks to|on account of|for this|as they|as it|to avoid|to prevent)\b/i,
  quotation: /[“"«]/,
  age: /\b(?:aged|\d+[- ]years?[- ]old|years? old|at (?:the )?age|(?:in|of) (?:his|her|their) (?:early |late |mid-?)?(?:teens|\w+ies)|born (?:in|on) (?:\w+ ){0,2}\d|, \d{2},)/i,
  duration: new RegExp(
    `\\b${amount}[\\s-]+(?:\\w+[\\s-]+)?(?:centur(?:y|ies)|decades?|years?|months?|weeks?|days?|hours?|minutes?|seconds?)\\b|\\b(?:since|until|for (?:a|many|some|several) (?:\\w+ )?(?:decades?|years?|months?|weeks?|days?|hours?|minutes?|time|while)|throughout|from \\d{4})\\b`,
    'iu',
  ),
  distance:
    /(?<![\d.,])\d[\d.,]{0,20}[\s-]{0,3}(?:km|kilomet|miles?\b|met(?:er|re)s?\b|feet\b|foot\b|ft\b|yards?\b|m\b|acres?\b|hectares?\b|inch|cm\b|mm\b|square\b|light[- ]years?)/i,
  money: new RegExp(
    `\\p{Sc}|\\b(?:dollars?|euros?|rou?bles?|tenge|pounds?|yuan|yen|francs?|marks?|cents?|USD|EUR)\\b|\\b${amount}\\s+(?:per barrel|a barrel)`,
    'iu',
  ),
  share:
    /%|\bper ?cent|\bpercentage|\b(?:half|third|quarter|two-thirds|majority|minority|fifth|tenth)\b|\bout of\b|\bone in \w+/i,
};

/**
 * The kinds of answer in a sentence, as bits.
 *
 * `kindsIn('He left in 2019.')` → `kindBits.date | kindBits.number`
 */
export function kindsIn(sentence: string): number {
  let kinds = 0;
  for (const [kind, pattern] of Object.entries(shownBy)) {
    if (pattern.test(sentence)) kinds |= kindBits[kind as Wanted];
  }
  return kinds;
}

/** How a question asks for each kind; the first that fits counts. */
const askedBy: readonly (readonly [Wanted, RegExp])[] = [
  ['reason', /^\W*why\b/i],
  ['person', /^\W*who(?:m|se)?\b/i],
  ['place', /^\W*where\b/i],
  ['date', /^\W*when\b|\bhow long ago\b/i],
  ['age', /\bhow old\b|\b(?:what|which) age\b|\bage of\b|['’]s age\b|\b(?:his|her|their) age\b/i],
  ['share', /%|\bper ?cent|\b(?:what|which) (?:share|proportion|fraction)\b|\bhow big a (?:share|part)\b/i],
  [
    'money',
    /\bhow much (?:money|cash|does \w+ cost|did \w+ cost|is \w+ worth)\b|\bhow much .{0,200}\b(?:costs?|paid|pay|worth|earns?|spen[dt]|invest\w*|owes?|dollars?|rou?bles?|euros?)\b|\b(?:what|which) (?:\w+ ){0,3}(?:price|cost|salary|wages?|budget|revenue|income|fine|debt)\b|\b(?:price|salary|net worth|gdp) of\b|\bhow (?:expensive|costly)\b/i,
  ],
  [
    'distance',
    /\bhow (?:far|wide|tall|high|deep)\b|\bhow long\b.{0,200}\b(?:border|frontier|boundary|river|road|wall|bridge|pipeline|line|coast|route|tunnel|kilomet\w+|km|miles)\b|\b(?:length|width|height|distance|area) of\b|\bhow many (?:km|kilomet\w+|miles|met(?:er|re)s|feet)\b/i,
  ],
  [
    'duration',
    /\b(?:for )?how long\b|\bhow many (?:\w+ )?(?:centuries|decades|years|months|weeks|days|hours|minutes|seconds)\b/i,
  ],
  ['number', /\bhow (?:many|much|large|big|fast|often)\b|\b(?:number|amount) of\b|\bpopulation\b/i],
  [
    'date',
    /\bwhen\b|\b(?:what|which)\s+(?:\w+\s+)?(?:year|date|day|month|century|decade|time|era|period)\b/i,
  ],
  [
    'person',
    /\bwho(?:m|se)?\b|\b(?:what|which)\s+(?:\w+\s+){0,2}(?:person|man|woman|president|minister|politician|analyst|leader|player|actor|actress|author|scientist|king|emperor|official|expert|singer|artist|director|writer|coach)\b/i,
  ],
  [
    'place',
    /\bwhere\b|\b(?:what|which)\s+(?:\w+\s+){0,2}(?:city|country|place|state|town|region|county|river|stadium|location|area|continent|island|capital|street|building|venue|province)\b/i,
  ],
  ['reason', /\bwhy\b|\bwhat (?:was the )?(?:reason|cause)/i],
];

const amounts: ReadonlySet<Wanted> = new Set(['number', 'age', 'duration', 'distance', 'money', 'share']);

/** Whether it is something that is counted or measured. `isAmount('age')` → `true` */
export function isAmount(wanted: Wanted): boolean {
  return amounts.has(wanted);
}

/**
 * The kind of thing that a question asks for, by its question words.
 *
 * `wantedOf('How many came?')` → `'number'` · `wantedOf('What fell?')` → `'anything'`
 */
export function wantedOf(text: string): Wanted {
  return askedBy.find(([, pattern]) => pattern.test(text))?.[0] ?? 'anything';
}
