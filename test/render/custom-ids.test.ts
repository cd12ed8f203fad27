/** A button means the same when it is read as when it was drawn. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Action,
  filterKeysOf,
  maxPinnedQuotations,
  maxShownChecks,
  reportReasons,
} from '../../src/answers/index.ts';
import { maxAboutLength as maxListedAboutLength } from '../../src/commands/pins/list.ts';
import { defined } from '../../src/defined.ts';
import { verdicts } from '../../src/quotes/quotes.ts';
import { maxCustomIdLength } from '../../src/render/discord/limits.ts';
import { readCustomId, writeCustomId } from '../../src/render/discord/message-state/custom-ids.ts';
import { quotationReference } from './hostile-parts.ts';
import { hostileText } from './hostile-text.ts';

const key = fc.stringMatching(/^[\w-]{10}$/);
const page = fc.nat({ max: 9999 });
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const about = fc.oneof(
  fc.constantFrom('-', ':', '::-:', 'a:b', '🇰🇿 flag', '\n', 'quotations:1:-:-:x'),
  hostileText(60).filter((text) => text !== ''),
);

const snowflake = fc.stringMatching(/^[1-9]\d{16,18}$/);
const pinNumber = fc.integer({ min: 1, max: 999_999_999 });
/** At the beginning of a list, or turned one way or the other. */
const turned = <T extends object>(action: T): fc.Arbitrary<T> =>
  fc.oneof(
    fc.constant(action),
    pinNumber.map((before) => ({ ...action, before })),
    pinNumber.map((after) => ({ ...action, after })),
  );

const excerptReference = fc.record({
  passageKey: key,
  start: fc.nat({ max: 999_999_999 }),
  end: fc.nat({ max: 999_999_999 }),
  check: fc.stringMatching(/^[\w-]{6}$/),
});

/** What an answer rests on beside its excerpts. */
const basis = fc.oneof(
  fc.constant({}),
  fc.record({
    quotations: fc.record({
      keys: fc.array(key, { minLength: 1, maxLength: maxPinnedQuotations }),
      check: fc.stringMatching(/^[\w-]{6}$/),
    }),
  }),
  fc.record({
    verified: fc
      .record({
        findings: fc.array(
          fc
            .record({
              verdict: fc.constantFrom(...verdicts),
              claimedSpeaker: maybe(fc.constantFrom('Ida Morrow', 'Q: no?', 'Бурак')),
            })
            .map((one) => defined(one)),
          { minLength: 1, maxLength: maxShownChecks },
        ),
        isAroundUnchecked: maybe(fc.constant(true)),
      })
      .map((one) => defined(one)),
  }),
);

const actions: { readonly [K in Action['kind']]: fc.Arbitrary<unknown> } = {
  delete: fc.record({ kind: fc.constant('delete'), basis: maybe(basis) }).map(defined),
  context: fc.record({
    kind: fc.constant('context'),
    excerpts: fc.array(excerptReference, { minLength: 1, maxLength: 3 }),
  }),
  searched: fc.record({
    kind: fc.constant('searched'),
    outletKey: maybe(key),
    until: maybe(fc.constantFrom('2022', '2022-06', '2022-06-24')),
    question: fc.constant('Who?'),
  }),
  who: fc.record({ kind: fc.constant('who'), nameKey: key }),
  'open-comparison': fc.record({
    kind: fc.constant('open-comparison'),
    about: hostileText(84).map((text) => (text === '' ? '-' : text)),
  }),
  example: fc.record({
    kind: fc.constant('example'),
    question: hostileText(76).map((text) => (text === '' ? '-' : text)),
  }),
  'open-timeline': fc.record({ kind: fc.constant('open-timeline') }),
  'more-results': fc.record({
    kind: fc.constant('more-results'),
    offset: page,
    outletKey: maybe(key),
    until: maybe(fc.constantFrom('2022', '2022-06', '2022-06-24')),
    question: fc.constant('Who?'),
  }),
  quotations: fc.record({
    kind: fc.constant('quotations'),
    page,
    speakerKey: maybe(key),
    outletKey: maybe(key),
    about: maybe(about),
  }),
  comparison: fc.record({
    kind: fc.constant('comparison'),
    page,
    about: hostileText(84).map((text) => (text === '' ? '-' : text)),
  }),
  sources: fc.record({ kind: fc.constant('sources'), page }),
  timeline: fc.record({ kind: fc.constant('timeline'), page }),
  report: fc
    .record({
      kind: fc.constant('report'),
      question: fc.constant('Who?'),
      reason: maybe(fc.constantFrom(...reportReasons)),
    })
    .map(defined),
  gaps: fc.record({ kind: fc.constant('gaps') }),
  gap: fc.record({ kind: fc.constant('gap'), gapKey: key }),
  'judge-gap': fc.record({
    kind: fc.constant('judge-gap'),
    question: fc.constant('Who?'),
    isAbsent: fc.boolean(),
  }),
  'answer-gap': fc.record({
    kind: fc.constant('answer-gap'),
    question: fc.constant('Who?'),
    excerpts: fc.array(excerptReference, { minLength: 1, maxLength: 3 }),
  }),
  picture: fc
    .record({
      kind: fc.constant('picture'),
      isShared: maybe(fc.constant(true)),
      subject: fc.oneof(
        fc.record({ kind: fc.constant('quote-card'), quotation: quotationReference }),
        fc.record({ kind: fc.constant('timeline'), page }),
        fc
          .record({
            kind: fc.constant('coverage'),
            about: maybe(hostileText(84).filter((text) => text !== '')),
          })
          .map(defined),
      ),
    })
    .map(defined),
  publish: fc.record({ kind: fc.constant('publish'), basis: maybe(basis) }).map(defined),
  pin: fc.record({ kind: fc.constant('pin'), discordMessageId: snowflake }),
  'marked-pin': fc
    .record({ kind: fc.constant('marked-pin'), number: pinNumber, basis: maybe(basis) })
    .map(defined),
  'pin-note': fc.record({
    kind: fc.constant('pin-note'),
    discordMessageId: snowflake,
    signature: fc.stringMatching(/^[\w-]{16}$/),
  }),
  pins: fc
    .record({
      kind: fc.constant('pins'),
      discordChannelId: maybe(snowflake),
      about: maybe(hostileText(maxListedAboutLength).filter((text) => text !== '')),
      wordsChanged: maybe(fc.constant(true)),
    })
    .chain(turned),
  'pin-history': fc.record({ kind: fc.constant('pin-history'), number: maybe(pinNumber) }).chain(turned),
  'show-pin': fc.record({ kind: fc.constant('show-pin'), number: pinNumber }),
  'remove-pin': fc.record({ kind: fc.constant('remove-pin'), number: pinNumber }),
};

describe('a custom id', () => {
  it.each(Object.entries(actions))(
    'of "%s" is read back as it was meant, in 100 characters',
    (_, arbitrary) => {
      fc.assert(
        fc.property(arbitrary, (action) => {
          const meant = JSON.parse(JSON.stringify(action)) as Action;
          const customId = writeCustomId(meant);
          expect(customId.length).toBeLessThanOrEqual(maxCustomIdLength);
          expect(readCustomId(customId, 'Who?')).toEqual(meant);
        }),
        { numRuns: 300 },
      );
    },
  );

  it('of another program, or of an older Onrecord, means nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 100 }),
          fc.constantFrom(
            'context:',
            'more:1',
            'sources:',
            'sources:-1',
            'sources:99999',
            'context:reKs2DzG5w:0:356',
            'quotations:x:-:-:',
          ),
        ),
        (customId) => {
          expect(readCustomId(customId, 'Who?')).toBeUndefined();
        },
      ),
    );
  });

  it.each([
    'context:abcdefghijchk-_10.zz:abcdefghijchk-_110.zz',
    'more:3:abcdefghij:2022-06',
    'quotations:2:abcdefghij:-:-',
    'compare:a:b',
    'draw:s:card:abcdefghijchk-_1',
    'draw:-:grid:a:b',
    'publish:excerpts',
    'delete:quoted:chk-_1:abcdefghij.klmnopqrst',
    'delete:checked:c-g0~:Ida Morrow',
    'report:wrong',
    'judge-gap:absent',
    'pins:<9:900000000000000001:1:a:b',
    'pin-history:>7:-',
    'marked-pin:1:excerpts',
  ])('that stands in a message of Discord keeps its meaning: %s', (customId) => {
    const action = readCustomId(customId, 'Who?');
    expect(action && writeCustomId(action)).toBe(customId);
  });

  it('for more results means nothing without the question', () => {
    expect(readCustomId('more:3:-:-')).toBeUndefined();
  });

  it('has room for the words to look for, however many characters Discord let through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (words) => {
        const keys = filterKeysOf({ speakerId: 'ada-lowe', outletId: 'tidings', about: words });
        expect(writeCustomId({ kind: 'quotations', page: 9999, ...keys }).length).toBeLessThanOrEqual(100);
      }),
    );
    expect(filterKeysOf({ about: `${'🚢'.repeat(40)} ships` }).about).toBe('ships');
  });

  it('that does not fit is a fault of ours and not of the reader’s', () => {
    expect(() => writeCustomId({ kind: 'quotations', page: 1, about: 'x'.repeat(100) })).toThrow(RangeError);
  });
});
