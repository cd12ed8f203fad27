/** Finds the dates on a page. Nothing is guessed: an ambiguous date is left out. */
import { isPartialDate } from '../../../knowledge/schema.ts';
import type { Span } from '../../../text/span.ts';

/** The languages whose names of months are read, from `Intl`. Where two languages share a name, the first counts. */
const monthLanguages =
  'en de fr ru es it pt nl uk pl sv da nb fi cs sk hu ro tr el kk bg ca et lv lt be sl id'.split(' ');

const namesOf = (language: string, part: 'month' | 'weekday', count: number): string[][] =>
  (['long', 'short'] as const).map((length) => {
    const format = new Intl.DateTimeFormat(language, { day: 'numeric', [part]: length, timeZone: 'UTC' });
    return Array.from({ length: count }, (_, index) => {
      // 2024 begins with a Monday.
      const instant = part === 'month' ? Date.UTC(2024, index, 15) : Date.UTC(2024, 0, 1 + index);
      const name = format.formatToParts(instant).find(({ type }) => type === part)?.value ?? '';
      return name.toLowerCase().replace(/\.$/u, '');
    });
  });

/** The number of each month, from 1, by its name in lower case without a full stop. */
const months = new Map<string, number>(
  monthLanguages
    .flatMap((language) => namesOf(language, 'month', 12))
    .flatMap((names) => names.map((name, index): [string, number] => [name, index + 1]))
    .filter(([name]) => /^\p{L}{3,}$/u.test(name))
    .toReversed(),
)
  .set('sept', 9)
  .set('jänner', 1)
  .set('märz', 3);

const weekdays = new Set(monthLanguages.flatMap((language) => namesOf(language, 'weekday', 7)).flat());

export const isMonth = (word: string): boolean => months.has(word.toLowerCase());
export const isWeekday = (word: string): boolean => weekdays.has(word.toLowerCase());

/** A date in a line, and its place. */
interface DateInText extends Span {
  /** YYYY-MM-DD. */
  readonly date: string;
}

/** The forms of a date, in a line in lower case; only with the name of a month is a match a date. */
const forms: readonly RegExp[] = [
  /(?<!\d)(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/gu,
  /(?<!\d)(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})(?!\d)/gu,
  /(?<![\d.])(?<day>\d\d)\.(?<month>\d\d)\.(?<year>\d\d)(?![\d.])/gu,
  /(?<![\d/-])(?<first>\d{1,2})[/-](?<second>\d{1,2})[/-](?<year>\d{4})(?![\d/-])/gu,
  /(?<year>\d{4})[年년]\s?(?<month>\d{1,2})[月월]\s?(?<day>\d{1,2})[日일]/gu,
  /(?<!\p{L})(?<name>\p{L}{3,12})\.?[ -](?<day>\d{1,2})(?:st|nd|rd|th)?,?[ -](?:at )?(?<year>\d{4})(?!\d)/gu,
  /(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er|º|\.)?[ /-](?:de |d'|of )?(?<name>\p{L}{3,12})\.?,?[ /-](?:de |del )?(?<year>\d{4})(?!\d)/gu,
  /(?<!\d)(?<year>\d{4})\.?,? (?:m\. |жылғы |ж\. )?(?<name>\p{L}{3,14})\.?,? (?<day>\d{1,2})(?!\d)/gu,
  /(?<!\d)(?<year>\d{4}) (?:жылғы|ж\.|г\.|жыл,) ?(?<day>\d{1,2}) (?<name>\p{L}{3,14})/gu,
];

/** The length of the longest line with the date of a page, in characters. */
const maxLineLength = 300;

/**
 * The dates of a line, in order.
 *
 * @param isDayFirst whether 3/4/2031 is a day of April on the page; otherwise such numbers are ambiguous, and no date
 */
function datesIn(line: string, isDayFirst: boolean): DateInText[] {
  const text = line.slice(0, maxLineLength).toLowerCase();
  if (!/\d{2}/u.test(text)) return [];
  const found = forms.flatMap((form) =>
    [...text.matchAll(form)].flatMap((match): DateInText[] => {
      const date = dateFrom(match.groups ?? {}, isDayFirst);
      return date === undefined ? [] : [{ date, start: match.index, end: match.index + match[0].length }];
    }),
  );
  const inOrder = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return inOrder.filter(({ start }, index) => index === 0 || start >= (inOrder[index - 1]?.end ?? 0));
}

function dateFrom(parts: Readonly<Record<string, string>>, isDayFirst: boolean): string | undefined {
  const { year = '', day = '', month = '', first, second, name } = parts;
  const fullYear = year.length === 2 ? Number(year) + (Number(year) < 70 ? 2000 : 1900) : Number(year);
  if (name !== undefined) return existing(fullYear, months.get(name) ?? 0, Number(day));
  if (first === undefined || second === undefined) return existing(fullYear, Number(month), Number(day));
  const [one, two] = [Number(first), Number(second)];
  if (one > 12 || one === two || (isDayFirst && two <= 12)) return existing(fullYear, two, one);
  return two > 12 ? existing(fullYear, one, two) : undefined;
}

/** The date, if the calendar has it and an article can be of that day. */
function existing(year: number, month: number, day: number): string | undefined {
  const date = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
  return year >= 1800 && year <= 2200 && isPartialDate(date) ? date : undefined;
}

/**
 * The date in a text as YYYY-MM-DD; undefined where it is ambiguous (`6/7/2022` is in June or in July, depending on the
 * country) or no article can be of that day.
 *
 * `Published: June 24, 2022` → `2022-06-24` · `27. Januar 2020` → `2020-01-27`
 */
export const dateOf = (line: string, isDayFirst = false): string | undefined =>
  datesIn(line, isDayFirst)[0]?.date;

/** The first moment of most computers' clocks, which is no real date. */
const unsetDate = '1970-01-01';

/**
 * The date in a value for programs, such as an attribute or a field.
 *
 * `20220624T0800` → `2022-06-24` · `2022-06` → `2022-06` · `1656057600` → `2022-06-24`
 */
export function statedDate(value: string | undefined, isDayFirst = false): string | undefined {
  const text = (value ?? '').trim();
  const spaced = text.replace(/^(\d{4})(\d{2})(\d{2})(?!\d)/u, '$1-$2-$3 ');
  const seconds = /^(?:\d{10}|\d{13})$/u.test(text) ? Number(text.slice(0, 10)) : undefined;
  const instant = seconds === undefined ? undefined : new Date(seconds * 1000).toISOString().slice(0, 10);
  const isPartial = /^(?:18|19|20|21)\d\d(?:-(?:0[1-9]|1[0-2]))?$/u.test(text);
  const date = dateOf(spaced, isDayFirst) ?? instant ?? (isPartial ? text : undefined);
  return date === unsetDate ? undefined : date;
}

/** Words that show what a date after them is about: a change, or the publication. */
const dateLabel =
  /(?<changed>updat|modif|edited|revis|correct|amended|aktualisier|geändert|bearbeitet|zuletzt|\bstand\b|mis à jour|mise à jour|обновл|измен|оновл|actualiz|aggiorna|atualiz|bijgewerkt|uppdaterad|opdateret|oppdatert|retriev|access|abgerufen|consulté|expire|deadline|born|geboren)|publi|posted|veröffentlich|erschien|erstellt|paru|опублик|created|issued|written|filed/gu;

/**
 * The date of publication in a line; the date of a change is none.
 *
 * `First published 24 June 2022, updated 26 June 2022` → `2022-06-24` ·
 * `Updated 26 June 2022` → `undefined`
 */
export function publishedOn(line: string, isDayFirst = false): string | undefined {
  const text = line.toLowerCase();
  const dates = datesIn(line, isDayFirst);
  return dates.find(({ start }, index) => {
    const between = text.slice(dates[index - 1]?.end ?? 0, start);
    return [...between.matchAll(dateLabel)].at(-1)?.groups?.changed === undefined;
  })?.date;
}

/** The beginning of a line with a date: `Published: …`, `Posted on …`. */
export const saysPublished = (line: string): boolean =>
  /^(?:(?:first |originally )?(?:published|posted|created|issued|written)|date|datum|veröffentlicht|erschienen|erstellt|gepostet|online seit|publié|paru|mis en ligne|опубликован|дата|publicado|fecha|pubblicato|geplaatst|gepubliceerd|publicerad|opublikowan)/iu.test(
    line.trim(),
  );

/** Words of a line with the date of a page: `published`, `12:30`, `GMT`. */
const dateWord =
  /^(?:\d[\d:./-]{0,18}(?:st|nd|rd|th|am|pm|h)?|am|pm|a\.m|p\.m|uhr|at|on|um|à|в|de|del|gmt|utc|e[sd]t|c[es]t|cest|msk|p[sd]t|bst|ist|published|updated|posted|modified|created|first|last|date|datum|update|stand|vom|veröffentlicht|aktualisiert|erstellt|publié|mis|jour|le|am|опубликовано|обновлено|дата|г|fecha|publicado|pubblicato)$/u;

/**
 * Whether a line has the date of a page, and hardly anything else.
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
  const isDated = dateOf(line) ?? words.find((word) => /^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/u.test(word));
  const isOther = (word = ''): boolean => !dateWord.test(word) && !months.has(word) && !weekdays.has(word);
  const others = words.filter(isOther).length;
  return isDated !== undefined && others <= 2 && (others === 0 || !isOther(words[0]));
}
