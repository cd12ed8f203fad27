import type { Paged } from '../answers/index.ts';

/** `pageOf([1, 2, 3], 1, 2)` → `{ items: [3], page: 1, pageCount: 2 }`; a page past the end is the last. */
export function pageOf<T>(
  list: readonly T[],
  page: number,
  pageSize: number,
): Paged & { readonly items: readonly T[] } {
  const pageCount = Math.max(1, Math.ceil(list.length / pageSize));
  const inside = Math.min(Math.max(0, page), pageCount - 1);
  return { items: list.slice(inside * pageSize, (inside + 1) * pageSize), page: inside, pageCount };
}
