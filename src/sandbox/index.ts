/**
 * A local Discord: REST API v10 and Gateway on 127.0.0.1, for tests and for anybody without a bot account.
 *
 * It is as strict as Discord: schemas, documented limits, expiring tokens, permissions. Tests make it fail
 * through `faults`, `gateway` and `world`.
 */

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { refuseStrangers } from './server/checks/same-origin.ts';
import { Gateway, type GatewayOptions } from './server/gateway/gateway.ts';
import { InteractionsEndpoint } from './server/interactions/endpoint-client.ts';
import { Person } from './server/interactions/person.ts';
import { createPageFiles } from './server/page-api/page-files.ts';
import { createPageRoutes } from './server/page-api/page-routes.ts';
import { FaultQueue } from './server/rest/request-faults.ts';
import { createRest, type LoggedRequest, type RestParts } from './server/rest/rest.ts';
import { Store } from './server/state/memory-store.ts';
import { addPlaces, type PersonName, type Seeded, seed } from './server/state/seed.ts';
import { World } from './server/state/world.ts';

export { NotPossible } from './server/checks/errors.ts';
export { InteractionHandle, type OpenModal } from './server/interactions/handle.ts';
export { Person } from './server/interactions/person.ts';
export type { RequestFault } from './server/rest/request-faults.ts';
export type { LoggedRequest } from './server/rest/rest.ts';
export type { PersonName } from './server/state/seed.ts';

/** The id of the application and of its bot user: fixed, so that logs of two runs compare. */
const applicationId = '1100000000000000001';

export interface SandboxOptions extends GatewayOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** The clock in milliseconds since 1970, for tests that let tokens expire. */
  readonly now?: () => number;
  /** Whether people may install the app for themselves; they may by default. */
  readonly userInstall?: boolean;
}

/** Where and how a person acts; the first server's first channel by default. */
export interface ActingOptions {
  readonly channel?: string;
  /** In the direct message with the bot. */
  readonly direct?: boolean;
  /** In a direct message with the other person, where only a user-installed app can be used. */
  readonly privately?: boolean;
  readonly locale?: string;
  /** As somebody who installed the app for themselves, in a place where it is not. */
  readonly userInstalledOnly?: boolean;
}

export type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

/**
 * Starts a local Discord. @throws Error when the port is taken.
 *
 * `const { restApi, token } = await startSandbox(); new Client({ intents, rest: { api: restApi } }).login(token)`
 */
export async function startSandbox(options: SandboxOptions = {}) {
  const store = new Store({ now: options.now ?? Date.now, applicationId, token: botToken() });
  if (options.userInstall === false) store.application.integration_types_config = { 0: {} };
  const seeded = seed(store);
  const gateway = new Gateway(store, options);
  const endpoint = new InteractionsEndpoint(store);
  const world = new World(store);
  const faults = new FaultQueue();
  const requests: LoggedRequest[] = [];
  const app = routesOf({ store, gateway, faults, requests }, seeded);
  const http = createAdaptorServer({ fetch: app.fetch }) as HttpServer;
  gateway.listenOn(http);
  const port = await listening(http, options.port ?? 0);
  store.baseUrl = `http://127.0.0.1:${port}`;
  gateway.url = `ws://127.0.0.1:${port}/gateway/`;

  return {
    url: store.baseUrl,
    /** For discord.js' `rest.api`. */
    restApi: `${store.baseUrl}/api`,
    token: store.token,
    applicationId,
    /** What the bot checks the signatures of interactions by HTTP with. */
    publicKey: endpoint.publicKey,
    servers: seeded.servers,
    members: seeded.people,
    requests: requests as readonly LoggedRequest[],
    faults,
    gateway,
    /** Changes servers: channels, threads, permissions, outages. */
    world,
    /** Everything the stand-in knows, for tests that look inside. */
    store,
    /** Adds a thread, a private thread of the moderator, a forum post and a voice chat to the first server. */
    addPlaces: () => addPlaces(world, seeded, applicationId),
    /** Sends interactions to an address instead of over the Gateway, as the portal does. */
    sendInteractionsTo: (url: string) => endpoint.use(url),
    as: (name: PersonName, acting: ActingOptions = {}) => actingAs(store, seeded, name, acting),
    stop: () => stop(gateway, http),
  };
}

function routesOf(parts: RestParts, seeded: Seeded): Hono {
  const app = new Hono();
  app.use(refuseStrangers);
  app.route('/api/v10', createRest(parts));
  app.route('/local', createPageRoutes(parts.store, seeded));
  app.route('/', createPageFiles());
  addFileRoute(app, parts.store);
  return app;
}

/** The port that it listens on, which the system chooses for 0. */
async function listening(http: HttpServer, port: number): Promise<number> {
  http.listen(port, '127.0.0.1');
  await once(http, 'listening');
  return (http.address() as AddressInfo).port;
}

async function stop(gateway: Gateway, http: HttpServer): Promise<void> {
  gateway.stop();
  http.closeAllConnections();
  http.close();
  await once(http, 'close');
}

/** A token of Discord's shape: the application's id in base64, a time, a secret. A new one each start. */
function botToken(): string {
  return `${Buffer.from(applicationId).toString('base64url')}.sandbox.${randomBytes(27).toString('base64url')}`;
}

function actingAs(
  store: Store,
  { people, servers }: Seeded,
  name: PersonName,
  { channel, direct, privately, locale = 'en-US', userInstalledOnly = privately ?? false }: ActingOptions,
): Person {
  const user = people[name];
  const companion = direct ? store.applicationId : people[name === 'member' ? 'moderator' : 'member'].id;
  const channelId =
    direct || privately
      ? store.directMessage(user.id, companion).id
      : (channel ?? servers[0]?.channels[0]?.id);
  return new Person(store, user, { channelId: channelId ?? '', locale, userInstalledOnly });
}

function addFileRoute(app: Hono, store: Store): void {
  app.get('/attachments/:channel/:id/:name', (c) => {
    const file = store.files.get(c.req.param('id'));
    if (file === undefined) return c.notFound();
    return c.body(new Uint8Array(file.bytes), 200, {
      'Content-Type': file.contentType,
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
      'X-Content-Type-Options': 'nosniff',
    });
  });
}
