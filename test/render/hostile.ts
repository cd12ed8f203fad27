/** Answers of every kind with the worst text that documents, names and people can bring. */
import fc from 'fast-check';
import {
  type Answer,
  type AnswerOf,
  type AskFilters,
  type CommandUsage,
  type CoveredStatement,
  type Gap,
  maxPinnedQuotations,
  type PassagesInContext,
  type Picture,
  type QuotationFilters,
  reportReasons,
  type SearchedFor,
  type ShownCheck,
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
  outletDifference,
  quotation,
  quotationsIn,
} from './hostile-parts.ts';
import { ourId, pinAnswers, pinnedMatch } from './hostile-pins.ts';
import { refusal } from './hostile-refusals.ts';
import { hostileText, maybe, recordOf, someText, sometimes, spansIn, without } from './hostile-text.ts';

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

const searched = recordOf<SearchedFor>({
  documentCount: count,
  outlets: fc.array(someText(200), { maxLength: 30 }),
  names: fc.array(someText(100), { maxLength: 30 }),
  words: fc.array(someText(100), { maxLength: 60 }),
  corrections: fc.array(fc.record({ from: someText(100), to: someText(100) }), { maxLength: 20 }),
  absentWord: maybe(someText(100)),
  openPronoun: maybe(someText(20)),
  unreadWord: maybe(someText(100)),
  isFar: sometimes,
});

const inContext = (maxPassages: number) =>
  recordOf<PassagesInContext>({
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
  });

/** Titles of the episode, and of others. */
const ofEpisode = {
  episode: someText(500),
  otherEpisodes: maybe(fc.array(someText(300), { minLength: 1, maxLength: 24 })),
};

/** How a name was read. */
const nameRead = {
  typed: maybe(someText(6000)),
  isRole: maybe(fc.boolean()),
  namesakes: maybe(fc.array(someText(200), { minLength: 1, maxLength: 12 })),
};

const gap = recordOf<Gap>({
  question,
  kind: fc.constantFrom('perhaps' as const, 'not-found' as const, 'reported' as const),
  timesAsked: count,
  timesReported: count,
  reason: maybe(fc.constantFrom(...reportReasons)),
  lastAt: fc.constant('2031-04-03T10:00:00.000Z'),
  episodeId: maybe(fc.constant('an-episode')),
  isAbsent: sometimes,
});

/** An arbitrary for every kind of answer: a new kind does not compile until it has one. */
export const answers: { readonly [K in Answer['kind']]: fc.Arbitrary<Extract<Answer, { kind: K }>> } = {
  ask: recordOf<AnswerOf<'ask'>>({
    kind: fc.constant('ask'),
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
    isOpening: sometimes,
    pinned: maybe(pinnedMatch),
    restsOn: maybe(someText(200)),
    byOutlet: maybe(
      fc.record({
        found: fc.array(someText(200), { minLength: 1, maxLength: 8 }),
        perhaps: fc.array(someText(200), { maxLength: 8 }),
        missing: fc.array(someText(200), { maxLength: 8 }),
      }),
    ),
    filters: recordOf<AskFilters>({ outletId: maybe(id), until: maybe(date) }),
    isFilteredOut: sometimes,
    searched,
    personId: maybe(id),
    asksWhen: sometimes,
    canReport: sometimes,
    judgedAbsent: maybe(fc.constantFrom('same' as const, 'close' as const)),
  }),
  searched: recordOf<AnswerOf<'searched'>>({ kind: fc.constant('searched'), searched }),
  help: recordOf<AnswerOf<'help'>>({
    kind: fc.constant('help'),
    ...ofEpisode,
    examples: fc.uniqueArray(
      fc.oneof(
        fc.record({ kind: fc.constant('said'), speaker: someText(60) }),
        fc.record({ kind: fc.constant('who'), person: someText(60) }),
        fc.constant({ kind: 'timeline' as const }),
      ),
      { maxLength: 3, selector: ({ kind }) => kind },
    ),
    commands: fc.array(
      recordOf<CommandUsage>({
        usage: fc.constant('/ask question'),
        description: fc.constant('Ask'),
        isForModerators: sometimes,
      }),
      {
        maxLength: 20,
      },
    ),
  }),
  comparison: recordOf<AnswerOf<'comparison'>>({
    kind: fc.constant('comparison'),
    isPartial: maybe(fc.boolean()),
    about: someText(84),
    statements: fc.array(comparison, { minLength: 1, maxLength: 1 }),
    ...paged,
    pinnable: maybe(pinnable),
  }).map(inside),
  'report-form': recordOf<AnswerOf<'report-form'>>({ kind: fc.constant('report-form'), question }),
  'gap-kept': recordOf<AnswerOf<'gap-kept'>>({
    kind: fc.constant('gap-kept'),
    question,
    outcome: fc.constantFrom('reported' as const, 'absent' as const, 'open-again' as const),
  }),
  gaps: recordOf<AnswerOf<'gaps'>>({
    kind: fc.constant('gaps'),
    gaps: fc.array(gap, { maxLength: 15 }),
    left: count,
  }),
  gap: recordOf<AnswerOf<'gap'>>({
    kind: fc.constant('gap'),
    gap,
    closest: fc.array(block, { maxLength: 5 }),
  }),
  picture: recordOf<AnswerOf<'picture'>>({
    kind: fc.constant('picture'),
    subject: fc.constant({ kind: 'coverage', about: 'x'.repeat(84) } as const),
    picture: fc.oneof(
      quotation.map((one) => ({ kind: 'quote-card' as const, quotation: one })),
      recordOf<Extract<Picture, { kind: 'timeline' }>>({
        openings: maybe(fc.array(excerpt, { maxLength: 4 })),
        kind: fc.constant('timeline'),
        episode: someText(500),
        ...paged,
        events: fc.array(
          fc.record({ date, title: someText(900), citations: fc.array(citation, { maxLength: 2 }) }),
          { maxLength: 6 },
        ),
      }),
      recordOf<Extract<Picture, { kind: 'coverage' }>>({
        kind: fc.constant('coverage'),
        episode: someText(500),
        notes,
        outlets: fc.array(someText(200), { minLength: 2, maxLength: 2 }),
        statements: fc.array(
          recordOf<CoveredStatement>({
            speaker: maybe(someText(300)),
            text: someText(900),
            coverage: fc.constant(['quoted', 'unsure'] as const),
          }),
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
  privacy: recordOf<AnswerOf<'privacy'>>({
    kind: fc.constant('privacy'),
    isForgotten: fc.boolean(),
  }),
  verification: recordOf<AnswerOf<'verification'>>({
    kind: fc.constant('verification'),
    isAroundUnchecked: sometimes,
    isRepliedTo: sometimes,
    verdict,
    checks: fc.array(
      recordOf<ShownCheck>({
        verdict,
        rank: fc.nat(10),
        claim: someText(2000),
        claimedSpeaker: maybe(someText(300)),
        describedSpeaker: maybe(someText(300)),
        matches: fc.array(match, { maxLength: 6 }),
        opponents: fc.array(quotation, { maxLength: 5 }),
        isOfDegree: sometimes,
        isFuller: sometimes,
        isAuthorUnknown: sometimes,
        elsewhere: fc.array(outletDifference, { maxLength: 4 }),
        headlineOf: fc.array(someText(300), { maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 16 },
    ),
  }),
  who: recordOf<AnswerOf<'who'>>({
    kind: fc.constant('who'),
    ...nameRead,
    name: recordOf<AnswerOf<'who'>['name']>({
      id,
      name: someText(300),
      role: maybe(someText(800)),
      note: maybe(someText(800)),
    }),
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
  }),
  context: recordOf<AnswerOf<'context'>>({
    kind: fc.constant('context'),
    pinnableDiscordMessageId: maybe(ourId),
    // Three excerpts at most, each with a passage on each side: of as many documents, or of one.
    sources: fc.oneof(
      fc.array(inContext(3), { minLength: 1, maxLength: 3 }),
      fc.array(inContext(9), { minLength: 1, maxLength: 1 }),
    ),
  }),
  quotations: recordOf<AnswerOf<'quotations'>>({
    kind: fc.constant('quotations'),
    isPartial: maybe(fc.boolean()),
    ...nameRead,
    filters: recordOf<QuotationFilters>({
      speakerId: maybe(id),
      about: maybe(someText(60)),
      outletId: maybe(id),
    }),
    speakers: maybe(fc.array(fc.record({ name: someText(200), count }), { maxLength: 12 })),
    speaker: maybe(
      recordOf<NonNullable<AnswerOf<'quotations'>['speaker']>>({
        name: someText(200),
        role: maybe(someText(300)),
        note: maybe(someText(800)),
      }),
    ),
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
  }).map(inside),
  sources: recordOf<AnswerOf<'sources'>>({
    kind: fc.constant('sources'),
    hasCoverage: sometimes,
    ...ofEpisode,
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
  }).map(inside),
  timeline: recordOf<Omit<AnswerOf<'timeline'>, 'events' | 'openings'>>({
    kind: fc.constant('timeline'),
    summaryOf: maybe(fc.record({ title: someText(500), summary: someText(2000) })),
    outlets: maybe(fc.array(someText(80), { maxLength: 6 })),
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
  about: recordOf<AnswerOf<'about'>>({
    kind: fc.constant('about'),
    version: fc.constant('0.1.0'),
    links: maybe(
      recordOf<NonNullable<AnswerOf<'about'>['links']>>({
        privacyUrl: maybe(fc.webUrl()),
        termsUrl: maybe(fc.webUrl()),
      }),
    ),
    ...ofEpisode,
    documentCount: count,
    quotationCount: count,
    speakerCount: count,
    outlets: fc.array(someText(200), { maxLength: 40 }),
    commands: fc.array(
      recordOf<CommandUsage>({
        usage: fc.constantFrom('/ask question', '/pins list [page]'),
        description: someText(100),
        isForModerators: sometimes,
      }),
      { minLength: 1, maxLength: 40 },
    ),
  }),
  ...pinAnswers,
  refusal,
};
