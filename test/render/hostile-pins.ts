/** Answers about pins with the worst text that documents, members and moderators can bring. */
import fc from 'fast-check';
import type {
  Answer,
  Pin,
  PinExcerpt,
  PinHistoryEntry,
  PinnedMatch,
  RefusalReason,
  ShownPin,
  ShownPinnedExcerpt,
} from '../../src/answers/index.ts';
import { neededPermissions } from '../../src/answers/index.ts';
import { historyEntrySchema, pinTruths } from '../../src/pins/pin.ts';
import { citation, quotationsIn, warning } from './hostile-parts.ts';
import { maybe, someText, without } from './hostile-text.ts';

/** Our own ids begin with 9, so that a test tells our mentions from those in a text. */
export const ourId = fc.stringMatching(/^9\d{17,18}$/);
const instant = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const truth = fc.constantFrom(...pinTruths);
const number = fc.integer({ min: 1, max: 999_999_999 });
const obstacle = fc.constantFrom(
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

const excerpt = fc
  .record({
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
    warnings: maybe(fc.array(warning, { maxLength: 4 })),
    text: someText(5000),
    start: fc.nat(),
    end: fc.nat(),
    contentHash: fc.constant('00'),
  })
  .map(without) as fc.Arbitrary<PinExcerpt>;

/** A pin as it is kept. */
export const pin = fc
  .record({
    discordGuildId: ourId,
    number,
    discordChannelId: ourId,
    discordMessageId: ourId,
    question: someText(300),
    findings: maybe(
      fc.array(
        fc
          .record({
            verdict: fc.oneof(someText(20), fc.constantFrom('exact', 'reversed', 'not-found')),
            claim: someText(2000),
            claimedSpeaker: maybe(someText(100)),
            isAroundUnchecked: maybe(fc.constant(true as const)),
          })
          .map(without),
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
  })
  .map(without) as fc.Arbitrary<Pin>;

const shownExcerpt = someText(5000).chain((text) =>
  fc
    .record({
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
    })
    .map(without),
) as fc.Arbitrary<ShownPinnedExcerpt>;

const shown: fc.Arbitrary<ShownPin> = fc.record({
  pin,
  truth,
  excerpts: fc.array(shownExcerpt, { minLength: 1, maxLength: 7 }),
});
/** A pinned answer that fits a question. */
export const pinnedMatch: fc.Arbitrary<PinnedMatch> = fc.record({
  shown,
  closeness: fc.constantFrom('same' as const, 'close' as const),
  holdsAnswer: fc.boolean(),
});

const entry = fc
  .record({
    discordGuildId: ourId,
    entry: number,
    pinNumber: number,
    at: instant,
    by: maybe(ourId),
    action: fc.constantFrom(...historyEntrySchema.shape.action.options),
    reason: maybe(someText(600)),
  })
  .map(without) as fc.Arbitrary<PinHistoryEntry>;
const cursors = fc.record({ older: maybe(number), newer: maybe(number) }).map(without);

/** An arbitrary for every kind of answer about pins. */
export const pinAnswers = {
  pinned: fc
    .record({
      kind: fc.constant('pinned' as const),
      outcome: fc.constantFrom('pinned' as const, 'already-pinned' as const),
      pin,
      obstacle: maybe(obstacle),
    })
    .map(without),
  'pin-removed': fc
    .record({ kind: fc.constant('pin-removed' as const), pin, obstacle: maybe(obstacle) })
    .map(without),
  pin: fc
    .record({ kind: fc.constant('pin' as const), shown, isForPinner: maybe(fc.constant(true as const)) })
    .map(without),
  pins: fc
    .record({
      kind: fc.constant('pins' as const),
      pins: fc.uniqueArray(pin, { minLength: 1, maxLength: 8, selector: (one) => one.number }),
      filters: fc
        .record({
          discordChannelId: maybe(ourId),
          about: maybe(someText(40)),
          wordsChanged: maybe(fc.constant(true as const)),
        })
        .map(without),
      count: fc.nat({ max: 1_000 }),
      cursors,
    })
    .map(without),
  'pin-history': fc
    .record({
      kind: fc.constant('pin-history' as const),
      number: maybe(number),
      entries: fc.array(entry, { minLength: 1, maxLength: 12 }),
      cursors,
    })
    .map(without),
  'pin-export': fc
    .record({
      kind: fc.constant('pin-export' as const),
      episode: someText(300),
      pins: fc.array(pin, { minLength: 1, maxLength: 3 }),
      older: maybe(number),
    })
    .map(without),
  'pin-check': fc.record({
    kind: fc.constant('pin-check' as const),
    counts: fc.record({ unchanged: fc.nat(), moved: fc.nat(), changed: fc.nat(), withdrawn: fc.nat() }),
    wordsChanged: fc.uniqueArray(shown, { maxLength: 5, selector: (one) => one.pin.number }),
  }),
  settings: fc.record({
    kind: fc.constant('settings' as const),
    settings: fc
      .record({
        pinnerDiscordRoleId: maybe(ourId),
        defaultPrivacy: fc.constantFrom('public' as const, 'private' as const),
        privateDiscordChannelIds: fc.array(ourId, { maxLength: 500 }),
      })
      .map(without),
    hasChanged: fc.boolean(),
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

/** Why something was not done with a pin. */
export const pinRefusal: fc.Arbitrary<RefusalReason> = fc.oneof(
  fc.record({ reason: fc.constant('no-such-pin' as const), given: someText(6000) }),
  fc.record({ reason: fc.constant('no-pins' as const), about: someText(6000) }),
  fc.record({ reason: fc.constant('not-pinned' as const), obstacle }),
  fc.record({
    reason: fc.constant('store-unavailable' as const),
    why: fc.constantFrom(
      'disk-full' as const,
      'read-only' as const,
      'busy' as const,
      'connection-lost' as const,
    ),
  }),
  fc.constantFrom<RefusalReason>(
    { reason: 'servers-only' },
    { reason: 'may-not-pin' },
    { reason: 'may-not-unpin', number: 1 },
    { reason: 'may-not-pin', pinnerDiscordRoleId: '900000000000000001' },
    { reason: 'nothing-to-pin' },
    { reason: 'private-answer' },
    { reason: 'no-pins' },
    { reason: 'already-removed', number: 3 },
    { reason: 'too-slow-for-form' },
    { reason: 'may-not-attach' },
  ),
);
