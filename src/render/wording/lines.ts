/** Texts put together of parts, some of which are not there. */

type Absent = false | undefined | null | '';

/** What is there, in its order. `present(['a', undefined, ''])` → `['a']` */
export const present = <T>(parts: readonly (T | Absent)[]): T[] =>
  parts.filter((part): part is T => Boolean(part));

/** Each once, in the order of the first ones. */
export const unique = (words: readonly string[]): string[] => [...new Set(words)];

/** Lines one below the other. `lines('a', undefined, ['b', 'c'])` → `'a\nb\nc'` */
export const lines = (...parts: (string | Absent | readonly string[])[]): string =>
  present(parts.flat()).join('\n');

/** Facts in a row. `dotted('AFP', undefined, '¶ 4')` → `'AFP · ¶ 4'` */
export const dotted = (...parts: (string | Absent | readonly string[])[]): string =>
  present(parts.flat()).join(' · ');
