/**
 * What a line leaves out of the sentences that it was taken from, and what that does to it.
 *
 * Only a line that is known to have lost nothing is clean. What was left out may deny the line, make it
 * depend on something, or show that it is somebody else's words; where nothing of that is certain but
 * something may be lost, it is cut.
 */
import type { Language, Modifier } from '../../../language/index.ts';
import type { Occurrence } from '../word-index.ts';
import {
  clauseMark,
  cut,
  type Effect,
  type Found,
  formsOf,
  mostOfAside,
  nearby,
  type Side,
  turned,
} from './side.ts';
import { calledUntrue, deniedByOutlet, shadedByOutlet, takenBackBehind } from './taken-back.ts';

export interface LeftOut {
  readonly effect: Effect;
  /** Indexes of the row's words that belong to the sentences and not to the line. */
  readonly words: readonly number[];
  /** Those of them that decide: "not", "if", "they claim". */
  readonly turning: readonly number[];
}

interface FoundModifier {
  /** Index into the row's words. */
  readonly at: number;
  /** Place among the words left out on its side, from 0. */
  readonly place: number;
  readonly modifier: Modifier;
}

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
    ...(isSpoken ? [deniedByOutlet(side), calledUntrue(side), shadedByOutlet(side)] : []),
    takenBackBehind(side),
  ];
  const [worst] = (['reversed', 'quoted-to-reject', 'cut'] as const).flatMap(
    (effect) => found.find((one) => one?.effect === effect) ?? [],
  );
  const { effect, turning } = worst ?? { effect: 'none' as const, turning: [] };
  return { words: [...new Set([...all, ...turning])].sort((a, b) => a - b), effect, turning };
}

function modifiersIn(indexes: readonly number[], { words, language }: Side): FoundModifier[] {
  return indexes.flatMap((at, place) => {
    const modifier = language.modifierOf(words[at]?.form ?? '');
    return modifier === undefined ? [] : [{ at, place, modifier }];
  });
}

function turnedBefore(before: readonly number[], side: Side): Found | undefined {
  const { words, text, language, first } = side;
  if (before.length === 0) return undefined;
  const modifiers = modifiersIn(before, side);
  const gapFrom = (index: number) => text.slice(words[index]?.end, words[first]?.start);
  const reversing = modifiers.filter(
    ({ at, modifier }) =>
      ((modifier === 'negation' || modifier === 'rejection') &&
        !clauseMark.test(withoutAside(gapFrom(at), language))) ||
      (modifier === 'condition' && !strongMark.test(gapFrom(at))),
  );
  const others = modifiers.filter(
    (one) => one.modifier === 'attribution' && !strongMark.test(gapFrom(one.at)) && !isOwn(one, before, side),
  );
  const found = turned('reversed', reversing) ?? turned('quoted-to-reject', others);
  if (found !== undefined) return found;
  const lead = before.slice(language.openersIn(formsOf(before, side)));
  if (lead.length === 0) return undefined;
  // "We say always: …" leads in, and takes nothing back.
  const isLeadIn = /:["“‘\s]*$/u.test(gapFrom(before.at(-1) ?? first));
  const rest = modifiers.filter(({ modifier }) => !(modifier === 'attribution' && isLeadIn));
  // "I used to think: …" and "The brochure is clear: …" lead in, and bound all the same.
  const isName = lead.every((at) => /^\p{Lu}/u.test(text.slice(words[at]?.start)));
  const isOthers = !isName && !formsOf(lead, side).some(language.isFirstPersonSubject);
  const isBound = language.bindsAhead(formsOf(lead, side)) || (isLeadIn ? isOthers : bounds(lead, side));
  const isWhole = language.isSupported && beginsClause(before, side) && !isBound;
  return turned('cut', rest) ?? (isWhole ? undefined : cut);
}

/** "She denied claims, made in a leaflet, that …": what stands between commas parts nothing where a "that" follows. */
function withoutAside(gap: string, { complementizer }: Language): string {
  const aside = /,[^,;:—–…()\n]{1,80},(?=\s(\p{L}{1,20})\s["“‘]?$)/u.exec(gap);
  return aside?.[1] !== undefined && aside[1] === complementizer ? gap.replace(aside[0], ' ') : gap;
}

/** "I think", "we say", "my claim": the speaker's own; "my opponents say" is not. */
function isOwn({ place }: FoundModifier, before: readonly number[], { words, language }: Side): boolean {
  const formAt = (at: number) => words[before[at] ?? -1]?.form ?? '';
  return (
    language.isFirstPerson(formAt(place - 1)) ||
    [place - 2, place - 3].some((at) => language.isFirstPersonSubject(formAt(at)))
  );
}

/** Whether what stands before a line bounds it: "In my view, …", "Whenever it rains, …", "Had they asked, …", "Next year, …" */
function bounds(lead: readonly number[], side: Side): boolean {
  const { words, text, language, first } = side;
  const [begin] = lead;
  const { start = 0, form = '' } = words[begin ?? first] ?? {};
  const isAside = lead.length <= mostOfAside && /,["“‘\s]*$/u.test(text.slice(start, words[first]?.start));
  return (
    isAside ||
    language.isPreposition(form) ||
    language.isSubordinator(form) ||
    language.asksWhether(text.slice(start, words[first]?.start))
  );
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
  const denies = ({ modifier }: FoundModifier) => modifier === 'negation' || modifier === 'condition';
  return turned('reversed', modifiersIn(between, side).filter(denies)) ?? cut;
}

function turnedAfter(after: readonly number[], side: Side): Found | undefined {
  const { words, text, language, first, last } = side;
  const [next] = after;
  if (next === undefined) return undefined;
  const modifiers = modifiersIn(after, side);
  const gap = text.slice(words[last]?.end, words[next]?.start);
  const isMarked = clauseMark.test(gap);
  const openers = language.openersIn(formsOf(after, side));
  if (openers === after.length) return undefined;
  // "…, and if it does not" binds what follows it.
  const isJoint = openers > 0 && after.length - openers > 1;
  // "…, and that is a lie" takes it back; "…, and I would be lying to say more" does not.
  const pointsBack = (place: number) =>
    !(isMarked && isJoint) || after.slice(1, place).some((at) => language.pointsBack(words[at]?.form ?? ''));
  const reversing = modifiers.filter(
    ({ modifier, place }) =>
      place < nearby &&
      ((modifier === 'rejection' && pointsBack(place)) ||
        (modifier === 'negation' && !isMarked && !isJoint) ||
        (modifier === 'condition' && place < 3 && (place === 0 || !isJoint))),
  );
  // "…, and he said that …" and "…; he said that …" speak of what follows, but for "…, they say".
  const isOfNext = (place: number) => (isJoint || gap.includes(';')) && after.length - place > 2;
  const rest = modifiers.filter(({ modifier, place }) => modifier !== 'attribution' || !isOfNext(place));
  const found = turned('reversed', reversing) ?? turned('cut', rest);
  if (found !== undefined) return found;
  // "If we go" is nothing without what follows.
  const isDependent =
    language.isSubordinator(words[first]?.form ?? '') &&
    !/[.!?;]/u.test(text.slice(words[first]?.start, words[last]?.end));
  // "I never said" without "that …", where a comma stands before every clause and tells nothing.
  const goesOn = language.marksEveryClause && language.isSubordinator(words[next]?.form ?? '');
  const isAside = !isJoint && mayChangeAll(after, side);
  const isWhole =
    language.isSupported && isMarked && !isAside && !goesOn && !isDependent && last - first >= 2;
  return isWhole ? undefined : cut;
}

/** Whether what goes on behind a mark is no clause of its own: "…, in theory", "…, my foot", "…, were it safe". */
function mayChangeAll(after: readonly number[], { words, text, language, last }: Side): boolean {
  const { start, form = '' } = words[after[0] ?? last] ?? {};
  const isSubject = language.pointsBack(form) || language.isFirstPersonSubject(form);
  // "…; at night it is open" is a clause.
  const isClause = text.slice(words[last]?.end, start).includes(';') && after.length > mostOfAside;
  return (
    (language.isPreposition(form) && !isClause) ||
    // "…, or so they say"; in "…, or Norland" a list goes on.
    (language.offersOther(form) && language.isFunctionWord(words[after[1] ?? last]?.form ?? '')) ||
    (after.length <= mostOfAside && !isSubject) ||
    language.asksWhether(text.slice(start, words[after.at(-1) ?? last]?.end))
  );
}
