/** A person on one card: how the outlets spell the name, who quotes them, and when. */
import { documentOf } from '../knowledge/find.ts';
import type { Knowledge, Name, NewsDocument, Quotation } from '../knowledge/model.ts';
import type { NameFinder } from '../knowledge/names.ts';
import { textAt } from '../text/span.ts';
import { wordsOf } from '../text/words.ts';
import type { WhoCard } from './quotes.ts';

const possessive = /['’]s?$/u;

/** Everything on the card is counted from the documents; a spelling nobody uses is not on it. */
export function whoCard(knowledge: Knowledge, finder: NameFinder, name: Name): WhoCard {
  const quotations = [...knowledge.quotations.values()].filter(({ speakerId }) => speakerId === name.id);
  const spellings = new Map<string, Set<string>>();
  const mentionCounts = new Map<string, number>();
  for (const document of knowledge.documents.values()) {
    for (const spelling of spellingsIn(document, finder, name.id)) {
      spellings.set(spelling, (spellings.get(spelling) ?? new Set()).add(document.outletId));
      mentionCounts.set(document.outletId, (mentionCounts.get(document.outletId) ?? 0) + 1);
    }
  }
  const quotedBy = new Map<string, number>();
  for (const quotation of quotations) {
    const { outletId } = documentOf(knowledge, quotation);
    quotedBy.set(outletId, (quotedBy.get(outletId) ?? 0) + 1);
  }
  const dated = quotations.filter(({ said }) => said !== undefined).sort(bySaid);
  const [first, last] = [dated[0], dated.at(-1)];
  return {
    name,
    spellings: [...spellings].map(([spelling, outletIds]) => ({ spelling, outletIds: [...outletIds] })),
    mentionedBy: byCount(mentionCounts),
    quotationCount: quotations.length,
    quotedBy: byCount(quotedBy),
    ...(first === undefined ? {} : { first }),
    ...(last === undefined || last === first ? {} : { last }),
  };
}

function byCount(counts: ReadonlyMap<string, number>): { outletId: string; count: number }[] {
  return [...counts].map(([outletId, count]) => ({ outletId, count })).sort((a, b) => b.count - a.count);
}

function bySaid(a: Quotation, b: Quotation): number {
  return (a.said ?? '').localeCompare(b.said ?? '', 'en');
}

function spellingsIn({ text, passages }: NewsDocument, finder: NameFinder, nameId: string): string[] {
  return passages.flatMap(({ span }) => {
    const passage = textAt(text, span);
    return finder
      .find(wordsOf(passage))
      .filter((mention) => mention.nameId === nameId)
      .map((mention) => textAt(passage, mention).replace(possessive, ''));
  });
}
