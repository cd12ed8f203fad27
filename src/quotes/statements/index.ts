/** Finds statements by topic, outlets or speaker, and suggests them while somebody types. */
import { documentOf, wordsShown } from '../../knowledge/find.ts';
import type { Knowledge, Name, Quotation } from '../../knowledge/model.ts';
import { outletsIn, withoutMentions } from '../../knowledge/outlets.ts';
import { foldCharacters } from '../../text/fold.ts';
import type { Quotes, StatementsAbout } from '../quotes.ts';
import { keyOfGroup, type Lookup } from './quotation-lookup.ts';

export { groupRenderings } from './group-renderings.ts';
export { createLookup } from './quotation-lookup.ts';

const maxSuggestions = 25;

type Suggestion = ReturnType<Quotes['completeStatement']>[number];

/** @param person finds the person of whom a text is a spelling */
export function createStatements(
  knowledge: Knowledge,
  groups: readonly (readonly Quotation[])[],
  { canLookFor, find }: Lookup,
  person: (text: string) => Name | undefined,
) {
  const outletsOf = (quotations: readonly Quotation[]) =>
    new Set(quotations.map((one) => documentOf(knowledge, one).outletId));
  const byKey = new Map(groups.map((quotations) => [keyOfGroup(quotations), quotations]));
  const suggestions = groups
    .map((quotations) => ({
      quotations,
      folded: spelledOut(quotations, knowledge),
      count: outletsOf(quotations).size,
    }))
    .sort((a, b) => b.count - a.count);

  return {
    /** The renderings of the statement with a key. */
    withKey: (key: string) => byKey.get(key),
    about(words: string): StatementsAbout {
      if (byKey.has(words.trim())) return { keys: [words.trim()], isPartial: false };
      const { topic, outletIds } = outletsAmong(words, knowledge);
      const speaker = person(topic);
      // Only outlets ("AFP and RFE/RL"): whatever all of them print. An empty text: all statements.
      const isAll = (outletIds.length > 0 && !canLookFor(topic)) || words.trim() === '';
      const groups = find(speaker ? { speakerId: speaker.id } : isAll ? {} : { about: topic });
      const found = groups
        .map(({ key }) => ({ key, outlets: outletsOf(byKey.get(key) ?? []) }))
        .filter(({ outlets }) => outletIds.every((id) => outlets.has(id)))
        .sort((a, b) => b.outlets.size - a.outlets.size);
      const shared = found.filter(({ outlets }) => outlets.size > 1);
      // Statements of a single outlet cannot be compared, so they are only shown where there are no others.
      const keys = (shared.length > 0 ? shared : found).map(({ key }) => key);
      return { keys, isPartial: groups[0]?.isPartial === true };
    },
    complete(typed: string): Suggestion[] {
      const wanted = foldCharacters(typed).split(/\s+/u).filter(Boolean);
      return suggestions
        .filter(({ folded }) => wanted.every((word) => folded.includes(word)))
        .slice(0, maxSuggestions)
        .flatMap(({ quotations }) => suggestionOf(quotations));
    },
  };
}

/**
 * The outlets that must all print a statement, and its topic: `'AFP and RFE/RL on oil'` → both outlets and "and on oil". A
 * single outlet beside other words is part of the topic, because "the diplomat" may also be a person.
 */
function outletsAmong(words: string, knowledge: Knowledge): { topic: string; outletIds: string[] } {
  const named = outletsIn(words, knowledge);
  const topic = withoutMentions(
    words,
    named.map(({ mention }) => mention),
  ).trim();
  const outletIds = [...new Set(named.map(({ outlet }) => outlet.id))];
  return outletIds.length > 1 || topic === '' ? { topic, outletIds } : { topic: words, outletIds: [] };
}

/** A statement, suggested by its longest rendering. */
function suggestionOf(quotations: readonly Quotation[]): Suggestion[] {
  const lengthOf = ({ span }: Quotation) => span.end - span.start;
  const [quotation] = quotations.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  return quotation === undefined ? [] : [{ key: keyOfGroup(quotations), quotation }];
}

/** The speaker's spellings and all words of a statement, folded. */
function spelledOut(quotations: readonly Quotation[], knowledge: Knowledge): string {
  const speaker = knowledge.names.get(quotations[0]?.speakerId ?? '');
  const words = [
    speaker?.name,
    ...(speaker?.aliases ?? []),
    ...quotations.map((one) => wordsShown(knowledge, one)),
  ];
  return foldCharacters(words.join(' '));
}
