/** The worst text that documents, names and people can bring. */
import fc from 'fast-check';

/** Pieces that mean something to Discord, to a terminal or to a cutter of texts. */
const pieces = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '__',
    '~~',
    '`',
    '```',
    '|',
    '||',
    '> ',
    '>>> ',
    '# ',
    '-# ',
    '- ',
    '1. ',
    '\\',
    '[',
    '](',
    ')',
    '<',
    '>',
    '<@123456789012345678>',
    '<#1>',
    '<t:0>',
    '@everyone',
    '@here',
    'https://x.example/a_b',
    ':smile:',
    '“',
    '”',
    '"',
    '\n',
    '\n> ',
    '\r\n',
    '\u2028',
    '\u202e',
    '\u200b',
    '\u0007',
    '\u001b[31m',
    '👩‍👩‍👧‍👦',
    '🇰🇿',
    'e\u0301\u0301',
    '漢字',
    'слово',
    'word',
    'Word. ',
    'Mr. ',
    ' ',
    '  ',
    '. ',
  ],
);

/** Text of up to `maxLength` characters: words, marks, one sentence without end, or one mark over and over. */
export const hostileText = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc
        .tuple(
          fc.constantFrom(
            '*',
            '`',
            '_',
            '\\',
            'x',
            '👩‍👩‍👧‍👦',
            'word ',
            'Yes. ',
            '> a\n',
            '@everyone ',
            '漢',
          ),
          fc.integer({ min: 1, max: maxLength }),
        )
        .map(([piece, length]) => piece.repeat(Math.ceil(length / piece.length))),
    )
    .map((text) => text.slice(0, maxLength).toWellFormed());

/** The same, and never blank: names and titles have words. */
export const someText = (maxLength: number) =>
  hostileText(maxLength).map((text) => (text.trim() === '' ? 'x' : text));
/** Or nothing. */
export const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

/** True, or absent. */
export const sometimes = maybe(fc.constant(true));

/** Leaves out what is undefined: an absent key and a key without a value are two things here. */
export function without<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;
}

/** An arbitrary for each field of a type, also for one that may be absent: what lacks a field does not compile. */
export type Fields<T> = { readonly [K in keyof T]-?: fc.Arbitrary<T[K]> };

/** Objects of a type, each with some of the fields that may be absent. */
export const recordOf = <T extends object>(fields: Fields<T>): fc.Arbitrary<T> =>
  fc.record(fields).map((record) => without(record) as T);

/** Spans inside a text, in order, apart. */
export function spansIn(length: number): fc.Arbitrary<{ start: number; end: number }[]> {
  return fc.uniqueArray(fc.integer({ min: 0, max: length }), { maxLength: 12 }).map((cuts) => {
    const ordered = cuts.toSorted((a, b) => a - b);
    return ordered.flatMap((start, index) => {
      const end = ordered[index + 1];
      return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
    });
  });
}
