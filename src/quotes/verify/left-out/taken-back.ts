/** What takes a line back from outside its own sentence: the outlet's words around a quotation, and the sentence behind. */
import type { RowWord } from '../rows.ts';
import { clauseMark, type Found, formsOf, mostOfAside, nearby, type Side, turned } from './side.ts';

/** Words of the outlet's before a quotation that may deny it: "rejected the idea that she was a …". */
const proseReach = 12;
/** A sentence of so many words at most may take back the one before it: "That is what I call a lie." */
const mostOfRetort = 8;
/** Words in which that sentence has to end, with the attribution before it. */
const farthest = 40;

/** The outlet's own words before a quotation that deny it: "denied saying", "is no" before a few words. */
export function deniedByOutlet({ words, text, language, first }: Side): Found | undefined {
  const { quotation, sentence } = words[first] ?? {};
  const start = words.findIndex((word) => word.quotation === quotation);
  const isFragment = quotation?.kind === 'fragment' && !/^\p{Lu}/u.test(text.slice(quotation.span.start));
  for (let at = start - 1; at >= Math.max(0, start - proseReach); at -= 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (word?.quotation !== undefined || word?.sentence !== sentence) return undefined;
    const gap = text.slice(word?.end, next?.start);
    // "Lowe denied saying: “…”"
    if (clauseMark.test(at === start - 1 ? gap.replace(':', '') : gap)) return undefined;
    const modifier = language.modifierOf(word?.form ?? '');
    const isSaid = at === start - 1 || language.modifierOf(next?.form ?? '') === 'attribution';
    const isDenied = isFragment || (isSaid && at >= start - 3);
    // "Asked whether “…”, she said no."
    if (at === start - 1 && modifier === 'condition') return turned('reversed', [{ at }]);
    if (isDenied && (modifier === 'negation' || modifier === 'rejection'))
      return turned('reversed', [{ at }]);
  }
  return undefined;
}

/** The outlet's own words right behind a quotation that call it untrue: "“…” is a lie, she said". */
export function calledUntrue(side: Side): Found | undefined {
  const { words, text, language, last } = side;
  const behind = besideQuotation(words, last, 1).slice(0, nearby);
  const isParted = (at: number) => clauseMark.test(text.slice(words[at - 1]?.end, words[at]?.start));
  const stop = behind.findIndex(isParted);
  const clause = stop < 0 ? behind : behind.slice(0, stop);
  return turned(
    'reversed',
    language.untruthsIn(formsOf(clause, side)).map((place) => ({ at: clause[place] ?? last })),
  );
}

/** The outlet's own words beside a quotation that say it was not said so: "joked", "allegedly said", "imitating Vance". */
export function shadedByOutlet({ words, language, first, last }: Side): Found | undefined {
  const beside = [...besideQuotation(words, first, -1), ...besideQuotation(words, last, 1)];
  const formAt = (at: number) => words[at]?.form ?? '';
  const isHearsay = (at: number) =>
    language.surenessOf(formAt(at)) === 'hearsay' &&
    [at - 1, at + 1].some((place) => beside.includes(place) && language.isSaying(formAt(place)));
  return turned(
    'cut',
    beside.filter((at) => language.isJest(formAt(at)) || isHearsay(at)).map((at) => ({ at })),
  );
}

/** The outlet's words of the same sentence on one side of the quotation that holds a word, the nearest first. */
function besideQuotation(words: readonly RowWord[], at: number, step: 1 | -1): number[] {
  const { quotation, sentence } = words[at] ?? {};
  let from = at + step;
  while (words[from] !== undefined && words[from]?.quotation === quotation) from += step;
  const near = Array.from({ length: proseReach }, (_, place) => from + step * place);
  const stop = near.findIndex(
    (one) => words[one]?.quotation !== undefined || words[one]?.sentence !== sentence,
  );
  return stop < 0 ? near : near.slice(0, stop);
}

/** The sentence behind, where it takes back or binds what the line says: "That is a lie.", "Not.", "If they pay." */
export function takenBackBehind(side: Side): Found | undefined {
  const next = sentenceBehind(side);
  const forms = formsOf(next, side);
  if (next.length > mostOfRetort || !(isRetort(forms, next, side) || isBond(forms, next, side)))
    return undefined;
  return turned(
    'cut',
    next.map((at) => ({ at })),
  );
}

/** The next sentence of the same voice, which an attribution may part from the line's. */
function sentenceBehind({ words, last }: Side): number[] {
  const { quotation, passage, speech = 0, sentence = 0 } = words[last] ?? {};
  const isNext = (word: RowWord | undefined) =>
    word?.passage === passage &&
    word?.quotation?.speakerId === quotation?.speakerId &&
    (quotation === undefined ? word?.sentence === sentence + 1 : word?.speech === speech + 1);
  const next = Array.from({ length: farthest }, (_, place) => last + 1 + place).filter((at) =>
    isNext(words[at]),
  );
  // “It is empty. “We will not pay,” Lowe said.”: beside the outlet's sentence stands a speech.
  const isWhole = quotation !== undefined || next.at(-1) === last + next.length;
  return isWhole ? next : [];
}

/** "That is a lie.", "Nonsense.", "It isn't.", "Or so they say.", "I don't believe it.", "Is it?" */
function isRetort(forms: readonly string[], next: readonly number[], side: Side): boolean {
  const { language, words, text, first, last } = side;
  const rest = forms.slice(language.openersIn(forms));
  // "That nonsense" is what is meant, and denies nothing.
  const isMeant = (at: number) =>
    language.isDemonstrative(forms[at - 1] ?? '') && language.untruthsIn(forms.slice(at, at + 1)).length > 0;
  const denials = language.denialsIn(forms).filter((at) => !isMeant(at)).length;
  const isLineDenied = language.denialsIn(words.slice(first, last + 1).map(({ form }) => form)).length > 0;
  // "They will never pay. Nonsense." agrees.
  const isShort = !isLineDenied && rest.length <= mostOfAside;
  const refersBack = forms.some(language.isDemonstrative);
  const isOfOthers = !forms.some(language.isFirstPerson);
  const isSmall = forms.every(
    (form) => language.isFunctionWord(form) || language.modifierOf(form) === 'negation',
  );
  const tells = (form: string | undefined) => language.modifierOf(form ?? '') === 'attribution';
  const isAsked = text.slice(words[next.at(-1) ?? last]?.end).startsWith('?');
  const isOfLine =
    rest.slice(0, mostOfAside + 1).some(language.isDemonstrative) || (isShort && !isThirdPerson(rest, side));
  if (language.untruthsIn(forms).length > 0 && isOfLine) return true;
  // "It isn't."
  if (isSmall && isOfOthers && denials % 2 === 1) return !isLineDenied;
  // "Is it?", "You believe that?"
  if (isAsked && refersBack && (isSmall || forms.some(tells))) return true;
  // "I don't believe it.", "I doubt that."
  if (refersBack && denials % 2 === 1)
    return forms.some((form) => tells(form) || language.modifierOf(form) === 'rejection');
  // "So they say.", "Said nobody ever."
  const isTold = (denials === 0 && tells(rest.at(-1))) || language.isSaying(rest[0] ?? '');
  if (isOfOthers && isTold && rest.length <= mostOfAside + 1) return true;
  // "That is what they say.", "Those were the mayor's words."
  return (
    isOfOthers &&
    language.pointsBack(rest[0] ?? '') &&
    (language.isUtterance(forms.at(-1) ?? '') ||
      (language.isDemonstrative(rest[0] ?? '') && forms.some(tells)))
  );
}

/** "He lies." is about somebody. */
const isThirdPerson = ([begin = '']: readonly string[], { language }: Side): boolean =>
  language.pointsBack(begin) && !language.isDemonstrative(begin);

/** No sentence of its own: "If they pay.", "When it is dry.", "But not for cars.", "In theory, at least.", "Perhaps." */
function isBond(forms: readonly string[], next: readonly number[], { words, text, language }: Side): boolean {
  const rest = forms.slice(language.openersIn(forms));
  const [begin = '', second = ''] = rest;
  const [modifier, nextModifier] = [language.modifierOf(begin), language.modifierOf(second)];
  const binds =
    modifier === 'condition' ||
    (modifier === 'limit' && (nextModifier === 'condition' || language.isSubordinator(begin))) ||
    language.bindsAhead(rest);
  const span = text.slice(words[next[0] ?? 0]?.start, words[next.at(-1) ?? 0]?.end);
  const isOfPlace = language.isPreposition(modifier === 'negation' ? second : begin);
  const isShort =
    rest.length > 0 &&
    rest.length <= mostOfAside &&
    rest.some((form) => language.modifierOf(form) === 'limit');
  return (
    (binds && !span.includes(',')) ||
    (language.offersOther(begin) && rest.length <= mostOfAside + 1) ||
    ((isShort || (isOfPlace && rest.length <= mostOfAside + 1)) && !rest.some(language.isFirstPerson))
  );
}
