import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf, trimmed } from '../../src/text/sentences.ts';
import { textAt } from '../../src/text/span.ts';

const cut = (text: string): string[] => sentencesOf(text).map((span) => textAt(text, span));

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        'He left. ',
        'Mr. ',
        'St. ',
        'U.S. ',
        '“No,” ',
        'she said. ',
        '?! ',
        '… ',
        '\n',
        '\u2028',
        '\u00a0',
        ' ',
        'e.g. ',
        '3.5 ',
        '’',
        '”',
        ')',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('the sentences of a text', () => {
  it('go on over a line end that only wraps the paragraph', () => {
    expect(cut('The ferry left\nat noon. It\nrained.')).toEqual(['The ferry left\nat noon.', 'It\nrained.']);
  });

  it('go on after the "v." between two parties and the "c." before a year', () => {
    expect(cut('In Ash v. Board they won. It was (c. 1455) long ago.')).toEqual([
      'In Ash v. Board they won.',
      'It was (c. 1455) long ago.',
    ]);
  });

  it('go on inside square brackets, which are an outlet’s', () => {
    expect(cut('She wants Eastmere [the old name. See the map] to stay. We go.')).toEqual([
      'She wants Eastmere [the old name. See the map] to stay.',
      'We go.',
    ]);
  });

  it('cover all of it but white space, in order and apart', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { start, end } of sentencesOf(text)) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it('begin and end without white space', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const sentence of cut(text)) expect(sentence).toBe(sentence.trim());
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['Mr. Ash left. He won.', ['Mr. Ash left.', 'He won.']],
    ['They met in St. Petersburg. It rained.', ['They met in St. Petersburg.', 'It rained.']],
    ['Das Wehr öffnet am 17. Mai. Es regnet.', ['Das Wehr öffnet am 17. Mai.', 'Es regnet.']],
    [
      'Es kostet 3 Mio. Euro, z. B. im Mai. Es regnet.',
      ['Es kostet 3 Mio. Euro, z. B. im Mai.', 'Es regnet.'],
    ],
    ['Порт закрыт с 1998 г. Он им. Лоу. Идёт дождь.', ['Порт закрыт с 1998 г. Он им. Лоу.', 'Идёт дождь.']],
    ['The U.S. Senate sat. So did J. K. Ash.', ['The U.S. Senate sat.', 'So did J. K. Ash.']],
    ['“We stay.” She sat down.', ['“We stay.”', 'She sat down.']],
    ['“Do we stay?” she asked. Nobody spoke.', ['“Do we stay?” she asked.', 'Nobody spoke.']],
    ['It cost 3.5 million. Too much!', ['It cost 3.5 million.', 'Too much!']],
    ['He paused… and went on. Then rain.', ['He paused… and went on.', 'Then rain.']],
    [
      'Dr. Lowe of Port Inc. spoke in Feb. 2031. All left.',
      ['Dr. Lowe of Port Inc. spoke in Feb. 2031.', 'All left.'],
    ],
    ['', []],
    [' \n ', []],
  ])('%s', (text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });
});

describe('a trimmed span', () => {
  it('loses the white space at its ends and nothing else', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const span = trimmed(text, { start: 0, end: text.length });
        expect(text.slice(span.start, span.end)).toBe(text.trim());
      }),
    );
  });
});

describe('a span outside its text', () => {
  it.each([
    { start: -1, end: 2 },
    { start: 0, end: 6 },
    { start: 3, end: 2 },
  ])('is refused and not shown shortened: %o', (span) => {
    expect(() => textAt('12345', span)).toThrow(/does not lie inside a text of 5/);
  });
});
