/** What an operator sets reaches the running bot. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { allText, type RunningBot, startRunning } from '../fixtures/running.ts';

let plain: RunningBot;
let set: RunningBot;

beforeAll(async () => {
  [plain, set] = await Promise.all([
    startRunning({ HTTP_PORT: '0' }),
    startRunning({ HTTP_PORT: '0', HTTP_HOST: '0.0.0.0', SERVER_LIMIT: '2/60' }),
  ]);
});
afterAll(() => Promise.all([plain.stop(), set.stop()]));

it('the HTTP port answers this machine alone, unless HTTP_HOST says otherwise', async () => {
  // Another address of this machine: a port that is open to all answers here too.
  const get = ({ running }: RunningBot, host: string) => fetch(`http://${host}:${running.httpPort}/livez`);
  expect((await get(plain, '127.0.0.1')).status).toBe(200);
  await expect(get(plain, '127.0.0.2')).rejects.toThrow();
  expect((await get(set, '127.0.0.2')).status).toBe(200);
});

it('SERVER_LIMIT holds for all members of a server together, and for no other server', async () => {
  const [, other] = set.sandbox.servers;
  const answer = async (who: 'member' | 'moderator', where = {}) =>
    allText(await (await set.sandbox.as(who, where).command('help')).waitForAnswer());
  const tooOften = /This server has asked very often in a short time/;
  expect(await answer('member')).not.toMatch(tooOften);
  expect(await answer('moderator')).not.toMatch(tooOften);
  expect(await answer('moderator')).toMatch(tooOften);
  expect(await answer('member')).toMatch(tooOften);
  const channel = other?.channels[0]?.id ?? '';
  expect(await answer('member', { channel })).not.toMatch(tooOften);
});
