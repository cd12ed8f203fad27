/** Every refusal, with the worst text that members and documents can bring. */
import fc from 'fast-check';
import { type AnswerOf, type PinFilters, type RefusalReason, refuse } from '../../src/answers/index.ts';
import { obstacle, ourId } from './hostile-pins.ts';
import { type Fields, hostileText, maybe, recordOf, someText, sometimes } from './hostile-text.ts';

const given = hostileText(6000);
const number = fc.integer({ min: 1, max: 999_999_999 });
const outlets = fc.array(someText(300), { maxLength: 40 });
const none = {};

/** What a refusal says besides its reason: a new reason does not compile until it stands here. */
const fields: {
  readonly [R in RefusalReason['reason']]: Fields<Omit<RefusalReason & { reason: R }, 'reason'>>;
} = {
  'unknown-speaker': {
    given,
    closest: fc.array(someText(200), { maxLength: 3 }),
    namedAt: fc.array(fc.record({ outlet: someText(300), locator: someText(20) }), { maxLength: 3 }),
    wrote: fc.array(fc.record({ outlet: someText(300), title: someText(300) }), { maxLength: 3 }),
  },
  'several-speakers': { given, names: fc.array(someText(300), { maxLength: 40 }) },
  'unknown-outlet': { given, known: outlets },
  'bad-date': { given },
  'unread-script': { given },
  'no-such-pin': { given },
  'asked-too-often': {
    who: fc.constantFrom('member', 'server'),
    waitSeconds: fc.integer({ min: 1, max: 100_000 }),
  },
  'may-not-pin': { pinnerDiscordRoleId: maybe(ourId) },
  'may-not-unpin': { number },
  'already-removed': { number },
  'no-pins': {
    filters: maybe(
      recordOf<PinFilters>({
        discordChannelId: maybe(ourId),
        about: maybe(someText(6000)),
        wordsChanged: sometimes,
      }),
    ),
    others: maybe(fc.nat(1_000)),
    areAllRemoved: sometimes,
  },
  'not-pinned': { obstacle },
  'store-unavailable': { why: fc.constantFrom('disk-full', 'read-only', 'busy', 'connection-lost') },
  'nothing-to-look-for': none,
  'empty-question': none,
  'no-quotations': none,
  'nothing-to-check': none,
  'outdated-button': none,
  'documents-changed': none,
  'episode-gone': none,
  'too-slow-for-form': none,
  'may-not-mention': none,
  'may-not-attach': none,
  restarting: none,
  busy: none,
  'search-unavailable': none,
  'kept-private': none,
  'not-your-answer': none,
  'pinned-answer-stays': none,
  'nothing-compared': none,
  'gaps-not-kept': none,
  'servers-only': none,
  'everybody-may-pin': none,
  'nothing-to-pin': none,
  'private-answer': none,
};

export const refusal: fc.Arbitrary<AnswerOf<'refusal'>> = fc
  .oneof(
    ...Object.entries(fields).map(([reason, rest]) =>
      recordOf({ reason: fc.constant(reason), ...rest } as Fields<RefusalReason>),
    ),
  )
  .map(refuse);
