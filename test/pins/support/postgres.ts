/**
 * A PostgreSQL server for tests: the one that `DATABASE_URL` names, else one
 * started from the machine's own binaries, in a temporary folder, for this run.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  accessSync,
  chownSync,
  constants,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';

import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../../fixtures/free-port.ts';

export interface PostgresServer {
  /** A new, empty database on the server. */
  createDatabase(): Promise<string>;
  /** Cuts every connection to a database, as a restart of the server would. */
  cutConnections(databaseUrl: string): Promise<void>;
  /** Stops and starts the server at the same address; undefined when the server is not ours. */
  readonly process?: { stop(): Promise<void>; start(): Promise<void> };
  close(): Promise<void>;
}

/** Why no test can run on PostgreSQL here; undefined when they can. Printed once a file. */
export function missingPostgres(): string | undefined {
  if (process.env.DATABASE_URL || binariesFolder()) return undefined;
  return 'PostgreSQL tests did NOT run: DATABASE_URL is not set and no PostgreSQL binaries were found.';
}

export async function startPostgres(): Promise<PostgresServer> {
  const given = process.env.DATABASE_URL;
  if (given) return serverAt(given, async () => undefined);

  const binaries = binariesFolder();
  if (!binaries) throw new Error('No PostgreSQL binaries. Ask missingPostgres() first.');
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-postgres-'));
  const user = unprivilegedUser();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(join(binaries, 'initdb'), ['-D', data, '-U', 'onrecord', '-A', 'trust', '-E', 'UTF8', '-N'], {
    ...user,
    cwd: folder,
    stdio: 'ignore',
  });

  const port = await freePort();
  const url = `postgres://onrecord@127.0.0.1:${port}/postgres`;
  let server: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    // No fsync: no test kills the server, and the machine's disk is shared.
    server = spawn(
      join(binaries, 'postgres'),
      ['-D', data, '-p', `${port}`, '-k', folder, '-h', '127.0.0.1', '-F', '-c', 'max_connections=60'],
      { ...user, cwd: folder, stdio: 'ignore' },
    );
    await answering(url);
  };
  const stop = async (): Promise<void> => {
    if (!server || server.exitCode !== null) return;
    const exited = once(server, 'exit');
    // Fast shutdown: https://www.postgresql.org/docs/current/server-shutdown.html
    server.kill('SIGINT');
    await exited;
  };
  await start();
  return {
    ...serverAt(url, async () => {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    }),
    process: { start, stop },
  };
}

function serverAt(adminUrl: string, stop: () => Promise<void>): PostgresServer {
  const created: string[] = [];
  return {
    async createDatabase() {
      const name = `onrecord_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
      await query(adminUrl, `create database ${name}`);
      created.push(name);
      const url = new URL(adminUrl);
      url.pathname = `/${name}`;
      return url.href;
    },
    async cutConnections(databaseUrl) {
      const name = new URL(databaseUrl).pathname.slice(1);
      const cut = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1';
      await query(adminUrl, cut, [name]);
    },
    async close() {
      for (const name of created) await query(adminUrl, `drop database if exists ${name} with (force)`);
      await stop();
    },
  };
}

async function query(url: string, text: string, values: unknown[] = []): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(text, values);
  } finally {
    await client.end();
  }
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await query(url, 'select 1');
    } catch (error) {
      if (tries > 200) throw error;
      await sleep(50);
    }
  }
}

function binariesFolder(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(':'),
  ];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => isExecutable(join(folder, name))));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** PostgreSQL refuses to run as root, so root drops to `postgres`, or to `nobody` where there is none. */
export function unprivilegedUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  const line =
    users.find((user) => user.startsWith('postgres:')) ?? users.find((user) => user.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (!uid || !gid)
    throw new Error('Root cannot run PostgreSQL, and there is no user "postgres" or "nobody".');
  return { uid: Number(uid), gid: Number(gid) };
}
