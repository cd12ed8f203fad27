/** Fields of custom ids, each with its writer and its reader side by side. */
import type { Cursor, ExcerptReference } from '../../../answers/index.ts';

export interface Field<T> {
  /** The characters that it may have, as a regular expression without groups that capture. */
  readonly pattern: string;
  /** Nothing only for an optional one. */
  readonly write: (value: T) => string | undefined;
  readonly read: (text: string) => T;
  /** It is left out where there is nothing to say; only a last one can be. */
  readonly isOptional?: true;
}

/** Stands for a field that is not there; no key, no date and no number is written so. */
const absent = '-';

/** A text that is carried as it is. */
export const plain = (pattern: string): Field<string> => ({
  pattern,
  write: (value) => value,
  read: (text) => text,
});

export const key = plain('[\\w-]{10}');
export const date = plain('\\d{4}(?:-\\d{2}){0,2}');
export const snowflake = plain('\\d{1,20}');
/** Of any characters, so the last field. */
export const words = plain('.+');

export const number = (maxDigits: number): Field<number> => ({
  pattern: `\\d{1,${maxDigits}}`,
  write: String,
  read: Number,
});

/** One of a few values, each by its sign; one that has none is not written. `bySign({ absent: true, open: false })` */
export function bySign<T>(values: Readonly<Record<string, T>>): Field<T> {
  const entries = Object.entries(values);
  return {
    pattern: Object.keys(values).join('|'),
    write: (value) => entries.find(([, one]) => one === value)?.[0],
    // The pattern lets nothing else through.
    read: (text) => values[text] as T,
  };
}

/** A field that may not be there, and the sign that stands for it then. */
export const orAbsent = <T>(field: Field<T>, sign = absent): Field<T | undefined> => ({
  pattern: `${field.pattern}|${sign}`,
  write: (value) => (value === undefined ? sign : field.write(value)),
  read: (text) => (text === sign ? undefined : field.read(text)),
});

/** A place in a list: `<12` before the twelfth, `>12` after it. */
export const cursor: Field<Cursor> = {
  pattern: '[<>]\\d{1,9}|-',
  write({ before, after }) {
    if (before !== undefined) return `<${before}`;
    return after === undefined ? absent : `>${after}`;
  },
  read(text) {
    if (text === absent) return {};
    const number = Number(text.slice(1));
    return text.startsWith('<') ? { before: number } : { after: number };
  },
};

const referencePattern = '[\\w-]{16}[\\da-z]{1,6}\\.[\\da-z]{1,6}';

/** At most three excerpts; their numbers to the base of 36, so that three of a long passage fit into one button. */
export const references: Field<readonly ExcerptReference[]> = {
  pattern: `${referencePattern}(?::${referencePattern}){0,2}`,
  write: (excerpts) =>
    excerpts
      .map(({ passageKey, start, end, check }) =>
        [passageKey, check, start.toString(36), '.', end.toString(36)].join(''),
      )
      .join(':'),
  read: (text) =>
    text.split(':').map((one) => {
      const [start = '', end = ''] = one.slice(16).split('.');
      return {
        passageKey: one.slice(0, 10),
        start: Number.parseInt(start, 36),
        end: Number.parseInt(end, 36),
        check: one.slice(10, 16),
      };
    }),
};
