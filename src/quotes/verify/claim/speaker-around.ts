/** Who is named as the speaker beside the quotations of a pasted text. */
import type { Language } from '../../../language/index.ts';
import { foldWord } from '../../../text/fold.ts';
import { contains, runsOf, type Span, shifted, textAt } from '../../../text/span.ts';
import { type Word, wordsOf } from '../../../text/words.ts';
import { kinBefore } from '../../people/index.ts';
import type { ClaimedSpeaker } from '../../quotes.ts';
import type { TextReader } from '../../text-reader.ts';

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
  const isSpokenTo = ({ start, end }: Span) => {
    const from = spans.findLast((span) => span.end <= start)?.end ?? 0;
    const [before, behind] = [
      words.filter((word) => word.start >= from && word.end <= start),
      words.filter((word) => word.start >= end),
    ].map((some) => some.map(({ folded }) => folded));
    return language.isSpokenTo?.(before ?? [], behind ?? []) === true;
  };
  const names = namesIn(words, text, reader).filter((name) => !isDenied(name) && !isSpokenTo(name));
  const asSpeaker = (stretch: Span | undefined) => {
    const found = stretch && reader.speakerIn(textAt(text, stretch));
    return typeof found === 'object' ? found : undefined;
  };
  const sayings = [...words.keys()].filter((at) => language.isSaying(words[at]?.folded ?? ''));
  const leading = sayings.filter((at) => (words[at]?.end ?? 0) <= (spans[0]?.start ?? 0));
  // "Vance asked and Lowe said “…”": the nearest leads in.
  for (const at of [...leading.toReversed(), ...sayings.slice(leading.length)]) {
    const { start, end } = words[at] ?? { start: 0, end: 0 };
    const nearest = names.findLast((name) => name.end <= start && name.end >= (words[at - 4]?.start ?? 0));
    const before = nearest && (describedBy(nearest, names, text) ?? nearest);
    const behind = names.find(
      (name) => name.start >= end && name.start <= (words[at + 3]?.end ?? text.length),
    );
    // "The Kazakh president said": what is described is not called "Kazakh".
    const described = before &&
      before === nearest && { start: before.start, end: words[at - 1]?.end ?? before.end };
    const speaker = asSpeaker(described || undefined) ?? asSpeaker(before) ?? asSpeaker(behind);
    if (speaker !== undefined) return speaker;
  }
  return besideMarks(text, names, spans, language, asSpeaker);
}

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
  const signing = names.find(
    (name) => name.start > end && /^[^\p{L}]{1,9}$/u.test(text.slice(end, name.start)),
  );
  return asSpeaker(leading.find(isBeforeTopic) ?? described ?? nearest) ?? asSpeaker(signing);
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
    language.isStopWord(folded) || language.isAttributionFiller(folded) || language.isSaying(folded);
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
