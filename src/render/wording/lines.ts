/** Joins texts, leaving out absent parts. */

type Absent = false | undefined | null | '';

/** The parts that are present, in order. `present(['a', undefined, ''])` → `['a']` */
export const present = <T>(parts: readonly (T | Absent)[]): T[] =>
  parts.filter((part): part is T => Boolean(part));

/** Without duplicates, in the order of first appearance. */
export const unique = (words: readonly string[]): string[] => [...new Set(words)];

/** Lines one below the other. `lines('a', undefined, ['b', 'c'])` → `'a\nb\nc'` */
export const lines = (...parts: (string | Absent | readonly string[])[]): string =>
  present(parts.flat()).join('\n');

/** Facts separated by dots. `dotted('AFP', undefined, '¶ 4')` → `'AFP · ¶ 4'` */
export const dotted = (...parts: (string | Absent | readonly string[])[]): string =>
  present(parts.flat()).join(' · ');
