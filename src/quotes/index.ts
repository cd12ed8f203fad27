/** The quotations of a knowledge, made ready once for every question about who said what. */
import type { Knowledge } from '../knowledge/model.ts';
import { nameFinder } from '../knowledge/names.ts';
import { groupRenderings } from './group.ts';
import { createLookup } from './lookup.ts';
import type { Quotes } from './quotes.ts';
import { completeAmong, personNamed, quotedPeople } from './speakers.ts';

/**
 * `createQuotes(await loadKnowledge(['knowledge'])).find({ about: 'Taiwan' })`
 * → the statements about Taiwan, each in all its renderings
 */
export function createQuotes(knowledge: Knowledge): Quotes {
  const finder = nameFinder(knowledge.names.values());
  const people = quotedPeople(knowledge);
  const lookup = createLookup(knowledge, finder, groupRenderings(knowledge, finder));
  return {
    find: (query) => lookup.find(query),
    speakers: () => people,
    speakerNamed: (given) => personNamed(knowledge, finder, people, given),
    completeSpeaker: (typed) => completeAmong(people, typed),
  };
}
