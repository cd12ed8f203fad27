/**
 * What kind of thing a question asks for, and which kinds a sentence contains: a question with "When" is
 * better answered by a sentence with a date.
 *
 * These are only signs. They affect the ranking, and whether the best passage is called an answer. The kinds follow
 * Li and Roth, "Learning Question Classifiers" (2002), as far as a sentence shows them by its form.
 */
import { type Span, textAt } from '../../../text/span.ts';
import { wordSet } from '../../../text/word-lists.ts';
import { wordsOf } from '../../../text/words.ts';
import { countAskedBehind } from '../../how-many.ts';
import type { AnswerKind } from '../../language.ts';
import { isPreposition } from '../modifiers.ts';
import { functionWords } from '../stop-words.ts';

const numberWords =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|third|quarter|twice|double|single';
const months =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Apr|Jun|Jul|Aug|Sept|Oct|Nov|Dec';
/** As in ISO 4217, and some everyday words; without names that are also other words: "real", "won", "sum". */
const currencies =
  'dollars?|euros?|pounds?|rou?bles?|tenge|hryvnias?|yuan|renminbi|yen|francs?|crowns?|kron(?:a|e|er|or|ur)|korunas?|zlot(?:y|ys)|forints?|pesos?|rupees?|rupiahs?|ringgits?|baht|dongs?|liras?|dinars?|dirhams?|riyals?|rials?|shekels?|rand|nairas?|shillings?|cedis?|birr|lev|leva|leu|lei|lari|manats?|soms|somoni|cents?|pence|kopecks?|quid|bucks';
const units = 'centur(?:y|ies)|decades?|years?|months?|weeks?|days?|hours?|minutes?|seconds?';
const lengths =
  'kilomet(?:re|er)s?|km|miles?|met(?:re|er)s?|m|centimet(?:re|er)s?|cm|feet|foot|ft|inch(?:es)?|yards?|stor(?:ey|ie)s?';
const capitalised = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";

const dates = `\\b(?:1\\d{3}|20\\d{2})s?\\b|\\b(?:${months})\\b|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b|\\b(?:${units}) (?:ago|earlier|later|before|after)\\b|\\b(?:yesterday|today|tomorrow|tonight|noon|midnight)\\b|\\b\\d{1,2}(?:[.:]\\d{2})? ?[ap]\\.?m\\b|\\b\\d{1,2}:\\d{2}\\b`;
/** In small letters, "may" and "march" are verbs as well. */
const sureDates = dates.replace('March|', '').replace('May|', '');
/** "Since" as it says from when on something is so: "since then", "since early May", "since the war began in 2022". */
const sinceTime = `since (?:then\\b|(?:(?:early|late|mid|last|the) ){0,2}(?:${dates}|last\\b)|[^.,;:]{0,50}?(?:${sureDates}))`;
const timeSpans = `\\b(?:\\p{N}{1,9}|${numberWords}|several|few|many)[ -](?:[\\p{L}]{1,20}[ -])?(?:${units})\\b`;
const ways = `(?:\\p{N}|\\b(?:${numberWords}))[ -]?(?:\\p{L}{1,20}[ -])?(?:${lengths})\\b`;
const futureWords =
  'will|shall|would|due|plan(?:s|ned)?|expect(?:s|ed)|scheduled|set to|to be|next|upcoming|intends?|aims?';
const futureTimes = `\\b(?:next|coming) (?:${units})\\b|\\b(?:in|within) (?:\\p{N}{1,9}|${numberWords}) (?:${units})\\b`;

/** The pattern by which a sentence shows each kind. */
const shownBy: Readonly<Record<Exclude<AnswerKind, 'anything'>, RegExp>> = {
  // The first word of a sentence always has a capital, so a name there needs two.
  person: new RegExp(`(?<![\\p{L}\\p{M}'’.-])${capitalised} \\p{Lu}|[\\p{Ll},;] \\p{Lu}`, 'u'),
  place: new RegExp(
    `\\b(?:[Ii]n|[Aa]t|[Ff]rom|[Nn]ear|[Tt]o|[Ii]nto|[Oo]utside|[Aa]cross|[Tt]hroughout|[Aa]round) (?:the )?(?:[\\p{Ll}-]{1,20} )?${capitalised}`,
    'u',
  ),
  date: new RegExp(dates),
  plannedDate: new RegExp(`^(?=.*\\b(?:${futureWords})\\b).*(?:${dates}|${futureTimes})`, 'su'),
  duration: new RegExp(`${timeSpans}|\\b(?:since|until|throughout)\\b`, 'iu'),
  age: new RegExp(
    `\\b(?:\\p{N}{1,3}|${numberWords})[ -]years?[ -]old\\b|\\bage(?:d| of)? \\p{N}|, \\p{N}{1,3}(?:,|$)|\\bborn (?:in|on) (?:\\p{N}{1,2} )?(?:\\p{L}{1,12} )?(?:\\p{N}{1,2},? )?\\p{N}{4}\\b`,
    'iu',
  ),
  distance: new RegExp(ways, 'iu'),
  length: new RegExp(`${ways}|${timeSpans}|\\b(?:long|short)est\\b`, 'iu'),
  money: new RegExp(`\\p{Sc}|\\b(?:${currencies})\\b`, 'iu'),
  share:
    /%|\bper ?cent|\bpercentage|\b(?:half|third|quarter|two-thirds|majority|minority)\b|\b(?:out of|one in) \p{N}/iu,
  number: new RegExp(`\\p{N}|\\b(?:${numberWords})\\b`, 'iu'),
  // Not "therefore" or "for this reason", which come after the reason.
  reason: new RegExp(
    `\\b(?:because|(?!${sinceTime})since|due to|owing to|as a result|so that|so \\p{L}{1,20} that|in order to|(?<!\\bfor (?:this|that|these|those) )reasons?|caus(?:ed?|es)|led to|leads? to|thanks to|to avoid|to prevent|amid|prompt(?:ed|s|ing)|trigger(?:ed|s)|spark(?:ed|s)|in (?:response|retaliation)|in an? (?:effort|bid|attempt) to|in the hope|with the aim|so as to|for fear|on the grounds|arguing that|over(?! \\d))\\b`,
    'iu',
  ),
  quotation: /[“"«„]/,
};

/**
 * Whether a sentence contains a kind of thing; `anything` always.
 *
 * `holdsKind('date', 'He left in 2019.')` → `true`
 */
export function holdsKind(kind: AnswerKind, sentence: string): boolean {
  return kind === 'anything' || shownBy[kind].test(sentence) || (kind === 'reason' && tellsPurpose(sentence));
}

/** Words before a "when" or "why" that show that it is asked for: "Have they announced when it opens?", "Is there a reason why it sank?" */
const makesKnown =
  'know|known|say|said|tell|told|clear|sure|remember|mention(?:ed)?|explain(?:ed)?|report(?:ed)?|announced?|reveal(?:ed)?|confirm(?:ed)?|disclosed?|established?|decided?|heard?|learn(?:ed|t)?|find out|found out|figured? out|details?|info|information|news|word|idea|clue|reason|date';

/** How a question asks for each kind; the first match counts. */
const askedBy: readonly (readonly [AnswerKind, RegExp])[] = [
  // Words are asked for, not a date: "What did Lund say about when it fell?"
  [
    'anything',
    /^\W*what (?:did|do|does|has|have|had)\b.{1,80}\b(?:about|of|on) (?:when|where|why|who|whom|how)\b/i,
  ],
  // "Were you there when it fell?" asks for no date, "Is it known when it fell?" does.
  [
    'anything',
    new RegExp(
      `^\\W*(?:was|were|is|are|did|do|does|has|have|had)(?: (?!(?:${makesKnown})\\b)\\S{1,30}){1,15}? (?:when|where|why|who)\\b`,
      'i',
    ),
  ],
  // Nor does "What did Lund say when it fell?".
  [
    'anything',
    /^\W*what(?:['’]?s|['’]?d| (?:is|was|are|were|did|do|does|has|have|had|will|would|happen(?:s|ed)?))\b.{1,120}\bwhen \S{1,30} \S/i,
  ],
  ['reason', /^\W*why\b/i],
  ['person', /^\W*who(?:m|se)?\b/i],
  ['place', /^\W*where\b/i],
  [
    'plannedDate',
    /^\W*(?:when|(?:what|which) (?:day|date|year|month)) (?:will|shall)\b|^\W*when(?:['’]?s| is| are) (?:the |your |their |its )?next\b|^\W*when(?:['’]s| is| are)\b[^.?!]{1,80}\b(?:going to|gonna)\b/i,
  ],
  [
    'age',
    /^\W*(?:when|(?:what|which|in what|in which) (?:year|date|day)|on what (?:date|day))\b.{1,60}\bborn\b/i,
  ],
  ['date', /^\W*when\b/i],
  ['share', /%|\bper ?cent|\b(?:what|which) (?:share|proportion|fraction)\b/i],
  ['number', /\bhow much (?:does|did|do|will) .{1,80}\bweigh\b|\bweight of\b/i],
  [
    'money',
    /\bhow much (?:money|cash|rent|tax|debt|compensation|profit|does|did|is|was|will)\b|\bhow much (?!time\b|attention\b).{1,80}\b(?:costs?|paid|pays?|earns?|earned|spent|spends?|worth)\b|\b(?:price|cost|salary|budget|revenue|fine) of\b|\bhow (?:expensive|costly)\b/i,
  ],
  ['length', /\bhow long (?:is|are) (?:the|this|that|an?) /i],
  [
    'duration',
    /\bhow long\b|\bhow many (?:centuries|decades|years|months|weeks|days|hours|minutes|seconds)\b/i,
  ],
  ['age', /\bhow old\b|\b(?:what|which) age\b/i],
  ['distance', /\bhow (?:tall|wide|far (?:is|was|away|from|apart))\b/i],
  [
    'number',
    /\bhow (?:many|much|large|big|fast|often|old|far|wide|tall|high|deep)\b|\b(?:number|amount) of\b|\bpopulation\b/i,
  ],
  ['date', /\bwhen\b|\b(?:what|which) (?:year|date|day|month|century|decade|time)\b/i],
  [
    'person',
    /\bwho(?:m|se)?\b|\b(?:what|which) (?:person|man|woman|president|minister|politician|analyst|leader|official|expert)\b/i,
  ],
  [
    'place',
    /\bwhere\b|\b(?:what|which) (?:city|country|place|state|town|region|province|capital|building)\b/i,
  ],
  ['reason', /\bwhy\b|\bhow come\b|\bwhat (?:was the )?(?:reason|cause)/i],
  // As typed into a search box: "harbour troops number".
  ['number', /\S (?:number|count|total)\W*$/i],
  ['reason', /\S (?:reasons?|cause|why)\W*$/i],
];

const isBehindHowMany = countAskedBehind(/\bhow many (?:of |more |other |different ){0,2}(?:the )?$/i);

/**
 * Whether a question asks for the number of the thing at a place in it. "How many times" counts nothing:
 * "twice" answers it.
 *
 * `isCountAsked('How many troops came?', { start: 9, end: 15 })` → `true`
 */
export function isCountAsked(question: string, counted: Span): boolean {
  return isBehindHowMany(question, counted) && !/^times$/i.test(textAt(question, counted));
}

/**
 * The kind of thing that a question asks for, by its question words.
 *
 * `kindAsked('How many came?')` → `'number'` · `kindAsked('What fell?')` → `'anything'`
 */
export function kindAsked(question: string): AnswerKind {
  return askedBy.find(([, pattern]) => pattern.test(question))?.[0] ?? 'anything';
}

/** Verbs of going and meeting: an infinitive after one of them tells the purpose. */
const going = wordSet(`
go goes going went gone come comes coming came visit visits visiting visited travel travels travelling traveling travelled
traveled fly flies flying flew flown sailed drove walked marched return returned arrive arrived enter entered meet
meets meeting met gather gathers gathering gathered assemble assembled crowd crowded cram crammed rushed phone phoned
phoning trip journey
`);
const maxWordsBeforePurpose = 12;

/**
 * Whether a sentence says for what purpose somebody went, came or met: by an infinitive with an object.
 *
 * `tellsPurpose('She visited Oslo in May to mend relations.')` → `true` · `tellsPurpose('She went to court in May.')` → `false`
 */
function tellsPurpose(sentence: string): boolean {
  return sentence.split(/[.;:?!“”"]/u).some((clause) => {
    const words = wordsOf(clause).map(({ folded }) => folded);
    return words.some((word, n) => {
      const [verb = '', object = ''] = words.slice(n + 1);
      const isPurpose = word === 'to' && !functionWords.has(verb) && object !== '' && !isPreposition(object);
      return (
        isPurpose && words.slice(Math.max(0, n - maxWordsBeforePurpose), n).some((one) => going.has(one))
      );
    });
  });
}
