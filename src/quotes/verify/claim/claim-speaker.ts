/** Who is named as the speaker beside the quotations of a pasted text. */
import { sentencesOf } from '../../../text/sentences.ts';
import { contains, type Span, textAt } from '../../../text/span.ts';
import { foldedOf, type Word, wordsBetween, wordsOf } from '../../../text/words.ts';
import type { ClaimedSpeaker } from '../../quotes.ts';
import {
  type Around,
  aroundOf,
  beginsClause,
  describedIn,
  foldedBefore,
  isContrasted,
  isKnown,
  isOneClause,
  isToldBetween,
  namesIn,
  type SpeakerFinder,
  sentenceMark,
  subjectAt,
} from './claim-names.ts';
import { linkedIn } from './linked.ts';
import { isAuthor, isOfWords, signedBy } from './signed.ts';

/** Words from a word of saying to the one who is spoken to: "said this to Lowe". */
const mostOfTelling = 3;
/** Words between a name and its word of saying: "Lowe really did say", "said the mayor, Lowe". */
const mostToSaying = 3;
/** Characters before a sentence in which whoever it calls "she" is named. */
const farthestAntecedent = 1500;
/** The mark between two clauses; the full stop of an initial is none: "J. T. Lowe". */
const clauseMark = /[!?;]|(?<!(?<![\p{L}\p{N}])(?!I)\p{Lu})\./gu;
const clauseEnd = /(?:[!?;]|(?<!(?<![\p{L}\p{N}])(?!I)\p{Lu})\.)["”’»]?\s/u;

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
  return (
    citedIn(around) ??
    besideWords(around) ??
    linkedIn(around) ??
    excludedIn(around) ??
    besideWords(describedIn(around)) ??
    (isStrict ? undefined : (leadingIn(around, isAlone) ?? leadingIn(around, isLedIn, true)))
  );
}

const besideWords = (around: Around): ClaimedSpeaker | undefined =>
  saidBy(around) ?? leadingIn(around, isLedIn) ?? signedBy(around);

/** `Lowe (quoting Vance): “…”` */
function citedIn({ names, words, language, asSpeaker }: Around): ClaimedSpeaker | undefined {
  return asSpeaker(names.find((name) => language.isCiting(foldedBefore(name, words).at(-1) ?? '')));
}

/** Who is the subject of a word of saying, or named behind it. "Vance asked and Lowe said “…”": the nearest leads in. */
function saidBy(around: Around): ClaimedSpeaker | undefined {
  const { words, text, all, names, spans, language } = around;
  // Right behind a name any word for saying or thinking tells who speaks: "Lowe promised".
  const isSaying = ({ start, folded }: Word) =>
    language.isSaying(folded) ||
    (language.modifierOf(folded) === 'attribution' && names.some(({ end }) => end === start - 1));
  const sayings = words.flatMap((word, at) => (isSaying(word) ? [at] : []));
  const start = spans[0]?.start ?? 0;
  const leading = sayings.filter((at) => (words[at]?.end ?? 0) <= start);
  // "Vance asked Lowe about it. “…”": whoever is asked in a sentence before may answer.
  const isAnswered = (at: number) => {
    const from = words[at]?.end ?? 0;
    const isTold = all.some((one) => one.start > from && one.end <= start && !names.includes(one));
    return isTold && sentenceMark.test(text.slice(from, start));
  };
  return [...leading.filter((at) => !isAnswered(at)).toReversed(), ...sayings.slice(leading.length)]
    .flatMap((at) => {
      const [from, to] = [words[at]?.end ?? 0, words[at + mostToSaying]?.end ?? text.length];
      return [subjectOf(at, around), names.find(({ start }) => start >= from && start <= to)];
    })
    .map((name) => subjectAt(name, around))
    .find((speaker) => speaker !== undefined);
}

/** Who does what a word of saying tells, where somebody is named before it. */
function subjectOf(at: number, around: Around): Span | undefined {
  const { words, text, all, names, language, asSpeaker } = around;
  const { start = 0, folded: word = '' } = words[at - 1] ?? {};
  const saying = words[at]?.start ?? 0;
  const before = (some: readonly Span[]) =>
    some.filter((name) => name.end <= saying && !sentenceMark.test(text.slice(name.end, saying)));
  const own = before(names);
  const nearest = own.at(-1);
  const firstOfClause = (to: number) => own.find((name) => name.end < to && isOneClause(text, name.end, to));
  // "Lowe met Vance in May and said …"
  if (nearest && language.joinsNames(word)) return firstOfClause(nearest.start) ?? nearest;
  // "Vance asked Lowe, who said …", "I asked Lowe and she said …", "Lowe was there. She said …"
  if (language.isSubordinator(word) || language.pointsBack(word)) {
    const isMeant = (name: Span) => name.end <= start && !isContrasted(name, around);
    const meant = before(all).findLast(isMeant);
    return meant ?? nearest ?? (language.pointsBack(word) ? antecedentOf(start, around) : undefined);
  }
  if (nearest === undefined) return undefined;
  const gap = text.slice(nearest.end, saying);
  if (!/[,)]\s{0,3}$/u.test(gap))
    return nearest.end >= (words[at - 1 - mostToSaying]?.start ?? 0) ? nearest : undefined;
  // "Lowe, at a later meeting, said …"
  if (/^\s?[,(]/u.test(gap) && /\p{L}/u.test(gap)) return nearest;
  // What a comma closes is an aside, "Lowe, who hates Vance, said", or a headline's first clause, "Lowe hits Vance, says";
  // but "Vance's deputy, Lowe, said".
  const opener = own.findLast((name) => name !== nearest && /^\s?[,(]/u.test(text.slice(name.end)));
  const isApposed =
    opener && /^\s?[,(]\s$/u.test(text.slice(opener.end, nearest.start)) && !isKnown(asSpeaker(opener));
  return isApposed ? nearest : (opener ?? firstOfClause(nearest.start) ?? nearest);
}

/**
 * Whom a pronoun means: whoever is named in the last sentence before it that begins with no pronoun itself, and there
 * whom it is about; in a post nobody where it names two who are known: "Moreno was there with Pohl. He said …"
 */
function antecedentOf(pronoun: number, around: Around): Span | undefined {
  const { words, text, all, language, asSpeaker } = around;
  const from = words[0]?.start ?? 0;
  const last = sentencesOf(text, { start: from, end: pronoun }).findLast(
    ({ start }) => !language.pointsBack(words.find((word) => word.start >= start)?.folded ?? ''),
  );
  const named = all.filter((name) => last && contains(last, name) && name.end <= pronoun);
  const known = named.map(asSpeaker).filter(isKnown);
  const isOneOfTwo = new Set(known.map((one) => one?.nameId ?? one?.given)).size > 1;
  if (isOneOfTwo && !around.isArticle) return undefined;
  // "In Norland, Lowe spoke. She said …", "Thinking of Lowe. She said …"
  const isPerson = (name: Span) =>
    isKnown(asSpeaker(name)) || (/\s/u.test(textAt(text, name)) && !isBehindPreposition(name, around));
  const first = (around.isArticle ? undefined : named.find(isPerson)) ?? named[0];
  const isMeant = (name: Span) => name.end <= pronoun && !isContrasted(name, around);
  return first && isMeant(first) ? first : all.findLast(isMeant);
}

/**
 * Who says some words in an article's own sentence, by the name or by a pronoun for whom the sentence before is about.
 *
 * `Lowe opened the shed. She said that it was dry.` → Lowe, of `it was dry`
 */
export function tellerOf(text: string, claimed: Span, sentence: Span, reader: SpeakerFinder) {
  const window = { start: Math.max(0, sentence.start - farthestAntecedent), end: sentence.end };
  const around = { ...aroundOf(text, [claimed], reader, window), isArticle: true as const };
  const { words, names, language, asSpeaker } = around;
  const tells = ({ start, folded }: Word) =>
    start >= sentence.start &&
    (language.isSaying(folded) || /attribution|rejection/.test(language.modifierOf(folded) ?? ''));
  const at = words.findIndex(tells);
  const subject = at < 0 ? undefined : subjectOf(at, around);
  if (subject !== undefined) return beginsClause(subject, around) ? asSpeaker(subject) : undefined;
  // "“…”, said Lowe", "according to Lowe"
  const behind = names.find(({ start }) => start >= (words[at]?.end ?? text.length));
  const between = behind ? foldedOf(wordsBetween(words, words[at]?.start ?? 0, behind.start)) : [];
  const isInverted = between.length === 1 && /[,”"’»]\s$/u.test(text.slice(0, words[at]?.start));
  return isInverted || language.namesAuthor(between) ? asSpeaker(behind) : undefined;
}

/**
 * Who is named before the marks: `Lowe: “…”`, `Vance hits Lowe: “…”`, `Lowe’s “…”`, `Lowe “…”`
 *
 * @param isBehind take those behind a preposition alone: `As for Lowe: “…”`, where nobody else speaks
 */
function leadingIn(around: Around, isBeside: typeof isAlone, isBehind = false): ClaimedSpeaker | undefined {
  const { text, spans, names, asSpeaker } = around;
  const start = spans[0]?.start ?? 0;
  const gap = (name: Span) => text.slice(name.end, start);
  const leading = names.filter(
    (name) =>
      name.end <= start &&
      !sentenceMark.test(gap(name)) &&
      isBehindPreposition(name, around) === isBehind &&
      !isAside(name, around) &&
      isBeside(name, gap(name), around),
  );
  // The nearest clause first, and in each whoever is named first: "After Vance spoke, Lowe to Oduya: …"
  const clauses = Map.groupBy(leading, (name) => gap(name).match(/[,:]/gu)?.length ?? 0);
  const subjects = [...clauses.values()].reverse().flatMap((some) => {
    const [first, ...others] = some;
    // "Great line by Lowe: …"
    const author = isKnown(asSpeaker(first)) ? undefined : others.find((name) => isAuthor(name, around));
    return author ?? first ?? [];
  });
  // "Lowe, Vance’s deputy: …" says who Lowe is.
  const isOwnName = (name: Span) => isKnown(asSpeaker(name)) || !/['’]s?\s/u.test(textAt(text, name));
  return subjectAt(subjects.find((name) => asSpeaker(name) && isOwnName(name)) ?? subjects[0], around);
}

/** "A question for Lowe: …"; not "by Lowe", "in the words of Lowe" */
function isBehindPreposition(name: Span, around: Around): boolean {
  const { text, words, language } = around;
  if (isOfWords(textAt(text, name), language) || isAuthor(name, around)) return false;
  const last = foldedBefore(name, words).findLast((word) => !language.isTitle(word));
  return language.isPreposition(last ?? '');
}

/** Whether a name stands in an aside behind whoever speaks: "Vance, per Lowe: …" is Vance's. */
const isAside = (name: Span, around: Around): boolean =>
  isAuthor(name, around) &&
  around.names.some(({ end }) => /^,\s[\p{L}\s]+$/u.test(around.text.slice(end, name.start)));

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

/**
 * Who is named before the marks as another than the speaker, where nobody is named as that: `They said to Lowe: “…”`,
 * `Not Lowe: “…”`
 */
function excludedIn(around: Around): ClaimedSpeaker | undefined {
  const { all, words, text, spans, language, asSpeaker } = around;
  const start = spans[0]?.start ?? 0;
  const name = all.findLast(({ end }) => end <= start);
  if (name === undefined || /[.!?;\n]/u.test(text.slice(name.end, start))) return undefined;
  const before = wordsBetween(words, 0, name.start);
  const behind = wordsBetween(words, name.end, start);
  // "Lowe was asked about it and replied “…”" speaks herself.
  const repliesNot = !foldedOf(behind.slice(2)).some(language.isSaying);
  const isPassive = repliesNot && isToldBetween([], name, around);
  // "Credit to Lowe: “…”" is no telling, and "I told Lowe and she said “…”" goes on.
  const isObject =
    behind.length === 0 &&
    foldedOf(before.slice(-mostOfTelling)).some(language.isSaying) &&
    isToldBetween(before, name, around);
  const speaker = isPassive || isObject || isContrasted(name, around) ? asSpeaker(name) : undefined;
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
  const clause = [...before.matchAll(clauseMark)].at(-1)?.index ?? -1;
  const stop = text.slice(span.end, end).search(clauseEnd);
  const lead = { start: start + clause + 1, end: span.start };
  const behind = { start: span.end, end: stop < 0 ? end : span.end + stop };
  const found = [
    speakerAround(text, [span], reader, lead, true),
    speakerAround(text, [span], reader, behind),
    speakerAround(text, [span], reader, lead),
  ].filter((one) => one !== undefined);
  // `Hilarious: “…” – Lowe` names Lowe.
  const speaker = found.find((one) => one.as !== 'described') ?? found[0];
  if (speaker !== undefined) return speaker;
  const words = wordsOf(text, lead);
  return namesIn(words, text, reader).length > 0 ? 'nobody' : undefined;
}
