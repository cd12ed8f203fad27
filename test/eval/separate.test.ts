/** The shipped episode is measured on questions that nobody recorded: else the figure would say nothing. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { nameFinder } from '../../src/knowledge/names.ts';
import { languageOf } from '../../src/language/index.ts';
import { tokensOf } from '../../src/language/tokens.ts';
import { readQuestions } from './sets.ts';

/** From this Jaccard likeness of their terms on, two questions are near twins. */
const nearTwin = 0.6;

it('no question that the shipped episode is measured on is recorded in it, nor a near twin', async () => {
  const knowledge = await loadKnowledge([join(import.meta.dirname, '../../knowledge')]);
  const names = nameFinder(knowledge.names.values());
  const keysOf = (text: string): ReadonlySet<string> =>
    new Set(
      tokensOf(text, languageOf('en'), names.find)
        .filter(({ isStop }) => !isStop)
        .map(({ key }) => key),
    );
  const recorded = [...knowledge.passages.values()].flatMap(({ asks }) =>
    asks.map((ask) => ({ ask, keys: keysOf(ask) })),
  );
  const others = ['questions-members.yaml', 'questions-contrast.yaml'];
  const measured = [
    ...(await readQuestions()),
    ...(await Promise.all(others.map((file) => readQuestions(join(import.meta.dirname, file))))).flat(),
  ];
  const twins = measured.flatMap(({ question }) => {
    const keys = keysOf(question);
    return recorded
      .filter((one) => one.keys.intersection(keys).size >= nearTwin * one.keys.union(keys).size)
      .map(({ ask }) => ask);
  });
  expect(recorded.length).toBeGreaterThan(0);
  // Whoever mends this sees the recorded questions alone: the measured ones stay unread.
  expect(twins).toEqual([]);
});
