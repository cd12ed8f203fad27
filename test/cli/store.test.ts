/** backup, restore, export and import-pins as a shell runs them. */
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import type { Store } from '../../src/pins/store.ts';
import { writeFolder } from '../fixtures/harbour.ts';
import { openTestStore } from '../pins/support/databases.ts';
import { anExcerpt, aPin, serverA } from '../pins/support/pins.ts';
import { onrecord } from './process.ts';

let folder: string;
let store: Store;
let env: Record<string, string>;

// The bot is running: its store stays open through every command.
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-cli-store-'));
  env = { DATA_DIR: folder };
  store = await openTestStore({ path: join(folder, 'onrecord.db') });
  await store.pins.pin(aPin({ question: 'Who pays the pilots?' }));
  await store.pins.pin(aPin());
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const count = (of: Store): Promise<number> => of.pins.count({ discordGuildId: serverA });

it('a backup is made while the bot runs, never over another file, and brings everything back', async () => {
  const file = join(folder, 'copy.db');
  const made = await onrecord(['backup', file], { env });
  expect(made).toMatchObject({ code: 0, stdout: `${file} holds 2 pins, checked and whole.\n` });
  const again = await onrecord(['backup', file], { env });
  expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('nothing was overwritten') });

  await store.pins.remove({ discordGuildId: serverA, number: 1 });
  const restored = await onrecord(['restore', file], { env });
  expect(restored).toMatchObject({ code: 0, stdout: expect.stringContaining('holds 2 pins again') });
  expect(await count(store)).toBe(2);
  expect(readdirSync(folder).some((name) => name.includes('before-restore'))).toBe(true);
}, 120_000);

it('a backup, an export and what stood there before a restore are left to their owner, as the database is', async () => {
  const copy = join(folder, 'copy.db');
  const exported = join(folder, 'export.ndjson');
  // Left over from a run that was killed.
  for (const file of [copy, exported]) writeFileSync(`${file}.unfinished`, '', { mode: 0o644 });
  for (const command of [
    ['backup', copy],
    ['export', exported],
    ['restore', copy],
  ])
    expect(await onrecord(command, { env })).toMatchObject({ code: 0 });
  const names = readdirSync(folder);
  expect(names.some((name) => name.includes('before-restore'))).toBe(true);
  for (const name of names) expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600]);
}, 120_000);

it('settings in a file of another encoding are not passed over', async () => {
  writeFileSync(join(folder, '.env'), Buffer.from('DATABASE_URL=postgres://db.example/onrecord', 'utf16le'));
  const refused = await onrecord(['export'], { env, cwd: folder });
  expect(refused).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('UTF-16') });
});

it('what is no backup is refused, and nothing is changed', async () => {
  const file = join(folder, 'letter.txt');
  writeFileSync(file, 'Dear all');
  const refused = await onrecord(['restore', file], { env });
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('Nothing was changed') });
  expect(await count(store)).toBe(2);
});

it('an export goes into another database through a pipe, a line an object', async () => {
  const exported = await onrecord(['export'], { env });
  expect(exported).toMatchObject({ code: 0, stderr: 'Exported 2 pins of 1 server.\n' });
  const lines = exported.stdout.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).type)).toEqual(['onrecord-pins', 'server', 'pin', 'pin']);

  const path = join(folder, 'other.db');
  const into = ['import-pins', '--database', path, '-'];
  const imported = await onrecord(into, { env, input: exported.stdout });
  expect(imported).toEqual({ code: 0, stdout: 'Imported 2 pins.\n', stderr: '' });
  const again = await onrecord(into, { env, input: exported.stdout });
  expect(again.stdout).toBe('Imported 0 pins. 2 pins were there already.\n');
  const other = await openTestStore({ path });
  expect(await count(other)).toBe(2);
  await other.close();
});

it('an export with a wrong line is refused whole, with the line named', async () => {
  const file = join(folder, 'export.ndjson');
  expect((await onrecord(['export', file], { env })).code).toBe(0);
  writeFileSync(file, readFileSync(file, 'utf8').replace('"active"', '"burning"'));
  const path = join(folder, 'other.db');
  const refused = await onrecord(['import-pins', '--database', path, file], { env });
  expect(refused.code).toBe(2);
  expect(refused.stderr).toMatch(/Nothing was imported:\n {2}Line 3: .*state/);
});

it('for PostgreSQL a backup is left to its own tools, which are named', async () => {
  const url = ['--database', 'postgres://db.example/onrecord'];
  expect((await onrecord(['backup', ...url, 'x.dump'], { env })).stderr).toContain('pg_dump');
  expect((await onrecord(['restore', ...url, 'x.dump'], { env })).stderr).toContain('pg_restore');
});

it('a database that cannot be reached is named as that, without its password', async () => {
  const url = 'postgres://onrecord:hunter2@127.0.0.1:1/onrecord';
  const { code, stdout, stderr } = await onrecord(['export', '--database', url], { env });
  expect(code).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('The database is unavailable (unreachable)');
  expect(stderr).not.toContain('hunter2');
});

it('a server without the encryption that is asked for is named as that in one line, without a stack', async () => {
  // "N" is what PostgreSQL without encryption answers to whoever asks for it.
  const server = createServer((socket) => socket.once('data', () => socket.write('N'))).listen(
    0,
    '127.0.0.1',
  );
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `postgres://onrecord@127.0.0.1:${port}/onrecord?sslmode=require`;
  expect(await onrecord(['export', '--database', url], { env })).toEqual({
    code: 2,
    stdout: '',
    stderr: 'The database is unavailable (unreachable): The server does not support SSL connections\n',
  });
});

it('exporting a database that is not there says so and makes none', async () => {
  const path = join(folder, 'typo', 'onrecrd.db');
  const { code, stderr } = await onrecord(['export', '--database', path], { env });
  expect([code, existsSync(path)]).toEqual([2, false]);
  expect(stderr).toContain(`There is no database at ${path}`);
});

it('unanswered questions come out as files of a knowledge folder: what was pinned, what the sources lack, what is open', async () => {
  const server = { discordGuildId: serverA };
  const excerpts = [anExcerpt({ documentId: 'tidings-strike', locator: '1' })];
  const [pinned, absent, open] = ['Who left at dawn?', 'What did the ferry cost?', 'Who sang at the gate?'];
  for (const question of [pinned, absent, open])
    await store.gaps.count({ ...server, question, kind: 'not-found' });
  await store.pins.pin(aPin({ question: pinned, excerpts }));
  await store.gaps.judge({ ...server, question: absent, isAbsent: true });

  const knowledge = await writeFolder();
  const out = join(folder, 'gaps');
  const command = ['export-gaps', out, '--knowledge', knowledge];
  expect(await onrecord(command, { env })).toMatchObject({ code: 0 });
  expect(parse(readFileSync(join(out, 'documents/tidings-strike.asks.yaml'), 'utf8'))).toEqual([
    { at: 1, asks: [pinned] },
  ]);
  expect(parse(readFileSync(join(out, 'open.yaml'), 'utf8'))).toEqual([
    { question: open, timesAsked: 1, timesReported: 0 },
  ]);
  // Both go into the folder as they are.
  cpSync(join(out, 'unanswered.yaml'), join(knowledge, 'unanswered.yaml'));
  cpSync(
    join(out, 'documents/tidings-strike.asks.yaml'),
    join(knowledge, 'documents/tidings-strike.asks.yaml'),
  );
  const loaded = await loadKnowledge([knowledge]);
  expect(loaded.unanswered.map(({ question }) => question)).toEqual([absent]);
  expect(loaded.passages.get('tidings-strike¶1')?.asks).toContain(pinned);

  expect(await onrecord(command, { env })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('nothing was written'),
  });
}, 60_000);
