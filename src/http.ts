/** HTTP servers: health and metrics for a supervisor, and any other app. */
import { type ServerType, serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Registry } from 'prom-client';

export interface HttpServer {
  readonly port: number;
  stop(): Promise<void>;
}

/** Whether the bot is ready to answer, with a line for each part that is not. */
export interface Readiness {
  readonly isReady: boolean;
  readonly reasons: readonly string[];
}

/**
 * Serves `/livez` (200 while the process answers at all, so a supervisor need not restart it), `/readyz` (200
 * while the bot can answer, else 503 with the reasons; `/healthz` is the same), and `/metrics`. Nothing there
 * is secret.
 *
 * @throws Error when the port is taken.
 */
export async function startHttp(
  { port, hostname }: { readonly port: number; readonly hostname: string },
  readiness: () => Readiness,
  metrics: Registry,
): Promise<HttpServer> {
  const app = new Hono();
  app.get('/livez', (context) => context.text('ok'));
  for (const path of ['/readyz', '/healthz']) {
    app.get(path, (context) => {
      const { isReady, reasons } = readiness();
      return isReady ? context.text('ok') : context.text(reasons.join('\n'), 503);
    });
  }
  app.get('/metrics', async (context) =>
    context.body(await metrics.metrics(), 200, { 'content-type': metrics.contentType }),
  );
  return listen(app, { port, hostname });
}

/** Serves an app. @throws Error when the port is taken. */
export function listen(
  app: Hono,
  { port, hostname }: { readonly port: number; readonly hostname: string },
): Promise<HttpServer> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname }, ({ port: bound }) => {
      resolve({ port: bound, stop: () => stopServer(server) });
    });
    server.once('error', reject);
  });
}

/** Stops the server; clients with open connections do not delay it. */
function stopServer(server: ServerType): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
