/**
 * Finds what a line leaves out of the sentences that it was taken from, and how that changes it.
 *
 * The words left out may deny the line, set a condition, or show that it is somebody else's. Where that is not certain,
 * but something may be lost, the line is cut. Only a line that has certainly lost nothing has no effect.
 */
import type { Language, Modifier } from '../../../language/index.ts';
import type { RowWord } from '../../words/rows.ts';
import type { Occurrence } from '../../words/word-index.ts';
import {
  clauseMark,
  cut,
  type Effect,
  type Finding,
  findingOf,
  formsOf,
  type Line,
  maxAsideWords,
  nearby,
} from './line.ts';
import { calledUntrue, deniedBehind, deniedByOutlet, hedgedByOutlet, takenBackBehind } from './taken-back.ts';

export interface LeftOut {
  readonly effect: Effect;
  /** The words of the sentences that the line lacks. */
  readonly words: readonly RowWord[];
  /** Those of them that decide the effect: "not", "if", "they claim". */
  readonly turning: readonly RowWord[];
}

const strongMark = /[;—–…!?]|\.\s/u;

/**
 * What a line leaves out at an occurrence.
 *
 * The line "recognise it" leaves out `we do not` of "we do not recognise it", and is reversed.
 */
export function leftOutOf({ row, words: claimed }: Occurrence): LeftOut {
  const { words, language } = row;
  const [first, last] = [claimed[0], claimed.at(-1)];
  if (first === undefined || last === undefined) return { effect: 'none', words: [], turning: [] };
  const isSpoken = claimed.every(({ quotation }) => quotation !== undefined);
  const unitOf = (word: RowWord) => (isSpoken ? word.speech : word.sentence);
  const held = new Set(claimed);
  // Only the passages of the line are read, because a common word has hundreds of places in a long document.
  let [from, to] = [first.at, last.at];
  while (words[from - 1]?.passage === first.passage) from -= 1;
  while (words[to + 1]?.passage === last.passage) to += 1;
  // Insertions in brackets may be left out, but not "[did not]".
  const counts = (word: RowWord) => word.insertion === undefined || modifies(word, language);
  const left = words.slice(from, to + 1).filter((word) => counts(word) && !held.has(word));
  const before = left.filter((word) => word.at < first.at && unitOf(word) === unitOf(first));
  const after = left.filter((word) => word.at > last.at && unitOf(word) === unitOf(last));
  const between = left.filter(
    ({ at, quotation }) => at > first.at && at < last.at && (!isSpoken || quotation),
  );
  const all = [...before, ...between, ...after];
  if (claimed.every(({ isNested }) => isNested))
    return { effect: isOwnSaying(before, language) ? 'cut' : 'quoted-to-reject', words: all, turning: [] };
  const line = { words, text: row.document.text, language, first, last };
  const found = [
    turnedBefore(before, line),
    turnedAfter(after, line),
    turnedBetween(between, language),
    ...(isSpoken ? [deniedByOutlet(line), deniedBehind(line), calledUntrue(line), hedgedByOutlet(line)] : []),
    takenBackBehind(line),
  ];
  const [worst] = (['reversed', 'quoted-to-reject', 'cut'] as const).flatMap(
    (effect) => found.find((one) => one?.effect === effect) ?? [],
  );
  const { effect, turning } = worst ?? { effect: 'none' as const, turning: [] };
  return { words: [...new Set([...all, ...turning])].sort((a, b) => a.at - b.at), effect, turning };
}

/** Whether a word is a modifier of one of these kinds or, if none is given, of any kind. */
const modifies = ({ form }: RowWord, language: Language, ...sorts: Modifier[]): boolean => {
  const modifier = language.modifierOf(form);
  return modifier !== undefined && (sorts.length === 0 || sorts.includes(modifier));
};

/** The effect of the words before the line. */
function turnedBefore(before: readonly RowWord[], line: Line): Finding | undefined {
  const { text, language, first } = line;
  const nearest = before.at(-1);
  if (nearest === undefined) return undefined;
  const gapFrom = ({ end }: RowWord) => text.slice(end, first.start);
  const reversing = before.filter(
    (word, place) =>
      (modifies(word, language, 'negation', 'rejection') &&
        !endsBeforeLine([...before.slice(place), first], language) &&
        !clauseMark.test(withoutAside(gapFrom(word), language)) &&
        !strongMark.test(gapFrom(word))) ||
      (modifies(word, language, 'condition') && !strongMark.test(gapFrom(word))),
  );
  // In "When the report is out, …" the word "report" does not attribute what follows the comma.
  const opensAside = language.isSubordinator(before[language.openersIn(formsOf(before))]?.form ?? '');
  const others = before.filter(
    (word, place) =>
      modifies(word, language, 'attribution') &&
      !strongMark.test(gapFrom(word)) &&
      !isOwn(before, place, language) &&
      !isOwnClause(before, line) &&
      !(opensAside && text.slice(line.words[word.at + 1]?.start, first.start).includes(',')),
  );
  const found = findingOf('reversed', reversing) ?? findingOf('quoted-to-reject', others);
  if (found !== undefined) return found;
  const lead = before.slice(language.openersIn(formsOf(before)));
  if (lead.length === 0) return undefined;
  // A verb of saying before a colon only introduces the line: "We say always: …".
  const isLeadIn = /:["“‘\s]*$/u.test(gapFrom(nearest));
  const rest = before.filter(
    (word) => modifies(word, language) && !(isLeadIn && modifies(word, language, 'attribution')),
  );
  // Other words before a colon may say that it is somebody else's: "The brochure is clear: …".
  const isName = lead.every(({ start }) => /^\p{Lu}/u.test(text.slice(start)));
  const isOthers = !isName && !formsOf(lead).some(language.isFirstPersonSubject);
  // A few words, or a clause that cannot stand alone, limit the line: "In my view — …", "Whenever it rains; …".
  const [{ form: begin } = nearest] = lead;
  const isAside =
    lead.length <= maxAsideWords || language.isPreposition(begin) || language.isSubordinator(begin);
  const isLimited = language.limitsAsPhrase(formsOf(lead)) || (isLeadIn ? isOthers : isAside);
  // A comma is not enough: it may continue a list, or follow a condition.
  const isWhole = language.isSupported && /[:;.!?…—–]/u.test(gapFrom(nearest)) && !isLimited;
  return findingOf('cut', rest) ?? (isWhole ? undefined : cut);
}

/**
 * Whether a "but" ends what a word denies: "I did nothing wrong but had become a burden". Not in "nothing but a burden",
 * nor where a saying is denied: "I never said that they left but …".
 */
function endsBeforeLine([denial, ...others]: readonly RowWord[], language: Language): boolean {
  const end = others.findIndex(({ form }) => language.beginsClause(form, ' '));
  const isException = end === 0 && denial !== undefined && modifies(denial, language, 'negation');
  const ofSaying = (word: RowWord) =>
    modifies(word, language, 'attribution') || word.form === language.complementizer;
  return end >= 0 && !isException && !others.slice(0, end).some(ofSaying);
}

/** The text between a word and the line without an aside before "that": "She denied claims, made in a leaflet, that …". */
function withoutAside(gap: string, { complementizer }: Language): string {
  const aside = /,[^,;:—–…()\n]{1,80},(?=\s(\p{L}{1,20})\s["“‘]?$)/u.exec(gap);
  return aside?.[1] !== undefined && aside[1] === complementizer ? gap.replace(aside[0], ' ') : gap;
}

/** Whether an attribution is the speaker's own: "I think", "we say", "my claim"; not "my opponents say". */
function isOwn(words: readonly RowWord[], place: number, language: Language): boolean {
  const before = formsOf(words.slice(Math.max(0, place - 3), place));
  return (
    language.isFirstPerson(before.at(-1) ?? '') || before.slice(0, -1).some(language.isFirstPersonSubject)
  );
}

/** Whether the speaker quotes their own words: "I said to him: ‘…’" */
function isOwnSaying(before: readonly RowWord[], language: Language): boolean {
  const place = before.findLastIndex((word) => modifies(word, language, 'attribution'));
  return place >= 0 && before.length - place <= nearby && isOwn(before, place, language);
}

/**
 * Whether the line is a clause of the speaker's own behind a comma and "and": "He asked for toast, and I cried".
 */
function isOwnClause(before: readonly RowWord[], { text, language, first }: Line): boolean {
  const [last, opener] = [before.at(-2), before.at(-1)];
  return (
    last !== undefined &&
    opener !== undefined &&
    language.isFirstPersonSubject(first.form) &&
    language.beginsClause(opener.form, text.slice(last.end, opener.start))
  );
}

/** The effect of the words that the line leaves out in its middle. */
function turnedBetween(between: readonly RowWord[], language: Language): Finding | undefined {
  if (between.length === 0) return undefined;
  return (
    findingOf(
      'reversed',
      between.filter((word) => modifies(word, language, 'negation', 'condition')),
    ) ?? cut
  );
}

/** The effect of the words behind the line. */
function turnedAfter(after: readonly RowWord[], line: Line): Finding | undefined {
  const { text, language, first, last } = line;
  const [next] = after;
  if (next === undefined) return undefined;
  const gap = text.slice(last.end, next.start);
  const isMarked = clauseMark.test(gap);
  // Not an opener: “…, so long as the light stays on”.
  if (language.limitsAsPhrase(formsOf(after))) return cut;
  const openers = language.openersIn(formsOf(after));
  if (openers === after.length) return undefined;
  // In "…, and if it does not" the condition is for what follows.
  const isJoint = openers > 0 && after.length - openers > 1;
  // "…, and that is a lie" takes the line back; "…, and I would be lying to say more" does not.
  const refersBack = (place: number) =>
    !(isMarked && isJoint) || formsOf(after.slice(1, place)).some(language.pointsBack);
  // "…, it is nobody else's mistake" takes nothing back.
  const isDeniedAt = (place: number) =>
    after.slice(0, place).some((word) => modifies(word, language, 'negation'));
  const reversing = after.filter(
    (word, place) =>
      place < nearby &&
      ((modifies(word, language, 'rejection') && refersBack(place) && !isDeniedAt(place)) ||
        (modifies(word, language, 'negation') &&
          !language.isPreposition(word.form) &&
          !isMarked &&
          !isJoint) ||
        (modifies(word, language, 'condition') && place < 3 && (place === 0 || !isJoint))),
  );
  // In "…, and he said that …" and "…; he said that …" the attribution is for what follows; not in "…, they say".
  const isOfNext = (place: number) => (isJoint || gap.includes(';')) && after.length - place > 2;
  const rest = after.filter(
    (word, place) =>
      modifies(word, language) && !(modifies(word, language, 'attribution') && isOfNext(place)),
  );
  const found = findingOf('reversed', reversing) ?? findingOf('cut', rest);
  if (found !== undefined) return found;
  // A line that begins with "if" depends on the clause that follows.
  const isDependent =
    language.isSubordinator(first.form) && !/[.!?;]/u.test(text.slice(first.start, last.end));
  // In a language with a comma before every clause, what follows may belong to the line: "I never said, that …".
  const goesOn = language.marksEveryClause && language.isSubordinator(next.form);
  const isAside = !isJoint && goesOnAside(after, line);
  const isWhole =
    language.isSupported && isMarked && !isAside && !goesOn && !isDependent && last.at - first.at >= 2;
  return isWhole ? undefined : cut;
}

/** Whether the words behind a mark are no clause of their own: "…, in theory", "…, my foot", "…, were it safe". */
function goesOnAside(after: readonly RowWord[], { text, language, last }: Line): boolean {
  const [{ start, form } = last, second] = after;
  const isSubject = language.pointsBack(form) || language.isFirstPersonSubject(form);
  // "…; at night it is open" is a clause.
  const isClause = text.slice(last.end, start).includes(';') && after.length > maxAsideWords;
  return (
    (language.isPreposition(form) && !isClause) ||
    // "…, or so they say"; not "…, or Norland", which continues a list.
    (language.joinsAlternatives(form) && language.isFunctionWord(second?.form ?? '')) ||
    (after.length <= maxAsideWords && !isSubject) ||
    language.asksWhether(text.slice(start, after.at(-1)?.end))
  );
}
