/**
 * A language pack made of word lists and patterns, for languages whose grammar needs no code of its own.
 *
 * Words are listed as printed and found printed or folded. Folding turns "würde" into "wurde", which is another word;
 * such words are also listed in `onlyPrinted` and only found printed. Patterns are matched against a line of folded
 * words with one space before and after each.
 */

import { boundedMemo } from '../memo.ts';
import { foldWord } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { wordList } from '../text/word-lists.ts';
import { foldedLine, wordsOf } from '../text/words.ts';
import { degreeTests } from './degree-tests.ts';
import { countAskedBehind } from './how-many.ts';
import type { AnswerKind, Intent, Language, Modifier, Sureness } from './language.ts';
import { plainLanguage } from './plain.ts';
import { untruthFinder } from './untruths.ts';

type Kind = Exclude<AnswerKind, 'anything'>;

/** Everything a language needs; lists are words separated by white space. */
interface LanguageLists {
  readonly code: string;
  readonly complementizer: string;
  readonly stem: (folded: string) => string;
  readonly nameStemOf: (folded: string) => string;
  readonly capitalisesNouns?: boolean;
  /** One form for older and newer spellings of one word, printed or folded: `daß` → `dass`. */
  readonly spellingOf: (word: string) => string;
  /** Words that are other words when folded. */
  readonly onlyPrinted?: string;
  readonly functionWords: string;
  readonly chatWords: string;
  /** Common words, which show little of a question's topic. */
  readonly lightWords: string;
  /** Question words. */
  readonly asking: string;
  /** Matches the line of a question that yes or no answers. */
  readonly whether: RegExp;
  /** Lists are compared by whole words, those named `…Stems` by the stem of each word. */
  readonly negations: string;
  readonly conditions: string;
  readonly limits: string;
  readonly limitStems: string;
  readonly attributions: string;
  readonly attributionStems: string;
  readonly rejectionStems: string;
  /** The rejections that call something untrue, and words that do so when negated. */
  readonly untruthStems: string;
  readonly truths: string;
  /** Phrases that begin with a denying word but deny nothing, folded: "nicht nur". */
  readonly harmlessDenials: readonly RegExp[];
  /**
   * Words that continue a denial instead of making another one: "noch" after "weder", "никто" before "не".
   */
  readonly denialContinuers: string;
  /** Words that begin a clause, and those that do so only after a comma. */
  readonly clauseWords: string;
  readonly clauseWordsBehindComma: string;
  /** `wahr:falsch`, by stems. */
  readonly opposites: string;
  /** As `degreeTests` reads it. */
  readonly degrees: string;
  readonly denyingPrefix: RegExp;
  readonly sureness: Readonly<Record<Sureness, string>>;
  readonly sayings: string;
  readonly jests: string;
  /** Words before a name that say whose a quotation is: "so" in "„…“, so Lund". */
  readonly authors: string;
  readonly titles: string;
  readonly formerOffice: string;
  readonly attributionFillers: string;
  readonly openers: string;
  readonly pointers: string;
  readonly demonstratives: string;
  readonly prepositions: string;
  readonly subordinators: string;
  readonly firstPerson: string;
  readonly firstPersonSubjects: string;
  readonly numerals: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly digitsOf: (folded: string) => string | undefined;
  /** The forms of each month, its name first. */
  readonly months: readonly string[];
  /** The text before the counted thing; ends with `$`. */
  readonly howMany: RegExp;
  readonly askedBy: readonly (readonly [Kind, RegExp])[];
  /** Matched against the printed sentence, followed by a line of its folded words. */
  readonly shownBy: Readonly<Record<Kind, RegExp>>;
  /** Matched against a whole line, without its outer spaces. */
  readonly intents: readonly (readonly [Intent, RegExp])[];
  readonly compareWords: string;
}

/** The most words between a name and its verb of saying. */
const maxWordsBetween = 3;
/** German and Russian have more forms of a word than English, so more keys are worth remembering. */
const maxRememberedKeys = 200_000;

/** `languageFromLists(germanLists).keyOf('hafens')` = `….keyOf('hafen')` */
export function languageFromLists(lists: LanguageLists): Language {
  const onlyPrinted = new Set(wordList(lists.onlyPrinted ?? ''));
  const set: MakeSet = (list) =>
    new Set(wordList(list).flatMap((word) => (onlyPrinted.has(word) ? [word] : [word, foldWord(word)])));
  const keyOf = boundedMemo(maxRememberedKeys, (folded: string) => lists.stem(foldWord(folded)));
  const stems: MakeSet = (list) => new Set(wordList(list).map(keyOf));
  const months = monthsOf(lists.months);
  return {
    ...plainLanguage(lists.code),
    isSupported: true,
    complementizer: foldWord(lists.complementizer),
    writesDecimalComma: true,
    marksEveryClause: true,
    keyOf,
    spellingOf: lists.spellingOf,
    nameStemOf: lists.nameStemOf,
    capitalisesNouns: lists.capitalisesNouns === true,
    numerals: lists.numerals,
    scales: lists.scales,
    digitsOf: lists.digitsOf,
    monthOf: (folded) => months.get(folded),
    monthNames: [...new Set(months.values())],
    ...wordTests(lists, set, stems, keyOf),
    ...questionReading(lists, set),
    ...claimReading(lists, set, stems, keyOf),
  };
}

/** The parts of a language that read questions. */
function questionReading(lists: LanguageLists, set: MakeSet) {
  const [asking, negations, sayings] = [set(lists.asking), set(lists.negations), set(lists.sayings)];
  const prepositions = set(lists.prepositions);
  return {
    questionRoleOf(folded) {
      if (asking.has(folded)) return 'asks';
      if (negations.has(folded)) return 'denies';
      return sayings.has(folded) ? 'empty' : 'ordinary';
    },
    kindAsked: (question) => firstMatching(lists.askedBy, lineOf(question)) ?? 'anything',
    asksByForm: (clause) =>
      lists.whether.test(lineOf(clause)) || wordsOf(clause).some(({ folded }) => asking.has(folded)),
    asksWhether: (question) => lists.whether.test(lineOf(question)),
    holdsKind: (kind, sentence) =>
      kind === 'anything' || lists.shownBy[kind].test(`${sentence}\n${lineOf(sentence)}`),
    intentOf: (line) => firstMatching(lists.intents, line),
    compareTopicOf: topicIn(set(lists.compareWords), set(lists.functionWords)),
    asksForWordsOf: (question, name) =>
      isSpeakerAsked(question, name, sayings, (word) => prepositions.has(word)),
    isCountAsked: countAskedBehind(lists.howMany),
  } satisfies Partial<Language>;
}

/** The parts of a language that read statements: what reverses or weakens them, and where clauses begin. */
function claimReading(lists: LanguageLists, set: MakeSet, stems: MakeSet, keyOf: (folded: string) => string) {
  const modifierOf = modifiersOf(lists, set, stems, keyOf);
  const denials = (folded: readonly string[]) => denialsIn(folded, modifierOf, continuers, lists);
  const continuers = set(lists.denialContinuers);
  const [openers, truths, untruths] = [set(lists.openers), set(lists.truths), stems(lists.untruthStems)];
  const sureness = Object.entries(lists.sureness).map(
    ([sort, list]) => [sort as Sureness, set(list)] as const,
  );
  return {
    modifierOf,
    openersIn(folded) {
      const count = folded.findIndex((word) => !openers.has(word));
      return count < 0 ? folded.length : count;
    },
    untruthsIn: untruthFinder(
      (word) => untruths.has(keyOf(word)),
      (word) => truths.has(word),
      (word) => modifierOf(word) === 'negation',
    ),
    denialsIn: denials,
    denialsOfSayingIn: denials,
    beginsClause: clauseParting(set(lists.clauseWords), set(lists.clauseWordsBehindComma)),
    areOpposites: oppositesOf(lists, keyOf),
    ...degreeTests(lists.degrees),
    surenessOf: (word) => sureness.find(([, listed]) => listed.has(word))?.[0],
  } satisfies Partial<Language>;
}

function firstMatching<T>(patterns: readonly (readonly [T, RegExp])[], line: string): T | undefined {
  return patterns.find(([, pattern]) => pattern.test(line))?.[0];
}

type MakeSet = (list: string) => ReadonlySet<string>;

/** The tests of single words that only need a list. */
function wordTests(lists: LanguageLists, set: MakeSet, stems: MakeSet, keyOf: (folded: string) => string) {
  const has = (...some: string[]) => {
    const listed = set(some.join(' '));
    return (word: string) => listed.has(word);
  };
  const [titles, lightWords] = [stems(lists.titles), stems(lists.lightWords)];
  return {
    isFunctionWord: has(lists.functionWords),
    isStopWord: has(lists.functionWords, lists.chatWords),
    rarityWeightOf: (folded) => (lightWords.has(keyOf(folded)) ? 0.45 : 1),
    isSaying: has(lists.sayings),
    isJest: has(lists.jests),
    namesAuthor: authorTest(has(lists.authors)),
    isTitle: (word) => titles.has(keyOf(word)),
    marksFormerOffice: has(lists.formerOffice),
    isAttributionFiller: has(lists.attributionFillers),
    pointsBack: has(lists.pointers),
    isDemonstrative: has(lists.demonstratives),
    isPreposition: has(lists.prepositions),
    isSubordinator: has(lists.subordinators),
    isFirstPerson: has(lists.firstPerson, lists.firstPersonSubjects),
    isFirstPersonSubject: has(lists.firstPersonSubjects),
  } satisfies Partial<Language>;
}

const authorTest = (isAuthor: (word: string) => boolean) => (folded: readonly string[]) =>
  isAuthor(folded.at(-1) ?? '');

/** The folded words of a text, with one space before and after each. */
function lineOf(text: string): string {
  return ` ${foldedLine(text)} `;
}

function monthsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const [name = '', ...others] = wordList(line).map(foldWord);
      return [name, ...others].map((form): [string, string] => [form, name]);
    }),
  );
}

function modifiersOf(
  lists: LanguageLists,
  set: MakeSet,
  stems: MakeSet,
  keyOf: (folded: string) => string,
): Language['modifierOf'] {
  const byWord: readonly (readonly [Modifier, ReadonlySet<string>])[] = [
    ['negation', set(lists.negations)],
    ['condition', set(lists.conditions)],
    ['attribution', set(lists.attributions)],
    ['limit', set(lists.limits)],
  ];
  const byStem: readonly (readonly [Modifier, ReadonlySet<string>])[] = [
    ['rejection', stems(lists.rejectionStems)],
    ['attribution', stems(lists.attributionStems)],
    ['limit', stems(lists.limitStems)],
  ];
  return (word) => {
    const whole = byWord.find(([, listed]) => listed.has(word));
    if (whole !== undefined) return whole[0];
    const key = keyOf(word);
    return byStem.find(([, listed]) => listed.has(key))?.[0];
  };
}

function denialsIn(
  folded: readonly string[],
  modifierOf: Language['modifierOf'],
  continuers: ReadonlySet<string>,
  { harmlessDenials }: LanguageLists,
): number[] {
  return folded.flatMap((word, at) => {
    const modifier = modifierOf(word);
    if ((modifier !== 'negation' && modifier !== 'rejection') || continuers.has(word)) return [];
    const phrase = `${folded.slice(at, at + 4).join(' ')} `;
    return harmlessDenials.some((pattern) => pattern.test(phrase)) ? [] : [at];
  });
}

function clauseParting(
  alone: ReadonlySet<string>,
  behindComma: ReadonlySet<string>,
): Language['beginsClause'] {
  return (word, gap) => alone.has(word) || (gap.includes(',') && behindComma.has(word));
}

function oppositesOf(
  { opposites, denyingPrefix }: LanguageLists,
  keyOf: (folded: string) => string,
): Language['areOpposites'] {
  const pairs = new Set(
    wordList(opposites).flatMap((pair) => {
      const [one = '', other = ''] = pair.split(':').map(keyOf);
      return [`${one} ${other}`, `${other} ${one}`];
    }),
  );
  const restOf = (word: string) => keyOf(denyingPrefix.exec(foldWord(word))?.groups?.rest ?? '');
  return (word, other) => {
    const [one, two] = [keyOf(word), keyOf(other)];
    return pairs.has(`${one} ${two}`) || restOf(word) === two || restOf(other) === one;
  };
}

function topicIn(compareWords: ReadonlySet<string>, functionWords: ReadonlySet<string>) {
  return (line: string) =>
    wordList(line)
      .filter((word) => word !== '@' && !compareWords.has(word) && !functionWords.has(word))
      .join(' ');
}

/**
 * Whether a name is near a verb of saying, without a preposition before the name: "Was sagte Lund", but not "über
 * Lund". After an auxiliary the verb may be the last word: "Was hat Lund … gesagt?"
 */
function isSpeakerAsked(
  question: string,
  name: Span,
  sayings: ReadonlySet<string>,
  isPreposition: (word: string) => boolean,
): boolean {
  const all = wordsOf(question);
  const before = all.filter(({ end }) => end <= name.start).map(({ folded }) => folded);
  const behind = all.filter(({ start }) => start >= name.end).map(({ folded }) => folded);
  if (before.slice(-2).some(isPreposition)) return false;
  const near = [...before.slice(-maxWordsBetween), ...behind.slice(0, maxWordsBetween)];
  const isAuxiliary = before.length <= maxWordsBetween && behind.at(-1) !== undefined;
  return near.some((word) => sayings.has(word)) || (isAuxiliary && sayings.has(behind.at(-1) ?? ''));
}
