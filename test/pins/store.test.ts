/** The contract of the store: the same on SQLite and on PostgreSQL. */
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { StoreLocation } from '../../src/database/location.ts';
import type { Pin } from '../../src/pins/pin.ts';
import type { EpisodeScope } from '../../src/pins/pin-query.ts';
import { wordReader } from '../../src/pins/same-question.ts';
import { defaultSettings, type ServerSettings } from '../../src/pins/server-settings.ts';
import type { Store } from '../../src/pins/store.ts';
import { exportPins } from '../../src/pins/transfer/transfer.ts';
import { describeOnBoth, openTestStore, silent } from './support/databases.ts';
import {
  anExcerpt,
  aPin,
  channel,
  moderator,
  otherChannel,
  otherModerator,
  serverA,
  serverB,
} from './support/pins.ts';

const inA = { discordGuildId: serverA };
const inB = { discordGuildId: serverB };

describeOnBoth('the store', (database) => {
  let location: StoreLocation;
  let store: Store;
  let clock: Date;

  beforeAll(database.start);
  afterAll(database.stop);
  beforeEach(async () => {
    location = await database.emptyLocation();
    clock = new Date('2031-04-03T10:00:00.000Z');
    store = await openTestStore(location, { now: () => clock });
  });
  afterEach(() => store.close());

  const pinned = async (overrides: Parameters<typeof aPin>[0] = {}): Promise<Pin> => {
    const outcome = await store.pins.pin(aPin(overrides));
    expect(outcome.kind).toBe('pinned');
    return outcome.pin;
  };
  const numbers = (pins: readonly Pin[]): number[] => pins.map(({ number }) => number);
  /** Changes settings as a moderator, by default of the first server. */
  const changeSettings = (
    change: (before: ServerSettings) => ServerSettings,
    of = { ...inA, by: moderator },
  ) => store.settings.change({ discordGuildId: of.discordGuildId, changedBy: of.by, change });

  it('gives back a pin exactly as it was kept', async () => {
    const excerpts = [
      anExcerpt(),
      anExcerpt({
        kind: 'quotation',
        speaker: 'the foreman',
        text: 'We will not load a single crate',
        start: 65,
        end: 96,
      }),
    ];
    const request = aPin({ excerpts, note: 'Asked daily.' });
    const { pin } = await store.pins.pin(request);
    expect(pin).toEqual({
      discordGuildId: serverA,
      number: 1,
      discordChannelId: channel,
      discordMessageId: request.discordMessageId,
      question: request.question,
      excerpts,
      note: 'Asked daily.',
      pinnedBy: moderator,
      pinnedAt: '2031-04-03T10:00:00.000Z',
      state: 'active',
      discordPin: 'pending',
      truth: 'unchanged',
      truthSince: '2031-04-03T10:00:00.000Z',
    });
    expect(await store.pins.find(pin)).toEqual(pin);
    expect(await store.pins.findByMessage(request)).toEqual(pin);
  });

  it('keeps every character of question, note and excerpt', async () => {
    // PostgreSQL's text has no U+0000, so that one alone is dropped.
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (question, note, excerpt) => {
        const excerpts = [anExcerpt({ text: excerpt.replaceAll('\u0000', '') })];
        const { pin } = await store.pins.pin(aPin({ question, note, excerpts }));
        const found = await store.pins.find(pin);
        expect(found?.question).toBe(question.replaceAll('\u0000', ''));
        expect(found?.note ?? '').toBe(note.replaceAll('\u0000', ''));
        expect(found?.excerpts[0]?.text).toBe(excerpts[0]?.text);
      }),
      { numRuns: 50 },
    );
  });

  it('is still there after closing and opening again', async () => {
    const pin = await pinned();
    await store.close();
    store = await openTestStore(location);
    expect(await store.pins.find(pin)).toEqual(pin);
  });

  it('pinning a message twice keeps one pin and names the first moderator', async () => {
    const first = await pinned({ discordMessageId: '1', pinnedBy: moderator });
    const second = await store.pins.pin(aPin({ discordMessageId: '1', pinnedBy: otherModerator }));
    expect(second).toEqual({ kind: 'already-pinned', pin: first });
    expect(await store.pins.count(inA)).toBe(1);
  });

  it('two moderators who pin a message at once get one pin between them', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        store.pins.pin(aPin({ discordMessageId: '1', pinnedBy: `92000000000000010${i}` })),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind === 'pinned')).toHaveLength(1);
    expect(new Set(outcomes.map(({ pin }) => pin.number))).toEqual(new Set([1]));
  });

  it('a removed pin keeps its number and history, and its message can be pinned anew', async () => {
    const pin = await pinned({ discordMessageId: '1', note: 'settles it' });
    clock = new Date('2031-04-04T10:00:00.000Z');
    const removed = await store.pins.remove({ ...pin, by: otherModerator, reason: 'out of date' });
    expect(removed).toEqual({ kind: 'removed', pin: { ...pin, state: 'removed' } });
    expect(await store.pins.findByMessage(pin)).toBeUndefined();
    expect((await store.pins.find(pin))?.state).toBe('removed');

    const again = await pinned({ discordMessageId: '1' });
    expect(again.number).toBe(2);
    const { entries } = await store.pins.history({ ...inA, number: 1, limit: 10 });
    expect(entries).toEqual([
      {
        discordGuildId: serverA,
        entry: 2,
        pinNumber: 1,
        at: '2031-04-04T10:00:00.000Z',
        by: otherModerator,
        action: 'removed',
        reason: 'out of date',
      },
      {
        discordGuildId: serverA,
        entry: 1,
        pinNumber: 1,
        at: '2031-04-03T10:00:00.000Z',
        by: moderator,
        action: 'pinned',
        reason: 'settles it',
      },
    ]);
  });

  it('removing what is gone, or never was, says which of the two', async () => {
    const pin = await pinned();
    await store.pins.remove({ ...pin, by: moderator });
    clock = new Date('2031-04-05T10:00:00.000Z');
    expect((await store.pins.remove({ ...pin, by: otherModerator })).kind).toBe('already-removed');
    expect((await store.pins.remove({ ...inA, number: 99 })).kind).toBe('no-such-pin');
    expect((await store.pins.history({ ...inA, limit: 10 })).entries).toHaveLength(2);
  });

  it('lists the newest first and pages both ways without gap or repeat', async () => {
    for (let i = 0; i < 7; i++) await pinned();
    const first = await store.pins.list({ ...inA, limit: 3 });
    expect([numbers(first.pins), first.older, first.newer]).toEqual([[7, 6, 5], 5, undefined]);
    const second = await store.pins.list({ ...inA, limit: 3, before: 5 });
    expect([numbers(second.pins), second.older, second.newer]).toEqual([[4, 3, 2], 2, 4]);
    const last = await store.pins.list({ ...inA, limit: 3, before: 2 });
    expect([numbers(last.pins), last.older, last.newer]).toEqual([[1], undefined, 1]);
    const back = await store.pins.list({ ...inA, limit: 3, after: 4 });
    expect([numbers(back.pins), back.older, back.newer]).toEqual([[7, 6, 5], 5, undefined]);
  });

  it('lists by channel, and those whose words changed', async () => {
    await pinned();
    const elsewhere = await pinned({ discordChannelId: otherChannel });
    const removed = await pinned();
    await store.pins.remove(removed);
    await store.pins.recordTruth({ ...elsewhere, truth: 'changed' });

    const list = async (query: object): Promise<number[]> =>
      numbers((await store.pins.list({ ...inA, limit: 10, ...query })).pins);
    expect(await list({})).toEqual([2, 1]);
    expect(await list({ discordChannelId: otherChannel })).toEqual([2]);
    expect(await list({ wordsChanged: true })).toEqual([2]);
    expect(await list({ about: 'quay', wordsChanged: true, discordChannelId: channel })).toEqual([]);
    expect(await store.pins.count({ ...inA, discordChannelId: channel })).toBe(1);
    expect((await store.pins.channelsWithPins(inA)).sort()).toEqual([channel, otherChannel]);
  });

  it('somebody who sees some channels meets their pins alone, in lists, counts, searches, history and answers', async () => {
    for (const discordChannelId of [otherChannel, channel, channel, otherChannel])
      await pinned({ discordChannelId });
    await store.pins.remove({ ...inA, number: 3 });
    const seen = { ...inA, visibleDiscordChannelIds: [channel] };
    const list = async (query: object): Promise<unknown[]> => {
      const { pins, older, newer } = await store.pins.list({ ...seen, limit: 2, ...query });
      return [numbers(pins), older, newer];
    };
    expect(await list({})).toEqual([[2], undefined, undefined]);
    expect(await list({ after: 1 })).toEqual([[2], 2, undefined]);
    expect(await list({ about: 'quay' })).toEqual([[2], undefined, undefined]);
    expect(await list({ discordChannelId: otherChannel })).toEqual([[], undefined, undefined]);
    expect(await store.pins.count(seen)).toBe(1);
    const { entries, older } = await store.pins.history({ ...seen, limit: 3 });
    const told = entries.map(({ pinNumber, action }) => `${pinNumber} ${action}`);
    expect(told).toEqual(['3 removed', '3 pinned', '2 pinned']);
    expect(older).toBeUndefined();
    expect((await store.pins.history({ ...seen, number: 4, limit: 3 })).entries).toEqual([]);
    const { question } = aPin();
    expect((await store.pins.findByQuestion({ ...seen, question }))?.pin.number).toBe(2);

    const blind = { ...inA, visibleDiscordChannelIds: [] };
    expect(await store.pins.count(blind)).toBe(0);
    expect((await store.pins.history({ ...blind, limit: 3 })).entries).toEqual([]);
    expect(await store.pins.findByQuestion({ ...blind, question })).toBeUndefined();
  });

  it('names every channel that was ever pinned in, once', async () => {
    expect(await store.pins.placesEverPinnedIn(inA)).toEqual([]);
    for (const discordChannelId of [otherChannel, channel, channel]) await pinned({ discordChannelId });
    await pinned({ discordGuildId: serverB, discordChannelId: '910000000000000003' });
    await store.pins.remove({ ...inA, number: 1 });
    expect(await store.pins.placesEverPinnedIn(inA)).toEqual([
      { discordChannelId: channel },
      { discordChannelId: otherChannel },
    ]);
  });

  it('finds pins about words in question, note, title and excerpt, in any form of the word', async () => {
    await pinned({
      question: 'Who pays the pilots?',
      excerpts: [anExcerpt({ title: 'Fees', text: 'The port does.' })],
    });
    await pinned({
      question: 'Is the ferry running?',
      note: 'pilots ask this',
      excerpts: [anExcerpt({ text: 'It is.' })],
    });
    const about = async (words: string): Promise<number[]> =>
      numbers((await store.pins.list({ ...inA, about: words, limit: 10 })).pins);
    expect(await about('pilot')).toEqual([2, 1]);
    expect(await about('paying pilots')).toEqual([1]);
    expect(await about('fees')).toEqual([1]);
    expect(await about('Ferry PILOT')).toEqual([2]);
    expect(await about('lighthouse pilot')).toEqual([]);
    expect(await about('what did they say')).toEqual([]);
    await store.pins.remove({ ...inA, number: 2 });
    expect(await about('ferry')).toEqual([]);
  });

  it('answers the same question with the newest pin, and a close one when there is no same', async () => {
    await pinned({ question: 'Why did the dockers leave the northern quay?' });
    await pinned({ question: 'Why did the dockers leave the northern quay?' });
    const find = async (question: string) => {
      const match = await store.pins.findByQuestion({ ...inA, question });
      return match && [match.pin.number, match.closeness];
    };
    expect(await find('why do dockers leave the NORTHERN quays')).toEqual([2, 'same']);
    expect(await find('Why did the angry dockers leave the northern quay?')).toEqual([2, 'close']);
    expect(await find('Why did the dockers leave the quay?')).toEqual([2, 'close']);
    expect(await find('Why did the dockers not leave the northern quay?')).toBeUndefined();
    expect(await find('When did the dockers leave the northern quay?')).toBeUndefined();
    expect(await find('Why did the pilots leave the northern quay?')).toBeUndefined();
    await store.pins.remove({ ...inA, number: 2 });
    expect(await find('Why did the dockers leave the northern quay?')).toEqual([1, 'same']);
  });

  it('questions meet under every spelling of a name as soon as the name is known', async () => {
    await pinned({ question: 'Why did Morow close the quay?' });
    const ask = () => store.pins.findByQuestion({ ...inA, question: 'Why did Morrow close the quay?' });
    expect(await ask()).toBeUndefined();

    await store.close();
    const kind = 'person' as const;
    const names = [{ id: 'ida-morrow', name: 'Ida Morrow', kind, aliases: ['Morrow', 'Morow'] }];
    store = await openTestStore(location, { words: wordReader(names) });
    expect((await ask())?.closeness).toBe('same');
    expect(await store.pins.count({ ...inA, about: 'Ida Morrow' })).toBe(1);
  });

  it('answers a question with pins of its episode; a pin of no loaded episode is the first one’s', async () => {
    const question = 'When did the dockers leave the quay?';
    const early = await pinned({ question });
    const lit = await pinned({ question, episodeId: 'lighthouse' });
    const query = { ...inA, question };
    const [first, other] = [{ allBut: ['lighthouse'] }, { only: 'lighthouse' }];
    const found = async (episode: EpisodeScope) =>
      (await store.pins.findByQuestion({ ...query, episode }))?.pin.number;
    expect([await found(first), await found(other)]).toEqual([early.number, lit.number]);
    expect(await found({ only: 'harbour' })).toBeUndefined();
    const last = await pinned({ question, episodeId: 'gone' });
    expect(await found(first)).toBe(last.number);
    expect(await store.pins.count({ ...inA, episode: first })).toBe(2);
  });

  it('knows which marks are out of date, and of one message only the last pin’s', async () => {
    const due = () => Array.fromAsync(store.pins.unmarked(inA), (one) => one.state);
    const pin = await pinned();
    expect(await due()).toEqual([]);
    await store.pins.recordDiscordPin({ ...pin, discordPin: 'pinned' });
    expect(await due()).toEqual(['active']);
    await store.pins.recordMark(pin);
    expect(await due()).toEqual([]);

    await store.pins.recordTruth({ ...pin, truth: 'changed' });
    // Drawn before the words changed.
    await store.pins.recordMark(pin);
    expect(await due()).toEqual(['active']);
    await store.pins.recordMark({ ...pin, truth: 'changed' });
    await store.pins.remove(pin);
    expect(await due()).toEqual(['removed']);
    expect(await store.pins.serversWithPins()).toEqual([serverA]);

    const next = await pinned({ discordMessageId: pin.discordMessageId });
    await store.pins.recordDiscordPin({ ...next, discordPin: 'pinned' });
    expect(await due()).toEqual(['removed', 'active']);
    await store.pins.recordMark(next);
    expect(await due()).toEqual([]);
    await store.pins.remove({ ...next, action: 'message-deleted' });
    expect(await due()).toEqual([]);
  });

  it('reads all marks that are out of date, oldest first, and others get a turn in between', async () => {
    for (let i = 0; i < 101; i++)
      await store.pins.recordDiscordPin({ ...(await pinned()), discordPin: 'pinned' });
    const due: number[] = [];
    let hadTurn = false;
    for await (const { number } of store.pins.unmarked(inA)) {
      due.push(number);
      if (number === 100) setImmediate(() => (hadTurn = true));
    }
    expect(due).toEqual(Array.from({ length: 101 }, (_, at) => at + 1));
    expect(hadTurn).toBe(true);
  });

  it('a check that finds a change is history; one that finds nothing new is not', async () => {
    const pin = await pinned();
    clock = new Date('2031-05-01T00:00:00.000Z');
    const excerpts = [{ outlet: 'Herald', locator: '4', truth: 'changed' as const }];
    expect(await store.pins.recordTruth({ ...pin, truth: 'unchanged' })).toBe(false);
    expect(await store.pins.recordTruth({ ...pin, truth: 'changed', noticed: excerpts })).toBe(true);
    expect(await store.pins.recordTruth({ ...pin, truth: 'changed' })).toBe(false);
    expect(await store.pins.find(pin)).toMatchObject({ truth: 'changed', truthSince: clock.toISOString() });
    const { entries } = await store.pins.history({ ...inA, limit: 10 });
    expect(entries.map(({ action, truthChange }) => [action, truthChange])).toEqual([
      ['truth-changed', { from: 'unchanged', to: 'changed', excerpts }],
      ['pinned', undefined],
    ]);
  });

  it('keeps a pin that Discord refuses, and notes when Discord takes it at last', async () => {
    const pin = await pinned();
    await store.pins.recordDiscordPin({ ...pin, discordPin: 'refused', reason: 'the channel is full' });
    expect((await store.pins.find(pin))?.discordPin).toBe('refused');
    await store.pins.recordDiscordPin({ ...pin, discordPin: 'pinned' });
    const { entries } = await store.pins.history({ ...inA, limit: 10 });
    const actions = ['pinned-in-discord', 'refused-by-discord', 'pinned'];
    expect(entries.map(({ action }) => action)).toEqual(actions);
  });

  it('keeps the whole answer: findings, warnings, opposites, what was reviewed, and the thread', async () => {
    const whole = aPin({
      discordParentId: otherChannel,
      isPrivateThread: true,
      findings: [
        { verdict: 'reversed', claim: 'The quay is “safe”', claimedSpeaker: 'Ida Morrow' },
        { verdict: 'exact', claim: 'Nobody was asked', isAroundUnchecked: true as const },
      ],
      excerpts: [
        anExcerpt({
          kind: 'quotation',
          isReviewed: false,
          warnings: [{ kind: 'disputed', outlets: ['Coast Radio'] }],
        }),
        anExcerpt({
          kind: 'quotation',
          isReviewed: true,
          isOpposite: true,
          note: 'A machine-rewritten copy',
        }),
      ],
    });
    const { pin } = await store.pins.pin(whole);
    expect(pin).toMatchObject({ ...whole });
    expect(await store.pins.find(pin)).toEqual(pin);
    expect(await store.pins.placesEverPinnedIn(inA)).toEqual([
      { discordChannelId: channel, discordParentId: otherChannel, isPrivateThread: true },
    ]);
  });

  it('agrees with what another process pins, removes and finds changed, at once', async () => {
    const other = await openTestStore(location, { now: () => clock });
    const query = { ...inA, limit: 10 };
    const list = async (more: object = {}) => numbers((await store.pins.list({ ...query, ...more })).pins);
    await pinned();
    expect(await list()).toEqual([1]);
    expect(await list({ about: 'crate' })).toEqual([]);

    const question = 'What stood on the crate?';
    const { pin } = await other.pins.pin(aPin({ question, excerpts: [anExcerpt({ text: 'Crate nine.' })] }));
    expect(await list()).toEqual([2, 1]);
    expect(await list({ about: 'crate' })).toEqual([2]);
    await other.pins.recordTruth({ ...pin, truth: 'changed' });
    expect(await list({ wordsChanged: true })).toEqual([2]);
    await other.pins.remove({ ...inA, number: 1 });
    expect(await list()).toEqual([2]);
    expect((await store.pins.findByQuestion({ ...inA, question }))?.pin.truth).toBe('changed');

    await other.retention.markServerLeft(inA);
    await other.retention.forgetServersLeftBefore(new Date(clock.getTime() + 1));
    expect(await list()).toEqual([]);
    await other.close();
  });

  it('in memory agrees with a plain list, whatever happens to the pins in whatever order', async () => {
    const question = fc.constantFrom('Why did the dockers leave?', 'Who closed the northern quay?', 'Salt?');
    const step = fc.oneof(
      fc.record({
        does: fc.constant('pin' as const),
        question,
        channel: fc.constantFrom(channel, otherChannel),
      }),
      fc.record({ does: fc.constant('remove' as const), number: fc.integer({ min: 1, max: 12 }) }),
      fc.record({ does: fc.constant('change' as const), number: fc.integer({ min: 1, max: 12 }) }),
      fc.record({ does: fc.constant('look' as const) }),
    );
    let server = 0n;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const discordGuildId = `${940000000000000000n + ++server}`;
        const kept = new Map<number, Pin>();
        for (const one of [...steps, { does: 'look' as const }]) {
          if (one.does === 'pin') {
            const request = aPin({ discordGuildId, question: one.question, discordChannelId: one.channel });
            const { pin } = await store.pins.pin(request);
            kept.set(pin.number, pin);
          } else if (one.does === 'remove') {
            await store.pins.remove({ discordGuildId, number: one.number });
            kept.delete(one.number);
          } else if (one.does === 'change') {
            const pin = kept.get(one.number);
            await store.pins.recordTruth({ discordGuildId, number: one.number, truth: 'changed' });
            if (pin) kept.set(pin.number, { ...pin, truth: 'changed' });
          } else {
            const all = [...kept.values()].sort((a, b) => b.number - a.number);
            const list = async (query: object) =>
              numbers((await store.pins.list({ discordGuildId, limit: 3, ...query })).pins);
            expect(await list({})).toEqual(numbers(all.slice(0, 3)));
            const there = all.filter((pin) => pin.discordChannelId === channel);
            expect(await list({ visibleDiscordChannelIds: [channel] })).toEqual(numbers(there.slice(0, 3)));
            const changed = all.filter((pin) => pin.truth === 'changed');
            expect(await store.pins.count({ discordGuildId, wordsChanged: true })).toBe(changed.length);
            const same = all.find((pin) => pin.question.startsWith('Why'));
            const asked = { discordGuildId, question: 'why did dockers leave' };
            const match = await store.pins.findByQuestion(asked);
            expect(match?.pin.number).toBe(same?.number);
            const closed = all.filter((pin) => pin.question.startsWith('Who'));
            expect(await list({ about: 'close northern' })).toEqual(numbers(closed.slice(0, 3)));
          }
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('two moderators who change different settings at once lose neither, and both stand in the history', async () => {
    const change = (by: string, changed: object) =>
      changeSettings((before) => ({ ...before, ...changed }), { ...inA, by });
    await Promise.all([
      change(moderator, { pinnerDiscordRoleId: '940000000000000001' }),
      change(otherModerator, { defaultPrivacy: 'private' }),
      change(moderator, { defaultPrivacy: 'private' }),
    ]);
    expect(await store.settings.read(inA)).toEqual({
      pinnerDiscordRoleId: '940000000000000001',
      defaultPrivacy: 'private',
      privateDiscordChannelIds: [],
    });
    const changes = await store.settings.history(inA, 10);
    expect(changes).toHaveLength(2);
    expect(changes.at(-1)?.before).toEqual(defaultSettings);
  });

  it('removed pins and their history end after a while; active ones and the numbers stay', async () => {
    const old = await pinned({ discordMessageId: '1' });
    const kept = await pinned();
    await store.pins.remove(old);
    const { length } = (await store.pins.history({ ...inA, limit: 10 })).entries;
    expect(await store.retention.forgetRemovedBefore(clock)).toBe(0);
    expect(await store.retention.forgetRemovedBefore(new Date(clock.getTime() + 1))).toBe(1);
    expect(await store.pins.find(old)).toBeUndefined();
    expect(await store.pins.find(kept)).toEqual(kept);
    const { entries } = await store.pins.history({ ...inA, limit: 10 });
    expect([length, entries.length]).toEqual([3, 1]);
    expect((await pinned({ discordMessageId: '1' })).number).toBe(3);
  });

  it('a member’s id is taken out of everything that is kept, in every server, and nothing else is', async () => {
    const pin = await pinned({ pinnedBy: moderator });
    const elsewhere = await pinned({ discordGuildId: serverB, pinnedBy: moderator });
    const others = await pinned({ pinnedBy: otherModerator });
    await store.pins.remove({ ...pin, by: moderator });
    await changeSettings((before) => ({ ...before, defaultPrivacy: 'private' }));
    await store.retention.forgetMember(moderator);
    const lines: string[] = [];
    await exportPins({ location, logger: silent }, (line) => void lines.push(line));
    expect(lines.join('\n')).not.toContain(moderator);
    expect(await store.pins.find(elsewhere)).toEqual({ ...elsewhere, pinnedBy: '0' });
    expect(await store.pins.find(others)).toEqual(others);
    expect((await store.settings.history(inA, 9)).map(({ by }) => by)).toEqual(['0']);
  });

  it('settings are the defaults until changed, and then what was chosen', async () => {
    expect(await store.settings.read(inA)).toEqual(defaultSettings);
    const settings = {
      pinnerDiscordRoleId: '940000000000000001',
      defaultPrivacy: 'private' as const,
      privateDiscordChannelIds: [channel, otherChannel],
    };
    await changeSettings(() => settings);
    expect(await store.settings.read(inA)).toEqual(settings);
    await changeSettings(() => defaultSettings);
    expect(await store.settings.read(inA)).toEqual(defaultSettings);
  });

  it('no server sees or changes another server’s pins, questions, history or settings', async () => {
    const pin = await pinned({ ...inA, note: 'internal' });
    await changeSettings((before) => ({ ...before, defaultPrivacy: 'private' }));

    expect(await store.pins.find({ ...inB, number: pin.number })).toBeUndefined();
    expect(await store.pins.findByMessage({ ...pin, ...inB })).toBeUndefined();
    expect(await store.pins.findByQuestion({ ...inB, question: pin.question })).toBeUndefined();
    expect((await store.pins.list({ ...inB, limit: 100 })).pins).toEqual([]);
    expect((await store.pins.list({ ...inB, about: 'quay', limit: 100 })).pins).toEqual([]);
    expect((await store.pins.list({ ...inB, discordChannelId: channel, limit: 100 })).pins).toEqual([]);
    expect((await store.pins.history({ ...inB, limit: 100 })).entries).toEqual([]);
    expect((await store.pins.history({ ...inB, number: pin.number, limit: 100 })).entries).toEqual([]);
    expect(await store.pins.channelsWithPins(inB)).toEqual([]);
    expect(await store.pins.placesEverPinnedIn(inB)).toEqual([]);
    expect(await store.pins.count(inB)).toBe(0);
    expect(await store.settings.read(inB)).toEqual(defaultSettings);

    expect((await store.pins.remove({ ...inB, number: pin.number })).kind).toBe('no-such-pin');
    await store.pins.recordTruth({ ...inB, number: pin.number, truth: 'withdrawn' });
    await store.pins.recordDiscordPin({ ...inB, number: pin.number, discordPin: 'refused' });
    await changeSettings((before) => before, { ...inB, by: otherModerator });
    expect(await store.pins.find(pin)).toEqual(pin);
    expect((await store.settings.read(inA)).defaultPrivacy).toBe('private');
  });

  it('the same message id in two servers is two pins', async () => {
    const a = await pinned({ ...inA, discordMessageId: '1' });
    const b = await pinned({ discordGuildId: serverB, discordMessageId: '1' });
    expect([a.number, b.number]).toEqual([1, 1]);
    expect(await store.pins.serversWithPins()).toEqual([serverA, serverB]);
  });

  it('a server that Onrecord left is forgotten after a while, unless Onrecord comes back', async () => {
    await pinned(inA);
    await pinned(inB);
    await store.retention.markServerLeft(inA);
    await store.retention.markServerLeft(inB);
    expect(await store.retention.serversKept()).toEqual([]);
    await store.retention.markServersPresent([serverB]);
    expect(await store.retention.serversKept()).toEqual([serverB]);
    expect(await store.retention.forgetServersLeftBefore(clock)).toBe(0);
    expect(await store.retention.forgetServersLeftBefore(new Date(clock.getTime() + 1))).toBe(1);
    expect(await store.pins.count(inA)).toBe(0);
    expect(await store.pins.count(inB)).toBe(1);
    expect((await pinned(inA)).number).toBe(1);
  });
});
