/** The keys of `T`: those that may be `undefined` become optional, and are absent instead. */
export type Defined<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * An object without the keys whose value is `undefined`, so that an optional
 * field is absent where nothing is known.
 *
 * `defined({ outlet: 'AFP', url: undefined })` → `{ outlet: 'AFP' }`
 */
export function defined<T extends object>(values: T): Defined<T> {
  const kept: Partial<T> = {};
  for (const key of Object.keys(values) as (keyof T)[])
    if (values[key] !== undefined) kept[key] = values[key];
  return kept as unknown as Defined<T>;
}
