/**
 * Reads a pasted text: which of its words are claimed to be said, and by whom.
 *
 * People paste `Lowe: we …`, `“We …,” Lowe said`, `Lowe said that we …` or `“We …” — Lowe`. Text that is not understood
 * stays part of the claimed words, so that the verdict can be `altered`, but never wrongly `exact`.
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
  /** The whole pasted text. */
  readonly text: string;
  /** The claimed words, in order, as spans of the pasted text; several where other text is between them. */
  readonly spans: readonly Span[];
  /** Absent when the text names nobody. */
  readonly speaker?: ClaimedSpeaker;
  /** Whether the text says that it was not said. */
  readonly isDenied?: boolean;
}

/** The possible ways to read a pasted text. */
export interface Reading {
  /** Without regard to quotation marks: the whole text, and the text beside an attribution. */
  readonly claims: readonly Claim[];
  /** All words in quotation marks, as one claim. */
  readonly quoted?: Claim;
  /** Each quotation as a claim, with the speaker whom the words beside it name. */
  readonly quotations: readonly Claim[];
  /** Whether the quotations are independent: in separate quote blocks, or of different speakers. */
  readonly isApart: boolean;
  /** Whether everything outside the marks is an attribution. */
  readonly isOnlyAttributed: boolean;
}

export type ClaimReader = ReturnType<typeof createClaimReader>;

/** Words before a colon that introduce a text and are no name. */
const labels =
  /^(?:breaking|update|news|quote|quoted|source|via|reminder|fyi|lol|wow|rt|re|fwd|is this true|true or false|fact check)$/;
/** The longest name and the longest attribution, in UTF-16 code units. */
const maxNameLength = 100;
const maxAttributionLength = 200;

/** `createClaimReader(knowledge, reader, people).read('Lowe: “We stay.”')` → the claim that Lowe said `We stay.` */
export function createClaimReader(knowledge: Knowledge, words: TextReader, people: People) {
  const outlets = [...knowledge.outlets.values()]
    .flatMap(({ id, name }) => [id, name])
    .map((one) => ` ${foldCharacters(one)}`);
  const finderFor = (text: string): SpeakerFinder => {
    // Cached, because each reading of a text looks up the same names.
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
    /** @param given who is claimed to have said it, regardless of the text */
    read(text: string, given?: string): Reading {
      const { quoted, ...reading } = readingOf(text, finderFor(text));
      const speaker = given === undefined ? undefined : namedBy(given);
      const by = (claim: Claim): Claim => ({ ...claim, ...defined({ speaker }) });
      const [claims, quotations] = [reading.claims.map(by), reading.quotations.map(by)];
      return { ...reading, claims, quotations, ...(quoted && { quoted: by(quoted) }) };
    },
    /** The person who says some words according to an article's own sentence. */
    teller: (text: string, claimed: Span, sentence: Span) =>
      tellerOf(text, claimed, sentence, finderFor(textAt(text, sentence))),
  };
}

/** The person whom a text calls so, known or not; undefined for a text that is no name. */
function speakerCalled(given: string, reader: TextReader, people: People): ClaimedSpeaker | undefined {
  // "AdaLowe" is a name as chats write it: @AdaLowe.
  const spaced = given.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  const person = people.spelt(given) ?? people.spelt(withoutMiddleInitials(given)) ?? people.spelt(spaced);
  if (person !== undefined) return { given, nameId: person.id };
  const language = reader.languageFor(given);
  const words = foldedOf(wordsOf(given));
  if (people.isOnlyByRelation(given, language)) return { given };
  const anyOf = people.surnamed(given);
  if (anyOf.length > 0) return { given, anyOf };
  if (words.length > 1 && language.marksFormerOffice(words[0] ?? '')) return { given };
  // In "Keeper Lowe" and "Old Lowe" the everyday word is no first name, so Lowe may be meant; "Rose" and "of" are no such words.
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
  // "The Queen" has capitals, but is no name.
  const isOnlyTitle = words.every((word) => language.isTitle(word) || language.isFunctionWord(word));
  const parts = given.split(/[\s-]+/u);
  const looksLikeName = parts.length <= 4 && parts.every((word) => /^\p{Lu}/u.test(word));
  // An everyday word with a capital may be a name or not: "Young: “…”", "Hilarious: “…”".
  const isOrdinary = words.length === 1 && language.rarityWeightOf(words[0] ?? '') < 1;
  if (looksLikeName && !isOnlyTitle) return isOrdinary ? { given, as: 'described' } : { given };
  if (!isDescription(given, language)) return undefined;
  // "A spokesman for Lowe" is somebody, and not Lowe.
  const isOfSomebody = words.some((word) => people.namesakes(word.replace(/['’]s?$/u, '')).length > 0);
  return isOfSomebody ? { given } : { given, as: 'described' };
}

/** A name without middle initials: "Ada R. Lowe" may be the known Ada Lowe. */
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
    // The speaker of the whole text counts until another one is named.
    if (beside !== undefined && idOf(beside) !== idOf(speaker)) around = undefined;
    return claimOf([span], beside ?? around, isDenied);
  });
  const quoted = claimOf(spans, speaker, isSaidToBeUnsaid(text, first, reader));
  const isApart = isBlock || new Set(quotations.map((one) => idOf(one.speaker))).size > 1;
  return { claims, quoted, quotations, isApart, isOnlyAttributed: isAttribution(quoted, reader) };
}

/**
 * Whether everything that a reading leaves out is an attribution. Any other word would belong to the claimed words, which
 * are then not exact.
 */
function isAttribution(
  { text, spans, speaker, isDenied = false }: Claim,
  { finder, language }: SpeakerFinder,
): boolean {
  const words = wordsOf(text);
  const names = finder.find(words);
  // `Lowe, mayor of Ashford:` and `Lowe of the port:` introduce a known person.
  const [lead = ''] = /^[^:,“”"«»\n]{1,70}(?:,[^:,“”"«»\n]{1,70})?(?=:)/u.exec(text) ?? [];
  const [, small = ''] = /\s(\p{Ll}+)/u.exec(lead) ?? [];
  const isIntroduced = speaker?.nameId && (lead.includes(',') || language.isPreposition(small));
  const introduced = isIntroduced ? lead : undefined;
  // Quotation marks set the words apart clearly, so function words may be around them.
  const start = text.indexOf(speaker?.given ?? text);
  const described = speaker?.as === 'described' && { start, end: start + speaker.given.length };
  const isMarked = spans.every(({ start }) => /[“"«„‘']/u.test(text.charAt(start - 1)));
  return words
    .filter((word) => !spans.some((span) => contains(span, word)))
    .every((word) => {
      const { folded } = word;
      const modifier = language.modifierOf(folded);
      // A denial, as in "Lowe never said “…”", must have been recognised.
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
 * The spans that may be claimed words beside an attribution without marks: `Lowe: we …` · `Lowe said that we …` ·
 * `We …, said Lowe in June` · `We … — Lowe, 2022` · `We … (Lowe)`
 */
function besideAttributions(text: string, language: Language): Span[] {
  const prefix = /^\s{0,9}[^:“”"«»\n]{1,70}?(?:\s?:\s{0,9}|\s[—–-]{1,3}\s{1,9})(?=\S)/u.exec(text)?.[0];
  const words = wordsOf(text.slice(0, maxAttributionLength));
  const place = words.slice(0, 8).findIndex(({ folded }) => language.isSaying(folded));
  const [saying, that] = [words[place], words[place + 1]];
  const isThat = that !== undefined && that.folded === language.complementizer;
  const said = saying && { start: isThat ? that.end : saying.end, end: text.length };
  const isUnmarked = said !== undefined && /^[,:]?\s+[^\s"“„«]/u.test(text.slice(said.start));
  const tailStart = Math.max(1, text.length - maxAttributionLength);
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
 * Whether the text beside some words attributes them: to a known person, to anybody with a verb of saying or a colon, or
 * with a label or an outlet before a colon.
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
  // Without quotation marks, "the mayor said …" may be the article's own words.
  if (speaker?.as === 'described') return isColon || outside.length === wordsOf(speaker.given).length;
  if (speaker !== undefined)
    return speaker.nameId !== undefined || isColon || outside.some(language.isSaying);
  return (
    isColon && (speakerIn(before) === 'nobody' || outside.every((word) => isSmallBeside(word, language)))
  );
}

/** Whether a word belongs to an attribution and is no name. */
const isSmallBeside = (folded: string, language: Language): boolean =>
  language.isAttributionFiller(folded) ||
  language.isSaying(folded) ||
  language.isTitle(folded) ||
  labels.test(folded);

/** A name without the marks around it; of a text that is too long for a name, the beginning. */
function bareName(text: string): string {
  const letters = [...text.slice(0, maxNameLength).matchAll(/[^\s\p{P}]/gu)];
  const last = letters.at(-1);
  return last === undefined ? '' : text.slice(letters[0]?.index, last.index + last[0].length);
}
