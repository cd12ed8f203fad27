/**
 * The whole bot: discord.js over real sockets in the local Discord, which holds every payload against
 * Discord's published schemas and documented limits, and refuses what Discord would refuse.
 */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { commands } from '../../src/commands/index.ts';
import { say } from '../../src/render/wording/say.ts';
import type { Person } from '../../src/sandbox/index.ts';
import { harbour, writeFolder } from '../fixtures/harbour.ts';
import {
  allText,
  buttonsOf,
  isPrivate,
  press,
  type RunningBot,
  shippedFolder,
  startRunning,
  use,
} from '../fixtures/running.ts';

const question = 'What did Tokayev say about Luhansk and Donetsk?';

let bot: RunningBot;
let member: Person;
let moderator: Person;
beforeAll(async () => {
  bot = await startRunning({ HTTP_PORT: '0' });
  member = bot.sandbox.as('member');
  moderator = bot.sandbox.as('moderator');
});
afterAll(() => bot.stop());

const errors = (): unknown[] => bot.lines.map((line) => JSON.parse(line)).filter(({ level }) => level >= 50);

describe('in a server', () => {
  it('the commands are offered to everybody', () => {
    expect(member.commands().map(({ name }) => name)).toEqual(
      expect.arrayContaining(
        commands.flatMap((one) => (one.kind === 'command' && one.name !== 'gaps' ? one.name : [])),
      ),
    );
  });

  it('/ask shows the question, the words, under them outlet and place, and titles and dates at the foot', async () => {
    const message = await use(member, 'ask', { question });
    const text = allText(message);
    expect(text).toContain(`### ${question}`);
    expect(text).toMatch(/^> “.+”/m);
    expect(text).toMatch(/^-# .*\*\*.+\*\* ¶\s\d+/m);
    expect(text).toMatch(/^-# .+: \*.+\* · .*2022$/m);
    expect(isPrivate(message)).toBe(false);
  });

  it('/ask says "not in the sources" where they do not answer, and what was searched on demand', async () => {
    const message = await use(member, 'ask', { question: 'Who won the 2022 World Cup?' });
    expect(allText(message)).toMatch(/\*\*Not in the sources\.\*\*$/);
    const searched = await press(member, message, 'Search details');
    expect(allText(searched)).toMatch(/Searched 5 documents/);
    expect(isPrivate(searched)).toBe(true);
  });

  it('/ask with "private" is seen by the person who asked and nobody else', async () => {
    const message = await use(member, 'ask', { question, private: true });
    expect(isPrivate(message)).toBe(true);
    expect(moderator.messages().map(({ id }) => id)).not.toContain(message.id);
  });

  it('a question with @everyone pings nobody and shows it as it was typed', async () => {
    const message = await use(member, 'ask', {
      question: '@everyone <@1100000000000000001> what did *Tokayev* say?',
    });
    expect(message.mention_everyone).toBe(false);
    expect(message.mentions).toEqual([]);
    expect(allText(message)).toContain(
      '### \\@everyone \\<\\@1100000000000000001\\> what did \\*Tokayev\\* say?',
    );
    const sent = bot.sandbox.requests.filter(({ path }) => path.endsWith('/callback')).at(-1)?.body;
    expect(sent).toMatchObject({ data: { allowed_mentions: { parse: [] } } });
  });

  it('a question of 300 backticks is answered like any other', async () => {
    expect(allText(await use(member, 'ask', { question: '`'.repeat(300) }))).toMatch(/no words/);
    expect(allText(await use(member, 'ask', { question: `Tokayev ${'`'.repeat(292)}` }))).toContain(
      'Tokayev',
    );
  });

  it('/quote shows what a person said, by any spelling, with the role and the place', async () => {
    const text = allText(await use(member, 'quote', { speaker: 'Toqaev' }));
    expect(text).toContain('### Kassym-Jomart Tokayev');
    expect(text).toMatch(/^> “.+”/m);
    expect(text).toMatch(/¶\s\d+/);
  });

  it.each([
    ['Токаев', 'kassym-jomart-tokayev'],
    ['toqaev', 'kassym-jomart-tokayev'],
    ['Zaharova', 'maria-zakharova'],
  ])('"%s" is completed to the person', async (typed, value) => {
    const choices = await member.autocomplete('quote', { speaker: typed }, 'speaker');
    expect(choices[0]?.value).toBe(value);
  });

  it('an outlet is completed from what is typed', async () => {
    expect(await member.autocomplete('ask', { question: 'x', outlet: 'eur' }, 'outlet')).toEqual([
      { name: 'Eurasianet', value: 'eurasianet' },
    ]);
  });

  it('/sources, /timeline and /about answer', async () => {
    expect(allText(await use(member, 'sources'))).toMatch(/5|AFP/);
    expect(allText(await use(member, 'timeline'))).toMatch(/### Timeline/);
    expect(allText(await use(member, 'about'))).toMatch(/<\/ask:\d+> `question/);
  });

  it('a speaker who is not quoted is refused in private', async () => {
    const message = await use(member, 'quote', { speaker: 'Winston Churchill' });
    expect(isPrivate(message)).toBe(true);
    expect(allText(message)).toMatch(/Nobody called “Winston Churchill” is among/);
  });
});

describe('the buttons of an answer', () => {
  it('"Context" shows the passage and its neighbours to the presser alone', async () => {
    const message = await use(member, 'ask', { question });
    const context = await press(moderator, message, 'Context');
    expect(isPrivate(context)).toBe(true);
    expect(allText(context).match(/¶\s\d+/g)?.length).toBeGreaterThan(1);
    expect(member.messages().map(({ id }) => id)).not.toContain(context.id);
  });

  it('"More" goes on to the last, to the presser alone, and shows nothing twice', async () => {
    const broad = 'What did Tokayev say?';
    const message = await use(member, 'ask', { question: broad });
    const pages = [message];
    const hasMore = (page: APIMessage) =>
      buttonsOf(page).some(({ label }) => label?.startsWith('More (') === true);
    for (let page = message; hasMore(page); ) {
      page = await press(moderator, page, 'More (');
      expect(isPrivate(page)).toBe(true);
      expect(allText(page)).toContain(`### ${broad}`);
      pages.push(page);
    }
    expect(pages.length).toBeGreaterThan(1);
    const excerpts = pages.flatMap((page) =>
      buttonsOf(page).flatMap(({ label, custom_id: customId }) => (label === 'Context' ? customId : [])),
    );
    expect(new Set(excerpts).size).toBe(excerpts.length);
  });

  it('"Next" and "Previous" turn the page in place for the person who asked', async () => {
    const message = await use(member, 'quote', {});
    const next = await press(member, message, 'Next');
    expect(next.id).toBe(message.id);
    expect(allText(next)).toContain('page 2 of');
    expect(allText(next)).not.toBe(allText(message));
    const back = await press(member, next, 'Previous');
    expect(allText(back)).toBe(allText(message));
  });

  it('every page can be reached, and none is the same', async () => {
    let message = await use(member, 'quote', {});
    const pages = new Set([allText(message)]);
    while (buttonsOf(message).some(({ label, disabled }) => label === 'Next' && disabled !== true)) {
      message = await press(member, message, 'Next');
      pages.add(allText(message));
    }
    expect(allText(message)).toContain(`page ${pages.size} of ${pages.size}`);
  });

  it('somebody else’s page is turned for the presser alone, and stays as it is', async () => {
    const message = await use(member, 'quote', {});
    const turned = await press(moderator, message, 'Next');
    expect(turned.id).not.toBe(message.id);
    expect(isPrivate(turned)).toBe(true);
    expect(allText(turned)).toContain('page 2 of');
    expect(allText(member.messages().find(({ id }) => id === message.id) ?? {})).toBe(allText(message));
  });

  it('a page of a private list is private too, and can be shared as the one before', async () => {
    const message = await use(member, 'quote', { private: true });
    const labels = (one: APIMessage) => buttonsOf(one).map(({ label }) => label);
    expect(labels(message)).toContain('Share');
    const turned = await press(member, message, 'Next');
    expect(turned.id).toBe(message.id);
    expect(isPrivate(turned)).toBe(true);
    expect(allText(turned)).toContain('page 2 of');
    expect(labels(turned)).toEqual(expect.arrayContaining(['Share']));
    expect(labels(turned)).not.toContain('Delete');
  });

  it('still work after the bot was started anew', async () => {
    const asked = await use(member, 'ask', { question });
    const listed = await use(member, 'quote', { speaker: 'Tokayev' });
    const before = allText(await press(member, asked, 'Context'));
    await bot.restart();
    expect(allText(await press(member, asked, 'Context'))).toBe(before);
    expect(allText(await press(member, listed, 'Next'))).toContain('page 2 of');
  });

  it('that nobody knows any more are answered politely, in private', async () => {
    const message = await use(member, 'sources');
    for (const customId of ['pin:old', 'context:old', 'quotations:0:zzzzzzzzzz:-:']) {
      const { message: stored } = bot.sandbox.store.message(member.place.channelId, message.id);
      stored.components = [
        { type: 1, components: [{ type: 2, style: 2, label: 'Old', custom_id: customId }] },
      ];
      const answer = await (await member.press(message.id, customId)).waitForAnswer();
      expect(isPrivate(answer)).toBe(true);
      expect(allText(answer)).toMatch(/older answer and no longer works/);
    }
  });
});

describe('outside a server', () => {
  const places = [
    ['in a direct message with the bot', { direct: true }],
    ['between two people, by somebody who installed it', { privately: true }],
    ['in a server that does not have it, by somebody who installed it', { userInstalledOnly: true }],
  ] as const;

  it.each(places)('%s it answers, and its buttons work', async (_, acting) => {
    const person = bot.sandbox.as('member', acting);
    const message = await use(person, 'ask', { question });
    expect(allText(message)).toMatch(/¶\s\d+/);
    expect(allText(await press(person, message, 'Context'))).toMatch(/¶\s\d+/);
    const listed = await use(person, 'quote', {});
    expect(allText(await press(person, listed, 'Next'))).toContain('page 2 of');
  });
});

describe('on a busy day', () => {
  /** Questions that were left alone or answered too late, as `/metrics` counts them. */
  const lateCount = async (): Promise<number> => {
    const numbers = await (await fetch(`http://127.0.0.1:${bot.running.httpPort}/metrics`)).text();
    const counts = numbers.matchAll(/interaction="ask",(?:outcome|why)="late"\} (\d+)/g);
    return [...counts].reduce((sum, [, count]) => sum + Number(count), 0);
  };

  it('a hundred people at once each get their own answer, or on a slow machine are told to try again; those that Discord gave up are counted', async () => {
    const before = errors().length;
    const lateBefore = await lateCount();
    const questions = Array.from({ length: 100 }, (_, index) => `${question} ${index}`);
    const used = await Promise.all(questions.map((one) => member.command('ask', { question: one })));
    const settled = await Promise.allSettled(used.map((one) => one.waitForAnswer()));
    const unanswered = settled.filter(({ status }) => status === 'rejected').length;
    // The bot may still be at the last of them.
    await vi.waitFor(
      async () => expect((await lateCount()) - lateBefore).toBeGreaterThanOrEqual(unanswered),
      30_000,
    );
    const answers = settled.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
    const isBusy = answers.map((answer) => answer && allText(answer).includes(say('refusal.busy')));
    const own = answers.map(
      (answer, at) => answer && allText(answer).split('\n')[0]?.endsWith(` ${at}`) === true,
    );
    expect(answers.filter((answer, at) => answer && !isBusy[at] && !own[at])).toEqual([]);
    expect(own.filter(Boolean).length).toBeGreaterThan(0);
    expect(errors()).toHaveLength(before);
  });
});

describe('for whoever runs it', () => {
  const get = (path: string) => fetch(`http://127.0.0.1:${bot.running.httpPort}${path}`);

  it('/healthz says whether it is connected', async () => {
    const response = await get('/healthz');
    expect([response.status, await response.text()]).toEqual([200, 'ok']);
  });

  it('/metrics counts interactions, and names no person and no question', async () => {
    const numbers = await (await get('/metrics')).text();
    expect(numbers).toMatch(/onrecord_interactions_total\{interaction="ask",outcome="answered"\} \d+/);
    expect(numbers).not.toMatch(/Tokayev|1100000000000000001/);
  });

  it('no payload was refused by Discord in all of this', () => {
    // A refusal is thrown by discord.js and logged whole.
    expect(bot.lines.filter((line) => line.includes('Invalid Form Body'))).toEqual([]);
  });

  it('no token stands in the log', () => {
    expect(bot.lines.join('')).not.toContain(bot.sandbox.token);
    expect(bot.lines.length).toBeGreaterThan(0);
  });
});

describe('when the knowledge changes', () => {
  async function startOver(folders: string): Promise<RunningBot> {
    const other = await startRunning({ KNOWLEDGE_DIR: folders });
    onTestFinished(() => other.stop());
    return other;
  }
  const strike = 'How many dockers walked out in Eastmere?';
  const documentFile = 'documents/tidings-strike.md';
  const changed = harbour[documentFile].replace('Four hundred', 'Nine hundred');
  const logged = (other: RunningBot, words: string) => other.lines.filter((line) => line.includes(words));

  it('a saved file is in use a moment later, without a restart, and old excerpts are not shown as new ones', async () => {
    const folder = await writeFolder();
    const other = await startOver(folder);
    const person = other.sandbox.as('member');
    const before = await use(person, 'ask', { question: strike });
    expect(allText(before).replaceAll('*', '')).toContain('Four hundred dockers');
    await writeFile(join(folder, documentFile), changed);
    await vi.waitFor(() => expect(logged(other, 'changed knowledge is in use')).not.toEqual([]), {
      timeout: 25_000,
    });
    expect(allText(await use(person, 'ask', { question: strike })).replaceAll('*', '')).toContain(
      'Nine hundred dockers',
    );
    const replies = await Promise.all(
      buttonsOf(before)
        .filter(({ label }) => label === 'Context')
        .map(async ({ custom_id: customId = '' }) =>
          allText(await (await person.press(before.id, customId)).waitForAnswer()),
        ),
    );
    expect(replies.join('\n')).toMatch(/documents have changed since/);
  });

  it('a broken folder is refused with every reason in the log, and the earlier knowledge stays', async () => {
    const folder = await writeFolder();
    const other = await startOver(folder);
    const person = other.sandbox.as('member');
    const before = allText(await use(person, 'ask', { question: strike }));
    await writeFile(join(folder, documentFile), changed.replace('2031-03-05', '2031-02-30'));
    await writeFile(join(folder, 'documents/notes.txt'), 'milk');
    expect(await other.running.libraries[0]?.reload()).toBe('refused');
    const [line = ''] = logged(other, 'refused; the earlier one stays');
    expect(JSON.parse(line)).toMatchObject({
      level: 50,
      problems: expect.arrayContaining([
        expect.objectContaining({ line: 5, remedy: expect.stringContaining('YYYY-MM-DD') }),
        expect.objectContaining({ file: expect.stringContaining('notes.txt') }),
      ]),
    });
    expect(allText(await use(person, 'ask', { question: strike }))).toBe(before);
  });

  it('SIGHUP reloads', async () => {
    const folder = await writeFolder();
    const other = await startOver(folder);
    process.emit('SIGHUP', 'SIGHUP');
    await vi.waitFor(() => expect(logged(other, 'changed knowledge is in use')).not.toEqual([]), {
      timeout: 25_000,
    });
  });

  it('there is no gap in answering while it is reloaded again and again', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'onrecord-'));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    await cp(shippedFolder, folder, { recursive: true });
    const other = await startOver(folder);
    const person = other.sandbox.as('member');
    const reloads = Array.from({ length: 5 }, () => other.running.libraries[0]?.reload());
    const used = [];
    for (let count = 0; count < 30; count += 1) {
      used.push(await person.command('ask', { question }));
      await delay(10);
    }
    const answers = await Promise.all(used.map((one) => one.waitForAnswer()));
    for (const answer of answers) expect(allText(answer)).toMatch(/¶\s\d+/);
    expect(await Promise.all(reloads)).toEqual(Array(5).fill('replaced'));
    expect(await readFile(join(folder, 'episode.yaml'), 'utf8')).toContain('id:');
  });
});
