/** More than one process can do: what comes too late is left alone, the rest is told or answered. */
import { EventEmitter } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { type Client, Events, type Interaction } from 'discord.js';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { refuse } from '../../src/answers/index.ts';
import { defineCommand } from '../../src/commands/define.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import { Admission } from '../../src/discord/intake/admission.ts';
import { interactionAges } from '../../src/discord/intake/interaction-age.ts';
import { receive } from '../../src/discord/intake/reception.ts';
import { createMetrics } from '../../src/discord/metrics.ts';
import { openLibrary } from '../../src/library/index.ts';
import { defaultSettings } from '../../src/pins/server-settings.ts';
import type { Store } from '../../src/pins/store.ts';
import { openStore } from '../../src/pins/store.ts';
import { type Person, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { allText, buttonNamed, keptLog, shippedFolder } from '../fixtures/running.ts';

let sandbox: Sandbox;
let bot: Bot;
let lines: readonly string[];
let clockMs = 0;
const { promise: workEnded, resolve: endWork } = Promise.withResolvers<void>();
const metrics = createMetrics();
const said = refuse({ reason: 'no-quotations' });

const commands = [
  defineCommand({ name: 'quick', description: 'At once', options: {}, run: () => said }),
  defineCommand({
    name: 'work',
    description: 'Some time',
    options: {
      word: { type: 'string', description: 'A word', complete: async () => [{ name: 'a', value: 'a' }] },
    },
    run: async () => {
      await workEnded;
      return said;
    },
  }),
  defineCommand({
    name: 'late',
    description: 'After Discord has given up',
    options: {},
    run: () => {
      clockMs += 4_000;
      return said;
    },
  }),
  defineCommand({
    name: 'pages',
    description: 'A list of pins that has another page',
    options: {},
    alwaysPrivate: true,
    run: () => ({ kind: 'pins', pins: [], filters: {}, count: 9, cursors: { older: 9 } }),
  }),
  defineCommand({ name: 'endless', description: 'Never', options: {}, run: () => new Promise(() => {}) }),
];

beforeAll(async () => {
  sandbox = await startSandbox({ now: () => Date.now() + clockMs });
  const kept = keptLog([sandbox.token]);
  lines = kept.lines;
  const library = await openLibrary([shippedFolder]);
  bot = await startBot({
    token: sandbox.token,
    restApi: sandbox.restApi,
    commands,
    libraries: () => [library],
    log: kept.log,
    metrics,
    limits: { member: { uses: 300, seconds: 60 } },
  });
});
afterAll(async () => {
  await bot.stop();
  await sandbox.stop();
});

const count = async (why: string): Promise<number> => {
  const { values } = (await metrics.registry.getSingleMetric('onrecord_turned_away_total')?.get()) ?? {
    values: [],
  };
  return values.filter(({ labels }) => labels.why === why).reduce((sum, { value }) => sum + value, 0);
};
const answerTo = async (person: Person, command: string) =>
  allText(await (await person.command(command)).waitForAnswer());

describe('the age of an interaction', () => {
  it('is what it waited, whatever the clocks of both sides say', () => {
    let nowMs = 1_000_000;
    const ageMs = interactionAges(() => nowMs);
    const behindMs = 70_000;
    expect(ageMs({ createdTimestamp: nowMs - behindMs })).toBe(0);
    const createdTimestamp = nowMs - behindMs;
    nowMs += 900;
    expect(ageMs({ createdTimestamp })).toBeCloseTo(900, -1);
    nowMs += 900;
    expect(ageMs({ createdTimestamp })).toBeCloseTo(1_800, -1);
    expect(ageMs({ createdTimestamp: nowMs - behindMs })).toBeLessThan(2);
  });
});

describe('who is admitted', () => {
  /** Asks so many at once, whose work does not end; counts those told that the bot is busy. */
  const askedAtOnce = (admission: Admission, count: number, isAutocomplete = false): (() => number) => {
    let turnedAway = 0;
    const interaction = { isAutocomplete: () => isAutocomplete } as Interaction;
    for (let asked = 0; asked < count; asked += 1)
      void admission.admit(
        interaction,
        () => new Promise(() => {}),
        async () => {
          turnedAway += 1;
        },
      );
    return () => turnedAway;
  };
  let nowMs = 1_000;
  beforeEach(() => {
    vi.spyOn(performance, 'now').mockImplementation(() => nowMs);
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it('sixty people who ask at the same moment are all answered', async () => {
    const turnedAway = askedAtOnce(new Admission(() => 0), 60);
    await new Promise(setImmediate);
    expect(turnedAway()).toBe(0);
  });

  describe('as time passes', () => {
    const command = { isAutocomplete: () => false } as Interaction;
    beforeEach(() => {
      vi.restoreAllMocks();
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
      vi.spyOn(performance, 'eventLoopUtilization').mockReturnValue({ utilization: 0.3, active: 3, idle: 7 });
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it('the way to Discord holds nobody up: 150 a second are answered, and each answer takes a quarter of one', async () => {
      const admission = new Admission(() => 0);
      const told: string[] = [];
      const answer = async () => {
        await new Promise((resolve) => setTimeout(resolve, 250));
        told.push('answered');
      };
      for (let asked = 0; asked < 300; asked += 1) {
        void admission.admit(command, answer, async ({ why }) => void told.push(why));
        await vi.advanceTimersByTimeAsync(1_000 / 150);
      }
      await vi.advanceTimersByTimeAsync(1_000);
      expect(told).toEqual(Array(300).fill('answered'));
    });

    it('where the processor is busy all the time, no more begin while the first wait', async () => {
      vi.mocked(performance.eventLoopUtilization).mockReturnValue({ utilization: 1, active: 10, idle: 0 });
      const admission = new Admission(() => 0);
      const endless = vi.fn(() => new Promise<void>(() => {}));
      for (let asked = 0; asked < 40; asked += 1) void admission.admit(command, endless, async () => {});
      await vi.advanceTimersByTimeAsync(1_000);
      expect(endless).toHaveBeenCalledTimes(16);
    });

    it('where Discord takes no answers, some hundreds wait for it, and not for ever', async () => {
      const admission = new Admission(() => 0);
      const endless = vi.fn(() => new Promise<void>(() => {}));
      for (let asked = 0; asked < 1_000; asked += 1) {
        void admission.admit(command, endless, async () => {});
        await vi.advanceTimersByTimeAsync(5);
      }
      expect(endless.mock.calls.length).toBeLessThanOrEqual(350);
      await vi.advanceTimersByTimeAsync(15_000);
      const answered = vi.fn(async () => {});
      await admission.admit(command, answered, async () => {});
      expect(answered).toHaveBeenCalled();
    });
  });

  it('where people have waited all the time, new ones are told at once that the bot is busy', async () => {
    const admission = new Admission(() => 0);
    askedAtOnce(admission, 60);
    await new Promise(setImmediate);
    nowMs += 1_000;
    const turnedAway = askedAtOnce(admission, 5);
    await new Promise(setImmediate);
    expect(turnedAway()).toBe(5);
  });

  it('far above what can be done, no more are told so than can be told: the rest gets no word', async () => {
    const admission = new Admission(() => 0);
    const reasons: string[] = [];
    for (let asked = 0; asked < 400; asked += 1) {
      void admission.admit(
        { isAutocomplete: () => false, user: { id: '1' }, guildId: '2' } as unknown as Interaction,
        () => new Promise(() => {}),
        ({ why }) => {
          reasons.push(why);
          return new Promise(() => {});
        },
      );
    }
    await delay(0);
    expect(new Set(reasons)).toEqual(new Set(['busy', 'late']));
    expect(reasons.filter((why) => why === 'busy')).toHaveLength(100);
  });

  it('a limit names no wait beyond its own time, also where the clock was set back', async () => {
    const admission = new Admission(() => 0, { member: { uses: 1, seconds: 2 } });
    const reasons: unknown[] = [];
    const use = () =>
      admission.admit(
        { isAutocomplete: () => false, user: { id: '1' }, guildId: '2' } as unknown as Interaction,
        async () => {},
        async (reason) => void reasons.push(reason),
      );
    await use();
    const now = Date.now.bind(Date);
    vi.spyOn(Date, 'now').mockImplementation(() => now() - 3_600_000);
    await use();
    expect(reasons).toEqual([{ why: 'member-limit', waitSeconds: 2 }]);
  });

  it('the time of an answer counts from the receipt, and the wait for a turn is counted by itself', async () => {
    const measured = createMetrics();
    const client = new EventEmitter() as unknown as Client;
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    receive(client, {
      commands: [],
      // So the work is a fault at once, whose answer takes up the turn until it is released.
      contextFor: () => expect.fail(),
      commandIds: () => undefined,
      log: keptLog([]).log,
      metrics: measured,
    });
    for (let id = 1; id <= 17; id += 1)
      client.emit(Events.InteractionCreate, {
        id: String(id),
        createdTimestamp: performance.timeOrigin + nowMs,
        commandName: 'ask',
        isAutocomplete: () => true,
        isCommand: () => false,
        respond: () => held,
      } as unknown as Interaction);
    await new Promise(setImmediate);
    nowMs += 700;
    release();
    await new Promise(setImmediate);
    const totalOf = async (name: string): Promise<number[]> => {
      const values = (await measured.registry.getSingleMetric(name)?.get())?.values ?? [];
      return ['sum', 'count'].map(
        (part) =>
          values.find((one) => 'metricName' in one && one.metricName === `${name}_${part}`)?.value ?? 0,
      );
    };
    // Sixteen begin at once; the last has to wait.
    expect(await totalOf('onrecord_interaction_wait_seconds')).toEqual([0.7, 17]);
    expect(await totalOf('onrecord_interaction_seconds')).toEqual([0.7, 17]);
  });

  it('suggestions give way before questions do', async () => {
    const admission = new Admission(() => 0);
    askedAtOnce(admission, 45);
    await new Promise(setImmediate);
    const [suggestions, questions] = [askedAtOnce(admission, 3, true), askedAtOnce(admission, 3)];
    await new Promise(setImmediate);
    expect([suggestions(), questions()]).toEqual([3, 0]);
  });
});

it('what Discord has given up before it is read is left alone, and counted', async () => {
  const person = sandbox.as('member');
  await answerTo(person, 'quick');
  sandbox.gateway.eventDelayMs = 2_700;
  const late = await person.command('quick');
  sandbox.gateway.eventDelayMs = 0;
  await delay(2_800);
  expect(await answerTo(person, 'quick')).toContain('No quotation');
  expect(sandbox.requests.filter(({ path }) => path.includes(late.interaction.id))).toEqual([]);
  expect(await count('late')).toBe(1);
});

it('an answer that comes too late is one line in the log, and no fault', async () => {
  const before = lines.length;
  await sandbox.as('member').command('late');
  await delay(300);
  const logged = lines.slice(before).map((line) => JSON.parse(line));
  expect(logged).toEqual([expect.objectContaining({ level: 40, interaction: 'late' })]);
  expect(logged[0]).not.toHaveProperty('err');
});

it('beyond what can be done in time people are told so at once, and nobody is forgotten', async () => {
  const given = () => lines.filter((line) => line.includes('after Discord had given up')).length;
  const before = (await count('late')) + given();
  const used = await Promise.all(Array.from({ length: 240 }, () => sandbox.as('member').command('work')));
  const told = (words: string): number =>
    used.filter((one) => allText(one.message() ?? {}).includes(words)).length;
  await vi.waitFor(() => expect(told('Too many people')).toBeGreaterThan(0));
  endWork();
  // On a slow machine some have waited too long by now, or are told too late; all of them are counted.
  const ended = async () =>
    told('No quotation') + (await count('busy')) + (await count('late')) + given() - before;
  await vi.waitFor(async () => expect(await ended()).toBe(240), { timeout: 15_000 });
  expect(used.every((one) => one.messages().length <= 1)).toBe(true);
});

it('whoever asks too often is told how long to wait; suggestions and other people are not held up', async () => {
  const member = sandbox.as('member');
  // The member's uses are gone after what came before, all but some.
  const used = await Promise.all(Array.from({ length: 80 }, () => member.command('quick')));
  const texts = await Promise.all(used.map(async (one) => allText(await one.waitForAnswer())));
  expect(
    texts.some((text) => /You have asked very often in a short time\. Try again in \d+ seconds/.test(text)),
  ).toBe(true);
  expect(await member.autocomplete('work', { word: '' }, 'word')).toHaveLength(1);
  expect(await answerTo(sandbox.as('moderator'), 'quick')).toContain('No quotation');
});

describe('a slow settings store', () => {
  const never = () => new Promise<never>(() => {});
  let store: Store;

  beforeAll(async () => {
    store = await openStore({ location: { path: ':memory:' }, logger: keptLog([]).log });
    const library = await openLibrary([shippedFolder]);
    await bot.stop();
    bot = await startBot({
      token: sandbox.token,
      restApi: sandbox.restApi,
      commands,
      libraries: () => [library],
      log: keptLog([sandbox.token]).log,
      metrics: createMetrics(),
      store,
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
  afterAll(() => store.close());

  it('does not eat the three seconds, which count from when somebody asked', async () => {
    vi.spyOn(store.settings, 'read').mockImplementation(never);
    await answerTo(sandbox.as('member'), 'quick');
    sandbox.gateway.eventDelayMs = 1_000;
    const used = await sandbox.as('member').command('endless');
    sandbox.gateway.eventDelayMs = 0;
    expect(await used.waitForAcknowledgement()).toBe(5);
  });

  it('leaves time to announce the page of a list that somebody turns', async () => {
    const member = sandbox.as('member');
    const list = await (await member.command('pages')).waitForAnswer();
    const startedMs = clockMs;
    const nowMs = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => nowMs() + clockMs - startedMs);
    vi.spyOn(store.pins, 'placesEverPinnedIn').mockImplementation(never);
    vi.spyOn(store.settings, 'read').mockImplementation(async () => {
      clockMs += 1_800;
      return defaultSettings;
    });
    const pressed = await member.press(list.id, buttonNamed(list, 'Older'));
    // Discord counted the 1.8 seconds, and the page would be waited for as long again.
    expect(await pressed.waitForAcknowledgement()).toBe(6);
  });
});

it('the bot stops within its five seconds, whatever runs', async () => {
  const used = await Promise.all(
    Array.from({ length: 60 }, () => sandbox.as('moderator').command('endless')),
  );
  await used[0]?.waitForAcknowledgement();
  const stopped = await Promise.race([bot.stop().then(() => 'stopped'), delay(8_000, 'still running')]);
  expect(stopped).toBe('stopped');
});
