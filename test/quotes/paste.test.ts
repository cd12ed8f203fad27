/** Quotations of a pasted text. */
import { expect, it } from 'vitest';
import { blockSpans, plainSpans, quotedSpans } from '../../src/quotes/verify/claim/paste.ts';

it.each([
  ["He said 'it's fine' and “go”", ["it's fine", 'go']],
  ["'tis “a gift\nof two”, 'Get 'em out' now", ['a gift\nof two', "Get 'em out"]],
  ['‘It’s on’ he’d ‘no', ['It’s on']],
  ["the sailors' strike and the dockers' strike", []],
])('of %j the words between marks are quoted, apostrophes left alone', (text, quoted) => {
  expect(quotedSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(quoted);
});

it.each([
  ['> We stay.\nlol', ['We stay.']],
  ['look:\n> We stay.\n> All of us.\n\nand\n> We go.', ['We stay.\n> All of us.', 'We go.']],
  ['> We stay.\n> All of us.', []],
  ['We stay > they go', []],
])('of %j the lines behind a bar are quoted, where others stand around them', (text, quoted) => {
  expect(blockSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(quoted);
});

it.each([
  ['We stay.[2]', ['We stay.']],
  ['We stay. [2]', ['We stay.']],
  ['We hired [300] people', ['We hired [300] people']],
])('of %j the number of a note is left out, and no number that somebody put in', (text, plain) => {
  expect(plainSpans(text).map(({ start, end }) => text.slice(start, end))).toEqual(plain);
});
