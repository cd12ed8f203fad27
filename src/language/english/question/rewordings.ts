/** Puts a question into the words that texts use: "How many ppl live in Oslo?" asks for its population. */
import { wordMap } from '../../../text/word-lists.ts';
import { withoutFrame } from './question-frames.ts';

/** Short forms that people type, with the words that newspapers print. A short form that is also a name is not listed. */
const fullWordByShort =
  wordMap(`any1:anyone some1:someone every1:everyone ppl:people govt:government gov't:government prez:president potus:president pm:prime_minister pms:prime_ministers fm:foreign_minister
  hubby:husband wifey:wife mum:mother mums:mothers mom:mother moms:mothers kiddo:child cops:police dept:department
  telly:television intl:international hw:how mny:many nxt:next wk:week yr:year
  yrs:years wks:weeks mins:minutes hrs:hours mth:month mths:months bday:birthday convo:conversation vid:video vids:videos
  pic:picture pics:pictures info:information nite:night nites:nights tonite:tonight tmrw:tomorrow tmw:tomorrow ystd:yesterday wknd:weekend acct:account`);

/** The month without its capital, which is no month elsewhere: "it may rain". */
const monthTyped =
  /(?<=\b(?:in|since|until|till|by|last|this|next|early|late|mid|of|from|during|before|after|\d{1,2}(?:st|nd|rd|th)?) )may\b|\bmay(?= \d)/g;

const posts = '(?:careers?|jobs?|posts?|positions?|offices?|roles?|profession|occupation)';
const beforeIt =
  'before (?:(?:s?he|they|it) )?(?:bec[ao]m|becoming|taking|coming to|being|was|were)[^?!]{1,80}';
/** What somebody was earlier. Texts have "Lund, a former judge". */
const askedOffices = new RegExp(
  `^\\W*(?:what (?:was|were) ([^?!]{2,60}?)(?:['’]s?)? (?:${posts} )?${beforeIt}` +
    `|what did ([^?!]{2,60}?) do (?:for a living )?${beforeIt}` +
    `|(?:what|which) (?:other |earlier |previous |former )?${posts} (?:did|has|had|have) ([^?!]{2,60}?) (?:have|hold|held|had)(?: before\\b[^?!]{0,80})?)\\W*$`,
  'i',
);

/** What people ask, and the same in the words of texts. Each is applied to what the ones before it made. */
const rewordings: readonly (readonly [asked: RegExp, inTexts: string])[] = [
  [/^(\W*)y (?=(?:did|does|do|is|are|was|were|has|have|had|would|will|should)\b)/i, '$1why '],
  [
    /^(\W*)what (?:(?:actually|really|first) )?(?:started|triggered|sparked|provoked|prompted|set off|brought about) /i,
    '$1why ',
  ],
  [/\b(?:lost (?:his|her|their) li(?:fe|ves)|passed away)\b/i, 'died'],
  [monthTyped, 'May'],
  [
    /(?<=\bthe )us(?=(?: (?:and|or|did|do|does|has|have|had|is|was|will|would|say|said|thinks?|government|president|embassy|ambassador|army|military|troops)\b|['’]s\b|[?!.]{0,5}$))/,
    'US',
  ],
  [/^([^?!,]{3,80}?),? (how (?:many|much))[?!. ]{0,5}$/i, '$2 $1'],
  [/\bword for word\b/i, 'verbatim'],
  [/\bis it (?:really |actually )?(?:true|correct|right|a fact)(?: that)?\b/i, 'is it that'],
  [/\bhow heavy (?:is|are) ([^?!]{1,200})/i, 'how much does $1 weigh'],
  [/\bhow heavy (?:was|were) ([^?!]{1,200})/i, 'how much did $1 weigh'],
  [
    /\bhow many (?:people|persons|inhabitants) (?:live[sd]?|reside[sd]?)\b/i,
    'What is the population, people live',
  ],
  [
    /\bhow many (?:inhabitants|residents) (?:does|do|has|have) ([^?!]{1,80}?) (?:have|got)\b/i,
    'What is the population of $1',
  ],
  [
    /^(?:\W*what(?:['’]?s| is| was) )?\W*(?:the )?death toll\b|\bhow many (?:casualties|fatalities|deaths)\b/i,
    'How many people were killed or died',
  ],
  // Whoever was killed also died, which may be all that a text says.
  [/\b(how many\b[^?!]{0,80}?\bkilled\b)(?! or died)/i, '$1 or died'],
  [askedOffices, '$1$2$3 former'],
  [
    /^(\W*where (?:did|has|have|will)\b[^?!]{1,60}?) (?:go|gone)(?=(?: (?:in|on|during|last|this|next|after|before)\b[^?!]{1,60})?\W*$)/i,
    '$1 visit',
  ],
];

/**
 * The question without its frame (`question-frames.ts`), with short forms written out, and in the words that texts use.
 *
 * `inWordsOfTexts('How many ppl live in Oslo?')` → `'What is the population, people live in Oslo?'`
 * · `inWordsOfTexts('Is there anything on oil?')` → `'oil'`
 */
export function inWordsOfTexts(question: string): string {
  return rewordings.reduce(
    (text, [asked, inTexts]) => text.replace(asked, inTexts),
    inFullWords(withoutFrame(question)),
  );
}

/** `inFullWords('the pm came at 5 pm')` → `'the prime minister came at 5 pm'` */
function inFullWords(question: string): string {
  return question.replace(/[a-z'’]+1?/gi, (word, at: number) => {
    // "5 pm" is a time.
    const isTime = /\d ?$/.test(question.slice(Math.max(0, at - 2), at));
    const [, short = '', owner = ''] = /^(.*?)(['’]s)?$/.exec(word) ?? [];
    const inFull =
      fullWordByShort.get(word.toLowerCase().replace('’', "'")) ?? fullWordByShort.get(short.toLowerCase());
    return isTime || inFull === undefined ? word : `${inFull.replace('_', ' ')}${owner}`;
  });
}
