/** The only reader of the environment. It names all problems at once, and no message contains a secret. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import dotenv from 'dotenv';
import { z } from 'zod';
import { defined } from './defined.ts';

export type Config = Readonly<ReturnType<typeof readConfig>>;

/** Thrown by `readConfig`; its message names every problem. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number <= 65_535);

/** `20/10` is 20 uses in 10 seconds; `off` is no limit. */
const rateLimit = z
  .string()
  .regex(/^(?:off|[1-9]\d{0,5}\/[1-9]\d{0,4})$/, 'is not a limit. Write uses/seconds, as 20/10, or off.')
  .transform((text) => {
    const [uses = 0, seconds = 0] = text.split('/').map(Number);
    return seconds === 0 ? null : { uses, seconds };
  });

const address = z.url({
  protocol: /^https$/,
  error: 'is not the address of a page. Write the whole of it, as https://example.org/privacy.',
});

/** `0-7/32` is { first: 0, last: 7, total: 32 }. */
const shardsProblem =
  'is not a range of shards. Write first-last/total, as 0-7/32 for the first eight of 32, counted from 0.';
const shards = z
  .string()
  .regex(/^\d{1,5}-\d{1,5}\/\d{1,5}$/, shardsProblem)
  .transform((text) => {
    const [first = 0, last = 0, total = 0] = text.split(/[-/]/).map(Number);
    return { first, last, total };
  })
  .refine(({ first, last, total }) => first <= last && last < total, shardsProblem);

// A bot token is three parts of base64url: the application's id, a time, a signature.
const tokenShape = /^[\w-]{20,}\.[\w-]{5,}\.[\w-]{20,}$/;

const schema = z
  .object({
    DISCORD_TOKEN: z
      .string()
      .regex(
        tokenShape,
        'is not a bot token. Copy it from the Bot page of the developer portal, without "Bot ".',
      )
      .optional(),
    DISCORD_GUILD_ID: z
      .string()
      .regex(
        /^\d{17,20}$/,
        'is not the id of a server. Switch on developer mode, right-click the server, "Copy Server ID".',
      )
      .optional(),
    DISCORD_SETUP: z
      .enum(['yes', 'no'], { error: 'is neither yes nor no. Write yes to set up the application once.' })
      .default('no'),
    KNOWLEDGE_DIR: z
      .string()
      .default('knowledge')
      .transform((folders) =>
        folders
          .split(',')
          .map((folder) => folder.trim())
          .filter(Boolean),
      )
      .refine(
        (folders) => folders.length > 0,
        'names no folder. Name one or more, separated by commas, e.g. knowledge.',
      ),
    DATABASE_URL: z
      .string()
      .regex(
        /^postgres(?:ql)?:\/\//,
        'is not an address of PostgreSQL. Write postgres://user:password@host/database.',
      )
      .optional(),
    SEARCH: z
      .enum(['memory', 'postgres'], {
        error: 'is neither memory nor postgres. Leave it out to search in memory.',
      })
      .default('memory'),
    DATA_DIR: z.string().default('data'),
    LOG_LEVEL: z
      .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
        error: 'is not a level. Use fatal, error, warn, info, debug, trace or silent.',
      })
      .default('info'),
    HTTP_PORT: port.optional(),
    HTTP_HOST: z
      .union([z.ipv4(), z.ipv6(), z.literal('localhost')], {
        error:
          'is not an address to listen on. Write 127.0.0.1 for this machine alone, 0.0.0.0 for every network.',
      })
      .default('127.0.0.1'),
    INTERACTIONS_PORT: port.optional(),
    DISCORD_PUBLIC_KEY: z
      .string()
      .regex(
        /^[\da-f]{64}$/i,
        'is not a public key. Copy it from the General Information page of the developer portal.',
      )
      .optional(),
    PRIVACY_URL: address.optional(),
    TERMS_URL: address.optional(),
    SHARDS: shards.optional(),
    MEMBER_LIMIT: rateLimit.default({ uses: 20, seconds: 10 }),
    SERVER_LIMIT: rateLimit.default({ uses: 200, seconds: 10 }),
    KEEP_REMOVED_DAYS: z
      .string()
      .regex(/^\d{1,5}$/, 'is not a number of days. Write 365 to keep removed pins for a year.')
      .transform(Number)
      .default(365),
    SANDBOX_PORT: port.default(3000),
  })
  .refine((given) => (given.INTERACTIONS_PORT === undefined) === (given.DISCORD_PUBLIC_KEY === undefined), {
    path: ['INTERACTIONS_PORT and DISCORD_PUBLIC_KEY'],
    when: ({ issues }) => issues.length === 0,
    error: 'belong together. Set both to take interactions by HTTP, or neither.',
  })
  .refine(({ SEARCH, DATABASE_URL }) => SEARCH === 'memory' || DATABASE_URL !== undefined, {
    path: ['SEARCH'],
    when: ({ issues }) => issues.length === 0,
    error:
      'is postgres, and pins are kept in SQLite, which cannot be searched so. Set DATABASE_URL to a PostgreSQL, or leave SEARCH out.',
  });

/**
 * Reads the environment once. An empty variable counts as absent, as in a copied `.env.example`.
 *
 * `readConfig({ KNOWLEDGE_DIR: 'knowledge,data/knowledge' }).knowledgeFolders` → `['knowledge', 'data/knowledge']`
 *
 * @throws ConfigError naming every problem.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>) {
  const filled = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const read = schema.safeParse(filled);
  if (!read.success) throw new ConfigError(problemsInWords(read.error.issues));
  const variables = read.data;
  const { INTERACTIONS_PORT: interactionsPort, DISCORD_PUBLIC_KEY: publicKey } = variables;
  return {
    /** Whether the start sets description, tags and kinds of installation of the application. */
    setUpApplication: variables.DISCORD_SETUP === 'yes',
    knowledgeFolders: variables.KNOWLEDGE_DIR,
    /** Where the search finds candidates: an index in memory, or the PostgreSQL of `databaseUrl`. */
    search: variables.SEARCH,
    dataFolder: variables.DATA_DIR,
    logLevel: variables.LOG_LEVEL,
    sandboxPort: variables.SANDBOX_PORT,
    /** How long removed pins, their history and old changes of settings are kept. */
    keepRemovedDays: variables.KEEP_REMOVED_DAYS,
    /** The address to listen on; by default only this machine. */
    httpHost: variables.HTTP_HOST,
    /** How often a member and a server may ask; absent: no limit. */
    limits: defined({ member: variables.MEMBER_LIMIT, server: variables.SERVER_LIMIT }),
    /** Pages that `/about` links to: what is kept of people, and the terms of use. */
    links: defined({ privacyUrl: variables.PRIVACY_URL, termsUrl: variables.TERMS_URL }),
    ...defined({
      /** The shards of this process; absent: all that Discord recommends. */
      shards: variables.SHARDS,
      /** Absent: the local Discord is started instead. */
      discordToken: variables.DISCORD_TOKEN,
      discordGuildId: variables.DISCORD_GUILD_ID,
      databaseUrl: variables.DATABASE_URL,
      /** Where `/livez`, `/readyz` and `/metrics` answer; absent: nowhere. */
      httpPort: variables.HTTP_PORT,
      /** Where Discord sends interactions by HTTP, and the key that verifies them; absent: they come over the Gateway. */
      interactions:
        interactionsPort === undefined || publicKey === undefined
          ? undefined
          : { port: interactionsPort, publicKey },
    }),
  };
}

/**
 * Adds the variables of `.env` to an environment; those that it has already stay. Without the file nothing happens.
 *
 * With `LOG_LEVEL=debug` in the file, `addEnvFile(environment)` makes `environment.LOG_LEVEL` `'debug'`
 *
 * @throws ConfigError for a file in UTF-16, in which no variable would be found.
 */
export function addEnvFile(environment: NodeJS.ProcessEnv, folder = process.cwd()): void {
  const path = resolve(folder, '.env');
  const bytes = bytesOf(path);
  if (isUtf16(bytes)) {
    throw new ConfigError(
      `${path} is saved as UTF-16, and cannot be read. Save it as UTF-8: editors offer that as "Encoding" under "Save as".`,
    );
  }
  dotenv.populate(environment as Record<string, string>, dotenv.parse(bytes));
}

/** Every string of a configuration that must not leave the process. */
export function secretsOf({ discordToken, databaseUrl }: Config): string[] {
  const password = databaseUrl === undefined ? '' : (URL.parse(databaseUrl)?.password ?? '');
  return [discordToken ?? '', databaseUrl ?? '', password, decoded(password)].filter(
    (secret) => secret !== '',
  );
}

/** Empty where there is no file that can be read. */
function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/** A byte order mark, which no UTF-8 has; or the byte 0, which half of every Latin letter in UTF-16 is, and no text has. */
function isUtf16(bytes: Buffer): boolean {
  const [first = 0, second = 0] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || bytes.includes(0);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function problemsInWords(issues: readonly z.core.$ZodIssue[]): string {
  const lines = issues.map((issue) => {
    const name = String(issue.path[0]);
    const isPort = name.endsWith('_PORT');
    return `  ${name} ${isPort ? 'is not a port. Write a number from 0 to 65535.' : issue.message}`;
  });
  const count = `${lines.length} ${lines.length === 1 ? 'problem' : 'problems'} in the environment:`;
  return [count, ...lines, 'Every variable is explained in .env.example.'].join('\n');
}
