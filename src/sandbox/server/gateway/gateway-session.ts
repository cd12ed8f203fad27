/** A bot's session at the Gateway, which outlives its connection and keeps what was sent for a resume; and the wire. */

import { type GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { isJson, type Json } from '../checks/json.ts';
import type { Dispatch } from '../state/entities.ts';
import { shardOf } from '../state/snowflake.ts';

/** Events that a session keeps for a resume. */
const maxReplay = 2_000;

/** One shard of a bot, from its Identify on. */
export interface Session {
  readonly id: string;
  readonly shard: readonly [id: number, count: number];
  readonly intents: number;
  seq: number;
  readonly sent: Payload[];
  socket: WebSocket | undefined;
}

/** Sends an event, or keeps it for the resume of a broken connection. */
export function push(session: Session, event: GatewayDispatchEvents, data: object): void {
  session.seq += 1;
  const payload = { op: GatewayOpcodes.Dispatch, t: event, s: session.seq, d: structuredClone(data) };
  session.sent.push(payload);
  if (session.sent.length > maxReplay) session.sent.shift();
  if (session.socket !== undefined) send(session.socket, payload);
}

/** Sends again what a client has not seen since the event `seq`. */
export function replay(session: Session, seq: number): void {
  const { socket } = session;
  if (socket === undefined) return;
  for (const payload of session.sent) if (payload.s !== undefined && payload.s > seq) send(socket, payload);
}

/** Whether a session is sent an event: its shard serves the server, and its intents include the event. */
export function hears(session: Session, { guildId, intents }: Dispatch): boolean {
  const [shardId, shardCount] = session.shard;
  return shardOf(guildId, shardCount) === shardId && (intents === 0 || (session.intents & intents) !== 0);
}

/** A message of either side (events/gateway-events, "Payload Structure"). */
interface Payload {
  readonly op: number;
  readonly d?: unknown;
  readonly s?: number;
  readonly t?: string;
}

/** Sends a payload, unless the connection is going away. */
export function send(socket: WebSocket, payload: Payload): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload));
}

/** A payload that was received, with its data; undefined when it is none. */
export function decode(text: string): { readonly op: unknown; readonly d: Json } | undefined {
  try {
    const payload: unknown = JSON.parse(text);
    return isJson(payload) ? { op: payload.op, d: isJson(payload.d) ? payload.d : {} } : undefined;
  } catch {
    return undefined;
  }
}
