/** The promises that hold for every input, however broken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/ingest/read/decode.ts';
import { savedPages } from '../eval/pages/measure.ts';
import { anyFile, damaged } from './any-file.ts';
import { readArticle } from './first-article.ts';

async function check(bytes: Uint8Array, name: string): Promise<void> {
  const decoded = decode(bytes);
  const read = await readArticle(bytes, name);
  if (read.kind === 'refused') {
    expect(read.refusal.reason).toMatch(/^[a-z-]+$/u);
    expect(read.refusal.message.length).toBeGreaterThan(10);
    return;
  }
  // Offsets of a packed file are those of what it holds.
  const text = decoded.kind === 'done' ? decoded.value.text : undefined;
  for (const { text: words, source, speakerMention, confidence } of read.value.quotations) {
    if (source !== undefined && text !== undefined) expect(text.slice(source.start, source.end)).toBe(words);
    const mention = speakerMention?.source;
    if (mention !== undefined && text !== undefined)
      expect(text.slice(mention.start, mention.end)).toBe(speakerMention?.text);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
}

describe('any input', () => {
  it('ends in an article or a named refusal, with offsets that give the words', () => {
    return fc.assert(
      fc.asyncProperty(anyFile, ({ bytes, name }) => check(bytes, name)),
      { numRuns: 3000 },
    );
  }, 120_000);

  it('ends so where a saved page is damaged', async () => {
    const pages = await savedPages();
    const files = pages.map(({ page }) => ['a.html', Buffer.from(page.html)] as const);
    await fc.assert(
      fc.asyncProperty(damaged(files), ({ bytes, name }) => check(bytes, name)),
      { numRuns: 150 },
    );
  }, 120_000);

  it.each([
    ['marks that never close', '“'.repeat(50_000)],
    ['marks that never close, apart', ' “a'.repeat(30_000)],
    ['apostrophes', " 'a".repeat(30_000)],
    ['brackets', '['.repeat(50_000)],
    ['verbs that hand their subject on', 'and said to say '.repeat(10_000)],
    ['one word', 'a'.repeat(500_000)],
    ['commas', 'Moreno, '.repeat(20_000)],
    ['names', 'Ana Moreno and '.repeat(10_000)],
    ['blank lines', '\n'.repeat(20_000).concat('It rained for nine days, and the river rose.')],
    ['elements in elements', `<html><body>${'<div>'.repeat(20_000)}It rained.`],
    ['pronouns', '“Go,” she said.\n\n'.repeat(2_000)],
  ])('does not make the reader slow: %s', async (_what, text) => {
    // No clock: a rule that runs away would end this test by the runner's own limit.
    for (const name of ['a.txt', 'a.html', 'a.md']) await check(Buffer.from(text), name);
  });
});
