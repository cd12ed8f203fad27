/** Discord's REST API v10, as far as a bot of commands, answers and pins uses it. */

import { setTimeout as sleep } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { PermissionFlagsBits } from 'discord-api-types/v10';
import { type Context, Hono } from 'hono';
import { type Upload, uploadsOf } from './attachments.ts';
import * as commands from './commands.ts';
import { DiscordError, invalidForm, refusals } from './errors.ts';
import type { FaultQueue, RequestFault } from './faults.ts';
import type { Gateway } from './gateway.ts';
import * as interactions from './interactions.ts';
import * as messages from './messages.ts';
import { RateLimits } from './rate-limits.ts';
import type { Store } from './store.ts';
import { validateDirectMessage, validateEdit, validateNewMessage } from './validate.ts';
import {
  channelObject,
  channelsOf,
  guildObject,
  memberObject,
  readableMessage,
  roleObject,
  userObject,
} from './views.ts';

/** A request that the stand-in saw. Tokens are not kept. */
export interface LoggedRequest {
  readonly method: string;
  /** The path after `/api/v10`, without the query; an interaction's token reads `:token`. */
  readonly path: string;
  readonly query: string;
  readonly body: unknown;
  /** Names of the uploaded files. */
  readonly files: readonly string[];
  readonly auditLogReason: string | undefined;
  /** 0 when the connection was broken on purpose. */
  readonly status: number;
  readonly at: number;
}

interface Variables {
  body: unknown;
  uploads: readonly Upload[];
}
type Env = { Bindings: HttpBindings; Variables: Variables };

/** What the routes need of the rest of the stand-in. */
export interface RestParts {
  readonly store: Store;
  readonly gateway: Gateway;
  readonly faults: FaultQueue;
  readonly requests: LoggedRequest[];
}

/** Whole requests above this are refused with 40005 (reference, "Uploading Files"). */
const maxRequestBytes = 25 * 1024 * 1024;

/** Builds the API, to be mounted at `/api/v10`. */
export function createRest(parts: RestParts): Hono<Env> {
  const app = new Hono<Env>();
  const rateLimits = new RateLimits(parts.store.now);

  app.use(async (c, next) => {
    const path = pathOf(c);
    const status = await underFaults(parts, c, path, () => serve(parts, rateLimits, c, path, next));
    log(parts, c, path, status);
  });
  app.onError((error, c) => {
    if (error instanceof DiscordError) return c.json(error.body(), error.status);
    console.error('The local Discord failed:', error);
    return c.json({ message: '500: Internal Server Error', code: 0 }, 500);
  });
  app.notFound((c) => c.json(refusals.notFound().body(), 404));

  addGatewayRoutes(app, parts);
  addCommandRoutes(app, parts.store);
  addInteractionRoutes(app, parts.store);
  addPinRoutes(app, parts.store);
  addMessageRoutes(app, parts.store, () => parts.gateway.canReadContent);
  addObjectRoutes(app, parts.store);
  return app;
}

function pathOf(c: Context<Env>): string {
  return decodeURIComponent(new URL(c.req.url).pathname.replace(/^\/api\/v10/, ''));
}

/** Interaction callbacks and their webhooks need no token and have no rate limit (topics/rate-limits). */
function isInteractionPath(path: string): boolean {
  return path.startsWith('/interactions/') || path.startsWith('/webhooks/');
}

async function underFaults(
  { faults }: RestParts,
  c: Context<Env>,
  path: string,
  run: () => Promise<void>,
): Promise<number> {
  const fault = faults.take(c.req.method, path);
  if (fault?.delayMs !== undefined) await sleep(fault.delayMs);
  if (fault === undefined || fault.afterwards || (fault.status === undefined && !fault.drop)) await run();
  if (fault?.drop) {
    c.env.incoming.socket.resetAndDestroy();
    c.res = new Response(null, { status: 500 });
    return 0;
  }
  if (fault?.status !== undefined) c.res = faultResponse(fault, fault.status);
  return c.res.status;
}

function faultResponse(fault: RequestFault, status: number): Response {
  if (status !== 429) return Response.json({ message: `${status}: Fault on demand`, code: 0 }, { status });
  const retryAfter = fault.retryAfterSeconds ?? 1;
  const isGlobal = fault.isGlobal ?? false;
  return Response.json(
    { message: 'You are being rate limited.', retry_after: retryAfter, global: isGlobal },
    {
      status,
      headers: {
        'Retry-After': String(retryAfter),
        'X-RateLimit-Scope': isGlobal ? 'global' : 'user',
        ...(isGlobal
          ? { 'X-RateLimit-Global': 'true' }
          : {
              'X-RateLimit-Limit': '1',
              'X-RateLimit-Remaining': '0',
              'X-RateLimit-Reset-After': String(retryAfter),
              'X-RateLimit-Bucket': 'fault-on-demand',
            }),
      },
    },
  );
}

/** Authorisation, rate limit and body, then the route. */
async function serve(
  { store }: RestParts,
  rateLimits: RateLimits,
  c: Context<Env>,
  path: string,
  next: () => Promise<void>,
): Promise<void> {
  if (!isInteractionPath(path)) {
    if (c.req.header('authorization') !== `Bot ${store.token}`) {
      c.res = Response.json(refusals.unauthorized().body(), { status: 401 });
      return;
    }
    const limited = rateLimits.count(c.req.method, path);
    if (limited.response !== undefined) {
      c.res = limited.response;
      return;
    }
    await readBody(c);
    await next();
    for (const [name, value] of Object.entries(limited.headers)) c.res.headers.set(name, value);
    return;
  }
  await readBody(c);
  await next();
}

async function readBody(c: Context<Env>): Promise<void> {
  c.set('uploads', []);
  if (c.req.method === 'GET' || c.req.method === 'DELETE') return;
  if (Number(c.req.header('content-length') ?? 0) > maxRequestBytes) throw refusals.tooLarge();

  const contentType = c.req.header('content-type') ?? '';
  if (contentType.startsWith('multipart/form-data')) {
    const form = await c.req.raw.formData();
    const payload = form.get('payload_json');
    c.set('uploads', await uploadsOf(form));
    c.set('body', typeof payload === 'string' ? parseJson(payload) : {});
    return;
  }
  const text = await c.req.text();
  if (text !== '') c.set('body', parseJson(text));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DiscordError(400, 50109, 'The request body contains invalid JSON.');
  }
}

function log({ store, requests }: RestParts, c: Context<Env>, path: string, status: number): void {
  const reason = c.req.header('x-audit-log-reason');
  requests.push({
    method: c.req.method,
    path: path.replace(/^(\/(?:interactions|webhooks)\/\d+)\/[^/]+/, '$1/:token'),
    query: new URL(c.req.url).search.slice(1),
    body: c.get('body'),
    files: (c.get('uploads') ?? []).map(({ name }) => name),
    auditLogReason: reason === undefined ? undefined : decodeURIComponent(reason),
    status,
    at: store.now(),
  });
}

function addGatewayRoutes(app: Hono<Env>, { gateway, store }: RestParts): void {
  app.get('/gateway', (c) => c.json({ url: gateway.url }));
  app.get('/gateway/bot', (c) =>
    c.json({
      url: gateway.url,
      shards: gateway.recommendedShards,
      session_start_limit: gateway.startLimit(),
    }),
  );
  const application = () => {
    const user = userObject(store.user(store.applicationId));
    return {
      id: store.applicationId,
      name: user.username,
      icon: null,
      description: '',
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: '0'.repeat(64),
      flags: 0,
      bot: user,
      owner: user,
      team: null,
      integration_types_config: { 0: {}, 1: {} },
      approximate_guild_count: [...store.servers.values()].filter(({ hasBot }) => hasBot).length,
    };
  };
  app.get('/applications/@me', (c) => c.json(application()));
  app.get('/oauth2/applications/@me', (c) => c.json(application()));
}

function addCommandRoutes(app: Hono<Env>, store: Store): void {
  const own = (c: Context<Env>): string => {
    if (c.req.param('application') !== store.applicationId) throw refusals.unknownApplication();
    const guildId = c.req.param('guild');
    if (guildId !== undefined && !store.server(guildId).hasBot) throw refusals.missingAccess();
    return guildId ?? 'global';
  };
  const id = (c: Context<Env>): string => c.req.param('command') ?? '';
  for (const base of [
    '/applications/:application/commands',
    '/applications/:application/guilds/:guild/commands',
  ]) {
    app.get(base, (c) => c.json(commands.listCommands(store, own(c))));
    app.put(base, (c) => c.json(commands.overwriteCommands(store, own(c), c.get('body'))));
    app.post(base, (c) => {
      const { command, isNew } = commands.createCommand(store, own(c), c.get('body'));
      return c.json(command, isNew ? 201 : 200);
    });
    app.get(`${base}/:command`, (c) => c.json(commands.findCommand(store, own(c), id(c))));
    app.patch(`${base}/:command`, (c) => c.json(commands.editCommand(store, own(c), id(c), c.get('body'))));
    app.delete(`${base}/:command`, (c) => {
      commands.deleteCommand(store, own(c), id(c));
      return c.body(null, 204);
    });
  }
}

function addInteractionRoutes(app: Hono<Env>, store: Store): void {
  app.post('/interactions/:id/:token/callback', (c) => {
    const { id, token } = c.req.param();
    const done = interactions.acknowledge(store, id, token, c.get('body'), c.get('uploads'));
    return c.req.query('with_response') === 'true' ? c.json(callbackResponse(done)) : c.body(null, 204);
  });
  const webhook = '/webhooks/:application/:token';
  app.post(webhook, (c) => {
    const { application, token } = c.req.param();
    return c.json(interactions.followUp(store, application, token, c.get('body'), c.get('uploads')));
  });
  const target = (c: Context<Env>) => {
    const { application = '', token = '', message = '' } = c.req.param();
    return message === '@original'
      ? interactions.originalResponse(store, application, token)
      : interactions.followUpMessage(store, application, token, message);
  };
  app.get(`${webhook}/messages/:message`, (c) => c.json(target(c).message));
  app.patch(`${webhook}/messages/:message`, (c) => {
    const { application, token, message } = c.req.param();
    if (message === '@original') {
      return c.json(interactions.editOriginal(store, application, token, c.get('body'), c.get('uploads')));
    }
    const stored = target(c);
    const edit = validateEdit(c.get('body'), stored.message, 'follow-up');
    return c.json(messages.editMessage(store, stored, edit, c.get('uploads')));
  });
  app.delete(`${webhook}/messages/:message`, (c) => {
    const { application, token, message } = c.req.param();
    if (message === '@original') interactions.deleteOriginal(store, application, token);
    else messages.deleteMessage(store, target(c));
    return c.body(null, 204);
  });
}

function callbackResponse({ interaction, callbackType, message }: interactions.Acknowledged): object {
  const flags = message?.flags ?? 0;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message !== undefined && {
        response_message_id: message.id,
        response_message_loading: (flags & 128) !== 0,
        response_message_ephemeral: (flags & 64) !== 0,
      }),
    },
    resource: { type: callbackType, ...(message !== undefined && { message }) },
  };
}

const maxPinsPerPage = 50;

function addPinRoutes(app: Hono<Env>, store: Store): void {
  const bot = store.applicationId;
  app.get('/channels/:channel/messages/pins', (c) => {
    const channel = messages.requirePermission(store, bot, c.req.param('channel'), 0n);
    const limit = boundedLimit(c.req.query('limit'), maxPinsPerPage, maxPinsPerPage);
    const before = c.req.query('before');
    if (!mayReadHistory(store, channel.id)) return c.json({ items: [], has_more: false });
    const pins = store
      .pins(channel.id)
      .filter(({ pinnedAt }) => before === undefined || microseconds(pinnedAt) < microseconds(before));
    return c.json({
      items: pins.slice(0, limit).map(({ message, pinnedAt }) => ({ pinned_at: pinnedAt, message })),
      has_more: pins.length > limit,
    });
  });
  app.put('/channels/:channel/messages/pins/:message', (c) => {
    messages.pinMessage(store, bot, c.req.param('channel'), c.req.param('message'));
    return c.body(null, 204);
  });
  app.delete('/channels/:channel/messages/pins/:message', (c) => {
    messages.unpinMessage(store, bot, c.req.param('channel'), c.req.param('message'));
    return c.body(null, 204);
  });
}

/** An ISO 8601 moment in microseconds; `Date` alone would lose the last three digits. */
function microseconds(moment: string): number {
  const beyondMilliseconds = /\.\d{3}(\d{3})/.exec(moment)?.[1] ?? '0';
  return Date.parse(moment) * 1000 + Number(beyondMilliseconds);
}

function mayReadHistory(store: Store, channelId: string): boolean {
  const permissions = store.permissions(store.applicationId, store.channel(channelId));
  return (permissions & PermissionFlagsBits.ReadMessageHistory) !== 0n;
}

function boundedLimit(given: string | undefined, most: number, usual: number): number {
  const limit = given === undefined ? usual : Number(given);
  if (Number.isInteger(limit) && limit >= 1 && limit <= most) return limit;
  throw invalidForm([
    { path: ['limit'], code: 'NUMBER_TYPE_MAX', message: `int value should be between 1 and ${most}.` },
  ]);
}

function addMessageRoutes(app: Hono<Env>, store: Store, canReadContent: () => boolean): void {
  const bot = store.applicationId;
  const readable = (message: Parameters<typeof readableMessage>[1]) =>
    readableMessage(store, message, canReadContent());

  app.get('/channels/:channel/messages', (c) => {
    const channel = messages.requirePermission(store, bot, c.req.param('channel'), 0n);
    const limit = boundedLimit(c.req.query('limit'), 100, 50);
    if (!mayReadHistory(store, channel.id)) return c.json([]);
    return c.json(page(store.messagesFor(channel.id, bot), c.req.query(), limit).map(readable));
  });
  app.post('/channels/:channel/messages', (c) => {
    const channelId = c.req.param('channel');
    messages.requirePermission(store, bot, channelId, PermissionFlagsBits.SendMessages);
    const body = validateNewMessage(c.get('body'), 'channel');
    const repeated = repeatedMessage(store, channelId, body);
    if (repeated !== undefined) return c.json(repeated);
    return c.json(messages.createMessage(store, { channelId, authorId: bot }, body, c.get('uploads')));
  });
  app.get('/channels/:channel/messages/:message', (c) => {
    const { channel, message } = c.req.param();
    messages.requirePermission(store, bot, channel, PermissionFlagsBits.ReadMessageHistory);
    const stored = store.message(channel, message);
    if (stored.visibleTo !== undefined) throw refusals.unknownMessage();
    return c.json(readable(stored.message));
  });
  app.patch('/channels/:channel/messages/:message', (c) => {
    const { channel, message } = c.req.param();
    messages.requirePermission(store, bot, channel, 0n);
    const stored = store.message(channel, message);
    if (stored.visibleTo !== undefined) throw refusals.unknownMessage();
    if (stored.message.author.id !== bot) throw refusals.notYours();
    const edit = validateEdit(c.get('body'), stored.message, 'channel');
    return c.json(messages.editMessage(store, stored, edit, c.get('uploads')));
  });
  app.delete('/channels/:channel/messages/:message', (c) => {
    const { channel, message } = c.req.param();
    const stored = store.message(channel, message);
    const isOwn = stored.message.author.id === bot;
    messages.requirePermission(store, bot, channel, isOwn ? 0n : PermissionFlagsBits.ManageMessages);
    messages.deleteMessage(store, stored);
    return c.body(null, 204);
  });
}

type Messages = ReturnType<Store['messagesFor']>;

/** A page of a channel's history, newest first (resources/message, "Get Channel Messages"). */
function page(all: Messages, query: Record<string, string>, limit: number): Messages {
  const newestFirst = all.toReversed();
  const { before, after } = query;
  if (after !== undefined)
    return all
      .filter(({ id }) => BigInt(id) > BigInt(after))
      .slice(0, limit)
      .toReversed();
  return newestFirst.filter(({ id }) => before === undefined || BigInt(id) < BigInt(before)).slice(0, limit);
}

/** With `enforce_nonce`, the message that was already sent under the same nonce. */
function repeatedMessage(store: Store, channelId: string, body: Record<string, unknown>): object | undefined {
  if (body.enforce_nonce !== true || body.nonce === undefined) return undefined;
  const all = [...(store.messages.get(channelId)?.values() ?? [])];
  return all.find(({ nonce }) => nonce === body.nonce)?.message;
}

function addObjectRoutes(app: Hono<Env>, store: Store): void {
  const bot = store.applicationId;
  const guild = (c: Context<Env>) => {
    const server = store.servers.get(c.req.param('guild') ?? '');
    if (server === undefined) throw refusals.unknownGuild();
    if (!server.hasBot) throw refusals.missingAccess();
    return server;
  };
  app.get('/channels/:channel', (c) => {
    const channel = messages.requirePermission(store, bot, c.req.param('channel'), 0n);
    return c.json(channelObject(store, channel, bot));
  });
  app.get('/guilds/:guild', (c) => c.json(guildObject(guild(c))));
  app.get('/guilds/:guild/channels', (c) =>
    c.json(channelsOf(store, guild(c).id).map((channel) => channelObject(store, channel, bot))),
  );
  app.get('/guilds/:guild/roles', (c) => c.json([...guild(c).roles.values()].map(roleObject)));
  app.get('/guilds/:guild/members/:user', (c) => {
    const user = c.req.param('user') === '@me' ? bot : c.req.param('user');
    const member = guild(c).members.get(user);
    if (member === undefined) throw refusals.unknownMember();
    return c.json(memberObject(store, member));
  });
  app.get('/users/@me', (c) => c.json(userObject(store.user(bot))));
  app.get('/users/:user', (c) => c.json(userObject(store.user(c.req.param('user')))));
  app.post('/users/@me/channels', (c) => {
    const recipient = store.user(validateDirectMessage(c.get('body')));
    if (recipient.isBot) throw refusals.cannotDirectMessage();
    return c.json(channelObject(store, store.directMessage(bot, recipient.id), bot));
  });
}
