import { listed } from '../../words.ts';

/**
 * Whether "he" or "she" can mean a person.
 *
 * Only plain signs count: a title, a word of the description, a given name
 * that is nearly always one. Most people stay `undefined`, and either pronoun
 * may mean them.
 */
export type Gender = 'female' | 'male' | undefined;

const FEMALE_WORDS =
  /^(?:mrs|ms|miss|lady|dame|queen|princess|duchess|congresswoman|spokeswoman|chairwoman|councilwoman|businesswoman|actress|mother|wife|sister|daughter|niece|aunt|widow|grandmother|woman|girl)\.?$/u;
const MALE_WORDS =
  /^(?:mr|sir|lord|king|prince|duke|congressman|spokesman|chairman|councilman|businessman|actor|father|husband|brother|son|nephew|uncle|widower|grandfather|man|boy)\.?$/u;

const FEMALE_NAMES = listed(`
abigail agnes aisha alexandra alice alicia alison amanda amelia amy ana anastasia andrea angela angelina anita ann anna anne annie barbara beatrice betty brenda camilla carla carol caroline carolyn catherine cecilia charlotte christina christine claire clara claudia cynthia deborah denise diana diane dolores donna doris dorothy ekaterina elaine eleanor elena elizabeth ella ellen emily emma erin esther eva evelyn fatima fiona frances gabriela geraldine gina gloria grace greta hannah heather heidi helen helena hillary ida ingrid irene irina iris isabel isabella ivanka jane janet janice jennifer jessica joan joanna josephine joyce judith judy julia julie karen kate katherine kathleen kathryn katie kellyanne kimberly kristina laura lauren leila lena liliana linda lisa loretta louise lucia lucy lydia maggie margaret margarita maria marie marilyn marina martha mary maryam megan melania melanie melissa mia michelle mildred miriam monica nadia nancy naomi natalia natalie natasha nicole nina nora olga olivia olena pamela patricia paula pauline penelope rachel rebecca renee rita roberta rosa rosemary ruth sabrina samantha sandra sara sarah sharon sheila shirley silvia sofia sonia sophia sophie stephanie susan susanna svetlana sylvia tamara tatiana teresa theresa tiffany tina ursula valentina valerie vanessa vera veronica victoria violet virginia vivian wendy yulia yvonne zoe
`);
const MALE_NAMES = listed(`
aaron abdul abraham adam adrian ahmed alan albert alejandro alex alexander alexei alfred ali andrew andrei anthony antonio arnold arthur barack benjamin bernard bernie bill bob boris brad bradley brian bruce carl carlos charles chris christopher chuck colin craig daniel david dennis dick dmitry donald doug douglas edgar edmund eduardo edward emmanuel eric ernest eugene felix fernando francis francisco frank franklin fred frederick gary gennady george gerald gilbert giorgio glenn gordon graham greg gregory guillermo gustavo hans harold harry hassan hector henry herbert howard hugh hugo ian igor ivan jack jacob jake james jared jason javier jeff jeffrey jeremy jerome jerry jim jimmy joe joel john jonathan jorge jose joseph joshua juan julian justin karl keith ken kenneth kevin kurt lars larry lawrence leo leon leonard leonid louis luis luke manuel marco marcus mario mark martin matthew maurice max maximilian michael miguel mike mikhail mitch mitt mohammed muhammad nathan nicholas nick nicolas nikolai norman oleg oliver omar oscar otto patrick paul pavel pedro peter petr philip phillip pierre ralph ramon raymond rene ricardo richard rick robert roberto rodrigo roger roland ronald rudolph rudy russell ryan samuel scott sean sebastian sergei sergey seth simon stanley stephen steve steven stuart ted terry theodore thomas tim timothy toby todd tom tony ulrich umberto victor viktor vincent vitaly vladimir walter warren wayne wesley william yevgeny yuri zachary
`);

/** The gender that a name and the words around it tell; undefined when they tell none or two. */
export function genderOf(name: string, described: Iterable<string>): Gender {
  const words = [...described];
  const given = name.toLowerCase().split(/[\s-]/u)[0] ?? '';
  const female = FEMALE_NAMES.has(given) || words.some((word) => FEMALE_WORDS.test(word));
  const male = MALE_NAMES.has(given) || words.some((word) => MALE_WORDS.test(word));
  if (female === male) return undefined;
  return female ? 'female' : 'male';
}

/** `isGivenName('Vera')` → `true` */
export const isGivenName = (word: string): boolean =>
  FEMALE_NAMES.has(word.toLowerCase()) || MALE_NAMES.has(word.toLowerCase());

/** The gender that a pronoun asks for. */
export function genderOfPronoun(pronoun: string): Gender {
  if (/^(?:she|her|hers)$/u.test(pronoun)) return 'female';
  return /^(?:he|his|him)$/u.test(pronoun) ? 'male' : undefined;
}
