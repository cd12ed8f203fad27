/** Questions that ask for a name, for who thinks something, or for somebody or something else. */
import { saying } from './speaker-asked.ts';

const namesAsked = [
  /\bnames? (?:of|for) (?<named>.{1,80}?)(?: (?:who|whom|that|which|when|where|in|at|on|from|by|to|with)\b|[?.,]|$)/iu,
  // Not "what is the policy called", nor "what are the schools called": a word may answer these.
  /(?<!\bwhat)['’]s? (?<named>[\p{L}-]{1,20}(?: [\p{L}-]{1,20})?) (?:called|named)\b/iu,
  /\bwhat(?:['’]?s| is| was| are| were) (?<named>.{1,60}?)['’]s? names?\b/iu,
];
/** `nameAskedOf('What is the name of the old ferry that sank?')` → `'the old ferry'` · `nameAskedOf('what is his wife’s name')` → `'his wife'` */
export const nameAskedOf = (question: string): string | undefined =>
  namesAsked.map((pattern) => pattern.exec(question)?.groups?.named).find((named) => named !== undefined);

const whoThinks = new RegExp(
  `^\\W*(?:who|(?:which|what)(?! (?:did|does|do|has|have|had)\\b)(?: [\\p{L}-]{1,30}){1,3}?)(?: else)? (?:${saying}) (?<thought>.{1,200})`,
  'iu',
);
/** `thoughtAskedIn('Which analyst thinks it was a show?')` → `'it was a show?'` */
export const thoughtAskedIn = (question: string): string | undefined =>
  whoThinks.exec(question)?.groups?.thought;

const more =
  /\b(?:who|whom|whose|what|any(?:one|body|thing)|some(?:one|body|thing))(?:['’]?s)? else(?! (?:than|but|besides)\b)/iu;
const moreThan = /\b(?:besides|apart from|aside from|except|in addition to|other than)\b/iu;
/** `asksForMoreThan('Who else came besides Lowe?')` → `true` */
export const asksForMoreThan = (question: string): boolean => moreThan.test(question);
/** `asksForMore('Who else came?')` → `true` · `asksForMore('Who else came besides Lowe?')` → `false` */
export const asksForMore = (question: string): boolean => more.test(question) && !asksForMoreThan(question);
