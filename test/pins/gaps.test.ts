/** What is kept of unanswered questions, on both databases: words and counts, never who. */
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import type { StoreLocation } from '../../src/database/location.ts';
import { maxGaps } from '../../src/pins/gap-store.ts';
import { scopeOf } from '../../src/pins/pin-query.ts';
import type { Store } from '../../src/pins/store.ts';
import { describeOnBoth, openTestStore } from './support/databases.ts';
import { moderator, serverA, serverB } from './support/pins.ts';

describeOnBoth('the gaps of a server', (database) => {
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

  const server = { discordGuildId: serverA };
  const count = (question: string, more: object = {}) =>
    store.gaps.count({ ...server, question, kind: 'not-found', ...more });

  it('are one for all questions of the same words, counted, and last as they were last', async () => {
    await count('Who paid the pilots?');
    clock = new Date('2031-04-04T10:00:00.000Z');
    await count('who paid pilots', { kind: 'perhaps' });
    await count('Who paid the pilots?', { kind: 'reported', reason: 'missing' });
    await count('What sank the ferry?');
    expect(await store.gaps.list(server)).toEqual([
      {
        question: 'Who paid the pilots?',
        kind: 'reported',
        timesAsked: 2,
        timesReported: 1,
        reason: 'missing',
        lastAt: clock.toISOString(),
      },
      expect.objectContaining({ question: 'What sank the ferry?', timesAsked: 1, timesReported: 0 }),
    ]);
  });

  it('are nobody else’s, and go when the server goes', async () => {
    await count('Who paid the pilots?');
    expect(await store.gaps.list({ discordGuildId: serverB })).toEqual([]);
    await store.retention.markServerLeft(server);
    expect(await store.retention.forgetServersLeftBefore(new Date(clock.getTime() + 1))).toBe(1);
    expect(await store.gaps.list(server)).toEqual([]);
  });

  it('say for the same and for close questions that the sources do not hold it, until a moderator takes it back', async () => {
    await count('How many lanterns hung on the northern quay wall?');
    const asked = (question: string) => store.gaps.findAbsent({ ...server, question });
    const question = 'how many lanterns hung on the northern quay wall';
    expect(await asked(question)).toBeUndefined();
    await store.gaps.judge({ ...server, question, isAbsent: true });
    expect(await asked(question)).toBe('same');
    expect(await asked(`${question} yesterday`)).toBe('close');
    expect(await asked('How many lanterns did not hang on the northern quay wall?')).toBeUndefined();
    expect(await store.gaps.findAbsent({ discordGuildId: serverB, question })).toBeUndefined();
    await store.gaps.judge({ ...server, question, isAbsent: false });
    expect(await asked(question)).toBeUndefined();
  });

  it('survive a restart, end after their time, and are at most so many', async () => {
    await count('Who paid the pilots?');
    await store.close();
    store = await openTestStore(location, { now: () => clock });
    expect(await store.gaps.list(server)).toHaveLength(1);
    expect(await store.gaps.forgetBefore(clock)).toBe(0);
    expect(await store.gaps.forgetBefore(new Date(clock.getTime() + 1))).toBe(1);
    expect(await store.gaps.list(server)).toEqual([]);
    for (let number = 0; number <= maxGaps; number += 1) {
      clock = new Date(clock.getTime() + 1_000);
      await count(`What stood on crate ${number}?`);
    }
    const kept = await store.gaps.list(server);
    expect(kept).toHaveLength(maxGaps);
    expect(kept.some(({ question }) => question === 'What stood on crate 0?')).toBe(false);
  }, 60_000);

  it('belong to the episode they were asked in; those of earlier days and of no loaded episode to the first', async () => {
    const question = 'Who paid the pilots?';
    await count(question);
    await count('What sank the ferry?', { episodeId: 'gone' });
    const loaded = ['harbour', 'lighthouse'];
    const asked = async (episodeId: string) => {
      const episode = scopeOf(episodeId, loaded);
      if (episode === undefined) throw new Error('Two episodes are loaded.');
      await count(question, { episode, episodeId });
      const listed = await store.gaps.list({ ...server, episode });
      return listed.map((gap) => [gap.question, gap.timesAsked]);
    };
    expect(await asked('lighthouse')).toEqual([[question, 1]]);
    expect(await asked('harbour')).toEqual([
      [question, 2],
      ['What sank the ferry?', 1],
    ]);
    const inLighthouse = { ...server, question, episode: { only: 'lighthouse' } };
    await store.gaps.judge({ ...inLighthouse, isAbsent: true });
    expect(await store.gaps.findAbsent(inLighthouse)).toBe('same');
    const inHarbour = { ...inLighthouse, episode: { allBut: ['lighthouse'] } };
    expect(await store.gaps.findAbsent(inHarbour)).toBeUndefined();
  });

  it('are switched on by the server’s settings, which say so after a restart', async () => {
    const change = (learns: boolean) =>
      store.settings.change({
        ...server,
        changedBy: moderator,
        change: ({ learns: _, ...rest }) => (learns ? { ...rest, learns: true } : rest),
      });
    expect((await store.settings.read(server)).learns).toBeUndefined();
    expect((await change(true)).learns).toBe(true);
    await store.close();
    store = await openTestStore(location, { now: () => clock });
    expect((await store.settings.read(server)).learns).toBe(true);
    expect((await change(false)).learns).toBeUndefined();
    expect((await store.settings.read(server)).learns).toBeUndefined();
  });
});
