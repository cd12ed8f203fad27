/** Who is named outside the quotations of a pasted text, and which of them may speak. */
import type { Language } from '../../../language/index.ts';
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

/** What stands outside the quotations. */
export interface Around {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly words: readonly Word[];
  readonly language: Language;
  /** All that are named, and those of them who may speak: not who is told the words, nor "Vance" in "not Vance". */
  readonly all: readonly Span[];
  readonly names: readonly Span[];
  readonly asSpeaker: (stretch: Span | undefined) => ClaimedSpeaker | undefined;
  /** Whether a name is known as a place's or the like. */
  readonly isThing: (name: Span) => boolean;
}

/** Reads what stands outside the quotations of a text, in a part of it. */
export function aroundOf(text: string, spans: readonly Span[], reader: SpeakerFinder, window: Span): Around {
  const { language } = reader;
  const words = shifted(wordsOf(textAt(text, window)), window.start).filter(
    (word) => !spans.some((span) => contains(span, word)),
  );
  const all = namesIn(words, text, reader);
  const names = all.filter((name) => {
    const from = spans.findLast((span) => span.end <= name.start)?.end ?? 0;
    const before = words.filter((word) => word.start >= from && word.end <= name.start);
    return !isContrasted(name, words, text, language) && !isToldBetween(before, name, words, language);
  });
  const asSpeaker: Around['asSpeaker'] = (stretch) => {
    const found = stretch && reader.speakerIn(textAt(text, stretch));
    return typeof found === 'object' ? found : undefined;
  };
  const isThing = (name: Span) =>
    asSpeaker(name)?.nameId === undefined && reader.finder.resolve(textAt(text, name)) !== undefined;
  return { text, spans, words, language, all, names, asSpeaker, isThing };
}

export const foldedBefore = ({ start }: Span, words: readonly Word[]): string[] =>
  words.filter(({ end }) => end <= start).map(({ folded }) => folded);

/** "Lowe, not Vance", "rather than Vance" */
export function isContrasted(name: Span, words: readonly Word[], text: string, language: Language): boolean {
  const folded = foldedBefore(name, words);
  const last = words.findLast(({ end }) => end <= name.start);
  const isNegated =
    language.modifierOf(last?.folded ?? '') === 'negation' &&
    /^\s+$/u.test(text.slice(last?.end, name.start));
  return isNegated || language.contrasts?.(folded) === true;
}

/** Whether somebody named is spoken to: "told Lowe", "Lowe was asked". */
export function isToldBetween(
  before: readonly Word[],
  name: Span,
  words: readonly Word[],
  language: Language,
): boolean {
  const behind = words.filter((word) => word.start >= name.end);
  const [own, others] = [before, behind].map((some) => some.map(({ folded }) => folded));
  return language.isSpokenTo?.(own ?? [], others ?? []) === true;
}

export const isKnown = (speaker: ClaimedSpeaker | undefined): boolean =>
  speaker?.nameId !== undefined || speaker?.anyOf !== undefined;

/** Two names that are one subject, "Vance and Lowe", where the one beside the word of saying is the second or first. */
export function jointWith(
  name: Span | undefined,
  { names, words, text, language }: Around,
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
    return (isAnd || /^\s[&+]\s$/u.test(text.slice(first.end, second.start))) && isClause;
  });
  if (name === undefined || other === undefined) return undefined;
  return { start: Math.min(name.start, other.start), end: Math.max(name.end, other.end) };
}

const isSmall = (folded: string, language: Language): boolean =>
  language.isStopWord(folded) || language.isTitle(folded) || language.isSaying(folded);

export const isOneClause = (text: string, from: number, to: number): boolean =>
  !/[.,;:!?“”"\n]/u.test(text.slice(from, to));

/** Stretches of words that are written like names, or are known ones. */
export function namesIn(words: readonly Word[], text: string, { finder, language }: SpeakerFinder): Span[] {
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
  // "Mr. Lowe"
  const follows = (at: number) =>
    (language.isTitle(parts[at - 1]?.folded ?? '') ? /^\.?[\s/-]$/u : /^[\s/-]$/u).test(
      text.slice(parts[at - 1]?.end, parts[at]?.start),
    );
  const runs = runsOf(parts, follows).map((run) => withKin(run, words, text, language));
  // "Sprecher von Lowe": a noun with a capital is no name beside the one that it belongs to.
  return runs.filter((run) => !runs.some((other) => other !== run && contains(other, run)));
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
      // "Lowe's answer to Vance"
      (at > 0 && language.isUtterance(behind[at - 1]?.folded ?? '')) ||
      !/^\s+$/u.test(text.slice(behind[at - 1]?.end ?? name.end, word.start)),
  );
  return { start, end: behind[(stop < 0 ? behind.length : stop) - 1]?.end ?? name.end };
}
