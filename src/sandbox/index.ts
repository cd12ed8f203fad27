/**
 * A local Discord: REST API v10 and Gateway on 127.0.0.1. The bot runs in it unchanged, in tests and for
 * anybody without a bot account.
 *
 * It is as strict as Discord: bodies are checked against Discord's published schemas and documented
 * limits, tokens expire, permissions count. Tests make it fail through `faults`.
 */

import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { refuseStrangers } from './server/checks/guard.ts';
import { Gateway } from './server/gateway/gateway.ts';
import { InteractionsEndpoint } from './server/interactions/endpoint.ts';
import { Person } from './server/interactions/people.ts';
import { createPageFiles } from './server/page-api/page-files.ts';
import { createPageRoutes } from './server/page-api/page-routes.ts';
import { FaultQueue, type RequestFault } from './server/rest/faults.ts';
import { createRest, type LoggedRequest, type RestParts } from './server/rest/rest.ts';
import type { User } from './server/state/entities.ts';
import { addPlaces, type PersonName, type Seeded, seed } from './server/state/seed.ts';
import { Store } from './server/state/store.ts';
import { World } from './server/state/world.ts';

export { NotPossible } from './server/checks/errors.ts';
export { InteractionHandle, type OpenModal } from './server/interactions/handle.ts';
export { Person } from './server/interactions/people.ts';
export type { RequestFault } from './server/rest/faults.ts';
export type { LoggedRequest } from './server/rest/rest.ts';
export type { PersonName } from './server/state/seed.ts';

/** The id of the application and of its bot user: fixed, so that logs of two runs compare. */
const applicationId = '1100000000000000001';

export interface SandboxOptions {
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** How many shards `GET /gateway/bot` recommends; 1 by default. */
  readonly shards?: number;
  /** How many shards may identify within 5 seconds; any number by default, 1 for a new bot at Discord's. */
  readonly maxConcurrency?: number;
  /** Milliseconds that every REST request waits; none by default. */
  readonly latencyMs?: number;
  /** Refused requests in ten minutes, after which nothing is answered for a while; Discord's 10,000 by default. */
  readonly mostInvalidRequests?: number;
  /** Discord's 41,250 by default. */
  readonly heartbeatIntervalMs?: number;
  /** The clock in milliseconds since 1970, for tests that let tokens expire. */
  readonly now?: () => number;
  readonly botName?: string;
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
  /** In a group message of three people, where only a user-installed app can be used. */
  readonly inGroup?: boolean;
  readonly locale?: string;
  /** As somebody who installed the app for themselves, in a place where it is not. */
  readonly userInstalledOnly?: boolean;
}

export interface Sandbox {
  /** The page's address. */
  readonly url: string;
  /** For discord.js' `rest.api`. */
  readonly restApi: string;
  /** The bot token that the stand-in accepts. */
  readonly token: string;
  readonly applicationId: string;
  /** What the bot checks the signatures of interactions by HTTP with. */
  readonly publicKey: string;
  readonly servers: Seeded['servers'];
  readonly members: Readonly<Record<PersonName, { readonly id: string; readonly name: string }>>;
  /** Every request, oldest first. */
  readonly requests: readonly LoggedRequest[];
  readonly faults: Faults;
  /** Changes servers: channels, threads, roles, outages. */
  readonly world: World;
  /** Everything the stand-in knows, for tests that look inside. */
  readonly store: Store;
  /** Shards that are connected and identified. */
  readonly connectedShards: number;
  /** Adds a thread, a private thread of the moderator, a forum post and a voice chat to the first server. */
  addPlaces(): void;
  /** Sends interactions to an address instead of over the Gateway, as the portal does; `null` ends that. */
  sendInteractionsTo(url: string | null): Promise<void>;
  as(name: PersonName, options?: ActingOptions): Person;
  stop(): Promise<void>;
}

/** What a test can let go wrong. */
export interface Faults {
  /** Lets the next matching requests fail or wait. */
  next(fault: RequestFault): void;
  /** Takes back the faults that no request has met yet. */
  clear(): void;
  /** Breaks every Gateway connection without a close frame; sessions can be resumed. */
  dropSockets(): void;
  /** Sends op 9. */
  invalidateSessions(isResumable: boolean): void;
  /** Sends op 7. */
  reconnect(): void;
  /** Closes every Gateway connection with a code, such as 4004 or 4014. */
  closeSockets(code: number): void;
  /** Leaves every connection half open: it stays, but nothing is read or sent; `false` ends that. */
  freezeSockets(isOn?: boolean): void;
  /** Lets every event wait before the Gateway sends it; 0 ends that. */
  delayEvents(milliseconds: number): void;
  /** Takes permissions from the bot in a channel. */
  revokePermissions(channelId: string, bits: bigint): void;
  /** Gives them back. */
  restorePermissions(channelId: string): void;
  /** Lets Discord make every answer in a channel private, as slow mode and AutoMod do; or no longer. */
  forcePrivateAnswers(channelId: string, isOn?: boolean): void;
}

/**
 * Starts the stand-in.
 *
 * `const sandbox = await startSandbox(); new Client({ intents, rest: { api: sandbox.restApi } }).login(sandbox.token)`
 *
 * @throws Error when the port is taken.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const store = new Store({ now: options.now ?? Date.now, applicationId, token: botToken() });
  if (options.userInstall === false) store.application.integration_types_config = { 0: {} };
  const seeded = seed(store, options.botName ?? 'Onrecord');
  const gateway = gatewayOf(store, options);
  const endpoint = new InteractionsEndpoint(store);
  const faults = new FaultQueue();
  const world = new World(store);
  const requests: LoggedRequest[] = [];
  const { latencyMs = 0, mostInvalidRequests = 10_000 } = options;
  const app = routesOf({ store, gateway, faults, requests, latencyMs, mostInvalidRequests }, seeded);
  const http = createAdaptorServer({ fetch: app.fetch }) as HttpServer;
  gateway.listenOn(http);
  const port = await listening(http, options.port ?? 0);
  store.baseUrl = `http://127.0.0.1:${port}`;
  gateway.url = `ws://127.0.0.1:${port}/gateway`;

  return {
    url: store.baseUrl,
    restApi: `${store.baseUrl}/api`,
    token: store.token,
    applicationId,
    publicKey: endpoint.publicKey,
    addPlaces: () => addPlaces(world, seeded, applicationId),
    sendInteractionsTo: (url) => endpoint.use(url),
    servers: seeded.servers,
    members: { member: named(seeded.people.member), moderator: named(seeded.people.moderator) },
    requests,
    faults: faultControls(store, gateway, faults, world),
    world,
    store,
    get connectedShards() {
      return gateway.connectedShards;
    },
    as: (name, acting = {}) => actingAs(store, seeded, name, acting),
    stop: () => stop(gateway, http),
  };
}

function gatewayOf(store: Store, options: SandboxOptions): Gateway {
  return new Gateway(store, {
    recommendedShards: options.shards ?? 1,
    heartbeatIntervalMs: options.heartbeatIntervalMs ?? 41_250,
    maxConcurrency: options.maxConcurrency,
  });
}

/** Discord's own routes, and those of the page. */
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

function named({ id, globalName }: User): { id: string; name: string } {
  return { id, name: globalName };
}

function actingAs(store: Store, seeded: Seeded, name: PersonName, acting: ActingOptions): Person {
  const user = seeded.people[name];
  const other = seeded.people[name === 'member' ? 'moderator' : 'member'];
  const firstChannel = seeded.servers[0]?.channels[0]?.id ?? '';
  const owner = store.servers.get(seeded.servers[0]?.id ?? '')?.ownerId ?? '';
  const companions = acting.direct
    ? [store.applicationId]
    : acting.privately
      ? [other.id]
      : acting.inGroup
        ? [other.id, owner]
        : undefined;
  const direct = companions && store.directMessage(user.id, ...companions).id;
  return new Person(store, user, {
    channelId: direct ?? acting.channel ?? firstChannel,
    locale: acting.locale ?? 'en-US',
    userInstalledOnly: acting.userInstalledOnly ?? acting.privately ?? acting.inGroup ?? false,
  });
}

function faultControls(store: Store, gateway: Gateway, queue: FaultQueue, world: World): Faults {
  return {
    next: (fault) => queue.add(fault),
    clear: () => queue.clear(),
    dropSockets: () => gateway.dropSockets(),
    invalidateSessions: (isResumable) => gateway.invalidateSessions(isResumable),
    reconnect: () => gateway.requestReconnect(),
    closeSockets: (code) => gateway.closeSockets(code),
    revokePermissions(channelId, bits) {
      const { overwrites } = store.channel(channelId);
      world.changeOverwrites(channelId, [
        ...overwrites,
        { id: applicationId, type: 1, allow: 0n, deny: bits },
      ]);
    },
    freezeSockets(isOn = true) {
      gateway.isFrozen = isOn;
    },
    delayEvents(milliseconds) {
      gateway.eventDelayMs = milliseconds;
    },
    forcePrivateAnswers(channelId, isOn = true) {
      if (isOn) store.privateAnswersIn.add(channelId);
      else store.privateAnswersIn.delete(channelId);
    },
    restorePermissions(channelId) {
      const { overwrites } = store.channel(channelId);
      world.changeOverwrites(
        channelId,
        overwrites.filter(({ id }) => id !== applicationId),
      );
    },
  };
}

/** Serves what the bot attached to its messages. */
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
