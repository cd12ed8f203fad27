/** English titles, offices and given names, with the gender of the people who have them. */
import { wordSet } from '../../text/word-lists.ts';
import type { Gender } from '../language.ts';

/** Titles and offices, before a name or alone: "the mayor". */
const titles = wordSet(`
president minister leader lawmaker legislator deputy mp senator analyst pundit presenter ambassador spokesman spokeswoman
spokesperson official politician businessman diplomat expert editor journalist mayor governor chancellor king queen prime
foreign secretary general chief head director mr mrs ms dr sir lady former ex state television professor prof captain
colonel commander bishop judge chairman chairwoman chair inspector commissioner superintendent constable sergeant
lieutenant admiral marshal premier councillor councilman councilwoman congressman congresswoman prosecutor attorney lawyer
solicitor doctor nurse engineer coach trainer striker goalkeeper author activist campaigner economist historian scientist
farmer prince princess duke lord dame baron pope cardinal rabbi imam pastor reverend acting vice adviser advisor aide
witness owner founder manager secretary-general speaker wife husband son daughter brother sister cousin widow
`);

/** Titles only before a name, because they are other words elsewhere: "the major cause", "in DC". */
const titlesOfNames = wordSet(`
mx sen rep gov cllr ald mep msp hon rt rev revd fr msgr atty amb pres asst gen brig col lt capt cpt maj sgt cpl
pte pvt adm cmdr cdr supt insp det const pc wpc dc ds di dci dsi acc councilor alderman alderwoman sheriff
brigadier corporal archbishop archdeacon monsignor duchess baroness countess viscount sheikh ayatollah mullah
headteacher coroner magistrate miss major count father mother justice officer detective canon warden provost
`);

/** Short titles, each with its full form. */
const wholeTitles = `
cllr councillor, prof professor, sen senator, rep representative, gov governor, rev reverend, supt superintendent,
insp inspector, sgt sergeant, lt lieutenant, capt captain, det detective, maj major, col colonel, gen general,
brig brigadier, cmdr commander, const constable, cpl corporal, adm admiral, mp member of parliament,
mep member of the european parliament, pm prime minister, vp vice president, ag attorney general, da district attorney,
ceo chief executive, cfo chief financial officer
`
  .split(',')
  .map((pair) => {
    const [short = '', ...whole] = pair.trim().split(' ');
    return [short, whole.join(' ')] as const;
  });

/** `otherTitles('mp')` → `['member of parliament']` · `otherTitles('councillor')` → `['cllr']` */
export const otherTitles = (folded: string): string[] =>
  wholeTitles.flatMap(([short, whole]) => (folded === short ? [whole] : folded === whole ? [short] : []));

export const isTitle = (folded: string): boolean => titles.has(folded);
/** `isTitleOfName('miss')` → `true`, of "Miss Lowe" */
export const isTitleOfName = (folded: string): boolean => titles.has(folded) || titlesOfNames.has(folded);

/** Given names that are nearly always a woman's, and a man's. */
const femaleNames = wordSet(`
abigail agnes aisha alexandra alice alicia alison amanda amelia amy ana anastasia andrea angela angelina anita ann anna anne annie barbara beatrice betty brenda camilla carla carol caroline carolyn catherine charity cecilia charlotte christina christine claire clara claudia cynthia deborah denise diana diane dolores donna doris dorothy ekaterina elaine eleanor elena elizabeth ella ellen emily emma erin esther eva evelyn fatima fiona frances gabriela geraldine gina gloria grace greta hannah heather heidi helen helena hillary ida ingrid irene irina iris isabel isabella ivanka jane janet janice jennifer jessica joan joanna josephine joyce judith judy julia julie karen kate katherine kathleen kathryn katie kellyanne kimberly kristina laura lauren leila lena liliana linda lisa loretta louise lucia lucy lydia maggie margaret margarita maria marie marilyn marina martha mary maryam megan melania melanie melissa mia michelle mildred miriam monica nadia nancy naomi natalia natalie natasha nicole nina nora olga olivia olena pamela patricia paula pauline penelope rachel rebecca renee rita roberta rosa rosemary ruth sabrina samantha sandra sara sarah sharon sheila shirley silvia sofia sonia sophia sophie stephanie susan susanna svetlana sylvia tamara tatiana teresa theresa tiffany tina ursula valentina valerie vanessa vera veronica victoria violet virginia vivian wendy yulia yvonne zoe
astrid birgit freya kirsten sigrid solveig
gillian jillian lilian lillian marian vivien
amber april autumn daisy dawn faith ginger hope ivy joy june lily may melody olive pearl penny peg rose ruby sue summer
`);
const maleNames = wordSet(`
aaron abdul abraham adam adrian ahmed alan albert alejandro alexander alexei alfred andrew andrei anthony antonio arnold arthur barack benjamin bernard bernie bill bob boris brad bradley brian bruce carl carlos charles christopher chuck colin craig daniel david dennis dick dmitry donald doug douglas edgar edmund eduardo edward emmanuel eric ernest eugene felix fernando francis francisco frank franklin fred frederick gary gennady george gerald gilbert giorgio glenn gordon graham greg gregory guillermo gustavo hans harold harry hassan hector henry herbert howard hugh hugo ian igor ivan jack jacob jake james jared jason javier jeff jeffrey jeremy jerome jerry jim jimmy joe joel john jonathan jorge jose joseph joshua juan julian justin karl keith ken kenneth kevin kurt lars larry lawrence leo leon leonard leonid louis luis luke manuel marco marcus mario mark martin matthew maurice max maximilian michael miguel mike mikhail mitch mitt mohammed muhammad nathan nicholas nick nicolas nikolai norman oleg oliver omar oscar otto patrick paul pavel pedro peter petr philip phillip pierre ralph ramon raymond rene ricardo richard rick robert roberto rodrigo roger roland ronald rudolph rudy russell ryan samuel scott sean sebastian sergei sergey seth simon stanley stephen steve steven stuart ted theodore thomas tim timothy toby todd tom tony ulrich umberto victor viktor vincent vitaly vladimir walter warren wayne wesley william yevgeny yuri zachary
bjorn erik henrik jens knut magnus nils olaf ole rolf stefan sven
alistair bastian brendan christian connor conor damian dexter dieter dorian duncan fabian florian gunther holger kristian rainer sylvester taner trevor truman tyler spencer werner
art chase chip cliff drew earl gene grant guy jay josh lance mason miles ray rich rob rod stew wade will
`);

const female = wordSet(
  'mrs ms miss lady dame queen princess duchess congresswoman spokeswoman chairwoman councilwoman businesswoman actress mother wife sister daughter niece aunt widow grandmother mum mom gran grandma woman girl',
);
const male = wordSet(
  'mr sir lord king prince duke congressman spokesman chairman councilman businessman actor father husband brother son nephew uncle widower grandfather dad grandad grandpa man boy',
);

const genderIn =
  (women: ReadonlySet<string>, men: ReadonlySet<string>) =>
  (word: string): Gender | undefined =>
    women.has(word) ? 'female' : men.has(word) ? 'male' : undefined;

/** `genderOfPronoun('he')` → `'male'` */
export const genderOfPronoun = genderIn(wordSet('she hers herself'), wordSet('he his himself'));
/** `genderOfName('vera')` → `'female'` · `genderOfName('sam')` → `undefined` */
export const genderOfName = genderIn(femaleNames, maleNames);
/** `genderOfTitle('mrs')` → `'female'` · `genderOfTitle('mayor')` → `undefined` */
export const genderOfTitle = genderIn(female, male);
