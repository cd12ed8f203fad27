/** Answers of every kind with the worst text that documents, names and people can bring. */
import fc from 'fast-check';
import type {
  Answer,
  Citation,
  InnerQuotation,
  RefusalReason,
  ShownComparison,
  ShownExcerpt,
  ShownMatch,
  ShownQuotation,
} from '../../src/commands/answer.ts';

import { pinArbitraries } from './hostile-pins.ts';

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

const someText = (maxLength: number) =>
  hostileText(maxLength).map((text) => (text.trim() === '' ? 'x' : text));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const date = fc.constantFrom('2022', '2022-06', '2022-06-24');
const locator = fc.constantFrom('1', '12-13', '999998-999999');

/** Leaves out what is undefined: an absent key and a key without a value are two things here. */
function without<T extends object>(record: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never;
}

export const citation: fc.Arbitrary<Citation> = fc
  .record({
    documentId: fc.constant('a-document'),
    outletId: fc.constantFrom('one', 'two', 'three'),
    outlet: someText(300),
    publishedBy: maybe(someText(300)),
    title: someText(2000),
    authors: fc.array(someText(100), { maxLength: 20 }),
    published: maybe(date),
    url: maybe(
      fc.oneof(
        fc.constant('https://paper.example/a'),
        fc.webUrl({ withQueryParameters: true, withFragments: true }),
        fc.integer({ min: 1, max: 1000 }).map((length) => `https://paper.example/${'a'.repeat(length)}`),
      ),
    ),
    note: maybe(someText(1000)),
    textKind: fc.constantFrom('verbatim' as const, 'digest' as const),
    locator,
  })
  .map(without);

/** Spans inside a text, in order, apart. */
function spansIn(length: number): fc.Arbitrary<{ start: number; end: number }[]> {
  return fc.uniqueArray(fc.integer({ min: 0, max: length }), { maxLength: 12 }).map((cuts) => {
    const ordered = cuts.toSorted((a, b) => a - b);
    return ordered.flatMap((start, index) => {
      const end = ordered[index + 1];
      return index % 2 === 0 && end !== undefined ? [{ start, end }] : [];
    });
  });
}

const quotationsIn = (text: string): fc.Arbitrary<InnerQuotation[]> =>
  spansIn(text.length).chain((spans) =>
    fc.tuple(
      ...spans.map((span) =>
        fc
          .record({
            speaker: maybe(someText(200)),
            kind: fc.constantFrom('direct' as const, 'fragment' as const),
          })
          .map((rest) => without({ span, text: text.slice(span.start, span.end), ...rest })),
      ),
    ),
  );

export const excerpt: fc.Arbitrary<ShownExcerpt> = someText(6000).chain((text) =>
  fc.record({
    text: fc.constant(text),
    cut: fc.record({ before: fc.boolean(), after: fc.boolean() }),
    matches: spansIn(text.length),
    quotations: quotationsIn(text),
    citation,
    alsoIn: fc.array(someText(200), { maxLength: 8 }),
    warnings: fc.array(someText(500), { maxLength: 4 }),
    score: fc.double({ min: 0, max: 100, noNaN: true }),
    passage: fc.constant(text),
    reference: fc.record({
      passageKey: fc.stringMatching(/^[\w-]{10}$/),
      start: fc.integer({ min: 0, max: 999_999 }),
      end: fc.integer({ min: 0, max: 999_999 }),
      check: fc.stringMatching(/^[\w-]{6}$/),
    }),
  }),
);

const quotation: fc.Arbitrary<ShownQuotation> = someText(5000).chain((text) =>
  fc
    .record({
      text: fc.constant(text),
      matches: spansIn(text.length),
      speaker: maybe(someText(200)),
      role: maybe(someText(300)),
      said: maybe(date),
      to: maybe(someText(300)),
      cue: maybe(someText(50)),
      kind: fc.constantFrom('direct' as const, 'fragment' as const),
      statement: maybe(fc.constant('a-statement')),
      reviewed: fc.boolean(),
      citation,
      warnings: fc.array(someText(500), { maxLength: 4 }),
    })
    .map(without),
);

/** Answers about pins, and what goes with them. */
export const pins = pinArbitraries({ someText, maybe, without, citation, quotationsIn });

const refusal: fc.Arbitrary<RefusalReason> = fc.oneof(
  fc.record({
    reason: fc.constant('unknown-speaker' as const),
    given: hostileText(6000),
    closest: fc.array(someText(200), { maxLength: 3 }),
  }),
  fc.record({
    reason: fc.constant('unknown-outlet' as const),
    given: hostileText(6000),
    known: fc.array(someText(300), { maxLength: 40 }),
  }),
  fc.record({ reason: fc.constant('bad-date' as const), given: hostileText(6000) }),
  fc.constantFrom<RefusalReason>(
    { reason: 'empty-question' },
    { reason: 'nothing-to-look-for' },
    { reason: 'no-quotations' },
    { reason: 'nothing-to-check' },
    { reason: 'outdated-button' },
    { reason: 'restarting' },
    { reason: 'documents-changed' },
  ),
  pins.refusal,
);

const differenceKind = fc.constantFrom(
  'negation' as const,
  'number' as const,
  'name' as const,
  'modality' as const,
  'wording' as const,
);
const difference = fc.record({ kind: differenceKind, a: hostileText(800), b: hostileText(800) });

const comparison: fc.Arbitrary<ShownComparison> = fc
  .record({
    key: fc.constant('a-statement'),
    speaker: maybe(someText(300)),
    role: maybe(someText(300)),
    isContradiction: fc.boolean(),
    renderings: fc.array(
      fc.record({
        outlet: someText(300),
        outletId: fc.constantFrom('one', 'two', 'three'),
        quotations: fc.array(quotation, { minLength: 1, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
    differences: fc.array(
      fc
        .tuple(difference, someText(300), someText(300))
        .map(([one, a, b]) => ({ ...one, between: [a, b] as const })),
      { maxLength: 20 },
    ),
    reportedBy: fc.array(fc.record({ text: someText(3000), citation }), { maxLength: 8 }),
    absentFrom: fc.array(someText(300), { maxLength: 12 }),
  })
  .map(without);

const match: fc.Arbitrary<ShownMatch> = fc
  .tuple(excerpt, someText(2000))
  .chain(([shown, pasted]) =>
    fc.record({
      shown: fc.constant(shown),
      source: fc.constantFrom('quotation' as const, 'prose' as const, 'digest' as const),
      speaker: maybe(someText(300)),
      claim: fc.record({ text: fc.constant(pasted), changed: spansIn(pasted.length) }),
      differences: fc.array(difference, { maxLength: 10 }),
    }),
  )
  .map(({ shown, ...rest }) => without({ ...shown, ...rest }));

/** As `/ask` hands it on: white space evened out, at most 300 code points. */
export const question = someText(900).map(
  (text) => [...text.replace(/\s+/gu, ' ').trim()].slice(0, 300).join('').trim() || 'x',
);

const paged = { page: fc.integer({ min: 0, max: 9998 }), pageCount: fc.integer({ min: 1, max: 9999 }) };
const inside = <T extends { page: number; pageCount: number }>(answer: T): T => ({
  ...answer,
  page: answer.page % answer.pageCount,
});
const id = fc.stringMatching(/^[a-z]{1,80}$/);
const count = fc.nat({ max: 100_000 });

const pinnable = fc.record({
  keys: fc.array(fc.stringMatching(/^[\w-]{10}$/), { minLength: 1, maxLength: 7 }),
  check: fc.stringMatching(/^[\w-]{6}$/),
});

/** An arbitrary for every kind of answer: a new kind does not compile until it has one. */
export const answers: { readonly [K in Answer['kind']]: fc.Arbitrary<Extract<Answer, { kind: K }>> } = {
  ask: fc.record({
    kind: fc.constant('ask' as const),
    question,
    status: fc.constantFrom('answered' as const, 'not-found' as const),
    excerpts: fc.array(excerpt, { maxLength: 3 }),
    offset: fc.nat({ max: 500 }),
    total: fc.nat({ max: 900 }),
    filters: fc.record({ outletId: maybe(id), until: maybe(date) }).map(without),
    searched: fc.record({
      documentCount: count,
      outlets: fc.array(someText(200), { maxLength: 30 }),
      names: fc.array(someText(100), { maxLength: 30 }),
      words: fc.array(someText(100), { maxLength: 60 }),
      corrections: fc.array(fc.record({ from: someText(100), to: someText(100) }), { maxLength: 20 }),
    }),
  }),
  comparison: fc
    .record({
      kind: fc.constant('comparison' as const),
      about: someText(84),
      statements: fc.array(comparison, { minLength: 1, maxLength: 1 }),
      ...paged,
      pinnable: maybe(pinnable),
    })
    .map(without)
    .map(inside),
  verification: fc
    .record({
      kind: fc.constant('verification' as const),
      text: someText(2000),
      claimedSpeaker: maybe(someText(300)),
      verdict: fc.constantFrom(
        'exact' as const,
        'altered' as const,
        'stitched' as const,
        'other-speaker' as const,
        'disputed' as const,
        'not-found' as const,
      ),
      matches: fc.array(match, { maxLength: 6 }),
      opponents: fc.array(quotation, { maxLength: 5 }),
    })
    .map(without),
  who: fc
    .record({
      kind: fc.constant('who' as const),
      name: fc
        .record({ id, name: someText(300), role: maybe(someText(800)), note: maybe(someText(800)) })
        .map(without),
      spellings: fc.array(
        fc.record({
          spelling: someText(200),
          outlets: fc.array(someText(200), { minLength: 1, maxLength: 5 }),
        }),
        { maxLength: 20 },
      ),
      mentionedBy: fc.array(fc.record({ outlet: someText(200), count }), { maxLength: 12 }),
      quotationCount: count,
      quotedBy: fc.array(fc.record({ outlet: someText(200), count }), { maxLength: 12 }),
      first: maybe(quotation),
      last: maybe(quotation),
      sharedStatementCount: count,
    })
    .map(without),
  context: fc
    .record({
      kind: fc.constant('context' as const),
      citation,
      section: maybe(someText(500)),
      passages: fc.array(
        someText(5000).chain((text) =>
          fc
            .record({
              text: fc.constant(text),
              locator,
              quotations: quotationsIn(text),
              excerpt: maybe(spansIn(text.length).map(([first]) => first ?? { start: 0, end: text.length })),
            })
            .map(without),
        ),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(without),
  quotations: fc
    .record({
      kind: fc.constant('quotations' as const),
      filters: fc
        .record({ speakerId: maybe(id), about: maybe(someText(60)), outletId: maybe(id) })
        .map(without),
      speaker: maybe(fc.record({ name: someText(200), role: maybe(someText(300)) }).map(without)),
      outlet: maybe(someText(200)),
      statements: fc.oneof(
        fc.array(fc.record({ quotations: fc.array(quotation, { minLength: 1, maxLength: 1 }) }), {
          minLength: 1,
          maxLength: 5,
        }),
        fc.array(fc.record({ quotations: fc.array(quotation, { minLength: 1, maxLength: 5 }) }), {
          minLength: 1,
          maxLength: 1,
        }),
      ),
      ...paged,
      quotationCount: count,
      pinnable: maybe(pinnable),
    })
    .map(without)
    .map(inside),
  sources: fc
    .record({
      kind: fc.constant('sources' as const),
      episode: someText(500),
      summary: someText(3000),
      sources: fc.array(
        fc.record({
          citation: citation.map(({ locator: _, ...rest }) => rest),
          outletKind: fc.constantFrom('agency' as const, 'website' as const),
          passageCount: count,
          quotationCount: count,
        }),
        { maxLength: 6 },
      ),
      ...paged,
    })
    .map(inside),
  timeline: fc
    .record({
      kind: fc.constant('timeline' as const),
      events: fc.array(
        fc.record({ date, title: someText(1000), citations: fc.array(citation, { maxLength: 9 }) }),
        { maxLength: 6 },
      ),
      ...paged,
    })
    .map(inside),
  names: fc
    .record({
      kind: fc.constant('names' as const),
      names: fc.array(
        fc
          .record({
            id,
            name: someText(300),
            kind: fc.constantFrom('person' as const, 'place' as const),
            aliases: fc.array(someText(100), { maxLength: 12 }),
            role: maybe(someText(300)),
            quotationCount: count,
          })
          .map(without),
        { maxLength: 60 },
      ),
      ...paged,
    })
    .map(inside),
  about: fc.record({
    kind: fc.constant('about' as const),
    version: fc.constant('0.1.0'),
    episode: someText(500),
    documentCount: count,
    quotationCount: count,
    speakerCount: count,
    outlets: fc.array(someText(200), { maxLength: 40 }),
    commands: fc.array(
      fc.record({ usage: fc.constantFrom('/ask question', '/pins list [page]'), description: someText(100) }),
      { minLength: 1, maxLength: 40 },
    ),
  }),
  ...pins.answers,
  refusal: refusal.map((reason) => ({ kind: 'refusal' as const, ...reason })),
};
