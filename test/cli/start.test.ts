/** `npm start`, as a person meets it on a bare machine. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { harbour, writeFolder } from '../fixtures/harbour.ts';
import { shellEnvironment } from './process.ts';

// A process needs a second of its own; on a busy machine it may wait long for that second.
vi.setConfig({ testTimeout: 180_000 });

const root = join(import.meta.dirname, '../..');

function start(env: Record<string, string>, cwd = root) {
  const child = spawn(process.execPath, [join(root, 'src/main.ts')], {
    cwd,
    // Set and empty, so that an .env of whoever runs the tests changes nothing.
    env: {
      ...shellEnvironment,
      DISCORD_TOKEN: '',
      DATABASE_URL: '',
      HTTP_PORT: '',
      SANDBOX_PORT: '0',
      ...env,
    },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let output = '';
  const collect = (chunk: string) => {
    output += chunk;
    child.emit('output');
  };
  child.stdout.setEncoding('utf8').on('data', collect);
  child.stderr.setEncoding('utf8').on('data', collect);
  const ended = once(child, 'close').then(([code]: unknown[]) => ({ code, output }));
  return {
    child,
    ended,
    /** Resolves when the output holds the words. */
    async says(words: RegExp): Promise<string> {
      while (!words.test(output))
        await Promise.race([once(child, 'output'), ended.then(() => Promise.reject(new Error(output)))]);
      return output;
    },
  };
}

describe('npm start without a token', () => {
  it('says where the local Discord is, and stops in good order when told to', async () => {
    const folder = await writeFolder();
    const dataFolder = join(folder, 'data');
    const { child, ended, says } = start({ KNOWLEDGE_DIR: folder, DATA_DIR: dataFolder });
    const output = await says(/Onrecord answers in a local Discord: +http:\/\/127\.0\.0\.1:\d+/);
    expect(output).toMatch(/Open it in a browser and ask\. Stop with Ctrl\+C\./);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });
});

describe('a start that cannot succeed', () => {
  it('over the environment names every variable at once and ends with 2', async () => {
    const { code, output } = await start({ DISCORD_TOKEN: 'hunter2', HTTP_PORT: 'x', LOG_LEVEL: 'loud' })
      .ended;
    expect(code).toBe(2);
    expect(output).toMatch(/^3 problems in the environment:\n(?: {2}[A-Z_]+ .+\n){3}/);
    expect(output).not.toContain('hunter2');
  });

  it('over an .env in UTF-16 names the file and what to do, and ends with 2', async () => {
    const folder = await writeFolder();
    await writeFile(join(folder, '.env'), Buffer.from('\ufeffLOG_LEVEL=loud\r\n', 'utf16le'));
    const { code, output } = await start({ KNOWLEDGE_DIR: folder, DATA_DIR: join(folder, 'data') }, folder)
      .ended;
    expect(code).toBe(2);
    expect(output).toMatch(/^\S+\.env is saved as UTF-16.+Save it as UTF-8.+\n$/);
  });

  it('over the knowledge names every problem and ends with 2', async () => {
    const folder = await writeFolder({ ...harbour, 'documents/notes.txt': 'milk' });
    const { code, output } = await start({ KNOWLEDGE_DIR: folder, DATA_DIR: join(folder, 'data') }).ended;
    expect(code).toBe(2);
    expect(output).toMatch(/^1 problem in the knowledge:\n.+notes\.txt/);
  });

  it('over a port that is taken says which variable to set and ends with 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    onTestFinished(() => {
      other.close();
    });
    const { port } = other.address() as AddressInfo;
    const { code, output } = await start({ SANDBOX_PORT: String(port) }).ended;
    expect(code).toBe(1);
    expect(output).toMatch(/Another program has that port: set SANDBOX_PORT/);
  });
});
