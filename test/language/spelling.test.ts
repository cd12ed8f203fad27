import { describe, expect, it } from 'vitest';
import { inOneSpelling } from '../../src/language/english/spelling.ts';

describe('British and American spellings of one word', () => {
  it.each([
    ['recognise', 'recognize'],
    ['organisations', 'organizations'],
    ['paralysed', 'paralyzed'],
    ['neighbours', 'neighbors'],
    ['favourite', 'favorite'],
    ['colourised', 'colorized'],
    ['theatre', 'theater'],
    ["centre's", "center's"],
    ['kilometres', 'kilometers'],
    ['defence', 'defense'],
    ['licence', 'license'],
    ['practising', 'practicing'],
    ['travelled', 'traveled'],
    ['traveller', 'traveler'],
    ['signalling', 'signaling'],
    ['fulfil', 'fulfill'],
    ['skilfully', 'skillfully'],
    ['programme', 'program'],
    ['dialogue', 'dialog'],
    ['grey', 'gray'],
    ['sceptical', 'skeptical'],
    ['manoeuvres', 'maneuvers'],
    ['anaesthetised', 'anesthetized'],
    ['judgement', 'judgment'],
  ])('%s and %s are one', (british, american) => {
    expect(inOneSpelling(british)).toBe(inOneSpelling(american));
  });

  it.each([
    ['scoured', 'scored'],
    ['pouring', 'poring'],
    ['refilled', 'refiled'],
    ['filling', 'filing'],
    ['four', 'for'],
    ['prise', 'prize'],
    ['storeys', 'stories'],
    ['tonnes', 'tons'],
    ['recognise', 'recognised'],
    ['presence', 'presents'],
    ['wander', 'wonder'],
    ['analyses', 'analysts'],
  ])('%s and %s stay two words', (one, other) => {
    expect(inOneSpelling(one)).not.toBe(inOneSpelling(other));
  });

  it('leaves words of other alphabets, with accents and with digits as they are', () => {
    for (const word of ['токаев', 'centré', 'g20', '13000', "don't"]) expect(inOneSpelling(word)).toBe(word);
  });
});
