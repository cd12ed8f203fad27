import { describe, expect, it } from 'vitest';
import { createQuotes } from '../../src/quotes/index.ts';
import { sentencesOf } from '../../src/text/sentences.ts';
import { inventedKnowledge } from './invented.ts';

const quotes = createQuotes(
  inventedKnowledge([
    {
      id: 'gazette-harbour',
      outlet: 'gazette',
      paragraphs: ['“We will not pay for a bridge to nowhere, and we never did,” Lowe said. “Not one coin.”'],
      quotations: [{ speaker: 'ada-lowe' }, { speaker: 'ada-lowe' }],
    },
  ]),
);
quotes.prepare();

const units = [
  ' \n',
  '\n',
  ' ',
  '\t\n ',
  '—',
  ' — ',
  '- ',
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '«',
  '(',
  ')',
  '[',
  ']',
  '<',
  '<:a',
  '>',
  '> ',
  '\n> ',
  '.',
  ',',
  ', ',
  '!',
  '. ',
  ' ~ ',
  ':',
  ' : ',
  'a',
  'A',
  'a ',
  'A ',
  '1',
  '1.',
  '1,',
  'said ',
  ' said that ',
  'Lowe said ',
  ', Lowe said',
  'not ',
  'and ',
  ', and ',
  'St. ',
  'é',
  '\u0301',
  '😀',
  'http://',
  'we will not pay ',
  '“a” ',
  '...',
  '…',
  ' [',
  '\n—',
  '\n \n-',
  '*',
  '_',
  '||',
  '`',
];
const ends = ['', 'x', '!', '"', ' said', '\n'];

/** The least processor time of three tries, in milliseconds. */
function cost(work: () => unknown): number {
  const tries = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...tries);
}

/** Twice as much text may cost four times as much (words are laid beside words), and a fixed sum. */
const slackMs = 25;

describe('the cost of a text', () => {
  it.each(units)('that repeats %j grows no faster than its length squared', (unit) => {
    for (const end of ends) {
      const text = (length: number) => unit.repeat(length / unit.length) + end;
      for (const work of [
        (one: string) => quotes.verify(one),
        (one: string) => quotes.verify('We will not pay', one),
        (one: string) => sentencesOf(one),
      ]) {
        const [short, long] = [1000, 2000].map((length) => cost(() => work(text(length)))) as [
          number,
          number,
        ];
        expect(long, `${JSON.stringify(unit)} … ${JSON.stringify(end)}`).toBeLessThan(4 * short + slackMs);
      }
    }
  });
});
