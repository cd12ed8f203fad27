/**
 * What on a saved page is not the article.
 *
 * Every rule looks at one block and says what it is, in words that the person
 * who imports can check. Rules about where a block stands are in `body.ts`.
 */

/** The words of a block without the marks of links and emphasis that text savers leave behind. */
export function bare(text: string): string {
  return text
    .replace(/!?\[(?<label>[^\]\n]{0,300})\]\([^)\s]{0,500}\)/gu, '$<label>')
    .replace(/\*\*|__/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

export const wordCount = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** Several sentences' worth of words, ended like a sentence. */
export const isProse = (text: string): boolean => wordCount(text) >= 20 && endsLikeSentence(text);

export const endsLikeSentence = (text: string): boolean =>
  /[.!?…:;,—–-]["”'’»)\]*]*$/u.test(text.trimEnd().slice(-12));

const MONTH =
  '(?:jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june?\\.?|july?\\.?|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)';
const DATE_LINE = new RegExp(
  `^(?:(?:published|updated|posted|last updated|first published|date)(?:\\s+on)?:?\\s+)?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\\s+)?(?:${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH},?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4})(?:[\\s,|·•-]+.{0,40})?$`,
  'iu',
);

type Rule = readonly [why: string, pattern: RegExp];

/** A single block's own words give it away. Tried on the bare text. */
const RULES: readonly Rule[] = [
  ['line of marks', /^[^\p{L}\p{N}]*$/u],
  [
    'printed address',
    /^(?:(?:original|source|full|article)?\s*(?:url|link|address)\s*:?\s*)?<?(?:https?:\/\/|www\.)\S+>?$/iu,
  ],
  ['printed address', /^(?:original (?:url|article|link)|source url|permalink)\s*:?$/iu],
  [
    'related link',
    /^(?:related(?:\s+(?:article|story|stories|articles|content|links?|coverage|topics?))?|read more|read also|also read|see also|more on this|read next|up next|recommended(?: for you)?|don't miss|watch|listen|further reading|you may also like|more from [\p{L}' ]+)\s*(?::.{0,200})?$/iu,
  ],
  [
    'related link',
    /^(?:RELATED|READ MORE|READ ALSO|ALSO READ|SEE ALSO|MORE|WATCH|READ)\s*[:|–—-]\s*\S.{0,200}$/u,
  ],
  ['sharing', /^(?:follow|like|join|find) (?:us|me)\b.{0,60}$/iu],
  [
    'sharing',
    /^(?:share|tweet|email|print|save|pin|copy link|facebook|twitter|x|whatsapp|telegram|linkedin|reddit)(?:[\s,|/·•&]+(?:this|article|story|on|via|share|tweet|email|print|save|facebook|twitter|x|whatsapp|telegram|linkedin|reddit|link|copy))*$/iu,
  ],
  [
    'navigation',
    /^(?:skip to (?:main )?content|menu|search|home|log ?in|sign ?(?:in|up)|subscribe|subscribe now|newsletters?|latest|latest news|trending|most (?:read|popular|viewed)|top stories|recent (?:features|posts|articles|stories)|back to top|previous|next|previous article|next article|contact us|about us|privacy policy|terms of (?:use|service)|cookie policy|advertisement|advertising|ad|sponsored|sponsored content|loading\.*|close|show less|show more|load more|comments?(?:\s*\(\d+\))?|\d+ comments?|tags?:.{0,120}|topics?:.{0,120}|filed under:?.{0,120}|categories:?.{0,120})$/iu,
  ],
  [
    'teaser',
    /^(?:keep reading|continue reading|read the full (?:story|article)|read full article)(?:\s*(?:show less|show more|→|»|\.{3}|…))?\.?$/iu,
  ],
  [
    'breadcrumb',
    /^(?:home|news|world|features?|politics|opinion|analysis|business|sports?|[\p{Lu}][\p{L}&' -]{0,28})(?:\s*[|>»›/·•]\s*[\p{Lu}][\p{L}&' -]{0,28}){1,6}$/u,
  ],
  [
    'byline',
    /^(?:By|BY|by)\s+(?:\p{Lu}[\p{L}.'’-]*|and|for|the|of|in|,|&|with|de|van|von|bin|al)(?:[\s,]+(?:\p{Lu}[\p{L}.'’-]*|and|for|the|of|in|&|with|de|van|von|bin|al))*(?:\s*[|–—-].{0,60})?\.?$/u,
  ],
  [
    'byline',
    /^(?:written|reported|reporting|edited|editing|words|story|additional reporting) by\b.{0,120}$/iu,
  ],
  ['date line', DATE_LINE],
  ['date line', /^(?:\d+\s+(?:min(?:ute)?s?)\s+read|\d+\s+(?:minutes?|hours?|days?)\s+ago)$/iu],
  [
    'credit',
    /^(?:photo(?:graph)?s?|image|picture|video|credits?|top (?:photo|image)(?: credit)?|illustration|source)(?:\s*(?:credit|by|courtesy(?: of)?))?\s*:.{0,200}$/iu,
  ],
  ['credit', /^\((?:photo|image|reuters|ap|afp|getty|[\w-]+\.(?:ru|com|org|net|gov|kz|uk))\b.{0,80}\)$/iu],
  ['credit', /^(?:©|\(c\)|copyright\b).{0,160}$/iu],
  ['credit', /^.{0,80}\ball rights reserved\.?$/iu],
  ['file name', /^(?:\d+px-)?[\w()%-]+(?:[_-][\w()%-]+){3,}(?:\.(?:jpe?g|png|gif|webp))?$/iu],
  ['file name', /^\S+\.(?:jpe?g|png|gif|webp|svg|mp4)$/iu],
];

/** Captions carry their photographer: "**A. Moreno / AP**", "(AP Photo/A. Moreno)", "via Reuters". */
const CAPTION_CREDIT = [
  /\*\*[^*]{2,60}\s\/\s[^*]{2,60}\*\*\s*$/u,
  /\((?:photo(?: by)?|ap photo|getty|reuters|afp|image|credit|file photo)\b[^)]*\)\s*\.?$/iu,
  /\b(?:REUTERS|AP Photo|AFP|Getty Images|EPA|TASS|Shutterstock)\s*(?:\/|via\b|—|–)\s*[\p{L}. /-]{2,60}$/u,
  /\b(?:Getty Images|Shutterstock|AP Photo)\.?$/u,
  /\b(?:photo|image|picture) (?:by|courtesy of|credit) .{2,60}$/iu,
];

const PLEA = [
  /\b(?:donat(?:e|ion|ions)|tax-(?:exempt|deductible)|contributions?|fundraising)\b/iu,
  /\b(?:our|dear) (?:readers|supporters|members|subscribers)\b/iu,
  /\b(?:subscrib(?:e|ing)|sign up|newsletter|weekly round-?up|inbox|become a member|support (?:our|us|independent))\b/iu,
  /\b(?:independent (?:and [\p{L}]+ )?(?:journalism|analysis|reporting)|monthly page views|year-end giving|end-of-the-year giving|your (?:support|gift))\b/iu,
  /\b(?:please (?:consider|enjoy|support)|we hope you will|help us|thanks? to (?:our|you))\b/iu,
];

/** What a block is by its own words, or undefined when it may be the article's. */
export function clutterOf(text: string): string | undefined {
  const words = bare(text);
  if (words.length > 400) return isPlea(words) ? 'plea' : undefined;
  for (const [why, pattern] of RULES) if (pattern.test(words)) return why;
  if (isCreditedCaption(text)) return 'caption';
  if (/^\[[^\]]+\]\([^)\s]*\)$/u.test(text.trim())) return 'related link';
  return isPlea(words) ? 'plea' : undefined;
}

export const isCreditedCaption = (text: string): boolean =>
  text.length <= 1000 &&
  wordCount(text) <= 80 &&
  !/["“]/u.test(text) &&
  CAPTION_CREDIT.some((pattern) => pattern.test(text.trim()));

/** Two different signs of asking for money or an address. */
export const isPlea = (text: string): boolean =>
  text.length <= 3000 && !/["“]/u.test(text) && PLEA.filter((pattern) => pattern.test(text)).length >= 2;

/** Says that the article is somebody else's; what follows is the republisher's own. */
export const isRepublicationNote = (text: string): boolean =>
  text.length <= 500 &&
  /^(?:this|the) (?:article|story|piece|post|report|essay|commentary|column|text)\b.{0,60}\b(?:republished|reprinted|originally (?:published|appeared)|first (?:published|appeared)|reproduced)\b/iu.test(
    bare(text),
  );

/** Opens what comes after an article on a page: the comment form, the printed address. */
export const opensTail = (text: string): boolean =>
  text.length <= 300 &&
  /^(?:leave a (?:reply|comment)|post a comment|add a comment|write a comment|join the (?:conversation|discussion)|your email address will not be published.*|original (?:url|link|article)\s*:?.*|source url\s*:?.*|share this(?: article| story| post)?:?|about the authors?|related (?:articles|posts|stories)|you (?:may|might) also like|more (?:stories|articles|news)|recommended (?:for you|stories)|sign up for our newsletter|subscribe to our newsletter)$/iu.test(
    bare(text),
  );

/** The head of a page ends with one of these. */
export const isHeadMarker = (why: string | undefined): boolean =>
  why === 'byline' || why === 'date line' || why === 'breadcrumb' || why === 'credit' || why === 'caption';
