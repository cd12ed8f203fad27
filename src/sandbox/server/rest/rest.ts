/** Discord's REST API v10, as far as a bot of commands, answers and pins uses it. */

import { setTimeout as sleep } from 'node:timers/promises';
import { type Context, Hono } from 'hono';
import { maxRequestBytes } from '../../../render/discord/limits.ts';
import { DiscordError, invalidForm, refusals, tooLong } from '../checks/errors.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { uploadsOf } from '../state/attachments.ts';
import type { Store } from '../state/store.ts';
import { type Counted, RateLimits } from './rate-limits.ts';
import { type FaultQueue, faultResponse } from './request-faults.ts';
import type { Env } from './rest-env.ts';
import { addChannelRoute, addCommandRoutes, addGatewayRoutes } from './routes-application.ts';
import { addInteractionRoutes } from './routes-interactions.ts';
import { addMessageRoutes, addPinRoutes } from './routes-messages.ts';

/** A request that the stand-in saw. Tokens are not kept. */
export interface LoggedRequest {
  readonly method: string;
  /** The path after `/api/v10`, without the query; an interaction's token reads `:token`. */
  readonly path: string;
  readonly body: unknown;
  readonly auditLogReason: string | undefined;
  /** 0 when the connection was broken on purpose. */
  readonly status: number;
}

/** What the routes need of the rest of the stand-in. */
export interface RestParts {
  readonly store: Store;
  readonly gateway: Gateway;
  readonly faults: FaultQueue;
  readonly requests: LoggedRequest[];
}

/** The log forgets the oldest request beyond this, so that a stand-in may run for days. */
const maxLoggedRequests = 10_000;

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

  addGatewayRoutes(app, parts.store, parts.gateway);
  addCommandRoutes(app, parts.store);
  addInteractionRoutes(app, parts.store);
  addPinRoutes(app, parts.store);
  addMessageRoutes(app, parts.store);
  addChannelRoute(app, parts.store);
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
  const failure = fault && faultResponse(fault);
  if (fault === undefined || fault.afterwards || (failure === undefined && !fault.drop)) await run();
  if (fault?.drop) {
    c.env.incoming.socket.resetAndDestroy();
    c.res = new Response(null, { status: 500 });
    return 0;
  }
  if (failure !== undefined) c.res = failure;
  return c.res.status;
}

/** Authorisation, rate limit and body, then the route. */
async function serve(
  { store }: RestParts,
  rateLimits: RateLimits,
  c: Context<Env>,
  path: string,
  next: () => Promise<void>,
): Promise<void> {
  const { headers, response } = admitted(store, rateLimits, c, path);
  if (response !== undefined) {
    c.res = response;
    return;
  }
  checkAuditReason(c);
  await readBody(c);
  await next();
  for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
}

/** The refusal that a request meets before its route, if any: a wrong token, a rate limit. */
function admitted(store: Store, rateLimits: RateLimits, c: Context<Env>, path: string): Counted {
  if (isInteractionPath(path)) return { headers: {}, response: undefined };
  if (c.req.header('authorization') !== `Bot ${store.token}`) {
    return { headers: {}, response: Response.json(refusals.unauthorized().body(), { status: 401 }) };
  }
  const { headers, response } = rateLimits.count(c.req.method, path);
  return { headers, response: response ?? limitedEdit(store, rateLimits, c.req.method, path) };
}

/** Edits of messages older than an hour have a limit of their own. */
function limitedEdit(store: Store, limits: RateLimits, method: string, path: string): Response | undefined {
  const [, channelId = '', messageId = ''] = /^\/channels\/(\d+)\/messages\/(\d+)$/.exec(path) ?? [];
  const message = store.findMessage(channelId, messageId)?.message;
  if (method !== 'PATCH' || message === undefined) return undefined;
  return limits.countEdit(channelId, Date.parse(message.timestamp));
}

/** A reason for the audit log is percent-encoded, and has at most 512 characters (reference). */
function checkAuditReason(c: Context<Env>): void {
  const reason = auditReasonOf(c);
  if (reason === undefined || reason.length > maxAuditReasonLength)
    throw invalidForm([tooLong(['X-Audit-Log-Reason'], maxAuditReasonLength)]);
}

const maxAuditReasonLength = 512;

/** The reason in plain letters, empty without one; undefined for what cannot be decoded. */
function auditReasonOf(c: Context<Env>): string | undefined {
  try {
    return decodeURIComponent(c.req.header('x-audit-log-reason') ?? '');
  } catch {
    return undefined;
  }
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
    c.set('body', typeof payload === 'string' ? JSON.parse(payload) : {});
    return;
  }
  const text = await c.req.text();
  if (text !== '') c.set('body', JSON.parse(text));
}

function log({ requests }: RestParts, c: Context<Env>, path: string, status: number): void {
  if (requests.length >= maxLoggedRequests) requests.shift();
  requests.push({
    method: c.req.method,
    path: path.replace(/^(\/(?:interactions|webhooks)\/\d+)\/[^/]+/, '$1/:token'),
    body: c.get('body'),
    auditLogReason: auditReasonOf(c) || undefined,
    status,
  });
}
