/** What is said of outlets that print something close to a statement, and which words stand in one rendering alone. */
import { describe, expect, it } from 'vitest';
import { createQuotes } from '../../src/quotes/index.ts';
import { type InventedDocument, inventedKnowledge } from './invented.ts';

const lowe = { speaker: 'ada-lowe' };
const bram = { speaker: 'bram-oduya' };

/** Each paragraph in a document of an outlet of its own, all with the same other news, so that words differ in weight. */
function printed(...papers: readonly (readonly [string, InventedDocument['quotations']])[]) {
  const other = ['The choir sang.', 'A goat ate the mayor’s hat.', 'The bakery sells rye bread.'];
  const knowledge = inventedKnowledge(
    papers.map(([paragraph, quotations], at) => ({
      id: `paper-${at + 1}`,
      outlet: `paper-${at + 1}`,
      paragraphs: [paragraph, ...other],
      quotations,
    })),
  );
  const quotes = createQuotes(knowledge);
  const wordsAt = (documentId: string, { start, end }: { start: number; end: number }) =>
    knowledge.documents.get(documentId)?.text.slice(start, end);
  return { compared: quotes.compare('one') ?? quotes.compare('paper-1#1'), wordsAt };
}

describe('an outlet that prints something close to a statement', () => {
  it('is shown with it where the same speaker says much of it in other words', () => {
    const { compared, wordsAt } = printed(
      ['“I heard the owl in the belfry before anybody,” Lowe said.', [lowe]],
      ['“From the belfry came an owl, I noticed first,” Lowe said.', [lowe]],
    );
    expect(compared?.renderings).toHaveLength(1);
    expect(compared?.close.map(({ documentId, span }) => wordsAt(documentId, span))).toEqual([
      'From the belfry came an owl, I noticed first,',
    ]);
    expect(compared?.absentFromOutletIds).toEqual([]);
  });

  it('is neither said to have it nor to lack it where one rare word of it is all', () => {
    const { compared } = printed(
      ['“We slept badly, and the owl hooted,” Lowe said.', [lowe]],
      ['“An owl kept us awake,” Lowe said.', [lowe]],
    );
    expect(compared?.close).toEqual([]);
    expect(compared?.unsureOutletIds).toEqual(['paper-2']);
    expect(compared?.absentFromOutletIds).toEqual([]);
  });

  it('is not shown with what shares only everyday words with it', () => {
    const { compared } = printed(
      ['“They went and left us to burn,” Lowe said.', [lowe]],
      ['“I went with a cake and left it there,” Lowe said.', [lowe]],
    );
    expect(compared?.close).toEqual([]);
  });

  it('is said to lack it where somebody else says so, or the speaker something else', () => {
    const { compared } = printed(
      ['“I heard the owl in the belfry before anybody,” Lowe said.', [lowe]],
      ['“An owl sits in the belfry,” Oduya said.', [bram]],
      ['“The potatoes are late this year,” Lowe said.', [lowe]],
    );
    expect(compared?.close).toEqual([]);
    expect(compared?.absentFromOutletIds).toEqual(['paper-2', 'paper-3']);
  });

  it('is said to report it where it tells the same in its own words, and its other number is named', () => {
    const { compared, wordsAt } = printed(
      ['“We can have 40 ponies in the meadow by Easter if the vet agrees,” Lowe said.', [lowe]],
      ['Lowe has told the parish that 25 ponies in the meadow by Easter are sure.', []],
    );
    expect(compared?.reportedBy.map(({ documentId }) => documentId)).toEqual(['paper-2']);
    expect(compared?.absentFromOutletIds).toEqual([]);
    const [difference] = compared?.differences ?? [];
    expect(difference?.kind).toBe('number');
    expect(wordsAt('paper-1', difference?.a ?? { start: 0, end: 0 })).toBe('40');
    expect(wordsAt('paper-2', difference?.b ?? { start: 0, end: 0 })).toBe('25');
  });

  it('has no other number where it counts something else', () => {
    const { compared } = printed(
      ['“We can have 40 ponies in the meadow by Easter,” Lowe said.', [lowe]],
      ['Lowe wants ponies in the meadow by Easter, and 12 donkeys.', []],
    );
    expect(compared?.differences.filter(({ kind }) => kind === 'number')).toEqual([]);
  });
});

describe('words that stand in some renderings alone', () => {
  /** Each with the outlets that print it. */
  const alone = (...lines: readonly string[]) => {
    const { compared, wordsAt } = printed(
      ...lines.map((words) => [`“${words},” Lowe said.`, [{ ...lowe, statement: 'one' }]] as const),
    );
    return compared?.unpaired.map(({ documentId, span, outletIds }) => [
      wordsAt(documentId, span),
      outletIds,
    ]);
  };

  it('are given to every outlet that prints them, and not to the first', () => {
    expect(
      alone(
        'We never fed a single crumb to those pigeons',
        'We never fed a single crumb to those pigeons in the winter months',
        'I said no crumb to pigeons in the winter months',
      ),
    ).toEqual(
      expect.arrayContaining([
        ['fed a single', ['paper-1', 'paper-2']],
        ['winter months', ['paper-2', 'paper-3']],
      ]),
    );
  });

  it('are shown with their small words where they are put into what another prints without them', () => {
    expect(alone('We watered the big garden', 'We watered the big garden in July')).toEqual([
      ['in July', ['paper-2']],
    ]);
  });

  it('are none where each of them stands in another rendering, and no line joins words of two outlets', () => {
    const words = alone(
      'We carried 14 lambs to the upper barn at dawn',
      'We got 14 lambs to the upper barn at dawn',
      'We carried 11 lambs to the upper barn at dawn',
    );
    expect(words).not.toContainEqual(['carried 14', expect.anything()]);
  });
});

it('a whole short sentence is a rendering beside the same with a word more', () => {
  const { compared } = printed(
    ['“We mended the weathercock in April,” Lowe said.', [lowe]],
    ['“We mended the weathercock,” Lowe said.', [lowe]],
  );
  expect(compared?.renderings.map(({ isFragment }) => isFragment)).toEqual([false, false]);
});
