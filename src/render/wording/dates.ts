import type { TimelineAnswer } from '../../answers/index.ts';
import type { PartialDate } from '../../knowledge/model.ts';
import { intlTag, say } from './say.ts';

const styles: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

// Made once per language: making a formatter takes a hundred times as long as using it.
const formats = new Map<string, Intl.DateTimeFormat[]>();

function formatsIn(tag: string): Intl.DateTimeFormat[] {
  const made =
    formats.get(tag) ?? styles.map((style) => new Intl.DateTimeFormat(tag, { ...style, timeZone: 'UTC' }));
  formats.set(tag, made);
  return made;
}

/**
 * A date, as precise as it is known.
 *
 * `dateInWords('2022-06')` → `'June 2022'` · `dateInWords('2022-06-24')` → `'24 June 2022'`
 */
export function dateInWords(date: PartialDate): string {
  const parts = date.split('-').map(Number);
  const [year = 0, month = 1, day = 1] = parts;
  return formatsIn(intlTag())[parts.length - 1]?.format(Date.UTC(year, month - 1, day)) ?? date;
}

/** What stands above the beginnings of the documents where nobody has written down any events. */
export function timelineNote({ openings, summaryOf }: TimelineAnswer): string | undefined {
  if (openings === undefined) return undefined;
  return say(summaryOf === undefined ? 'lists.noEvents' : 'lists.openings');
}
