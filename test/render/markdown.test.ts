/** What is escaped shows in Discord exactly as it is. */
import { parse } from 'discord-markdown-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockquote,
  clippedMarkdown,
  escapeMarkdown,
  marked,
  small,
  unescapeMarkdown,
} from '../../src/render/discord/markdown/markdown.ts';
import { textShown } from '../../src/render/discord/markdown/text-shown.ts';
import {
  matchingWordsInMarkdown,
  wordsInMarkdown,
} from '../../src/render/discord/markdown/words-markdown.ts';
import { questionHeading, readQuestion } from '../../src/render/discord/message-state/message-data.ts';
import { question } from './hostile.ts';
import { hostileText } from './hostile-text.ts';

type Node = ReturnType<typeof parse>[number];

/** What a reader sees, or a word for what it was taken for. */
function seen(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'br') return '\n';
      if (node.type === 'strong') return seen(node.content);
      if (node.type === 'twemoji') return node.name;
      return node.type === 'text' ? String(node.content) : `[[${node.type}]]`;
    })
    .join('');
}

describe('a message that is read', () => {
  it.each([
    ['**Bold**, *slanting* and __underlined__ words', 'Bold, slanting and underlined words'],
    ['### A heading\n-# small print', 'A heading\nsmall print'],
    ['||hidden|| and ~~struck~~ and `code`', 'hidden and ~~struck~~ and code'],
    ['> “They *never* came”\n- she said', '> “They never came”\n- she said'],
    ['f***ing snake_case_name 2 * 3 * 4', 'f***ing snake_case_name 2 * 3 * 4'],
    ['<@123> <:ok:1> [a link](https://a.example) &amp;', '<@123> <:ok:1> [a link](https://a.example) &amp;'],
  ])('%j shows %j', (markdown, shown) => {
    expect(textShown(markdown).replace(/\n+/gu, '\n')).toBe(shown);
  });

  it('has the letters that were escaped', () => {
    fc.assert(
      fc.property(hostileText(200), (text) => {
        const letters = (some: string) => some.match(/[\p{L}\p{N}]/gu)?.join('');
        expect(letters(textShown(escapeMarkdown(text)))).toBe(letters(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe('escaped text', () => {
  it('is shown by Discord to the letter: no bold, no link, no mention', () => {
    fc.assert(
      fc.property(hostileText(300), (text) => {
        expect(seen(parse(escapeMarkdown(text), 'extended'))).toBe(text.replaceAll('\r\n', '\n'));
      }),
      { numRuns: 1000 },
    );
  });

  it('is read back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(hostileText(300), fc.string({ unit: 'binary' })), (text) => {
        expect(unescapeMarkdown(escapeMarkdown(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  it('in bold here and there shows the same letters', () => {
    const spans = fc.array(fc.record({ start: fc.nat(80), length: fc.nat(20) }), { maxLength: 6 });
    fc.assert(
      fc.property(hostileText(80), spans, (text, given) => {
        const markdown = marked(
          text,
          given.map(({ start, length }) => ({ start, end: start + length })),
        );
        expect(seen(parse(markdown, 'extended'))).toBe(text.replaceAll('\r\n', '\n'));
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['1. First', '1\\. First'],
    ['- item', '\\- item'],
    ['Nur-Sultan', 'Nur-Sultan'],
    ['2022-06-24', '2022-06-24'],
    ['3.5 million', '3\\.5 million'],
    ['at 10:30', 'at 10:30'],
    ['https://x.y', 'https\\://x.y'],
    [':smile:', '\\:smile:'],
  ])('%s is sent as %s', (text, markdown) => {
    expect(escapeMarkdown(text)).toBe(markdown);
  });
});

describe('bold', () => {
  it('leaves white space outside, and joins words that stand side by side', () => {
    expect(
      marked('the tea  time ', [
        { start: 3, end: 8 },
        { start: 9, end: 14 },
      ]),
    ).toBe('the **tea  time** ');
  });
});

describe('small text', () => {
  it('stays on one line', () => {
    expect(small('one\ntwo')).toBe('-# one two');
  });
});

describe('a blockquote', () => {
  it('holds every line', () => {
    expect(blockquote('one\ntwo')).toBe('> one\n> two');
  });
});

describe('words of a digest', () => {
  const drawn = (text: string, ...quotations: string[]) =>
    wordsInMarkdown(
      {
        text,
        kind: 'digest',
        quotations: quotations.map((words) => ({
          kind: 'direct' as const,
          text: words,
          span: { start: text.indexOf(words), end: text.indexOf(words) + words.length },
        })),
      },
      1_000,
    );

  it('hold a quotation that is part of our sentence in that sentence', () => {
    const text = '“The quay is ours”, Marlow said on the radio, and left.';
    expect(drawn(text, 'The quay is ours')).toBe(text);
  });

  it('set a quotation that is a sentence of its own on a line of its own', () => {
    const text = 'Marlow went on: “The quay is ours.” Then she left.';
    expect(drawn(text, 'The quay is ours')).toBe('Marlow went on:\n> “The quay is ours.”\nThen she left.');
  });
});

describe('a cut before a quotation of a digest', () => {
  it('is marked in the quotation’s own line, which is one by its beginning', () => {
    const text = '“The quay is ours.” Then she left.';
    const said = 'The quay is ours.';
    const quotations = [{ span: { start: 1, end: 1 + said.length }, text: said, kind: 'direct' as const }];
    const cut = { before: true, after: true };
    expect(wordsInMarkdown({ text, kind: 'digest', quotations, cut }, 99)).toBe(
      '> […] “The quay is ours.”\nThen she left. […]',
    );
  });
});

describe('words that have not enough room', () => {
  const text = 'The cat sat. The owl hooted in the belfry. The cat ran.';
  const owl = { start: text.indexOf('owl'), end: text.indexOf('owl') + 3 };
  const drawn = (maxLength: number, emphasis = [owl]) =>
    matchingWordsInMarkdown({ text, kind: 'verbatim', emphasis })(maxLength);

  it('are shown from the sentence on that has the most emphasis, where the beginning leaves it out', () => {
    expect(drawn(99)).toBe('> The cat sat. The **owl** hooted in the belfry. The cat ran.');
    expect(drawn(57)).toBe('> The cat sat. The **owl** hooted in the belfry. […]');
    expect(drawn(50)).toBe('> […] The **owl** hooted in the belfry. […]');
    expect(drawn(30)).toBe('> […] The **owl** hooted […]');
    expect(drawn(30, [])).toBe('> The cat sat. […]');
  });

  it('of a digest begin at a quotation, not in it: its words would seem to be ours', () => {
    const said = 'It leaks. The owl left.';
    const digest = `The cat sat on the mat. Lowe said: “${said}” The cat ran.`;
    const span = { start: digest.indexOf(said), end: digest.indexOf(said) + said.length };
    const shown = {
      text: digest,
      kind: 'digest' as const,
      quotations: [{ span, text: said, kind: 'direct' as const }],
      emphasis: [{ start: digest.indexOf('owl'), end: digest.indexOf('owl') + 3 }],
    };
    expect(matchingWordsInMarkdown(shown)(60)).toBe('> […] “It leaks. The **owl** left.”\nThe cat ran.');
  });

  const spans = fc.array(fc.record({ start: fc.nat(300), length: fc.nat(20) }), { maxLength: 6 });
  const emphasisOf = (given: readonly { start: number; length: number }[]) =>
    given.map(({ start, length }) => ({ start, end: start + length }));

  it('fit, whatever they hold', () => {
    fc.assert(
      fc.property(hostileText(300), spans, fc.integer({ min: 20, max: 200 }), (words, given, maxLength) => {
        const shown = { text: words, kind: 'said' as const, emphasis: emphasisOf(given) };
        expect(matchingWordsInMarkdown(shown)(maxLength).length).toBeLessThanOrEqual(maxLength);
      }),
      { numRuns: 500 },
    );
  });

  it('are a run of the text, with a mark at each end that is cut', () => {
    const sentences = fc.array(fc.constantFrom('Ab', 'cd', 'ef. Gh', 'ij! Kl'), {
      maxLength: 80,
      size: 'max',
    });
    const plain = sentences.map((some) => some.map((one, at) => `${one}${at}`).join(' '));
    fc.assert(
      fc.property(plain, spans, fc.integer({ min: 30, max: 200 }), (words, given, maxLength) => {
        const shown = { text: words, kind: 'said' as const, emphasis: emphasisOf(given) };
        const markdown = matchingWordsInMarkdown(shown)(maxLength).replaceAll('**', '');
        const {
          before,
          run = '',
          after,
        } = /^> (?<before>\[…\] )?“(?<run>.*)”(?<after> \[…\])?$/.exec(markdown)?.groups ?? {};
        expect(words).toContain(run);
        if (before === undefined) expect(words.startsWith(run)).toBe(true);
        else expect(words.indexOf(run)).toBeGreaterThan(0);
        if (after === undefined) expect(words.trimEnd().endsWith(run.trimEnd())).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a clipped title', () => {
  it('is never longer than asked for, measured as it is sent', () => {
    fc.assert(
      fc.property(hostileText(400), fc.integer({ min: 2, max: 200 }), (text, maxLength) => {
        expect(clippedMarkdown(text, maxLength).length).toBeLessThanOrEqual(maxLength);
      }),
      { numRuns: 500 },
    );
  });

  it('cannot turn round the date or the place beside it, whatever marks of direction it holds', () => {
    expect(clippedMarkdown('\u202Eeltit', 20)).toBe('\u2068\u202Eeltit\u2069');
    expect(clippedMarkdown('الميناء', 20)).toBe('\u2068الميناء\u2069');
    const controls = fc.stringMatching(/^[a\u05D0\u200F\u202A-\u202E\u2066-\u2069]{1,12}$/u);
    fc.assert(
      fc.property(controls, (text) => {
        const sent = clippedMarkdown(text, 200);
        expect(sent).toContain(text);
        const depths = depthsOf(sent);
        expect(Math.min(...depths)).toBeGreaterThanOrEqual(0);
        expect(depths.at(-1)).toBe(0);
        const outside = [...sent].filter((_, at) => depths[at] === 0 && depths[at - 1] !== 1);
        expect(outside.join('')).not.toMatch(/[\u05D0\u200F\u202A-\u202E\u2066-\u2069]/u);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is left whole when it fits', () => {
    expect(clippedMarkdown('A *short* title', 20)).toBe('A \\*short\\* title');
  });
});

/** How many isolates are open behind each character. */
function depthsOf(text: string): number[] {
  let depth = 0;
  return [...text].map((character) => {
    if (/[\u2066-\u2068]/u.test(character)) depth++;
    if (character === '\u2069') depth--;
    return depth;
  });
}

describe('the question in a heading', () => {
  it('is read back from the message, whatever was asked', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const components = [
          {
            type: 17,
            components: [
              { type: 10, content: questionHeading(asked) },
              { type: 10, content: '### Other' },
            ],
          },
        ];
        expect(readQuestion(components)).toBe(asked);
      }),
      { numRuns: 500 },
    );
  });

  it('is in small print where it is as long as a message, and read back from there too', () => {
    const long = 'Is it *true* that the ferry sank? '.repeat(8).trim();
    expect(questionHeading('Is it true?')).toMatch(/^### /);
    expect(questionHeading(long)).toMatch(/^-# /);
    expect(readQuestion([{ type: 10, content: questionHeading(long) }])).toBe(long);
    expect(readQuestion([{ type: 10, content: '-# Small print' }])).toBeUndefined();
  });

  it('is nothing in a message that has none', () => {
    expect(readQuestion([{ type: 10, content: 'Hello' }])).toBeUndefined();
    expect(readQuestion([null, 3, { components: 'no' }])).toBeUndefined();
  });
});
