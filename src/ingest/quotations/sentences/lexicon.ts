/** The words by which English news text says that somebody speaks. Everything is lower case. */

import { languageOf } from '../../../language/index.ts';
import { wordSet } from '../../../text/word-set.ts';

/** Verbs of which nearly every use reports speech. `added` has a stem of its own. */
const speechVerbs = wordSet(`
  say tell add added write tweet retweet reply respond ask state declare announce remark comment quip joke
  shout yell scream whisper mutter exclaim explain insist assert reiterate retort recount caution warn
  argue claim allege contend maintain opine lament complain concede acknowledge admit confess boast
  brag vow pledge promise swear predict testify interject chime tout intone deadpan chant proclaim
  stress emphasize reckon posit speculate muse marvel gush rail thunder sing recite clarify
  elaborate inform advise urge email text message post caption blog narrate preach implore plead beg
  chide scold snap fume counter summarize surmise theorize wonder inquire interrupt cry
  bemoan bellow roar growl hiss
`);

/** Verbs that report speech when a quotation hangs on them. */
const reportVerbs = wordSet(`
  accuse agree answer apologize applaud assail assure attack attribute author berate believe blame
  blast brand call celebrate challenge characterize charge cite commend compare conclude
  condemn confirm continue credit criticize dare deem decry defend deflect demand denounce
  deny deride describe dismiss dispute disclose doubt dub endorse envision estimate exhort express
  fear feel hail hammer hint hope highlight imagine imply indicate instruct joke knock label lambast
  lambaste lash laud learn liken mention mock muse name note object observe offer order outline point
  portray praise press profess promote propose protest push question quote rant rate read reason
  rebuke recall recommend begin start finish open brood ponder dwell expound sow refer reflect refuse
  reject disagree differ remember remind repeat report request reveal ridicule rule savage share signal slam slap
  smear speak specify suggest support suspect taunt tease think threaten trash trumpet unveil voice
  view volunteer worry welcome rip seize rally wish herald insinuate detail interpret paint cast
  consider regard pronounce term storm rage sob gasp moan groan grumble sneer scoff giggle laugh smile sigh
  shrug enthuse beam snarl bark splutter sniff bristle wail vent seethe whimper chuckle croak echo
`);

const english = languageOf('en');
const keysOf = (lemmas: ReadonlySet<string>): ReadonlySet<string> => new Set([...lemmas].map(english.keyOf));
const [speechKeys, reportKeys] = [keysOf(speechVerbs), keysOf(reportVerbs)];
const citingKeys = keysOf(wordSet('quote cite recall remember'));

/** Whether a word is a form of a verb of which nearly every use reports speech. */
export const isSpeechVerb = (word: string): boolean => speechKeys.has(english.keyOf(word));

/** Whether it is one of a verb that can report speech. */
export const isSayingVerb = (word: string): boolean =>
  isSpeechVerb(word) || reportKeys.has(english.keyOf(word));

/** Whether a verb may give the words of somebody else: "quoted Moreno as saying", "recalled Moreno telling her". */
export const isCitingVerb = (word: string): boolean => citingKeys.has(english.keyOf(word));

/** "“…,” Moreno said. He refused.": before these a pronoun is as likely another's. */
export const opposingVerbs = wordSet(`
  refuse refuses refused disagree disagrees disagreed decline declines declined objects objected
`);

/** Nouns that name something said: "Moreno's remark that …", "in a statement: …". */
export const speechNouns = wordSet(`
  accusation admission advice allegation announcement answer apology argument assertion assessment
  attack belief call charge claim claims comment comments complaint conclusion contention criticism
  declaration denial description email explanation interview letter memo message note observation
  opinion phrase pledge plea prediction proposal post promise question quip quote reaction rebuke
  recollection remark remarks reply request response retort rhetoric slogan speech statement
  statements suggestion taunt testimony threat tirade tweet tweets view vow warning words word
  assertions allegations accusations descriptions insistence displeasure refusal perception headline
  article op-ed column report analysis
`);

/** Words after which marks hold a name or a term, not speech: the so-called “rebate”. */
export const namingWords = wordSet(`
  so-called titled entitled named nicknamed dubbed song film movie book novel album show series
  episode term euphemism known termed coined hashtag spelled segment headlined headlines headline
`);

/** Words that name a time: they stand between a verb and what was said, and are nobody. */
export const timeWords = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december sept sept. oct oct. nov nov. dec dec. jan jan. feb feb.
  aug aug. today yesterday tomorrow tonight morning afternoon evening night week month year earlier
  later recently last then once also again now
`);

/** Pronouns that can be a speaker. */
export const personPronouns = wordSet('he she they i we it you who one others some many both');
export const possessivePronouns = wordSet('his her their its my our your');
export const objectPronouns = wordSet('him her them me us');

/** Titles and offices, in front of a name or instead of one. Without their full stops. */
export const titleWords = wordSet(`
  mr mrs ms dr prof professor sir lord lady dame rev reverend father sister bishop archbishop cardinal
  pope rabbi imam sheikh sen senator rep congressman congresswoman representative lawmaker legislator
  deputy mp del delegate gov governor mayor councilman councilwoman alderman president president-elect
  premier chancellor minister secretary ambassador envoy diplomat spokesman spokeswoman spokesperson
  commissioner chairman chairwoman chair chief director head gen general col colonel lt lieutenant
  capt captain maj major sgt sergeant admiral adm commander officer sheriff detective judge justice
  attorney lawyer prosecutor counsel king queen prince princess emperor tsar leader analyst economist
  historian scientist expert researcher fellow scholar author writer journalist reporter editor
  editor-in-chief anchor host pundit commentator presenter moderator columnist strategist pollster
  manager adviser advisor aide consultant candidate nominee coach player actor actress singer musician
  ceo founder owner executive businessman businesswoman billionaire developer investor banker doctor
  nurse teacher farmer activist politician observer narrator critic witness source official husband
  wife brother son daughter mother niece nephew uncle aunt nationalist vice pilot engineer driver
  artist designer lecturer trader broker publicist paramedic firefighter chef pastor priest novelist
  poet filmmaker student resident spokesmen prime foreign speaker whip superintendent inspector constable
  councillor councilor alderwoman trooper ombudsman registrar treasurer warden provost principal
  headteacher coroner magistrate recorder comptroller auditor archdeacon monsignor chaplain canon
  vicar duchess baroness countess viscount taoiseach assemblyman assemblywoman
  supervisor trustee brigadier corporal airman ensign ayatollah mullah worker volunteer caretaker
  professors emeritus postmaster harbourmaster harbormaster stationmaster first-minister undersecretary
  pc wpc dc ds di dci cllr insp supt cpl pte brig hon fr revd mep msp
  minister-president vice-president chief-of-staff co-founder cofounder co-author coauthor
`);

/** Words that a person's name does not have and an institution's, a place's or a product's does. */
export const organisationWords = wordSet(`
  times post news press journal tribune herald gazette magazine radio tv television network channel
  house party committee commission council congress senate parliament university college school
  institute foundation department ministry agency bureau office service court bank group inc inc. corp
  corp. co. company association union center centre society league club police army navy force guard
  campaign administration government board authority federation organization organisation alliance
  coalition fund project research studies poll street avenue city county state states united republic
  kingdom republicans democrats americans act bill north south east west new daily weekly media today
  online wire hospital church labs systems industries international national federal supreme capitol
  kremlin pentagon twitter facebook youtube day forum summit war airlines island islands ocean sea
  river bay valley beach lake mountain mountains coast pacific atlantic desert park square hall tower
  hotel airport station bridge road province district region san los las saint st. fort mount port
  lines motors holdings partners capital energy oil gas steel foods pharma airways railways rail logistics
  technologies technology software solutions ventures records pictures studios entertainment sports fc
  museum firm theatre theater library gallery newspaper paper website regulator brewery guild
  super world star cup games award awards plan amendment constitution treaty agreement accord
  water utilities electric electricity telecom telecoms mobile ltd limited plc llc llp gmbh trust
  insurance finance financial investments securities properties estates construction engineering
  chemicals stores supermarkets retail transport buses trains ferries shipping freight express
  farm farms dairy dairies bakery fisheries forestry mining waste recycling nuclear solar hydro
  assembly chamber tribunal inspectorate directorate secretariat parliamentary academy clinic
  infirmary hospice laboratory laboratories observatory survey ambulance coastguard rescue
  charity charities orchestra choir united rovers wanderers athletic town guardian telegraph observer
  independent standard argus courier chronicle review clarion echo mail mirror broadcasting agencies
  ministries departments universities councils hospitals schools
`);

/** What an organisation is called in an apposition: "Tamar Osk, the company that runs the ferries". */
export const organisationNouns = wordSet(`
  company firm operator business manufacturer maker supplier utility retailer developer builder startup
  start-up corporation conglomerate charity organisation organization association union group agency
  regulator watchdog council authority body institute consultancy brand chain airline bank insurer
  broadcaster publisher newspaper magazine website outlet thinktank nonprofit ngo club team band
`);

/** Things whose words end as those for people do: "a letter came". */
export const thingNouns = wordSet(`
  address answer banner barrier border business chapter church computer corner danger dinner disaster dress
  drawer elephant error event factor fever figure flower freezer grant hammer helicopter hunger illness ladder
  layer letter matter mirror monitor motor number offer order paper plant poster power printer process river rumour
  sensor shower summer tanker tower tractor trailer trawler warrant water weather winter wonder
`);

/** Given names that are nearly always a woman's, and a man's. */
export const femaleNames = wordSet(`
abigail agnes aisha alexandra alice alicia alison amanda amelia amy ana anastasia andrea angela angelina anita ann anna anne annie barbara beatrice betty brenda camilla carla carol caroline carolyn catherine charity cecilia charlotte christina christine claire clara claudia cynthia deborah denise diana diane dolores donna doris dorothy ekaterina elaine eleanor elena elizabeth ella ellen emily emma erin esther eva evelyn fatima fiona frances gabriela geraldine gina gloria grace greta hannah heather heidi helen helena hillary ida ingrid irene irina iris isabel isabella ivanka jane janet janice jennifer jessica joan joanna josephine joyce judith judy julia julie karen kate katherine kathleen kathryn katie kellyanne kimberly kristina laura lauren leila lena liliana linda lisa loretta louise lucia lucy lydia maggie margaret margarita maria marie marilyn marina martha mary maryam megan melania melanie melissa mia michelle mildred miriam monica nadia nancy naomi natalia natalie natasha nicole nina nora olga olivia olena pamela patricia paula pauline penelope rachel rebecca renee rita roberta rosa rosemary ruth sabrina samantha sandra sara sarah sharon sheila shirley silvia sofia sonia sophia sophie stephanie susan susanna svetlana sylvia tamara tatiana teresa theresa tiffany tina ursula valentina valerie vanessa vera veronica victoria violet virginia vivian wendy yulia yvonne zoe
astrid birgit freya kirsten sigrid solveig
gillian heather jillian lilian lillian marian vivien
amber april daisy dawn faith hope ivy joy june lily may olive pearl penny peg rose ruby sue
`);
export const maleNames = wordSet(`
aaron abdul abraham adam adrian ahmed alan albert alejandro alex alexander alexei alfred ali andrew andrei anthony antonio arnold arthur barack benjamin bernard bernie bill bob boris brad bradley brian bruce carl carlos charles chris christopher chuck colin craig daniel david dennis dick dmitry donald doug douglas edgar edmund eduardo edward emmanuel eric ernest eugene felix fernando francis francisco frank franklin fred frederick gary gennady george gerald gilbert giorgio glenn gordon graham greg gregory guillermo gustavo hans harold harry hassan hector henry herbert howard hugh hugo ian igor ivan jack jacob jake james jared jason javier jeff jeffrey jeremy jerome jerry jim jimmy joe joel john jonathan jorge jose joseph joshua juan julian justin karl keith ken kenneth kevin kurt lars larry lawrence leo leon leonard leonid louis luis luke manuel marco marcus mario mark martin matthew maurice max maximilian michael miguel mike mikhail mitch mitt mohammed muhammad nathan nicholas nick nicolas nikolai norman oleg oliver omar oscar otto patrick paul pavel pedro peter petr philip phillip pierre ralph ramon raymond rene ricardo richard rick robert roberto rodrigo roger roland ronald rudolph rudy russell ryan samuel scott sean sebastian sergei sergey seth simon stanley stephen steve steven stuart ted terry theodore thomas tim timothy toby todd tom tony ulrich umberto victor viktor vincent vitaly vladimir walter warren wayne wesley william yevgeny yuri zachary
bjorn erik henrik jens knut magnus nils olaf ole rolf stefan sven
alistair bastian brendan christian connor conor damian dexter dieter dorian duncan fabian florian gunther holger kristian rainer sylvester taner trevor truman tyler spencer werner
art cliff earl gene grant guy jay josh lance mason miles ray rich rob rod stew wade will
`);

/** `isGivenName('Vera')` → `true` */
export const isGivenName = (word: string): boolean =>
  femaleNames.has(word.toLowerCase()) || maleNames.has(word.toLowerCase());
