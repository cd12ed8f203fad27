/** A person on one card: how the outlets spell the name, who quotes them, and when. */
import { defined } from '../../defined.ts';
import { documentOf } from '../../knowledge/find.ts';
import type { Knowledge, Name, Quotation } from '../../knowledge/model.ts';
import type { NameFinder } from '../../knowledge/names.ts';
import type { Steps } from '../../steps.ts';
import { textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import type { WhoCard } from '../quotes.ts';

const possessive = /['’]s?$/u;

/** A name as one document writes it, once for each time that it stands there. */
interface Mention {
  readonly outletId: string;
  readonly spelling: string;
}

/** Every name's mentions in the order of the documents. */
export type Mentions = ReadonlyMap<string, readonly Mention[]>;

/** Looks through all passages once, for the cards of everybody. */
export function* findMentions(knowledge: Knowledge, finder: NameFinder): Steps<Mentions> {
  const mentions = new Map<string, Mention[]>();
  for (const { text, passages, outletId } of knowledge.documents.values()) {
    yield;
    for (const { span } of passages) {
      const passage = textAt(text, span);
      for (const found of finder.find(wordsOf(passage))) {
        const list = mentions.get(found.nameId) ?? [];
        list.push({ outletId, spelling: textAt(passage, found).replace(possessive, '') });
        mentions.set(found.nameId, list);
      }
    }
  }
  return mentions;
}

/** Everything on the card is counted from the documents; a spelling nobody uses is not on it. */
export function whoCard(knowledge: Knowledge, mentions: Mentions, name: Name): WhoCard {
  const hasNote = (quotation: Quotation) => Number(documentOf(knowledge, quotation).note !== undefined);
  // A copy that comes with a note, such as a machine's rewording, stands for the words where nobody else has them.
  const quotations = [...knowledge.quotations.values()]
    .filter(({ speakerId }) => speakerId === name.id)
    .sort((one, other) => hasNote(one) - hasNote(other));
  const spellings = new Map<string, Set<string>>();
  const mentionCounts = new Map<string, number>();
  for (const { spelling, outletId } of mentions.get(name.id) ?? []) {
    spellings.set(spelling, (spellings.get(spelling) ?? new Set()).add(outletId));
    mentionCounts.set(outletId, (mentionCounts.get(outletId) ?? 0) + 1);
  }
  const quotedBy = new Map<string, number>();
  for (const quotation of quotations) {
    const { outletId } = documentOf(knowledge, quotation);
    quotedBy.set(outletId, (quotedBy.get(outletId) ?? 0) + 1);
  }
  const { first, last } = firstAndLast(quotations);
  return {
    name,
    spellings: [...spellings].map(([spelling, outletIds]) => ({ spelling, outletIds: [...outletIds] })),
    mentionedBy: byCount(mentionCounts),
    quotationCount: quotations.length,
    quotedBy: byCount(quotedBy),
    ...defined({ first, last }),
  };
}

function byCount(counts: ReadonlyMap<string, number>): { outletId: string; count: number }[] {
  return [...counts].map(([outletId, count]) => ({ outletId, count })).sort((a, b) => b.count - a.count);
}

/**
 * The first and the last dated words, whole sentences rather than fragments of the same day. A date that holds
 * another quotation's in it (2022 beside 2022-04) may be before or after that, so it is neither.
 */
function firstAndLast(quotations: readonly Quotation[]): { first?: Quotation; last?: Quotation } {
  const days = [...new Set(quotations.flatMap(({ said }) => said ?? []))];
  const ordered = days.filter((day) => !days.some((other) => other.startsWith(`${day}-`))).sort();
  const wholeOf = (day: string | undefined): Quotation[] => {
    const that = quotations.filter(({ said }) => day !== undefined && said === day);
    const whole = that.filter(({ kind }) => kind === 'direct');
    return whole.length > 0 ? whole : that;
  };
  const [first] = wholeOf(ordered[0]);
  const [last] = ordered.length > 1 ? wholeOf(ordered.at(-1)) : [];
  return defined({ first, last });
}
