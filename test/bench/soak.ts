/**
 * Whether the bot's memory stays flat: thousands of commands, presses and suggestions over a real
 * Gateway to a bot in a process of its own. `npm run bench:soak -- 20000`
 *
 * Unanswered is what a machine that does much else keeps waiting for longer than Discord does: the bot
 * leaves it alone.
 */
import type { APIMessage } from 'discord-api-types/v10';
import { NotPossible, type Person, type Sandbox, startSandbox } from '../../src/sandbox/index.ts';
import { buttonsOf } from '../fixtures/running.ts';
import { startBotProcess } from './bot-process.ts';

/** People who wait for an answer at any time. */
const atOnce = 8;
const rows = 10;
/** A first response takes at most 3 seconds, and what follows it little more. */
const lastAnswerMs = 10_000;

type Use = (person: Person, turn: number) => Promise<APIMessage | undefined>;

const command =
  (name: string, values: Parameters<Person['command']>[1] = {}): Use =>
  async (person) =>
    (await person.command(name, values)).waitForAnswer({ timeoutMs: lastAnswerMs });

/** What members do in an hour, each as often as the others. */
const uses: readonly Use[] = [
  ...[
    'What did Tokayev say about Luhansk and Donetsk?',
    'Who answered Zatulin?',
    'How much oil goes through the pipeline?',
    'What do people in Almaty say about the war?',
  ].map((question) => command('ask', { question })),
  // Another question each time: nothing may be kept of what was asked.
  (person, turn) =>
    command('ask', { question: `How many ships left berth ${turn} on day ${turn % 365}?` })(person, turn),
  command('quote', { speaker: 'Zatulin' }),
  command('compare', { about: 'quasi-state' }),
  command('verify', { text: '“There are differing opinions on this”' }),
  command('sources'),
  command('timeline'),
  async (person) => {
    await person.autocomplete('quote', { speaker: 'Tok' }, 'speaker');
    return undefined;
  },
];

/** Every third answer has its last button pressed. */
async function once(person: Person, turn: number): Promise<void> {
  const answer = await uses[turn % uses.length]?.(person, turn);
  const button =
    answer && buttonsOf(answer).find(({ label }) => label?.startsWith('More') || label === 'Context');
  if (turn % 3 !== 0 || answer === undefined || button?.custom_id === undefined) return;
  await (await person.press(answer.id, button.custom_id)).waitForAnswer({ timeoutMs: lastAnswerMs });
}

/** The local Discord keeps all that was ever said; this machine need not. */
function forget({ store, requests }: Sandbox): void {
  for (const messages of store.messages.values()) messages.clear();
  store.interactions.clear();
  (requests as unknown[]).length = 0;
}

/** Gives back how many were not answered. */
async function use(sandbox: Sandbox, from: number, to: number): Promise<number> {
  let [next, unanswered] = [from, 0];
  const people = Array.from({ length: atOnce }, async () => {
    while (next < to) {
      await once(sandbox.as('member'), next++).catch((error: unknown) => {
        if (!(error instanceof NotPossible)) throw error;
        unanswered += 1;
      });
    }
  });
  await Promise.all(people);
  forget(sandbox);
  return unanswered;
}

async function main(count: number): Promise<void> {
  const sandbox = await startSandbox();
  // The first start compiles, as the image's build does.
  await (await startBotProcess(sandbox)).stop();
  const bot = await startBotProcess(sandbox);
  const print = (uses: number, values: string[]) =>
    console.log([String(uses).padStart(8), ...values.map((value) => value.padStart(14))].join(''));
  console.log('interactions  resident (MB)      live (MB)  CPU (ms) each     unanswered');
  let before = await bot.cost();
  const megabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);
  print(0, [megabytes(before.residentBytes), megabytes(before.liveBytes)]);
  for (let row = 0; row < rows; row += 1) {
    const [from, to] = [row, row + 1].map((at) => Math.round((count * at) / rows)) as [number, number];
    const unanswered = await use(sandbox, from, to);
    const cost = await bot.cost();
    const each = ((cost.cpuMs - before.cpuMs) / (to - from)).toFixed(2);
    print(to, [megabytes(cost.residentBytes), megabytes(cost.liveBytes), each, String(unanswered)]);
    before = cost;
  }
  await bot.stop();
  await sandbox.stop();
}

await main(Number(process.argv[2] ?? 20_000));
