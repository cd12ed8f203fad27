/** Reads the words of a question: their roles, and pronouns that do not say whom they mean. */
import { wordsOf } from '../../../text/words.ts';
import type { QuestionRole } from '../../language.ts';
import { chatWords, functionWords } from '../stop-words.ts';

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
