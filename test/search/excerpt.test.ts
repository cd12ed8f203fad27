import { describe, expect, it } from 'vitest';
import { languageOf } from '../../src/language/index.ts';
import { answerLength, cut, piecesOf } from '../../src/search/excerpt/excerpt.ts';
import { textAt } from '../../src/text/span.ts';

describe('an excerpt that begins with a word that points back', () => {
  // Short sentences behind it leave no room for a whole one before it.
  const [longBefore, behind] = [`${'Ab '.repeat(300)}cd. `, 'It rained. '.repeat(90)];
  it.each([
    ['en', 'The mayor met the guild. ', 'He refused.'],
    ['en', 'The guild had lied. ', 'For this reason the mayor refused.'],
    ['de', 'Der Bürgermeister traf die Gilde. ', 'Er lehnte ab.'],
    ['ru', 'Мэр встретил гильдию. ', 'Он отказался.'],
  ])('has the sentence before it as well, in %s', (code, before, leaning) => {
    const text = `${longBefore}${before}${leaning} ${behind}`.trim();
    const passage = { start: 0, end: text.length };
    const pieces = piecesOf(text, passage, []);
    const values = pieces.map((span) => ({
      terms: new Map([[0, textAt(text, span).includes(leaning) ? 2 : 0]]),
      extra: 0,
    }));
    const shown = textAt(text, cut(text, passage, pieces, values, languageOf(code), answerLength));
    expect(shown.startsWith(before)).toBe(true);
    const unknown = textAt(text, cut(text, passage, pieces, values, languageOf('kk'), answerLength));
    expect(unknown.startsWith(leaning)).toBe(true);
  });
});

describe('pieces of a passage', () => {
  const pieces = (text: string) =>
    piecesOf(text, { start: 0, end: text.length }, []).map((span) => textAt(text, span));

  it('are sentences', () => {
    expect(pieces('It rained. Mr. Ash left.')).toEqual(['It rained.', 'Mr. Ash left.']);
  });

  it('keep a quotation of several sentences together', () => {
    expect(pieces('“No. Never,” she said. It rained.')).toEqual(['“No. Never,” she said.', 'It rained.']);
  });

  it('keep a bare quotation with the sentence that names its speaker', () => {
    expect(pieces('“No,” Brandt said. “Never.” It rained.')).toEqual([
      '“No,” Brandt said. “Never.”',
      'It rained.',
    ]);
  });
});
