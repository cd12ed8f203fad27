import { beforeAll, describe, expect, it } from 'vitest';
import { createSearch, type ExplainingSearch } from '../../src/search/index.ts';
import { islandKnowledge } from './island.ts';

let search: ExplainingSearch;
beforeAll(async () => {
  search = createSearch(await islandKnowledge());
});

describe('a question in another language finds the English passage', () => {
  it.each([
    ['Russian', 'Что сказала Марлоу про мост?', ['gazette-bridge¶2', 'radio-bridge¶1']],
    [
      'a name in another case',
      'Мост губернатора Марлоу: какая цена?',
      ['gazette-bridge¶2', 'radio-bridge¶1'],
    ],
    ['German', 'Wann beginnt der Bau der Brücke?', ['radio-bridge¶2']],
    ['a German compound', 'Was kostet der Brückenbau?', ['gazette-bridge¶2', 'radio-bridge¶1']],
  ])('%s', (_, question, passageIds) => {
    expect(passageIds).toContain(search.ask(question).excerpts[0]?.passageId);
  });

  it('and is never called an answer without a name and the kind of thing asked for', () => {
    expect(search.ask('Wie viele Seehunde leben auf den Sandbänken? Biologen warnen.').status).not.toBe(
      'answered',
    );
    expect(search.ask('Сколько стоит мост?').status).not.toBe('answered');
  });

  it('and is an answer where it has nothing but a name', () => {
    const asked = ['Was ist mit Marlow?', 'Что есть о Marlow?', 'Що є про Marlow?', 'Marlow туралы не бар?'];
    expect(asked.map((question) => search.ask(question).status)).toEqual(asked.map(() => 'answered'));
  });

  it('what was looked for is said in the reader’s own words', () => {
    expect(search.ask('Сколько стоит мост?').searched.words).toEqual(['стоит', 'мост']);
  });

  it('a question about something else is refused', () => {
    expect(search.ask('Какая столица Монголии?').status).toBe('not-found');
    expect(search.ask('Was ist die Hauptstadt der Mongolei?').status).toBe('not-found');
  });
});
