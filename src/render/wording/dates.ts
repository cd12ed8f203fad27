import type { PartialDate } from '../../knowledge/model.ts';

// Made once: making a formatter takes a hundred times as long as using it.
const formats = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
].map(
  (style) => new Intl.DateTimeFormat('en-GB', { ...(style as Intl.DateTimeFormatOptions), timeZone: 'UTC' }),
);

/**
 * A date as precisely as it is known, and no more.
 *
 * `dateInWords('2022-06')` → `'June 2022'` · `dateInWords('2022-06-24')` → `'24 June 2022'`
 */
export function dateInWords(date: PartialDate): string {
  const parts = date.split('-').map(Number);
  const [year = 0, month = 1, day = 1] = parts;
  return formats[parts.length - 1]?.format(Date.UTC(year, month - 1, day)) ?? date;
}
