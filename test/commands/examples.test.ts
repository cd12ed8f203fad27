/** The example questions under /help of a folder that `import` has made. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { expandInputs } from '../../src/ingest/inputs.ts';
import { articleReader } from '../../src/ingest/reader.ts';
import { runImport } from '../../src/ingest/run.ts';
import { openFolder } from '../../src/ingest/write/folder.ts';
import { readKnown } from '../../src/ingest/write/known.ts';
import { openLibrary } from '../../src/library/index.ts';
import { renderReply } from '../../src/render/discord/message.ts';
import { customIdsIn } from '../../src/render/discord/message-state/components.ts';
import { readCustomId } from '../../src/render/discord/message-state/custom-ids.ts';
import { exampleInWords } from '../../src/render/wording/command-words.ts';
import { plainSettings } from '../ingest/plain-settings.ts';
import { run } from './without-discord.ts';

const reader = articleReader();
afterAll(() => reader.close());

const said = (speaker: string, words: string) => `“${words},” said ${speaker}, who has sailed for years.`;
const unsaid = 'Nobody could tell on Tuesday when the ferry would sail again, and the pier stayed empty.';
const moreno = said('Ana Moreno', 'The hull of the ferry leaks in four places');
const brant = said('Ilze Brant', 'The council has paid for a new rudder');

/** A folder that an import made of these articles, each a headline and a paragraph. */
async function imported(...articles: (readonly [string, string])[]) {
  const base = await mkdtemp(join(tmpdir(), 'onrecord-examples-'));
  onTestFinished(() => rm(base, { recursive: true, force: true }));
  const known = await readKnown([]);
  const writer = await openFolder(join(base, 'out'), known);
  const files = articles.map((_, at) => join(base, `article-${at}.txt`));
  for (const [at, [title, body]] of articles.entries())
    await writeFile(files[at] ?? '', `${title}\n\n${body}\n\n${unsaid}`);
  const { inputs } = await expandInputs(files);
  const settings = { ...plainSettings({ known, reader, writer }), given: { outlet: 'The Ashford Post' } };
  for await (const outcome of runImport(inputs, settings)) expect(outcome.kind).toBe('done');
  return openLibrary([join(base, 'out')]);
}

const ferry = 'Ferry Stays in Port for a Ninth Day';
const rudder = 'Ashford Council Buys the Ferry a Rudder';

it.each([
  [
    'several speakers',
    [
      [ferry, moreno],
      [rudder, brant],
    ],
  ],
  [
    'one speaker',
    [
      [ferry, moreno],
      [rudder, 'The rudder was bought on Monday.'],
    ],
  ],
  [
    'nobody quoted',
    [
      [ferry, 'The hull of the ferry leaks.'],
      [rudder, 'The rudder was bought on Monday.'],
    ],
  ],
] as const)(
  'of an import with %s there are three examples to press, and each is answered',
  async (_, articles) => {
    const library = await imported(...articles);
    expect(library.knowledge.events).toEqual([]);
    const help = await run(library, 'help', {});
    const questions = help.kind === 'help' ? help.examples.map(exampleInWords) : [];
    expect(new Set(questions).size).toBe(3);
    const ids = customIdsIn(renderReply({ answer: help, isPrivate: true }).components);
    expect(ids.map((id) => readCustomId(id))).toEqual(
      questions.map((question) => ({ kind: 'example', question })),
    );
    for (const question of questions) {
      const answer = await run(library, 'ask', { question });
      if (answer.kind === 'ask') expect(answer.status, question).toBe('answered');
      else expect(['who', 'timeline'], question).toContain(answer.kind);
    }
  },
);
