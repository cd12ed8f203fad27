/**
 * What people notice of a bad day: questions over a real Gateway to bots in processes of their own, while
 * connections break, Discord fails, and processes are killed. `npm run test:faults`
 */
import { rmSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type InteractionHandle, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { addServer } from '../../src/sandbox/server/state/seed.ts';
import { missingPostgres, type PostgresServer, startPostgres } from '../pins/support/postgres.ts';
import { type BotProcess, startBotProcess } from './bot-process.ts';

const perSecond = 10;
const faultAtMs = 2_000;
/** A first response takes at most 3 seconds, and nobody waits longer. */
const lastAnswerMs = 3_500;
/** What is asked for so long after a bot is back is no longer about the fault. */
const settledMs = 3_000;
const newTitle = 'Changed while they ran';
const question = 'What did Tokayev say about Luhansk and Donetsk?';

interface Scene {
  readonly sandbox: Sandbox;
  /** A channel of each server. */
  readonly channels: readonly string[];
  readonly bots: BotProcess[];
  /** What the operator has set for all of them. */
  readonly environment: Readonly<Record<string, string>>;
}

interface Fault {
  readonly name: string;
  /** Processes of the bot on one PostgreSQL, each with two of the shards; one has all of one. */
  readonly processes?: number;
  /** Resolves when it is over. */
  readonly strike: (scene: Scene) => unknown;
}

const faults: readonly Fault[] = [
  { name: 'nothing', strike: () => undefined },
  { name: 'the connection is dropped', strike: ({ sandbox }) => sandbox.gateway.dropSockets() },
  { name: 'Discord asks to reconnect (op 7)', strike: ({ sandbox }) => sandbox.gateway.requestReconnect() },
  {
    name: 'the session is lost (op 9)',
    strike: ({ sandbox }) => {
      sandbox.gateway.invalidateSessions(false);
      // A client has to wait 1 to 5 seconds before it identifies anew.
      return delay(5_000);
    },
  },
  {
    name: '20 responses in turn get 500, 429 or nothing',
    strike: ({ sandbox: { faults } }) => {
      const route = /callback$/;
      for (let i = 0; i < 7; i += 1) {
        faults.next({ route, status: 500 });
        faults.next({ route, status: 429, retryAfterSeconds: 0.2 });
        faults.next({ route, drop: true });
      }
    },
  },
  { name: 'the process is killed and started again', strike: killed },
  { name: 'one of three processes is killed and started again', processes: 3, strike: killed },
  { name: 'one of three processes reloads, the others hear of it', processes: 3, strike: reloaded },
];

/** Kills the process that serves the first server, and starts it again. */
async function killed({ sandbox, bots, environment }: Scene): Promise<void> {
  const shards = BigInt(bots.length * 2);
  const at = bots.length === 1 ? 0 : Number(((BigInt(sandbox.servers[0]?.id ?? 0) >> 22n) % shards) / 2n);
  await bots[at]?.kill();
  bots[at] = await startBotProcess(sandbox, { ...environment, ...shardsOf(at, bots.length) });
}

/** Changes a document where no process sees it, and tells one of them. Resolves when all show the new title. */
async function reloaded({ sandbox, channels, bots, environment }: Scene): Promise<void> {
  const documents = join(environment.KNOWLEDGE_DIR ?? '', 'documents');
  const [first = ''] = (await readdir(documents)).filter((name) => name.endsWith('.md'));
  const document = join(documents, first);
  await writeFile(document, (await readFile(document, 'utf8')).replace(/^title: .*/m, `title: ${newTitle}`));
  bots[0]?.child.kill('SIGHUP');
  for (const channel of channels) {
    const person = sandbox.as('member', { channel });
    for (let answer = ''; !answer.includes(newTitle); await delay(200)) {
      answer = JSON.stringify(await (await person.command('sources')).waitForAnswer());
    }
  }
}

/**
 * What three processes share: a database, and a folder whose documents lie where no change of theirs is
 * noticed, as on a network drive.
 */
async function shared(server: PostgresServer): Promise<Readonly<Record<string, string>>> {
  const parent = await mkdtemp(join(tmpdir(), 'onrecord-shared-'));
  process.once('exit', () => rmSync(parent, { recursive: true, force: true }));
  const folder = join(parent, 'knowledge');
  await cp(join(import.meta.dirname, '../../knowledge'), folder, { recursive: true });
  const documents = join(folder, 'documents');
  const elsewhere = join(parent, 'elsewhere');
  await rename(documents, elsewhere);
  await symlink(elsewhere, documents);
  return { KNOWLEDGE_DIR: folder, DATABASE_URL: await server.createDatabase() };
}

const shardsOf = (at: number, processes: number): Record<string, string> =>
  processes === 1 ? {} : { SHARDS: `${at * 2}-${at * 2 + 1}/${processes * 2}` };

/** Six servers, so that each of six shards has one. */
function addServers({ store, members, servers, world }: Sandbox): string[] {
  const user = (name: 'member' | 'moderator') => store.user(members[name].id);
  const people = { owner: user('moderator'), member: user('member'), moderator: user('moderator') };
  const added = [2, 3, 4, 5].map((index) => addServer(store, `Server ${index}`, index, people));
  return [
    ...servers.map(({ channels }) => channels[0]?.id ?? ''),
    ...added.map(({ id }) => world.addChannel(id, 'general').id),
  ];
}

interface Asked {
  readonly at: number;
  readonly handle: InteractionHandle;
}

/** Asks in all channels in turn until `isOver`. */
async function askUntil(
  sandbox: Sandbox,
  channels: readonly string[],
  isOver: () => boolean,
): Promise<Asked[]> {
  const people = channels.map((channel) => sandbox.as('member', { channel }));
  const asked: Asked[] = [];
  for (let turn = 0; !isOver(); turn += 1) {
    const person = people[turn % people.length];
    if (person) asked.push({ at: performance.now(), handle: await person.command('ask', { question }) });
    await delay(1000 / perSecond);
  }
  await delay(lastAnswerMs);
  return asked;
}

async function measure(
  { processes = 1, strike }: Fault,
  environment: Scene['environment'],
): Promise<readonly number[]> {
  const sandbox = await startSandbox(processes === 1 ? {} : { shards: processes * 2 });
  const channels = addServers(sandbox);
  const bots = await Promise.all(
    Array.from({ length: processes }, (_, at) =>
      startBotProcess(sandbox, { ...environment, ...shardsOf(at, processes) }),
    ),
  );
  let overAt = Number.POSITIVE_INFINITY;
  const asking = askUntil(sandbox, channels, () => performance.now() > overAt + 2 * settledMs);
  await delay(faultAtMs);
  await strike({ sandbox, channels, bots, environment });
  overAt = performance.now();
  const asked = await asking;
  const isAnswered = ({ handle }: Asked) => handle.messages().length > 0 && !handle.hasFailed();
  const unanswered = asked.filter((one) => !isAnswered(one));
  const later = unanswered.filter(({ at }) => at > overAt + settledMs);
  const twice = asked.filter(({ handle }) => handle.messages().length > 1);
  await Promise.all(bots.map((bot) => bot.stop()));
  await sandbox.stop();
  return [asked.length, asked.length - unanswered.length, unanswered.length, later.length, twice.length];
}

const line = (name: string, values: readonly unknown[]) =>
  console.log(name.padEnd(52) + values.map((value) => String(value).padStart(12)).join(''));

/** Fewer scenarios where a short form is wanted: their numbers as arguments. */
const wanted = process.argv.slice(2).map(Number);
line('while people ask', ['asked', 'answered', 'unanswered', 'afterwards', 'twice']);
const missing = missingPostgres();
const postgres = missing === undefined ? await startPostgres() : undefined;
for (const [number, fault] of faults.entries()) {
  if (wanted.length > 0 && !wanted.includes(number)) continue;
  const isShared = fault.processes !== undefined;
  if (isShared && postgres === undefined) {
    console.log(`${fault.name}: did NOT run, there is no PostgreSQL here`);
    continue;
  }
  const figures = await measure(fault, isShared && postgres ? await shared(postgres) : {});
  line(fault.name, figures);
  const [, , , later = 0, twice = 0] = figures;
  if (later + twice > 0) process.exitCode = 1;
}
await postgres?.close();
