/** The page's own server: what one person sees, what they do, and what changes meanwhile. */

import { type Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { streamSSE } from 'hono/streaming';
import * as z from 'zod';
import { DiscordError, NotPossible } from '../checks/errors.ts';
import type { InteractionHandle, OpenModal } from '../interactions/handle.ts';
import { Person } from '../interactions/person.ts';
import type { Change } from '../state/entities.ts';
import type { Store } from '../state/memory-store.ts';
import type { PersonName, Seeded } from '../state/seed.ts';
import { World } from '../state/world.ts';
import {
  actionSchema,
  autocompleteSchema,
  type PageAction,
  type PageEvent,
  type PageOutcome,
  type PageWorld,
  type ViewerLocale,
  viewerLocales,
} from './page-types.ts';
import { pageCommands, pageMessage, pageServer, parsed } from './page-view.ts';

/** A little above Discord's 3 seconds, so that a response in the last moment still counts. */
const answerTimeoutMs = 3_200;
const keepAliveMs = 15_000;

/** Builds the page's routes, to be mounted at `/local`. Every address names who looks: `/local/member/…`. */
export function createPageRoutes(store: Store, seeded: Seeded): Hono {
  const app = new Hono();
  app.onError((error, c) => {
    if (error instanceof NotPossible || error instanceof DiscordError)
      return c.json<PageOutcome>({ status: 'not-possible', reason: error.message }, 409);
    if (error instanceof HTTPException) return error.getResponse();
    console.error('The page of the local Discord failed:', error);
    return c.text('The local Discord failed; its terminal says how.', 500);
  });

  app.get('/:viewer/world', (c) => c.json(world(store, seeded, viewerOf(c))));
  app.get('/:viewer/events', (c) => events(c, store, seeded.people[viewerOf(c)].id));
  for (const list of ['messages', 'pins'] as const) {
    app.get(`/:viewer/channels/:channel/${list}`, (c) =>
      c.json(personAt(c, store, seeded)[list]().map(pageMessage)),
    );
  }
  app.get('/:viewer/channels/:channel/commands', (c) =>
    c.json(pageCommands(personAt(c, store, seeded).commands(), localeOf(c))),
  );
  app.post('/:viewer/channels/:channel/autocomplete', async (c) => {
    const { name, options, focused } = await bodyOf(c, autocompleteSchema);
    const person = personAt(c, store, seeded);
    return c.json(await person.autocomplete(name, options, focused, { timeoutMs: answerTimeoutMs }));
  });
  app.post('/:viewer/channels/:channel/actions', async (c) => {
    const action = await bodyOf(c, actionSchema);
    followLocale(store, c.req.param('channel'), localeOf(c));
    return c.json(await act(store, personAt(c, store, seeded), action));
  });
  return app;
}

function viewerOf(c: Context): PersonName {
  const viewer = c.req.param('viewer');
  if (viewer === 'member' || viewer === 'moderator') return viewer;
  throw new HTTPException(404, { message: 'There is a member and a moderator.' });
}

function localeOf(c: Context): ViewerLocale {
  return viewerLocales.find((one) => one === c.req.query('locale')) ?? 'en-US';
}

/** The visitor is alone in the server, so the server's language follows the visitor's. */
function followLocale(store: Store, channelId: string, locale: ViewerLocale): void {
  const server = store.servers.get(store.channel(channelId).guildId ?? '');
  if (server === undefined || server.locale === locale) return;
  server.locale = locale;
  new World(store).announceServer(server);
}

function personAt(c: Context, store: Store, seeded: Seeded): Person {
  const channel = store.channel(c.req.param('channel') ?? '');
  const user = seeded.people[viewerOf(c)];
  if (store.permissions(user.id, channel) === 0n) throw new NotPossible('You cannot see this channel.');
  return new Person(store, user, { channelId: channel.id, locale: localeOf(c), userInstalledOnly: false });
}

async function bodyOf<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await c.req.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  throw new HTTPException(400, { message: z.prettifyError(parsed.error) });
}

function world(store: Store, { people, servers }: Seeded, viewer: PersonName): PageWorld {
  const bot = store.user(store.applicationId);
  const { id } = people[viewer];
  return {
    bot,
    people,
    servers: servers.map((server) => pageServer(store, server.id, id)),
    direct: { id: store.directMessage(id, bot.id).id, name: bot.global_name },
  };
}

async function act(store: Store, person: Person, action: PageAction): Promise<PageOutcome> {
  switch (action.do) {
    case 'command':
      return outcomeOf(await person.command(action.name, action.options));
    case 'message-command':
      return outcomeOf(await person.messageCommand(action.name, action.messageId));
    case 'press':
      return outcomeOf(await person.press(action.messageId, action.customId));
    case 'select':
      return outcomeOf(await person.select(action.messageId, action.customId, action.values));
    case 'submit-modal':
      return outcomeOf(
        await person.submitModal(openModal(store, person, action.interactionId), action.values),
      );
    case 'send':
      await person.send(action.content);
      return { status: 'acknowledged' };
    default:
      await person[action.do](action.messageId);
      return { status: 'acknowledged' };
  }
}

function openModal(store: Store, person: Person, interactionId: string): OpenModal {
  const interaction = [...store.interactions.values()].find(({ id }) => id === interactionId);
  if (interaction?.modal === undefined || interaction.userId !== person.id)
    throw new NotPossible('This form is no longer open.');
  return { ...interaction, modal: interaction.modal };
}

async function outcomeOf(handle: InteractionHandle): Promise<PageOutcome> {
  const done = await handle.waitForAcknowledgement({ timeoutMs: answerTimeoutMs }).catch(() => undefined);
  if (done === undefined) return { status: 'no-response' };
  const { id: interactionId, modal } = handle.interaction;
  if (modal === undefined) return { status: 'acknowledged' };
  return { status: 'modal', modal: { interactionId, ...parsed(modal) } };
}

/** Server-sent events of what one person may see. */
function events(c: Context, store: Store, userId: string): Response {
  return streamSSE(c, async (stream) => {
    const tell = (change: Change): void => {
      const event = pageEvent(store, change, userId);
      if (event !== undefined) void stream.writeSSE({ data: JSON.stringify(event) });
    };
    store.events.on('change', tell);
    stream.onAbort(() => void store.events.off('change', tell));
    while (!stream.aborted) {
      await stream.writeSSE({ event: 'keep-alive', data: '' });
      await stream.sleep(keepAliveMs);
    }
  });
}

function pageEvent(store: Store, change: Change, userId: string): PageEvent | undefined {
  if (change.kind === 'interaction') return undefined;
  if (change.kind !== 'message') return change;
  const stored = store.findMessage(change.channelId, change.messageId);
  if (stored === undefined || (stored.visibleTo ?? userId) !== userId) return undefined;
  return { kind: 'message', message: pageMessage(stored.message) };
}
