/** Answers about pins with the worst text that documents, members and moderators can bring. */
import fc from 'fast-check';
import type {
  Answer,
  AnswerOf,
  Pin,
  PinExcerpt,
  PinFilters,
  PinFinding,
  PinHistoryEntry,
  PinnedMatch,
  ShownPin,
  ShownPinnedExcerpt,
} from '../../src/answers/index.ts';
import { neededPermissions, refuse } from '../../src/answers/index.ts';
import { historyEntrySchema, pinTruths } from '../../src/pins/pin.ts';
import type { ServerSettings } from '../../src/pins/server-settings.ts';
import type { Cursors } from '../../src/pins/sql/pin-rows.ts';
import { citation, quotationsIn, warning } from './hostile-parts.ts';
import { maybe, recordOf, someText, sometimes } from './hostile-text.ts';

/** Our own ids begin with 9, so that a test tells our mentions from those in a text. */
export const ourId = fc.stringMatching(/^9\d{17,18}$/);
const instant = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const truth = fc.constantFrom(...pinTruths);
const number = fc.integer({ min: 1, max: 999_999_999 });
export const obstacle = fc.constantFrom(
  'channel-full' as const,
  'may-not-pin' as const,
  'no-access' as const,
  'thread-closed' as const,
  'unreachable' as const,
);

type PinKinds = Extract<
  Answer['kind'],
  'pinned' | 'pin-removed' | 'pin' | 'pins' | 'pin-history' | 'pin-export' | 'pin-check' | 'settings'
>;

const excerpt = recordOf<PinExcerpt>({
  documentId: fc.constant('a-document'),
  outlet: someText(300),
  title: someText(1000),
  author: maybe(someText(200)),
  published: maybe(fc.constantFrom('2022', '2022-06-24')),
  url: maybe(fc.oneof(fc.webUrl(), someText(300))),
  kind: fc.constantFrom('digest' as const, 'verbatim' as const, 'quotation' as const),
  speaker: maybe(someText(200)),
  locator: fc.constantFrom('1', '12-13'),
  passageId: fc.constant('a-document¶1'),
  isReviewed: maybe(fc.boolean()),
  isOpposite: sometimes,
  note: maybe(someText(1000)),
  warnings: maybe(fc.array(warning, { maxLength: 4 })),
  text: someText(5000),
  start: fc.nat(),
  end: fc.nat(),
  contentHash: fc.constant('00'),
});

/** A pin as it is kept. */
export const pin = recordOf<Pin>({
  discordGuildId: ourId,
  number,
  discordChannelId: ourId,
  discordMessageId: ourId,
  discordParentId: maybe(ourId),
  isPrivateThread: sometimes,
  episodeId: maybe(fc.constant('an-episode')),
  question: someText(300),
  findings: maybe(
    fc.array(
      recordOf<PinFinding>({
        verdict: fc.oneof(someText(20), fc.constantFrom('exact', 'reversed', 'not-found')),
        claim: someText(2000),
        claimedSpeaker: maybe(someText(100)),
        isAroundUnchecked: sometimes,
      }),
      { minLength: 1, maxLength: 6 },
    ),
  ),
  excerpts: fc.array(excerpt, { minLength: 1, maxLength: 7 }),
  note: maybe(someText(500)),
  pinnedBy: ourId,
  pinnedAt: instant,
  state: fc.constantFrom('active' as const, 'removed' as const),
  discordPin: fc.constantFrom('pending' as const, 'pinned' as const, 'refused' as const),
  truth,
  truthSince: instant,
});

const shownExcerpt = someText(5000).chain((text) =>
  recordOf<ShownPinnedExcerpt>({
    text: fc.constant(text),
    isQuotation: fc.boolean(),
    speaker: maybe(someText(200)),
    quotations: quotationsIn(text),
    citation,
    truth,
    nearest: maybe(someText(3000)),
    warnings: fc.array(warning, { maxLength: 4 }),
    isUnreviewed: fc.boolean(),
    isOpposite: fc.boolean(),
  }),
) as fc.Arbitrary<ShownPinnedExcerpt>;

const shown: fc.Arbitrary<ShownPin> = recordOf<ShownPin>({
  pin,
  truth,
  excerpts: fc.array(shownExcerpt, { minLength: 1, maxLength: 7 }),
});
/** A pinned answer that fits a question. */
export const pinnedMatch: fc.Arbitrary<PinnedMatch> = recordOf<PinnedMatch>({
  shown,
  closeness: fc.constantFrom('same' as const, 'close' as const),
  holdsAnswer: fc.boolean(),
});

const entry = recordOf<PinHistoryEntry>({
  discordGuildId: ourId,
  entry: number,
  pinNumber: number,
  at: instant,
  by: maybe(ourId),
  action: fc.constantFrom(...historyEntrySchema.shape.action.options),
  reason: maybe(someText(600)),
  truthChange: maybe(
    fc.record({
      from: truth,
      to: truth,
      excerpts: fc.array(
        fc.record({ outlet: someText(300), locator: fc.constantFrom('1', '12-13'), truth }),
        { minLength: 1, maxLength: 7 },
      ),
    }),
  ),
});
const cursors = recordOf<Cursors>({ older: maybe(number), newer: maybe(number) });

/** An arbitrary for every kind of answer about pins. */
export const pinAnswers = {
  pinned: recordOf<AnswerOf<'pinned'>>({
    kind: fc.constant('pinned'),
    outcome: fc.constantFrom('pinned' as const, 'already-pinned' as const),
    pin,
    obstacle: maybe(obstacle),
  }),
  'pin-removed': recordOf<AnswerOf<'pin-removed'>>({
    kind: fc.constant('pin-removed'),
    pin,
    obstacle: maybe(obstacle),
  }),
  pin: recordOf<AnswerOf<'pin'>>({
    kind: fc.constant('pin'),
    shown,
    episode: maybe(someText(500)),
    isForAskerOnly: sometimes,
    isForPinner: sometimes,
  }),
  pins: recordOf<AnswerOf<'pins'>>({
    kind: fc.constant('pins'),
    pins: fc.uniqueArray(pin, { minLength: 1, maxLength: 8, selector: (one) => one.number }),
    filters: recordOf<PinFilters>({
      discordChannelId: maybe(ourId),
      about: maybe(someText(40)),
      wordsChanged: sometimes,
    }),
    episodes: maybe(fc.array(someText(500), { minLength: 8, maxLength: 8 })),
    isForAskerOnly: sometimes,
    count: fc.nat({ max: 1_000 }),
    cursors,
  }),
  'pin-history': recordOf<AnswerOf<'pin-history'>>({
    kind: fc.constant('pin-history'),
    number: maybe(number),
    entries: fc.array(entry, { minLength: 1, maxLength: 12 }),
    cursors,
  }),
  'pin-export': recordOf<AnswerOf<'pin-export'>>({
    kind: fc.constant('pin-export'),
    maxFileBytes: maybe(fc.integer({ min: 1_000, max: 10_000_000 })),
    pins: fc.array(pin, { minLength: 1, maxLength: 3 }),
    episodes: fc.array(someText(300), { minLength: 3, maxLength: 3 }),
    older: maybe(fc.constant(async () => refuse({ reason: 'store-unavailable', why: 'no-answer' }))),
  }),
  'pin-check': recordOf<AnswerOf<'pin-check'>>({
    kind: fc.constant('pin-check'),
    counts: fc.record({ unchanged: fc.nat(), moved: fc.nat(), changed: fc.nat(), withdrawn: fc.nat() }),
    wordsChanged: fc.uniqueArray(shown, { maxLength: 5, selector: (one) => one.pin.number }),
  }),
  settings: recordOf<AnswerOf<'settings'>>({
    kind: fc.constant('settings'),
    settings: recordOf<ServerSettings>({
      pinnerDiscordRoleId: maybe(ourId),
      defaultPrivacy: fc.constantFrom('public' as const, 'private' as const),
      language: maybe(fc.constantFrom('de', 'en', 'kk', 'ru', 'uk')),
      privateDiscordChannelIds: fc.array(ourId, { maxLength: 500 }),
      learns: sometimes,
      episodeId: maybe(fc.constant('an-episode')),
    }),
    hasChanged: fc.boolean(),
    episode: maybe(
      recordOf<NonNullable<AnswerOf<'settings'>['episode']>>({
        title: someText(500),
        missingId: maybe(someText(80)),
      }),
    ),
    missingPermissions: fc.subarray([...neededPermissions]),
    lastChanges: fc.array(
      fc.record({
        at: instant,
        by: ourId,
        changed: fc.subarray([
          'pinnerDiscordRoleId',
          'defaultPrivacy',
          'language',
          'privateDiscordChannelIds',
          'learns',
          'episodeId',
        ] as const),
      }),
      { maxLength: 5 },
    ),
  }),
} as { readonly [K in PinKinds]: fc.Arbitrary<Extract<Answer, { kind: K }>> };
