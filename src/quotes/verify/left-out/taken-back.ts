/**
 * Finds words outside a line's own sentence that take it back: the outlet's words around a quotation, and the next
 * sentence.
 */
import type { RowWord } from '../../words/rows.ts';
import { clauseMark, type Finding, findingOf, formsOf, type Line, maxAsideWords, nearby } from './line.ts';

/** How many of the outlet's words beside a quotation may be about it: "rejected the idea that she was a …". */
const proseReach = 12;
/** The longest sentence that may take back the one before it: "That is what I call a lie." */
const maxRetortWords = 8;
/** How many content words a sentence must repeat to say the one before again: "feel bad". */
const minRepeatedWords = 2;
/** In how many words that sentence must end, together with an attribution before it. */
const maxSentenceReach = 40;

/** The outlet's own words before a quotation that deny it: "denied saying", or "is no" before a fragment. */
export function deniedByOutlet(line: Line): Finding | undefined {
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
    if (place === 0 && modifier === 'condition') return findingOf('reversed', [word]);
    if (isDenied && (modifier === 'negation' || modifier === 'rejection'))
      return findingOf('reversed', [word]);
  }
  return undefined;
}

/**
 * The outlet's own words behind a quotation that deny it: "“…,” she never said"; not "she said “…” but did not say
 * when".
 */
export function deniedBehind(line: Line): Finding | undefined {
  const { text, language } = line;
  const behind = besideQuotation(line, 1);
  const saying = behind.findIndex(({ form }) => language.isSaying(form));
  const [clause, next] = [behind.slice(0, saying + 1), behind[saying + 1]];
  const [first, last] = [clause[0], clause.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  // With more words up to the next mark, or with a verb of saying before the quotation, this one is about something else.
  const isOfNext = next !== undefined && !clauseMark.test(text.slice(last.end, next.start));
  const isOther =
    clauseMark.test(text.slice(first.start, last.end)) || language.beginsClause(first.form, ' ');
  const isTold = besideQuotation(line, -1).some(({ form }) => language.isSaying(form));
  if (isOfNext || isOther || isTold) return undefined;
  const denials = language.denialsOfSayingIn(formsOf(clause)).filter((at) => at >= saying - 2);
  return denials.length % 2 === 0
    ? undefined
    : findingOf(
        'reversed',
        clause.filter((_, at) => denials.includes(at)),
      );
}

/** The outlet's own words right behind a quotation that call it untrue: "“…” is a lie, she said". */
export function calledUntrue(line: Line): Finding | undefined {
  const { words, text, language } = line;
  const behind = besideQuotation(line, 1).slice(0, nearby);
  const isParted = ({ at, start }: RowWord) => clauseMark.test(text.slice(words[at - 1]?.end, start));
  const stop = behind.findIndex(isParted);
  const clause = stop < 0 ? behind : behind.slice(0, stop);
  return findingOf(
    'reversed',
    language.untruthsIn(formsOf(clause)).flatMap((place) => clause[place] ?? []),
  );
}

/** The outlet's own words beside a quotation that weaken it: "joked", "allegedly said", "as if to say". */
export function hedgedByOutlet(line: Line): Finding | undefined {
  const { language } = line;
  const [before, behind] = [besideQuotation(line, -1), besideQuotation(line, 1)];
  const imagined = [...imaginingBefore(before, line), ...imaginingBehind(behind, line)];
  if (imagined.length > 0) return findingOf('cut', imagined);
  const beside = [...before, ...behind];
  const isHearsay = ({ form, at }: RowWord) =>
    language.surenessOf(form) === 'hearsay' &&
    beside.some((one) => Math.abs(one.at - at) === 1 && language.isSaying(one.form));
  return findingOf(
    'cut',
    beside.filter((word) => language.isJest(word.form) || isHearsay(word)),
  );
}

/** The words before a quotation that say that it is imagined: "as if to say". `before` has the nearest first. */
function imaginingBefore(before: readonly RowWord[], { words, text, language }: Line): RowWord[] {
  const isParted = ({ at, end }: RowWord, place: number) =>
    place > 0 && clauseMark.test(text.slice(end, words[at + 1]?.start));
  const stop = before.findIndex(isParted);
  const clause = before.slice(0, stop < 0 ? before.length : stop).reverse();
  const count = language.imaginingBefore?.(formsOf(clause)) ?? 0;
  return clause.slice(clause.length - count);
}

/** The words behind a quotation that say so: "“…,” her face said"; not "“…,” Lowe said as if to warn us". */
function imaginingBehind(behind: readonly RowWord[], { language }: Line): RowWord[] {
  const from = behind.length - (language.imaginingBefore?.(formsOf(behind)) ?? 0);
  const tells = (form: string) => language.isSaying(form) || language.modifierOf(form) === 'attribution';
  return formsOf(behind.slice(0, from)).some(tells) ? [] : behind.slice(from);
}

/** The outlet's words of the same sentence on one side of the line's quotation, the nearest first. */
function besideQuotation({ words, first, last }: Line, step: 1 | -1): RowWord[] {
  const { at, quotation } = step === 1 ? last : first;
  const [before, behind] = [words.slice(0, at).reverse(), words.slice(at + 1)];
  const others = step === 1 ? behind : before;
  const from = others.findIndex((word) => word.quotation !== quotation);
  // The sentence of the quotation's last or first word, because the line may be another sentence of the quotation.
  const { sentence } = others[from - 1] ?? (step === 1 ? last : first);
  const near = from < 0 ? [] : others.slice(from, from + proseReach);
  const stop = near.findIndex((word) => word.quotation !== undefined || word.sentence !== sentence);
  return stop < 0 ? near : near.slice(0, stop);
}

/** The next sentence, where it takes back or limits what the line says: "That is a lie.", "Not.", "If they pay." */
export function takenBackBehind(line: Line): Finding | undefined {
  const next = sentenceBehind(line);
  if (next.length === 0) return undefined;
  // "Or somebody did, and nobody has told us who." counts at any length.
  if (line.language.joinsAlternatives(next[0]?.form ?? '')) return findingOf('cut', next);
  if (isRepeatedWithCondition(next, line)) return findingOf('cut', next);
  // "I would pay for that. No, seriously: …" takes back a line that denies nothing, at any length.
  const [begin, second] = next;
  const isNo =
    line.language.modifierOf(begin?.form ?? '') === 'negation' &&
    line.text.slice(begin?.end, second?.start).includes(',');
  if (isNo && !isDenying(line)) return findingOf('cut', next);
  if (next.length > maxRetortWords) return undefined;
  return isRetort(next, line) || isLimitation(next, line) ? findingOf('cut', next) : undefined;
}

const isDenying = ({ words, language, first, last }: Line): boolean =>
  language.denialsIn(formsOf(words.slice(first.at, last.at + 1))).length > 0;

/** Whether the next sentence says the same again, but on a condition: "I should rest. I will rest when the hay is in." */
function isRepeatedWithCondition(next: readonly RowWord[], { words, language, first, last }: Line): boolean {
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
  if (keys.size < minRepeatedWords || !keys.isSubsetOf(keysOf(next))) return false;
  const isOpen = formsOf(own).some((form) => language.surenessOf(form) !== undefined);
  const binds = (form: string) =>
    language.modifierOf(form) === 'condition' ||
    (isOpen && language.isSubordinator(form) && language.modifierOf(form) === 'limit');
  return !formsOf(own).some(binds) && formsOf(next).some(binds);
}

/** The next sentence of the same speaker; an attribution may be in between. */
function sentenceBehind({ words, last }: Line): RowWord[] {
  const { at, quotation, passage, speech = 0, sentence } = last;
  const next = words
    .slice(at + 1, at + 1 + maxSentenceReach)
    .filter(
      (word) =>
        word.passage === passage &&
        word.quotation?.speakerId === quotation?.speakerId &&
        (quotation === undefined ? word.sentence === sentence + 1 : word.speech === speech + 1),
    );
  // The outlet's own next sentence must not contain a quotation, which is somebody else's.
  const isWhole = quotation !== undefined || next.at(-1)?.at === at + next.length;
  return isWhole ? next : [];
}

/**
 * Whether the next sentence takes the line back: "That is a lie.", "Nonsense.", "It isn't.", "I don't believe it.",
 * "Is it?"
 */
function isRetort(next: readonly RowWord[], line: Line): boolean {
  const { language, text } = line;
  const forms = formsOf(next);
  const rest = forms.slice(language.openersIn(forms));
  const [begin = '', end = ''] = [rest[0], rest.at(-1)];
  // In "That nonsense must stop" the word calls nothing untrue.
  const isNamed = (at: number) =>
    language.isDemonstrative(forms[at - 1] ?? '') && language.untruthsIn(forms.slice(at, at + 1)).length > 0;
  const denials = language.denialsIn(forms).filter((at) => !isNamed(at)).length;
  const isDenial = denials % 2 === 1;
  const isLineDenied = isDenying(line);
  const tells = (form: string) => language.modifierOf(form) === 'attribution';
  const refersBack = forms.some(language.isDemonstrative);
  const isOfOthers = !forms.some(language.isFirstPerson);
  const isSmall = forms.every(
    (form) => language.isFunctionWord(form) || language.modifierOf(form) === 'negation',
  );
  const isAsked = text.slice(next.at(-1)?.end).startsWith('?');
  // A short "Nonsense." takes back an affirming line; behind a denying one ("They will never pay.") it may agree.
  const isAlone = !isLineDenied && rest.length <= maxAsideWords;
  const isOfLine = isAlone || rest.slice(0, maxAsideWords + 1).some(language.isDemonstrative);
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
  return (isTold && rest.length <= maxAsideWords + 1) || (language.pointsBack(begin) && isOfWords);
}

/**
 * Whether the next sentence is a fragment that limits the line: "If they pay.", "When it is dry.", "But not for cars.",
 * "In theory, at least.", "Perhaps."
 */
function isLimitation(next: readonly RowWord[], { text, language }: Line): boolean {
  const forms = formsOf(next);
  const rest = forms.slice(language.openersIn(forms));
  const [begin = '', second = ''] = rest;
  const [modifier, nextModifier] = [language.modifierOf(begin), language.modifierOf(second)];
  const binds =
    modifier === 'condition' ||
    (modifier === 'limit' && (nextModifier === 'condition' || language.isSubordinator(begin))) ||
    language.limitsAsPhrase(rest);
  if (binds && !text.slice(next[0]?.start, next.at(-1)?.end).includes(',')) return true;
  if (rest.length > maxAsideWords + 1) return false;
  const isOfPlace = language.isPreposition(modifier === 'negation' ? second : begin);
  const isLimit = rest.length <= maxAsideWords && rest.some((form) => language.modifierOf(form) === 'limit');
  // "Or nearly."
  return language.joinsAlternatives(begin) || ((isLimit || isOfPlace) && !rest.some(language.isFirstPerson));
}
