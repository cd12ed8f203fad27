/**
 * Recognises blocks of a saved page that are not the article.
 *
 * Every rule looks at the words of one block and says what it is, so that the person who imports can check it. Rules
 * about a block's place are in `body.ts`.
 */

import { plainWords, wordCount } from '../block-words.ts';
import { authorsOf } from '../read/stated/bylines.ts';
import { isDateLine } from '../read/stated/dates.ts';
import { timeOf } from './entry-times.ts';

type Rule = readonly [why: string, is: RegExp | ((words: string) => boolean)];

/** Tried in this order on blocks of up to 400 characters, without their markup. */
const rules: readonly Rule[] = [
  ['line of marks', (words) => !/[\p{L}\p{N}]/u.test(words)],
  [
    'printed address',
    /^(?:[a-z]{1,12} ){0,2}(?:url|link|address|from|at)?:? ?<?(?:https?:\/\/|www\.)[^\s>]+>?$/iu,
  ],
  [
    'related link',
    /^(?:related(?: (?:article|story|stories|articles|content|links?|coverage|topics?))?|(?:read|more|watch|listen)(?: (?:more|also|next|on this))?|also read|see also|up next|recommended(?: for you)?|don't miss|further reading|you (?:may|might) also like|more from [\p{L}' ]{1,40}|lesen sie auch|mehr zum thema|lire aussi|à lire aussi|читайте также)(?: ?: ?.{0,200})?$/iu,
  ],
  ['sharing', /^(?:(?:follow|like|join|find) (?:us|me)\b.{0,60}|follow [\p{L} ]{2,40} @\w{2,30}\.?)$/iu],
  [
    'navigation',
    /^(?:skip to (?:main )?content|menu|search|home|log ?in|sign ?(?:in|up)|subscribe|subscribe now|newsletters?|latest|latest news|trending|most (?:read|popular|viewed)|top stories|recent (?:features|posts|articles|stories)|back to (?:top|home|opinion|comment|columnists|news|index)|our standards: .{1,80}|previous|next|previous article|next article|contact us|about us|privacy policy|terms of (?:use|service)|cookie policy|(?:skip |(?:(?:story|article) )?(?:continues?|continue reading) below )?(?:this )?advertisement|skip ad|advertising|ad|sponsored|sponsored content|anzeige|werbung|publicité|реклама|loading\.{0,3}|close|show less|show more|load more|listen to (?:this )?(?:article|story)(?: now)?|never miss a story|reply|report|like|flag|reply report|antworten|ответить|répondre|\d{1,3} ?\/ ?\d{1,3}|(?:next|previous) (?:slide|photo|picture|image)|view gallery|\d{1,3} photos|print (?:this )?(?:page|article)|print version|.{2,40} ?[-–|] ?print version|copy link|share|save|comments?(?: ?\(\d+\))?|\d+ comments?|tags?:.{0,120}|topics?:.{0,120}|filed under:?.{0,120}|categories:?.{0,120})$/iu,
  ],
  [
    'teaser',
    /^(?:keep reading|continue reading|read the full (?:story|article)|read full article)(?: ?(?:show less|show more|→|»|\.{3}|…))?\.?$/iu,
  ],
  ['breadcrumb', isBreadcrumb],
  ['byline', isByline],
  ['byline', isInterviewByline],
  [
    'byline',
    /^(?:By|BY|From) (?:(?:our|a|the|own|and|for|\p{Lu}[\p{L}\p{N}.'’&-]{0,20}) ){0,5}(?:staff|newsroom|news ?desk|agenc(?:y|ies)|reporters?|correspondents?|writers?)(?: (?:and agencies|reporters?|writers?|correspondents?))?$/u,
  ],
  [
    'byline',
    /^(?:our|staff|(?:[\p{Lu}][\p{L}'’&-]{1,20} ){1,3}staff) (?:own )?(?:\p{L}{1,20} )?(?:reporter|correspondent|writer)s?$/iu,
  ],
  [
    'byline',
    /^(?:[([](?:additional )?(?:reporting|writing|editing|edited|compiled|translated|reported|written) by\b.{0,300}[)\]]\.?|(?:written|reported|(?:live |additional )?reporting|live (?:coverage|updates)|edited|editing|words|story) by\b.{0,120})$/iu,
  ],
  ['date line', isDateLine],
  ['date line', (words) => timeOf(words) !== undefined],
  [
    'date line',
    /^(?:(?:published|posted|updated):? )?(?:\d{1,2}[:.]\d{2}|\d+ (?:min(?:ute)?s?(?: read| listen)?|(?:minutes?|hours?|days?) ago))$/iu,
  ],
  [
    'update line',
    /^(?:this (?:article|story|page|post) (?:was|has been) (?:last )?updated|(?:last )?updated:)\b.{0,200}$/iu,
  ],
  [
    'editor’s note',
    /^(?:this|the|our) (?:interview|conversation|discussion|transcript|q ?& ?a|exchange) (?:has been|was|is) (?:lightly |slightly )?(?:edited|condensed|shortened|abridged|translated)(?: for (?:length|clarity|brevity)\b.{0,100}| and (?:condensed|edited|shortened)\b.{0,100})?\.?$/iu,
  ],
  [
    'editor’s note',
    /^(?:this|our|the) (?:live ?blog|live page|live coverage|live feed) (?:is|has)(?: now)? (?:closed|ended|finished|over)\b.{0,120}$/iu,
  ],
  [
    'credit',
    /^(?:(?:photo(?:graph)?s?|image|picture|video|credits?|top (?:photo|image)(?: credit)?|illustration|source|foto|bild|фото)(?: ?(?:credit|by|courtesy(?: of)?))?(?: ?:| ©| by ).{0,200}|(?:©|\(c\)|copyright\b).{0,160})$/iu,
  ],
  ['promotion', isPromotion],
];

/** Whether a line is a breadcrumb, with short parts that have capitals: "News | Islands | Transport" */
function isBreadcrumb(words: string): boolean {
  const parts = words.split(/ ?[|>»›/·•] ?/u);
  return (
    parts.length >= 2 &&
    parts.length <= 7 &&
    parts.every((part) => /^(?:home|news|world|\p{Lu}[\p{L}&' -]{0,28})$/u.test(part) && wordCount(part) <= 4)
  );
}

/** A word of a name, or a word between names. */
const nameWord = /^(?:\p{Lu}[\p{L}\p{N}.'’&-]*,?|and|for|the|of|in|at|&|with|de|van|von|bin|al)$/u;

/** Whether a line is a byline: "By Rosa Feld and Jo Pike", perhaps with their jobs and employers. */
function isByline(words: string): boolean {
  const line =
    /^(?:By|BY|by|Von|Par|Author:|Автор:?|Текст:?|(?:Opinion|Comment|Commentary|Column|Analysis) by) (?<names>.{1,130})$/u.exec(
      words,
    )?.groups?.names;
  if (line === undefined) return false;
  const [names = ''] = line.split(/ ?[|–—] ?| - /u);
  const isAllNames = (part: string) =>
    part
      .replace(/\.$/u, '')
      .split(' ')
      .every((word) => nameWord.test(word));
  const behind = line.slice(line.search(/[,|–—-] /u) + 1);
  const isJob = (part: string) => /^[\p{L} '’&-]{3,60}$/u.test(part) && jobWord.test(part);
  const areJobs = behind.split(', ').every((part) => isJob(part.trim()) || isAllNames(part.trim()));
  return isAllNames(names) || (authorsOf(words).length > 0 && (areJobs || isDateLine(behind)));
}

/** The jobs of people who write for a newspaper: "By Rosa Feld, harbour reporter". */
export const jobWord =
  /\b(?:reporter|correspondent|editor|writer|columnist|journalist|critic|producer|contributor|staff|presenter)$/iu;

/** Whether a line is an interview's credit, and no sentence: "Interview by Rosa Feld. 12 March 2031. 8 min read" */
function isInterviewByline(line: string): boolean {
  const [, rest] = /^(?:Interview|INTERVIEW)(?: by|:) (.{1,100})$/u.exec(line) ?? [];
  const [names = '', ...parts] = rest?.split(/[.|•·]/u).map((part) => part.trim()) ?? [];
  const isCredit = (part: string): boolean =>
    part === '' || isDateLine(part) || /^\d{1,3} min(?:ute)?s?(?: read)?$/u.test(part);
  return isNameLine(names, 5) && parts.every(isCredit);
}

/** Requests for a reader's address or money, and the small print of offers; all patterns of a row have to match. */
const promotions: readonly (readonly RegExp[])[] = [
  [
    /^(?:(?:please |click here to )?(?:subscribe|sign up|register|log in|download|donate|become a (?:member|subscriber)|support (?:us|our|the|independent)|get (?:our|the) .{0,40}(?:newsletter|app|letter|updates|briefing)|join (?:our|the) (?:conversation|discussion|newsletter|channel|community)|have (?:a|any) (?:tip|story|question)|do you (?:have a|know more)|want (?:more|to)|follow our)|abonnieren|jetzt abonnieren|newsletter|abonnez-vous|подпис(?:ывайтесь|аться|ывайся))\b/iu,
    /\b(?:subscri|sign up|newsletter|inbox|email|free|app\b|donat|member|channel|telegram|whatsapp|comment|conversation|discussion|register|log in|support|tips?\b|abonn|letter|updates|канал|рассылк)/iu,
  ],
  [
    /^(?:have you|do you|did you|are you|were you|got a|know more|e-?mail|contact|send|write to)\b/iu,
    /[\p{L}\p{N}]@[\p{L}\p{N}]/u,
  ],
  [
    /^(?:by (?:signing up|subscribing|registering|clicking) .{0,60}you (?:agree|accept|consent)|already (?:a subscriber|a member|have an account|registered)\b|you have (?:read|reached|\d{1,3}) .{0,30}articles?\b|this (?:article|story|content|page) is (?:for|reserved for|(?:only )?available (?:only )?(?:to|for)|exclusive to|free for) .{0,30}(?:subscribers|members|readers)\b)/iu,
  ],
];

function isPromotion(words: string): boolean {
  return (
    words.length <= 220 &&
    !/["“„«]/u.test(words) &&
    promotions.some((row) => row.every((pattern) => pattern.test(words)))
  );
}

const pleas = [
  /\b(?:donat(?:e|ion|ions)|tax-(?:exempt|deductible)|contributions?|fundraising)\b/iu,
  /\b(?:our|dear) (?:readers|supporters|members|subscribers)\b/iu,
  /\b(?:subscrib(?:e|ing)|sign up|newsletter|weekly round-?up|inbox|become a member|support (?:our|us|independent))\b/iu,
  /\b(?:independent (?:journalism|analysis|reporting)|monthly page views|year-end giving|end-of-the-year giving|your (?:support|gift))\b/iu,
  /\b(?:please (?:consider|enjoy|support)|we hope you will|help us|thanks? to (?:our|you))\b/iu,
];

/** What a block is, judged by its own words; undefined when it may be the article's. */
export function clutterOf(text: string): string | undefined {
  const words = plainWords(text);
  const rule =
    words.length > 400
      ? undefined
      : rules.find(([, is]) => (is instanceof RegExp ? is.test(words) : is(words)));
  if (rule !== undefined) return rule[0];
  if (words.length <= 400 && isCreditedCaption(text)) return 'caption';
  // A plea has at least two signs of asking for money or an address.
  const isShort = words.length <= 3000 && !/["“]/u.test(words);
  return isShort && pleas.filter((sign) => sign.test(words)).length >= 2 ? 'plea' : undefined;
}

/** Whether a block ends with a bold credit, as programs that save pages as text write it: "**A. Moreno / AP**" */
const isCreditedCaption = (text: string): boolean =>
  wordCount(text) <= 80 && !/["“]/u.test(text) && /\*\*[^*]{0,40} \/ [^*]{0,40}\*\*$/u.test(text.trim());

/** What the outlet says that it corrected in the article: “This article was amended on 5 March to …” */
export const correction =
  /^[•*]? ?(?:(?:correction|clarification)s?\b[^:]{0,40}:.{10,}|(?:editor's note: ?)?(?:this (?:article|story|page|post|piece) (?:was|has been)\b.{0,40}\b(?:corrected|clarified|amended)\b|an? (?:earlier|previous) version of this (?:article|story|page|post|piece|report)\b).*)$/iu;

/** A note that the article is from another outlet; what follows is the republisher's own. */
export const republicationNote =
  /^(?:this|the) (?:article|story|piece|post|report|essay|commentary|column|text)\b.{0,60}\b(?:republished|reprinted|originally (?:published|appeared)|first (?:published|appeared)|reproduced)\b/iu;

/** The first line after an article: the comment form, the printed address. */
export const tailOpener =
  /^(?:leave a (?:reply|comment)|post a comment|add a comment|write a comment|your email address will not be published.{0,200}|original (?:url|link|article) ?:?.{0,200}|source url ?:?.{0,200}|about the authors?)$/iu;

/** The heading above readers' comments. */
export const commentsOpener =
  /^(?:(?:all |reader |user )?(?:comments?|discussion|responses|kommentare?|commentaires?|комментарии|comentarios|commenti|reacties) ?(?:\(\d+\)|: ?\d+)?|\d+ (?:comments?|responses|thoughts|replies|kommentare?|commentaires?|комментари\p{L}{1,3}|comentarios).{0,60}|(?:show|view|read|see|hide) (?:all )?(?:\d+ )?comments)$/iu;

/** A note on the author: "Tom Reed is a reporter at the Echo." */
export const authorNote =
  /^\p{Lu}[\p{L}.'’-]{0,30} \p{Lu}[\p{L}.'’ -]{0,40} (?:is (?:an?|the) [^.]{0,80}\b(?:writer|reporter|correspondent|editor|journalist|columnist|author|contributor|freelancer|blogger)\b|(?:writes|covers|reports) (?:about|on|for|every|each)\b|has (?:written|reported|worked) for\b)/u;

/** Whether a line is an outlet's name: "The Ashford Post", "Northern Press Agency". */
export const isOutletName = (line: string): boolean => isNameLine(line, 6) && outletWord.test(line);

/** Whether a line has only words of a name, at least two and at most `maxWords`. */
export function isNameLine(line: string, maxWords: number): boolean {
  const words = line.split(' ');
  return words.length >= 2 && words.length <= maxWords && words.every((word) => nameWord.test(word));
}

const outletWord =
  /\b(?:agency|news|newspaper|press|daily|weekly|times|post|herald|tribune|gazette|journal|chronicle|courier|echo|sentinel|mail|observer|guardian|telegraph|standard|review|magazine|radio|tv|television|broadcasting|wire|star|mirror|express|argus|advertiser|examiner|bulletin|dispatch|inquirer|globe|independent|record|clarion|messenger|mercury|monitor)\b/iu;

/** The last word of an outlet's name: “Oxley Evening Star”. */
export const lastOutletWord = new RegExp(`${outletWord.source}$`, 'iu');

/** The reasons of blocks with which the head of a page may end. */
export const headMarkers = /^(?:headline|byline|date line|breadcrumb|credit|caption)$/u;
