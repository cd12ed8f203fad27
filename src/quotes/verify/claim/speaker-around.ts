/** Who is named as the speaker beside the quotations of a pasted text. */
import type { Language } from '../../../language/index.ts';
import { foldWord } from '../../../text/fold.ts';
import { contains, runsOf, type Span, shifted, textAt } from '../../../text/span.ts';
import { type Word, wordsOf } from '../../../text/words.ts';
import { kinBefore } from '../../people/index.ts';
import type { ClaimedSpeaker } from '../../quotes.ts';
import type { TextReader } from '../../text-reader.ts';
import { describedBeside } from './described.ts';

/** Words from a word of saying to the one who is spoken to: "said this to Lowe". */
const mostOfTelling = 3;
/** Words between a quotation and who it is by: "is a great line by Lowe". */
const mostOfAuthor = 5;
/** Words behind "Lowe's" that say who is meant. */
const mostOfKin = 3;

export interface SpeakerFinder extends TextReader {
  /** The text's own. */
  readonly language: Language;
  /** Whom a stretch of text names; `nobody` for what names an outlet, or only introduces. */
  readonly speakerIn: (text: string) => ClaimedSpeaker | 'nobody' | undefined;
}

/**
 * Who is named as the speaker outside the quotation marks: beside a word of saying, a colon or a dash.
 * Nothing outside `window` is read.
 */
export function speakerAround(
  text: string,
  spans: readonly Span[],
  reader: SpeakerFinder,
  window: Span = { start: 0, end: text.length },
): ClaimedSpeaker | undefined {
  const { language } = reader;
  const words = shifted(wordsOf(textAt(text, window)), window.start).filter(
    (word) => !spans.some((span) => contains(span, word)),
  );
  // "Lowe, not Vance, said …" names Lowe.
  const isDenied = ({ start }: Span) =>
    language.turnOf(words.findLast(({ end }) => end <= start)?.folded ?? '') === 'negation';
  const all = namesIn(words, text, reader).filter((name) => !isDenied(name));
  const isSpokenTo = (name: Span) => {
    const from = spans.findLast((span) => span.end <= name.start)?.end ?? 0;
    const before = words.filter((word) => word.start >= from && word.end <= name.start);
    return isToldBetween(before, name, words, language);
  };
  const names = all.filter((name) => !isSpokenTo(name));
  const asSpeaker = (stretch: Span | undefined) => {
    const found = stretch && reader.speakerIn(textAt(text, stretch));
    return typeof found === 'object' ? found : undefined;
  };
  // "Lowe (quoting Vance): “…”"
  const isCited = ({ start }: Span) =>
    language.isCiting?.(words.findLast(({ end }) => end <= start)?.folded ?? '') === true;
  const cited = asSpeaker(names.find(isCited));
  if (cited !== undefined) return cited;
  const asJoint = (name: Span | undefined) => {
    const joint = jointWith(name, names, words, text, language);
    return joint && { given: textAt(text, joint) };
  };
  const sayings = [...words.keys()].filter((at) => language.isSaying(words[at]?.folded ?? ''));
  const leading = sayings.filter((at) => (words[at]?.end ?? 0) <= (spans[0]?.start ?? 0));
  // "Vance asked and Lowe said “…”": the nearest leads in.
  for (const at of [...leading.toReversed(), ...sayings.slice(leading.length)]) {
    const { start, end } = words[at] ?? { start: 0, end: 0 };
    const last = names.findLast((name) => name.end <= start && name.end >= (words[at - 4]?.start ?? 0));
    // "Lowe met Vance and said …"
    const goesOn =
      last && language.joinsNames?.(words[at - 1]?.folded ?? '') && words[at - 2]?.end === last.end;
    const nearest =
      (goesOn && names.findLast(({ end }) => end < last.start && isOneClause(text, end, last.start))) || last;
    const before = nearest && (describedBy(nearest, names, text) ?? nearest);
    const behind = names.find(
      (name) => name.start >= end && name.start <= (words[at + 3]?.end ?? text.length),
    );
    // "The Kazakh president said": what is described is not called "Kazakh".
    const described = before &&
      before === nearest && { start: before.start, end: words[at - 1]?.end ?? before.end };
    const joint = asJoint(nearest ?? behind);
    if (joint !== undefined) return joint;
    const speaker = asSpeaker(described || undefined) ?? asSpeaker(before) ?? asSpeaker(behind);
    if (speaker !== undefined) return speaker;
  }
  return (
    besideMarks(text, names, spans, language, (name) => asJoint(name) ?? asSpeaker(name)) ??
    describedBeside(words, sayings, text, spans, language, asSpeaker) ??
    addresseeBefore(all, words, text, spans, language, asSpeaker)
  );
}

/** Whether somebody named is spoken to: "told Lowe", "Lowe was asked". */
function isToldBetween(
  before: readonly Word[],
  name: Span,
  words: readonly Word[],
  language: Language,
): boolean {
  const behind = words.filter((word) => word.start >= name.end);
  const [own, others] = [before, behind].map((some) => some.map(({ folded }) => folded));
  return language.isSpokenTo?.(own ?? [], others ?? []) === true;
}

/** To whom a quotation is led in as said, where nobody is named as its speaker: `They said to Lowe: “…”` */
function addresseeBefore(
  names: readonly Span[],
  words: readonly Word[],
  text: string,
  spans: readonly Span[],
  language: Language,
  asSpeaker: (stretch: Span | undefined) => ClaimedSpeaker | undefined,
): ClaimedSpeaker | undefined {
  const start = spans[0]?.start ?? 0;
  const told = names.findLast(({ end }) => end <= start);
  if (told === undefined || /[.!?;\n]/u.test(text.slice(told.end, start))) return undefined;
  const before = words.filter(({ end }) => end <= told.start);
  const behind = words.filter((word) => word.start >= told.end && word.end <= start);
  // "Lowe was asked about it and replied “…”" speaks herself.
  const repliesNot = !behind.slice(2).some(({ folded }) => language.isSaying(folded));
  const isPassive = repliesNot && isToldBetween([], told, behind, language);
  // "Credit to Lowe: “…”" is no telling, and "I told Lowe and she said “…”" goes on.
  const isObject =
    behind.length === 0 &&
    before.slice(-mostOfTelling).some(({ folded }) => language.isSaying(folded)) &&
    isToldBetween(before, told, behind, language);
  const speaker = isPassive || isObject ? asSpeaker(told) : undefined;
  return speaker?.nameId === undefined ? undefined : { ...speaker, as: 'addressee' };
}

/** Two names that are one subject, "Vance and Lowe", where the one beside the word of saying is the second or first. */
function jointWith(
  name: Span | undefined,
  names: readonly Span[],
  words: readonly Word[],
  text: string,
  language: Language,
): Span | undefined {
  const other = names.find((one) => {
    const [first, second] = one.start < (name?.start ?? 0) ? [one, name] : [name, one];
    if (one === name || first === undefined || second === undefined) return false;
    const between = words.filter(({ start, end }) => start >= first.end && end <= second.start);
    const before = words.filter(({ end }) => end <= first.start);
    const next = words.find(({ start }) => start >= second.end)?.folded ?? '';
    // "She left Norland and Lowe said …", "“…,” said Vance and Lowe replied" are two clauses.
    const isClause =
      one === second ? !language.isSaying(next) : before.every(({ folded }) => isSmall(folded, language));
    const isAnd = between.length === 1 && language.joinsNames?.(between[0]?.folded ?? '') === true;
    return (isAnd || /^\s&\s$/u.test(text.slice(first.end, second.start))) && isClause;
  });
  if (name === undefined || other === undefined) return undefined;
  return { start: Math.min(name.start, other.start), end: Math.max(name.end, other.end) };
}

const isSmall = (folded: string, language: Language): boolean =>
  language.isStopWord(folded) || language.isTitle(folded) || language.isSaying(folded);

const isOneClause = (text: string, from: number, to: number): boolean =>
  !/[.,;:!?“”"\n]/u.test(text.slice(from, to));

/** Whom a name between commas only describes: Lowe, in "Lowe, a friend of Vance, said". */
function describedBy(name: Span, names: readonly Span[], text: string): Span | undefined {
  const isDescription = /^\p{Ll}/u.test(text.slice(name.start)) && text[name.end] === ',';
  return isDescription
    ? names.findLast(
        ({ end }) => end < name.start && /^,\s(?:\p{Ll}{1,9}\s){0,3}$/u.test(text.slice(end, name.start)),
      )
    : undefined;
}

/** Who is named before the marks or behind them: `Lowe: “…”`, `Lowe’s “…”`, `“…” — Lowe` */
function besideMarks(
  text: string,
  names: readonly Span[],
  spans: readonly Span[],
  language: Language,
  asSpeaker: (stretch: Span | undefined) => ClaimedSpeaker | undefined,
): ClaimedSpeaker | undefined {
  const [start, end] = [spans[0]?.start ?? 0, spans.at(-1)?.end ?? 0];
  const leading = names.filter((name) => name.end <= start);
  const gap = (name: Span) => text.slice(name.end, start);
  const isBeforeTopic = (name: Span) => {
    const [found, word] = topic.exec(gap(name)) ?? [];
    return found !== undefined && (!word || language.leadsToTopic(foldWord(word)));
  };
  // "In Lowe’s words, “…”"
  const isOfWords = (name: Span) =>
    /['’]s?\s/u.test(textAt(text, name)) &&
    language.isUtterance(wordsOf(textAt(text, name)).at(-1)?.folded ?? '');
  const leadsIn = (name: Span) =>
    /^\S{0,3}\s{0,3}[:—–-]\s{0,3}.?$/u.test(gap(name)) ||
    /['’]s\s.$/u.test(text.slice(name.end - 2, start)) ||
    (/^,?\s.$/u.test(gap(name)) && isOfWords(name));
  const nearest = leading.findLast(leadsIn);
  const isKnown = asSpeaker(nearest)?.nameId !== undefined;
  const described = isKnown ? undefined : leading.find((name) => description.test(gap(name)));
  const signing = names.find((name) => name.start > end && isSigned(text.slice(end, name.start), language));
  return asSpeaker(leading.find(isBeforeTopic) ?? described ?? nearest) ?? asSpeaker(signing);
}

/** What stands between a quotation and whoever it is by: nothing, "by", "is a great line by". */
function isSigned(gap: string, language: Language): boolean {
  if (/^[^\p{L}]{1,9}$/u.test(gap)) return true;
  const words = wordsOf(gap).map(({ folded }) => folded);
  const isOfWords = words.length === 1 || words.some(language.isUtterance);
  const isBy = language.namesAuthor?.(words.at(-1) ?? '') === true;
  return isBy && isOfWords && words.length <= mostOfAuthor && !/[.!?;\n]\s/u.test(gap);
}

/** Between a name and a quotation: `Lowe on the port: “…”`, `Lowe (about Vance): “…”` */
const topic = /^\s(?:\(|(\p{L}{1,20})\s)[^“”"«»„:;!?\n]{1,60}:\s{0,3}.?$/u;
/** `Lowe, mayor of Ashford: “…”` */
const description = /^,[^“”"«»„:;!?\n]{1,60}:\s{0,3}.?$/u;

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
  const clause = Math.max(...['.', '!', '?', ';', ','].map((mark) => before.lastIndexOf(mark))) + 1;
  const stop = text.slice(span.end, end).search(/[.!?;]["”’»]?\s/u);
  const lead = { start: start + clause, end: span.start };
  const speaker =
    speakerAround(text, [span], reader, lead) ??
    speakerAround(text, [span], reader, { start: span.end, end: stop < 0 ? end : span.end + stop });
  if (speaker !== undefined) return speaker;
  const words = shifted(wordsOf(textAt(text, lead)), lead.start);
  return namesIn(words, text, reader).length > 0 ? 'nobody' : undefined;
}

/** Stretches of words that are written like names, or are known ones. */
function namesIn(words: readonly Word[], text: string, { finder, language }: SpeakerFinder): Span[] {
  const known = finder.find(words);
  const isSmall = ({ folded }: Word) =>
    language.isStopWord(folded) ||
    language.isAttributionFiller(folded) ||
    language.isSaying(folded) ||
    language.isCiting?.(folded) === true;
  const parts = words.filter(
    (word) =>
      known.some((name) => contains(name, word)) ||
      (/^\p{Lu}/u.test(text.slice(word.start, word.end)) && !isSmall(word)),
  );
  const follows = (at: number) => /^[\s/-]$/u.test(text.slice(parts[at - 1]?.end, parts[at]?.start));
  return runsOf(parts, follows).map((run) => withKin(run, words, text, language));
}

/** A name with the one who is only somebody's: "Lowe's lawyer", "a spokesman for Lowe". */
function withKin(name: Span, words: readonly Word[], text: string, language: Language): Span {
  const from = kinBefore(name, words, language)?.start ?? name.start;
  const before = words.findLast(({ end }) => end <= from);
  // "The former Kazakh president" is another one.
  const isFormer = before?.end === from - 1 && language.marksFormerOffice(before.folded);
  const start = isFormer ? before.start : from;
  if (!/['’]s?$/u.test(textAt(text, name))) return { start, end: name.end };
  const behind = words.filter((word) => word.start >= name.end).slice(0, mostOfKin);
  const stop = behind.findIndex(
    (word, at) =>
      language.isSaying(word.folded) ||
      !/^\s+$/u.test(text.slice(behind[at - 1]?.end ?? name.end, word.start)),
  );
  return { start, end: behind[(stop < 0 ? behind.length : stop) - 1]?.end ?? name.end };
}
