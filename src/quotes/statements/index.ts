/** All statements of a knowledge, to be compared and to be offered while somebody types. */
import { documentOf, wordsShown } from '../../knowledge/find.ts';
import type { Knowledge, Name, Quotation } from '../../knowledge/model.ts';
import { foldCharacters } from '../../text/fold.ts';
import type { QuotationQuery, StatementComparison, StatementGroup } from '../quotes.ts';
import { keyOfGroup } from './lookup.ts';

const mostSuggestions = 25;

export interface Statements {
  compare(about: string): StatementComparison[];
  complete(typed: string): { readonly key: string; readonly quotation: Quotation }[];
}

/**
 * @param person finds the one person that a text is a spelling of.
 * @param compareOne compares the renderings of one statement.
 */
export function createStatements(
  knowledge: Knowledge,
  groups: readonly (readonly Quotation[])[],
  find: (query: QuotationQuery) => StatementGroup[],
  person: (text: string) => Name | undefined,
  compareOne: (key: string, quotations: readonly Quotation[]) => StatementComparison,
): Statements {
  const outletCount = (quotations: readonly Quotation[]) =>
    new Set(quotations.map((one) => documentOf(knowledge, one).outletId)).size;
  const byKey = new Map(groups.map((quotations) => [keyOfGroup(quotations), quotations]));
  const comparisons = new Map<string, StatementComparison>();
  const compared = (key: string): StatementComparison | undefined => {
    const quotations = byKey.get(key);
    if (quotations === undefined) return undefined;
    const known = comparisons.get(key) ?? compareOne(key, quotations);
    comparisons.set(key, known);
    return known;
  };
  const carriers = ({ renderings, reportedBy }: StatementComparison) =>
    new Set(renderings.map(({ outletId }) => outletId)).size + reportedBy.length;

  return {
    compare(about) {
      const exact = compared(about.trim());
      if (exact !== undefined) return [exact];
      const speaker = person(about);
      const found = find(speaker === undefined ? { about } : { speakerId: speaker.id });
      const all = found.flatMap(({ key }) => compared(key) ?? []);
      const shared = all.filter((one) => carriers(one) > 1);
      // What only one outlet has is shown where nothing can be compared.
      return (shared.length > 0 ? shared : all).sort((a, b) => carriers(b) - carriers(a));
    },
    complete(typed) {
      const wanted = foldCharacters(typed).split(/\s+/u).filter(Boolean);
      return groups
        .map((quotations) => ({ quotations, count: outletCount(quotations) }))
        .filter(({ quotations }) => {
          const speaker = knowledge.names.get(quotations[0]?.speakerId ?? '');
          const spellings = [speaker?.name, ...(speaker?.aliases ?? [])].join(' ');
          const words = `${spellings} ${quotations.map((one) => wordsShown(knowledge, one)).join(' ')}`;
          const folded = foldCharacters(words);
          return wanted.every((word) => folded.includes(word));
        })
        .sort((a, b) => b.count - a.count)
        .slice(0, mostSuggestions)
        .flatMap(({ quotations }) => {
          const longest = quotations.toSorted(
            (a, b) => b.span.end - b.span.start - (a.span.end - a.span.start),
          );
          const [quotation] = longest;
          return quotation === undefined ? [] : [{ key: keyOfGroup(quotations), quotation }];
        });
    },
  };
}
