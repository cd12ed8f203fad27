/** Words that grammar calls small and that carry the meaning: how much, how often, on which side. */
import { describe, expect, it } from 'vitest';
import { ask } from '../../src/commands/ask/ask.ts';
import { compareStatements } from '../../src/commands/compare.ts';
import { showPicture } from '../../src/commands/picture.ts';
import { verify } from '../../src/commands/verify.ts';
import { languageOf } from '../../src/language/index.ts';
import { tokensOf } from '../../src/language/tokens.ts';
import { compareTexts } from '../../src/quotes/compare/differences.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import { renderReply } from '../../src/render/discord/message.ts';
import { textsIn } from '../../src/render/discord/message-state/components.ts';
import { createSearch } from '../../src/search/index.ts';
import { comparable, inventedKnowledge, reader } from './invented.ts';

/** Kinds and words of what differs in meaning. */
function meant(a: string, b: string) {
  const { isContradiction, differences } = compareTexts(comparable(a), comparable(b), reader.language);
  const named = differences.filter(({ kind }) => kind !== 'wording');
  return [
    isContradiction,
    ...named.map((one) => [one.kind, a.slice(one.a.start, one.a.end), b.slice(one.b.start, one.b.end)]),
  ];
}

describe('small words that change the meaning', () => {
  it.each([
    [
      'We heard of the leak and we did little.',
      'We heard of the leak and we did nothing.',
      'did little',
      'did nothing',
    ],
    ['I saw a few boats in the bay.', 'I saw no boats in the bay.', 'few boats', 'no boats'],
    ['All boats came home.', 'Some of the boats came home.', 'All boats', 'Some of'],
    ['We never lock the gate at night.', 'We rarely lock the gate at night.', 'never lock', 'rarely lock'],
    ['Many of us saw the smoke.', 'Few of us saw the smoke.', 'Many of', 'Few of'],
    [
      'The harbour is always open on Sunday.',
      'The harbour is sometimes open on Sunday.',
      'always open',
      'sometimes open',
    ],
    [
      'Most of the crew was for the strike.',
      'Most of the crew was against the strike.',
      'for the',
      'against the',
    ],
  ])('are a contradiction where all else is the same: “%s” – “%s”', (a, b, one, other) => {
    const [isContradiction, ...named] = meant(a, b);
    expect(isContradiction).toBe(true);
    expect(named).toHaveLength(1);
    expect(named[0]).toEqual([
      expect.stringMatching(/^(?:degree|negation)$/),
      expect.stringContaining(one),
      expect.stringContaining(other),
    ]);
  });

  it('are no contradiction where both may be true', () => {
    expect(meant('We barely reached the shore.', 'We reached the shore.')).toEqual([
      false,
      ['degree', 'barely', ''],
    ]);
  });

  it.each([
    [
      'We lost the boat in the storm, and the crew walked.',
      'We almost lost the boat in the storm, and a crew ran.',
      '',
      'almost',
    ],
    ['Bring all nets and leave.', 'Bring many nets and go home.', 'all', 'many'],
  ])('are named where other words differ, too: “%s” – “%s”', (a, b, one, other) => {
    expect(meant(a, b)).toEqual([false, ['degree', one, other]]);
  });

  it.each([
    ['The boats came home late.', 'All the boats came home late.'],
    ['We saw the smoke on the pier.', 'We saw a smoke on that pier.'],
    ['I know that some boats leaked.', 'I know several boats leaked.'],
    ['I saw a few boats in the bay.', 'I saw several boats in the bay.'],
    ['We have a little money for the boat.', 'We have some money for the boat.'],
    ['Everyone knew of the leak.', 'Everybody knew about the leak.'],
    ['It was hardly a surprise to us.', 'It was no surprise to us.'],
    ['Most of the crew saw the smoke.', 'Many of the crew saw the smoke.'],
    ['Some left early. All left in the end.', 'All left in the end. Some left early.'],
  ])('are none that translate one: “%s” – “%s”', (a, b) => {
    expect(meant(a, b)).toEqual([false]);
  });

  it.each([
    ['de', 'Wir haben wenig getan, sagte der Hafen.', 'Wir haben nichts getan, sagte der Hafen.'],
    ['de', 'Wir haben ein wenig Geld im Hafen.', 'Wir haben kein Geld im Hafen.'],
    ['ru', 'Мы редко закрываем ворота ночью.', 'Мы иногда закрываем ворота ночью.'],
  ])('are known in the language %s', (code, a, b) => {
    const language = languageOf(code);
    const side = (text: string) => ({
      text,
      tokens: tokensOf(text, language),
      parts: [{ start: 0, end: text.length }],
    });
    expect(compareTexts(side(a), side(b), language).isContradiction).toBe(true);
  });
});

it('a quotation that nobody contradicts is not said to be contradicted in degree', () => {
  const quotes = createQuotes(
    inventedKnowledge([
      {
        id: 'bell-2',
        outlet: 'bell',
        paragraphs: ['“We never lock the harbour gate in winter.” Lowe said.'],
        quotations: [{ speaker: 'ada-lowe' }],
      },
    ]),
  );
  const [check] = quotes.verify('We never lock the harbour gate in winter.');
  expect(check).toMatchObject({ verdict: 'exact', opponents: [] });
  expect(check).not.toHaveProperty('isOfDegree');
});

describe('outlets that print one statement with “little” and with “nothing”', () => {
  const [little, nothing] = ['little', 'nothing'].map(
    (word) => `We were told about the leak in the roof and we did ${word}.`,
  );
  const one = (outlet: string, words = '') => ({
    id: `${outlet}-1`,
    outlet,
    paragraphs: [`“${words}” Lowe said.`],
    quotations: [{ speaker: 'ada-lowe' }],
  });
  const knowledge = inventedKnowledge([one('bell', little), one('echo', nothing)]);
  const library = { knowledge, quotes: createQuotes(knowledge), search: createSearch(knowledge) };
  const shown = (answer: Parameters<typeof renderReply>[0]['answer']) =>
    [...textsIn(renderReply({ answer, isPrivate: false }).components)].join('\n');

  it('contradict each other in /compare, with the words marked', () => {
    const text = shown(compareStatements('the leak in the roof', 0, { library }));
    expect(text).toContain('The outlets contradict each other');
    expect(text).toContain('Another meaning: bell “did little” – echo “did nothing”');
    expect(text).not.toContain('small words');
    expect(text).not.toContain('opposite');
  });

  it('do so in an answer and in the grid', async () => {
    const answer = await ask.run({ question: 'What did Lowe say about the leak in the roof?' }, { library });
    expect(shown(answer)).toContain('prints “did little”');
    const picture = showPicture({ kind: 'coverage', about: 'the leak in the roof' }, { library });
    expect(JSON.stringify(picture)).toContain('contradicts');
  });

  it.each([
    [little, 'echo prints them with another meaning.'],
    [nothing, 'bell prints them with another meaning.'],
  ])('are named by /verify of the other: “%s”', async (text = '', said) => {
    const answer = await verify.run({ text }, { library });
    const words = shown(answer);
    expect(words).toContain('Disputed');
    expect(words).toContain(said);
    expect(words).toContain('With another meaning');
    expect(words).not.toContain('opposite');
  });
});
