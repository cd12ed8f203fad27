/** The quotations of a knowledge, made ready once for every question about who said what. */
import type { Knowledge } from '../knowledge/model.ts';
import { nameFinder } from '../knowledge/names.ts';
import { groupRenderings } from './group.ts';
import { createLookup } from './lookup.ts';
import { findOppositions } from './opposition.ts';
import type { Quotes } from './quotes.ts';
import { completeAmong, personNamed, quotedPeople } from './speakers.ts';
import { createVerifier, type Verifier } from './verify.ts';

/**
 * `createQuotes(await loadKnowledge(['knowledge'])).find({ about: 'Taiwan' })`
 * → the statements about Taiwan, each in all its renderings
 */
export function createQuotes(knowledge: Knowledge): Quotes {
  const finder = nameFinder(knowledge.names.values());
  const people = quotedPeople(knowledge);
  const statements = groupRenderings(knowledge, finder);
  const lookup = createLookup(knowledge, finder, statements);
  const oppositions = findOppositions(knowledge, finder, statements);
  const oppositionTo = (quotationId: string) => oppositions.get(quotationId);
  let verifier: Verifier | undefined;
  return {
    find: (query) => lookup.find(query),
    speakers: () => people,
    speakerNamed: (given) => personNamed(knowledge, finder, people, given),
    completeSpeaker: (typed) => completeAmong(people, typed),
    oppositionTo,
    verify(text, speaker) {
      // Made at the first use: a question in the terminal should not wait for it.
      verifier ??= createVerifier(knowledge, finder, people, oppositionTo);
      return verifier.verify(text, speaker);
    },
  };
}
