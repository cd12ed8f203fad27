/** Removes the name of the site from a page's title. */
import { foldCharacters } from '../../../text/fold.ts';
import { wordCount } from '../../block-words.ts';

/** Separators between a headline and the name of a site; a hyphen is one only before a short name. */
const between = /\s(?:[–—|†•·»]|::|-)\s/u;

/** A name to be compared with others: without case, accents, "the" and punctuation. */
export const foldedName = (name: string): string =>
  foldCharacters(name)
    .replace(/^the\s/u, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The headline of `Headline – Site`; the whole line where its end does not look like the name of a site.
 *
 * `withoutSiteName('Ferry stays in port – The Ashford Post')` → `'Ferry stays in port'`
 */
export function withoutSiteName(line: string, siteName?: string): string {
  const parts = line.split(between);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return line;
  const isNamed = (part: string): boolean =>
    siteName !== undefined && foldedName(part) === foldedName(siteName);
  if (isNamed(first))
    return line
      .slice(first.length)
      .replace(/^\s\S{1,2}\s/u, '')
      .trim();
  const rest = line
    .slice(0, line.length - last.length)
    .replace(/\s\S{1,2}\s$/u, '')
    .trim();
  const isAfterHyphen = line.slice(rest.length).trimStart().startsWith('-');
  return isNamed(last) || (rest.length >= 15 && isSiteName(last, isAfterHyphen)) ? rest : line;
}

function isSiteName(name: string, afterHyphen: boolean): boolean {
  if (name.length < 3 || name.length > 60 || /[.!?]$/u.test(name)) return false;
  const words = name.split(/\s/u);
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (afterHyphen) return words.length <= 4 && capitalised === words.length;
  return capitalised >= Math.max(1, wordCount(name) / 2);
}
