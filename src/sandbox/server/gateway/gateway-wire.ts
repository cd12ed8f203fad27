/** What goes over the Gateway's wire: payloads, and the reasons for closing it. */

import { GatewayCloseCodes, GatewayIntentBits } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { isJson, type Json } from '../checks/json.ts';

/** A message of either side (events/gateway-events, "Payload Structure"). */
export interface Payload {
  readonly op: number;
  readonly d?: unknown;
  readonly s?: number;
  readonly t?: string;
}

/** Why the server ends a connection (topics/opcodes-and-status-codes). */
export interface Closing {
  readonly code: number;
  readonly reason: string;
}

export const closings = {
  unknownOpcode: { code: GatewayCloseCodes.UnknownOpcode, reason: 'Unknown opcode.' },
  undecodable: { code: GatewayCloseCodes.DecodeError, reason: 'Error while decoding payload.' },
  notAuthenticated: { code: GatewayCloseCodes.NotAuthenticated, reason: 'Not authenticated.' },
  authenticationFailed: { code: GatewayCloseCodes.AuthenticationFailed, reason: 'Authentication failed.' },
  alreadyAuthenticated: { code: GatewayCloseCodes.AlreadyAuthenticated, reason: 'Already authenticated.' },
  invalidSequence: { code: GatewayCloseCodes.InvalidSeq, reason: 'Invalid seq.' },
  tooFast: { code: GatewayCloseCodes.RateLimited, reason: 'Rate limited.' },
  timedOut: { code: GatewayCloseCodes.SessionTimedOut, reason: 'Session timed out.' },
  shardingRequired: { code: GatewayCloseCodes.ShardingRequired, reason: 'Sharding required.' },
  invalidShard: { code: GatewayCloseCodes.InvalidShard, reason: 'Invalid shard.' },
  invalidIntents: { code: GatewayCloseCodes.InvalidIntents, reason: 'Invalid intent(s).' },
  disallowedIntents: { code: GatewayCloseCodes.DisallowedIntents, reason: 'Disallowed intent(s).' },
} as const satisfies Record<string, Closing>;

const privilegedIntents =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
const allIntents = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((sum, bit) => sum | bit, 0);

/** Why an Identify with these intents is refused: a bit is no intent, or is a privileged one, which is off in the portal. */
export function intentsClosing(intents: number): Closing | undefined {
  if (!Number.isInteger(intents) || (intents & ~allIntents) !== 0) return closings.invalidIntents;
  return (intents & privilegedIntents) === 0 ? undefined : closings.disallowedIntents;
}

/** Sends a payload, unless the connection is going away. */
export function send(socket: WebSocket, payload: Payload): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(payload));
}

/** A payload that was received; undefined when it is none. */
export function decode(text: string): Payload | undefined {
  try {
    const payload: unknown = JSON.parse(text);
    return typeof payload === 'object' && payload !== null && 'op' in payload
      ? (payload as Payload)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The fields of a payload's data; none for anything but an object. */
export function fieldsOf(data: unknown): Json {
  return isJson(data) ? data : {};
}

/** The shard that an Identify names, `[0, 1]` when it names none; undefined when there can be no such shard. */
export function shardPair(given: unknown): readonly [number, number] | undefined {
  if (given === undefined) return [0, 1];
  if (!Array.isArray(given)) return undefined;
  const [id, count] = given.map(Number);
  if (id === undefined || count === undefined || !(id >= 0) || !(id < count)) return undefined;
  return [id, count];
}
