/** A moderator and a member while PostgreSQL is away, and when it is back. */
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { reloadNotices } from '../../src/database/reload-notices.ts';
import { searchShared, sharedSearchCases } from '../search/shared-cases.ts';
import {
  answerTo,
  ask,
  isEphemeral,
  openPinForm,
  pin,
  sendForm,
  startWorld,
  wordsOf,
} from './support/bot.ts';
import { silent } from './support/databases.ts';
import { missingPostgres, type PostgresServer, startPostgres } from './support/postgres.ts';

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
});
