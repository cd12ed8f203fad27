/**
 * What kinds of answer a sentence can hold: a question with `When` is better
 * answered by a sentence with a date in it.
 *
 * The kinds of a sentence are found once, when it is indexed, and kept as bits
 * beside its terms. They are signs, not proofs, and only tip the scales.
 */

/** What kind of thing answers: `Who …` calls for a person. */
export type Wanted = 'person' | 'date' | 'number' | 'place' | 'reason' | 'quotation' | 'anything';

/** The bit of each kind. */
export const kindBits: Readonly<Record<Wanted, number>> = {
  person: 1,
  date: 2,
  number: 4,
  place: 8,
  reason: 16,
  quotation: 32,
  anything: 0,
};

/** One more than the largest set of bits. */
export const kindSets = 64;

const capitalised = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;
// Not at the sentence's start, where every word has a capital, unless two stand together.
const person = new RegExp(
  `(?:^|[^\\p{L}])${capitalised}\\s+${capitalised}|[\\p{Ll},;]\\s+${capitalised}`,
  'u',
);
const place = new RegExp(
  `\\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Tt]o|[Oo]f|[Ii]nto|[Oo]n|[Oo]utside|[Aa]cross|[Tt]oward|[Tt]owards|[Tt]hroughout|[Aa]round)\\s+(?:the\\s+)?(?:\\w+\\s+)?${capitalised}`,
  'u',
);
const date =
  /\b(?:1\d{3}|20\d{2})s?\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\b(?:century|centuries|decades?)\b|\b\d+(?:st|nd|rd|th)?\s*(?:BC|AD|BCE|CE)\b|\b(?:years?|months?|weeks?|days?)\s+(?:ago|earlier|later|before|after)\b/;
const number =
  /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|third|quarter|twice|double|percent|single)\b/iu;
const reason =
  /\b(?:because|since|due to|owing to|as a result|therefore|thus|hence|so that|in order to|reasons?|caused?|causes|led to|leads? to|thanks to|on account of|for this|as they|as it|to avoid|to prevent)\b/i;
const quotation = /[“"«]/;

/**
 * The kinds of answer in a sentence, as bits.
 *
 * `kindsIn('He left in 2019.')` → `kindBits.date | kindBits.number`
 */
export function kindsIn(sentence: string): number {
  return (
    (person.test(sentence) ? kindBits.person : 0) |
    (date.test(sentence) ? kindBits.date : 0) |
    (number.test(sentence) ? kindBits.number : 0) |
    (place.test(sentence) ? kindBits.place : 0) |
    (reason.test(sentence) ? kindBits.reason : 0) |
    (quotation.test(sentence) ? kindBits.quotation : 0)
  );
}

/**
 * The kind of thing that a question asks for, by its question words.
 *
 * `wantedOf('How many came?')` → `'number'` · `wantedOf('What fell?')` → `'anything'`
 */
export function wantedOf(text: string): Wanted {
  if (
    /\bhow (?:many|much|long|old|far|large|big|high|tall|fast|often|deep)\b|\b(?:percent|percentage|number of|amount of|population)\b/i.test(
      text,
    )
  )
    return 'number';
  if (
    /\bwhen\b|\b(?:what|which)\s+(?:\w+\s+)?(?:year|date|day|month|century|decade|time|era|period)\b/i.test(
      text,
    )
  )
    return 'date';
  if (
    /\bwho(?:m|se)?\b|\b(?:what|which)\s+(?:\w+\s+){0,2}(?:person|man|woman|president|minister|politician|analyst|leader|player|actor|actress|author|scientist|king|emperor|official|expert|singer|artist|director|writer|coach)\b/i.test(
      text,
    )
  )
    return 'person';
  if (
    /\bwhere\b|\b(?:what|which)\s+(?:\w+\s+){0,2}(?:city|country|place|state|town|region|county|river|stadium|location|area|continent|island|capital|street|building|venue|province)\b/i.test(
      text,
    )
  )
    return 'place';
  if (/\bwhy\b|\bwhat (?:was the )?(?:reason|cause)/i.test(text)) return 'reason';
  return 'anything';
}
