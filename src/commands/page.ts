/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** From 0; a page past the end becomes the last. */
  readonly page: number;
  /** At least 1: an empty list is one empty page. */
  readonly pageCount: number;
}

/** `pageOf([1, 2, 3], 1, 2)` → `{ items: [3], page: 1, pageCount: 2 }` */
export function pageOf<T>(list: readonly T[], page: number, pageSize: number): Page<T> {
  const pageCount = Math.max(1, Math.ceil(list.length / pageSize));
  const inside = Math.min(Math.max(0, page), pageCount - 1);
  return { items: list.slice(inside * pageSize, (inside + 1) * pageSize), page: inside, pageCount };
}
