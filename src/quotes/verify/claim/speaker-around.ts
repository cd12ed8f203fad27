/** Who is named as the speaker beside the quotations of a pasted text. */
import type { Language } from '../../../language/index.ts';
import { type Span, shifted, textAt } from '../../../text/span.ts';
import { wordsOf } from '../../../text/words.ts';
import type { ClaimedSpeaker } from '../../quotes.ts';
import { describedBeside } from './described.ts';
import {
  type Around,
  aroundOf,
  foldedBefore,
  isContrasted,
  isKnown,
  isOneClause,
  isToldBetween,
  jointWith,
  namesIn,
  type SpeakerFinder,
} from './names-around.ts';

/** Words from a word of saying to the one who is spoken to: "said this to Lowe". */
const mostOfTelling = 3;
/** Words between a name and its word of saying: "Lowe really did say", "said the mayor, Lowe". */
const mostToSaying = 3;
/** Words between a quotation and who it is by: "is a great line by Lowe". */
const mostOfAuthor = 5;
const sentenceMark = /[!?;]|\.(?=\s)(?<!\.\.)|\n\s*\n/u;

/**
 * Who is named as the speaker outside the quotation marks: beside a word of saying, a colon, a dash or the marks.
 * Nothing outside `window` is read; with `isStrict`, a name alone before the marks is none.
 */
export function speakerAround(
  text: string,
  spans: readonly Span[],
  reader: SpeakerFinder,
  window: Span = { start: 0, end: text.length },
  isStrict = false,
): ClaimedSpeaker | undefined {
  const around = aroundOf(text, spans, reader, window);
  const { words, language } = around;
  const sayings = [...words.keys()].filter((at) => language.isSaying(words[at]?.folded ?? ''));
  return (
    citedIn(around) ??
    saidBy(sayings, around) ??
    leadingIn(around, isLedIn) ??
    signedBy(around) ??
    describedBeside(sayings, around) ??
    (isStrict ? undefined : (leadingIn(around, isAlone) ?? leadingIn(around, isLedIn, true))) ??
    excludedIn(around)
  );
}

/** `Lowe (quoting Vance): “…”` */
function citedIn({ names, words, language, asSpeaker }: Around): ClaimedSpeaker | undefined {
  const isCited = (name: Span) => language.isCiting?.(foldedBefore(name, words).at(-1) ?? '') === true;
  return asSpeaker(names.find(isCited));
}

/** Who is the subject of a word of saying, or named behind it. "Vance asked and Lowe said “…”": the nearest leads in. */
function saidBy(sayings: readonly number[], around: Around): ClaimedSpeaker | undefined {
  const { words, text, names, spans, asSpeaker } = around;
  const leading = sayings.filter((at) => (words[at]?.end ?? 0) <= (spans[0]?.start ?? 0));
  for (const at of [...leading.toReversed(), ...sayings.slice(leading.length)]) {
    const end = words[at]?.end ?? 0;
    const subject = subjectOf(at, around);
    const last = words[at + mostToSaying]?.end ?? text.length;
    const behind = names.find((name) => name.start >= end && name.start <= last);
    // "The Kazakh president said": what is described is not called "Kazakh".
    const described = subject && { start: subject.start, end: words[at - 1]?.end ?? subject.end };
    const joint = jointWith(subject ?? behind, around);
    if (joint !== undefined) return { given: textAt(text, joint) };
    const speaker = asSpeaker(described) ?? asSpeaker(subject) ?? asSpeaker(behind);
    if (speaker !== undefined) return speaker;
  }
  return undefined;
}

/** Who does what a word of saying tells, where somebody is named before it. */
function subjectOf(at: number, { words, text, all, names, language, asSpeaker }: Around): Span | undefined {
  const start = words[at]?.start ?? 0;
  const before = (some: readonly Span[]) =>
    some.filter(({ end }) => end <= start && !sentenceMark.test(text.slice(end, start)));
  const own = before(names);
  const nearest = own.at(-1);
  const previous = words[at - 1];
  const { folded: word = '' } = previous ?? {};
  // "Lowe met Vance and said …"
  if (nearest && language.joinsNames?.(word) && words[at - 2]?.end === nearest.end)
    return own.findLast(({ end }) => end < nearest.start && isOneClause(text, end, nearest.start)) ?? nearest;
  // "Vance asked Lowe, who said …", "I asked Lowe and she said …"
  if (language.isSubordinator(word) || language.pointsBack(word)) {
    const isMeant = (name: Span) => !isContrasted(name, words, text, language);
    const meant = before(all).findLast(isMeant);
    // "Lowe was there. She said …"
    if (meant === undefined && language.pointsBack(word))
      return all.findLast((name) => name.end <= (previous?.start ?? 0) && isMeant(name));
    return meant && meant.end <= (previous?.start ?? 0) ? meant : nearest;
  }
  if (nearest === undefined) return undefined;
  const gap = text.slice(nearest.end, start);
  if (!/[,)]\s{0,3}$/u.test(gap))
    return nearest.end >= (words[at - 1 - mostToSaying]?.start ?? 0) ? nearest : undefined;
  // "Lowe, at a later meeting, said …"
  if (/^\s?[,(]/u.test(gap) && /\p{L}/u.test(gap)) return nearest;
  // What a comma closes is an aside, "Lowe, who hates Vance, said", or a headline's first clause, "Lowe hits Vance, says";
  // but "Vance's deputy, Lowe, said".
  const opener = own.findLast((name) => name !== nearest && /^\s?[,(]/u.test(text.slice(name.end)));
  const isApposed =
    opener && /^\s?[,(]\s$/u.test(text.slice(opener.end, nearest.start)) && !isKnown(asSpeaker(opener));
  return isApposed
    ? nearest
    : (opener ?? own.find(({ end }) => isOneClause(text, end, nearest.start)) ?? nearest);
}

/**
 * Who is named before the marks: `Lowe: “…”`, `Vance hits Lowe: “…”`, `Lowe’s “…”`, `Lowe “…”`
 *
 * @param isBehind take those behind a preposition alone: `As for Lowe: “…”`, where nobody else speaks
 */
function leadingIn(around: Around, isBeside: typeof isAlone, isBehind = false): ClaimedSpeaker | undefined {
  const { text, spans, names, asSpeaker, isThing } = around;
  const start = spans[0]?.start ?? 0;
  const gap = (name: Span) => text.slice(name.end, start);
  const leading = names.filter(
    (name) =>
      name.end <= start &&
      !sentenceMark.test(gap(name)) &&
      isBehindPreposition(name, around) === isBehind &&
      isBeside(name, gap(name), around),
  );
  // The nearest clause first, and in each whoever is named first: "After Vance spoke, Lowe to Oduya: …"
  const clauses = Map.groupBy(leading, (name) => gap(name).match(/[,:]/gu)?.length ?? 0);
  const subjectOfClause = (some: readonly Span[]) => {
    const [first, ...others] = some.filter((name) => !isThing(name));
    // "Great line by Lowe: …"
    const author = isKnown(asSpeaker(first)) ? undefined : others.find((name) => isAuthor(name, around));
    return author ?? first ?? some[0] ?? [];
  };
  const subjects = [...clauses.values()].flatMap(subjectOfClause).reverse();
  // "Lowe, Vance’s deputy: …" says who Lowe is.
  const isOwnName = (name: Span) => isKnown(asSpeaker(name)) || !/['’]s?\s/u.test(textAt(text, name));
  const subject = subjects.find((name) => asSpeaker(name) && isOwnName(name)) ?? subjects[0];
  const joint = jointWith(subject, around);
  return joint ? { given: textAt(text, joint) } : asSpeaker(subject);
}

/** "A question for Lowe: …"; not "by Lowe", "in the words of Lowe" */
function isBehindPreposition(name: Span, around: Around): boolean {
  const { text, words, language } = around;
  if (isOfWords(textAt(text, name), language) || isAuthor(name, around)) return false;
  const last = foldedBefore(name, words).findLast((word) => !language.isTitle(word));
  return language.namesAuthor !== undefined && language.isPreposition(last ?? '');
}

const isAuthor = (name: Span, { words, language }: Around): boolean =>
  language.namesAuthor?.(foldedBefore(name, words)) === true;

/** `Lowe on the port: “…”`, `Lowe – “…”`, `Lowe’s “…”`, `In Lowe’s words, “…”` */
function isLedIn(name: Span, gap: string, { text, language }: Around): boolean {
  const [called, colon] = [textAt(text, name), gap.lastIndexOf(':')];
  return (
    (colon >= 0 && !/[\p{L}\p{N}]/u.test(gap.slice(colon))) ||
    /^\S{0,3}\s{0,3}[—–-]\s{0,3}.?$/u.test(gap) ||
    (/['’]s?$/u.test(called) && /^\s.$/u.test(gap)) ||
    (isOfWords(called, language) && /^,?\s.$/u.test(gap))
  );
}

/** A known name with nothing but marks behind it, `Lowe 😂 “We …”`; of `Lowe “is a fool”` it is the subject. */
function isAlone(name: Span, gap: string, { text, spans, asSpeaker }: Around): boolean {
  const begin = spans[0]?.start ?? 0;
  const isApart = /[^\s"“”„«‘']/u.test(gap) || gap.includes('\n') || /^\p{Lu}/u.test(text.slice(begin));
  return isApart && !/[\p{L}\p{N}]/u.test(gap) && isKnown(asSpeaker(name));
}

/** "Lowe’s words" */
const isOfWords = (called: string, language: Language): boolean =>
  /['’]s?\s/u.test(called) && language.isUtterance(wordsOf(called).at(-1)?.folded ?? '');

/** Who is named behind the marks as whose the words are: `“…” — Lowe`, `“…” is a great line by Lowe`, `“…” was Lowe’s reply` */
function signedBy(around: Around): ClaimedSpeaker | undefined {
  const { text, spans, names, language, asSpeaker } = around;
  const end = spans.at(-1)?.end ?? 0;
  const signing = names.find((name) => {
    const gap = text.slice(end, Math.max(end, name.start));
    if (name.start <= end || sentenceMark.test(gap.slice(2))) return false;
    if (/^[^\p{L}]{1,9}$/u.test(gap)) return true;
    const words = wordsOf(gap).map(({ folded }) => folded);
    if (isOfWords(textAt(text, name), language)) return words.every(language.isFunctionWord);
    const isLine = words.length === 1 || words.some(language.isUtterance);
    return isLine && words.length <= mostOfAuthor && language.namesAuthor?.(words) === true;
  });
  const joint = jointWith(signing, around);
  return joint ? { given: textAt(text, joint) } : asSpeaker(signing);
}

/** Who is named before the marks as another than the speaker, where nobody is named as that: `They said to Lowe: “…”`, `Not Lowe: “…”` */
function excludedIn({ all, words, text, spans, language, asSpeaker }: Around): ClaimedSpeaker | undefined {
  const start = spans[0]?.start ?? 0;
  const name = all.findLast(({ end }) => end <= start);
  if (name === undefined || /[.!?;\n]/u.test(text.slice(name.end, start))) return undefined;
  const before = words.filter(({ end }) => end <= name.start);
  const behind = words.filter((word) => word.start >= name.end && word.end <= start);
  // "Lowe was asked about it and replied “…”" speaks herself.
  const repliesNot = !behind.slice(2).some(({ folded }) => language.isSaying(folded));
  const isPassive = repliesNot && isToldBetween([], name, behind, language);
  // "Credit to Lowe: “…”" is no telling, and "I told Lowe and she said “…”" goes on.
  const isObject =
    before.slice(-mostOfTelling).some(({ folded }) => language.isSaying(folded)) &&
    isToldBetween(before, name, behind, language);
  const isOther = (behind.length === 0 && isObject) || isContrasted(name, words, text, language);
  const speaker = isPassive || isOther ? asSpeaker(name) : undefined;
  return speaker?.nameId === undefined ? undefined : { ...speaker, as: 'addressee' };
}

/**
 * Who is named as the speaker of one quotation among several: in the clause that leads into it, else in
 * the sentence that goes on behind it; `nobody` where the clause names somebody without saying that they speak.
 *
 * In `Lowe’s “yes” and Vance’s “no”` the second is of Vance.
 */
export function speakerBeside(
  text: string,
  span: Span,
  spans: readonly Span[],
  reader: SpeakerFinder,
): ClaimedSpeaker | 'nobody' | undefined {
  const at = spans.indexOf(span);
  const [start, end] = [spans[at - 1]?.end ?? 0, spans[at + 1]?.start ?? text.length];
  const before = text.slice(start, span.start);
  const clause = Math.max(...['.', '!', '?', ';'].map((mark) => before.lastIndexOf(mark))) + 1;
  const stop = text.slice(span.end, end).search(/[.!?;]["”’»]?\s/u);
  const lead = { start: start + clause, end: span.start };
  const behind = { start: span.end, end: stop < 0 ? end : span.end + stop };
  const speaker =
    speakerAround(text, [span], reader, lead, true) ??
    speakerAround(text, [span], reader, behind) ??
    speakerAround(text, [span], reader, lead);
  if (speaker !== undefined) return speaker;
  const words = shifted(wordsOf(textAt(text, lead)), lead.start);
  return namesIn(words, text, reader).length > 0 ? 'nobody' : undefined;
}
