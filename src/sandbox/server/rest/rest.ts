/** Discord's REST API v10, as far as a bot of commands, answers and pins uses it. */

import { setTimeout as sleep } from 'node:timers/promises';
import { type Context, Hono, type MiddlewareHandler, type Next } from 'hono';
import { maxRequestBytes } from '../../../render/discord/limits.ts';
import { DiscordError, invalidForm, problem, refusals } from '../checks/errors.ts';
import type { Gateway } from '../gateway/gateway.ts';
import { uploadsOf } from '../state/attachments.ts';
import type { Store } from '../state/memory-store.ts';
import { RateLimits } from './rate-limits.ts';
import { type FaultQueue, faultResponse } from './request-faults.ts';
import type { Env } from './rest-env.ts';
import { addCommandRoutes, addGatewayRoutes } from './routes-application.ts';
import { addInteractionRoutes } from './routes-interactions.ts';
import { addMessageRoutes, addPinRoutes } from './routes-messages.ts';

export interface LoggedRequest {
  readonly method: string;
  /** The path after `/api/v10`, without the query; an interaction's token reads `:token`. */
  readonly path: string;
  readonly body: unknown;
  readonly auditLogReason: string | undefined;
  /** 0 when the connection was broken on purpose. */
  readonly status: number;
}

export interface RestParts {
  readonly store: Store;
  readonly gateway: Gateway;
  readonly faults: FaultQueue;
  readonly requests: LoggedRequest[];
}

/** The log forgets the oldest request beyond this, so that a stand-in may run for days. */
const maxLoggedRequests = 10_000;

/** Builds the API, to be mounted at `/api/v10`. */
export function createRest({ store, gateway, faults, requests }: RestParts): Hono<Env> {
  const app = new Hono<Env>();
  app.use(logged(requests), withFaults(faults), withLimits(store), checkAuditReason, readBody);
  app.onError((error, c) => {
    if (error instanceof DiscordError) return c.json(error.body(), error.status);
    console.error('The local Discord failed:', error);
    return c.json({ message: '500: Internal Server Error', code: 0 }, 500);
  });
  addGatewayRoutes(app, store, gateway);
  addCommandRoutes(app, store);
  addInteractionRoutes(app, store);
  addPinRoutes(app, store);
  addMessageRoutes(app, store);
  app.all('*', () => {
    throw refusals.notFound();
  });
  return app;
}

function logged(requests: LoggedRequest[]): MiddlewareHandler<Env> {
  return async (c, next) => {
    const path = decodeURIComponent(new URL(c.req.url).pathname.replace(/^\/api\/v10/, ''));
    c.set('path', path);
    await next();
    if (requests.length >= maxLoggedRequests) requests.shift();
    requests.push({
      method: c.req.method,
      path: path.replace(/^(\/(?:interactions|webhooks)\/\d+)\/[^/]+/, '$1/:token'),
      body: c.get('sent')?.body,
      auditLogReason: auditReasonOf(c) || undefined,
      status: c.get('isBroken') ? 0 : c.res.status,
    });
  };
}

function withFaults(faults: FaultQueue): MiddlewareHandler<Env> {
  return async (c, next) => {
    const fault = faults.take(c.req.method, c.get('path'));
    if (fault === undefined) return next();
    if (fault.delayMs !== undefined) await sleep(fault.delayMs);
    const failure = faultResponse(fault);
    if (fault.afterwards || (failure === undefined && !fault.drop)) await next();
    if (fault.drop) {
      c.env.incoming.socket.resetAndDestroy();
      c.set('isBroken', true);
    }
    if (failure !== undefined || fault.drop) c.res = failure ?? new Response(null, { status: 500 });
  };
}

/** Interaction callbacks and their webhooks need no token and have no rate limit (topics/rate-limits). */
function withLimits(store: Store): MiddlewareHandler<Env> {
  const limits = new RateLimits(store.now);
  return async (c, next) => {
    const path = c.get('path');
    if (path.startsWith('/interactions/') || path.startsWith('/webhooks/')) return next();
    if (c.req.header('authorization') !== `Bot ${store.token}`) throw refusals.unauthorized();
    const { headers, response } = limits.count(c.req.method, path);
    const refusal = response ?? limitedEdit(store, limits, c.req.method, path);
    if (refusal !== undefined) return refusal;
    await next();
    for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  };
}

/** Edits of messages older than an hour have a limit of their own. */
function limitedEdit(store: Store, limits: RateLimits, method: string, path: string): Response | undefined {
  const [, channelId = '', messageId = ''] = /^\/channels\/(\d+)\/messages\/(\d+)$/.exec(path) ?? [];
  const message = store.findMessage(channelId, messageId)?.message;
  if (method !== 'PATCH' || message === undefined) return undefined;
  return limits.countEdit(channelId, Date.parse(message.timestamp));
}

/** A reason for the audit log is percent-encoded, and has at most 512 characters (reference). */
async function checkAuditReason(c: Context<Env>, next: Next): Promise<void> {
  const reason = auditReasonOf(c);
  if (reason === undefined || reason.length > maxAuditReasonLength)
    throw invalidForm([problem(['X-Audit-Log-Reason'], 'BASE_TYPE_BAD_LENGTH', auditReasonRule)]);
  await next();
}

const maxAuditReasonLength = 512;
const auditReasonRule = `Must be percent-encoded, and ${maxAuditReasonLength} or fewer in length.`;

/** The reason in plain letters, empty without one; undefined for what cannot be decoded. */
function auditReasonOf(c: Context<Env>): string | undefined {
  try {
    return decodeURIComponent(c.req.header('x-audit-log-reason') ?? '');
  } catch {
    return undefined;
  }
}

async function readBody(c: Context<Env>, next: Next): Promise<void> {
  if (Number(c.req.header('content-length') ?? 0) > maxRequestBytes) throw refusals.tooLarge();
  if (c.req.header('content-type')?.startsWith('multipart/form-data')) {
    const form = await c.req.raw.formData();
    const body = JSON.parse(String(form.get('payload_json') ?? '{}'));
    c.set('sent', { body, uploads: await uploadsOf(form) });
  } else {
    const text = await c.req.text();
    c.set('sent', { body: text === '' ? undefined : JSON.parse(text), uploads: [] });
  }
  await next();
}
