/** What a page's own words say of author, date and address. Nothing is guessed: unclear means absent. */

import type { Dropped } from '../body/body.ts';
import { bare } from '../body/clutter.ts';
import type { PageMetadata } from './page.ts';

/** Reads the byline, the date line and the printed address among the lines that are not the article. */
export function metadataOf(dropped: readonly Dropped[]): PageMetadata {
  const line = (why: string): string | undefined => dropped.find((one) => one.why === why)?.text;
  const authors = authorsOf(line('byline') ?? '');
  const published = dateOf(line('date line') ?? '');
  const url = addressOf(dropped);
  return {
    ...(authors.length === 0 ? {} : { authors }),
    ...(published === undefined ? {} : { published }),
    ...(url === undefined ? {} : { url }),
  };
}

/** `By [Ana Moreno and Luis Ortiz for AFP](#)` → `['Ana Moreno', 'Luis Ortiz']` */
export function authorsOf(byline: string): string[] {
  const names = bare(byline)
    .replace(/^(?:by|written by|reported by|story by|words by)\s+/iu, '')
    .replace(/\s+(?:for|of|in|with|at)\s+.*$/u, '')
    .replace(/\s*[|–—].*$/u, '')
    .replace(/\.$/u, '');
  return names
    .split(/\s*(?:,|;|&|\band\b)\s*/u)
    .map((name) => name.trim())
    .filter((name) => /^\p{Lu}\p{L}*[.'’-]?(?:[\s'’-]?\p{L}+\.?)+$/u.test(name) && name.length <= 60);
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * A date as YYYY-MM-DD, undefined when it is not plain which day is meant
 * (`6/7/22` is June in one country and July in another).
 *
 * `Published: June 24, 2022` → `2022-06-24`
 */
export function dateOf(line: string): string | undefined {
  const text = line.toLowerCase();
  const iso = /\b(?<date>\d{4}-\d{2}-\d{2})/u.exec(text)?.groups?.date;
  if (iso !== undefined) return existing(iso);
  const match =
    /\b(?<month>[a-z]{3})[a-z]*\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})/u.exec(text) ??
    /\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>[a-z]{3})[a-z]*\.?,?\s+(?<year>\d{4})/u.exec(text);
  const month = MONTHS.indexOf(match?.groups?.month ?? '') + 1;
  if (match?.groups === undefined || month === 0) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  return existing(`${match.groups.year}-${two(month)}-${two(Number(match.groups.day))}`);
}

/** The date if the calendar has it. */
function existing(date: string): string | undefined {
  const parsed = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(date) ? undefined : date;
}

function addressOf(dropped: readonly Dropped[]): string | undefined {
  for (const { text, why } of dropped) {
    const url = why === 'printed address' ? /https?:\/\/[^\s<>"]+/u.exec(text)?.[0] : undefined;
    if (url !== undefined && URL.canParse(url)) return url;
  }
  return undefined;
}
