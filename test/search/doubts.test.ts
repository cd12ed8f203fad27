import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createSearch, type ExplainingSearch } from '../../src/search/index.ts';
import { fill } from '../fixtures/harbour.ts';
import { island } from './island.ts';

const opening = `---
title: The opening of the harbour museum
outlet: gazette
published: 2031-06-01
text: verbatim
---
Ines Marlow opened the harbour museum on Friday, in the street where Tom Brandt was born in 1969.

Vera Lindqvist, who restored the old lighthouse, was among the guests of the museum and left early.

Tom Brandt, president of the rowing club, gave the museum his oars.

The architect Oda Fennimore said that the museum roof had come cheap.
`;

let search: ExplainingSearch;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-doubts-'));
  try {
    await fill(folder, { ...island, 'documents/gazette-opening.md': opening });
    search = createSearch(await loadKnowledge([folder]));
  } finally {
    await rm(folder, { recursive: true });
  }
});

const statusOf = (question: string) => search.ask(question).status;
const doubtsAbout = (question: string) => search.explain(question).doubts;

describe('a passage is no answer', () => {
  it('where somebody else did what is asked of this one', () => {
    expect(statusOf('When was Brandt born?')).toBe('answered');
    expect(statusOf('When was Marlow born?')).toBe('perhaps');
    expect(doubtsAbout('When was Marlow born?')).toEqual([
      'speaks of somebody else where the question has this name',
    ]);
  });

  it('where a fact is asked about a place that it does not name', () => {
    expect(statusOf('Who is the president of the rowing club?')).toBe('answered');
    expect(doubtsAbout('Who is the president of the rowing club on Orsay?')).toContain(
      'does not name all that is asked about',
    );
    expect(statusOf('Who is the president of the rowing club on Orsay?')).not.toBe('answered');
  });

  it('where words are asked for of somebody whom no document lists, and who is only named there', () => {
    expect(statusOf('What did Oda Fennimore say about the museum roof?')).toBe('answered');
    expect(statusOf('What did Vera Lindqvist say about the museum?')).toBe('perhaps');
    expect(doubtsAbout('What did Vera Lindqvist say about the museum?')).toEqual([
      'has no words of the one whose words are asked for',
    ]);
  });
});
