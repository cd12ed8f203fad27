/** A moderator and a member while PostgreSQL is away, and when it is back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, isEphemeral, openPinForm, pin, sendForm, startWorld, wordsOf } from './support/bot.ts';
import { missingPostgres, type PostgresServer, startPostgres } from './support/postgres.ts';

const missing = missingPostgres();
if (missing) console.warn(missing);

describe.skipIf(missing)('while PostgreSQL is away', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.close());

  it('the moderator is told, questions are answered, and pinning works again when it is back', async (context) => {
    if (!server.process) return context.skip('The server of DATABASE_URL is not ours to stop.');
    const world = await startWorld({ url: await server.createDatabase() });
    const first = await ask(world.member);
    await pin(world.moderator, first, 'before');
    const second = await ask(world.member, 'Who is the mayor of Eastmere?');
    const opened = await openPinForm(world.moderator, second);
    await opened.waitForModal();

    await server.process.stop();
    const told = await sendForm(world.moderator, opened, '');
    expect(isEphemeral(told)).toBe(true);
    expect(wordsOf(told)).toContain('Pins and settings cannot be used now');
    expect(wordsOf(await ask(world.member))).toContain('The cranes of Eastmere stood still on Tuesday.');
    const pressed = await (
      await world.moderator.messageCommand('Pin with sources', second.id)
    ).waitForAnswer();
    expect(wordsOf(pressed)).toContain('Questions are still answered');

    await server.process.start();
    await expect
      .poll(async () => wordsOf(await ask(world.member)), { timeout: 10_000 })
      .toContain('This server’s pinned answer');
    expect(wordsOf(await pin(world.moderator, second))).toContain('This is pin 2');
  });
});
