/**
 * A pack made of word lists and patterns, for languages whose grammar needs no code of its own.
 *
 * Words are listed as they are printed and found printed or folded: folding takes the dots off "würde" and
 * makes it "wurde", so a list names such words as `onlyPrinted`. Patterns meet a line of folded words with
 * one space before and behind each.
 */
import { foldWord } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import { foldedLine, wordsOf } from '../text/words.ts';
import { countAskedBehind } from './how-many.ts';
import type { AnswerKind, Intent, Language, Sureness, Turn } from './language.ts';
import { untruthFinder } from './untruths.ts';

type Kind = Exclude<AnswerKind, 'anything'>;

/** All that a language is made of; lists are words parted by white space. */
export interface LanguageLists {
  readonly code: string;
  readonly complementizer: string;
  readonly stem: (folded: string) => string;
  readonly nameStemOf: (folded: string) => string;
  readonly capitalisesNouns?: boolean;
  /** One form for older and newer spellings of one word, printed or folded: `daß` → `dass`. */
  readonly spellingOf: (word: string) => string;
  /** Words that mean something else when their dots are gone. */
  readonly onlyPrinted?: string;
  readonly functionWords: string;
  readonly chatWords: string;
  readonly lightWords: string;
  readonly asking: string;
  /** On the line of a question that yes or no answers. */
  readonly whether: RegExp;
  /** By whole words; `…Stems` by the stem of each word listed. */
  readonly negations: string;
  readonly conditions: string;
  readonly limits: string;
  readonly limitStems: string;
  readonly attributions: string;
  readonly attributionStems: string;
  readonly rejectionStems: string;
  /** Those of them that call something untrue, and what is not so where it is denied. */
  readonly untruthStems: string;
  readonly truths: string;
  /** Each from a word that denies on, as folded words: "nicht nur". */
  readonly harmlessDenials: readonly RegExp[];
  /** Words that go on with a denial and make none of their own: "noch" behind "weder", "никто" before "не". */
  readonly denialGoesOn: string;
  /** Words that part clauses alone, and those that do behind a comma. */
  readonly clauseWords: string;
  readonly clauseWordsBehindComma: string;
  /** `wahr:falsch`, by stems. */
  readonly opposites: string;
  readonly denyingPrefix: RegExp;
  readonly sureness: Readonly<Record<Sureness, string>>;
  readonly sayings: string;
  readonly jests: string;
  readonly titles: string;
  readonly bygone: string;
  readonly attributionTrimmings: string;
  readonly openers: string;
  readonly pointers: string;
  readonly demonstratives: string;
  readonly prepositions: string;
  readonly subordinators: string;
  readonly firstPerson: string;
  readonly firstPersonSubjects: string;
  readonly numerals: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  readonly ordinalOf: (folded: string) => string | undefined;
  /** The first form of each month is its name. */
  readonly months: readonly string[];
  /** What stands before the thing whose number is asked for; ends with `$`. */
  readonly howMany: RegExp;
  readonly askedBy: readonly (readonly [Kind, RegExp])[];
  /** On the sentence as printed, behind it a line of its folded words. */
  readonly shownBy: Readonly<Record<Kind, RegExp>>;
  /** On a whole line, without its outer spaces. */
  readonly intents: readonly (readonly [Intent, RegExp])[];
  readonly compareWords: string;
}

const words = (list: string): string[] => list.trim().split(/\s+/u);

/** Words between a name and the verb that says that its bearer spoke, at most. */
const longestReach = 3;

/** `listedLanguage(germanLists).keyOf('hafens')` = `….keyOf('hafen')` */
export function listedLanguage(lists: LanguageLists): Language {
  const onlyPrinted = new Set(words(lists.onlyPrinted ?? ''));
  const set: MakeSet = (list) =>
    new Set(words(list).flatMap((word) => (onlyPrinted.has(word) ? [word] : [word, foldWord(word)])));
  const keyOf = remembered((folded) => lists.stem(foldWord(folded)));
  const stems: MakeSet = (list) => new Set(words(list).map(keyOf));
  const months = monthsOf(lists.months);
  return {
    code: lists.code,
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
    ordinalOf: lists.ordinalOf,
    monthOf: (folded) => months.get(folded),
    monthNames: [...new Set(months.values())],
    ...wordTests(lists, set, stems, keyOf),
    ...questionReading(lists, set),
    ...claimReading(lists, set, stems, keyOf),
  };
}

/** What a question asks for. */
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
    leadsToTopic: () => false,
    isUtterance: () => false,
    isCountAsked: countAskedBehind(lists.howMany),
  } satisfies Partial<Language>;
}

/** What turns a claim round, and what parts it. */
function claimReading(lists: LanguageLists, set: MakeSet, stems: MakeSet, keyOf: (folded: string) => string) {
  const turnOf = turnsOf(lists, set, stems, keyOf);
  const goesOn = set(lists.denialGoesOn);
  const [openers, truths, untruths] = [set(lists.openers), set(lists.truths), stems(lists.untruthStems)];
  const sureness = Object.entries(lists.sureness).map(
    ([sort, list]) => [sort as Sureness, set(list)] as const,
  );
  return {
    turnOf,
    openersIn(folded) {
      const count = folded.findIndex((word) => !openers.has(word));
      return count < 0 ? folded.length : count;
    },
    untruthsIn: untruthFinder(
      (word) => untruths.has(keyOf(word)),
      (word) => truths.has(word),
      (word) => turnOf(word) === 'negation',
    ),
    denialsIn: (folded) => denialsIn(folded, turnOf, goesOn, lists),
    partsClauses: clauseParting(set(lists.clauseWords), set(lists.clauseWordsBehindComma)),
    areOpposites: oppositesOf(lists, keyOf),
    surenessOf: (word) => sureness.find(([, listed]) => listed.has(word))?.[0],
  } satisfies Partial<Language>;
}

function firstMatching<T>(patterns: readonly (readonly [T, RegExp])[], line: string): T | undefined {
  return patterns.find(([, pattern]) => pattern.test(line))?.[0];
}

type MakeSet = (list: string) => ReadonlySet<string>;

/** The questions about a word that a list alone answers. */
function wordTests(lists: LanguageLists, set: MakeSet, stems: MakeSet, keyOf: (folded: string) => string) {
  const has = (...some: string[]) => {
    const listed = set(some.join(' '));
    return (word: string) => listed.has(word);
  };
  const [titles, lightWords] = [stems(lists.titles), stems(lists.lightWords)];
  return {
    isFunctionWord: has(lists.functionWords),
    isStopWord: has(lists.functionWords, lists.chatWords),
    lightnessOf: (folded) => (lightWords.has(keyOf(folded)) ? 0.45 : 1),
    isSaying: has(lists.sayings),
    isJest: has(lists.jests),
    isTitle: (word) => titles.has(keyOf(word)),
    isBygone: has(lists.bygone),
    isAttributionTrimming: has(lists.attributionTrimmings),
    pointsBack: has(lists.pointers),
    isDemonstrative: has(lists.demonstratives),
    isPreposition: has(lists.prepositions),
    isSubordinator: has(lists.subordinators),
    isFirstPerson: has(lists.firstPerson, lists.firstPersonSubjects),
    isFirstPersonSubject: has(lists.firstPersonSubjects),
  } satisfies Partial<Language>;
}

/** Anybody may type anything, so the memory of stems has an end. */
const maxRememberedKeys = 200_000;

function remembered(keyOf: (folded: string) => string): (folded: string) => string {
  const keys = new Map<string, string>();
  return (folded) => {
    const known = keys.get(folded);
    if (known !== undefined) return known;
    if (keys.size >= maxRememberedKeys) keys.clear();
    const key = keyOf(folded);
    keys.set(folded, key);
    return key;
  };
}

/** The folded words of a text, with one space before and behind each. */
function lineOf(text: string): string {
  return ` ${foldedLine(text)} `;
}

function monthsOf(lines: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap((line) => {
      const [name = '', ...others] = words(line).map(foldWord);
      return [name, ...others].map((form): [string, string] => [form, name]);
    }),
  );
}

function turnsOf(
  lists: LanguageLists,
  set: MakeSet,
  stems: MakeSet,
  keyOf: (folded: string) => string,
): Language['turnOf'] {
  const byWord: readonly (readonly [Turn, ReadonlySet<string>])[] = [
    ['negation', set(lists.negations)],
    ['condition', set(lists.conditions)],
    ['attribution', set(lists.attributions)],
    ['limit', set(lists.limits)],
  ];
  const byStem: readonly (readonly [Turn, ReadonlySet<string>])[] = [
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
  turnOf: Language['turnOf'],
  goesOn: ReadonlySet<string>,
  { harmlessDenials }: LanguageLists,
): number[] {
  return folded.flatMap((word, at) => {
    const turn = turnOf(word);
    if ((turn !== 'negation' && turn !== 'rejection') || goesOn.has(word)) return [];
    const phrase = `${folded.slice(at, at + 4).join(' ')} `;
    return harmlessDenials.some((pattern) => pattern.test(phrase)) ? [] : [at];
  });
}

function clauseParting(
  alone: ReadonlySet<string>,
  behindComma: ReadonlySet<string>,
): Language['partsClauses'] {
  return (word, gap) => alone.has(word) || (gap.includes(',') && behindComma.has(word));
}

function oppositesOf(
  { opposites, denyingPrefix }: LanguageLists,
  keyOf: (folded: string) => string,
): Language['areOpposites'] {
  const pairs = new Set(
    words(opposites).flatMap((pair) => {
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
    words(line)
      .filter((word) => word !== '@' && !compareWords.has(word) && !functionWords.has(word))
      .join(' ');
}

/** A name with a verb of saying close by that no preposition keeps from it: "Was sagte Lund" and not "über Lund". */
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
  const near = [...before.slice(-longestReach), ...behind.slice(0, longestReach)];
  const isAuxiliary = before.length <= longestReach && behind.at(-1) !== undefined;
  return near.some((word) => sayings.has(word)) || (isAuxiliary && sayings.has(behind.at(-1) ?? ''));
}
