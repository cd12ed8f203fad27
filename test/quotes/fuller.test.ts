/** A whole sentence of one outlet that another prints with more in it. */
import { describe, expect, it } from 'vitest';
import { createQuotes } from '../../src/quotes/index.ts';
import { inventedKnowledge } from './invented.ts';

const spoken = (paragraphs: readonly string[]) => paragraphs.flatMap(() => [{ speaker: 'ada-lowe' }]);

/** The verdict on words that the gazette prints as a whole sentence, and the documents shown with it. */
function checked(words: string, elsewhere: string, quotations = spoken(elsewhere.match(/“/gu) ?? [])) {
  const quotes = createQuotes(
    inventedKnowledge([
      {
        id: 'gazette',
        outlet: 'gazette',
        paragraphs: [`“${words},” Lowe said.`],
        quotations: [{ speaker: 'ada-lowe' }],
      },
      { id: 'courier', outlet: 'courier', paragraphs: [elsewhere, 'The tide was out.'], quotations },
    ]),
  );
  const [found] = quotes.verify(`Lowe: “${words}”`);
  return {
    verdict: found?.verdict,
    isFuller: found?.isFuller === true,
    matches: found?.matches.map(({ documentId }) => documentId),
    opponents: found?.opponents.map(({ documentId }) => documentId),
  };
}

const disputed = { verdict: 'disputed', isFuller: true, matches: ['gazette'], opponents: ['courier'] };

describe('a whole sentence that another outlet prints with more in it', () => {
  it.each([
    ['a limit behind it', 'We sold no trees', '“We sold no trees to the sawmill in Eastmere,” Lowe said.'],
    [
      'a condition',
      'I will plant a new orchard',
      'Lowe said: “I will plant a new orchard if the frost holds off.”',
    ],
    [
      'what it is about',
      'The well is safe to drink from',
      '“The well is safe to drink from that stands in my yard,” Lowe said.',
    ],
    ['a doubt', 'The hens came home', 'Lowe said: “The hens came home, or so I was told.”'],
    [
      'what bounds it before',
      'I paid the shepherds well',
      'Lowe said: “In my first summer I paid the shepherds well.”',
    ],
    [
      'a person before who says it',
      'The pond is full of carp',
      'Lowe said: “They claim that the pond is full of carp.”',
    ],
    [
      'a limit behind who speaks',
      'We sold no trees',
      '“We sold no trees,” Lowe said, “before the drought of last summer.”',
    ],
    [
      'a small word otherwise',
      'We never let a dog into the barn',
      '“We never let the dog into the barn at lambing time,” Lowe said.',
    ],
    [
      'a next one that calls it a lie',
      'The pond is full of carp',
      '“The pond is full of carp,” Lowe said. “That is a lie.”',
    ],
  ])(
    'is disputed where that is %s, and the fuller one is not said to have just these words',
    (_, words, elsewhere) => {
      const { opponents, ...found } = checked(words, elsewhere);
      expect({ ...found, opponents: [...new Set(opponents)] }).toEqual(disputed);
    },
  );

  it('is disputed though nobody has recorded whose words the fuller ones are', () => {
    expect(checked('We sold no trees', 'On a slip: “We sold no trees to the sawmill.”', [])).toEqual(
      disputed,
    );
  });

  it.each([
    ['another clause', 'We sold the old tractor', '“We sold the old tractor and we miss it,” Lowe said.'],
    [
      'a clause behind a comma',
      'We sold the old tractor',
      '“We sold the old tractor, because it leaked,” Lowe said.',
    ],
    ['an introduction', 'We sold the old tractor', 'Lowe said: “And that is why we sold the old tractor.”'],
    [
      'another sentence',
      'We sold the old tractor',
      '“We sold the old tractor,” Lowe said. “The barn is empty now.”',
    ],
    [
      'an answer to what it supposes',
      'I would have mended the fence if anyone had asked',
      '“I would have mended the fence if anyone had asked. Nobody did,” Lowe said.',
    ],
    [
      'who speaks, in its midst',
      'We sold the old tractor at Easter',
      '“We sold the old tractor,” Lowe said, “at Easter.”',
    ],
  ])('stays exact where that is %s', (_, words, elsewhere) => {
    const { verdict, opponents } = checked(words, elsewhere);
    expect([verdict, opponents]).toEqual(['exact', []]);
  });

  it('stays exact where the fuller one is another person’s, of other words, or of few', () => {
    const bram = [{ speaker: 'bram-oduya' }];
    const silent = { verdict: 'exact', isFuller: false, matches: ['gazette'], opponents: [] };
    expect(checked('We sold no trees', '“We sold no trees to the mill,” Oduya said.', bram)).toEqual(silent);
    expect(checked('We made no mistake', '“We made no money in the spring,” Lowe said.')).toEqual(silent);
    expect(checked('I was at home', '“I was at home in the kitchen at nine,” Lowe said.')).toEqual(silent);
  });
});
