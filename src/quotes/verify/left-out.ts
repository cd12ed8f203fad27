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
  const unitOf = (index: number) => (isSpoken ? words[index]?.speech : words[index]?.sentence);
  const claimed = new Set(at);
  const isLeft = (index: number) => !claimed.has(index) && words[index]?.insertion === undefined;
  const beside = (from: number, step: 1 | -1) => {
    const found: number[] = [];
    for (let index = from + step; words[index]?.passage === words[from]?.passage; index += step)
      if (unitOf(index) === unitOf(from) && isLeft(index)) found.push(index);
    return step === 1 ? found : found.reverse();
  };
  const [before, after] = [beside(first, -1), beside(last, 1)];
  const between = words
    .slice(first, last)
    .flatMap(({ quotation }, n) => (isLeft(first + n) && (!isSpoken || quotation) ? [first + n] : []));
  const all = [...before, ...between, ...after];
  if (at.length > 0 && at.every((index) => words[index]?.isNested))
    return { effect: 'quoted-to-reject', words: all, turning: [] };
  const side = { words, text: document.text, language, first, last };
  const found = [
    turnedBefore(before, side),
    turnedAfter(after, side),
    turnedBetween(between, side),
    isSpoken ? turnedByProse(side) : undefined,
  ];
  const [worst] = (['reversed', 'quoted-to-reject', 'cut'] as const).flatMap(
    (effect) => found.find((one) => one?.effect === effect) ?? [],
  );
  const { effect, turning } = worst ?? { effect: 'none' as const, turning: [] };
  return { words: [...new Set([...all, ...turning])].sort((a, b) => a - b), effect, turning };
}

interface Side {
  readonly words: readonly RowWord[];
  readonly text: string;
  readonly language: Language;
  /** The line's first and last word. */
  readonly first: number;
  readonly last: number;
}

type Found = Pick<LeftOut, 'effect' | 'turning'>;

/** What some words that decide do; nothing where there are none. */
function turned(effect: Effect, turning: readonly { readonly at: number }[]): Found | undefined {
  return turning.length === 0 ? undefined : { effect, turning: turning.map(({ at }) => at) };
}

const cut: Found = { effect: 'cut', turning: [] };

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
  const reversing = turns.filter(
    ({ at, turn }) =>
      ((turn === 'negation' || turn === 'rejection') && !clauseMark.test(gapFrom(at))) ||
      (turn === 'condition' && !strongMark.test(gapFrom(at))),
  );
  const others = turns.filter(
    (one) => one.turn === 'attribution' && !strongMark.test(gapFrom(one.at)) && !isOwn(one, before, side),
  );
  const found = turned('reversed', reversing) ?? turned('quoted-to-reject', others);
  if (found !== undefined) return found;
  if (before.every((index) => language.isOpener(words[index]?.form ?? ''))) return undefined;
  // "We say always: …" leads in, and takes nothing back.
  const isLeadIn = /:["“‘\s]*$/u.test(gapFrom(before.at(-1) ?? first));
  const rest = turns.filter(({ turn }) => !(turn === 'attribution' && isLeadIn));
  // "In my view, …", "For now, …" bound what follows.
  const isAdjunct = language.isPreposition(words[before[0] ?? first]?.form ?? '') && !isLeadIn;
  const isWhole = language.isSupported && beginsClause(before, side) && !isAdjunct;
  return turned('cut', rest) ?? (isWhole ? undefined : cut);
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
  const { start = 0, form = '' } = words[first] ?? {};
  if (!clauseMark.test(gap) || last - first < 2) return false;
  // Behind a comma a list may go on.
  const isClause = language.isFunctionWord(form) && !language.isSubordinator(form);
  return /[:;.!?…—–]/u.test(gap) || /^\p{Lu}/u.test(text.slice(start)) || isClause;
}

function turnedBetween(between: readonly number[], side: Side): Found | undefined {
  if (between.length === 0) return undefined;
  const denies = ({ turn }: TurningWord) => turn === 'negation' || turn === 'condition';
  return turned('reversed', turnsIn(between, side).filter(denies)) ?? cut;
}

/** The outlet's own words before a quotation that deny it: "denied saying", "is no" before a few words. */
function turnedByProse({ words, text, language, first }: Side): Found | undefined {
  const { quotation, sentence } = words[first] ?? {};
  const start = words.findIndex((word) => word.quotation === quotation);
  const isFragment = quotation?.kind === 'fragment' && !/^\p{Lu}/u.test(text.slice(quotation.span.start));
  for (let at = start - 1; at >= Math.max(0, start - proseReach); at -= 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (word?.quotation !== undefined || word?.sentence !== sentence) return undefined;
    if (clauseMark.test(text.slice(word?.end, next?.start))) return undefined;
    const turn = language.turnOf(word?.form ?? '');
    const isSaid = at === start - 1 || language.turnOf(next?.form ?? '') === 'attribution';
    const isDenied = isFragment || (isSaid && at >= start - 3);
    if (isDenied && (turn === 'negation' || turn === 'rejection')) return turned('reversed', [{ at }]);
  }
  return undefined;
}

function turnedAfter(after: readonly number[], side: Side): Found | undefined {
  const { words, text, language, first, last } = side;
  const [next] = after;
  if (next === undefined) return undefined;
  const turns = turnsIn(after, side);
  const gap = text.slice(words[last]?.end, words[next]?.start);
  const isMarked = clauseMark.test(gap);
  // "…, and if it does not" binds what follows it.
  const isJoint = language.isOpener(words[next]?.form ?? '');
  // "…, and that is a lie" takes it back; "…, and I would be lying to say more" does not.
  const pointsBack = (place: number) =>
    !(isMarked && isJoint) || after.slice(1, place).some((at) => language.pointsBack(words[at]?.form ?? ''));
  const reversing = turns.filter(
    ({ turn, place }) =>
      place < nearby &&
      ((turn === 'rejection' && pointsBack(place)) ||
        (turn === 'negation' && !isMarked) ||
        (turn === 'condition' && place < 3 && (place === 0 || !isJoint))),
  );
  // "…, and he said that …" and "…; he said that …" speak of what follows, but for "…, they say".
  const isOfNext = (place: number) => (isJoint || gap.includes(';')) && after.length - place > 2;
  const rest = turns.filter(({ turn, place }) => turn !== 'attribution' || !isOfNext(place));
  const found = turned('reversed', reversing) ?? turned('cut', rest);
  if (found !== undefined) return found;
  // "If we go" is nothing without what follows.
  const isDependent =
    language.isSubordinator(words[first]?.form ?? '') &&
    !/[.!?;]/u.test(text.slice(words[first]?.start, words[last]?.end));
  // "I never said" without "that …", where a comma stands before every clause and tells nothing.
  const goesOn = language.marksEveryClause && language.isSubordinator(words[next]?.form ?? '');
  const isWhole = language.isSupported && isMarked && !goesOn && !isDependent && last - first >= 2;
  return isWhole ? undefined : cut;
}
