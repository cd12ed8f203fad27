/**
 * Names and titles from right to left beside our own words. Without an isolate (Unicode annex 9) they would turn
 * round the date, the place or the number that stands next to them.
 */
import { wordSet } from '../../text/word-lists.ts';

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\u061C\u200F\u202A-\u202E\u2066-\u2069]/u;
/** The Unicode character "first strong isolate", and the one that ends it. */
const [isolate, endOfIsolate] = ['\u2068', '\u2069'];

/** What has to stand on both sides of a text: nothing where all in it that runs from right to left is isolated already. */
export interface Isolation {
  readonly before: string;
  /** The marks behind a beginning of the text: as many as it leaves open. */
  after(beginning: string): string;
  /** The most that `after` can be. */
  readonly maxAfter: number;
}

/** `isolated('الميناء')` → the same between U+2068 and U+2069; `isolated('Tidings')` → `'Tidings'` */
export function isolated(text: string): string {
  const { before, after } = isolationOf(text);
  return `${before}${text}${after(text)}`;
}

/** The isolate of a text, which no mark in it ends. */
export function isolationOf(text: string): Isolation {
  if (!rightToLeft.test(text)) return { before: '', after: () => '', maxAfter: 0 };
  const { lowest, highest } = depthsOf(text);
  const opened = rightToLeft.test(outsideIsolates(text)) ? 1 - lowest : 0;
  return {
    before: isolate.repeat(opened),
    after: (beginning) => endOfIsolate.repeat(opened + depthsOf(beginning).last),
    maxAfter: opened + highest,
  };
}

/** How many isolates are open at the end of a text, at least and at most. */
function depthsOf(text: string): Readonly<Record<'last' | 'lowest' | 'highest', number>> {
  let [last, lowest, highest] = [0, 0, 0];
  for (const [mark] of text.matchAll(/[\u2066-\u2069]/gu)) {
    last += mark === endOfIsolate ? -1 : 1;
    lowest = Math.min(lowest, last);
    highest = Math.max(highest, last);
  }
  return { last, lowest, highest };
}

/** A text without its isolates. One that is never ended, and an end without a beginning, are left in it. */
function outsideIsolates(text: string): string {
  const open: string[] = [''];
  for (const part of text.split(/([\u2066-\u2069])/u)) {
    if (part === endOfIsolate && open.length > 1) open.pop();
    else if (/^[\u2066-\u2068]$/u.test(part)) open.push(part);
    else open.push(`${open.pop() ?? ''}${part}`);
  }
  return open.join('');
}

/** The parts of an answer that name something, or say how or where it stands: others' words beside ours. */
const names = wordSet(`
outlet outlets publishedBy title author authors note episode episodes locator verdict otherEpisodes name names
speaker role to spelling namesakes typed restsOn found perhaps missing alsoIn quotedAlsoIn unsureOf absentFrom
between known closest given claimedSpeaker describedSpeaker section words absentWord headlineOf from a b
`);
/** Parts that are handed on as they are: a question to ask, a message already shown, what a list is filtered by. */
const handedOn = wordSet('examples components filters picture reference');

/**
 * An answer, or a part of one, with each name and title in an isolate of its own where it needs one.
 *
 * `withIsolatedNames({ outlet: 'الساحل', text: 'الميناء' })` isolates the outlet alone.
 */
export function withIsolatedNames<T>(value: T, isName = false): T {
  if (typeof value === 'string') return (isName ? isolated(value) : value) as T;
  if (Array.isArray(value)) return value.map((one) => withIsolatedNames(one, isName)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      handedOn.has(key) ? part : withIsolatedNames(part, names.has(key)),
    ]),
  ) as T;
}
