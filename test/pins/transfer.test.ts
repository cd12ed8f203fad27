/** Moving pins between databases, and copies of one. */
import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StoreLocation } from '../../src/database/location.ts';
import { defaultSettings } from '../../src/pins/server-settings.ts';
import type { Store } from '../../src/pins/store.ts';
import { backUp, restore } from '../../src/pins/transfer/backup.ts';
import { exportPins, importPins } from '../../src/pins/transfer/transfer.ts';
import { describeOnBoth, openTestStore, silent } from './support/databases.ts';
import { aPin, channel, moderator, otherModerator, serverA, serverB } from './support/pins.ts';
import { startModerators } from './support/processes.ts';

const inA = { discordGuildId: serverA };

async function filled(location: StoreLocation): Promise<void> {
  const store = await openTestStore(location);
  for (const discordGuildId of [serverA, serverB]) {
    for (let i = 0; i < 5; i++)
      await store.pins.pin(aPin({ discordGuildId, note: 'ünïcode 🚢\n"quoted"', episodeId: 'harbour' }));
    await store.pins.remove({ discordGuildId, number: 2, by: otherModerator, reason: 'old' });
    await store.pins.recordTruth({ discordGuildId, number: 3, truth: 'changed' });
  }
  await store.settings.change({
    discordGuildId: serverB,
    change: () => ({
      pinnerDiscordRoleId: '5',
      defaultPrivacy: 'private',
      privateDiscordChannelIds: [channel],
      episodeId: 'lighthouse',
    }),
    changedBy: moderator,
  });
  await store.close();
}

async function exported(location: StoreLocation): Promise<string[]> {
  const lines: string[] = [];
  await exportPins({ location, logger: silent }, (line) => void lines.push(line));
  return lines;
}

const imported = (location: StoreLocation, lines: string[]) =>
  importPins({ location, logger: silent }, lines);

describeOnBoth('moving pins', (database) => {
  beforeAll(database.start);
  afterAll(database.stop);

  it('carries every pin, its history and every setting, and is the same when carried on', async () => {
    const [from, to] = [await database.emptyLocation(), await database.emptyLocation()];
    await filled(from);
    const lines = await exported(from);
    expect(lines).toHaveLength(1 + 2 + 10);
    expect(await imported(to, lines)).toEqual({ kind: 'imported', servers: 2, pins: 10, alreadyThere: 0 });
    expect(await exported(to)).toEqual(lines);

    const store = await openTestStore(to);
    const { question } = aPin();
    expect((await store.pins.findByQuestion({ ...inA, question }))?.pin.number).toBe(5);
    expect((await store.pins.pin(aPin())).pin.number).toBe(6);
    expect((await store.pins.history({ ...inA, limit: 1 })).entries[0]?.entry).toBe(8);
    await store.close();
  });

  it('carries the questions that went unanswered, with what moderators said of them', async () => {
    const [from, to] = [await database.emptyLocation(), await database.emptyLocation()];
    const store = await openTestStore(from);
    for (const question of ['Who painted the pier?', 'Who painted the pier?', 'Where do the gulls sleep?'])
      await store.gaps.count({ ...inA, question, kind: 'not-found' });
    const crane = { ...inA, question: 'Who runs the crane?', episodeId: 'harbour' };
    await store.gaps.count({ ...crane, kind: 'reported', reason: 'wrong' });
    await store.gaps.judge({ ...inA, question: 'Where do the gulls sleep?', isAbsent: true });
    const gaps = await store.gaps.list(inA);
    expect(gaps).toHaveLength(3);
    await store.close();

    const lines = await exported(from);
    expect(await imported(to, lines)).toMatchObject({ kind: 'imported', servers: 1, pins: 0 });
    expect(await imported(to, lines)).toMatchObject({ kind: 'imported', pins: 0 });
    expect(await exported(to)).toEqual(lines);
    const carried = await openTestStore(to);
    expect(await carried.gaps.list(inA)).toEqual(gaps);
    const asked = { ...inA, question: 'where do the gulls sleep' };
    expect(await carried.gaps.findAbsent(asked)).toBe('same');
    await carried.close();
  });

  it('run twice leaves what is there alone', async () => {
    const [from, to] = [await database.emptyLocation(), await database.emptyLocation()];
    await filled(from);
    const lines = await exported(from);
    await imported(to, lines);
    expect(await imported(to, lines)).toEqual({ kind: 'imported', servers: 2, pins: 0, alreadyThere: 10 });
    expect(await exported(to)).toEqual(lines);
  });

  it('changes nothing when one server of the file has other pins here', async () => {
    const [from, to] = [await database.emptyLocation(), await database.emptyLocation()];
    await filled(from);
    const store = await openTestStore(to);
    const { pin } = await store.pins.pin(aPin({ discordGuildId: serverB }));
    const outcome = await imported(to, await exported(from));
    expect(outcome).toMatchObject({ kind: 'refused', problems: [expect.stringContaining(serverB)] });
    expect(await store.pins.count(inA)).toBe(0);
    expect(await store.pins.find(pin)).toEqual(pin);
    await store.close();
  });

  it('names every wrong line of a file and imports none of it', async () => {
    const [from, to] = [await database.emptyLocation(), await database.emptyLocation()];
    await filled(from);
    const lines = await exported(from);
    lines[2] = (lines[2] ?? '').slice(0, 40);
    lines[4] = (lines[4] ?? '').replace('"active"', '"burning"');
    const outcome = await imported(to, lines);
    expect(outcome).toMatchObject({
      kind: 'refused',
      problems: [expect.stringMatching(/^Line 3: not JSON/), expect.stringMatching(/^Line 5: .*state/)],
    });
    expect(await exported(to)).toHaveLength(1);
    expect(await imported(to, ['{"type":"server"}'])).toMatchObject({ kind: 'refused' });
    expect(await imported(to, [])).toMatchObject({ kind: 'refused' });
  });

  it('exports one instant, whole, while moderators go on pinning', async () => {
    const location = await database.emptyLocation();
    await filled(location);
    const moderators = startModerators(location, ['pin-many', 100]);
    while (moderators.told.length < 10) await new Promise((resolve) => setTimeout(resolve, 5));
    const lines = (await exported(location)).map((line) => JSON.parse(line));
    expect(await moderators.ended).toEqual({ code: 0, errors: '' });
    const server = lines.find(({ discordGuildId }) => discordGuildId === serverA);
    const pins = lines.filter(({ type, discordGuildId }) => type === 'pin' && discordGuildId === serverA);
    expect(pins).toHaveLength(server.lastPinNumber);
    expect(pins.flatMap(({ history }) => history)).toHaveLength(server.lastHistoryEntry);
  });
});

describe('a backup of SQLite', () => {
  let folder: string;
  let path: string;
  let store: Store;
  const now = new Date('2031-04-03T10:00:00.000Z');

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-backup-'));
    path = join(folder, 'pins.db');
    await filled({ path });
    store = await openTestStore({ path });
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is whole although the bot goes on pinning', async () => {
    const moderators = startModerators({ path }, ['pin-many', 100]);
    while (moderators.told.length < 5) await new Promise((resolve) => setTimeout(resolve, 5));
    const file = join(folder, 'copy.db');
    const outcome = await backUp(path, file);
    expect(outcome.kind).toBe('done');
    expect(await moderators.ended).toEqual({ code: 0, errors: '' });
    const copy = await openTestStore({ path: file });
    const pins = await copy.pins.count(inA);
    expect(pins).toBeGreaterThanOrEqual(4 + 5);
    const { entries } = await copy.pins.history({ ...inA, limit: 1 });
    expect(entries[0]?.entry).toBe(7 + pins - 4);
    await copy.close();
  });

  it('may go into a folder that does not exist yet', async () => {
    const file = join(folder, 'backups', 'copy.db');
    expect(await backUp(path, file)).toMatchObject({ kind: 'done' });
    expect(existsSync(file)).toBe(true);
  });

  it('put back, brings everything back, also under a running bot, and keeps what was there', async () => {
    const file = join(folder, 'copy.db');
    await backUp(path, file);
    const before = await exported({ path });
    await store.pins.remove({ ...inA, number: 1 });
    const inB = { discordGuildId: serverB, changedBy: moderator };
    await store.settings.change({ ...inB, change: () => defaultSettings });
    const changed = await exported({ path });

    const outcome = await restore(file, path, now);
    expect(outcome).toMatchObject({ kind: 'done', pins: 10 });
    expect(await exported({ path })).toEqual(before);
    expect((await store.pins.find({ ...inA, number: 1 }))?.state).toBe('active');
    expect((await store.pins.pin(aPin())).pin.number).toBe(6);
    if (outcome.kind === 'done') expect(await exported({ path: outcome.previous ?? '' })).toEqual(changed);
  });

  it('never overwrites a file, and a damaged or foreign file is never put back', async () => {
    const file = join(folder, 'copy.db');
    await backUp(path, file);
    expect(await backUp(path, file)).toEqual({ kind: 'file-exists' });
    expect(await backUp(join(folder, 'none.db'), join(folder, 'x.db'))).toEqual({ kind: 'no-database' });

    truncateSync(file, readFileSync(file).length - 4096);
    const text = join(folder, 'notes.txt');
    writeFileSync(text, 'not a database');
    const before = await exported({ path });
    for (const wrong of [file, text, join(folder, 'missing.db')]) {
      expect((await restore(wrong, path, now)).kind).toBe('no-backup');
    }
    expect(await exported({ path })).toEqual(before);
  });
});
