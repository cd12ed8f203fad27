import type { PartialDate } from '../knowledge/model.ts';

const styles: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/**
 * A date as precisely as it is known, and no more.
 *
 * `dateInWords('2022-06')` → `'June 2022'` · `dateInWords('2022-06-24')` → `'24 June 2022'`
 */
export function dateInWords(date: PartialDate): string {
  const parts = date.split('-').map(Number);
  const [year = 0, month = 1, day = 1] = parts;
  const style = styles[parts.length - 1] ?? {};
  return new Intl.DateTimeFormat('en-GB', { ...style, timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, day),
  );
}
