/**
 * Builds the files of the Docker image without Docker, and starts the bot: the same files, without
 * development packages, nothing else of the repository. `npm run try:image`
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const root = join(import.meta.dirname, '..');
const dockerfile = readFileSync(join(root, 'Dockerfile'), 'utf8');
/** The arguments for Node in its last line. */
const [, ...startArguments]: string[] = JSON.parse(
  /^CMD (?<all>\[.+\])$/m.exec(dockerfile)?.groups?.all ?? '[]',
);
const port = '18080';
// A token with the right form that belongs to nobody: everything is loaded, but no login succeeds.
const token = [Buffer.from('1100000000000000001').toString('base64url'), 'trying', 'x'.repeat(27)].join('.');

/** Copies the files that `.dockerignore` allows: `!path` includes, a later `path` excludes. */
function copyTree(folder: string): void {
  const rules = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n').filter(Boolean);
  const taken = rules.filter((rule) => rule.startsWith('!')).map((rule) => rule.slice(1));
  const left = rules.filter((rule) => !rule.startsWith('!') && rule !== '*').map((rule) => join(root, rule));
  for (const name of taken) {
    const filter = (source: string): boolean => !left.includes(source);
    cpSync(join(root, name), join(folder, name), { recursive: true, filter });
  }
}

async function start(folder: string, environment: Record<string, string>) {
  const child = spawn(process.execPath, startArguments, {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? '',
      NODE_ENV: 'production',
      DATA_DIR: join(folder, 'data'),
      NODE_COMPILE_CACHE: join(folder, 'compiled'),
      ...environment,
    },
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, output }));
  return { child, ended };
}

function expect(isAsExpected: boolean, what: string, output = ''): void {
  process.stdout.write(`${isAsExpected ? 'ok  ' : 'NOT '} ${what}\n`);
  if (isAsExpected) return;
  process.stdout.write(output);
  process.exitCode = 1;
}

const folder = mkdtempSync(join(tmpdir(), 'onrecord-image-'));
try {
  copyTree(folder);
  execFileSync('npm', ['ci', '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline'], { cwd: folder });
  // The same command as the Dockerfile's RUN.
  const [, compile = ''] = /^RUN (node .+)$/m.exec(dockerfile) ?? [];
  execFileSync('sh', ['-c', compile.replace(/^node/, process.execPath)], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', NODE_COMPILE_CACHE: join(folder, 'compiled') },
  });
  const size = execFileSync('du', ['-sm', 'src', 'knowledge', 'node_modules', 'compiled'], {
    cwd: folder,
    encoding: 'utf8',
  });
  process.stdout.write(`Megabytes:\n${size}`);

  const { ended: withoutToken } = await start(folder, {});
  const { code, output } = await withoutToken;
  expect(code === 2 && output.includes('DISCORD_TOKEN'), 'without a token it says what is missing', output);

  const { child, ended } = await start(folder, { DISCORD_TOKEN: token, HTTP_PORT: port });
  const isAlive = async (): Promise<boolean> => {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const answer = await fetch(`http://127.0.0.1:${port}/livez`).catch(() => undefined);
      if (answer?.ok) return true;
      await delay(100);
    }
    return false;
  };
  expect(await isAlive(), 'with a token it is alive while it logs in');
  child.kill('SIGTERM');
  const { output: said } = await ended;
  expect(!/ERR_MODULE_NOT_FOUND|SyntaxError/.test(said), 'nothing that it loads is missing', said);
  // Node makes a folder for each version, user and set of V8 flags.
  expect(readdirSync(join(folder, 'compiled')).length === 1, 'it takes what was compiled for it');
} finally {
  rmSync(folder, { recursive: true, force: true });
}
