/**
 * What the project knows about a language; all other code reads words through this interface.
 *
 * `english/`, `german/` and `russian/` are complete. Any other language gets `plain.ts`: folding and exact
 * words. Words are passed folded (`text/fold.ts`), or printed in lower case where a dot can change the
 * meaning.
 */

import type { Span } from '../text/span.ts';

/** What kind of thing a question asks for. */
export type AnswerKind =
  | 'person'
  | 'place'
  | 'date'
  /** When something will happen: a date in the past does not answer. */
  | 'plannedDate'
  | 'duration'
  | 'age'
  | 'distance'
  /** How long something is or takes: a distance or a time. */
  | 'length'
  | 'money'
  | 'share'
  | 'number'
  | 'reason'
  | 'quotation'
  | 'anything';

export type Gender = 'female' | 'male';
/** What a word such as `probably`, `may`, `reportedly` or `must` says of a statement. */
export type Sureness = 'likely' | 'possible' | 'hearsay' | 'duty';

/**
 * `asks`: why, who. `denies`: not, never. `empty`: may be added or left out without changing the question.
 */
export type QuestionRole = 'asks' | 'denies' | 'empty' | 'ordinary';
/**
 * How a word can change the meaning of the words beside it: deny them, call them false, make them
 * conditional, attribute them to somebody else, or limit them.
 */
export type Modifier = 'negation' | 'rejection' | 'condition' | 'attribution' | 'limit';

/**
 * What a line asks for that the search does not answer. `quotations`: what somebody said; `outlets`: what
 * each outlet has on a topic.
 */
export type Intent =
  | 'person'
  | 'quotations'
  | 'compare'
  | 'outlets'
  | 'timeline'
  | 'summary'
  | 'help'
  | 'sources'
  | 'article';

/** Keys of words with the same or a similar meaning; those for a word's usual meanings come first. */
export interface RelatedKeys {
  readonly same: readonly string[];
  readonly near: readonly string[];
}

/** A person's role and whose or what's it is: `mayor` of `Oslo`. */
export interface RoleOf {
  readonly role: string;
  readonly of: string;
}

export interface Language {
  /** ISO 639-1: `en`. */
  readonly code: string;
  /** Whether the pack is complete, or only folding and exact words. */
  readonly isSupported: boolean;
  /** Words with only a grammatical role: articles, pronouns, prepositions, auxiliaries, question words. */
  isFunctionWord(folded: string): boolean;
  /** Words used instead of a name: `guy`. */
  isPlaceholder?(folded: string): boolean;
  /** Words not worth searching for: function words, and small talk around a question. */
  isStopWord(folded: string): boolean;
  /**
   * The weight of a word in a question: 1, or less for a common word, which shows less of the topic:
   * `happen`.
   */
  rarityWeightOf(folded: string): number;
  /**
   * One key for every form and spelling of a word, for matching where a false match does little harm.
   *
   * `keyOf('recognises')` = `keyOf('recognized')`
   */
  keyOf(folded: string): string;
  /** Other words that a text may use for a word, by its key: `toilet` for `loo`. */
  relatedTo?(key: string): RelatedKeys | undefined;
  /**
   * One form for the spellings of one word, for matching where words of different meaning must stay apart.
   *
   * `spellingOf('recognised')` → `'recognized'`
   */
  spellingOf(folded: string): string;
  /** Whether two parts are another word without their hyphen: `re-sign`. */
  isOtherWordJoined(first: string, second: string): boolean;
  /** One key for the grammatical cases of a name: `Токаева` and `Токаев`. */
  nameStemOf?(folded: string): string;
  /** The role of a word in a question. A stop word that neither asks nor denies has no meaning. */
  questionRoleOf(folded: string): QuestionRole;
  /** A pronoun in a question that does not say whom it means. */
  openPronounIn?(question: string): string | undefined;
  /** The values of number words, and of words that multiply: `six` and `hundred`. */
  readonly numerals: ReadonlyMap<string, number>;
  readonly scales: ReadonlyMap<string, number>;
  /** A word inside a number: the `and` of `two hundred and twelve`. */
  readonly numberJoiner?: string;
  /** Whether 3,5 means three and a half, and 13.000 and 13 000 mean thirteen thousand. */
  readonly writesDecimalComma?: boolean;
  /** The digits of a number that ends with letters: `17th` → `17`, `800k` → `800000`; undefined for other words. */
  digitsOf(folded: string): string | undefined;
  /** The full name of a month, from any usual abbreviation: `jan` → `january`. */
  monthOf(folded: string): string | undefined;
  readonly monthNames: readonly string[];
  /** Whether all nouns have a capital, so that a capital does not show a name. */
  readonly capitalisesNouns?: boolean;
  /** The kind of thing that a question asks for, by its question words. */
  kindAsked(question: string): AnswerKind;
  /** Whether the words before a name ask for a predecessor or successor: "Who was mayor before Lund?" */
  asksForSuccession?(before: string): boolean;
  /** Whether a text tells of a predecessor, a successor or the end of an office: "her predecessor", "stepped down". */
  tellsOfSuccession?(text: string): boolean;
  /** Whether a question asks when somebody became something: "When did Lund become mayor?" */
  asksForBeginning?(question: string): boolean;
  /** Whether a text tells that somebody became something: "was elected". */
  tellsOfBeginning?(text: string): boolean;
  /** The question in a message, without greetings, thanks, and what people say of themselves. */
  coreQuestion?(message: string): string;
  /** The question in words that texts use: `population` for "how many people live". */
  inWordsOfTexts?(question: string): string;
  /** The roles in a description: `mayor` of `Oslo` in "Mayor of Oslo". */
  rolesIn?(roles: string): RoleOf[];
  /** For which places and organisations somebody with these roles speaks: `Norway` in "President of Norway". */
  speaksFor?(roles: string): string[];
  /** The ways to describe a person by such a role: "Oslo's mayor", "the mayor of Oslo". */
  descriptionsBy?(role: RoleOf): string[];
  /**
   * Whether a clause is a question by its words, with or without the mark: "Who left?", but not "She left?"
   */
  asksByForm(clause: string): boolean;
  /** Whether a question asks who or what else, without saying besides whom or what. */
  asksForMore?(question: string): boolean;
  /** Whether a question leaves somebody or something out: "Who came besides Lowe?" */
  asksForMoreThan?(question: string): boolean;
  /** Whether a word of a question is a noun, judged by the text before and behind it. */
  standsAsNoun?(before: string, behind: string): boolean;
  /** The person or thing whose name a question asks for: `the ferry` in "What is the name of the ferry?" */
  nameAskedOf?(question: string): string | undefined;
  /** What the question asks who thinks or says: `it was a show` in "Which analyst thinks it was a show?" */
  thoughtAskedIn?(question: string): string | undefined;
  /** Whether yes or no answers the question: "Did she leave?" */
  asksWhether(question: string): boolean;
  /** Whether a sentence contains that kind of thing, as far as its form shows. */
  holdsKind(kind: AnswerKind, sentence: string): boolean;
  /**
   * The intent of a whole line that no passage answers; `line` is folded, without punctuation, and has `@`
   * for each name. Undefined for a question to the sources.
   */
  intentOf(line: string): Intent | undefined;
  /** The topic to compare, without the words that only ask for a comparison. */
  compareTopicOf(line: string): string;
  /** The topic of the quotations that a question asks for: `oil` in "quotes by Lund on oil". */
  quotationTopicOf?(question: string): string | undefined;
  /** Whether a question asks for the words of the person named at a place in it. */
  asksForWordsOf(question: string, name: Span): boolean;
  /** Whether a question asks for the words of a person named earlier: "Lowe's letter, what did she say?" */
  asksForWordsByPronoun?(question: string): boolean;
  /** Whether a question asks for words as they were said: "Is there a quote?" */
  asksForExactWords?(question: string): boolean;
  /** Words between a speaker and the topic: `on` in "Lowe on the port". */
  leadsToTopic(folded: string): boolean;
  /** Whether a word names something said or written: `words`, `letter`. */
  isUtterance(folded: string): boolean;
  /**
   * Whether a question asks for the number of the thing at a place in it: `troops` in "How many troops came?"
   */
  isCountAsked(question: string, counted: Span): boolean;
  /** How a word changes the words beside it: `never` negates, `denied` rejects, `if` makes conditional. */
  modifierOf(folded: string): Modifier | undefined;
  /** Indexes of the folded words that deny; set phrases such as "not only" do not count. */
  denialsIn(folded: readonly string[]): readonly number[];
  /** As `denialsIn`, before a verb of saying, where some denials do not count: "can't believe that Lowe said" says that she did. */
  denialsOfSayingIn(folded: readonly string[]): readonly number[];
  /** Phrases that deny as a whole: "far from", "anything but". */
  denyingPhrasesIn(folded: readonly string[]): readonly { readonly at: number; readonly length: number }[];
  /** Whether a word begins another clause; `gap` is the text between it and the word before. */
  beginsClause(folded: string, gap: string): boolean;
  /** Whether two words are opposites, by form or by meaning: `legal` and `illegal`, `always` and `never`. */
  areOpposites(folded: string, other: string): boolean;
  /**
   * Whether two words differ on a scale of degree, time or side: "little" and "nothing". Without `other`: whether the
   * word alone changes what is said, such as "almost".
   */
  differInDegree(folded: string, other: string | undefined): boolean;
  /** Whether a word is on any such scale. */
  saysDegree(folded: string): boolean;
  /** How certain or binding a word makes a statement: `perhaps`, `reportedly`, `must`. */
  surenessOf(folded: string): Sureness | undefined;
  /** Verbs of saying, between a speaker and the words: `said`, `told`, `wrote`. */
  isSaying(folded: string): boolean;
  /** Words beside a quotation that show that it was not meant seriously, or is somebody else's: `joked`, `imitating`. */
  isJest(folded: string): boolean;
  /** How many of the last words before a quotation say that it is only imagined: 4 in "shrugged as if to say". */
  imaginingBefore?(folded: readonly string[]): number;
  /** The word between a verb of saying and what was said: `that`. */
  readonly complementizer?: string;
  /** Whether a person named between these words is spoken to: "told Lowe", "Lowe was asked". */
  isSpokenTo(before: readonly string[], behind: readonly string[]): boolean;
  /** Words before the name of a quoted person who is not the speaker of the sentence: `quoting`. */
  isCiting(folded: string): boolean;
  /** Words that join two names or words: `and`. */
  joinsNames(folded: string): boolean;
  /** Whether words before a name say that a quotation is that person's: `by`, `according to`. */
  namesAuthor(folded: readonly string[]): boolean;
  /** Whether words before a name say that it is not that person's: `rather than`. */
  excludesName(folded: readonly string[]): boolean;
  /**
   * Whether the words before or behind a quotation say that nobody said it, in other ways than by denying a verb of
   * saying: "… is fake", "Did @ say …? No". Names are `@`; `isSpeakerNamed` says that the sentence before has one.
   */
  deniesSaying(before: string, behind: string, isSpeakerNamed?: boolean): boolean;
  /**
   * Whether a verb is a gerund, so that a denial before it may belong to another verb: `saying` in "never regretted
   * saying".
   */
  isGerund(folded: string): boolean;
  /** Words that join alternatives: `or`. */
  joinsAlternatives(folded: string): boolean;
  /** Whether words limit a statement as a phrase, although none of them does alone: "each time it rains". */
  limitsAsPhrase(folded: readonly string[]): boolean;
  /** Words that only describe a relation to somebody: `critic` in "a critic of Lowe". */
  isRelation(folded: string): boolean;
  /** Words before a name that say what the person is: `president`, `former`. */
  isTitle(folded: string): boolean;
  /** As `isTitle`, with words that are titles only before a name with a capital: "Miss Lowe". */
  isTitleOfName?(folded: string): boolean;
  /** The short form of a title, or its full form: `mp` and `member of parliament`. */
  otherTitles?(folded: string): readonly string[];
  /** The gender of people with a given name, where nearly all are of one. */
  genderOfName?(folded: string): Gender | undefined;
  /** The gender of the people whom a title or another word calls so: `mrs`, `son`. */
  genderOfTitle?(folded: string): Gender | undefined;
  /** The gender of a pronoun that is not the object of a verb: `he`, `his`; not `him` or `her`. */
  genderOfPronoun?(folded: string): Gender | undefined;
  /** Words that show that an office has ended: `former`, `been` in "has been mayor". */
  marksFormerOffice(folded: string): boolean;
  /** Words that an attribution may contain besides a name and a verb of saying: `in`, `recently`. */
  isAttributionFiller(folded: string): boolean;
  /** How many words at the start only lead in or conclude: `indeed`, `for this reason`. */
  openersIn(folded: readonly string[]): number;
  /** Indexes of the words that call something untrue: `lie`, and `true` in "not true". */
  untruthsIn(folded: readonly string[]): readonly number[];
  /** First words that refer to the sentence before: `He said …`, `Those comments …`, `But …`. */
  pointsBack(folded: string): boolean;
  /** Words that may refer to what was just said: `that`, `it`. */
  isDemonstrative(folded: string): boolean;
  /**
   * Whether every clause is preceded by a comma, so that a comma does not show that a sentence could end
   * there.
   */
  readonly marksEveryClause?: boolean;
  /** Words that begin a prepositional phrase: `in`, `without`. */
  isPreposition(folded: string): boolean;
  /** Words that begin a dependent clause: `if`, `because`, `which`. */
  isSubordinator(folded: string): boolean;
  /** `I`, `we`, `our`; below, only those that can be a subject. */
  isFirstPerson(folded: string): boolean;
  isFirstPersonSubject(folded: string): boolean;
}
