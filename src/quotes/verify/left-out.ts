/**
 * What a line leaves out of the sentences that it was taken from, and what that does to it.
 *
 * Only a line that is known to have lost nothing is clean. What was left out may deny the line, make it
 * depend on something, or show that it is somebody else's words; where nothing of that is certain but
 * something may be lost, it is cut.
 */
import type { Language, Turn } from '../../language/index.ts';
import type { RowWord } from './rows.ts';
import type { Occurrence } from './word-index.ts';

/** From harmless to worst: of several effects the worst counts. */
export type Effect = 'none' | 'cut' | 'quoted-to-reject' | 'reversed';

export interface LeftOut {
  readonly effect: Effect;
  /** Indexes of the row's words that belong to the sentences and not to the line. */
  readonly words: readonly number[];
  /** Those of them that decide: "not", "if", "they claim". */
  readonly turning: readonly number[];
}

interface TurningWord {
  /** Index into the row's words. */
  readonly at: number;
  /** Place among the words left out on its side, from 0. */
  readonly place: number;
  readonly turn: Turn;
}

/** How near to the end of a line words have to stand to speak of it: "… is a lie". */
const nearby = 5;
/** Words of the outlet's before a quotation that may deny it: "rejected the idea that she was a …". */
const proseReach = 12;
const clauseMark = /[,;:—–…()\n]|\s-\s/u;
const strongMark = /[;—–…!?]|\.\s/u;

/**
 * What the line at an occurrence leaves out.
 *
 * In "we do not recognise it", the line "recognise it" leaves out `we do not`, and is reversed.
 */
export function leftOutOf({ row, at }: Occurrence): LeftOut {
  const { words, document, language } = row;
  const [first, last] = [at[0] ?? 0, at.at(-1) ?? 0];
  const isSpoken = at.every((index) => words[index]?.quotation !== undefined);
  const unitOf = (word: RowWord | undefined) => (isSpoken ? word?.speech : word?.sentence);
  const claimed = new Set(at);
  const belongs = (index: number, unit: number | undefined) =>
    !claimed.has(index) && unitOf(words[index]) === unit && words[index]?.insertion === undefined;
  const range = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, n) => from + n);
  const before = range(edgeOf(words, first, -1), first).filter((index) =>
    belongs(index, unitOf(words[first])),
  );
  const after = range(last + 1, edgeOf(words, last, 1) + 1).filter((index) =>
    belongs(index, unitOf(words[last])),
  );
  const between = range(first, last).filter(
    (index) =>
      !claimed.has(index) && words[index]?.insertion === undefined && (!isSpoken || words[index]?.quotation),
  );
  const all = [...before, ...between, ...after];
  if (at.some((index) => words[index]?.isNested) && at.every((index) => words[index]?.isNested)) {
    return { effect: 'quoted-to-reject', words: all, turning: [] };
  }
  const side = { words, text: document.text, language, first, last };
  const found = [
    turnedBefore(before, side),
    turnedAfter(after, side),
    turnedBetween(between, side),
    isSpoken ? turnedByProse(side) : undefined,
  ];
  const worst = (['reversed', 'quoted-to-reject', 'cut'] as const)
    .map((effect) => found.find((one) => one?.effect === effect))
    .find((one) => one !== undefined);
  const effect = worst?.effect ?? 'none';
  const turning = worst?.turning ?? [];
  return { words: [...new Set([...all, ...turning])].sort((a, b) => a - b), effect, turning };
}

/** The last index on one side that is still in the same passage. */
function edgeOf(words: readonly RowWord[], from: number, step: 1 | -1): number {
  let index = from;
  while (words[index + step]?.passage === words[from]?.passage && words[index + step] !== undefined)
    index += step;
  return index;
}

interface Side {
  readonly words: readonly RowWord[];
  readonly text: string;
  readonly language: Language;
  /** The line's first and last word. */
  readonly first: number;
  readonly last: number;
}

interface Found {
  readonly effect: Effect;
  readonly turning: readonly number[];
}

const cut = (turning: readonly number[]): Found => ({ effect: 'cut', turning });

function turnsIn(indexes: readonly number[], { words, language }: Side): TurningWord[] {
  return indexes.flatMap((at, place) => {
    const turn = language.turnOf(words[at]?.form ?? '');
    return turn === undefined ? [] : [{ at, place, turn }];
  });
}

function turnedBefore(before: readonly number[], side: Side): Found | undefined {
  const { words, text, language, first } = side;
  if (before.length === 0) return undefined;
  const turns = turnsIn(before, side);
  const gapFrom = (index: number) => text.slice(words[index]?.end, words[first]?.start);
  const denying = turns.filter(
    ({ at, turn }) => (turn === 'negation' || turn === 'rejection') && !clauseMark.test(gapFrom(at)),
  );
  const binding = turns.filter(({ at, turn }) => turn === 'condition' && !strongMark.test(gapFrom(at)));
  if (denying.length + binding.length > 0) {
    return { effect: 'reversed', turning: [...denying, ...binding].map(({ at }) => at) };
  }
  const saying = turns.filter(({ at, turn }) => turn === 'attribution' && !strongMark.test(gapFrom(at)));
  const others = saying.filter((one) => !isOwn(one, before, side));
  if (others.length > 0) return { effect: 'quoted-to-reject', turning: others.map(({ at }) => at) };
  // "We say always: …" leads in, and takes nothing back.
  const isLeadIn = /:["“‘\s]*$/u.test(gapFrom(before.at(-1) ?? first));
  const rest = turns.filter(({ turn }) => !(turn === 'attribution' && isLeadIn));
  if (before.every((index) => language.isOpener(words[index]?.form ?? ''))) return undefined;
  if (rest.length > 0 || !language.isSupported) return cut(rest.map(({ at }) => at));
  // "In my view, …", "For now, …" bound what follows.
  const isAdjunct = language.isPreposition(words[before[0] ?? first]?.form ?? '') && !isLeadIn;
  return beginsClause(before, side) && !isAdjunct ? undefined : cut([]);
}

/** "I think", "we say": the speaker's own. */
function isOwn({ place }: TurningWord, before: readonly number[], { words, language }: Side): boolean {
  return before
    .slice(Math.max(0, place - 3), place)
    .some((index) => language.isFirstPerson(words[index]?.form ?? ''));
}

/** Whether a mark parts the line from what stands before it, and the line begins as a clause does. */
function beginsClause(before: readonly number[], { words, text, language, first, last }: Side): boolean {
  const gap = text.slice(words[before.at(-1) ?? first]?.end, words[first]?.start);
  const word = words[first];
  if (word === undefined || !clauseMark.test(gap) || last - first < 2) return false;
  if (/[:;.!?…—–]/u.test(gap)) return true;
  const isWrittenLarge = /^\p{Lu}/u.test(text.slice(word.start, word.end));
  return isWrittenLarge || (language.isFunctionWord(word.form) && !language.isSubordinator(word.form));
}

function turnedBetween(between: readonly number[], side: Side): Found | undefined {
  if (between.length === 0) return undefined;
  const denying = turnsIn(between, side).filter(({ turn }) => turn === 'negation' || turn === 'condition');
  return denying.length === 0 ? cut([]) : { effect: 'reversed', turning: denying.map(({ at }) => at) };
}

/** The outlet's own words before a quotation that deny it: "denied saying", "is no" before a few words. */
function turnedByProse({ words, text, language, first }: Side): Found | undefined {
  const { quotation, sentence } = words[first] ?? {};
  if (quotation === undefined) return undefined;
  const start = words.findIndex((word) => word.quotation === quotation);
  const isFragment = quotation.kind === 'fragment' && !/^\p{Lu}/u.test(text.slice(quotation.span.start));
  for (let at = start - 1; at >= Math.max(0, start - proseReach); at -= 1) {
    const word = words[at];
    if (word === undefined || word.quotation !== undefined || word.sentence !== sentence) return undefined;
    if (clauseMark.test(text.slice(word.end, words[at + 1]?.start))) return undefined;
    const turn = language.turnOf(word.form);
    const isSaid = at === start - 1 || language.turnOf(words[at + 1]?.form ?? '') === 'attribution';
    const denies = turn === 'negation' || turn === 'rejection';
    if (denies && (isFragment || (isSaid && at >= start - 3))) return { effect: 'reversed', turning: [at] };
  }
  return undefined;
}

function turnedAfter(after: readonly number[], side: Side): Found | undefined {
  const { words, text, language, first, last } = side;
  const [next] = after;
  if (next === undefined) return undefined;
  const turns = turnsIn(after, side);
  const near = turns.filter(({ place }) => place < nearby);
  const gap = text.slice(words[last]?.end, words[next]?.start);
  const isMarked = clauseMark.test(gap);
  // "…, and if it does not" binds what follows it.
  const isJoint = language.isOpener(words[next]?.form ?? '');
  // "…, and that is a lie" takes it back; "…, and I would be lying to say more" does not.
  const pointsBack = (place: number) =>
    !(isMarked && isJoint) || after.slice(1, place).some((at) => language.pointsBack(words[at]?.form ?? ''));
  const decisive = near.filter(
    ({ turn, place }) =>
      (turn === 'rejection' && pointsBack(place)) ||
      (turn === 'negation' && !isMarked) ||
      (turn === 'condition' && place < 3 && (place === 0 || !isJoint)),
  );
  if (decisive.length > 0) return { effect: 'reversed', turning: decisive.map(({ at }) => at) };
  const isLast = ({ place }: TurningWord) => after.length - place <= 2;
  // "…, and he said that …" and "…; he said that …" speak of what follows.
  const isOfNext = isJoint || gap.includes(';');
  const rest = turns.filter((one) => one.turn !== 'attribution' || !isOfNext || isLast(one));
  if (rest.length > 0 || !language.isSupported) return cut(rest.map(({ at }) => at));
  // "If we go" is nothing without what follows.
  const isDependent =
    language.isSubordinator(words[first]?.form ?? '') &&
    !/[.!?;]/u.test(text.slice(words[first]?.start, words[last]?.end));
  // "I never said" without "that …", where a comma stands before every clause and tells nothing.
  const goesOn = language.marksEveryClause && language.isSubordinator(words[next]?.form ?? '');
  return isMarked && !goesOn && !isDependent && last - first >= 2 ? undefined : cut([]);
}
