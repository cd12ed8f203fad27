/**
 * Finds the outlet that a text names in its first lines: in a masthead above the headline, or in an agency's dateline.
 */
import { defined } from '../../defined.ts';
import { endsLikeSentence, isProse, takeWhile, withoutCapitals, wordCount } from '../block-words.ts';
import type { PageMetadata } from '../read/page.ts';
import { dateOf } from '../read/stated/dates.ts';
import { isNameLine, lastOutletWord } from './clutter.ts';
import { type JudgedBlock, leaveOut } from './judged-block.ts';

/** Among how many lines the headline is searched: the name, a slogan, a slug, the headline. */
const mastheadReach = 4;

/** A newspaper's slogan: "The magazine for network engineers", "Since 1888" */
const slogan =
  /^(?:(?:the|your|our|an?) (?:[\p{L}’'-]{1,20} ){0,3}(?:magazine|newspaper|paper|journal|weekly|daily|monthly|newsletter|bulletin|voice)(?: (?:for|of|about|from|since|that|in)\b[^.!?]{1,60})?|(?:since|established|founded|est\.)(?: in)? \d{4})$/iu;

/** The slogan of a blog: "News and gossip from the valley, since 2012"; without the comma, "Worst drought since 1976" is a headline. */
const ageOfBlog = /, (?:since|established|founded|est\.)(?: in)? \d{4}$/iu;

/** A wire service's label for a story: "HARBOUR-ASHFORD 2nd lead" */
const slug = /^\p{Lu}{2,20}[-/]\p{Lu}{2,20}\b[^.!?]{0,30}$/u;

/** A section of the newspaper: "OPINION", "Local news" */
export const section =
  /^(?:(?:local|national|world|uk|us|breaking|business|sports?) news|news|opinion|comment|analysis|editorial|leader|letters|business|sports?|culture|politics|world|health|science|features?|exclusive|special report|the long reads?|long reads?|the big read|in depth|viewpoint|investigation|interview|explainer|profile|essay|society|column)$/iu;

/** Words that end a newspaper's name, but no headline. */
const newspaperWord =
  /\b(?:gazette|herald|tribune|chronicle|courier|sentinel|argus|advertiser|examiner|inquirer|clarion|telegraph|observer|journal)$/iu;

/**
 * Leaves out the lines above the headline of a text: the section of the newspaper, and the outlet's name, which is told
 * from a headline by its capitals, its last word or the line below. Without a headline below, it is the headline
 * itself.
 *
 * `NORTHERN PRESS AGENCY`, `Ferry stays in port`, `By Rosa Feld` → the first is the outlet
 */
export function markMasthead(judged: readonly JudgedBlock[]): void {
  const open = judged.filter(({ why }) => why === undefined).slice(0, mastheadReach);
  const isAbove = ({ plain }: JudgedBlock): boolean =>
    [slogan, ageOfBlog, slug, section].some((pattern) => pattern.test(plain));
  const isWord = ({ plain }: JudgedBlock): boolean => /^\p{Lu}[\p{L}-]+$/u.test(plain);
  const [name, ...below] = open;
  if (name === undefined || judged[0] !== name) return;
  const isName = !isAbove(name) && isMasthead(name.plain, below[0]?.plain ?? '', isBylined(judged));
  const rest = isName ? below : open;
  // Below a name, a single word is the section too: "Education".
  const at = rest.findIndex((one) => !isAbove(one) && !(isName && isWord(one)));
  const headline = rest[at]?.plain ?? '';
  if (
    wordCount(headline) < 3 ||
    isProse(headline) ||
    (endsLikeSentence(headline) && !/[?!]$/u.test(headline))
  )
    return;
  if (isName) leaveOut([name], 'outlet');
  leaveOut(rest.slice(0, at), 'standfirst');
}

/** Whether the first line of a text is an outlet's name and no headline; the line below helps to decide. */
function isMasthead(line: string, next: string, isAboveByline: boolean): boolean {
  if (!isNameLine(line, 6)) return false;
  if (slogan.test(next) || ageOfBlog.test(next)) return true;
  const hasLastWord = lastOutletWord.test(line);
  if (hasLastWord && line === line.toUpperCase()) return true;
  const isSure = newspaperWord.test(line) || /^\p{Lu}{2,5} News$/u.test(line);
  const opensWithThe = /^the /iu.test(line);
  // "Two hundred people, one microphone: what was said in the hall": a line with a colon is a headline, and none below one.
  const isAboveHeadline =
    opensWithThe && wordCount(next) >= 6 && /\p{L}: \p{L}/u.test(next) && !endsLikeSentence(next);
  const signs = [opensWithThe, hasLastWord, section.test(next), isAboveHeadline].filter(Boolean);
  return wordCount(line) <= 4 && isAboveByline && (isSure || signs.length >= 2);
}

/** Whether there is a byline or a day above the first paragraph. */
const isBylined = (judged: readonly JudgedBlock[]): boolean =>
  takeWhile(judged, ({ plain }) => !isProse(plain)).some(({ why = '' }) =>
    /^(?:byline|date line)$/u.test(why),
  );

/**
 * The outlet's name in a line, without its capitals. A line with an abbreviation (a word without vowels) stays
 * unchanged, because its other words may be abbreviations too.
 *
 * `ASHFORD EVENING STAR` → `Ashford Evening Star` · `NTV NEWS` → `NTV NEWS` · `NTV News, Ashford` → `NTV News`
 */
export function outletIn(line: string): string {
  const [name = line] = line.replace(/^(?:source|outlet|publication|newspaper): /iu, '').split(', ');
  return /(?<!\p{L})[^AEIOUY\P{Lu}]{2,}(?!\p{L})/u.test(name) ? name : withoutCapitals(name);
}

/** "ASHFORD, England, May 22, 2029 (Northern Press) - The ferry …" */
const dateline =
  /^\p{Lu}{3,30}(?:[ -]\p{Lu}{2,30}){0,3}(?:, \p{Lu}[\p{L}. ]{1,30})??, (?<day>[^()–—]{4,25}) \((?<agency>\p{Lu}[^()]{1,40})\) ?[-–—]{1,2} /u;

/**
 * The day and the agency that the dateline of a first paragraph states.
 *
 * `ASHFORD, May 22, 2029 (Northern Press) - …` → `{ published: '2029-05-22', siteName: 'Northern Press' }`
 */
export function fromDateline(paragraph: string): PageMetadata {
  const { day = '', agency } = dateline.exec(paragraph)?.groups ?? {};
  return defined({ published: dateOf(day), siteName: agency });
}
