/** Reading a question: what it is about, whom it names, whose words it wants, what kind of thing answers it. */
import { defined } from '../../defined.ts';
import type { AnswerKind, Language } from '../../language/language.ts';
import { type QuestionLanguage, questionLanguageOf } from '../../language/questions/index.ts';
import type { Token } from '../../language/tokens.ts';
import { foldWord } from '../../text/fold.ts';
import type { NameDescribed } from './described-people.ts';
import { withoutDiscordMarks } from './discord-marks.ts';
import { isInThousands, meaningReader, type Variant } from './meanings.ts';
import { mayBeSlip, slipOf } from './slips.ts';
import type { Term, TermReader } from './terms.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface QuestionTerm {
  /** As it was written. */
  readonly written: string;
  /** The name that it is, if it is a known one. */
  readonly nameId?: string;
  readonly isName: boolean;
  /** 1, or less for common words. */
  readonly rarityWeight: number;
  /** How much it says: its rarity by its rarityWeight. */
  readonly weight: number;
  /** Whether no passage has it, nor what it was meant to be. */
  readonly isAbsent: boolean;
  /** Whether passages have another word of its root instead: "suspended" for "suspension". */
  readonly hasKin: boolean;
  /** Empty when nothing in the passages stands for it. */
  readonly variants: readonly Variant[];
  /** The spelling that was tried in place of a word that the passages lack. */
  readonly correctedTo?: string;
}

export interface Question {
  /** Without what Discord puts in, and as texts would word it. */
  readonly text: string;
  readonly terms: readonly QuestionTerm[];
  /** Sum of the terms' weights. */
  readonly totalWeight: number;
  readonly kind: AnswerKind;
  /** Somebody whom the question described. */
  readonly describedId?: string;
  /** The description, and the name that was read in place of it. */
  readonly readAs?: { readonly from: string; readonly to: string };
  /** The number of the term whose words are asked for: `Zatulin`, or `mayor` in "What did the mayor say". */
  readonly speakerTerm?: number;
  /** The number of the term whose count is asked for: `troops` in "How many troops came?" */
  readonly countedTerm?: number;
  /** Yes or no answers it. */
  readonly isWhether: boolean;
  /** ISO 639-1. A passage in another language is found by its names and by a dictionary, word by word. */
  readonly languageCode: string;
}

/** Keys that stand for a term of the question itself, not for another word near it. */
export const ownKeysOf = ({ variants }: QuestionTerm): ReadonlySet<string> =>
  new Set(variants.flatMap(({ key, isOther }) => (isOther ? [] : [key])));

const maxTerms = 30;
/** A question of a stranger must not hold up the others: so many unknown words are looked up. */
const maxCorrections = 6;
/** A small word of another language that is not understood is no sign that the documents lack it. */
const lostRarityWeight = 0.3;
/** News names its year again and again: "2022" alone is no sign that a passage speaks of what is asked. */
const yearRarityWeight = 0.5;

export interface QuestionReader {
  read(text: string): Question;
}

/** A question as it is read: in a language of the documents, or in another that is understood word by word. */
interface Asked {
  readonly text: string;
  readonly language: Language;
  readonly from: QuestionLanguage | undefined;
}

type MakeQuestionTerm = (asked: Asked, term: Term, mayCorrect: boolean) => QuestionTerm;

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
    const foreign = isForeign ? translated(term, from) : undefined;
    const meant = foreign ?? (isOpen && mayCorrect ? meantBy(term, language) : undefined);
    const itself = isPresent(key) ? [{ key, factor: 1 }, ...relatedTo(term, language)] : [];
    const variants: Variant[] = [...itself, ...(meant?.variants ?? [])];
    const own = [key, ...variants.map((variant) => variant.key)].find((one) => one.startsWith('@'));
    const isLost =
      from !== undefined && foreign === undefined && variants.length === 0 && !/^\p{Lu}/u.test(written);
    const rarityWeight = isLost
      ? lostRarityWeight
      : isYear(token)
        ? yearRarityWeight
        : language.rarityWeightOf(token.folded);
    // What stands for a missing word only in other words does not make it less rare.
    const standing = isPresent(key) ? [{ key }] : variants.filter(({ isOther }) => !isOther);
    const rarity = Math.min(vocabulary.maxRarity, ...standing.map((one) => vocabulary.rarityOf(one.key)));
    return {
      written,
      ...(own === undefined ? {} : { nameId: own.slice(1) }),
      isName: own !== undefined || (!(from ?? language).capitalisesNouns && isWrittenAsName(text, term)),
      rarityWeight,
      weight: rarity * rarityWeight,
      isAbsent: variants.every(({ isOther }) => isOther),
      hasKin: !isPresent(key) && vocabulary.related(key).length > 0,
      variants,
      ...(meant?.correctedTo === undefined ? {} : { correctedTo: meant.correctedTo }),
    };
  };
}

/** The terms of a question that count, and where each stands. */
interface Kept {
  readonly terms: QuestionTerm[];
  readonly places: Term[];
}

/** Reads the terms of a question; a word twice is one, and only the first unknown words are looked up. */
function termsKeeper(reader: TermReader, vocabulary: Vocabulary): (asked: Asked) => Kept {
  const isPresent = (key: string) => vocabulary.countOf(key) > 0;
  const questionTerm = questionTermMaker(reader, vocabulary);
  return (asked) => {
    const { text, language, from } = asked;
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
      const one = questionTerm(asked, term, corrections <= maxCorrections);
      if (one.correctedTo !== undefined && language.isStopWord(one.correctedTo)) continue;
      // "What did the Lund guy say?", "Lund in the Ashford Post?": that texts have no "guy", nor their outlet's name, says nothing.
      const saysNothing = language.isPlaceholder?.(folded) || reader.isOfOutlet(folded);
      if (saysNothing && one.variants.length === 0) continue;
      terms.push(one);
      places.push(term);
    }
    // "Professor Lund", "Supt Lund" and "Miss Lund" are Lund; "miss Lund" may be what somebody does.
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

/** The number of the term whose words are asked for, or -1: a name or an office, be it by a "she" behind the only name. */
function speakerTermIn({ text, language, from }: Asked, { terms, places }: Kept): number {
  const names = terms.flatMap(({ nameId }, n) => (nameId === undefined ? [] : [n]));
  if (from !== undefined) return from.asksForWords(text) ? (names[0] ?? -1) : -1;
  const asked = places.findIndex((place) => language.asksForWordsOf(text, place));
  const isByPronoun = asked === -1 && names.length === 1 && language.asksForWordsByPronoun?.(text);
  return isByPronoun ? (names[0] ?? -1) : asked;
}

/** `questionReader(terms, vocabulary, nameDescribed).read('What did Zatulin say?')` → terms `@konstantin-zatulin`, `say` */
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
  const keep = termsKeeper(reader, vocabulary);

  return {
    read(raw) {
      const given = withoutDiscordMarks(raw, isInTexts);
      const from = english && questionLanguageOf(given, (folded) => isPresent(english.keyOf(folded)));
      const language = languages.find(({ code }) => code === from?.code) ?? reader.languageFor(given);
      const spelt = from === undefined ? withSmallWordsSpelt(given, language, reader, isPresent) : given;
      const core = language.coreQuestion?.(spelt) ?? spelt;
      const { text, ...described } = nameDescribed(language.inWordsOfTexts?.(core) ?? core, language);
      const { terms, places } = keep({ text, language, from });
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
 * The terms that count, each place once: a name stands for its words where it is present, otherwise
 * its words speak for themselves; a word joined of two counts where its parts are unknown.
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

/** A word as common as "happened" or more says little. */
const smallWordWeight = 0.45;

/** The question with the words that say little spelt right: "how mutch", "has it happend". */
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
    mayBeSlip(term.token.folded, language);
  return reader
    .read(text, language)
    .filter(isUnknown)
    .reduceRight(
      (spelt, { start, end, token }) =>
        `${spelt.slice(0, start)}${slipOf(token.folded, isSmall) ?? text.slice(start, end)}${spelt.slice(end)}`,
      text,
    );
}

const isYear = ({ kind, folded }: Token): boolean => kind === 'number' && /^(?:19|20)\d\d$/.test(folded);

/** A capital letter that does not merely begin the question or a sentence. */
function isWrittenAsName(text: string, { start }: Term): boolean {
  const before = text.slice(0, start).trimEnd();
  return (
    /^\p{Lu}/u.test(text.slice(start, start + 2)) &&
    before !== '' &&
    !/[.?!:“"]$/.test(before) &&
    text !== text.toUpperCase()
  );
}
