/** The whole bot with its store, in the local Discord, answering from the invented harbour. */
import type { APIMessage } from 'discord-api-types/v10';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import type { Library } from '../../../src/commands/context.ts';
import { commandsFor } from '../../../src/commands/index.ts';
import type { StoreLocation } from '../../../src/database/location.ts';
import { type Bot, startBot } from '../../../src/discord/bot.ts';
import { createMetrics } from '../../../src/discord/metrics.ts';
import type { Knowledge } from '../../../src/knowledge/model.ts';
import { openLibrary } from '../../../src/library/index.ts';
import { type WordReader, wordReaderFor } from '../../../src/pins/same-question.ts';
import type { Store } from '../../../src/pins/store.ts';
import { customIdsIn } from '../../../src/render/discord/message-state/components.ts';
import {
  type InteractionHandle,
  type Person,
  type Sandbox,
  type SandboxOptions,
  startSandbox,
} from '../../../src/sandbox/index.ts';
import type { Search } from '../../../src/search/index.ts';
import { type Files, harbour, writeFolder } from '../../fixtures/harbour.ts';
import { openTestStore } from './databases.ts';

export interface World {
  readonly sandbox: Sandbox;
  readonly store: Store;
  readonly moderator: Person;
  readonly member: Person;
  bot: Bot;
  /** The bot and its store end and start anew, as after an update: with these episodes, or as before. */
  restart(...episodes: Files[]): Promise<void>;
  /** The documents change under the running bot. */
  change(files: Files): Promise<void>;
  readonly knowledge: Knowledge;
  /** Answers are looked for so from now on. */
  searchWith(search: Search): void;
}

/** What the harbour's documents answer. */
export const question = 'How many dockers walked out before dawn?';

export async function startWorld(
  location: StoreLocation = { path: ':memory:' },
  options: SandboxOptions = {},
  episodes: readonly Files[] = [harbour],
): Promise<World> {
  const sandbox = await startSandbox(options);
  const load = (all: readonly Files[]): Promise<Library[]> =>
    Promise.all(all.map(async (files) => openLibrary([await writeFolder(files)])));
  let libraries = await load(episodes);
  let store = await opened(location, libraries);
  const start = (): Promise<Bot> =>
    startBot({
      token: sandbox.token,
      restApi: sandbox.restApi,
      commands: commandsFor(libraries.map(({ knowledge }) => knowledge.episode)),
      libraries: () => libraries,
      store,
      log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
      metrics: createMetrics(),
    });
  const world: World = {
    sandbox,
    get knowledge() {
      const [library] = libraries;
      if (library === undefined) throw new Error('There is no episode.');
      return library.knowledge;
    },
    searchWith(search) {
      libraries = libraries.map((library) => ({ ...library, search }));
    },
    get store() {
      return store;
    },
    moderator: sandbox.as('moderator'),
    member: sandbox.as('member'),
    bot: await start(),
    async restart(...files) {
      await world.bot.stop();
      await store.close();
      libraries = await load(files.length === 0 ? episodes : files);
      store = await opened(location, libraries);
      world.bot = await start();
    },
    async change(files) {
      libraries = await load([files]);
      store.setWordReader(wordsIn(libraries));
      await world.bot.recheckPins();
    },
  };
  onTestFinished(async () => {
    await world.bot.stop();
    await store.close();
    await sandbox.stop();
  });
  return world;
}

function opened(location: StoreLocation, libraries: readonly Library[]): Promise<Store> {
  return openTestStore(location, { words: wordsIn(libraries) });
}

function wordsIn(libraries: readonly Library[]): WordReader {
  return wordReaderFor(libraries.map(({ knowledge }) => knowledge));
}

/** The options of a message's select, by their labels. */
export function optionsOf(message: APIMessage, customId: string): { label: string; value: string }[] {
  const found: { label: string; value: string }[] = [];
  const walk = (parts: readonly unknown[]): void => {
    for (const part of parts as { custom_id?: string; options?: never[]; components?: unknown[] }[]) {
      if (part.custom_id === customId) found.push(...(part.options ?? []));
      walk(part.components ?? []);
    }
  };
  walk(message.components ?? []);
  return found;
}

/** Chooses options of a message's select by their places. */
export async function choose(
  person: Person,
  message: APIMessage,
  customId: string,
  at = [0],
): Promise<APIMessage> {
  const options = optionsOf(message, customId);
  const values = at.map((index) => options[index]?.value ?? '');
  return (await person.select(message.id, customId, values)).waitForAnswer();
}

/** Everything that is written in a message. */
export function wordsOf(message: APIMessage): string {
  const texts: string[] = [];
  const walk = (parts: readonly unknown[]): void => {
    for (const part of parts) {
      if (typeof part !== 'object' || part === null) continue;
      if ('content' in part && typeof part.content === 'string') texts.push(part.content);
      if ('components' in part && Array.isArray(part.components)) walk(part.components);
    }
  };
  walk(message.components ?? []);
  return texts.join('\n');
}

export function isEphemeral(message: APIMessage): boolean {
  return ((message.flags ?? 0) & 64) !== 0;
}

/** The custom id of a message's button that begins so. */
export function buttonOf(message: APIMessage, prefix: string): string {
  const found = [...customIdsIn(message.components ?? [])].find((customId) => customId.startsWith(prefix));
  if (found === undefined) throw new Error(`The message has no button "${prefix}".`);
  return found;
}

export async function ask(person: Person, words = question): Promise<APIMessage> {
  return (await person.command('ask', { question: words })).waitForAnswer();
}

/** What stands beside an answer's passages for somebody: who may pin finds Pin there. */
export async function contextOf(person: Person, message: APIMessage): Promise<APIMessage> {
  return press(person, message, 'context:');
}

/** Opens the form for the note: by Pin beside the context, or by the "Apps" menu where an answer has none. */
export async function openPinForm(person: Person, message: APIMessage): Promise<InteractionHandle> {
  const hasContext = [...customIdsIn(message.components ?? [])].some((one) => one.startsWith('context:'));
  if (!hasContext) return person.messageCommand('Pin with sources', message.id);
  const context = await contextOf(person, message);
  return person.press(context.id, buttonOf(context, 'pin:'));
}

/** Opens the form, fills it in, and gives the bot's words. */
export async function pin(person: Person, message: APIMessage, note = ''): Promise<APIMessage> {
  return sendForm(person, await openPinForm(person, message), note);
}

/** A world in which a moderator has pinned a member's answer. */
export async function pinnedWorld(note = '', location?: StoreLocation) {
  const world = await startWorld(location);
  const answer = await ask(world.member);
  return { world, answer, said: await pin(world.moderator, answer, note) };
}

/** What a button of a message answers. */
export async function press(person: Person, message: APIMessage, prefix: string): Promise<APIMessage> {
  return (await person.press(message.id, buttonOf(message, prefix))).waitForAnswer();
}

export async function sendForm(person: Person, opened: InteractionHandle, note: string): Promise<APIMessage> {
  const form = await opened.waitForModal();
  return (await person.submitModal(form, { note })).waitForAnswer();
}

/** What a command answers, in words. */
export async function answerTo(
  person: Person,
  command: string,
  values: Parameters<Person['command']>[1] = {},
): Promise<string> {
  return wordsOf(await (await person.command(command, values)).waitForAnswer());
}
