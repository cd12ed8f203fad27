/** Everything about the quotations of a knowledge: who said what, in which renderings, and whether a quotation is exact. */
import { documentOf } from '../knowledge/find.ts';
import type { Knowledge, Quotation } from '../knowledge/model.ts';
import { nameFinder } from '../knowledge/names.ts';
import { boundedMemo } from '../memo.ts';
import { runWithoutPauses, runWithPauses, type Steps } from '../steps.ts';
import { compareStatement, findOppositions, nearlyPrinted, quotationsWithCore } from './compare/index.ts';
import { createPeople, findMentions, genderIn, passagesNaming, whoCard } from './people/index.ts';
import type { Opposition, Quotes } from './quotes.ts';
import { createLookup, createStatements, groupRenderings } from './statements/index.ts';
import { type TextReader, textReader } from './text-reader.ts';
import { createVerifier } from './verify/index.ts';
import { createWordIndex } from './words/word-index.ts';

/** Statements of which the comparison is kept. */
const maxComparisons = 1_000;

/**
 * `createQuotes(await loadKnowledge(['knowledge'])).find({ about: 'Taiwan' })`
 * → the statements about Taiwan, each in all its renderings
 */
export function createQuotes(knowledge: Knowledge): Quotes {
  return runWithoutPauses(quotesInSteps(knowledge));
}

/** `createQuotes` in steps, so that the bot can answer in between. */
export function* quotesInSteps(knowledge: Knowledge): Steps<Quotes> {
  const reader = textReader(knowledge);
  const mentions = onceInSteps(() =>
    findMentions(knowledge, nameFinder(knowledge.names.values()), reader.languageOf),
  );
  const people = createPeople(knowledge, reader.finder, (name) => genderIn(mentions(), name));
  const groups = yield* groupRenderings(knowledge, reader);
  const lookup = yield* createLookup(knowledge, reader, groups);
  const oppositions = yield* findOppositions(knowledge, reader, groups);
  const oppositionTo = (quotationId: string) => oppositions.get(quotationId);
  // Made when first used, so that a question in the terminal need not wait for them.
  const outletsByQuotation = onceInSteps(() => outletsOfStatements(knowledge, reader, groups, oppositionTo));
  const index = onceInSteps(() => createWordIndex(knowledge, reader));
  const verifier = onceInSteps(function* () {
    return createVerifier(knowledge, reader, people, yield* index.inSteps(), oppositionTo);
  });
  const statements = onceInSteps(function* () {
    yield;
    return createStatements(knowledge, groups, lookup, people.spelt);
  });
  const compare = boundedMemo(maxComparisons, (key: string) => {
    const quotations = statements().withKey(key);
    return quotations && compareStatement(key, quotations, knowledge, reader, index());
  });
  return {
    async prepare() {
      for (const made of [outletsByQuotation, verifier, mentions, statements])
        await runWithPauses<unknown>(made.inSteps());
    },
    ...lookup,
    speakers: () => [...people.speakers],
    speakerNamed: people.named,
    namesakes: people.namesakes,
    passagesNaming: (name) => passagesNaming(name, knowledge, reader, index()),
    completeSpeaker: people.complete,
    outletsQuoting: (quotationId) => outletsByQuotation().get(quotationId) ?? [],
    oppositionTo,
    statementsAbout: (about) => statements().about(about),
    compare,
    nearlyPrinted: (words, outletIds) =>
      nearlyPrinted([reader.tokens(words)], (id) => outletIds.includes(id), knowledge, index()),
    completeStatement: (typed) => statements().complete(typed),
    who: (name) => whoCard(knowledge, mentions(), name),
    verify: (text, speaker) => verifier().verify(text, speaker),
  };
}

/**
 * For each quotation, the outlets whose rendering has the core of the same statement and does not say the opposite.
 */
function* outletsOfStatements(
  knowledge: Knowledge,
  reader: TextReader,
  statements: readonly (readonly Quotation[])[],
  oppositionTo: (quotationId: string) => Opposition | undefined,
): Steps<ReadonlyMap<string, readonly string[]>> {
  const outletIdOf = (quotation: Quotation) => documentOf(knowledge, quotation).outletId;
  const outletsById = new Map<string, readonly string[]>();
  for (const quotations of statements) {
    yield;
    const all = quotations.length < 2 ? quotations : quotationsWithCore(quotations, reader);
    // A fragment is only a part of the statement.
    const holders = all.filter(({ kind }) => kind === 'direct');
    for (const one of quotations) {
      const opposed = new Set(oppositionTo(one.id)?.opponents.map(outletIdOf));
      const outlets = new Set([one, ...(holders.includes(one) ? holders : [])].map(outletIdOf));
      outletsById.set(
        one.id,
        [...outlets].filter((id) => id === outletIdOf(one) || !opposed.has(id)),
      );
    }
  }
  return outletsById;
}

/** A value that is made when it is first used, or earlier in steps. */
interface Once<Made> {
  (): Made;
  inSteps(): Steps<Made>;
}

function onceInSteps<Made>(make: () => Steps<Made>): Once<Made> {
  let made: { readonly value: Made } | undefined;
  const inSteps = function* (): Steps<Made> {
    made ??= { value: yield* make() };
    return made.value;
  };
  return Object.assign(() => made?.value ?? runWithoutPauses(inSteps()), { inSteps });
}
