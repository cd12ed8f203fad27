/**
 * What takes a line back from outside its own sentence: the outlet's words around a quotation, and the sentence
 * behind.
 */
import type { RowWord } from '../../words/rows.ts';
import { clauseMark, type Found, formsOf, type Line, mostOfAside, nearby, turned } from './line.ts';

/** Words of the outlet's beside a quotation that may speak of it: "rejected the idea that she was a …". */
const proseReach = 12;
/** A sentence of so many words at most may take back the one before it: "That is what I call a lie." */
const mostOfRetort = 8;
/** Words of meaning that a sentence has to repeat of the one before to say the same again: "feel bad". */
const fewestRepeated = 2;
/** Words in which that sentence has to end, with the attribution before it. */
const farthest = 40;

/** The outlet's own words before a quotation that deny it: "denied saying", "is no" before a few words. */
export function deniedByOutlet(line: Line): Found | undefined {
  const { text, language, first } = line;
  const isFragment =
    first.quotation?.kind === 'fragment' && !/^\p{Lu}/u.test(text.slice(first.quotation.span.start));
  for (const [place, word] of besideQuotation(line, -1).entries()) {
    const next = line.words[word.at + 1] ?? first;
    const gap = text.slice(word.end, next.start);
    // "Lowe denied saying: “…”"
    if (clauseMark.test(place === 0 ? gap.replace(':', '') : gap)) return undefined;
    const modifier = language.modifierOf(word.form);
    const isSaid = place === 0 || language.modifierOf(next.form) === 'attribution';
    const isDenied = isFragment || (isSaid && place < 3);
    // "Asked whether “…”, she said no."
    if (place === 0 && modifier === 'condition') return turned('reversed', [word]);
    if (isDenied && (modifier === 'negation' || modifier === 'rejection')) return turned('reversed', [word]);
  }
  return undefined;
}

/**
 * The outlet's own words behind a quotation that deny it: "“…,” she never said"; not "she said “…” but did not say
 * when".
 */
export function deniedBehind(line: Line): Found | undefined {
  const { text, language } = line;
  const behind = besideQuotation(line, 1);
  const saying = behind.findIndex(({ form }) => language.isSaying(form));
  const [clause, next] = [behind.slice(0, saying + 1), behind[saying + 1]];
  const [first, last] = [clause[0], clause.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  // Words between a saying and the next mark, and a saying before the marks, tell of something else.
  const isOfNext = next !== undefined && !clauseMark.test(text.slice(last.end, next.start));
  const isOther =
    clauseMark.test(text.slice(first.start, last.end)) || language.beginsClause(first.form, ' ');
  const isTold = besideQuotation(line, -1).some(({ form }) => language.isSaying(form));
  if (isOfNext || isOther || isTold) return undefined;
  const denials = language.denialsOfSayingIn(formsOf(clause)).filter((at) => at >= saying - 2);
  return denials.length % 2 === 0
    ? undefined
    : turned(
        'reversed',
        clause.filter((_, at) => denials.includes(at)),
      );
}

/** The outlet's own words right behind a quotation that call it untrue: "“…” is a lie, she said". */
export function calledUntrue(line: Line): Found | undefined {
  const { words, text, language } = line;
  const behind = besideQuotation(line, 1).slice(0, nearby);
  const isParted = ({ at, start }: RowWord) => clauseMark.test(text.slice(words[at - 1]?.end, start));
  const stop = behind.findIndex(isParted);
  const clause = stop < 0 ? behind : behind.slice(0, stop);
  return turned(
    'reversed',
    language.untruthsIn(formsOf(clause)).flatMap((place) => clause[place] ?? []),
  );
}

/** The outlet's own words beside a quotation that say it was not said so: "joked", "allegedly said", "as if to say". */
export function hedgedByOutlet(line: Line): Found | undefined {
  const { language } = line;
  const [before, behind] = [besideQuotation(line, -1), besideQuotation(line, 1)];
  const imagined = [...imaginingBefore(before, line), ...imaginingBehind(behind, line)];
  if (imagined.length > 0) return turned('cut', imagined);
  const beside = [...before, ...behind];
  const isHearsay = ({ form, at }: RowWord) =>
    language.surenessOf(form) === 'hearsay' &&
    beside.some((one) => Math.abs(one.at - at) === 1 && language.isSaying(one.form));
  return turned(
    'cut',
    beside.filter((word) => language.isJest(word.form) || isHearsay(word)),
  );
}

/** Those of the words before a quotation, the nearest first, that say it is imagined: "as if to say". */
function imaginingBefore(before: readonly RowWord[], { words, text, language }: Line): RowWord[] {
  const isParted = ({ at, end }: RowWord, place: number) =>
    place > 0 && clauseMark.test(text.slice(end, words[at + 1]?.start));
  const stop = before.findIndex(isParted);
  const clause = before.slice(0, stop < 0 ? before.length : stop).reverse();
  const count = language.imaginingBefore?.(formsOf(clause)) ?? 0;
  return clause.slice(clause.length - count);
}

/** Those behind it: "“…,” her face said"; not "“…,” Lowe said as if to warn us". */
function imaginingBehind(behind: readonly RowWord[], { language }: Line): RowWord[] {
  const from = behind.length - (language.imaginingBefore?.(formsOf(behind)) ?? 0);
  const tells = (form: string) => language.isSaying(form) || language.modifierOf(form) === 'attribution';
  return formsOf(behind.slice(0, from)).some(tells) ? [] : behind.slice(from);
}

/** The outlet's words of the same sentence on one side of the quotation that holds the line, the nearest first. */
function besideQuotation({ words, first, last }: Line, step: 1 | -1): RowWord[] {
  const { at, quotation } = step === 1 ? last : first;
  const [before, behind] = [words.slice(0, at).reverse(), words.slice(at + 1)];
  const others = step === 1 ? behind : before;
  const from = others.findIndex((word) => word.quotation !== quotation);
  // The line may be another sentence of the quotation than the one beside those words.
  const { sentence } = others[from - 1] ?? (step === 1 ? last : first);
  const near = from < 0 ? [] : others.slice(from, from + proseReach);
  const stop = near.findIndex((word) => word.quotation !== undefined || word.sentence !== sentence);
  return stop < 0 ? near : near.slice(0, stop);
}

/** The sentence behind, where it takes back or binds what the line says: "That is a lie.", "Not.", "If they pay." */
export function takenBackBehind(line: Line): Found | undefined {
  const next = sentenceBehind(line);
  if (next.length === 0) return undefined;
  // "Or somebody did, and nobody has told us who.", however long.
  if (line.language.joinsAlternatives(next[0]?.form ?? '')) return turned('cut', next);
  if (isBoundAnew(next, line)) return turned('cut', next);
  if (next.length > mostOfRetort) return undefined;
  return isRetort(next, line) || isBond(next, line) ? turned('cut', next) : undefined;
}

/** "I should rest. I will rest when the hay is in.": the same again, and only on a condition. */
function isBoundAnew(next: readonly RowWord[], { words, language, first, last }: Line): boolean {
  const own = words
    .slice(first.at, last.at + 1)
    .filter(({ speech, sentence }) =>
      last.speech === undefined ? sentence === last.sentence : speech === last.speech,
    );
  const keysOf = (some: readonly RowWord[]) =>
    new Set(
      formsOf(some)
        .filter((form) => !language.isFunctionWord(form) && language.modifierOf(form) === undefined)
        .map(language.keyOf),
    );
  const keys = keysOf(own);
  if (keys.size < fewestRepeated || !keys.isSubsetOf(keysOf(next))) return false;
  const isOpen = formsOf(own).some((form) => language.surenessOf(form) !== undefined);
  const binds = (form: string) =>
    language.modifierOf(form) === 'condition' ||
    (isOpen && language.isSubordinator(form) && language.modifierOf(form) === 'limit');
  return !formsOf(own).some(binds) && formsOf(next).some(binds);
}

/** The next sentence of the same voice, which an attribution may part from the line's. */
function sentenceBehind({ words, last }: Line): RowWord[] {
  const { at, quotation, passage, speech = 0, sentence } = last;
  const next = words
    .slice(at + 1, at + 1 + farthest)
    .filter(
      (word) =>
        word.passage === passage &&
        word.quotation?.speakerId === quotation?.speakerId &&
        (quotation === undefined ? word.sentence === sentence + 1 : word.speech === speech + 1),
    );
  // “It is empty. “We will not pay,” Lowe said.”: beside the outlet's sentence stands a speech.
  const isWhole = quotation !== undefined || next.at(-1)?.at === at + next.length;
  return isWhole ? next : [];
}

/**
 * Whether the next sentence takes the line back: "That is a lie.", "Nonsense.", "It isn't.", "I don't believe it.",
 * "Is it?"
 */
function isRetort(next: readonly RowWord[], { language, words, text, first, last }: Line): boolean {
  const forms = formsOf(next);
  const rest = forms.slice(language.openersIn(forms));
  const [begin = '', end = ''] = [rest[0], rest.at(-1)];
  // In "That nonsense must stop" the word names something, and calls nothing untrue.
  const isMeant = (at: number) =>
    language.isDemonstrative(forms[at - 1] ?? '') && language.untruthsIn(forms.slice(at, at + 1)).length > 0;
  const denials = language.denialsIn(forms).filter((at) => !isMeant(at)).length;
  const isDenial = denials % 2 === 1;
  const isLineDenied = language.denialsIn(formsOf(words.slice(first.at, last.at + 1))).length > 0;
  const tells = (form: string) => language.modifierOf(form) === 'attribution';
  const refersBack = forms.some(language.isDemonstrative);
  const isOfOthers = !forms.some(language.isFirstPerson);
  const isSmall = forms.every(
    (form) => language.isFunctionWord(form) || language.modifierOf(form) === 'negation',
  );
  const isAsked = text.slice(next.at(-1)?.end).startsWith('?');
  // A short "Nonsense." takes back a line that affirms; behind one that denies, "They will never pay.", it may agree.
  const isAlone = !isLineDenied && rest.length <= mostOfAside;
  const isOfLine = isAlone || rest.slice(0, mostOfAside + 1).some(language.isDemonstrative);
  if (language.untruthsIn(forms).length > 0 && isOfLine) return true;
  // "It isn't."
  if (isSmall && isOfOthers && isDenial) return !isLineDenied;
  // "Is it?", "You believe that?"
  if (isAsked && refersBack && (isSmall || forms.some(tells))) return true;
  // "I don't believe it.", "I doubt that."
  if (refersBack && isDenial)
    return forms.some((form) => tells(form) || language.modifierOf(form) === 'rejection');
  if (!isOfOthers) return false;
  // "So they say.", "Said nobody ever."
  const isTold = (denials === 0 && tells(end)) || language.isSaying(begin);
  // "That is what they say.", "Those were the mayor's words."
  const isOfWords = language.isUtterance(end) || (language.isDemonstrative(begin) && forms.some(tells));
  return (isTold && rest.length <= mostOfAside + 1) || (language.pointsBack(begin) && isOfWords);
}

/**
 * Whether the next sentence is a part of one that binds the line: "If they pay.", "When it is dry.", "But not for
 * cars.", "In theory, at least.", "Perhaps."
 */
function isBond(next: readonly RowWord[], { text, language }: Line): boolean {
  const forms = formsOf(next);
  const rest = forms.slice(language.openersIn(forms));
  const [begin = '', second = ''] = rest;
  const [modifier, nextModifier] = [language.modifierOf(begin), language.modifierOf(second)];
  const binds =
    modifier === 'condition' ||
    (modifier === 'limit' && (nextModifier === 'condition' || language.isSubordinator(begin))) ||
    language.limitsAsPhrase(rest);
  if (binds && !text.slice(next[0]?.start, next.at(-1)?.end).includes(',')) return true;
  if (rest.length > mostOfAside + 1) return false;
  const isOfPlace = language.isPreposition(modifier === 'negation' ? second : begin);
  const isLimit = rest.length <= mostOfAside && rest.some((form) => language.modifierOf(form) === 'limit');
  // "Well, or nearly."
  return language.joinsAlternatives(begin) || ((isLimit || isOfPlace) && !rest.some(language.isFirstPerson));
}
