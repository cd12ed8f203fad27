/** Discord's Gateway v10: sessions over WebSocket, with resume, several shards and its ways of failing. */

import { randomBytes } from 'node:crypto';
import type { Server as HttpServer, IncomingMessage } from 'node:http';
import {
  GatewayCloseCodes,
  GatewayDispatchEvents,
  GatewayIntentBits,
  GatewayOpcodes,
} from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Json } from '../checks/json.ts';
import { isFromHere } from '../checks/same-origin.ts';
import type { Dispatch, Server } from '../state/entities.ts';
import type { Store } from '../state/memory-store.ts';
import { shardOf } from '../state/snowflake.ts';
import { guildCreate } from '../state/views.ts';
import { decode, hears, push, replay, type Session, send } from './gateway-session.ts';
import { SessionStarts } from './session-starts.ts';

/** A shard with more servers is refused; Discord recommends one shard for every thousand (events/gateway, "Sharding"). */
const maxServersPerShard = 2_500;
const serversPerShard = 1_000;

/** They are off in the portal. */
const privilegedIntents =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;

/** After these a session cannot be resumed (topics/opcodes-and-status-codes). */
const endingSession: ReadonlySet<number> = new Set([
  GatewayCloseCodes.InvalidSeq,
  GatewayCloseCodes.SessionTimedOut,
]);

interface Connection {
  readonly socket: WebSocket;
  session: Session | undefined;
  timer: NodeJS.Timeout | undefined;
  isClosedByUs: boolean;
}

export interface GatewayOptions {
  /** How many shards `GET /gateway/bot` recommends, if the servers do not need more; 1 by default. */
  readonly shards?: number;
  /** Discord's 41,250 by default. */
  readonly heartbeatIntervalMs?: number;
  /** How many shards may identify within 5 seconds; any number by default, 1 for a new bot at Discord's. */
  readonly maxConcurrency?: number;
}

export class Gateway {
  url = '';
  readonly #shards: number;
  readonly #heartbeatIntervalMs: number;
  readonly #store: Store;
  #server: WebSocketServer | undefined;
  readonly #sessions = new Map<string, Session>();
  readonly #connections = new Set<Connection>();
  readonly starts: SessionStarts;
  /** Milliseconds that every event waits before it is sent. */
  eventDelayMs = 0;
  /** Whether connections are half open: nothing is read or sent, and no close frame comes. */
  isFrozen = false;

  constructor(store: Store, { shards = 1, heartbeatIntervalMs = 41_250, maxConcurrency }: GatewayOptions) {
    this.#store = store;
    this.#shards = shards;
    this.#heartbeatIntervalMs = heartbeatIntervalMs;
    this.starts = new SessionStarts(maxConcurrency);
    store.events.on('dispatch', (dispatch) => this.#dispatch(dispatch));
  }

  listenOn(http: HttpServer): void {
    this.#server = new WebSocketServer({
      server: http,
      path: '/gateway/',
      perMessageDeflate: false,
      verifyClient: ({ req }: { req: IncomingMessage }) => isFromHere(req.headers),
    });
    this.#server.on('connection', (socket) => this.#accept(socket));
    // They are the HTTP server's own, a taken port for one, and reported by whoever started it.
    this.#server.on('error', () => undefined);
  }

  get recommendedShards(): number {
    return Math.max(this.#shards, Math.ceil(this.#store.servers.size / serversPerShard));
  }

  get connectedShards(): number {
    return [...this.#connections].filter(({ session }) => session !== undefined).length;
  }

  /** Asks every shard to reconnect and resume (op 7). */
  requestReconnect(): void {
    for (const { socket } of this.#connections) send(socket, { op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Tells every shard that its session is invalid (op 9). Without `isResumable` the sessions are gone. */
  invalidateSessions(isResumable: boolean): void {
    for (const { socket, session } of this.#connections) {
      if (!isResumable && session !== undefined) this.#sessions.delete(session.id);
      send(socket, { op: GatewayOpcodes.InvalidSession, d: isResumable });
    }
  }

  /** Breaks every connection without a close frame. */
  dropSockets(): void {
    for (const { socket } of this.#connections) socket.terminate();
  }

  /** Closes every connection with one of Discord's close codes. */
  closeSockets(code: number): void {
    for (const connection of this.#connections) this.#close(connection, code);
  }

  stop(): void {
    this.dropSockets();
    this.#server?.close();
  }

  #accept(socket: WebSocket): void {
    const connection: Connection = { socket, session: undefined, timer: undefined, isClosedByUs: false };
    this.#connections.add(connection);
    socket.on('message', (data) => {
      if (this.isFrozen) return;
      const closing = this.#receive(connection, data.toString());
      if (closing !== undefined) this.#close(connection, closing);
    });
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => this.#leave(connection, code));
    const d = { heartbeat_interval: this.#heartbeatIntervalMs };
    if (!this.isFrozen) send(socket, { op: GatewayOpcodes.Hello, d });
    this.#expectHeartbeat(connection);
  }

  #leave(connection: Connection, code: number): void {
    clearTimeout(connection.timer);
    this.#connections.delete(connection);
    const { session } = connection;
    if (session === undefined || session.socket !== connection.socket) return;
    session.socket = undefined;
    // These two codes end a session; after any other it can be resumed.
    if (!connection.isClosedByUs && (code === 1000 || code === 1001)) this.#sessions.delete(session.id);
  }

  #close(connection: Connection, code: number): void {
    connection.isClosedByUs = true;
    if (endingSession.has(code) && connection.session !== undefined) {
      this.#sessions.delete(connection.session.id);
    }
    connection.socket.close(code);
  }

  #expectHeartbeat(connection: Connection): void {
    clearTimeout(connection.timer);
    connection.timer = setTimeout(() => {
      if (!this.isFrozen) this.#close(connection, GatewayCloseCodes.SessionTimedOut);
    }, this.#heartbeatIntervalMs * 1.5);
    connection.timer.unref();
  }

  /** Acts on what a client sent; returns the code that the connection is closed with, if it is. */
  #receive(connection: Connection, text: string): GatewayCloseCodes | undefined {
    const payload = decode(text);
    if (payload === undefined) return GatewayCloseCodes.DecodeError;
    switch (payload.op) {
      case GatewayOpcodes.Heartbeat:
        this.#expectHeartbeat(connection);
        send(connection.socket, { op: GatewayOpcodes.HeartbeatAck });
        return undefined;
      case GatewayOpcodes.Identify:
        return this.#identify(connection, payload.d);
      case GatewayOpcodes.Resume:
        return this.#resume(connection, payload.d);
      default:
        return GatewayCloseCodes.UnknownOpcode;
    }
  }

  #identify(connection: Connection, data: Json): GatewayCloseCodes | undefined {
    if (connection.session !== undefined) return GatewayCloseCodes.AlreadyAuthenticated;
    if (data.token !== this.#store.token) return GatewayCloseCodes.AuthenticationFailed;
    // Discord's libraries send two numbers, or nothing.
    const shard = (data.shard ?? [0, 1]) as Session['shard'];
    if (this.#serversOf(shard).length > maxServersPerShard) return GatewayCloseCodes.ShardingRequired;
    const intents = Number(data.intents);
    if ((intents & privilegedIntents) !== 0) return GatewayCloseCodes.DisallowedIntents;
    if (!this.starts.begin(shard[0])) {
      send(connection.socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return undefined;
    }

    const id = randomBytes(16).toString('hex');
    this.#open(connection, { id, shard, intents, seq: 0, sent: [], socket: connection.socket });
    return undefined;
  }

  #open(connection: Connection, session: Session): void {
    connection.session = session;
    this.#sessions.set(session.id, session);
    const servers = this.#serversOf(session.shard);
    push(session, GatewayDispatchEvents.Ready, {
      v: 10,
      user: this.#store.user(this.#store.applicationId),
      guilds: servers.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.url,
      shard: session.shard,
      application: { id: this.#store.applicationId, flags: 0 },
    });
    if ((session.intents & GatewayIntentBits.Guilds) === 0) return;
    for (const server of servers) {
      const { id, isUnavailable } = server;
      const data = isUnavailable ? { id, unavailable: true } : guildCreate(this.#store, server);
      push(session, GatewayDispatchEvents.GuildCreate, data);
    }
  }

  #serversOf([shardId, shardCount]: Session['shard']): Server[] {
    return [...this.#store.servers.values()].filter(
      ({ id, hasBot }) => hasBot && shardOf(id, shardCount) === shardId,
    );
  }

  #resume(connection: Connection, data: Json): GatewayCloseCodes | undefined {
    const { socket } = connection;
    if (data.token !== this.#store.token) return GatewayCloseCodes.AuthenticationFailed;
    const session = this.#sessions.get(String(data.session_id));
    if (session === undefined) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return undefined;
    }
    const seq = Number(data.seq);
    if (!Number.isInteger(seq) || seq > session.seq) return GatewayCloseCodes.InvalidSeq;

    const previous = session.socket;
    session.socket = socket;
    connection.session = session;
    if (previous !== socket) previous?.terminate();
    replay(session, seq);
    push(session, GatewayDispatchEvents.Resumed, { _trace: [] });
    return undefined;
  }

  #dispatch(dispatch: Dispatch): void {
    const { event, guildId, intents, data } = dispatch;
    // With an address for interactions, none comes over the Gateway.
    const goesByHttp = this.#store.application.interactions_endpoint_url !== null;
    if (goesByHttp && event === GatewayDispatchEvents.InteractionCreate) return;
    if (guildId !== undefined && this.#store.servers.get(guildId)?.hasBot !== true && intents !== 0) return;
    for (const session of this.#sessions.values()) {
      if (!hears(session, dispatch)) continue;
      if (this.eventDelayMs === 0) push(session, event, data);
      else setTimeout(() => push(session, event, data), this.eventDelayMs).unref();
    }
  }
}
