/** What a supervisor asks for: is the bot alive, and its numbers. */
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Registry } from 'prom-client';

export interface HttpServer {
  readonly port: number;
  stop(): Promise<void>;
}

/**
 * Serves `/healthz` (200 while `isHealthy` says so, 503 otherwise) and
 * `/metrics` on all addresses of the machine. Nothing of it is secret.
 *
 * @throws Error when the port is taken.
 */
export async function startHttp(
  port: number,
  isHealthy: () => boolean,
  metrics: Registry,
): Promise<HttpServer> {
  const app = new Hono();
  app.get('/healthz', (context) => (isHealthy() ? context.text('ok') : context.text('not connected', 503)));
  app.get('/metrics', async (context) =>
    context.body(await metrics.metrics(), 200, { 'content-type': metrics.contentType }),
  );
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port }, ({ port: bound }) => {
      resolve({ port: bound, stop: () => new Promise((done) => server.close(() => done())) });
    });
    server.once('error', reject);
  });
}
