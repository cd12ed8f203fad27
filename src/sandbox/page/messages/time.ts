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

/** Discord writes moments in the language of whoever looks. */
const tag = (): string => {
  const locale = readLocale();
  return locale === 'en-US' ? 'en-GB' : locale;
};

/** `formatMoment(date, 'F')` → "Sunday, 22 November 2026 at 03:57"; the letters are Discord's styles, any other is drawn like `f`. */
export function formatMoment(date: Date, style: string): string {
  if (Number.isNaN(date.getTime())) return String(date);
  return new Intl.DateTimeFormat(tag(), styles[style] ?? styles.f).format(date);
}

/** What stands beside a message's author: the time today, else the date with it. */
export function messageMoment(date: Date): string {
  const isToday = date.toDateString() === new Date().toDateString();
  const time = formatMoment(date, 't');
  return isToday ? words().todayAt(time) : `${formatMoment(date, 'd')} ${time}`;
}
