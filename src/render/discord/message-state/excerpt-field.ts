/** An excerpt as a field of a custom id: numbers to the base of 36, so that three of a long passage fit into one button. */
import type { ExcerptReference } from '../../../answers/index.ts';

export const referenceField = ({ passageKey, start, end, check }: ExcerptReference): string =>
  `${passageKey}${check}${start.toString(36)}.${end.toString(36)}`;

export const referencePattern = '[\\w-]{16}[\\da-z]{1,6}\\.[\\da-z]{1,6}';

/** Undoes `referenceField`. */
export function readReference(field: string): ExcerptReference {
  const [start = '', end = ''] = field.slice(16).split('.');
  return {
    passageKey: field.slice(0, 10),
    start: Number.parseInt(start, 36),
    end: Number.parseInt(end, 36),
    check: field.slice(10, 16),
  };
}
