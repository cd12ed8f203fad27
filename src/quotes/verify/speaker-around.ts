/** Who is named as the speaker beside the quotations of a pasted text. */
import type { Language } from '../../language/index.ts';
import { foldWord } from '../../text/fold.ts';
import { contains, runsOf, type Span, shifted, textAt } from '../../text/span.ts';
import { type Word, wordsOf } from '../../text/words.ts';
import { kinBefore } from '../people/index.ts';
import type { ClaimedSpeaker } from '../quotes.ts';
import type { TextReader } from '../text-reader.ts';

/** Characters before a quotation that can deny it, and words between a "not" and the word of saying. */
const longestLead = 120;
const mostBetween = 2;
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
  const names = namesIn(words, text, reader).filter((name) => !isDenied(name));
  const asSpeaker = (stretch: Span | undefined) => {
    const found = stretch && reader.speakerIn(textAt(text, stretch));
    return typeof found === 'object' ? found : undefined;
  };
  for (const [at, { folded, start, end }] of words.entries()) {
    if (!language.isSaying(folded)) continue;
    const before = names.findLast((name) => name.end <= start && name.end >= (words[at - 4]?.start ?? 0));
    const behind = names.find(
      (name) => name.start >= end && name.start <= (words[at + 3]?.end ?? text.length),
    );
    // "The Kazakh president said": what is described is not called "Kazakh".
    const described = before && { start: before.start, end: words[at - 1]?.end ?? before.end };
    const speaker = asSpeaker(described) ?? asSpeaker(before) ?? asSpeaker(behind);
    if (speaker !== undefined) return speaker;
  }
  return besideMarks(text, names, spans, language, asSpeaker);
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
  const leadsIn = (name: Span) =>
    /^\S{0,3}\s{0,3}[:—–-]\s{0,3}.?$/u.test(gap(name)) || /['’]s\s.$/u.test(text.slice(name.end - 2, start));
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

/**
 * Whether the words beside a quotation say that it was not said: `Lowe never said “…”`, `Lowe denied saying “…”`.
 */
export function isSaidToBeUnsaid(text: string, span: Span, { language }: SpeakerFinder): boolean {
  const before = text.slice(Math.max(0, span.start - longestLead), span.start);
  const words = wordsOf(before);
  const clause = words.findLastIndex(({ end }, at) =>
    /[.,;:!?“”"«»\n]/u.test(before.slice(end, words[at + 1]?.start ?? end)),
  );
  const folded = words.slice(clause + 1).map((word) => word.folded);
  const saying = folded.findLastIndex(
    (word) => language.isSaying(word) || language.turnOf(word) === 'attribution',
  );
  const from = Math.max(0, (saying < 0 ? folded.length : saying) - mostBetween);
  const denials = language.denialsIn(folded);
  const isRejected = folded.slice(from).some((word) => language.turnOf(word) === 'rejection');
  return isRejected || (saying >= 0 && denials.some((at) => at >= from && at < saying));
}

/** Stretches of words that are written like names, or are known ones. */
function namesIn(words: readonly Word[], text: string, { finder, language }: SpeakerFinder): Span[] {
  const known = finder.find(words);
  const isSmall = ({ folded }: Word) =>
    language.isStopWord(folded) || language.isAttributionTrimming(folded) || language.isSaying(folded);
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
  const start = kinBefore(name, words, language)?.start ?? name.start;
  if (!/['’]s?$/u.test(textAt(text, name))) return { start, end: name.end };
  const behind = words.filter((word) => word.start >= name.end).slice(0, mostOfKin);
  const stop = behind.findIndex(
    (word, at) =>
      language.isSaying(word.folded) ||
      !/^\s+$/u.test(text.slice(behind[at - 1]?.end ?? name.end, word.start)),
  );
  return { start, end: behind[(stop < 0 ? behind.length : stop) - 1]?.end ?? name.end };
}
