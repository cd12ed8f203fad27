/** The quotations of a knowledge, made ready once for every question about who said what. */
import { documentOf } from '../knowledge/find.ts';
import type { Knowledge, Quotation } from '../knowledge/model.ts';
import { nameFinder } from '../knowledge/names.ts';
import { compareStatement } from './compare/index.ts';
import { findOppositions } from './compare/opposition.ts';
import { completeAmong, personNamed, personSpelt, quotedPeople } from './people/index.ts';
import { findMentions, whoCard } from './people/who.ts';
import type { Quotes } from './quotes.ts';
import { groupRenderings } from './statements/group.ts';
import { createStatements } from './statements/index.ts';
import { createLookup } from './statements/lookup.ts';
import { createVerifier } from './verify/index.ts';
import { createWordIndex } from './verify/word-index.ts';

/**
 * `createQuotes(await loadKnowledge(['knowledge'])).find({ about: 'Taiwan' })`
 * → the statements about Taiwan, each in all its renderings
 */
export function createQuotes(knowledge: Knowledge): Quotes {
  const finder = nameFinder(knowledge.names.values());
  const people = quotedPeople(knowledge);
  const groups = groupRenderings(knowledge, finder);
  const lookup = createLookup(knowledge, finder, groups);
  const oppositions = findOppositions(knowledge, finder, groups);
  const oppositionTo = (quotationId: string) => oppositions.get(quotationId);
  const outletsByQuotation = once(() => outletsOfStatements(knowledge, groups));
  // Made at the first use: a question in the terminal should not wait for them.
  const index = once(() => createWordIndex(knowledge, finder));
  const verifier = once(() => createVerifier(knowledge, finder, people, index(), oppositionTo));
  const mentions = once(() => findMentions(knowledge, finder));
  const statements = once(() =>
    createStatements(
      knowledge,
      groups,
      lookup.find,
      (text) => personSpelt(knowledge, finder, people, text),
      (key, quotations) => compareStatement(key, quotations, knowledge, finder, index()),
    ),
  );
  return {
    prepare() {
      for (const make of [outletsByQuotation, verifier, mentions, statements]) make();
    },
    find: lookup.find,
    speakers: () => people,
    speakerNamed: (given) => personNamed(knowledge, finder, people, given),
    completeSpeaker: (typed) => completeAmong(people, typed),
    outletsQuoting: (quotationId) => outletsByQuotation().get(quotationId) ?? [],
    oppositionTo,
    compare: (about) => statements().compare(about),
    completeStatement: (typed) => statements().complete(typed),
    who: (name) => whoCard(knowledge, mentions(), name),
    verify: (text, speaker) => verifier().verify(text, speaker),
  };
}

/** For each quotation the outlets that render its statement. */
function outletsOfStatements(
  knowledge: Knowledge,
  statements: readonly (readonly Quotation[])[],
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    statements.flatMap((quotations) => {
      const outletIds = [...new Set(quotations.map((one) => documentOf(knowledge, one).outletId))];
      return quotations.map(({ id }): [string, readonly string[]] => [id, outletIds]);
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
