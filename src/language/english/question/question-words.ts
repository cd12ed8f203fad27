/** Reads the words of a question: their roles, pronouns that do not say whom they mean, and the words that texts use instead. */
import { wordMap } from '../../../text/word-lists.ts';
import { wordsOf } from '../../../text/words.ts';
import type { QuestionRole } from '../../language.ts';
import { chatWords, functionWords } from '../stop-words.ts';
import { withoutFrame } from './question-frames.ts';

const asking = new Set(['who', 'whom', 'whose', 'when', 'where', 'why', 'how']);

const denying = new Set([
  'not',
  'no',
  'never',
  'none',
  'nobody',
  'nothing',
  'neither',
  'nor',
  'without',
  'cannot',
]);

/** Words that may be added, left out or exchanged without changing what the question asks. */
const empty = new Set(
  `during against regarding concerning tell told say says said saying talk talked talking speak spoke spoken
  mention mentioned ask asked explain know think thought`.split(/\s+/),
);

/** `questionRoleOf('why')` → `'asks'` · `questionRoleOf("didn't")` → `'denies'` */
export function questionRoleOf(folded: string): QuestionRole {
  if (asking.has(folded)) return 'asks';
  if (denying.has(folded) || folded.endsWith("n't")) return 'denies';
  return empty.has(folded) ? 'empty' : 'ordinary';
}

const pronouns = new Set([
  'he',
  'she',
  'him',
  'her',
  'his',
  'hers',
  "he's",
  "she's",
  "he'd",
  "she'd",
  "he'll",
  "she'll",
]);

/**
 * The first pronoun of a question, if nothing comes before it that it may stand for.
 *
 * `openPronounIn('Who is her husband?')` → `'her'` · `openPronounIn('Did the mayor say he would go?')` → `undefined`
 */
export function openPronounIn(question: string): string | undefined {
  const first = wordsOf(question).find(({ folded }) => pronouns.has(folded) || !isEmptyWord(folded));
  return first && pronouns.has(first.folded) ? question.slice(first.start, first.end) : undefined;
}

const isEmptyWord = (folded: string): boolean => functionWords.has(folded) || chatWords.has(folded);

/** Short forms that people type, with the words that newspapers print. A short form that is also a name is not listed. */
const fullWordByShort =
  wordMap(`any1:anyone some1:someone every1:everyone ppl:people govt:government gov't:government prez:president potus:president pm:prime_minister pms:prime_ministers fm:foreign_minister
  hubby:husband wifey:wife mum:mother mums:mothers mom:mother moms:mothers kiddo:child cops:police dept:department
  telly:television intl:international hw:how mny:many nxt:next wk:week yr:year
  yrs:years wks:weeks mins:minutes hrs:hours mth:month mths:months bday:birthday convo:conversation vid:video vids:videos
  pic:picture pics:pictures info:information nite:night nites:nights tonite:tonight tmrw:tomorrow tmw:tomorrow ystd:yesterday wknd:weekend acct:account`);

const posts = '(?:careers?|jobs?|posts?|positions?|offices?|roles?|profession|occupation)';
/** What somebody was earlier: "What was Lund's job before she became mayor?", "Which offices did Lund hold?". Texts have "a former judge". */
const askedOffices = new RegExp(
  `^\\W*(?:what (?:was|were) ([^?!]{2,60}?)(?:['’]s?)? (?:${posts} )?before (?:(?:s?he|they|it) )?(?:bec[ao]m|becoming|taking|coming to|being)[^?!]{1,80}` +
    `|what did ([^?!]{2,60}?) do (?:for a living )?before (?:(?:s?he|they) )?(?:bec[ao]m|becoming|taking|coming to|being)[^?!]{1,80}` +
    `|(?:what|which) (?:other |earlier |previous |former )?${posts} (?:did|has|had|have) ([^?!]{2,60}?) (?:have|hold|held|had)(?: before\\b[^?!]{0,80})?)\\W*$`,
  'i',
);

/**
 * The question without its frame (`question-frames.ts`), with short forms written out, and in the words that texts use.
 *
 * `inWordsOfTexts('How many ppl live in Oslo?')` → `'What is the population, people live in Oslo?'`
 * · `inWordsOfTexts('Is there anything on oil?')` → `'oil'`
 */
export function inWordsOfTexts(question: string): string {
  return (
    withoutFrame(question)
      .replace(/[a-z'’]+1?/gi, (word, at: number) => {
        // "5 pm" is a time.
        const isTime = /\d ?$/.test(question.slice(Math.max(0, at - 2), at));
        const [, short = '', owner = ''] = /^(.*?)(['’]s)?$/.exec(word) ?? [];
        const inFull =
          fullWordByShort.get(word.toLowerCase().replace('’', "'")) ??
          fullWordByShort.get(short.toLowerCase());
        return isTime || inFull === undefined ? word : `${inFull.replace('_', ' ')}${owner}`;
      })
      .replace(/^(\W*)y (?=(?:did|does|do|is|are|was|were|has|have|had|would|will|should)\b)/i, '$1why ')
      .replace(
        /^(\W*)what (?:(?:actually|really|first) )?(?:started|triggered|sparked|provoked|prompted|set off|brought about) /i,
        '$1why ',
      )
      .replace(/\b(?:lost (?:his|her|their) li(?:fe|ves)|passed away)\b/i, 'died')
      .replace(/\bword for word\b/i, 'verbatim')
      .replace(askedOffices, (_, one = '', other = '', another = '') => `${one}${other}${another} former`)
      .replace(/\bis it (?:really |actually )?(?:true|correct|right|a fact)(?: that)?\b/i, 'is it that')
      .replace(
        /\bhow heavy (is|was|are|were) ([^?!]{1,200})/i,
        (_, form: string, thing: string) => `how much ${/^w/i.test(form) ? 'did' : 'does'} ${thing} weigh`,
      )
      .replace(
        /\bhow many (?:people|persons|inhabitants) (?:live[sd]?|reside[sd]?)\b/i,
        'What is the population, people live',
      )
      .replace(
        /\bhow many (?:inhabitants|residents) (?:does|do|has|have) ([^?!]{1,80}?) (?:have|got)\b/i,
        'What is the population of $1',
      )
      .replace(
        /^(?:\W*what(?:['’]?s| is| was) )?\W*(?:the )?death toll\b|\bhow many (?:casualties|fatalities|deaths)\b/i,
        'How many people were killed or died',
      )
      // Whoever was killed also died, which may be all that a text says.
      .replace(/\b(how many\b[^?!]{0,80}?\bkilled\b)(?! or died)/i, '$1 or died')
  );
}

/** `asksForSuccession('Who was mayor before ')` → `true` */
export const asksForSuccession = (before: string): boolean =>
  /\b(?:before|after|succeed(?:s|ed)?|replace[sd]?|precede[sd]?|followed) $/i.test(before);

/** `tellsOfSuccession('Lund stepped down in May.')` → `true` */
export const tellsOfSuccession = (text: string): boolean =>
  /\b(?:predecessors?|successors?|succe(?:ed(?:s|ed|ing)?|ssion)|replac(?:es?|ed|ing)|preced(?:es?|ed|ing)|former|ex|first|outgoing|step(?:s|ped)? (?:down|aside)|took over|taken over|handed over|resign(?:s|ed))\b/i.test(
    text,
  );

const beginning =
  'bec[ao]me|becoming|elected|appointed|sworn in|inaugurated|(?:take[ns]?|taking|took) (?:office|over|power)|c[ao]me to power';
const asksBeginning = new RegExp(`(?<!\\bto )\\b(?:${beginning})\\b|^\\W*since when (?:is|has|was)\\b`, 'iu');
const tellsBeginning = new RegExp(
  `\\b(?:${beginning}|election|appointment|inauguration|named|made|chosen|succe(?:eds?|eded|ssion|ssor)|replac(?:es?|ed|ing)|since)\\b`,
  'iu',
);
/** `asksForBeginning('When did Lund become mayor?')` → `true` */
export const asksForBeginning = (question: string): boolean => asksBeginning.test(question);
/** `tellsOfBeginning('Lund was elected in May.')` → `true` */
export const tellsOfBeginning = (text: string): boolean => tellsBeginning.test(text);

const nounAsked = /^(?:which|what|whose|many|much)$/;
const determiner = /^(?:the|an?|any|some|no|this|that|these|those|his|her|their|its|our|your|my)$|['’]s$/;
const verbBefore = /^(?:did|does|do|will|would|can|could|should)$/;

/** `standsAsNoun('What did she say about the ', '?')` → `true` · `standsAsNoun('Did she choose a ', ' school?')` → `false` */
export function standsAsNoun(before: string, behind: string): boolean {
  const words = wordsOf(before).map(({ folded }) => folded);
  if (nounAsked.test(words.at(-1) ?? '')) return true;
  const [next] = wordsOf(behind);
  if (behind.startsWith(' ') && next !== undefined && !isEmptyWord(next.folded)) return false;
  // In a question without a verb such as "did", there may be adjectives before the noun: "the best film".
  const near = words.slice(words.some((word) => verbBefore.test(word)) ? -1 : -3);
  return near.some((word) => determiner.test(word));
}
