/** What a page's own words say of author, date and address. Nothing is guessed: unclear means absent. */
import { bare } from '../words.ts';

/** Words that open a byline, in the languages whose pages are imported most. */
const BY =
  /^(?:by|written by|reported by|story by|words by|text by|von|par|por|di|av|af|автор|текст|text|autor|auteur)(?::\s?|\s)/iu;

/** What follows one of these is the employer's or the place's name. */
const EMPLOYED = / (?:for|of|in|with|at|für|pour|para|from) | ?[|–—(]| - /u;

/** A part of a byline that names a job or a desk. */
const JOB =
  /\b(?:writer|reporter|editor|correspondent|staff|desk|agency|agencies|newsroom|news|press|team|contributor|admin|redaktion|rédaction|редакция|columnist|fellow|professor)\b/iu;

const PARTICLE = /^(?:de|da|di|du|van|von|der|den|la|le|bin|ibn|al|el|dos|del|zu)$/u;

/**
 * The people whom a byline names.
 *
 * `By [Ana Moreno and Luis Ortiz for AFP](#)` → `['Ana Moreno', 'Luis Ortiz']` ·
 * `By ROSA FELD, NP Sports Writer` → `['Rosa Feld']`
 */
export function authorsOf(byline: string): string[] {
  const line = bare(byline.slice(0, 500)).replace(BY, '');
  const end = EMPLOYED.exec(line)?.index ?? line.length;
  const names = line
    .slice(0, end)
    .split(/[,;&]| and | und | et | и | y /u)
    .map((part) => part.trim().replace(BY, '').replace(/\.$/u, ''))
    .filter(isPersonName)
    .map(inSmallLetters);
  return [...new Set(names)];
}

/** Two to five words, each with a capital but for the particles between them. */
function isPersonName(name: string): boolean {
  const words = name.split(/\s/u);
  const isWord = (word: string, index: number): boolean =>
    /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) || (index > 0 && PARTICLE.test(word));
  return (
    words.length >= 2 && words.length <= 5 && name.length <= 60 && words.every(isWord) && !JOB.test(name)
  );
}

/** `ROSA FELD` → `Rosa Feld`: capitals are the page's dress, not the person's name. */
function inSmallLetters(name: string): string {
  if (name !== name.toUpperCase()) return name;
  return name.replace(
    /(?<first>\p{Lu})(?<rest>\p{Lu}+)/gu,
    (_, first: string, rest: string) => first + rest.toLowerCase(),
  );
}

/** Languages whose month names are read, long and short, as `Intl` has them. */
const MONTH_LANGUAGES = ['en', 'de', 'fr', 'ru', 'es', 'it', 'pt', 'nl', 'uk', 'pl', 'sv'];

/** Month name without its full stop, in lower case → number from 1. */
const months = new Map<string, number>(
  MONTH_LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((length) =>
      Array.from({ length: 12 }, (_, month): [string, number] => {
        const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: length, timeZone: 'UTC' });
        const parts = format.formatToParts(Date.UTC(2020, month, 15));
        const name = parts.find(({ type }) => type === 'month')?.value ?? '';
        return [name.toLowerCase().replace(/\.$/u, ''), month + 1];
      }),
    ),
  ),
).set('sept', 9);

/**
 * A date as YYYY-MM-DD, undefined when it is not plain which day is meant
 * (`6/7/22` is June in one country and July in another) or no article can be
 * of that day.
 *
 * `Published: June 24, 2022` → `2022-06-24` · `27. Januar 2020` → `2020-01-27`
 */
export function dateOf(line: string): string | undefined {
  const text = line.slice(0, 300).toLowerCase();
  const numbers =
    /(?<!\d)(?<year>\d{4})[-/](?<month>\d{1,2})[-/](?<day>\d{1,2})(?!\d)/u.exec(text) ??
    /(?<!\d)(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/u.exec(text) ??
    /(?<year>\d{4})年\s?(?<month>\d{1,2})月\s?(?<day>\d{1,2})日/u.exec(text);
  if (numbers?.groups !== undefined) {
    const { year, month, day } = numbers.groups;
    return existing(Number(year), Number(month), Number(day));
  }
  const words =
    /(?<!\p{L})(?<month>\p{L}{3,12})\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})(?!\d)/u.exec(text) ??
    /(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|\.)? (?:de )?(?<month>\p{L}{3,12})\.?,? (?:de )?(?<year>\d{4})(?!\d)/u.exec(
      text,
    );
  const month = months.get(words?.groups?.month ?? '');
  return words?.groups === undefined || month === undefined
    ? undefined
    : existing(Number(words.groups.year), month, Number(words.groups.day));
}

/** The date if the calendar has it and a newspaper can be of it. */
function existing(year: number, month: number, day: number): string | undefined {
  if (year < 1800 || year > 2200) return undefined;
  const two = (value: number): string => String(value).padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(date) ? undefined : date;
}

const weekdays = new Set(
  MONTH_LANGUAGES.flatMap((language) =>
    (['long', 'short'] as const).flatMap((length) => {
      const format = new Intl.DateTimeFormat(language, { weekday: length, timeZone: 'UTC' });
      return Array.from({ length: 7 }, (_, day) =>
        format
          .format(Date.UTC(2020, 0, day + 1))
          .toLowerCase()
          .replace(/\.$/u, ''),
      );
    }),
  ),
);

/** `published`, `12:30`, `GMT`: words of a line that says when a page was made. */
const DATE_WORD =
  /^(?:\d[\d:./]{0,18}(?:st|nd|rd|th|am|pm|h)?|am|pm|a\.m|p\.m|uhr|at|on|um|à|в|gmt|utc|e[sd]t|c[es]t|cest|msk|p[sd]t|bst|ist|published|updated|posted|modified|created|last|first|date|update|stand|veröffentlicht|aktualisiert|publié|mis|jour|le|am|опубликовано|обновлено)$/u;

/**
 * Whether a line says when a page was made, and hardly anything else.
 *
 * `Updated on March 3, 2031 12:30 GMT` → `true` · `March 3, 2031 was the last
 * day of the ferry` → `false`
 */
export function isDateLine(line: string): boolean {
  if (line.length > 100) return false;
  const words = line
    .toLowerCase()
    .split(/[\s,|·•()–—]+/u)
    .map((word) => word.replace(/[.:]$/u, ''))
    .filter(Boolean);
  const isDateWord = (word: string): boolean =>
    DATE_WORD.test(word) || months.has(word) || weekdays.has(word);
  const isDated =
    dateOf(line) !== undefined || words.some((word) => /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/u.test(word));
  const others = words.filter((word) => !isDateWord(word)).length;
  return isDated && others <= 2 && (others === 0 || isDateWord(words[0] ?? ''));
}
