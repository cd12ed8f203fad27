/** What a sentence leaves open: what it asks, what nobody knows, what only would be, and what a question says to be without a name. */
import type { Span } from '../../../text/span.ts';

const saying =
  '(?:knows?|knew|known|clear|sure|say|said|saying|confirm(?:ed)?|explain(?:ed)?|reveal(?:ed)?|disclosed|established|decided)';
const unknown = [
  'ask(?:s|ed|ing)?|wonder(?:s|ed|ing)?|un(?:known|clear|certain|sure)|investigat(?:es?|ed|ing)|find out|establish|determine',
  `(?:not|never|nobody|\\p{L}{2,6}n['’]t|no one|cannot) (?:\\p{L}{1,12} ){0,2}${saying}`,
  '(?:refus|declin)(?:e|es|ed|ing) to (?:say|answer|explain|comment|confirm|reveal|disclose)',
  'questions? (?:about|over|of|as to|on|is|was)',
].join('|');
const asking = '(?:who|whom|whose|when|where|why|how|which|what|whether|if)';
const openClause = new RegExp(
  `\\b(?:${unknown}) (?:\\p{L}{1,15} ){0,3}?(?<clause>${asking}\\b[^,;]*)|(?<whether>\\bwhether\\b[^,;]*)`,
  'iu',
);

/**
 * What a sentence asks, or says not to be known. A question is open as a whole where no sentence stands behind it.
 *
 * `leftOpenIn('Nobody knows who sank it, he said.', true)` → `{ start: 13, end: 24 }`
 */
export function leftOpenIn(sentence: string, isLast: boolean): Span | undefined {
  if (isLast && /\?["'”’)]*$/u.test(sentence.trimEnd())) return { start: 0, end: sentence.length };
  const found = openClause.exec(sentence);
  const open = found?.groups?.clause ?? found?.groups?.whether;
  if (found === null || open === undefined) return undefined;
  const end = found.index + found[0].length;
  return { start: end - open.length, end };
}

const imagining =
  /^(?:would|could|might|may|should|if|unless|whether|(?:w|c|sh)ouldn['’]t|(?:i|you|he|she|it|we|they)['’]d)$/;
/** `imagines('wouldn’t')` → `true` · `imagines('May')`, a month → `false` */
export const imagines = (word: string): boolean => word !== 'May' && imagining.test(word.toLowerCase());

const nameAsked =
  /\bnames? (?:of|for) (?<nameless>.{1,80}?)(?: (?:who|whom|that|which|when|where|in|at|on|from|by|to|with)\b|[?.,]|$)/iu;
/** `namelessIn('What is the name of the old ferry that sank?')` → `'the old ferry'` */
export const namelessIn = (question: string): string | undefined =>
  nameAsked.exec(question)?.groups?.nameless;
