/** A bot in a process of its own that is killed while people ask and pin, and started again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { startSandbox } from '../../src/sandbox/index.ts';
import { startBotProcess } from '../bench/bot-process.ts';
import { writeFolder } from '../fixtures/harbour.ts';
import { answerTo, ask, contextOf, openPinForm, pin, question, wordsOf } from '../pins/support/bot.ts';

it('kill -9 while questions and a pin are under way loses no acknowledged pin, and the next start answers', async () => {
  const sandbox = await startSandbox();
  onTestFinished(() => sandbox.stop());
  const dataFolder = await mkdtemp(join(tmpdir(), 'onrecord-killed-'));
  onTestFinished(() => rm(dataFolder, { recursive: true, force: true }));
  const environment = { DATA_DIR: dataFolder, KNOWLEDGE_DIR: await writeFolder() };
  const killed = await startBotProcess(sandbox, environment);
  onTestFinished(() => killed.kill());

  // An answer is pinned once in a channel.
  const places = sandbox.servers.flatMap(({ channels }) =>
    channels.map(({ id: channel }) => ({
      member: sandbox.as('member', { channel }),
      moderator: sandbox.as('moderator', { channel }),
    })),
  );
  const [last, ...others] = places;
  if (last === undefined) throw new Error('The sandbox has no channel.');
  const acknowledged = [];
  for (const place of others) {
    const said = wordsOf(await pin(place.moderator, await ask(place.member), 'Read it aloud'));
    const number = Number(/This is pin (\d+)/.exec(said)?.[1]);
    acknowledged.push({ ...place, number });
  }
  expect(acknowledged.map(({ number }) => number)).not.toContain(Number.NaN);

  const opened = await openPinForm(last.moderator, await ask(last.member));
  const form = await opened.waitForModal();
  await Promise.all(
    places.flatMap(({ member }) => Array.from({ length: 5 }, () => member.command('ask', { question }))),
  );
  await last.moderator.submitModal(form, { note: 'Half way' });
  await delay(Math.random() * 20);
  await killed.kill();

  const started = await startBotProcess(sandbox, environment);
  onTestFinished(() => started.kill());
  for (const { member, moderator, number } of acknowledged) {
    expect(await answerTo(moderator, 'pins show', { pin: String(number) })).toContain('Read it aloud');
    expect(wordsOf(await ask(member))).toContain('Four hundred');
  }
  // The pin under way is whole or absent, and the answer in its channel can be looked at either way.
  const again = await ask(last.member);
  expect(wordsOf(await contextOf(last.moderator, again))).toContain('Four hundred');
});
