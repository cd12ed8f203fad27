/** Lists the words by which English news texts say that somebody speaks, all in small letters. */

import { languageOf } from '../../../language/index.ts';
import { wordSet } from '../../../text/word-lists.ts';

const english = languageOf('en');

/** A test for all forms of some words: `formOf('say tell')('told')` → `true` */
export function formOf(lemmas: string): (word: string) => boolean {
  const keys = new Set([...wordSet(lemmas)].map(english.keyOf));
  return (word) => keys.has(english.keyOf(word));
}

/** Verbs that nearly always report speech. `added` has a stem of its own. */
export const isSpeechVerb = formOf(`
  say tell add added write tweet retweet reply respond ask state declare announce remark comment quip joke
  shout yell scream whisper mutter exclaim explain insist assert reiterate retort recount caution warn
  argue claim allege contend maintain opine lament complain concede acknowledge admit confess boast
  brag vow pledge promise swear predict testify interject chime tout intone deadpan chant proclaim
  stress emphasize reckon posit speculate muse marvel gush rail thunder sing recite clarify
  elaborate inform advise urge email text message post caption blog narrate preach implore plead beg
  chide scold snap fume counter summarize surmise theorize wonder inquire interrupt cry
  bemoan bellow roar growl hiss
`);

/** Verbs that report speech where a quotation is their object. */
const isReportVerb = formOf(`
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
  shrug enthuse beam snarl bark splutter sniff bristle wail vent seethe whimper chuckle croak echo grin weep shriek
  howl squeal blurt jest rave shoot
`);

/** Verbs that may introduce the words of somebody else: "quoted Moreno as saying", "recalled Moreno telling her". */
export const isCitingVerb = formOf('quote cite recall remember');

/** Whether a word is a form of a verb that can report speech. */
export const isSayingVerb = (word: string): boolean => isSpeechVerb(word) || isReportVerb(word);

/** Verbs whose pronoun is as likely somebody else: "“…,” Moreno said. He refused." */
export const opposingVerbs = wordSet(`
  refuse refuses refused disagree disagrees disagreed decline declines declined objects objected
`);

/** Nouns for something said: "Moreno's remark that …", "in a statement: …". */
export const speechNouns = wordSet(`
  accusation admission advice allegation announcement answer apology argument assertion assessment
  attack belief call charge claim claims comment comments complaint conclusion contention criticism
  declaration denial description email explanation interview letter memo message note observation
  opinion phrase pledge plea prediction proposal post promise question quip quote reaction rebuke
  recollection remark remarks reply request response retort rhetoric slogan speech statement
  statements suggestion taunt testimony threat tirade tweet tweets view vow warning words word
  assertions allegations accusations descriptions insistence displeasure refusal perception headline
  article op-ed column report analysis suggestions rumour rumours rumor rumors idea notion complaints reports
`);

/** Verbs whose subject makes the claim: "made the claim that", "spread the rumour that". */
export const makesClaim = formOf(`
  make made gave advance repeat issue give express take sign voice raise lodge file send publish release deliver offer renew
  reiterate put set add write post have hold share withdraw retract drop bring push promote spread start level echo
`);
/** Words before a name or a term between marks, which is no speech: the so-called “rebate”. */
export const namingWords = wordSet(`
  so-called titled entitled named nicknamed dubbed song film movie book novel album show series
  episode term euphemism known termed coined hashtag spelled segment headlined headlines headline
`);

/** Words for a time, which may be between a verb and a quotation and are no speaker. */
export const timeWords = wordSet(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july
  august september october november december sept sept. oct oct. nov nov. dec dec. jan jan. feb feb.
  aug aug. today yesterday tomorrow tonight morning afternoon evening night week month year earlier
  later recently last then once also again now
`);

/** Pronouns that can be the subject of a verb of saying. */
export const personPronouns = wordSet('he she they i we it you who one others some many both');
export const possessivePronouns = wordSet('his her their its my our your');
export const objectPronouns = wordSet('him her them me us');

/** Offices and occupations before a name or instead of one, in addition to the titles of the language. */
const occupations = wordSet(`
  representative del delegate president-elect envoy counsel emperor tsar researcher fellow scholar
  writer reporter editor-in-chief anchor host commentator moderator columnist strategist pollster
  consultant candidate nominee player actor actress singer musician ceo executive businesswoman
  billionaire developer investor banker teacher observer narrator critic source niece nephew uncle aunt
  nationalist pilot driver artist designer lecturer trader broker publicist paramedic firefighter chef
  priest novelist poet filmmaker student resident spokesmen whip trooper ombudsman registrar treasurer
  principal recorder comptroller auditor chaplain vicar taoiseach assemblyman assemblywoman supervisor
  trustee airman ensign worker volunteer caretaker professors emeritus postmaster harbourmaster
  harbormaster stationmaster first-minister undersecretary minister-president vice-president
  chief-of-staff ven co-founder cofounder co-author coauthor
`);

/**
 * Whether a word, without its full stop, is a title; "former" and "state" are no titles, and Baron and Duke are names.
 */
export const isTitleWord = (word: string): boolean =>
  occupations.has(word) ||
  (english.isTitleOfName?.(word) === true &&
    !/^(?:ex|state|television|former|acting|baron|duke)$/u.test(word));

/** Words of the names of institutions, places and products that a person's name does not have. */
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

/**
 * Nouns for an organisation in an apposition: "Tamar Osk, the company that runs the ferries"; "developer" may be a
 * person.
 */
export const organisationNouns = wordSet(`
  company firm business manufacturer utility retailer startup start-up corporation conglomerate charity organisation
  organization association union group agency regulator watchdog council authority body institute consultancy brand
  chain airline bank insurer newspaper magazine website outlet thinktank nonprofit ngo club team band
`);

/** Words for things that end like words for people: "a letter came". */
export const thingNouns = wordSet(`
  address answer banner barrier border business chapter church computer corner danger dinner disaster dress
  drawer elephant error event factor fever figure flower freezer grant hammer helicopter hunger illness ladder
  layer letter matter mirror monitor motor number offer order paper plant poster power printer process river rumour
  sensor shower summer tanker tower tractor trailer trawler warrant water weather winter wonder
`);

/** `isGivenName('Vera')` → `true` */
export const isGivenName = (word: string): boolean =>
  english.genderOfName?.(word.toLowerCase()) !== undefined;
