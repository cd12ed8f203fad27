/** JSON of unknown shape, looked at piece by piece. */

export type Json = Record<string, unknown>;

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; nothing for anything else. */
export function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.filter(isJson) : [];
}

/** An object that a published schema has accepted, or that is put together as Discord does: the compiler sees neither. */
export const asDiscords = <T>(object: unknown): T => object as T;

/** A field of an object that may be missing: `footer.text`. */
export function fieldOf(value: unknown, field: string): unknown {
  return isJson(value) ? value[field] : undefined;
}

/** UTF-16 code units of a text; 0 for anything else. */
export function lengthOf(value: unknown): number {
  return typeof value === 'string' ? value.length : 0;
}

/** UTF-16 code units of texts together. */
export function totalLength(texts: readonly unknown[]): number {
  return texts.reduce<number>((sum, text) => sum + lengthOf(text), 0);
}

/** Whether a field carries something: `null`, `''` and `[]` are how a field is emptied. */
export function isFilled(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}

/** Whether `flags`, as it was sent, has a flag: `hasFlag(64, MessageFlags.Ephemeral)` → `true` */
export function hasFlag(flags: unknown, flag: number): boolean {
  return (Number(flags ?? 0) & flag) !== 0;
}

/** Places of the values that a list has had before: `repeatsIn(['a', 'b', 'a'])` → `[2]` */
export function repeatsIn(values: readonly unknown[]): number[] {
  return values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));
}
