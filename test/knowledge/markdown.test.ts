/** A document's file shows its words to the letter. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/knowledge/files/document-markdown.ts';
import { textAt } from '../../src/text/span.ts';

const front = '---\ntitle: Invented\noutlet: tidings\ntext: verbatim\n---\n';
const shownIn = (source: string): string[] => {
  const { body, paragraphs } = readMarkdown(source);
  return paragraphs.map(({ span }) => textAt(body, span));
};

/** What makes Markdown do something, and what makes a program stumble. */
const pieces = fc.oneof(
  fc.constantFrom(
    ...'* ** _ ` ``` ~~~ --- === *** | <b> </p> <!-- --> &amp; &#42; \\ \\* [a](b) ![ ]('.split(' '),
    ...'https://x.y { } {¶ ::: $$ “ ” ‘ ’ … — 🇰🇿 👩‍👩‍👧 é e\u0301 Токаев word @everyone'.split(' '),
    ...['> ', '- ', '+ ', '1. ', '2) ', '    ', '\t', '[^1]: ', '¶ 3}', 'two words', '  ', '\n'],
    ...'\u00a0\u200b\ufeff\u2028\u0000',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);

const paragraph = fc
  .array(pieces, { minLength: 1, maxLength: 12 })
  .map((parts) =>
    parts
      .join('')
      // Line ends part blocks when white space alone stands between them; that is tried in its own test.
      .replace(/\r\n?/g, '\n')
      .replace(/\n[ \t]*(?=\n)/g, '')
      .replace(/^[ \t\n]+|[ \t\n]+$/g, ''),
  )
  .filter((text) => text !== '' && !/^ {0,3}#{1,6}(?:[ \t]|$)/m.test(text) && !/\{¶[^{}]*\}\s*$/u.test(text))
  // White space that trimEnd takes and Markdown does not is no part of a passage's end.
  .filter((text) => text.trimEnd() === text);

describe('a passage', () => {
  it('shows its paragraph to the letter, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        // Markdown takes NUL for U+FFFD in what it reads, but a span is of the source.
        expect(shownIn(`${front}\n${paragraphs.join('\n\n')}\n`)).toEqual(paragraphs);
      }),
      { numRuns: 500 },
    );
  });

  it('shows none of its place marker, and all that stands before it', () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), (paragraphs) => {
        const source = `${front}${paragraphs.map((text, index) => `${text} {¶ ${index + 1}}`).join('\n\n')}\n`;
        expect(shownIn(source)).toEqual(paragraphs);
        expect(readMarkdown(source).paragraphs.map(({ locator }) => locator)).toEqual(
          paragraphs.map((_, index) => `${index + 1}`),
        );
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a numbered list', '1. First.\n2. Second.'],
    ['a quotation mark of mail', '> Once more,\n> he said.'],
    ['a rule below a line', 'The title\n========='],
    ['three dashes', 'Before\n---\nafter'],
    ['HTML', '<div class="ad">Not <b>bold</b> &amp; not an ampersand</div>'],
    ['code', '```\nprice = 3\n```'],
    ['a link', 'See [the list](https://tidings.example "A list") and <https://x.example>.'],
    ['a definition', '[note]: https://tidings.example'],
    ['backslashes', 'C:\\ports\\*.txt'],
  ])('that looks like %s is shown as it was written', (_, text) => {
    expect(shownIn(`${front}Before.\n\n${text}\n\nAfter.\n`)).toEqual(['Before.', text, 'After.']);
  });

  it('that was indented as code is a paragraph like any other', () => {
    expect(shownIn(`${front}Before.\n\n    Indented.\n`)).toEqual(['Before.', 'Indented.']);
  });

  it('may be marked in the middle of its words without losing them', () => {
    expect(shownIn(`${front}The sign {¶ 3} stands inside. {¶ 4}\n`)).toEqual([
      'The sign {¶ 3} stands inside.',
    ]);
  });
});

describe('a heading', () => {
  it('of two signs names the section of what follows, and is no passage', () => {
    const { paragraphs } = readMarkdown(`${front}One.\n\n## The *gate* ##\n\nTwo.\n\nThree.\n`);
    expect(paragraphs.map(({ section }) => section)).toEqual([undefined, 'The *gate*', 'The *gate*']);
  });
});

describe('the front matter', () => {
  it('ends at its second line of dashes; more dashes are the article’s', () => {
    const { frontMatter, body } = readMarkdown(`${front}One.\n\n---\n\nTwo.\n`);
    expect(frontMatter).toBe('title: Invented\noutlet: tidings\ntext: verbatim');
    expect(body).toBe('One.\n\n---\n\nTwo.\n');
  });

  it('counts in the line of a passage', () => {
    expect(readMarkdown(`${front}\nOne.\n`).paragraphs[0]?.line).toBe(7);
  });
});
