/**
 * What is known of one language: everything else in the project reads words through this.
 *
 * `english/`, `german/` and `russian/` are whole packs. A language without one gets `plain.ts`: folding and exact
 * words. Words go in folded (`text/fold.ts`), or printed in lower case where a dot can turn the meaning.
 */

import type { Span } from '../text/span.ts';

/** What kind of thing a question asks for. */
export type AnswerKind =
  | 'person'
  | 'place'
  | 'date'
  | 'duration'
  | 'age'
  | 'distance'
  | 'rate'
  | 'money'
  | 'share'
  | 'number'
  | 'reason'
  | 'quotation'
  | 'anything';

export type Sureness = 'likely' | 'possible' | 'hearsay' | 'duty';

/** `asks`: why, who. `denies`: not, never. `empty`: may come or go without changing what is asked. */
export type QuestionRole = 'asks' | 'denies' | 'empty' | 'ordinary';
/**
 * How a word can turn what stands beside it: deny it, call it false, make it depend on something, give it
 * to somebody else, or bound it.
 */
export type Turn = 'negation' | 'rejection' | 'condition' | 'attribution' | 'limit';

/** What a line asks for that is not for the search; `quotations`: somebody's; `outlets`: what each outlet has on a topic. */
export type Intent =
  | 'person'
  | 'quotations'
  | 'compare'
  | 'outlets'
  | 'timeline'
  | 'summary'
  | 'help'
  | 'sources';

/** Keys of words that mean the same as another, and of those that mean something near, the usual meanings first. */
export interface RelatedKeys {
  readonly same: readonly string[];
  readonly near: readonly string[];
}

/** What somebody is to somebody or something else. */
export interface RoleOf {
  readonly role: string;
  readonly of: string;
}

export interface Language {
  /** ISO 639-1: `en`. */
  readonly code: string;
  /** Whether it is a whole pack, or only folding and exact words. */
  readonly isSupported: boolean;
  /** Articles, pronouns, prepositions, auxiliaries, question words: they say how other words belong together. */
  isFunctionWord(folded: string): boolean;
  /** What a question calls somebody or something in place of a name: `guy`. */
  isPlaceholder?(folded: string): boolean;
  /** Words that nobody looks for: function words, and what people put around a question in a chat. */
  isStopWord(folded: string): boolean;
  /** What a word of a question keeps of its weight: 1, or less for a common one, which says less of what it is about: `happen`. */
  lightnessOf(folded: string): number;
  /**
   * One key for every form and spelling of a word, for matching where a false likeness costs little.
   *
   * `keyOf('recognises')` = `keyOf('recognized')`
   */
  keyOf(folded: string): string;
  /** Other words that may stand for a word in a text, by its key: `toilet` for `loo`. */
  relatedTo?(key: string): RelatedKeys | undefined;
  /**
   * One form for the spellings of one word, for matching where two words of different meaning must
   * never become one.
   *
   * `spellingOf('recognised')` → `'recognized'`
   */
  spellingOf(folded: string): string;
  /** Whether two parts without the hyphen between them are another word: `re-sign`. */
  isOtherWordJoined?(first: string, second: string): boolean;
  /** One key for the cases of a name's word, where names have cases: `Токаева` and `Токаев`. */
  nameStemOf?(folded: string): string;
  /** What a word does in a question; a stop word that neither asks nor denies carries nothing. */
  questionRoleOf(folded: string): QuestionRole;
  /** The "he" or "her" of a question that says of nobody whom it means. */
  openPronounIn?(question: string): string | undefined;
  /** The value of a number word, and of what multiplies one: `six` and `hundred`. */
  readonly numerals: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  /** What may stand inside a number: the `and` of `two hundred and twelve`. */
  readonly numberJoiner?: string;
  /** Whether 3,5 is three and a half, and 13.000 and 13 000 thirteen thousand. */
  readonly writesDecimalComma?: boolean;
  /** A word's digits without the ending of an ordinal: `17th` → `17`; undefined for other words. */
  ordinalOf(folded: string): string | undefined;
  /** The full name of a month, from any usual abbreviation: `jan` → `january`. */
  monthOf(folded: string): string | undefined;
  readonly monthNames: readonly string[];
  /** Whether every noun has a capital, so that one says nothing of names. */
  readonly capitalisesNouns?: boolean;
  /** What kind of thing a question asks for, by its question words. */
  kindAsked(question: string): AnswerKind;
  /** A question in the word that texts have for what it says in several: `population` for "how many people live". */
  restated?(question: string): string;
  /** What a role says somebody is to somebody or something else: `mayor` of `Oslo`. */
  rolesIn?(roles: string): RoleOf[];
  /** The ways to describe somebody by such a role: "Oslo's mayor", "the mayor of Oslo". */
  descriptionsBy?(role: RoleOf): string[];
  /** Whether a clause asks by its words, with or without the mark: "Who left?", and not "She left?" */
  asksByForm(clause: string): boolean;
  /** Whether yes or no answers a question: "Did she leave?" */
  asksWhether(question: string): boolean;
  /** Whether a sentence holds that kind of thing, as far as its form shows. */
  holdsKind(kind: AnswerKind, sentence: string): boolean;
  /**
   * What a whole line asks for that no passage answers; `line` is folded and without punctuation, with
   * `@` in place of each name. Undefined for a question to the sources.
   */
  intentOf(line: string): Intent | undefined;
  /** What such a line wants compared, without the words that only ask for it. */
  compareTopicOf(line: string): string;
  /** Whether a question asks for the words of the one who is named at a place in it. */
  asksForWordsOf(question: string, name: Span): boolean;
  /** Whether a question asks for the words of somebody named before: "Lowe's letter, what did she say?" */
  asksForWordsByPronoun?(question: string): boolean;
  /** Words between a speaker and what is spoken of: `on` in "Lowe on the port". */
  leadsToTopic(folded: string): boolean;
  /** Whether a word is what somebody says or writes: `words`, `letter`. */
  isUtterance(folded: string): boolean;
  /** Whether a question asks how many there are of what stands at a place in it: `troops` in "How many troops came?" */
  isCountAsked(question: string, counted: Span): boolean;
  /** How a word can turn what stands beside it: `never` negates, `denied` rejects, `if` conditions. */
  turnOf(folded: string): Turn | undefined;
  /** Indexes of the folded words that deny; set phrases such as "not only" do not. */
  denialsIn(folded: readonly string[]): readonly number[];
  /** Whether a word begins another clause; `gap` is what stands between it and the word before. */
  partsClauses(folded: string, gap: string): boolean;
  /** Whether one word is the other's opposite by its form, or a usual one: `legal` and `illegal`, `always` and `never`. */
  areOpposites(folded: string, other: string): boolean;
  /** How sure a word is of what it stands beside, or that it binds somebody to it: `perhaps`, `reportedly`, `must`. */
  surenessOf(folded: string): Sureness | undefined;
  /** Words that stand between somebody and the words that they said: `said`, `told`, `wrote`. */
  isSaying(folded: string): boolean;
  /** Words beside somebody's words that say they were not meant so, or are another's: `joked`, `imitating`. */
  isJest(folded: string): boolean;
  /** What leads from a verb of saying to what was said: `that`. */
  readonly complementizer?: string;
  /** Whether somebody who is named between these words is spoken to: "told Lowe", "Lowe was asked". */
  isSpokenTo?(before: readonly string[], behind: readonly string[]): boolean;
  /** Words for those who are somebody's and nobody by themselves: `critic` in "a critic of Lowe". */
  isRelation?(folded: string): boolean;
  /** Words that stand before a name and say what somebody is: `president`, `former`. */
  isTitle(folded: string): boolean;
  /** Words that say that somebody holds an office no more: `former`, `been` in "has been mayor". */
  isBygone(folded: string): boolean;
  /** Small words and days that an attribution has beside a name and a word of saying: `in`, `recently`. */
  isAttributionTrimming(folded: string): boolean;
  /** How many words at the beginning lead in or close and change nothing: `indeed`, `for this reason`. */
  openersIn(folded: readonly string[]): number;
  /** Indexes of the words that call something untrue: `lie`, and `true` in "not true". */
  untruthsIn(folded: readonly string[]): readonly number[];
  /** First words of a sentence that leans on the one before: `He said …`, `Those comments …`, `But …`. */
  pointsBack(folded: string): boolean;
  /** Words that may stand for what was just said: `that`, `it`. */
  isDemonstrative(folded: string): boolean;
  /** Whether a comma stands before every clause, so that it does not say that the one before could end there. */
  readonly marksEveryClause?: boolean;
  /** Words that begin an adjunct: `in`, `without`. */
  isPreposition(folded: string): boolean;
  /** Words that make a clause depend on another: `if`, `because`, `which`. */
  isSubordinator(folded: string): boolean;
  /** `I`, `we`, `our`, and those of them that can say something themselves. */
  isFirstPerson(folded: string): boolean;
  isFirstPersonSubject(folded: string): boolean;
}
