/** The keys of `T`: those that may be `undefined` or `null` become optional, and are absent instead. */
export type Defined<T> = {
  [K in keyof T as T[K] extends NonNullable<unknown> ? K : never]: T[K];
} & {
  [K in keyof T as T[K] extends NonNullable<unknown> ? never : K]?: NonNullable<T[K]>;
};

/**
 * An object without the keys whose value is `undefined` or the `null` of a database, so that an optional
 * field is absent where nothing is known.
 *
 * `defined({ outlet: 'AFP', url: undefined, note: null })` → `{ outlet: 'AFP' }`
 */
export function defined<T extends object>(values: T): Defined<T> {
  const kept: Partial<T> = {};
  for (const key of Object.keys(values) as (keyof T)[]) if (values[key] != null) kept[key] = values[key];
  return kept as unknown as Defined<T>;
}
