/** What a text names as its outlet in its own first lines: a masthead above the headline, an agency's dateline. */
import { defined } from '../../defined.ts';
import type { PageMetadata } from '../read/page.ts';
import { dateOf } from '../read/stated/dates.ts';
import { endsLikeSentence, isProse, withoutCapitals, wordCount } from '../words.ts';
import { isNameLine, lastOutletWord } from './clutter.ts';
import { type JudgedBlock, leaveOut } from './judged-block.ts';

/** Lines in which the headline is looked for: the name, a slogan, a slug, the headline. */
const mastheadReach = 4;

/** "The magazine for network engineers", "Since 1888" */
const slogan =
  /^(?:(?:the|your|our|an?) (?:[\p{L}’'-]{1,20} ){0,3}(?:magazine|newspaper|paper|journal|weekly|daily|monthly|newsletter|bulletin|voice)(?: (?:for|of|about|from|since|that|in)\b[^.!?]{1,60})?|(?:since|established|founded|est\.)(?: in)? \d{4})$/iu;

/** "HARBOUR-ASHFORD 2nd lead": what a wire service calls a story. */
const slug = /^\p{Lu}{2,20}[-/]\p{Lu}{2,20}\b[^.!?]{0,30}$/u;

/**
 * Judges the lines above the headline of a text: an outlet's name in capitals, or one above a slogan, is no
 * headline. It needs a headline below it; otherwise it is one itself.
 *
 * `NORTHERN PRESS AGENCY`, `Ferry stays in port`, `By Rosa Feld` → the first is judged to be the outlet
 */
export function markMasthead(judged: readonly JudgedBlock[]): void {
  const [name, ...below] = judged.filter(({ why }) => why === undefined).slice(0, mastheadReach);
  if (name === undefined || judged[0] !== name || !isNameLine(name.plain, 6)) return;
  const isCapitals = name.plain === name.plain.toUpperCase() && lastOutletWord.test(name.plain);
  if (!slogan.test(below[0]?.plain ?? '') && !isCapitals) return;
  const at = below.findIndex(({ plain }) => !slogan.test(plain) && !slug.test(plain));
  const headline = below[at]?.plain ?? '';
  if (
    wordCount(headline) < 3 ||
    isProse(headline) ||
    (endsLikeSentence(headline) && !/[?!]$/u.test(headline))
  )
    return;
  leaveOut([name], 'outlet');
  leaveOut(below.slice(0, at), 'standfirst');
}

/**
 * The outlet's name in a line, not in capitals. A line with an abbreviation, which has no vowel, stays as it is:
 * its other words may be abbreviations, too.
 *
 * `ASHFORD EVENING STAR` → `Ashford Evening Star` · `NTV NEWS` → `NTV NEWS`
 */
export const outletIn = (line: string): string =>
  /(?<!\p{L})[^AEIOUY\P{Lu}]{2,}(?!\p{L})/u.test(line) ? line : withoutCapitals(line);

/** "ASHFORD, England, May 22, 2029 (Northern Press) - The ferry …" */
const dateline =
  /^\p{Lu}{3,30}(?:[ -]\p{Lu}{2,30}){0,3}(?:, \p{Lu}[\p{L}. ]{1,30})??, (?<day>[^()–—]{4,25}) \((?<agency>\p{Lu}[^()]{1,40})\) ?[-–—]{1,2} /u;

/**
 * What the dateline of a first paragraph says: the day, and the agency whose report it is.
 *
 * `ASHFORD, May 22, 2029 (Northern Press) - …` → `{ published: '2029-05-22', siteName: 'Northern Press' }`
 */
export function fromDateline(paragraph: string): PageMetadata {
  const { day = '', agency } = dateline.exec(paragraph)?.groups ?? {};
  return defined({ published: dateOf(day), siteName: agency });
}
