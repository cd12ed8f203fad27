/** A full disk, a read-only file, a lost connection: the store says so, lives, and recovers. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { StoreLocation } from '../../src/database/location.ts';
import { StoreRefused, StoreUnavailable } from '../../src/database/unavailable.ts';
import type { ServerSettings } from '../../src/pins/server-settings.ts';
import type { Store } from '../../src/pins/store.ts';
import { openTestStore } from './support/databases.ts';
import { aPin, serverA } from './support/pins.ts';
import { missingPostgres, type PostgresServer, startPostgres, unprivilegedUser } from './support/postgres.ts';
import { startModerators } from './support/processes.ts';

const { question } = aPin();
const ask = (store: Store) => store.pins.findByQuestion({ discordGuildId: serverA, question });

async function whyUnavailable(work: Promise<unknown>): Promise<string> {
  const error = await work.then(() => undefined).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(StoreUnavailable);
  return error instanceof StoreUnavailable ? error.why : '';
}

describe('SQLite', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-outage-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const canMount =
    spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', '/mnt']).status === 0;
  if (!canMount)
    console.warn('The full-disk test on a disk of 1 MB did NOT run: this user may not mount one.');

  it.skipIf(!canMount)('on a full disk refuses the pin with the reason, and goes on finding', async () => {
    // The disk lives in the child's own mount namespace and goes away with it.
    const mount = `mount -t tmpfs -o size=1m tmpfs ${folder}`;
    const child = startModerators({ path: join(folder, 'pins.db') }, ['fill'], undefined, wrapped(mount));
    expect(await child.ended).toEqual({ code: 0, errors: '' });
    const last = child.told.at(-1);
    expect(last?.unavailable).toBe('disk-full');
    expect(last?.stillFinds).toBe(child.told.length - 1);
  });

  it('when a write fails keeps what was acknowledged, and none of the rest', async () => {
    const location = { path: join(folder, 'pins.db') };
    // A file may grow to 600 × 1,024 bytes; beyond, writing fails as on a broken disk.
    const child = startModerators(location, ['fill'], undefined, `trap '' XFSZ; ulimit -f 600`);
    expect(await child.ended).toEqual({ code: 0, errors: '' });
    expect(['disk-full', 'disk-fault']).toContain(child.told.at(-1)?.unavailable);

    const store = await openTestStore(location);
    expect(await store.pins.count({ discordGuildId: serverA })).toBe(child.told.length - 1);
    expect((await store.pins.pin(aPin())).kind).toBe('pinned');
    await store.close();
  });

  it('with a read-only file finds pins, and refuses new ones with the reason', async () => {
    const path = join(folder, 'pins.db');
    const writing = await openTestStore({ path });
    await writing.pins.pin(aPin());
    await writing.close();

    chmodSync(path, 0o444);
    await withoutPrivileges(folder, async () => {
      const store = await openTestStore({ path });
      expect((await ask(store))?.closeness).toBe('same');
      expect(await whyUnavailable(store.pins.pin(aPin()))).toBe('read-only');
      expect((await ask(store))?.closeness).toBe('same');
      await store.close();
    });
  });

  it('in a folder that cannot be used opens all the same, says so, and works when the folder does', async () => {
    const path = join(folder, 'missing', 'pins.db');
    chmodSync(folder, 0o555);
    await withoutPrivileges(undefined, async () => {
      const store = await openTestStore({ path });
      expect(await whyUnavailable(ask(store))).toBe('read-only');
      chmodAsOwner(folder);
      await expect.poll(() => ask(store).catch(() => 'not yet')).toBeUndefined();
      expect((await store.pins.pin(aPin())).kind).toBe('pinned');
      await store.close();
    });
  });

  it('is opened again also where the clock was set back meanwhile', async () => {
    const taken = join(folder, 'data');
    writeFileSync(taken, '');
    const store = await openTestStore({ path: join(taken, 'pins.db') });
    onTestFinished(() => store.close());
    expect(await whyUnavailable(ask(store))).toBe('unreachable');
    rmSync(taken);
    const now = Date.now.bind(Date);
    vi.spyOn(Date, 'now').mockImplementation(() => now() - 3_600_000);
    onTestFinished(() => void vi.restoreAllMocks());
    await delay(600);
    expect(await ask(store)).toBeUndefined();
  });

  it('notices that the file was deleted or replaced under it, and acknowledges nothing more', async () => {
    const path = join(folder, 'pins.db');
    const store = await openTestStore({ path });
    await store.pins.pin(aPin());
    rmSync(path);
    expect(await whyUnavailable(store.pins.pin(aPin()))).toBe('deleted');
    expect(await whyUnavailable(ask(store))).toBe('deleted');
    writeFileSync(path, '');
    expect(await whyUnavailable(store.pins.pin(aPin()))).toBe('deleted');
    await store.close();
  });

  it('keeps its file to its owner, also one that others could read before', async () => {
    const path = join(folder, 'pins.db');
    const modeOf = (file: string) => statSync(file).mode & 0o777;
    for (const mode of [undefined, 0o644]) {
      if (mode !== undefined) chmodSync(path, mode);
      const store = await openTestStore({ path });
      await store.pins.pin(aPin());
      expect([modeOf(path), modeOf(`${path}-wal`)]).toEqual([0o600, 0o600]);
      await store.close();
    }
  });

  it('refuses to start on a file that is no database, and says what to do next', async () => {
    const path = join(folder, 'pins.db');
    for (const bytes of [Buffer.alloc(8_192, 'x'), randomBytes(8_192)]) {
      writeFileSync(path, bytes);
      await expect(openTestStore({ path })).rejects.toThrow(/is damaged.*put a backup in its place/);
    }
  });

  it('refuses to start on another program’s database, and leaves it as it is', async () => {
    const path = join(folder, 'theirs.db');
    const { DatabaseSync } = await import('node:sqlite');
    const theirs = new DatabaseSync(path);
    theirs.exec('create table songs (title text)');
    theirs.close();
    await expect(openTestStore({ path })).rejects.toThrow(StoreRefused);
    const after = new DatabaseSync(path);
    expect(after.prepare('select name from sqlite_schema').all()).toEqual([
      expect.objectContaining({ name: 'songs' }),
    ]);
    after.close();
  });

  /** Root may do everything, so as root these tests become somebody else for a while. */
  async function withoutPrivileges(owned: string | undefined, work: () => Promise<void>): Promise<void> {
    const user = unprivilegedUser();
    if (!user) return work();
    if (owned) chownSync(owned, user.uid, user.gid);
    process.setegid?.(user.gid);
    process.seteuid?.(user.uid);
    try {
      await work();
    } finally {
      process.seteuid?.(0);
      process.setegid?.(0);
    }
  }

  function chmodAsOwner(path: string): void {
    const uid = process.geteuid?.() ?? 0;
    process.seteuid?.(process.getuid?.() ?? uid);
    chmodSync(path, 0o777);
    process.seteuid?.(uid);
  }

  function wrapped(mount: string): string {
    return `exec unshare --mount bash -c '${mount} && exec "$0" "$@"' "$0" "$@"`;
  }
});

const aChange = {
  discordGuildId: serverA,
  changedBy: '1',
  change: (before: ServerSettings) => ({ ...before, defaultPrivacy: 'private' as const }),
};

const missing = missingPostgres();
if (missing) console.warn(missing);

describe.skipIf(missing)('PostgreSQL', () => {
  let server: PostgresServer;
  let location: StoreLocation & { url: string };
  let store: Store;

  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.close());
  beforeEach(async () => {
    location = { url: await server.createDatabase() };
    store = await openTestStore(location);
    await store.pins.pin(aPin());
  });
  afterEach(() => store.close());

  it('that does not answer is told of within seconds, and answers again when it can', async () => {
    const hanging = new pg.Client(location.url);
    await hanging.connect();
    await hanging.query('begin; lock table servers, pins in access exclusive mode');
    const answers = [ask(store), store.pins.pin(aPin()), store.settings.change(aChange)];
    const reasons = await Promise.all(answers.map((one) => whyUnavailable(one)));
    expect(reasons).toEqual(answers.map(() => 'no-answer'));
    await hanging.end();
    await expect.poll(async () => (await ask(store))?.closeness, { timeout: 15_000 }).toBe('same');
  }, 60_000);

  it('a connection that was cut is replaced, and nobody notices', async () => {
    for (let i = 0; i < 5; i++) {
      await server.cutConnections(location.url);
      expect((await ask(store))?.closeness).toBe('same');
      await server.cutConnections(location.url);
      expect((await store.pins.pin(aPin())).kind).toBe('pinned');
    }
    expect(await store.pins.count({ discordGuildId: serverA })).toBe(6);
  });

  it('connections cut in the middle of many pins lose none that was acknowledged and keep none twice', async () => {
    const requests = Array.from({ length: 60 }, () => aPin());
    let cuts = 0;
    const cutting = setInterval(
      () => cuts++ < 6 && void server.cutConnections(location.url).catch(() => undefined),
      25,
    );
    const outcomes = await Promise.allSettled(requests.map((request) => store.pins.pin(request)));
    clearInterval(cutting);

    for (const [i, outcome] of outcomes.entries()) {
      const request = requests[i] ?? aPin();
      const kept = await store.pins.findByMessage(request);
      if (outcome.status === 'fulfilled') {
        expect(outcome.value.kind).toBe('pinned');
        expect(kept).toEqual(outcome.value.pin);
      } else expect(outcome.reason).toBeInstanceOf(StoreUnavailable);
    }
  });

  it('while the server is down says so at once, and works again when it is back', async (context) => {
    if (!server.process) return context.skip('The server of DATABASE_URL is not ours to stop.');
    await server.process.stop();
    expect(await whyUnavailable(ask(store))).toMatch(/connection-lost|unreachable/);
    expect(await whyUnavailable(store.pins.pin(aPin()))).toMatch(/connection-lost|unreachable/);
    const startedLate = await openTestStore(location);
    expect(await whyUnavailable(ask(startedLate))).toMatch(/connection-lost|unreachable/);

    await server.process.start();
    expect((await ask(store))?.closeness).toBe('same');
    const closeness = () => ask(startedLate).then((match) => match?.closeness);
    await expect.poll(() => closeness().catch(() => 'not yet')).toBe('same');
    await startedLate.close();
  });
});
