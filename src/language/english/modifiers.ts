/** English words that deny, limit or attribute what is beside them, and verbs of saying. */
import { wordList } from '../../text/word-lists.ts';
import type { Modifier, Sureness } from '../language.ts';
import { untruthFinder } from '../untruths.ts';
import { keyOf } from './stem.ts';

const listed = (list: string): ReadonlySet<string> => new Set(wordList(list));
const keyed = (list: string): ReadonlySet<string> => new Set(wordList(list).map(keyOf));

const negations = listed(`
not no non never none nobody nothing neither nor cannot without hardly scarcely rarely seldom
dont cant wont didnt doesnt isnt arent wasnt werent wouldnt couldnt shouldnt hasnt havent hadnt
`);

/** Words for something untrue. */
const untruths = `
lie lied lying liar false falsehood untrue fake hoax myth nonsense rubbish bullshit absurd ridiculous fiction fabricated slander smear disinformation
misinformation delusion illusion fantasy baseless unfounded groundless wrong incorrect mistaken impossible
`;
const untruthKeys = keyed(`${untruths} kidding joking`);
const truths = listed('true truth so right correct case fact accurate');

/** Verbs, nouns and adjectives that deny what they are about. */
const rejections = keyed(`
${untruths}
deny denial reject rejection refuse refusal dispute doubt disbelieve refute rebut disavow renounce decline oppose
opposition fail failure lack impossibility unlikely
unable inability ban forbid prohibit prevent avoid stop cease halt abandon cancel
unjustified reluctant unwilling veto exclude
`);

const conditions = listed(`if unless provided providing assuming suppose supposing whether lest`);

const limits = listed(`
but however although though despite except only merely barely some sometimes perhaps maybe possibly probably likely likelihood
apparently allegedly supposedly reportedly seemingly might may could would should almost nearly partly partially mostly
largely usually often generally rather instead than until when once while whereas before unlike far few fewer less little
possible possibility chance otherwise else against calculated estimated off yet short nowhere hopefully theoretically former
`);
const limitKeys = keyed(`seem appear guess reckon hope wish fear imagine pretend try attempt want tend`);

const attributions = keyed(`
say tell claim assert assertion allege allegation argue argument insist maintain declare declaration think believe
belief consider call describe accuse accusation idea notion rumour report suggest imply propaganda narrative slogan quote
phrase shout ask write promise warn announce explain reply respond note remark threaten stress continue conclude comment
add post tweet predict mention repeat assume swear testify story tale legend theory version headline
`);
const attributionWords = listed('according quoting citing stated stating');

/** Verbs of saying, in the forms found beside a quotation. */
const sayings = listed(`
said says say saying told tells stated states declared declares added adds claimed claims argued argues insisted insists
warned warns wrote writes answered answers replies responds tweeted posted announced explained replied responded noted remarked threatened asked asks
stressed continued concluded commented called described calls describes announces explains remarks stresses concludes quips
branded dubbed labelled labeled put according joked jokes quipped
`);

const relations = listed(`
critic critics opponent opponents rival rivals enemy enemies foe foes friend friends ally allies supporter supporters fan fans
follower followers colleague colleagues neighbour neighbours neighbor neighbors client clients voter voters assistant
assistants member members relative relatives parent parents mother father child children widow close
`);

/** Words that an attribution may contain besides names, titles and verbs of saying. */
const attributionFillers = listed(`
by to in on at and that also then once later as according the a an has had he she they his her reporters journalists
interview speech forum television tv radio twitter telegram today yesterday recently last this week month year monday
tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
november december attributed credited credit kudos props thanks thank congratulations congrats bravo
sorry poor dear remember
`);

/** Longer phrases first. */
const openers = [
  'that is the reason why',
  'that is the reason',
  'ladies and gentlemen',
  'that is why',
  'this is why',
  'for this reason',
  'for that reason',
  'as you know',
  'as we all know',
  'as i said',
  "that's why",
  'of course',
  'in fact',
  'my friends',
  'dear friends',
  'thank god',
  ...wordList(`
and but so indeed naturally actually well then also moreover furthermore thus therefore hence yes yeah now look
again finally besides because too please frankly honestly
`),
].map(wordList);

const pointers = listed(
  'he she it they his her its their this that these those such but and however instead',
);

/** Words that begin a dependent clause. */
const subordinators = listed(`
if unless when whenever because that which who whose whom where while although though until once since whether provided as than
`);

/**
 * `modifierOf('never')` → `'negation'` · `modifierOf('denied')` → `'rejection'` · `modifierOf('harbour')` → `undefined`
 */
export function modifierOf(folded: string): Modifier | undefined {
  if (negations.has(folded) || folded.endsWith("n't")) return 'negation';
  if (conditions.has(folded)) return 'condition';
  if (attributionWords.has(folded)) return 'attribution';
  if (limits.has(folded)) return 'limit';
  const key = keyOf(folded);
  if (rejections.has(key)) return 'rejection';
  if (attributions.has(key)) return 'attribution';
  return limitKeys.has(key) ? 'limit' : undefined;
}

const oppositePairs = `
true false, win lose, open close, open shut, include exclude, present absent, rise fall, increase decrease, grow shrink,
strengthen weaken, strong weak, safe dangerous, accept reject, allow forbid, support oppose, admit deny, continue stop,
right wrong, legal illegal, guilty innocent, alive dead, friend enemy, more less, all none, everyone nobody, before after
`;
const opposites = new Set(
  oppositePairs.split(',').flatMap((pair) => {
    const [one = '', other = ''] = wordList(pair).map(keyOf);
    return [`${one} ${other}`, `${other} ${one}`];
  }),
);
const denyingPrefix = /^(?:un|non|il|ir|im|in|dis)(?<rest>[a-z]{4,})$/u;

/** `areOpposites('justified', 'unjustified')` → `true` · `areOpposites('won', 'lost')` → `true` */
export function areOpposites(folded: string, other: string): boolean {
  const [one, two] = [keyOf(folded), keyOf(other)];
  if (opposites.has(`${one} ${two}`)) return true;
  const restOf = (word: string) => keyOf(denyingPrefix.exec(word)?.groups?.rest ?? '');
  return restOf(folded) === two || restOf(other) === one;
}

const sureness = new Map<string, Sureness>([
  ...wordList('likely likelihood probably presumably chances').map((word) => [word, 'likely'] as const),
  ...wordList('may might could possibly perhaps maybe conceivably').map(
    (word) => [word, 'possible'] as const,
  ),
  ...wordList('apparently seemingly evidently reportedly allegedly supposedly seem seems seemed').map(
    (word) => [word, 'hearsay'] as const,
  ),
  ...wordList('must should ought need needs required obliged').map((word) => [word, 'duty'] as const),
]);
export const surenessOf = (folded: string): Sureness | undefined => sureness.get(folded);

/** Names of things said or written. */
const utterances = listed(`
word words quote quotes quoted quotation quotations line lines post posts tweet tweets message messages speech letter interview
answer answers reply replies response responses statement statements
`);

const prepositions = listed(`
in on at for with without within under by from to of as after before during since through throughout between among across
about above below behind beyond near per via over like upon into onto despite according apart given compared
`);

export const isPreposition = (folded: string): boolean => prepositions.has(folded);
const topical = listed('on about to in at');
export const leadsToTopic = (folded: string): boolean => topical.has(folded);
export const isUtterance = (folded: string): boolean => utterances.has(folded);
const formerOffice = listed('former formerly ex once been previous previously');
export const marksFormerOffice = (folded: string): boolean => formerOffice.has(folded);
export const isRelation = (folded: string): boolean => relations.has(folded);
export const isAttributionFiller = (folded: string): boolean => attributionFillers.has(folded);
const jests = listed(`
joked jokes joking jokingly quipped quips jested ironically sarcastically mockingly imitating mimicking impersonating parodying
quoting
`);
export const isJest = (folded: string): boolean => jests.has(folded);
export const isSaying = (folded: string): boolean => sayings.has(folded);
const demonstratives = listed("it this that these those it's that's which");
export const isDemonstrative = (folded: string): boolean => demonstratives.has(folded);
export const pointsBack = (folded: string): boolean => pointers.has(folded);

/** `openersIn(['and', 'that', 'is', 'why', 'we', 'left'])` → `4` */
export function openersIn(folded: readonly string[]): number {
  let count = 0;
  for (;;) {
    const phrase = openers.find((one) => one.every((word, at) => folded[count + at] === word));
    if (phrase === undefined) return count;
    count += phrase.length;
  }
}

/** `untruthsIn(['that', 'is', 'a', 'lie'])` → `[3]` · `untruthsIn(['it', "isn't", 'true'])` → `[2]` */
export const untruthsIn = untruthFinder(
  (folded) => untruthKeys.has(keyOf(folded)),
  (folded) => truths.has(folded),
  (folded) => modifierOf(folded) === 'negation',
);

/** Phrases with a negator that deny nothing: "not only", "no doubt". Patterns start at the negator. */
const harmlessDenials: readonly RegExp[] = [
  /^(?:not|\w+n't|cannot) (?:only|just|merely|simply|solely|least)\b/,
  /^not to (?:mention|say)\b/,
  /^(?:if|whether|or) not\b/,
  /^no (?:doubt|wonder|matter|sooner|question)\b/,
  /^(?:no|not) (?:less|fewer|more|later|sooner|earlier|longer|other|better) than\b/,
  /^nothing (?:but|less|short|other)\b/,
  /^none other\b/,
  /^(?:cannot|can't|couldn't) (?:help|but|agree|be)\b/,
  /^without (?:a |any |the slightest )?(?:doubt|question)\b/,
];

/** These do not deny that something was said: "I can't believe that Lowe said …". A name is `@`. */
const harmlessBeforeSaying: readonly RegExp[] = [
  /^(?:cannot|can't|couldn't) believe\b/,
  /^never (?:thought|expected|imagined)\b/,
  /^don't tell\b/,
  /^couldn't have (?:said|put) it\b/,
  // Not to believe a person is not to deny that the person said it.
  /^(?:not|never|\w+n't|cannot) (?:believe|trust) @$/,
  /^(?:doubt|distrust|mistrust) @$/,
];

/**
 * Indexes of the folded words that deny, without set phrases; "nor" continues a denial.
 *
 * `denialsIn(['we', 'do', 'not', 'only', 'refuse'])` → `[4]`
 */
export const denialsIn = (folded: readonly string[]): number[] => denialsWithout(harmlessDenials, folded);

/** `denialsOfSayingIn(['i', "can't", 'believe', 'lowe', 'said'])` → `[]` */
export const denialsOfSayingIn = (folded: readonly string[]): number[] =>
  denialsWithout([...harmlessDenials, ...harmlessBeforeSaying], folded);

function denialsWithout(harmless: readonly RegExp[], folded: readonly string[]): number[] {
  const found: number[] = [];
  for (let index = 0; index < folded.length; index += 1) {
    const word = folded[index] ?? '';
    const modifier = modifierOf(word);
    if ((modifier !== 'negation' && modifier !== 'rejection') || word === 'nor') continue;
    const line = folded.slice(index, index + 4).join(' ');
    const phrase = harmless.map((pattern) => pattern.exec(line)?.[0]).find((one) => one !== undefined);
    // The rest of the phrase, as "doubt" in "no doubt", is skipped too.
    if (phrase === undefined) found.push(index);
    else index += wordList(phrase).length - 1;
  }
  return found;
}

/** Phrases that deny as a whole: "no longer", "far from safe", "anything but a gift". */
const denyingPhrases: readonly (readonly string[])[] = [
  'no longer',
  'not any longer',
  'far from',
  'anything but',
].map(wordList);

/** `denyingPhrasesIn(['it', 'is', 'far', 'from', 'safe'])` → `[{ at: 2, length: 2 }]` */
export function denyingPhrasesIn(folded: readonly string[]): { at: number; length: number }[] {
  return [...folded.keys()].flatMap((at) => {
    const phrase = denyingPhrases.find((one) => one.every((word, place) => folded[at + place] === word));
    // "No longer than a day" is a measure.
    return phrase === undefined || folded[at + phrase.length] === 'than'
      ? []
      : [{ at, length: phrase.length }];
  });
}

/** Whether a word begins another clause; `gap` is the text before it. */
export function beginsClause(folded: string, gap: string): boolean {
  if (folded === 'but' || folded === 'while' || folded === 'whereas') return true;
  return (
    gap.includes(',') && /^(?:and|so|yet|because|although|though|if|unless|when|which|who)$/.test(folded)
  );
}

export const isSubordinator = (folded: string): boolean => subordinators.has(folded);
export const isFirstPerson = (folded: string): boolean =>
  isFirstPersonSubject(folded) || /^(?:me|us|my|our)$/.test(folded);
export const isFirstPersonSubject = (folded: string): boolean =>
  /^(?:i|we|i'(?:m|ve|d|ll)|we'(?:re|ve|d|ll))$/.test(folded);
