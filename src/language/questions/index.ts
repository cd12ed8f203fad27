/**
 * Questions in another language than the documents': which English words the words of a question stand
 * for, and what it asks for. Only for finding; what is shown stays in the document's language.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stemmer as germanStem } from '@orama/stemmers/german';
import { stemmer as russianStem } from '@orama/stemmers/russian';
import { parse } from 'yaml';
import { z } from 'zod';
import { foldWord } from '../../text/fold.ts';
import { wordsOf } from '../../text/words.ts';
import { english } from '../english/index.ts';
import type { AnswerKind } from '../language.ts';
import { germanAndEnglish, germanWords, russianWords, type ShapingWords } from './shaping-words.ts';

/** A language in which questions are understood, though no document need be in it. */
export interface QuestionLanguage {
  /** ISO 639-1: `ru`. */
  readonly code: string;
  /** Words that say how a question hangs together and not what it is about: `was`, `про`. */
  isStopWord(folded: string): boolean;
  /**
   * The English words, folded, that a word may stand for; none for a word that is not known.
   *
   * `englishFor('нефтепровода')` → `['pipeline', 'oil']`
   */
  englishFor(folded: string): readonly string[];
  /** A name's base forms, the likeliest first: `токаева` may be `токаев`. */
  baseFormsOf(folded: string): readonly string[];
  kindAsked(question: string): AnswerKind;
  /** Whether somebody's words are asked for: "Was sagte …", "Что сказал …". */
  asksForWords(question: string): boolean;
}

const glossarySchema = z.record(z.string(), z.string());

/** The longest words that are parted, and the shortest part that is a word: "Sanktionspaket", "Ölhafen". */
const maxCompoundLength = 40;
const minPartLength = 3;

/** A question with more English words than this leaves is an English one that writes names in Cyrillic. */
const minCyrillicShare = 0.75;

function readGlossary(
  file: string,
  stem: (folded: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const lines = glossarySchema.parse(parse(readFileSync(join(import.meta.dirname, file), 'utf8')));
  const glossary = new Map<string, readonly string[]>();
  for (const [lemmas, english] of Object.entries(lines)) {
    for (const lemma of lemmas.split(' ')) {
      const key = stem(foldWord(lemma));
      glossary.set(key, [...new Set([...(glossary.get(key) ?? []), ...english.split(' ')])]);
    }
  }
  return glossary;
}

interface Parts {
  readonly code: string;
  readonly file: string;
  readonly words: ShapingWords;
  readonly stem: (folded: string) => string;
  /** Endings of verbs that the stems leave: `kostet` is looked up as `kosten` where it is not known. */
  readonly verbEndings: readonly RegExp[];
  readonly baseFormsOf: (folded: string) => readonly string[];
  readonly joinsWords: boolean;
}

function questionLanguage({
  code,
  file,
  words,
  stem,
  verbEndings,
  baseFormsOf,
  joinsWords,
}: Parts): QuestionLanguage {
  const glossary = readGlossary(file, stem);
  const known = (folded: string) =>
    [folded, ...verbEndings.map((ending) => folded.replace(ending, 'en'))]
      .map((form) => glossary.get(stem(form)))
      .find((found) => found !== undefined);
  const foldedWords = (question: string) => wordsOf(question).map(({ folded }) => folded);
  return {
    code,
    baseFormsOf,
    isStopWord: (folded) => words.stopWords.has(folded) || known(folded)?.every(english.isStopWord) === true,
    englishFor: (folded) => known(folded) ?? (joinsWords ? partsOf(folded, known) : []),
    kindAsked(question) {
      const kind = foldedWords(question)
        .map((folded) => words.kinds.get(folded))
        .find((one) => one !== undefined);
      return kind ?? 'anything';
    },
    asksForWords(question) {
      const all = foldedWords(question);
      const isSaying = all.some((folded) => words.sayingStems.has(stem(folded)));
      return isSaying && all.some((folded) => words.asksWhat.has(folded));
    },
  };
}

/** What the two parts of a German compound stand for, the later part being the longer where several fit. */
function partsOf(
  folded: string,
  known: (folded: string) => readonly string[] | undefined,
): readonly string[] {
  if (folded.length > maxCompoundLength) return [];
  for (let at = minPartLength; at <= folded.length - minPartLength; at += 1) {
    const last = known(folded.slice(at));
    const first = last && (known(folded.slice(0, at)) ?? known(folded.slice(0, at).replace(/s$/, '')));
    if (first !== undefined && last !== undefined) return [...first, ...last];
  }
  return [];
}

/** Endings of Russian names by case, longest first. */
const caseEndings = /(?:ого|ому|ым|ой|ом|ем|ею|ей|а|у|е|ы|и|ю|я)$/u;

const russian = questionLanguage({
  code: 'ru',
  file: 'russian.yaml',
  words: russianWords,
  stem: russianStem,
  verbEndings: [],
  joinsWords: false,
  baseFormsOf(folded) {
    const bare = folded.replace(caseEndings, '');
    return bare === folded || bare.length < 3
      ? []
      : [bare, ...['а', 'я', 'и', 'ии'].map((ending) => bare + ending)];
  },
});

/** "Kiews" and "Tokajews" are of Kiew and of Tokajew. */
const german = questionLanguage({
  code: 'de',
  file: 'german.yaml',
  words: germanWords,
  stem: (folded) => germanStem(folded.replaceAll('ß', 'ss')),
  verbEndings: [/et$/, /te[nt]?$/, /t$/],
  joinsWords: true,
  baseFormsOf: (folded) => (folded.length > 4 && folded.endsWith('s') ? [folded.slice(0, -1)] : []),
});

/**
 * The language of a question that is not in English, if it is one that is understood.
 *
 * By script for Russian. For German more words have to be German alone than are English function words;
 * `isKnown` says which the documents have, because "parade" is a word of both languages.
 *
 * `questionLanguageOf('Wann war die Parade?', …)?.code` → `'de'`
 */
export function questionLanguageOf(
  question: string,
  isKnown: (folded: string) => boolean,
): QuestionLanguage | undefined {
  const words = wordsOf(question).map(({ folded }) => folded);
  const cyrillic = words.filter((folded) => /\p{Script=Cyrillic}/u.test(folded));
  if (cyrillic.length > 0 && cyrillic.length >= minCyrillicShare * words.length) return russian;
  const own = words.filter((folded) => !germanAndEnglish.has(folded));
  const germanOnly = own.filter(
    (folded) => !english.isStopWord(folded) && !isKnown(folded) && isGerman(folded),
  );
  const shared = words.length - own.length;
  const englishOnly = own.filter((folded) => english.isStopWord(folded) && !german.isStopWord(folded));
  return germanOnly.length > 0 && germanOnly.length + shared > englishOnly.length ? german : undefined;
}

function isGerman(folded: string): boolean {
  const words = german.englishFor(folded);
  return german.isStopWord(folded) || (words.length > 0 && !words.includes(folded));
}
