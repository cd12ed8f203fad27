/** Reads a question: its terms, the names in it, whose words it asks for, and what kind of thing would answer it. */
import { defined } from '../../defined.ts';
import type { AnswerKind, Language } from '../../language/language.ts';
import { type QuestionLanguage, questionLanguageOf } from '../../language/questions/index.ts';
import type { Token } from '../../language/tokens.ts';
import { foldWord } from '../../text/fold.ts';
import type { NameDescribed } from './described-people.ts';
import { withoutDiscordMarks } from './discord-marks.ts';
import { isInThousands, meaningReader, type Variant } from './meanings.ts';
import type { Term, TermReader } from './terms.ts';
import { withFiguresOfTexts } from './typed-figures.ts';
import { mayBeTypo, typoCorrection } from './typos.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface QuestionTerm {
  /** As it was written. */
  readonly written: string;
  /** The known name that it is or stands for. */
  readonly nameId?: string;
  /** Whether it is a known name, or is written like one. */
  readonly isName: boolean;
  /** 1, or less for common words. */
  readonly rarityWeight: number;
  /** How much it counts in the question: its rarity among the passages, times `rarityWeight`. */
  readonly weight: number;
  /** Whether no passage has it or what it was meant to be; synonyms do not count. */
  readonly isAbsent: boolean;
  /** Whether no passage has it, but passages have another word of its root: "suspended" for "suspension". */
  readonly hasRelated: boolean;
  /** Empty when nothing in the passages stands for it. */
  readonly variants: readonly Variant[];
  /** The spelling that was tried in place of a word that the passages lack. */
  readonly correctedTo?: string;
}

export interface Question {
  /** Without Discord's markup and small talk, in the words that texts use, with names in place of descriptions. */
  readonly text: string;
  readonly terms: readonly QuestionTerm[];
  /** Sum of the terms' weights. */
  readonly totalWeight: number;
  readonly kind: AnswerKind;
  /** The person whom the question described. */
  readonly describedId?: string;
  /** The description, and the name that was read in place of it. */
  readonly readAs?: { readonly from: string; readonly to: string };
  /** The index of the term whose words are asked for: `Lund`, or `mayor` in "What did the mayor say". */
  readonly speakerTerm?: number;
  /** The index of the term whose number is asked for: `troops` in "How many troops came?" */
  readonly countedTerm?: number;
  /** Whether yes or no answers it. */
  readonly isWhether: boolean;
  /** ISO 639-1. A passage in another language is found by names, and word by word with a glossary. */
  readonly languageCode: string;
}

/** The keys that stand for a term of the question, without synonyms. */
export const ownKeysOf = ({ variants }: QuestionTerm): ReadonlySet<string> =>
  new Set(variants.flatMap(({ key, isSynonym }) => (isSynonym ? [] : [key])));

const maxTerms = 30;
/** Looking up an unknown word is slow, and one long question must not keep others waiting. */
const maxCorrections = 6;
/** For a word of another language that the glossary lacks: the documents may well have what it means. */
const untranslatedRarityWeight = 0.3;
/** News names its year again and again, so "2022" alone does not show that a passage is about what is asked. */
const yearRarityWeight = 0.5;

export interface QuestionReader {
  read(text: string): Question;
}

/** The text of a question and its languages. */
interface QuestionText {
  readonly text: string;
  /** The language of documents in which it is read. */
  readonly language: Language;
  /** Another language in which it is written, from which it is translated word by word. */
  readonly from: QuestionLanguage | undefined;
}

type MakeQuestionTerm = (question: QuestionText, term: Term, mayCorrect: boolean) => QuestionTerm;

function questionTermMaker(terms: TermReader, vocabulary: Vocabulary): MakeQuestionTerm {
  const isMixed = terms.languages.length > 1;
  const { meantBy, relatedTo, translated } = meaningReader(terms, vocabulary);
  const isPresent = (key: string) => vocabulary.countOf(key) > 0;
  return ({ text, language, from }, term, mayCorrect) => {
    const { key, token } = term;
    const written = text.slice(term.start, term.end);
    const known = isPresent(key) || key.startsWith('@');
    const isOpen = token.kind === 'number' ? isInThousands(token.folded) : !known;
    const isForeign = (isOpen || (isMixed && token.kind === 'content')) && from !== undefined;
    const translation = isForeign ? translated(term, from) : undefined;
    const meant = translation ?? (isOpen && mayCorrect ? meantBy(term, language) : undefined);
    const itself = isPresent(key) ? [{ key, factor: 1 }, ...relatedTo(term, language)] : [];
    const variants: Variant[] = [...itself, ...(meant?.variants ?? [])];
    const own = [key, ...variants.map((variant) => variant.key)].find((one) => one.startsWith('@'));
    const isUntranslated =
      from !== undefined && translation === undefined && variants.length === 0 && !/^\p{Lu}/u.test(written);
    const rarityWeight = isUntranslated
      ? untranslatedRarityWeight
      : isYear(token)
        ? yearRarityWeight
        : language.rarityWeightOf(token.folded);
    // A word that no passage has is as rare as can be, even when passages have its synonyms.
    const counted = isPresent(key) ? [{ key }] : variants.filter(({ isSynonym }) => !isSynonym);
    const rarity = Math.min(vocabulary.maxRarity, ...counted.map((one) => vocabulary.rarityOf(one.key)));
    return {
      written,
      ...(own !== undefined && { nameId: own.slice(1) }),
      isName: own !== undefined || (!(from ?? language).capitalisesNouns && isWrittenAsName(text, term)),
      rarityWeight,
      weight: rarity * rarityWeight,
      isAbsent: variants.every(({ isSynonym }) => isSynonym),
      hasRelated: !isPresent(key) && vocabulary.related(key).length > 0,
      variants,
      ...defined({ correctedTo: meant?.correctedTo }),
    };
  };
}

/** The terms of a question that count, and the place of each. */
interface PlacedTerms {
  readonly terms: QuestionTerm[];
  readonly places: Term[];
}

/** Reads the terms of a question; a repeated word is one term, and only the first unknown words are looked up. */
function questionTermsReader(
  reader: TermReader,
  vocabulary: Vocabulary,
): (question: QuestionText) => PlacedTerms {
  const isPresent = (key: string) => vocabulary.countOf(key) > 0;
  const questionTerm = questionTermMaker(reader, vocabulary);
  return (question) => {
    const { text, language, from } = question;
    const terms: QuestionTerm[] = [];
    const places: Term[] = [];
    const seen = new Set<string>();
    let corrections = 0;
    for (const term of countingTerms(reader.read(text, language), isPresent)) {
      const { folded, kind } = term.token;
      if (from?.isStopWord(folded) && kind !== 'name') continue;
      if (seen.has(term.key) || terms.length >= maxTerms) continue;
      seen.add(term.key);
      if (!isPresent(term.key)) corrections += 1;
      const one = questionTerm(question, term, corrections <= maxCorrections);
      if (one.correctedTo !== undefined && language.isStopWord(one.correctedTo)) continue;
      // "What did the Lund guy say?", "Lund in the Ashford Post?": texts need not have "guy" or the name of their outlet.
      const saysNothing = language.isPlaceholder?.(folded) || reader.isOfOutlet(folded);
      if (saysNothing && one.variants.length === 0) continue;
      terms.push(one);
      places.push(term);
    }
    // "Professor Lund", "Supt Lund" and "Miss Lund" are Lund; in "miss Lund" the word may be a verb.
    const isWord = (written: string) =>
      language.isTitle(foldWord(written)) ||
      (/^\p{Lu}/u.test(written) && language.isTitleOfName?.(foldWord(written)) === true);
    const isTitle = ({ written, nameId }: QuestionTerm, n: number) =>
      nameId === undefined &&
      isWord(written) &&
      terms[n + 1]?.nameId !== undefined &&
      places[n + 1]?.start === (places[n]?.end ?? 0) + 1;
    const kept = [...terms.entries()].flatMap(([n, one]) => (isTitle(one, n) ? [] : [n]));
    return { terms: kept.flatMap((n) => terms[n] ?? []), places: kept.flatMap((n) => places[n] ?? []) };
  };
}

/** The index of the person or office whose words are asked for, or -1; for "she", the only name in the question. */
function speakerTermIn({ text, language, from }: QuestionText, { terms, places }: PlacedTerms): number {
  const names = terms.flatMap(({ nameId }, n) => (nameId === undefined ? [] : [n]));
  if (from !== undefined) return from.asksForWords(text) ? (names[0] ?? -1) : -1;
  const speaker = places.findIndex((place) => language.asksForWordsOf(text, place));
  const isByPronoun = speaker === -1 && names.length === 1 && language.asksForWordsByPronoun?.(text);
  return isByPronoun ? (names[0] ?? -1) : speaker;
}

/** `questionReader(terms, vocabulary, nameDescribed).read('What did Lund say?')` → terms `@ana-lund`, `say` */
export function questionReader(
  reader: TermReader,
  vocabulary: Vocabulary,
  nameDescribed: NameDescribed,
): QuestionReader {
  const { languages } = reader;
  /** The glossaries lead to English words only. */
  const english = languages.find(({ code }) => code === 'en');
  const isPresent = (key: string) => vocabulary.countOf(key) > 0;
  const isInTexts = (word: string) =>
    reader.read(word, reader.languageFor(word)).every(({ key }) => isPresent(key));
  const readTerms = questionTermsReader(reader, vocabulary);

  return {
    read(raw) {
      const given = withFiguresOfTexts(withoutDiscordMarks(raw, isInTexts), isInTexts);
      const from = english && questionLanguageOf(given, (folded) => isPresent(english.keyOf(folded)));
      const language = languages.find(({ code }) => code === from?.code) ?? reader.languageFor(given);
      const spelt = from === undefined ? withSmallWordsSpelt(given, language, reader, isPresent) : given;
      const core = language.coreQuestion?.(spelt) ?? spelt;
      const { text, ...described } = nameDescribed(language.inWordsOfTexts?.(core) ?? core, language);
      const { terms, places } = readTerms({ text, language, from });
      const speakerTerm = speakerTermIn({ text, language, from }, { terms, places });
      const countedTerm = places.findIndex((place) => language.isCountAsked(text, place));
      const kind = (from ?? language).kindAsked(text);
      return {
        text,
        terms,
        totalWeight: Math.max(
          1e-9,
          terms.reduce((sum, { weight }) => sum + weight, 0),
        ),
        kind: kind === 'anything' && speakerTerm !== -1 ? 'quotation' : kind,
        ...defined({
          speakerTerm: speakerTerm === -1 ? undefined : speakerTerm,
          countedTerm: countedTerm === -1 ? undefined : countedTerm,
        }),
        ...described,
        isWhether: from === undefined && language.asksWhether(text),
        languageCode: (from ?? language).code,
      };
    },
  };
}

/**
 * The terms that count, one for each place: a name where passages have it, otherwise its words; a compound with a
 * hyphen where passages have it and not its second part.
 */
function countingTerms(terms: readonly Term[], isPresent: (key: string) => boolean): Term[] {
  const kept: Term[] = [];
  for (const term of terms) {
    const isMain = term.key === term.token.key || term.start !== term.token.start;
    const isJoined = term.start < term.token.start;
    const isWholeName = term.token.kind === 'name' && term.key === term.token.key;
    if (isJoined) {
      if (isPresent(term.key) && !isPresent(term.token.key)) kept.push(term);
    } else if (isWholeName) {
      if (isPresent(term.key)) kept.push(term);
    } else if (term.token.kind === 'name') {
      if (!isPresent(term.token.key) && !term.key.startsWith('@')) kept.push(term);
    } else if (isMain) kept.push(term);
  }
  return kept;
}

/** Words at least as common as "happened" say little. */
const smallWordWeight = 0.45;

/** The question with typos corrected in words that say little: "how mutch", "has it happend". */
function withSmallWordsSpelt(
  text: string,
  language: Language,
  reader: TermReader,
  isPresent: (key: string) => boolean,
): string {
  const isSmall = (word: string) =>
    language.isStopWord(word) || language.rarityWeightOf(word) < smallWordWeight;
  const isUnknown = (term: Term) =>
    term.key === term.token.key &&
    term.token.kind === 'content' &&
    !isPresent(term.key) &&
    !isWrittenAsName(text, term) &&
    mayBeTypo(term.token.folded, language);
  return reader
    .read(text, language)
    .filter(isUnknown)
    .reduceRight(
      (spelt, { start, end, token }) =>
        `${spelt.slice(0, start)}${typoCorrection(token.folded, isSmall) ?? text.slice(start, end)}${spelt.slice(end)}`,
      text,
    );
}

const isYear = ({ kind, folded }: Token): boolean => kind === 'number' && /^(?:19|20)\d\d$/.test(folded);

/** Whether a word begins with a capital letter although it begins no question or sentence. */
function isWrittenAsName(text: string, { start }: Term): boolean {
  const before = text.slice(0, start).trimEnd();
  return (
    /^\p{Lu}/u.test(text.slice(start, start + 2)) &&
    before !== '' &&
    !/[.?!:“"]$/.test(before) &&
    text !== text.toUpperCase()
  );
}
