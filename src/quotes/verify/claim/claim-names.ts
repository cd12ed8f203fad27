/** Finds the people who are named or described outside the quotations of a pasted text, and which of them may be the speaker. */
import type { Language } from '../../../language/index.ts';
import { contains, runsOf, type Span, textAt } from '../../../text/span.ts';
import { foldedOf, type Word, wordsBetween, wordsOf } from '../../../text/words.ts';
import { isTitleOfName, personOfName } from '../../people/index.ts';
import type { ClaimedSpeaker } from '../../quotes.ts';
import type { TextReader } from '../../text-reader.ts';

/** The most words behind a name that say who is meant: "Lowe's younger brother". */
const maxWordsBehindName = 3;
/** The most words of a description, and its form (see `signOf`): "the first Norwegian president", "mayor of the old port". */
const maxDescriptionWords = 6;
const description = /^f?w{0,2}t+(?:p[fwt][wt]{0,2})?$/;

/** The mark between two sentences; not the dots of “...”. */
export const sentenceMark = /[!?;]|\.(?=\s)(?<!\.\.)|\n\s*\n/u;

export interface SpeakerFinder extends TextReader {
  /** The language of the text. */
  readonly language: Language;
  /** The person whom a part of the text names; `nobody` for an outlet, or for a label such as "Breaking". */
  readonly speakerIn: (text: string) => ClaimedSpeaker | 'nobody' | undefined;
}

/** The text outside the quotations. */
export interface Around {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly words: readonly Word[];
  readonly language: Language;
  /** All names. */
  readonly all: readonly Span[];
  /** The names of those who may be the speaker: not of who is spoken to, nor "Vance" in "not Vance". */
  readonly names: readonly Span[];
  readonly asSpeaker: (stretch: Span | undefined) => ClaimedSpeaker | undefined;
  /** Whether it is an article's own sentence, and no pasted text. */
  readonly isArticle?: true;
}

/** Reads the text outside the quotations, in a part of a text. */
export function aroundOf(text: string, spans: readonly Span[], reader: SpeakerFinder, window: Span): Around {
  const words = wordsOf(text, window).filter((word) => !spans.some((span) => contains(span, word)));
  const asSpeaker: Around['asSpeaker'] = (stretch) => {
    const found = stretch && reader.speakerIn(textAt(text, stretch));
    return typeof found === 'object' ? found : undefined;
  };
  const all = namesIn(words, text, reader);
  const around = { text, spans, words, language: reader.language, all, names: all, asSpeaker };
  const isNamed = (name: Span) => asSpeaker(name)?.as !== 'described' && maySpeak(name, around);
  return { ...around, names: all.filter(isNamed) };
}

/** The same text, with people as `names` who are only described, by an office that no known person has. */
export function describedIn(around: Around): Around {
  const { words, text, language, asSpeaker } = around;
  const signs = words.map(({ folded }) => signOf(folded, language));
  const names = around.all.filter((name) => asSpeaker(name)?.as === 'described');
  for (const [at, { start }] of words.entries()) {
    if (start < (names.at(-1)?.end ?? 0)) continue;
    const end = words
      .slice(at, at + maxDescriptionWords)
      .findLast((_, length) => description.test(signs.slice(at, at + length + 1).join('')))?.end;
    const isOne = end !== undefined && isOneClause(text, start, end);
    if (isOne && asSpeaker({ start, end })?.as === 'described') names.push({ start, end });
  }
  return { ...around, names: names.filter((name) => maySpeak(name, around)) };
}

/**
 * Whether words only describe somebody by a title.
 *
 * `isDescription('the mayor of Norland', english)` → `true` · `isDescription('Mayor Lowe', english)` → `false`
 */
export function isDescription(text: string, language: Language): boolean {
  const signs = wordsOf(text).map(({ folded }) => signOf(folded, language));
  return signs.length <= maxDescriptionWords && description.test(signs.join(''));
}

/** A letter for what a word is in a description: t(itle), p(reposition), f(unction word), another w(ord), or none of these. */
function signOf(word: string, language: Language): string {
  if (language.isTitle(word)) return 't';
  if (language.isPreposition(word)) return 'p';
  if (language.isFunctionWord(word)) return 'f';
  return language.isSaying(word) || language.modifierOf(word) !== undefined ? '-' : 'w';
}

/** The folded words before a name. */
export const foldedBefore = ({ start }: Span, words: readonly Word[]): string[] =>
  foldedOf(wordsBetween(words, 0, start));

function maySpeak(name: Span, around: Around): boolean {
  const from = around.spans.findLast((span) => span.end <= name.start)?.end ?? 0;
  const before = wordsBetween(around.words, from, name.start);
  return !isContrasted(name, around) && !isToldBetween(before, name, around);
}

/** Whether a name is excluded as the speaker: "Lowe, not Vance", "rather than Vance" */
export function isContrasted(name: Span, { words, text, language }: Around): boolean {
  const last = wordsBetween(words, 0, name.start).at(-1);
  const isNegated =
    language.modifierOf(last?.folded ?? '') === 'negation' &&
    /^\s+$/u.test(text.slice(last?.end, name.start));
  return isNegated || language.excludesName(foldedBefore(name, words));
}

/** Whether a named person is spoken to: "told Lowe", "Lowe was asked". */
export function isToldBetween(
  before: readonly Word[],
  name: Span,
  { words, text, language }: Around,
): boolean {
  // In "When Vance asked, Lowe said …" nobody asked Lowe.
  const isParted = text.slice(before.at(-1)?.end ?? name.start, name.start).includes(',');
  return language.isSpokenTo(isParted ? [] : foldedOf(before), foldedOf(wordsBetween(words, name.end)));
}

export const isKnown = (speaker: ClaimedSpeaker | undefined): boolean =>
  speaker?.nameId !== undefined || speaker?.anyOf !== undefined;

/** The person whom a name means. Two names that are one subject ("Vance and Lowe") are no known person. */
export function subjectAt(name: Span | undefined, around: Around): ClaimedSpeaker | undefined {
  const { names, words, text, language, asSpeaker } = around;
  if (name === undefined) return undefined;
  const other = names.find((one) => {
    const [first, second] = one.start < name.start ? [one, name] : [name, one];
    const between = foldedOf(wordsBetween(words, first.end, second.start));
    const isAnd = between.length === 1 && language.joinsNames(between[0] ?? '');
    const next = wordsBetween(words, second.end)[0]?.folded ?? '';
    // "She left Norland and Lowe said …", "“…,” said Vance and Lowe replied" are two clauses.
    const isClause = one === second ? !language.isSaying(next) : beginsClause(first, around);
    return isClause && (isAnd || /^\s[&+]\s$/u.test(text.slice(first.end, second.start)));
  });
  if (other === undefined) return asSpeaker(name);
  return { given: text.slice(Math.min(name.start, other.start), Math.max(name.end, other.end)) };
}

/** Whether a name is the first of its clause, apart from titles and function words: not in "a baker praising Lowe". */
export function beginsClause(name: Span, { words, text, language }: Around): boolean {
  const clause = wordsBetween(words, 0, name.start).filter(({ end }) => isOneClause(text, end, name.start));
  return clause.every(
    ({ start, folded }) =>
      language.isTitle(folded) ||
      (!language.isPreposition(folded) &&
        !language.isSubordinator(folded) &&
        !language.joinsNames(folded) &&
        (language.isStopWord(folded) || /^\p{Lu}/u.test(text.slice(start)))),
  );
}

/** Whether a clause ends at an offset of a text: behind `Lowe` in `Lowe, 2022`. */
export const endsClause = (text: string, at: number): boolean =>
  /^\s{0,3}(?:[.,;:!?)\n]|$)/u.test(text.slice(at));

export const isOneClause = (text: string, from: number, to: number): boolean =>
  !/[.,;:!?“”"\n]/u.test(text.slice(from, to));

/** The names in some words: known ones, and words that are written like names. */
export function namesIn(words: readonly Word[], text: string, { finder, language }: SpeakerFinder): Span[] {
  const known = finder.find(words);
  const isSmall = ({ folded }: Word) =>
    language.isStopWord(folded) ||
    language.isAttributionFiller(folded) ||
    language.isSaying(folded) ||
    language.isCiting(folded);
  const parts = words.filter(
    (word) =>
      known.some((name) => contains(name, word)) ||
      (/^\p{Lu}/u.test(text.slice(word.start, word.end)) && (isInitial(word, text) || !isSmall(word))),
  );
  const between = (at: number) => text.slice(parts[at - 1]?.end, parts[at]?.start);
  const follows = (at: number) => {
    const [first, before, here] = [parts[at - 2], parts[at - 1], parts[at]];
    // One name are "J. T. Lowe", "J.-P. Lowe" and "Ray B. Vance"; not "Plan B. Lowe said", unless a Plan B. Lowe is known.
    const isSecond = first !== undefined && !isInitial(first, text) && between(at - 1) === ' ';
    const isOwn =
      !isSecond ||
      !here ||
      !known.some(({ start }) => start === here.start) ||
      finder.find([first, here]).some((name) => contains(name, first) && contains(name, here));
    if (before && isOwn && isInitial(before, text)) return /^\.(?:[\s/-]|-?)$/u.test(between(at));
    return (isTitleOfName(before?.folded ?? '', language) ? /^\.?[\s/-]$/u : /^[\s/-]$/u).test(between(at));
  };
  const runs = runsOf(parts, follows).map((run) => withPerson(run, words, text, language));
  // In "Sprecher von Lowe" the noun with a capital is part of the description, and no name of its own.
  return runs.filter((run) => !runs.some((other) => other !== run && contains(other, run)));
}

/** Whether a word is an initial, as in "J. T. Lowe"; an "I" before a full stop may be the pronoun. */
const isInitial = ({ start, end }: Span, text: string): boolean =>
  /^(?!I)\p{Lu}\.$/u.test(text.slice(start, end + 1));

/** A name with the words that make it somebody else's description: "Lowe's lawyer", "a spokesman for Lowe". */
function withPerson(name: Span, words: readonly Word[], text: string, language: Language): Span {
  const from = personOfName(name, words, language)?.start ?? name.start;
  const before = wordsBetween(words, 0, from).at(-1);
  // "The former" is part of the description.
  const isFormer = before?.end === from - 1 && language.marksFormerOffice(before.folded);
  const start = isFormer ? before.start : from;
  const isOwner = /['’]s?$/u.test(textAt(text, name));
  const behind = wordsBetween(words, name.end).slice(0, maxWordsBehindName);
  const stop = behind.findIndex(
    (word, at) =>
      (isOwner ? language.isSaying(word.folded) : !language.isTitle(word.folded)) ||
      // "Lowe's answer to Vance" ends at "answer".
      language.isUtterance(behind[at - 1]?.folded ?? '') ||
      !/^\s+$/u.test(text.slice(behind[at - 1]?.end ?? name.end, word.start)),
  );
  return { start, end: behind[(stop < 0 ? behind.length : stop) - 1]?.end ?? name.end };
}
