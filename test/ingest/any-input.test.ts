/** The promises that hold for every input, however broken. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/ingest/article.ts';
import { decode } from '../../src/ingest/read/decode.ts';

/** Pieces of which pages are made, good and bad, in any order. */
const piece = fc.constantFrom(
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  '«',
  '»',
  '(',
  ')',
  '[',
  ']',
  ',',
  '.',
  '?',
  '!',
  ':',
  ';',
  '—',
  '-',
  '…',
  ' ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\u00a0',
  '\u2028',
  '# ',
  '## ',
  '---\n',
  '> ',
  '* ',
  '{¶ 3}',
  '**',
  '](',
  '<p>',
  '</p>',
  '<article>',
  '<script>',
  '&quot;',
  '<!--',
  'Ana Moreno',
  'Moreno',
  'she',
  'He',
  'the mayor',
  'said',
  'told reporters',
  'according to',
  'who',
  'and',
  'that',
  'to',
  'saying',
  'called',
  'by',
  'of',
  'a lawyer based in Leeds',
  'By Rosa Feld',
  'March 3, 2031',
  'Leave a Reply',
  'keep reading',
  'Home | News | Town',
  'https://example.org/a',
  'Related article: more',
  'It rained for nine days and the river rose',
  'é',
  '漢字',
  '🌧️',
  '\u0301',
  '\u202e',
  'İ',
);
const page = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));
const fileName = fc.constantFrom('a.txt', 'a.html', 'a.md', 'a');

async function check(bytes: Uint8Array, name: string): Promise<void> {
  const decoded = decode(bytes);
  const read = await readArticle(bytes, name);
  if (!read.ok) {
    expect(read.refusal.reason).toMatch(/^[a-z-]+$/u);
    expect(read.refusal.message.length).toBeGreaterThan(10);
    return;
  }
  expect(decoded.ok).toBe(true);
  const text = decoded.ok ? decoded.value.text : '';
  for (const { text: words, source, speakerMention, confidence } of read.value.quotations) {
    if (source !== undefined) expect(text.slice(source.start, source.end)).toBe(words);
    const mention = speakerMention?.source;
    if (mention !== undefined) expect(text.slice(mention.start, mention.end)).toBe(speakerMention?.text);
    expect(confidence).toBeGreaterThanOrEqual(0);
    expect(confidence).toBeLessThanOrEqual(1);
  }
}

describe('any input', () => {
  it('ends in an article or a named refusal, with offsets that give the words: any bytes', () => {
    return fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), fileName, check), { numRuns: 300 });
  });

  it('ends in an article or a named refusal, with offsets that give the words: any text', () => {
    const text = fc.string({ unit: 'binary', maxLength: 2000 });
    return fc.assert(
      fc.asyncProperty(text, fileName, (one, name) => check(Buffer.from(one), name)),
      { numRuns: 300 },
    );
  });

  it('ends in an article or a named refusal, with offsets that give the words: anything built of what pages hold', () => {
    return fc.assert(
      fc.asyncProperty(page, fileName, (one, name) => check(Buffer.from(one), name)),
      { numRuns: 1500 },
    );
  });

  it('ends in an article or a named refusal in UTF-16 too', () => {
    return fc.assert(
      fc.asyncProperty(page, fileName, (one, name) => check(Buffer.from(`\ufeff${one}`, 'utf16le'), name)),
      { numRuns: 200 },
    );
  });

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
