/** What answers are made of (citations, excerpts, quotations, comparisons), with hostile text in every field. */
import fc from 'fast-check';
import type {
  AnswerBlock,
  Citation,
  InnerQuotation,
  QuotationReferences,
  ShownComparison,
  ShownExcerpt,
  ShownMatch,
  ShownQuotation,
  Warning,
} from '../../src/answers/index.ts';
import { hostileText, maybe, recordOf, someText, sometimes, spansIn, without } from './hostile-text.ts';

export const date = fc.constantFrom('2022', '2022-06', '2022-06-24');
export const locator = fc.constantFrom('1', '12-13', '999998-999999');

export const citation: fc.Arbitrary<Citation> = recordOf<Citation>({
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
});

/** What has to be known of words, in the form of today and as an early pin kept it. */
export const warning: fc.Arbitrary<Warning> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('opposite' as const, 'disputed' as const),
    outlets: fc.array(someText(200), { minLength: 1, maxLength: 5 }),
  }),
  fc.record({ kind: fc.constant('as-written'), words: someText(500) }),
);

/** What a button says of one quotation. */
export const quotationReference = recordOf<QuotationReferences>({
  keys: fc.stringMatching(/^[\w-]{10}$/).map((key) => [key]),
  check: fc.stringMatching(/^[\w-]{6}$/),
});

/** Quotations inside a text. */
export const quotationsIn = (text: string): fc.Arbitrary<InnerQuotation[]> =>
  spansIn(text.length).chain((spans) =>
    fc.tuple(
      ...spans.map((span) =>
        recordOf<Omit<InnerQuotation, 'span' | 'text'>>({
          speaker: maybe(someText(200)),
          kind: fc.constantFrom('direct' as const, 'fragment' as const),
        }).map((rest): InnerQuotation => ({ span, text: text.slice(span.start, span.end), ...rest })),
      ),
    ),
  );

/** An excerpt as it is shown. */
export const excerpt: fc.Arbitrary<ShownExcerpt> = someText(6000).chain((text) =>
  recordOf<ShownExcerpt>({
    text: fc.constant(text),
    cut: fc.record({ before: fc.boolean(), after: fc.boolean() }),
    matches: spansIn(text.length),
    quotations: quotationsIn(text),
    citation,
    alsoIn: fc.array(someText(200), { maxLength: 8 }),
    quotedAlsoIn: fc.array(someText(200), { maxLength: 8 }),
    warnings: fc.array(warning, { maxLength: 4 }),
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

/** Notes of documents. */
export const notes = fc.array(fc.record({ outlet: someText(200), note: someText(900) }), { maxLength: 5 });

/** A block of an answer in up to three wordings. */
export const block: fc.Arbitrary<AnswerBlock> = recordOf<AnswerBlock>({
  kind: fc.constantFrom('statement' as const, 'excerpt' as const),
  speaker: maybe(someText(300)),
  role: maybe(someText(500)),
  to: maybe(someText(500)),
  wordings: fc.array(
    fc
      .tuple(excerpt, fc.array(citation, { maxLength: 6 }), fc.boolean())
      .map(([{ text, cut, quotations, reference, ...shown }, others, isUnreviewed]) => ({
        text,
        cut,
        quotations,
        reference,
        emphasis: shown.matches,
        citations: [shown.citation, ...others],
        ...(isUnreviewed && { isUnreviewed }),
      })),
    { minLength: 1, maxLength: 3 },
  ),
  alsoIn: fc.array(someText(200), { maxLength: 8 }),
  quotedAlsoIn: fc.array(someText(200), { maxLength: 8 }),
  contradictions: fc.array(fc.record({ a: someSide(), b: someSide(), notes }), { maxLength: 4 }),
  compareKey: maybe(fc.stringMatching(/^[\w-]{10}$/)),
  quotation: maybe(quotationReference),
});

function someSide() {
  return fc.record({
    words: someText(800),
    outlets: fc.array(someText(200), { minLength: 1, maxLength: 6 }),
  });
}

/** A quotation as it is shown. */
export const quotation: fc.Arbitrary<ShownQuotation> = someText(5000).chain((text) =>
  recordOf<ShownQuotation>({
    text: fc.constant(text),
    matches: spansIn(text.length),
    speaker: maybe(someText(200)),
    role: maybe(someText(300)),
    said: maybe(date),
    to: maybe(someText(300)),
    kind: fc.constantFrom('direct' as const, 'fragment' as const),
    statement: maybe(fc.constant('a-statement')),
    reviewed: fc.boolean(),
    citation,
    warnings: fc.array(warning, { maxLength: 4 }),
    reference: quotationReference,
  }),
);

const differenceKind = fc.constantFrom(
  'negation' as const,
  'number' as const,
  'name' as const,
  'degree' as const,
  'modality' as const,
  'wording' as const,
);
const difference = fc.record({ kind: differenceKind, a: hostileText(800), b: hostileText(800) });
export const outletDifference = fc
  .tuple(difference, someText(300), someText(300))
  .map(([one, a, b]) => ({ ...one, between: [a, b] as const }));

export const comparison: fc.Arbitrary<ShownComparison> = recordOf<ShownComparison>({
  key: fc.constant('a-statement'),
  speaker: maybe(someText(300)),
  role: maybe(someText(300)),
  isContradiction: fc.boolean(),
  renderings: fc.array(
    fc.record({
      outlet: someText(300),
      isFragment: fc.boolean(),
      quotations: fc.array(quotation, { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  differences: fc.array(outletDifference, { maxLength: 20 }),
  unpaired: fc.array(
    recordOf<ShownComparison['unpaired'][number]>({
      outlets: fc.array(someText(300), { minLength: 1, maxLength: 3 }),
      words: hostileText(800),
      wordCount: fc.nat(9),
      isAdded: sometimes,
    }),
    { maxLength: 20 },
  ),
  reportedBy: fc.array(fc.record({ text: someText(3000), citation }), { maxLength: 8 }),
  nearly: fc.array(
    recordOf<ShownComparison['nearly'][number]>({
      text: someText(3000),
      citation,
      speaker: maybe(someText(300)),
      isClose: sometimes,
    }),
    { maxLength: 8 },
  ),
  unsureOf: fc.array(someText(300), { maxLength: 3 }),
  absentFrom: fc.array(someText(300), { maxLength: 12 }),
});

export const match: fc.Arbitrary<ShownMatch> = fc
  .tuple(excerpt, someText(2000))
  .chain(([shown, pasted]) =>
    fc.record({
      shown: fc.constant(shown),
      source: fc.constantFrom(
        'quotation' as const,
        'unrecorded' as const,
        'prose' as const,
        'digest' as const,
      ),
      holdsQuotation: fc.boolean(),
      speaker: maybe(someText(300)),
      reviewed: fc.boolean(),
      printed: fc.constant([{ start: 0, end: shown.text.length }]),
      claimed: spansIn(shown.text.length),
      leftOut: spansIn(shown.text.length),
      claim: fc.record({ text: fc.constant(pasted), changed: spansIn(pasted.length) }),
      differences: fc.array(difference, { maxLength: 10 }),
    }),
  )
  .map(({ shown, ...rest }) => without({ ...shown, ...rest }));
