/**
 * Reading a pasted text: which of its words are claimed to be said, and by whom.
 *
 * People paste `Tokayev: we …`, `“We …,” Tokayev said`, `Tokayev said that we …` or `“We …” — Tokayev`.
 * What is not understood stays part of the words: a word too many makes a quotation altered, never exact.
 */
import { defined } from '../../../defined.ts';
import type { Knowledge } from '../../../knowledge/model.ts';
import type { Language } from '../../../language/index.ts';
import { foldCharacters } from '../../../text/fold.ts';
import { contains, type Span, shifted, textAt } from '../../../text/span.ts';
import { foldedOf, wordsOf } from '../../../text/words.ts';
import type { People } from '../../people/index.ts';
import type { ClaimedSpeaker } from '../../quotes.ts';
import type { TextReader } from '../../text-reader.ts';
import { isDescription, type SpeakerFinder } from './claim-names.ts';
import { speakerAround, speakerBeside, tellerOf } from './claim-speaker.ts';
import { isSaidToBeUnsaid } from './denial.ts';
import { blockSpans, plainSpans, quotedSpans } from './paste.ts';

/** What somebody is claimed to have said. */
export interface Claim {
  /** All that was pasted. */
  readonly text: string;
  /** The words, in order, as spans of the pasted text; more than one where the text itself parts them. */
  readonly spans: readonly Span[];
  /** Absent when the text names nobody. */
  readonly speaker?: ClaimedSpeaker;
  /** The words beside it say that it was not said. */
  readonly isDenied?: boolean;
}

export interface Reading {
  /** The whole text, and what stands beside an attribution without marks; the plainest first. */
  readonly claims: readonly Claim[];
  /** All that stands between quotation marks, as one claim. */
  readonly quoted?: Claim;
  /** The same, each quotation with whoever the words beside it name. */
  readonly quotations: readonly Claim[];
  /** Whether each is for itself: set apart by a bar, or of another speaker. */
  readonly isApart: boolean;
  /** Whether all that stands outside the marks is an attribution, or talk around it. */
  readonly isOnlyAttributed: boolean;
}

export type ClaimReader = ReturnType<typeof createClaimReader>;

/** Words before a colon that introduce a line and name nobody. */
const labels =
  /^(?:breaking|update|news|quote|quoted|source|via|reminder|fyi|lol|wow|rt|re|fwd|is this true|true or false|fact check)$/;
/** The longest name, and the longest attribution behind a line, in UTF-16 code units. */
const longestName = 100;
const longestAttribution = 200;

/** `createClaimReader(knowledge, reader, people).read('Lowe: “We stay.”')` → `We stay.` as words that Lowe is claimed to have said */
export function createClaimReader(knowledge: Knowledge, words: TextReader, people: People) {
  const outlets = [...knowledge.outlets.values()]
    .flatMap(({ id, name }) => [id, name])
    .map((one) => ` ${foldCharacters(one)}`);
  const finderFor = (text: string): SpeakerFinder => {
    // The same names are met from every side of a text.
    const known = new Map<string, ReturnType<SpeakerFinder['speakerIn']>>();
    const called = (name: string) => {
      const given = bareName(name);
      const folded = foldCharacters(given);
      const isNobody =
        folded === '' || labels.test(folded) || outlets.some((one) => one.endsWith(` ${folded}`));
      return isNobody ? 'nobody' : speakerCalled(given, words, people);
    };
    const speakerIn = (name: string) => {
      if (!known.has(name)) known.set(name, called(name));
      return known.get(name);
    };
    return { ...words, speakerIn, language: words.languageFor(text) };
  };
  const namedBy = (given: string): ClaimedSpeaker => {
    const found = finderFor(given).speakerIn(given);
    return typeof found === 'object' ? found : { given };
  };
  return {
    /** @param given who is claimed to have said it, whatever the text says */
    read(text: string, given?: string): Reading {
      const { quoted, ...reading } = readingOf(text, finderFor(text));
      const speaker = given === undefined ? undefined : namedBy(given);
      const by = (claim: Claim): Claim => ({ ...claim, ...defined({ speaker }) });
      const [claims, quotations] = [reading.claims.map(by), reading.quotations.map(by)];
      return { ...reading, claims, quotations, ...(quoted && { quoted: by(quoted) }) };
    },
    /** Who says some words of an article's own sentence. */
    teller: (text: string, claimed: Span, sentence: Span) =>
      tellerOf(text, claimed, sentence, finderFor(textAt(text, sentence))),
  };
}

/** Somebody by what they are called, known or not; nothing for what is no name. */
function speakerCalled(given: string, reader: TextReader, people: People): ClaimedSpeaker | undefined {
  const person = people.spelt(given) ?? people.spelt(withoutMiddleInitials(given));
  if (person !== undefined) return { given, nameId: person.id };
  const language = reader.languageFor(given);
  const words = foldedOf(wordsOf(given));
  if (people.isOnlySomebodys(given, language)) return { given };
  const anyOf = people.surnamed(given);
  if (anyOf.length > 0) return { given, anyOf };
  if (words.length > 1 && language.marksFormerOffice(words[0] ?? '')) return { given };
  // "Keeper Lowe", "Old Lowe": no everyday word is another's first name, unless names are such words: "Rose Lowe".
  // "Opponents of Lowe" are others.
  const isEveryday = (word: string) =>
    !language.isPreposition(word) &&
    language.rarityWeightOf(word) < 1 &&
    (language.genderOfName?.(word) ?? language.genderOfTitle?.(word)) === undefined;
  if (
    words.length > 1 &&
    words.slice(0, -1).every(isEveryday) &&
    people.namesakes(words.at(-1) ?? '').length > 0
  )
    return { given, as: 'described' };
  // "The Queen" has capitals, and names nobody.
  const isOnlyTitle = words.every((word) => language.isTitle(word) || language.isFunctionWord(word));
  const parts = given.split(/[\s-]+/u);
  const looksLikeName = parts.length <= 4 && parts.every((word) => /^\p{Lu}/u.test(word));
  // "Hilarious: “…”", "Young: “…”": an everyday word with a capital may be a name, or no speaker's.
  const isOrdinary = words.length === 1 && language.rarityWeightOf(words[0] ?? '') < 1;
  if (looksLikeName && !isOnlyTitle) return isOrdinary ? { given, as: 'described' } : { given };
  if (!isDescription(given, language)) return undefined;
  // "A spokesman for Lowe" is somebody else than any Lowe.
  const isOfSomebody = words.some((word) => people.namesakes(word.replace(/['’]s?$/u, '')).length > 0);
  return isOfSomebody ? { given } : { given, as: 'described' };
}

/** "Ada R. Lowe" and "A. R. Lowe" may be the Ada Lowe who is known. */
function withoutMiddleInitials(given: string): string {
  const words = given.split(/[\s.-]+/u);
  const [first = '', ...others] = words;
  const isInitials = others.length > 1 && others.slice(0, -1).every((word) => /^\p{Lu}$/u.test(word));
  return isInitials ? `${first.length === 1 ? `${first}.` : first} ${others.at(-1)}` : given;
}

function readingOf(text: string, reader: SpeakerFinder): Reading {
  const claimOf = (spans: readonly Span[], speaker: ClaimedSpeaker | undefined, isDenied = false): Claim => ({
    text,
    spans: spans.flatMap((span) => shifted(plainSpans(textAt(text, span)), span.start)),
    isDenied,
    ...defined({ speaker }),
  });
  const attributed = besideAttributions(text, reader.language)
    .map((span) => ({ span, speaker: speakerAround(text, [span], reader) }))
    .filter(({ span, speaker }) => isNamed(text, span, speaker, reader))
    .map(({ span, speaker }) => claimOf([span], speaker))
    .filter((claim) => isAttribution(claim, reader));
  const claims = [{ text, spans: plainSpans(text) }, ...attributed];
  const marked = quotedSpans(text);
  const isBlock = marked.length === 0;
  const spans = isBlock ? blockSpans(text) : marked;
  const [first] = spans;
  if (first === undefined) return { claims, quotations: [], isApart: false, isOnlyAttributed: true };
  const speaker = speakerAround(text, spans, reader);
  const idOf = (one: ClaimedSpeaker | undefined) => one?.nameId ?? one?.given;
  let around = speaker;
  const quotations = spans.map((span) => {
    const isDenied = isSaidToBeUnsaid(text, span, reader);
    const beside = speakerBeside(text, span, spans, reader);
    if (beside === 'nobody') return claimOf([span], undefined, isDenied);
    // Whoever is named for the whole text speaks until somebody else does.
    if (beside !== undefined && idOf(beside) !== idOf(speaker)) around = undefined;
    return claimOf([span], beside ?? around, isDenied);
  });
  const quoted = claimOf(spans, speaker, isSaidToBeUnsaid(text, first, reader));
  const isApart = isBlock || new Set(quotations.map((one) => idOf(one.speaker))).size > 1;
  return { claims, quoted, quotations, isApart, isOnlyAttributed: isAttribution(quoted, reader) };
}

/**
 * Whether all that a reading leaves out is an attribution. Any other word belongs to the line, which is
 * then not exact.
 */
function isAttribution(
  { text, spans, speaker, isDenied = false }: Claim,
  { finder, language }: SpeakerFinder,
): boolean {
  const words = wordsOf(text);
  const names = finder.find(words);
  // `Lowe, mayor of Ashford:` says who a known person is.
  const introduced = speaker?.nameId && /^[^:,“”"«»\n]{1,70},[^:,“”"«»\n]{1,70}(?=:)/u.exec(text)?.[0];
  // Marks set the words apart beyond doubt, so small words may stand around them.
  const start = text.indexOf(speaker?.given ?? text);
  const described = speaker?.as === 'described' && { start, end: start + speaker.given.length };
  const isMarked = spans.every(({ start }) => /[“"«„‘']/u.test(text.charAt(start - 1)));
  return words
    .filter((word) => !spans.some((span) => contains(span, word)))
    .every((word) => {
      const { folded } = word;
      const modifier = language.modifierOf(folded);
      // "Lowe never said “…”" was read as what it says.
      if (modifier === 'negation' || modifier === 'rejection') return isDenied;
      return (
        isSmallBeside(folded, language) ||
        (described && contains(described, word)) ||
        (isMarked && language.isStopWord(folded)) ||
        /^(?:\p{Lu}|\p{N})/u.test(text.slice(word.start)) ||
        (introduced && word.end <= introduced.length && modifier === undefined) ||
        names.some((name) => contains(name, word))
      );
    });
}

/**
 * Where words may stand beside an attribution without marks: `Tokayev: we …` · `Tokayev said that we …` ·
 * `We …, said Tokayev in June` · `We … — Tokayev, 2022` · `We … (Tokayev)`
 */
function besideAttributions(text: string, language: Language): Span[] {
  const prefix = /^\s{0,9}[^:“”"«»\n]{1,70}?(?:\s?:\s{0,9}|\s[—–-]{1,3}\s{1,9})(?=\S)/u.exec(text)?.[0];
  const words = wordsOf(text.slice(0, longestAttribution));
  const place = words.slice(0, 8).findIndex(({ folded }) => language.isSaying(folded));
  const [saying, that] = [words[place], words[place + 1]];
  const isThat = that !== undefined && that.folded === language.complementizer;
  const said = saying && { start: isThat ? that.end : saying.end, end: text.length };
  const isUnmarked = said !== undefined && /^[,:]?\s+[^\s"“„«]/u.test(text.slice(said.start));
  const tailStart = Math.max(1, text.length - longestAttribution);
  const ends = /[,.!?…](?=["”’»]?\s)|(?=\s[—–~-]|\n|\s\()/gu;
  const before = [...text.slice(tailStart).matchAll(ends)].map(
    ({ index, 0: mark }) => tailStart + index + mark.length,
  );
  return [
    ...(prefix === undefined ? [] : [{ start: prefix.length, end: text.length }]),
    ...(isUnmarked ? [said] : []),
    ...before.reverse().map((end) => ({ start: 0, end })),
  ];
}

/**
 * Whether what stands beside words says whose they are: somebody known, anybody with a word of saying or a
 * colon, or an outlet or nobody before a colon.
 */
function isNamed(
  text: string,
  { start, end }: Span,
  speaker: ClaimedSpeaker | undefined,
  { language, speakerIn }: SpeakerFinder,
): boolean {
  const before = text.slice(0, start);
  const isColon = /:\s*$/u.test(before);
  const outside = foldedOf([...wordsOf(before), ...wordsOf(text.slice(end))]);
  // Without marks, "the mayor said …" may as well be the article's own.
  if (speaker?.as === 'described') return isColon || outside.length === wordsOf(speaker.given).length;
  if (speaker !== undefined)
    return speaker.nameId !== undefined || isColon || outside.some(language.isSaying);
  return (
    isColon && (speakerIn(before) === 'nobody' || outside.every((word) => isSmallBeside(word, language)))
  );
}

/** Words of an attribution that name nobody. */
const isSmallBeside = (folded: string, language: Language): boolean =>
  language.isAttributionFiller(folded) ||
  language.isSaying(folded) ||
  language.isTitle(folded) ||
  labels.test(folded);

/** A name without the marks around it; of a text that is too long for one, its beginning. */
function bareName(text: string): string {
  const letters = [...text.slice(0, longestName).matchAll(/[^\s\p{P}]/gu)];
  const last = letters.at(-1);
  return last === undefined ? '' : text.slice(letters[0]?.index, last.index + last[0].length);
}
