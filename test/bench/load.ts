/**
 * How the bot holds under load: interactions over a real Gateway to a bot in a process of its own, so
 * many a second for so many seconds. `npm run bench:load -- 100,200,400 10`
 *
 * A third number is how many milliseconds the local Discord waits before it takes an answer, as the way to the
 * real one does: `npm run bench:load -- 200 10 250`
 */
import { setTimeout as delay } from 'node:timers/promises';
import { type InteractionHandle, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { startBotProcess } from './bot-process.ts';

const questions = [
  'What did Tokayev say about Luhansk and Donetsk?',
  'Who answered Zatulin?',
  'How much oil goes through the pipeline?',
  'What do people in Almaty say about the war?',
];
/** A first response takes at most 3 seconds, and nobody waits longer. */
const lastAnswerMs = 3_500;

async function load(sandbox: Sandbox, perSecond: number, seconds: number): Promise<string> {
  const person = sandbox.as('member');
  const used: { handle: InteractionHandle; tookMs?: number }[] = [];
  const begun = performance.now();
  for (let sent = 0; sent < perSecond * seconds; sent += 1) {
    const dueMs = begun + (sent / perSecond) * 1000 - performance.now();
    if (dueMs > 1) await delay(dueMs);
    const at = performance.now();
    const question = questions[sent % questions.length] ?? '';
    const one: (typeof used)[number] = { handle: await person.command('ask', { question }) };
    one.handle.waitForAcknowledgement({ timeoutMs: lastAnswerMs }).then(
      () => {
        one.tookMs = performance.now() - at;
      },
      () => undefined,
    );
    used.push(one);
  }
  await delay(lastAnswerMs);
  const times = used.flatMap(({ tookMs }) => tookMs ?? []).toSorted((a, b) => a - b);
  const share = (part: number): string => `${(times[Math.floor(times.length * part)] ?? 0).toFixed(0)} ms`;
  const busy = used.filter(({ handle }) =>
    JSON.stringify(handle.message() ?? {}).includes('Too many people'),
  );
  const answered = times.length - busy.length;
  const unanswered = used.length - times.length;
  return `${perSecond}/s for ${seconds} s: ${answered} answered, ${busy.length} told "busy", ${unanswered} not answered; p50 ${share(0.5)}, p99 ${share(0.99)}`;
}

async function main(rates: readonly number[], seconds: number, delayMs: number): Promise<void> {
  const sandbox = await startSandbox();
  const bot = await startBotProcess(sandbox);
  await load(sandbox, 20, 1);
  if (delayMs > 0) sandbox.faults.next({ route: '/callback', delayMs, times: Number.POSITIVE_INFINITY });
  for (const rate of rates) console.log(await load(sandbox, rate, seconds));
  await bot.stop();
  await sandbox.stop();
}

const [rates = '100,200', seconds = '5', delayMs = '0'] = process.argv.slice(2);
await main(rates.split(',').map(Number), Number(seconds), Number(delayMs));
