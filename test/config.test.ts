/** The environment is read once, and complains once. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addEnvFile, ConfigError, readConfig, secretsOf } from '../src/config.ts';
import { describeStartFailure } from '../src/main.ts';

/** The shape of a token, and nobody's. */
const token = ['MTEwMDAwMDAwMDAwMDAwMDAwMQ', 'abcdef', 'not-a-token-of-any-bot-at-all'].join('.');

function complaintAbout(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
  }
  throw new Error('Nothing was complained about.');
}

describe('the environment', () => {
  it('may be empty: everything has a default but what belongs to somebody', () => {
    expect(readConfig({})).toEqual({
      knowledgeFolders: ['knowledge'],
      search: 'memory',
      dataFolder: 'data',
      logLevel: 'info',
      sandboxPort: 3000,
      keepRemovedDays: 365,
      links: {},
      setUpApplication: false,
      httpHost: '127.0.0.1',
      limits: { member: { uses: 20, seconds: 10 }, server: { uses: 200, seconds: 10 } },
    });
  });

  it('counts an empty variable as one that is not there, as in a copied .env.example', () => {
    expect(readConfig({ DISCORD_TOKEN: '', DISCORD_GUILD_ID: ' ', HTTP_PORT: '' })).toEqual(readConfig({}));
  });

  it('gives what it says', () => {
    expect(
      readConfig({
        DISCORD_TOKEN: token,
        DISCORD_GUILD_ID: '123456789012345678',
        DISCORD_SETUP: 'yes',
        KNOWLEDGE_DIR: ' knowledge , data/knowledge,',
        DATABASE_URL: 'postgres://u:p@db.example/onrecord',
        SEARCH: 'postgres',
        DATA_DIR: '/var/lib/onrecord',
        LOG_LEVEL: 'debug',
        HTTP_PORT: '0',
        HTTP_HOST: '0.0.0.0',
        SANDBOX_PORT: '4000',
        SHARDS: '8-15/32',
        PRIVACY_URL: 'https://example.org/privacy',
        INTERACTIONS_PORT: '8081',
        DISCORD_PUBLIC_KEY: 'ab'.repeat(32),
        MEMBER_LIMIT: 'off',
        SERVER_LIMIT: '50/1',
        KEEP_REMOVED_DAYS: '30',
      }),
    ).toEqual({
      discordToken: token,
      discordGuildId: '123456789012345678',
      setUpApplication: true,
      knowledgeFolders: ['knowledge', 'data/knowledge'],
      databaseUrl: 'postgres://u:p@db.example/onrecord',
      search: 'postgres',
      dataFolder: '/var/lib/onrecord',
      logLevel: 'debug',
      httpPort: 0,
      httpHost: '0.0.0.0',
      links: { privacyUrl: 'https://example.org/privacy' },
      interactions: { port: 8081, publicKey: 'ab'.repeat(32) },
      shards: { first: 8, last: 15, total: 32 },
      limits: { server: { uses: 50, seconds: 1 } },
      sandboxPort: 4000,
      keepRemovedDays: 30,
    });
  });

  const broken = {
    DISCORD_TOKEN: 'Bot hunter2',
    DISCORD_GUILD_ID: 'my server',
    DISCORD_SETUP: 'perhaps',
    KNOWLEDGE_DIR: ' , ',
    DATABASE_URL: 'mysql://root:hunter3@db',
    SEARCH: 'sqlite',
    LOG_LEVEL: 'loud',
    HTTP_PORT: '70000',
    HTTP_HOST: 'everywhere',
    SANDBOX_PORT: 'three thousand',
    SHARDS: '0-32/32',
    DISCORD_PUBLIC_KEY: 'abc',
    TERMS_URL: 'javascript:alert(1)',
    MEMBER_LIMIT: '0/10',
    SERVER_LIMIT: 'many',
    KEEP_REMOVED_DAYS: 'for ever',
  };

  it('has all its problems named at once, each with what to do', () => {
    const complaint = complaintAbout(broken);
    expect(complaint).toMatch(/^16 problems in the environment:\n/);
    for (const name of Object.keys(broken))
      expect(complaint).toMatch(new RegExp(`^  ${name} .+\\. .+\\.$`, 'm'));
  });

  it.each(Object.entries(broken))('%s alone is one problem', (name, value) => {
    expect(complaintAbout({ [name]: value })).toMatch(
      new RegExp(`^1 problem in the environment:\n  ${name} `),
    );
  });

  it('has none of its values in a complaint: they may be secrets', () => {
    const complaint = complaintAbout(broken);
    for (const secret of ['hunter2', 'hunter3', 'my server']) expect(complaint).not.toContain(secret);
  });

  it.each(['NaN', '3000.5', '-1', '1e3x', '0x10', ' '])(
    'a port "%s" is no number from 0 to 65535, or is not there',
    (port) => {
      if (port.trim() === '') expect(readConfig({ HTTP_PORT: port }).httpPort).toBeUndefined();
      else expect(complaintAbout({ HTTP_PORT: port })).toContain('HTTP_PORT is not a port.');
    },
  );

  it('searches in PostgreSQL only where DATABASE_URL names one, and says what to do', () => {
    expect(() => readConfig({ SEARCH: 'postgres' })).toThrow(/SEARCH .*SQLite.*Set DATABASE_URL/);
  });

  it('has secrets that are kept out of the log: the token, and a database’s password however it is written', () => {
    const config = readConfig({
      DISCORD_TOKEN: token,
      DATABASE_URL: 'postgres://bot:p%40ss@db.example/onrecord',
    });
    expect(secretsOf(config)).toEqual([token, 'postgres://bot:p%40ss@db.example/onrecord', 'p%40ss', 'p@ss']);
    expect(secretsOf(readConfig({}))).toEqual([]);
  });

  it('is explained in .env.example, every variable', () => {
    const example = readFileSync(join(import.meta.dirname, '../.env.example'), 'utf8');
    for (const name of Object.keys(broken).concat('DATA_DIR'))
      expect(example).toMatch(new RegExp(`^#? ?${name}=`, 'm'));
  });

  it('copied from .env.example as it is, it keeps what the Docker image and the systemd unit set', () => {
    const textOf = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8');
    expect(textOf('Dockerfile')).toContain('HTTP_PORT=8080');
    expect(textOf('deploy/onrecord.service')).toContain('DATA_DIR=/var/lib/onrecord');
    // A unit's EnvironmentFile overrides its Environment, and the folder of the checkout cannot be written.
    expect(textOf('.env.example')).not.toMatch(/^(?:HTTP_PORT|DATA_DIR)=/m);
  });
});

describe('an .env file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-env-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (bytes: Buffer): NodeJS.ProcessEnv => {
    writeFileSync(join(folder, '.env'), bytes);
    const environment = { LOG_LEVEL: 'warn' };
    addEnvFile(environment, folder);
    return environment;
  };
  const text = 'LOG_LEVEL=debug\r\nDATA_DIR=Datenträger\r\n';

  it('adds to the environment what is not there, with a byte order mark or without', () => {
    for (const mark of ['', '\ufeff'])
      expect(read(Buffer.from(mark + text))).toEqual({ LOG_LEVEL: 'warn', DATA_DIR: 'Datenträger' });
  });

  it('may be missing', () => {
    expect(() => addEnvFile({}, join(folder, 'elsewhere'))).not.toThrow();
  });

  it.each([
    ['little-endian', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['little-endian, without a byte order mark', Buffer.from(text, 'utf16le')],
    ['big-endian', Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['big-endian, without a byte order mark', Buffer.from(text, 'utf16le').swap16()],
  ])('in UTF-16 is refused with its name and what to do: %s', (_, bytes) => {
    expect(() => read(bytes)).toThrow(ConfigError);
    expect(() => read(bytes)).toThrow(`${join(folder, '.env')} is saved as UTF-16`);
  });
});

describe('a start that fails', () => {
  it('over the environment says what is wrong, without a stack', () => {
    const error = new ConfigError('1 problem in the environment:\n  X');
    expect(describeStartFailure(error)).toBe(error.message);
  });

  it('over a port that is taken says which variable to change', () => {
    const error = Object.assign(new Error('listen EADDRINUSE: 127.0.0.1:3000'), { code: 'EADDRINUSE' });
    expect(describeStartFailure(error)).toMatch(/SANDBOX_PORT/);
  });

  it('over a refused token says where to get a new one', () => {
    const error = Object.assign(new Error('An invalid token was provided.'), { code: 'TokenInvalid' });
    expect(describeStartFailure(error)).toMatch(/developer portal/);
  });

  it('without a network says so', () => {
    const error = Object.assign(new Error('getaddrinfo ENOTFOUND discord.com'), { code: 'ENOTFOUND' });
    expect(describeStartFailure(error)).toMatch(/^Discord cannot be reached \(.+discord\.com\)\. Check/);
  });

  it('over a fault of ours shows all of it', () => {
    expect(describeStartFailure(new Error('odd'))).toMatch(/odd[\s\S]+config\.test\.ts/);
  });
});
