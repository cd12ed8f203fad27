/**
 * Reads questions in another language than that of the documents: which English words their words stand for, and what
 * they ask. Only for searching; what is shown stays in the document's language.
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
import { german as germanPack } from '../german/index.ts';
import type { AnswerKind } from '../language.ts';
import { russian as russianPack } from '../russian/index.ts';
import {
  type GrammaticalWords,
  germanAndEnglish,
  kazakhWords,
  ukrainianWords,
  wordsOfPack,
} from './grammatical-words.ts';

export { intentWithoutPack } from './grammatical-words.ts';

/** A language in which questions are understood, even if no document is in it. */
export interface QuestionLanguage {
  /** ISO 639-1: `ru`. */
  readonly code: string;
  /** Grammatical words that do not show the topic: `was`, `про`. */
  isStopWord(folded: string): boolean;
  /**
   * How strongly a word shows this language among others of its script: 2 for a stop word, 1 for a letter that the
   * others lack.
   */
  ownWordScoreOf(folded: string): number;
  /**
   * The English words, folded, that a word may stand for; none for an unknown word.
   *
   * `englishFor('нефтепровода')` → `['pipeline', 'oil']`
   */
  englishFor(folded: string): readonly string[];
  /** Possible base forms of a name, the likeliest first: `токаева` may be `токаев`. */
  baseFormsOf(folded: string): readonly string[];
  /** Whether every noun has a capital. */
  readonly capitalisesNouns?: boolean;
  kindAsked(question: string): AnswerKind;
  /** Whether the question asks what somebody said: "Was sagte …", "Что сказал …". */
  asksForWords(question: string): boolean;
}

const glossarySchema = z.record(z.string(), z.string());

/** The longest compound that is split, and the shortest of its parts: "Sanktionspaket", "Ölhafen". */
const maxCompoundLength = 40;
const minPartLength = 3;

/**
 * A question with a smaller share of Cyrillic words is English with Cyrillic names, unless it has Cyrillic stop words
 * and no English ones.
 */
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

interface QuestionLanguageParts {
  readonly code: string;
  /** Without a glossary, only names are found. */
  readonly file?: string;
  readonly words: GrammaticalWords;
  readonly stem: (folded: string) => string;
  /** Letters that other languages of the same script lack. */
  readonly ownLetters?: RegExp;
  /** Verb endings that the stemmer leaves: `kostet` is also looked up as `kosten`. */
  readonly verbEndings?: readonly RegExp[];
  readonly baseFormsOf: (folded: string) => readonly string[];
  readonly joinsWords?: true;
  readonly capitalisesNouns?: true;
}

function questionLanguage({
  code,
  file,
  words,
  stem,
  ownLetters,
  verbEndings = [],
  baseFormsOf,
  joinsWords,
  capitalisesNouns,
}: QuestionLanguageParts): QuestionLanguage {
  const glossary = file === undefined ? new Map() : readGlossary(file, stem);
  const known = (folded: string) =>
    [folded, ...verbEndings.map((ending) => folded.replace(ending, 'en'))]
      .map((form) => glossary.get(stem(form)))
      .find((found) => found !== undefined);
  const isStopWord = (folded: string) =>
    words.isStopWord(folded) || known(folded)?.every(english.isStopWord) === true;
  return {
    code,
    baseFormsOf,
    ...(capitalisesNouns && { capitalisesNouns }),
    isStopWord,
    ownWordScoreOf: (folded) => (words.isStopWord(folded) ? 2 : Number(ownLetters?.test(folded) ?? false)),
    englishFor: (folded) => known(folded) ?? (joinsWords ? partsOf(folded, known) : []),
    kindAsked: words.kindAsked,
    asksForWords(question) {
      const all = wordsOf(question).map(({ folded }) => folded);
      return all.some(words.isSaying) && all.some((folded) => words.asksWhat.has(folded));
    },
  };
}

/**
 * The English words for the two parts of a German compound; where several splits fit, the one with the longer
 * last part.
 */
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

/** Base forms of a name: without its case ending, and with each ending that a dictionary form may have. */
const withoutEnding =
  (endings: RegExp, ofDictionary: readonly string[]) =>
  (folded: string): readonly string[] => {
    const bare = folded.replace(endings, '');
    return bare === folded || bare.length < 3 ? [] : [bare, ...ofDictionary.map((ending) => bare + ending)];
  };

const russian = questionLanguage({
  code: 'ru',
  file: 'russian.yaml',
  words: wordsOfPack(russianPack, 'что чего как'),
  stem: russianStem,
  baseFormsOf: withoutEnding(/(?:ого|ому|ым|ой|ом|ем|ею|ей|а|у|е|ы|и|ю|я)$/u, ['а', 'я', 'и', 'ии']),
});

const ukrainian = questionLanguage({
  code: 'uk',
  words: ukrainianWords,
  ownLetters: /[іїєґ]/u,
  stem: (folded) => folded,
  baseFormsOf: withoutEnding(/(?:ого|ому|им|ою|єю|ею|ом|ем|ий|а|у|е|і|и|ю|я)$/u, ['а', 'я', 'ий']),
});

const kazakh = questionLanguage({
  code: 'kk',
  words: kazakhWords,
  ownLetters: /[әғқңөұүһі]/u,
  stem: (folded) => folded,
  baseFormsOf: withoutEnding(/(?:[тдн][ыі]ң|[гғкқ][ае]|[тдн][ае]н|[мбп]ен|[тдн][ае]|[тдн][ыі])$/u, []),
});

/** Names have an s in the genitive: "Kiews". */
const german = questionLanguage({
  code: 'de',
  file: 'german.yaml',
  words: wordsOfPack(germanPack, 'was wie'),
  stem: (folded) => germanStem(folded.replaceAll('ß', 'ss')),
  verbEndings: [/et$/, /te[nt]?$/, /t$/],
  joinsWords: true,
  capitalisesNouns: true,
  baseFormsOf: (folded) => (folded.length > 4 && folded.endsWith('s') ? [folded.slice(0, -1)] : []),
});

/**
 * The language of a question that is not in English, if it is understood.
 *
 * Russian, Ukrainian and Kazakh are recognised by script, and told apart by their own words and letters. A
 * question is German when it has more purely German words than English function words; `isKnown` tells which
 * words the documents have, because "parade" is a word of both languages.
 *
 * `questionLanguageOf('Wann war die Parade?', …)?.code` → `'de'`
 */
export function questionLanguageOf(
  question: string,
  isKnown: (folded: string) => boolean,
): QuestionLanguage | undefined {
  const words = wordsOf(question).map(({ folded }) => folded);
  const cyrillic = words.filter((folded) => /\p{Script=Cyrillic}/u.test(folded));
  const isShaped = cyrillic.some(isCyrillicStopWord) && !words.some(english.isStopWord);
  if (cyrillic.length > 0 && (isShaped || cyrillic.length >= minCyrillicShare * words.length))
    return cyrillicLanguageOf(cyrillic);
  const own = words.filter((folded) => !germanAndEnglish.has(folded));
  const germanOnly = own.filter(
    (folded) => !english.isStopWord(folded) && !isKnown(folded) && isGerman(folded),
  );
  if (germanOnly.length === 0) return undefined;
  const shared = words.length - own.length;
  const englishOnly = own.filter((folded) => english.isStopWord(folded) && !german.isStopWord(folded));
  return germanOnly.length + shared > englishOnly.length ? german : undefined;
}

const inCyrillic = [russian, ukrainian, kazakh] as const;
const isCyrillicStopWord = (folded: string) => inCyrillic.some((language) => language.isStopWord(folded));

/** The Cyrillic language that most words show; Russian where none does. */
function cyrillicLanguageOf(words: readonly string[]): QuestionLanguage {
  const scores = inCyrillic.map(({ ownWordScoreOf }) =>
    words.reduce((sum, word) => sum + ownWordScoreOf(word), 0),
  );
  return inCyrillic[scores.indexOf(Math.max(...scores))] ?? russian;
}

function isGerman(folded: string): boolean {
  const words = german.englishFor(folded);
  return german.isStopWord(folded) || (words.length > 0 && !words.includes(folded));
}
