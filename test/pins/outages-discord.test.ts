/** A moderator and a member while PostgreSQL is away, and when it is back. */
import { type AddressInfo, createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { reloadNotices } from '../../src/database/reload-notices.ts';
import { startSandbox } from '../../src/sandbox/index.ts';
import { serve } from '../../src/serve.ts';
import { writeFolder } from '../fixtures/harbour.ts';
import { keptLog } from '../fixtures/running.ts';
import { searchShared, sharedSearchCases } from '../search/shared-cases.ts';
import {
  answerTo,
  ask,
  isEphemeral,
  openPinForm,
  pin,
  pinnedWorld,
  sendForm,
  startWorld,
  wordsOf,
} from './support/bot.ts';
import { silent } from './support/databases.ts';
import { missingPostgres, type PostgresServer, startPostgres } from './support/postgres.ts';

it('a PostgreSQL that hangs keeps nobody from ending the connection for notices', async () => {
  const { promise: asked, resolve: hear } = Promise.withResolvers<void>();
  // "Authenticated" and "ready", as PostgreSQL begins; then nothing more.
  const begin = Buffer.from([
    ...Buffer.from('R'),
    0,
    0,
    0,
    8,
    0,
    0,
    0,
    0,
    ...Buffer.from('Z'),
    0,
    0,
    0,
    5,
    73,
  ]);
  const hanging = createServer((socket) => {
    socket
      .on('error', () => {})
      .once('data', () => {
        socket.once('data', () => hear()).write(begin);
      });
  });
  await new Promise<void>((resolve) => hanging.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void hanging.close());
  const url = `postgres://onrecord@127.0.0.1:${(hanging.address() as AddressInfo).port}/onrecord`;
  const notices = reloadNotices({ url }, silent, () => {});
  await asked;
  await notices.close();
});

const missing = missingPostgres();
if (missing) console.warn(missing);

describe.skipIf(missing)('while PostgreSQL is away', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.close());

  it('processes hear of each other that the knowledge was loaded anew, not of themselves, and after a loss too', async () => {
    const location = { url: await server.createDatabase() };
    const heard = [0, 0];
    const [one, other] = heard.map((_, at) => {
      const notices = reloadNotices(location, silent, () => {
        heard[at] = (heard[at] ?? 0) + 1;
      });
      onTestFinished(() => notices.close());
      return notices;
    });
    // Sent again until both listen.
    await vi.waitFor(async () => {
      await one?.send();
      expect(heard[1]).toBeGreaterThan(0);
    });
    expect(heard[0]).toBe(0);
    await other?.send();
    await vi.waitFor(() => expect(heard[0]).toBe(1));
    await server.cutConnections(location.url);
    // What was sent meanwhile may be lost: whoever is back reloads.
    await vi.waitFor(() => expect(heard[0]).toBe(2), { timeout: 10_000 });
    await vi.waitFor(async () => {
      await other?.send();
      expect(heard[0]).toBeGreaterThan(2);
    });
  });

  sharedSearchCases(() => server);

  it('the moderator is told, questions are answered, and pinning works again when it is back', async (context) => {
    if (!server.process) return context.skip('The server of DATABASE_URL is not ours to stop.');
    const world = await startWorld({ url: await server.createDatabase() });
    const first = await ask(world.member);
    await pin(world.moderator, first, 'before');
    const second = await ask(world.member, 'Who is the mayor of Eastmere?');
    const opened = await openPinForm(world.moderator, second);
    await opened.waitForModal();

    const shared = await searchShared(await server.createDatabase(), world.knowledge);
    await server.process.stop();
    const told = await sendForm(world.moderator, opened, '');
    expect(isEphemeral(told)).toBe(true);
    expect(wordsOf(told)).toContain('Pins and settings cannot be used now');
    expect(wordsOf(await ask(world.member))).toContain('The cranes of Eastmere stood still on Tuesday.');
    const pressed = await world.moderator.messageCommand('Pin with sources', second.id);
    expect(wordsOf(await pressed.waitForAnswer())).toMatch(
      /quote\S* \S*compare\S* and \S*verify\S* still work/,
    );

    // What the refusal promises holds where the search stands on the lost database too.
    world.searchWith(shared);
    expect(wordsOf(await ask(world.member))).toContain('The sources cannot be searched now');
    const line = 'We will not load another ship until the wage is paid';
    expect(await answerTo(world.member, 'quote', { speaker: 'Bram Oduya' })).toContain(line);
    expect(await answerTo(world.member, 'compare', { about: 'wage' })).toContain(line);
    expect(await answerTo(world.member, 'verify', { text: line })).toContain('### Exact');

    await server.process.start();
    await expect
      .poll(async () => wordsOf(await ask(world.member)), { timeout: 10_000 })
      .toContain('This server’s pinned answer');
    expect(wordsOf(await pin(world.moderator, second))).toContain('This is pin 2');
  });

  /** Holds every table of a database, until the test ends, so that each query waits. */
  async function hold(url: string, tables: string): Promise<void> {
    const holder = new pg.Client(url);
    await holder.connect();
    onTestFinished(() => holder.end());
    await holder.query(`begin; lock table ${tables} in access exclusive mode`);
  }

  it('where it hangs, pins are suggested as none before Discord gives up, and listed in words', async () => {
    const url = await server.createDatabase();
    const { world } = await pinnedWorld('', { url });
    const suggested = () => world.member.autocomplete('pins show', { pin: '' }, 'pin');
    expect(await suggested()).toHaveLength(1);
    await hold(url, 'servers, pins, settings, pin_history, pin_excerpts');
    expect(await suggested()).toEqual([]);
    expect(await answerTo(world.member, 'pins list')).toContain('Pins and settings cannot be used now');
  });

  it('where it hangs, the whole bot stops within its five seconds', async () => {
    const url = await server.createDatabase();
    const sandbox = await startSandbox();
    onTestFinished(() => sandbox.stop());
    const { log, lines } = keptLog([]);
    const config = readConfig({ DATABASE_URL: url, SEARCH: 'postgres', KNOWLEDGE_DIR: await writeFolder() });
    const running = await serve(config, { token: sandbox.token, restApi: sandbox.restApi }, log, () => {});
    await hold(url, 'servers, pins, settings, search_passages, search_lexicon');
    const asked = await Promise.all(
      Array.from({ length: 20 }, () =>
        sandbox.as('member').command('ask', { question: 'Who left at dawn?' }),
      ),
    );
    await asked[0]?.waitForAcknowledgement();
    const stopped = await Promise.race([running.stop().then(() => 'stopped'), delay(8_000, 'still running')]);
    expect(stopped).toBe('stopped');
    expect(lines.join('')).toContain('the bot stopped before all of it was closed');
  });
});
