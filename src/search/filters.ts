/** Which documents a question may be answered from. */
import type { NewsDocument, PartialDate } from '../knowledge/model.ts';
import type { SearchFilters } from './search.ts';

/**
 * A test for documents; absent when every document passes.
 *
 * A date that is known only to the month counts as the month's last day: "by 20 June" must not let in what may
 * have been printed on the 28th.
 *
 * `filterOf({ until: '2022-06-20' })` → true for a document of `2022-06-19`, false for one of `2022-06` and
 * for one without a date
 */
export function filterOf({
  outletId,
  until,
}: SearchFilters): ((document: NewsDocument) => boolean) | undefined {
  if (outletId === undefined && until === undefined) return undefined;
  return (document) =>
    (outletId === undefined || document.outletId === outletId || document.publishedById === outletId) &&
    (until === undefined ||
      (document.published !== undefined && lastDay(document.published) <= lastDay(until)));
}

/** The last day of a partial date: `'2022-06'` → `'2022-06-31'`, which sorts correctly although June has 30 days. */
export function lastDay(date: PartialDate): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-31` : date;
}
