/** What Onrecord does by itself when servers and channels come and go; Discord is a messages of its own here. */
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import type { Library, MessageAccess, MessageOutcome } from '../../src/commands/context.ts';
import { PinKeeper } from '../../src/commands/pins/upkeep/keeper.ts';
import type { Store } from '../../src/pins/store.ts';
import { openTestStore } from './support/databases.ts';
import { aPin, channel, otherChannel, serverA, serverB } from './support/pins.ts';

const dayMs = 24 * 60 * 60 * 1_000;

let store: Store;
let pinned: Set<string>;
let gone: Set<string>;
let marks: [string, string | undefined][];
let problems: string[];
let keeper: PinKeeper;

const note = (_: object, words: string): void => void problems.push(words);

const keeperWith = (changed: Partial<ConstructorParameters<typeof PinKeeper>[0]> = {}) => {
  const library = { knowledge: { documents: new Map() } } as unknown as Library;
  const log = { info: () => undefined, warn: note, error: note };
  return new PinKeeper({
    store,
    messages,
    libraries: () => [library],
    log,
    keepRemovedDays: 365,
    ...changed,
  });
};

/** A channel that shows `pinned`, in which the messages of `gone` were deleted. */
const messages: MessageAccess = {
  read: async ({ discordMessageId }) =>
    gone.has(discordMessageId) ? 'message-gone' : { kind: 'shown', question: '', excerpts: [] },
  pin: async ({ discordMessageId }) => {
    if (gone.has(discordMessageId)) return 'message-gone';
    pinned.add(discordMessageId);
    return 'done';
  },
  unpin: async () => 'done',
  mark: async ({ discordMessageId, truth }): Promise<MessageOutcome> => {
    marks.push([discordMessageId, truth]);
    return 'done';
  },
  markLater: ({ discordMessageId, truth }) => void marks.push([discordMessageId, truth]),
  pinned: async (id) => (id === channel ? pinned : 'channel-gone'),
};

beforeEach(async () => {
  [pinned, gone, marks, problems] = [new Set(), new Set(), [], []];
  store = await openTestStore({ path: ':memory:' });
  keeper = keeperWith();
});
afterEach(async () => {
  await keeper.stop();
  await store.close();
});

const stays = () => false;
const stateOf = async (number: number, discordGuildId = serverA) =>
  (await store.pins.find({ discordGuildId, number }))?.state;
const actionsOf = async (number: number) =>
  (await store.pins.history({ discordGuildId: serverA, number, limit: 9 })).entries.map(
    ({ action }) => action,
  );

it('a pin that was kept when the bot died is pinned in Discord at the next start', async () => {
  const { pin } = await store.pins.pin(aPin());
  await keeper.start([serverA], stays);
  expect(pinned).toEqual(new Set([pin.discordMessageId]));
  expect((await store.pins.find(pin))?.discordPin).toBe('pinned');
});

it('a kept pin whose message is gone ends at the next start', async () => {
  const { pin } = await store.pins.pin(aPin());
  gone.add(pin.discordMessageId);
  await keeper.start([serverA], stays);
  expect(await stateOf(pin.number)).toBe('removed');
  expect(await actionsOf(pin.number)).toEqual(['message-deleted', 'pinned']);
});

it('a refused pin stays although no channel shows it', async () => {
  const { pin } = await store.pins.pin(aPin());
  await store.pins.recordDiscordPin({ ...pin, discordPin: 'refused', reason: 'channel-full' });
  await keeper.start([serverA], stays);
  expect(await stateOf(pin.number)).toBe('active');
});

it('a deleted channel ends its pins, whether it was deleted now or while the bot was away', async () => {
  const now = await store.pins.pin(aPin());
  const before = await store.pins.pin(aPin({ discordChannelId: otherChannel }));
  await keeper.channelDeleted(serverA, channel);
  expect(await actionsOf(now.pin.number)).toEqual(['channel-deleted', 'pinned']);
  await keeper.start([serverA], stays);
  expect(await actionsOf(before.pin.number)).toEqual(['channel-deleted', 'pinned']);
});

it('a server that removed Onrecord keeps its pins for a while; one that never comes back is forgotten', async () => {
  await store.pins.pin(aPin());
  await store.pins.pin(aPin({ discordGuildId: serverB }));
  await keeper.serverLeft(serverA);
  await keeper.serverLeft(serverB);
  await keeper.serverJoined(serverB);
  expect(await stateOf(1)).toBe('active');
  await store.retention.forgetServersLeftBefore(new Date(Date.now() + 1_000));
  expect(await stateOf(1)).toBeUndefined();
  expect(await stateOf(1, serverB)).toBe('active');
});

it('a server that removed Onrecord while it was off is forgotten like any other that did', async () => {
  await store.pins.pin(aPin());
  await store.pins.pin(aPin({ discordGuildId: serverB }));
  await keeper.start([serverA], (id) => id === serverB);
  expect(await store.retention.serversKept()).toEqual([serverA]);
  expect(await stateOf(1, serverB)).toBe('active');

  // Invited again, it has lost nothing.
  await keeper.start([serverA, serverB], stays);
  expect(await store.retention.serversKept()).toEqual([serverA, serverB]);
  await keeper.start([serverA], (id) => id === serverB);
  await store.retention.forgetServersLeftBefore(new Date(Date.now() + 1_000));
  expect(await stateOf(1, serverB)).toBeUndefined();
  expect(await stateOf(1)).toBe('active');
});

it('a server that another process serves is not taken for one that removed Onrecord', async () => {
  await store.pins.pin(aPin());
  await store.pins.pin(aPin({ discordGuildId: serverB }));
  await keeper.start([serverA], stays);
  expect(await store.retention.serversKept()).toEqual([serverA, serverB]);
});

it('a server that invites Onrecord again while it starts is not marked as left', async () => {
  await store.pins.pin(aPin({ discordGuildId: serverB }));
  let asked = 0;
  await keeper.start([], () => asked++ === 0);
  expect(asked).toBe(2);
  expect(await store.retention.serversKept()).toEqual([serverB]);
});

it('a pin whose document is gone is marked once, and not again while nothing is new', async () => {
  const { pin } = await store.pins.pin(aPin());
  await keeper.recheck([serverA]);
  await keeper.recheck([serverA]);
  expect(marks).toEqual([[pin.discordMessageId, 'withdrawn']]);
});

it('while the store cannot be used, nothing is lost and the log says why', async () => {
  // Nobody listens there.
  const failing = await openTestStore({ url: 'postgres://onrecord@127.0.0.1:1/none' });
  const unlucky = keeperWith({ store: failing });
  await unlucky.start([serverA], stays);
  await unlucky.channelPinsChanged(serverA, channel);
  await unlucky.stop();
  await failing.close();
  expect(problems).toEqual(['pins could not be kept true', 'pins could not be kept true']);
});

it('what goes wrong with one pin keeps no other from being brought to Discord', async () => {
  const [first, second, third] = await Promise.all([1, 2, 3].map(() => store.pins.pin(aPin())));
  const { pin } = messages;
  const broken: MessageAccess = {
    ...messages,
    pin: async (wanted) => {
      if (wanted.discordMessageId === second?.pin.discordMessageId) throw new Error('out of order');
      return pin(wanted);
    },
  };
  const other = keeperWith({ messages: broken });
  await other.start([serverA], stays);
  await other.stop();
  expect(pinned).toEqual(new Set([first?.pin.discordMessageId, third?.pin.discordMessageId]));
  expect(problems).toEqual(['pins could not be kept true']);
  // Nor from being checked.
  expect((await store.pins.find({ discordGuildId: serverA, number: 2 }))?.truth).toBe('withdrawn');
});

it('pins that were removed long ago are forgotten at the start, with what was done to them', async () => {
  const { pin } = await store.pins.pin(aPin());
  await store.pins.remove(pin);
  const forgetful = keeperWith({ keepRemovedDays: -1 });
  await keeper.start([serverA], stays);
  expect(await stateOf(pin.number)).toBe('removed');
  await forgetful.start([serverA], stays);
  await forgetful.stop();
  expect(await stateOf(pin.number)).toBeUndefined();
  expect(await actionsOf(pin.number)).toEqual([]);
});

it('a question that nobody has asked for 90 days is forgotten at the next start, and no other', async () => {
  await store.close();
  let daysAgo = 90.5;
  const now = () => new Date(Date.now() - daysAgo * dayMs);
  store = await openTestStore({ path: ':memory:' }, { now });
  keeper = keeperWith();
  const count = (question: string) =>
    store.gaps.count({ discordGuildId: serverA, question, kind: 'not-found' });
  await count('Who paid the pilots?');
  daysAgo = 89.5;
  await count('What sank the ferry?');
  await keeper.start([serverA], stays);
  const kept = await store.gaps.list({ discordGuildId: serverA });
  expect(kept.map(({ question }) => question)).toEqual(['What sank the ferry?']);
});

it('a bot that runs on forgets such a question within a day', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  await store.close();
  const now = () => new Date(Date.now() - 91 * dayMs);
  store = await openTestStore({ path: ':memory:' }, { now });
  keeper = keeperWith();
  await keeper.start([serverA], stays);
  await store.gaps.count({ discordGuildId: serverA, question: 'Who paid the pilots?', kind: 'not-found' });
  vi.advanceTimersByTime(dayMs);
  await expect.poll(() => store.gaps.list({ discordGuildId: serverA })).toEqual([]);
});
