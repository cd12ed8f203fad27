/** Any file that somebody could hand to import: bytes, text, pages of good and bad pieces, damaged files of every kind. */
import fc from 'fast-check';
import { sampleFiles } from './sample-files.ts';

/** A file to read. */
export interface AnyFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

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
const anyPage = fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join(''));
const fileName = fc.constantFrom('a.txt', 'a.html', 'a.md', 'a');

const named = (content: fc.Arbitrary<Uint8Array>): fc.Arbitrary<AnyFile> =>
  fc.record({ name: fileName, bytes: content });

/** One change of a file's bytes: a place and a length as shares of the file, and what comes there. */
const change = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'double', 'insert', 'move'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 200 }),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 20 }),
});

function changed(
  bytes: Uint8Array,
  { kind, at, length, bytes: own }: typeof change extends fc.Arbitrary<infer T> ? T : never,
): Uint8Array {
  const start = Math.floor(at * bytes.length);
  const [before, part, after] = [
    bytes.subarray(0, start),
    bytes.subarray(start, start + length),
    bytes.subarray(start + length),
  ];
  switch (kind) {
    case 'flip':
      return Buffer.concat([before, part.map((byte, index) => byte ^ (own[index % own.length] ?? 1)), after]);
    case 'cut':
      return Buffer.concat([before, after]);
    case 'double':
      return Buffer.concat([before, part, part, after]);
    case 'move':
      return Buffer.concat([after, before, part]);
    default:
      return Buffer.concat([before, own, part, after]);
  }
}

/** Files like those that are given, damaged in a few places. */
export const damaged = (
  files: readonly (readonly [name: string, bytes: Uint8Array])[],
): fc.Arbitrary<AnyFile> =>
  fc
    .tuple(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 6 }))
    .map(([[name, bytes], changes]) => ({ name, bytes: changes.reduce(changed, bytes) }));

/** What a browser or a person can leave in a folder. */
export const anyFile: fc.Arbitrary<AnyFile> = fc.oneof(
  named(fc.uint8Array({ maxLength: 4000 })),
  named(fc.string({ unit: 'binary', maxLength: 2000 }).map((text) => Buffer.from(text))),
  { weight: 4, arbitrary: named(anyPage.map((text) => Buffer.from(text))) },
  named(anyPage.map((text) => Buffer.from(`\ufeff${text}`, 'utf16le'))),
  { weight: 4, arbitrary: damaged(sampleFiles) },
);
