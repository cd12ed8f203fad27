/** Finds the speaker who is named beside the quotations of a pasted text. */
import { sentencesOf } from '../../../text/sentences.ts';
import { contains, type Span, textAt } from '../../../text/span.ts';
import { foldedOf, type Word, wordsBetween, wordsOf } from '../../../text/words.ts';
import type { ClaimedSpeaker } from '../../quotes.ts';
import { isAuthor, isOfWords, signedBy } from './author-behind.ts';
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
import { linkedIn } from './speaker-by-verb.ts';

/** The most words from a verb of saying to the listener: "said this to Lowe". */
const maxWordsToListener = 3;
/** The most words between a name and its verb of saying: "Lowe really did say", "said the mayor, Lowe". */
const maxWordsToSaying = 3;
/** In how many characters before a sentence its "she" may be named. */
const maxAntecedentDistance = 1500;
/** The mark between two clauses; not the full stop of an initial: "J. T. Lowe". */
const clauseMark = /[!?;]|(?<!(?<![\p{L}\p{N}])(?!I)\p{Lu})\./gu;
const clauseEnd = /(?:[!?;]|(?<!(?<![\p{L}\p{N}])(?!I)\p{Lu})\.)["”’»]?\s/u;

/**
 * The speaker who is named outside the quotation marks: beside a verb of saying, a colon, a dash or the marks. Only
 * `window` is read. With `isStrict`, a name that is merely before the marks does not count.
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

/** The subject of a verb of saying, or the name behind it; the verb nearest to the quotation first. */
function saidBy(around: Around): ClaimedSpeaker | undefined {
  const { words, text, all, names, spans, language } = around;
  // Right behind a name, other verbs count too: "Lowe promised".
  const isSaying = ({ start, folded }: Word) =>
    language.isSaying(folded) ||
    (language.modifierOf(folded) === 'attribution' && names.some(({ end }) => end === start - 1));
  const sayings = words.flatMap((word, at) => (isSaying(word) ? [at] : []));
  const start = spans[0]?.start ?? 0;
  const leading = sayings.filter((at) => (words[at]?.end ?? 0) <= start);
  // In "Vance asked Lowe about it. “…”" the speaker may be Lowe, who answers.
  const isAnswered = (at: number) => {
    const from = words[at]?.end ?? 0;
    const isTold = all.some((one) => one.start > from && one.end <= start && !names.includes(one));
    return isTold && sentenceMark.test(text.slice(from, start));
  };
  return [...leading.filter((at) => !isAnswered(at)).toReversed(), ...sayings.slice(leading.length)]
    .flatMap((at) => {
      const [from, to] = [words[at]?.end ?? 0, words[at + maxWordsToSaying]?.end ?? text.length];
      return [subjectOf(at, around), names.find(({ start }) => start >= from && start <= to)];
    })
    .map((name) => subjectAt(name, around))
    .find((speaker) => speaker !== undefined);
}

/** The subject of the verb of saying at an index, if it is named before it. */
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
    return nearest.end >= (words[at - 1 - maxWordsToSaying]?.start ?? 0) ? nearest : undefined;
  // "Lowe, at a later meeting, said …"
  if (/^\s?[,(]/u.test(gap) && /\p{L}/u.test(gap)) return nearest;
  // Before a comma is an aside ("Lowe, who hates Vance, said") or a headline's first clause ("Lowe hits Vance, says"), so
  // the speaker is named before it; but in "Vance's deputy, Lowe, said" the aside is the speaker.
  const opener = own.findLast((name) => name !== nearest && /^\s?[,(]/u.test(text.slice(name.end)));
  const isApposed =
    opener && /^\s?[,(]\s$/u.test(text.slice(opener.end, nearest.start)) && !isKnown(asSpeaker(opener));
  return isApposed ? nearest : (opener ?? firstOfClause(nearest.start) ?? nearest);
}

/**
 * The person whom a pronoun means: the one whom the last sentence before it that does not begin with a pronoun is
 * about. In a pasted text, undefined where that sentence names two known people: "Moreno was there with Pohl. He said …"
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
  // Not the place of "In Norland, Lowe spoke. She said …"
  const isPerson = (name: Span) =>
    isKnown(asSpeaker(name)) || (/\s/u.test(textAt(text, name)) && !isBehindPreposition(name, around));
  const first = (around.isArticle ? undefined : named.find(isPerson)) ?? named[0];
  const isMeant = (name: Span) => name.end <= pronoun && !isContrasted(name, around);
  return first && isMeant(first) ? first : all.findLast(isMeant);
}

/**
 * The person who says some words according to an article's own sentence: by name, or by a pronoun that means somebody of
 * the sentence before.
 *
 * `Lowe opened the shed. She said that it was dry.` → Lowe, of `it was dry`
 */
export function tellerOf(text: string, claimed: Span, sentence: Span, reader: SpeakerFinder) {
  const window = { start: Math.max(0, sentence.start - maxAntecedentDistance), end: sentence.end };
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
 * The speaker who is named before the marks: `Lowe: “…”`, `Vance hits Lowe: “…”`, `Lowe’s “…”`, `Lowe “…”`
 *
 * @param isBehind only names behind a preposition, which are used last: `As for Lowe: “…”`
 */
function leadingIn(around: Around, isBeside: typeof isAlone, isBehind = false): ClaimedSpeaker | undefined {
  const { text, spans, names, language, asSpeaker } = around;
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
  // The nearest clause first, and in each clause the first name: "After Vance spoke, Lowe to Oduya: …"
  const clauses = Map.groupBy(leading, (name) => gap(name).match(/[,:]/gu)?.length ?? 0);
  const subjects = [...clauses.values()].reverse().flatMap((some) => {
    const [first, ...others] = some;
    // "Great line by Lowe: …"
    const author = isKnown(asSpeaker(first)) ? undefined : others.find((name) => isAuthor(name, around));
    return author ?? first ?? [];
  });
  // In "Lowe, Vance’s deputy: …" and "Lowe, Norland CEO: …" the description is no name of its own.
  const isDescribing = (called: string) => {
    const last = wordsOf(called).at(-1)?.folded ?? '';
    return (
      /['’]s?\s/u.test(called) || language.isTitle(last) || language.otherTitles?.(last)[0] !== undefined
    );
  };
  const isOwnName = (name: Span) => isKnown(asSpeaker(name)) || !isDescribing(textAt(text, name));
  return subjectAt(subjects.find((name) => asSpeaker(name) && isOwnName(name)) ?? subjects[0], around);
}

/** Whether a name is behind a preposition: "A question for Lowe: …"; not "by Lowe" or "in the words of Lowe". */
function isBehindPreposition(name: Span, around: Around): boolean {
  const { text, words, language } = around;
  if (isOfWords(textAt(text, name), language) || isAuthor(name, around)) return false;
  const last = foldedBefore(name, words).findLast((word) => !language.isTitle(word));
  return language.isPreposition(last ?? '');
}

/** Whether a name is in an aside behind the speaker: "Vance, per Lowe: …" is Vance's. */
const isAside = (name: Span, around: Around): boolean =>
  isAuthor(name, around) &&
  around.names.some(({ end }) => /^,\s[\p{L}\s]+$/u.test(around.text.slice(end, name.start)));

/** Whether a name leads into the quotation: `Lowe on the port: “…”`, `Lowe – “…”`, `Lowe’s “…”`, `In Lowe’s words, “…”` */
function isLedIn(name: Span, gap: string, { text, language }: Around): boolean {
  const [called, colon] = [textAt(text, name), gap.lastIndexOf(':')];
  return (
    (colon >= 0 && !/[\p{L}\p{N}]/u.test(gap.slice(colon))) ||
    /^\S{0,3}\s{0,3}[—–-]\s{0,3}.?$/u.test(gap) ||
    (/['’]s?$/u.test(called) && /^\s.$/u.test(gap)) ||
    (isOfWords(called, language) && /^,?\s.$/u.test(gap))
  );
}

/** Whether a known name has only marks behind it: `Lowe 😂 “We …”`; not in `Lowe “is a fool”`, where it is the subject. */
function isAlone(name: Span, gap: string, { text, spans, asSpeaker }: Around): boolean {
  const begin = spans[0]?.start ?? 0;
  const isApart = /[^\s"“”„«‘']/u.test(gap) || gap.includes('\n') || /^\p{Lu}/u.test(text.slice(begin));
  return isApart && !/[\p{L}\p{N}]/u.test(gap) && isKnown(asSpeaker(name));
}

/**
 * A person who is named before the marks as not being the speaker: `They said to Lowe: “…”`, `Not Lowe: “…”`
 */
function excludedIn(around: Around): ClaimedSpeaker | undefined {
  const { all, words, text, spans, language, asSpeaker } = around;
  const start = spans[0]?.start ?? 0;
  const name = all.findLast(({ end }) => end <= start);
  if (name === undefined || /[.!?;\n]/u.test(text.slice(name.end, start))) return undefined;
  const before = wordsBetween(words, 0, name.start);
  const behind = wordsBetween(words, name.end, start);
  // In "Lowe was asked about it and replied “…”" Lowe is the speaker.
  const repliesNot = !foldedOf(behind.slice(2)).some(language.isSaying);
  const isPassive = repliesNot && isToldBetween([], name, around);
  // Not "Credit to Lowe: “…”", which has no verb of saying, nor "I told Lowe and she said “…”", which continues.
  const isObject =
    behind.length === 0 &&
    foldedOf(before.slice(-maxWordsToListener)).some(language.isSaying) &&
    isToldBetween(before, name, around);
  const speaker = isPassive || isObject || isContrasted(name, around) ? asSpeaker(name) : undefined;
  return speaker?.nameId === undefined ? undefined : { ...speaker, as: 'addressee' };
}

/**
 * The speaker of one quotation among several: named in the clause that leads into it, otherwise in the sentence that
 * continues behind it; `nobody` where the clause has a name that is not the speaker's.
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
  // In `Hilarious: “…” – Lowe` the name behind counts more than the word before.
  const speaker = found.find((one) => one.as !== 'described') ?? found[0];
  if (speaker !== undefined) return speaker;
  const words = wordsOf(text, lead);
  return namesIn(words, text, reader).length > 0 ? 'nobody' : undefined;
}
