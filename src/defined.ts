/** `T` with the keys that may be `undefined` or `null` made optional. */
type Defined<T> = {
  [K in keyof T as T[K] extends NonNullable<unknown> ? K : never]: T[K];
} & {
  [K in keyof T as T[K] extends NonNullable<unknown> ? never : K]?: NonNullable<T[K]>;
};

/**
 * The object without the keys whose value is `undefined` or `null` (as from a database), so that an unknown
 * optional field is absent.
 *
 * `defined({ outlet: 'AFP', url: undefined, note: null })` → `{ outlet: 'AFP' }`
 */
export function defined<T extends object>(values: T): Defined<T> {
  const kept: Partial<T> = {};
  for (const key of Object.keys(values) as (keyof T)[]) if (values[key] != null) kept[key] = values[key];
  // The compiler does not follow that every key kept has a value.
  return kept as unknown as Defined<T>;
}
