/** The questions recorded for the shipped episode: few a passage, and each in other words than the rest. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { languageOf } from '../../src/language/index.ts';
import { tokensOf } from '../../src/language/tokens.ts';

const maxAsksPerPassage = 5;
/** From this share of stems in common (Jaccard), two questions are near twins. */
const twinFrom = 0.6;

const knowledge = await loadKnowledge([join(import.meta.dirname, '../../knowledge')]);
const passages = [...knowledge.passages.values()];
const questions = passages.flatMap(({ asks }) => asks);
const language = languageOf(knowledge.episode.language);

const allStems = (question: string) => new Set(tokensOf(question, language).map(({ key }) => key));
const tellingStems = (question: string) =>
  new Set(
    tokensOf(question, language)
      .filter(({ isStop }) => !isStop)
      .map(({ key }) => key),
  );

/** The pairs of questions that say nearly the same. */
function twinsAmong(asked: readonly string[], stemsOf: (question: string) => Set<string>): string[] {
  const read = asked.map((question) => ({ question, stems: stemsOf(question) }));
  return read.flatMap((one, at) =>
    read
      .slice(at + 1)
      .filter((other) => jaccard(one.stems, other.stems) >= twinFrom)
      .map((other) => `${one.question} | ${other.question}`),
  );
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return one.intersection(other).size / one.union(other).size;
}

describe('the questions recorded for the shipped episode', () => {
  // Recorded questions name paragraphs, so a photo's caption has none.
  it(`are at least one and at most ${maxAsksPerPassage} a paragraph`, () => {
    const paragraphs = passages.filter(({ locator }) => !locator.startsWith('caption-'));
    const others = paragraphs.filter(({ asks }) => asks.length < 1 || asks.length > maxAsksPerPassage);
    expect(others.map(({ id, asks }) => `${id}: ${asks.length}`)).toEqual([]);
  });

  it('hold no near twins, with their small words or without', () => {
    expect(twinsAmong(questions, allStems)).toEqual([]);
    expect(twinsAmong(questions, tellingStems)).toEqual([]);
  });

  it('would be told as twins when only order and endings differ, not when the angle does', () => {
    const who = 'Who leads the harbour board?';
    expect(twinsAmong([who, 'The harbour boards, who led them?'], allStems)).toHaveLength(1);
    expect(twinsAmong([who, 'When was the board elected?'], allStems)).toEqual([]);
  });

  it('leave none recorded as unanswered: that list is for operators', () => {
    expect(knowledge.unanswered).toEqual([]);
  });
});
