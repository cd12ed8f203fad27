/** Finds out whose words a question asks for. */
import type { Span } from '../../../text/span.ts';

/** Verbs of saying and thinking, in the forms that questions have. */
export const saying =
  'say|says|said|saying|tell|tells|told|claim|claims|claimed|think|thinks|believe|believes|believed|consider|considers|considered|argue|argues|argued|warn|warns|warned|call|calls|called|describe|describes|described|react|reacts|reacted|respond|responds|responded|explain|explains|explained|accuse|accused|insist|insists|insisted|comment|commented|threaten|threatened|predict|predicts|predicted|suggest|suggests|suggested|answer|answered|reply|replied|state|stated|declare|declared|express|expressed|quote|quoted|tweet|tweeted|write|writes|wrote|report|reports|reported|mean';
const things =
  'opinions?|views?|words|remarks?|statements?|comments?|reaction|response|answer|warning|assessment|quotes?|position|stance|take';

/** Before "Lund's speech", a question is about what others make of it: "How did the crew take Lund's speech?" */
const taking =
  'to|by|at|of|about|over|with|after|see|saw|seen|take|took|taken|call|called|find|found|like|liked|view|viewed|judge|judged|interpret|interpreted|understand|understood|describe|described';

/** Replaces the name, so that no pattern contains text from outside. */
const nameMark = '\u0001';

const sayingWords: ReadonlySet<string> = new Set(saying.split('|'));
const auxiliaries: ReadonlySet<string> = new Set('did does do has had would is was'.split(' '));

const patterns: readonly RegExp[] = [
  `(?:^|\\b(?:that|what|how|why)\\s)(?:[\\w-]{1,30}\\s){0,2}${nameMark}\\s(?:${saying})\\b`,
  `\\baccording to\\s(?:[\\w-]{1,30}\\s){0,3}${nameMark}`,
  `(?<!\\b(?:${taking})\\s(?:\\w{1,30}\\s)?)${nameMark}(?:['’]?s)?\\s(?:\\w{1,30}\\s)?(?:${things})\\b`,
  `\\b(?:${things})\\s(?:of|by|from)\\s(?:the\\s)?${nameMark}`,
].map((pattern) => new RegExp(pattern, 'iu'));

/**
 * Whether a question asks for the words of the person named at a place in it: the name is the subject of a
 * verb of saying.
 *
 * `asksForWordsOf('What did Lund say about Oslo?', { start: 9, end: 13 })` → `true`; for "Oslo" `false`
 */
export function asksForWordsOf(question: string, name: Span): boolean {
  const marked = `${question.slice(0, name.start)}${nameMark}${question.slice(name.end)}`.replace(
    /\s+/gu,
    ' ',
  );
  return isSubjectOfSaying(marked) || patterns.some((pattern) => pattern.test(marked));
}

/** Whether a question asks for the words of a person named earlier: "Lund's letter, what did she say?" */
export function asksForWordsByPronoun(question: string): boolean {
  return [...question.matchAll(/\b(?:he|she)\b/gi)].some(({ index, 0: { length } }) =>
    asksForWordsOf(question, { start: index, end: index + length }),
  );
}

const exactWords =
  /\b(?:verbatim|word for word|(?:exact|actual) (?:words|quotes?)|in (?:his|her|their) own words|(?:a|any|the) quotes?)\b/iu;

/** `asksForExactWords('What did Lund promise, got a quote?')` → `true` */
export const asksForExactWords = (question: string): boolean => exactWords.test(question);

/**
 * "Did the old mayor X really say": an auxiliary at most five words before the name, a verb of saying at most
 * three after it. Any verb is enough where exact words are asked for: "What did X promise, got a quote?"
 */
function isSubjectOfSaying(marked: string): boolean {
  const words: string[] = marked
    .toLowerCase()
    .split(' ')
    .map((word) => (word === nameMark ? word : word.replace(/[^\p{L}-]/gu, '')));
  const at = words.indexOf(nameMark);
  const before = words.slice(Math.max(0, at - 5), at);
  const after = words.slice(at + 1, at + 4);
  const isSaid = after.some((word) => sayingWords.has(word)) || asksForExactWords(marked);
  return before.some((word) => auxiliaries.has(word)) && isSaid;
}
