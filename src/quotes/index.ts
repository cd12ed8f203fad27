/** The quotations of a knowledge, made ready once for every question about who said what. */
import { documentOf } from '../knowledge/find.ts';
import type { Knowledge, Quotation } from '../knowledge/model.ts';
import { compareStatement, coreHolders, findOppositions } from './compare/index.ts';
import {
  completeAmong,
  findMentions,
  personNamed,
  personSpelt,
  quotedPeople,
  whoCard,
} from './people/index.ts';
import type { Opposition, Quotes, StatementComparison } from './quotes.ts';
import { createLookup, createStatements, groupRenderings } from './statements/index.ts';
import { type TextReader, textReader } from './text-reader.ts';
import { createVerifier } from './verify/index.ts';
import { createWordIndex } from './verify/word-index.ts';

/**
 * `createQuotes(await loadKnowledge(['knowledge'])).find({ about: 'Taiwan' })`
 * → the statements about Taiwan, each in all its renderings
 */
export function createQuotes(knowledge: Knowledge): Quotes {
  const reader = textReader(knowledge);
  const people = quotedPeople(knowledge);
  const groups = groupRenderings(knowledge, reader);
  const lookup = createLookup(knowledge, reader, groups);
  const oppositions = findOppositions(knowledge, reader, groups);
  const oppositionTo = (quotationId: string) => oppositions.get(quotationId);
  const outletsByQuotation = once(() => outletsOfStatements(knowledge, reader, groups, oppositionTo));
  // Made at the first use: a question in the terminal should not wait for them.
  const index = once(() => createWordIndex(knowledge, reader));
  const verifier = once(() => createVerifier(knowledge, reader, people, index(), oppositionTo));
  const mentions = once(() => findMentions(knowledge, reader.finder));
  const spelt = (text: string) => personSpelt(knowledge, reader.finder, people, text);
  const statements = once(() => createStatements(knowledge, groups, lookup.find, spelt));
  // Only what somebody looked at is compared, and kept.
  const comparisons = new Map<string, StatementComparison>();
  return {
    prepare() {
      for (const make of [outletsByQuotation, verifier, mentions, statements]) make();
    },
    canLookFor: lookup.canLookFor,
    find: lookup.find,
    speakers: () => people,
    speakerNamed: (given) => personNamed(knowledge, reader.finder, people, given),
    completeSpeaker: (typed) => completeAmong(people, typed),
    outletsQuoting: (quotationId) => outletsByQuotation().get(quotationId) ?? [],
    oppositionTo,
    statementsAbout: (about) => statements().about(about),
    compare(key) {
      const known = comparisons.get(key);
      if (known !== undefined) return known;
      const quotations = statements().withKey(key);
      const comparison = quotations && compareStatement(key, quotations, knowledge, reader, index());
      if (comparison !== undefined) comparisons.set(key, comparison);
      return comparison;
    },
    completeStatement: (typed) => statements().complete(typed),
    who: (name) => whoCard(knowledge, mentions(), name),
    verify: (text, speaker) => verifier().verify(text, speaker),
  };
}

/**
 * For each quotation the outlets that print the same: their rendering holds the core of the statement,
 * and does not say the opposite.
 */
function outletsOfStatements(
  knowledge: Knowledge,
  reader: TextReader,
  statements: readonly (readonly Quotation[])[],
  oppositionTo: (quotationId: string) => Opposition | undefined,
): ReadonlyMap<string, readonly string[]> {
  const outletOf = (quotation: Quotation) => documentOf(knowledge, quotation).outletId;
  return new Map(
    statements.flatMap((quotations) => {
      const holders = quotations.length < 2 ? quotations : coreHolders(quotations, knowledge, reader);
      return quotations.map((one): [string, readonly string[]] => {
        const opposed = new Set(oppositionTo(one.id)?.opponents.map(outletOf));
        const outlets = [one, ...(holders.includes(one) ? holders : [])].map(outletOf);
        return [one.id, [...new Set(outlets)].filter((id) => id === outletOf(one) || !opposed.has(id))];
      });
    }),
  );
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
