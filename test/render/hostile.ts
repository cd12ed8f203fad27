/** Answers of every kind with the worst text that documents, names and people can bring. */
import fc from 'fast-check';
import {
  type Answer,
  maxPinnedQuotations,
  type RefusalReason,
  reportReasons,
} from '../../src/answers/index.ts';
import { verdicts } from '../../src/quotes/quotes.ts';
import { button, row } from '../../src/render/discord/buttons.ts';
import { clippedMarkdown } from '../../src/render/discord/markdown/markdown.ts';
import { message } from '../../src/render/discord/parts.ts';
import {
  block,
  citation,
  comparison,
  date,
  excerpt,
  locator,
  match,
  notes,
  quotation,
  quotationsIn,
} from './hostile-parts.ts';
import { pinAnswers, pinRefusal } from './hostile-pins.ts';
import { hostileText, maybe, someText, spansIn, without } from './hostile-text.ts';

const refusal: fc.Arbitrary<RefusalReason> = fc.oneof(
  fc.record({
    reason: fc.constant('unknown-speaker' as const),
    given: hostileText(6000),
    closest: fc.array(someText(200), { maxLength: 3 }),
    namedAt: fc.array(fc.record({ outlet: someText(300), locator: someText(20) }), { maxLength: 3 }),
    wrote: fc.array(fc.record({ outlet: someText(300), title: someText(300) }), { maxLength: 3 }),
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
    { reason: 'search-unavailable' },
    { reason: 'documents-changed' },
  ),
  pinRefusal,
);

/** As `/ask` hands it on: white space evened out, at most 300 code points. */
export const question = someText(900).map(
  (text) => [...text.replace(/\s+/gu, ' ').trim()].slice(0, 300).join('').trim() || 'x',
);

const verdict = fc.constantFrom(...verdicts);

const paged = { page: fc.integer({ min: 0, max: 9998 }), pageCount: fc.integer({ min: 1, max: 9999 }) };
const inside = <T extends { page: number; pageCount: number }>(answer: T): T => ({
  ...answer,
  page: answer.page % answer.pageCount,
});
const id = fc.stringMatching(/^[a-z]{1,80}$/, { size: 'max' });
const count = fc.nat({ max: 100_000 });

const pinnable = fc.record({
  keys: fc.array(fc.stringMatching(/^[\w-]{10}$/), { minLength: 1, maxLength: maxPinnedQuotations }),
  check: fc.stringMatching(/^[\w-]{6}$/),
});

const searched = fc
  .record({
    documentCount: count,
    outlets: fc.array(someText(200), { maxLength: 30 }),
    names: fc.array(someText(100), { maxLength: 30 }),
    words: fc.array(someText(100), { maxLength: 60 }),
    corrections: fc.array(fc.record({ from: someText(100), to: someText(100) }), { maxLength: 20 }),
    absentWord: maybe(someText(100)),
    openPronoun: maybe(someText(20)),
  })
  .map(without);

const inContext = (maxPassages: number) =>
  fc
    .record({
      citation,
      section: maybe(someText(500)),
      passages: fc.array(
        someText(5000).chain((text) =>
          fc.record({
            text: fc.constant(text),
            locator,
            quotations: quotationsIn(text),
            excerpts: fc.oneof(spansIn(text.length), fc.constant([{ start: 0, end: text.length }])),
          }),
        ),
        { minLength: 1, maxLength: maxPassages },
      ),
    })
    .map(without);

const gap = fc
  .record({
    question,
    kind: fc.constantFrom('perhaps' as const, 'not-found' as const, 'reported' as const),
    timesAsked: count,
    timesReported: count,
    reason: maybe(fc.constantFrom(...reportReasons)),
    lastAt: fc.constant('2031-04-03T10:00:00.000Z'),
    isAbsent: maybe(fc.constant(true as const)),
  })
  .map(without);

/** An arbitrary for every kind of answer: a new kind does not compile until it has one. */
export const answers: { readonly [K in Answer['kind']]: fc.Arbitrary<Extract<Answer, { kind: K }>> } = {
  ask: fc
    .record({
      kind: fc.constant('ask' as const),
      question,
      status: fc.constantFrom('answered' as const, 'perhaps' as const, 'not-found' as const),
      excerpts: fc.array(excerpt, { maxLength: 1 }),
      // As `/ask` hands them on: three wordings at most on a page.
      blocks: fc.oneof(
        fc.array(block, { maxLength: 1 }),
        fc
          .array(block, { maxLength: 3 })
          .map((blocks) => blocks.map((one) => ({ ...one, wordings: one.wordings.slice(0, 1) }))),
      ),
      offset: fc.nat({ max: 500 }),
      total: fc.nat({ max: 900 }),
      restsOn: maybe(someText(200)),
      byOutlet: maybe(
        fc.record({
          found: fc.array(someText(200), { minLength: 1, maxLength: 8 }),
          perhaps: fc.array(someText(200), { maxLength: 8 }),
          missing: fc.array(someText(200), { maxLength: 8 }),
        }),
      ),
      filters: fc.record({ outletId: maybe(id), until: maybe(date) }).map(without),
      isFilteredOut: maybe(fc.constant(true as const)),
      searched,
      personId: maybe(id),
      asksWhen: maybe(fc.constant(true as const)),
      canReport: maybe(fc.constant(true as const)),
      judgedAbsent: maybe(fc.constantFrom('same' as const, 'close' as const)),
    })
    .map(without),
  searched: fc.record({ kind: fc.constant('searched' as const), question, searched }),
  help: fc.record({
    kind: fc.constant('help' as const),
    episode: someText(500),
    examples: fc.uniqueArray(
      fc.oneof(
        fc.record({ kind: fc.constant('said' as const), speaker: someText(60) }),
        fc.record({ kind: fc.constant('who' as const), person: someText(60) }),
        fc.constant({ kind: 'timeline' as const }),
      ),
      { maxLength: 3, selector: ({ kind }) => kind },
    ),
    commands: fc.array(fc.record({ usage: fc.constant('/ask question'), description: fc.constant('Ask') }), {
      maxLength: 20,
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
  'report-form': fc.record({ kind: fc.constant('report-form' as const), question }),
  'gap-kept': fc.record({
    kind: fc.constant('gap-kept' as const),
    question,
    outcome: fc.constantFrom('reported' as const, 'absent' as const, 'open-again' as const),
  }),
  gaps: fc.record({
    kind: fc.constant('gaps' as const),
    gaps: fc.array(gap, { maxLength: 15 }),
    left: count,
  }),
  gap: fc.record({ kind: fc.constant('gap' as const), gap, closest: fc.array(block, { maxLength: 5 }) }),
  picture: fc.record({
    kind: fc.constant('picture' as const),
    subject: fc.constant({ kind: 'coverage', about: 'x'.repeat(84) } as const),
    picture: fc.oneof(
      quotation.map((one) => ({ kind: 'quote-card' as const, quotation: one })),
      fc.record({
        kind: fc.constant('timeline' as const),
        episode: someText(500),
        ...paged,
        events: fc.array(
          fc.record({ date, title: someText(900), citations: fc.array(citation, { maxLength: 2 }) }),
          { maxLength: 6 },
        ),
      }),
      fc.record({
        kind: fc.constant('coverage' as const),
        episode: someText(500),
        notes,
        outlets: fc.array(someText(200), { minLength: 2, maxLength: 2 }),
        statements: fc.array(
          fc.record({ text: someText(900), coverage: fc.constant(['quoted', 'unsure'] as const) }),
          { maxLength: 8 },
        ),
      }),
    ),
  }),
  published: hostileText(900).map((words) => ({
    kind: 'published' as const,
    components: message(
      'answer',
      `Pasted ${clippedMarkdown(words, 2000)}`,
      row(button('Share', { kind: 'publish' })),
    ).components,
  })),
  privacy: fc.record({ kind: fc.constant('privacy' as const), isForgotten: fc.boolean() }),
  verification: fc
    .record({
      kind: fc.constant('verification' as const),
      verdict,
      checks: fc.array(
        fc
          .record({
            verdict,
            rank: fc.nat(10),
            claim: someText(2000),
            claimedSpeaker: maybe(someText(300)),
            describedSpeaker: maybe(someText(300)),
            matches: fc.array(match, { maxLength: 6 }),
            opponents: fc.array(quotation, { maxLength: 5 }),
            isOfDegree: maybe(fc.constant(true as const)),
            isFuller: maybe(fc.constant(true as const)),
          })
          .map(without),
        { minLength: 1, maxLength: 16 },
      ),
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
  context: fc.record({
    kind: fc.constant('context' as const),
    // Three excerpts at most, each with a passage on each side: of as many documents, or of one.
    sources: fc.oneof(
      fc.array(inContext(3), { minLength: 1, maxLength: 3 }),
      fc.array(inContext(9), { minLength: 1, maxLength: 1 }),
    ),
  }),
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
      outlets: maybe(fc.array(someText(200), { minLength: 1, maxLength: 3 })),
      summary: someText(3000),
      documentCount: count,
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
    .map(without)
    .map(inside),
  timeline: fc
    .record({
      kind: fc.constant('timeline' as const),
      summaryOf: maybe(fc.record({ title: someText(500), summary: someText(2000) })),
      ...paged,
    })
    .chain((answer) =>
      fc.oneof(
        fc
          .array(
            fc.record({ date, title: someText(1000), citations: fc.array(citation, { maxLength: 9 }) }),
            { maxLength: 6 },
          )
          .map((events) => ({ ...answer, events })),
        fc.array(excerpt, { maxLength: 4 }).map((openings) => ({ ...answer, events: [], openings })),
      ),
    )
    .map(without)
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
  ...pinAnswers,
  refusal: refusal.map((reason) => ({ kind: 'refusal' as const, ...reason })),
};
