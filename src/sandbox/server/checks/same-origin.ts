/** Keeps other websites out: a site that is open in another tab can send requests to 127.0.0.1. */

import type { IncomingHttpHeaders } from 'node:http';
import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';

/**
 * Whether a request comes from this machine's page, or from no page at all, as a bot's does.
 *
 * `isFromHere({ host: '127.0.0.1:3000', origin: 'https://example.org' })` → false
 */
export function isFromHere({ host = '', origin }: Pick<IncomingHttpHeaders, 'host' | 'origin'>): boolean {
  const isLocal = /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/.test(host);
  return isLocal && (origin === undefined || origin === `http://${host}`);
}

/** Refuses every request that is not from here, and lets no other site embed what is answered. */
export async function refuseStrangers(c: Context, next: () => Promise<void>): Promise<void> {
  if (!isFromHere({ host: c.req.header('host'), origin: c.req.header('origin') })) {
    throw new HTTPException(403, { message: 'Open the page at its own address.' });
  }
  await next();
  c.header('Cross-Origin-Resource-Policy', 'same-origin');
}
