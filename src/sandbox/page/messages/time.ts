/** Moments as Discord words them (reference, "Timestamp Styles"). */

import { readLocale } from '../preferences.ts';
import { words } from '../words/index.ts';

const styles: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, seconds: number])[] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
];

/** Discord writes moments in the language of whoever looks. */
const tag = (): string => {
  const locale = readLocale();
  return locale === 'en-US' ? 'en-GB' : locale;
};

/** `formatMoment(date, 'R')` → "2 days ago"; other letters are Discord's styles, `f` when unknown. */
export function formatMoment(date: Date, style: string): string {
  if (Number.isNaN(date.getTime())) return String(date);
  if (style !== 'R') return new Intl.DateTimeFormat(tag(), styles[style] ?? styles.f).format(date);
  const seconds = (date.getTime() - Date.now()) / 1000;
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat(tag(), { numeric: 'auto' }).format(Math.round(seconds / size), unit);
}

/** "Sunday, 22 November 2026 at 03:57". */
export function fullMoment(date: Date): string {
  return formatMoment(date, 'F');
}

/** What stands beside a message's author: the time today, else the date with it. */
export function messageMoment(date: Date): string {
  const isToday = date.toDateString() === new Date().toDateString();
  const time = formatMoment(date, 't');
  return isToday ? words().todayAt(time) : `${formatMoment(date, 'd')} ${time}`;
}
