/** What goes over the Gateway's wire: payloads, and what an Identify may say. */

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

const privilegedIntents =
  GatewayIntentBits.GuildMembers | GatewayIntentBits.GuildPresences | GatewayIntentBits.MessageContent;
const allIntents = Object.values(GatewayIntentBits)
  .filter((bit) => typeof bit === 'number')
  .reduce((sum, bit) => sum | bit, 0);

/** Why an Identify with these intents is refused: a bit is no intent, or is a privileged one, which is off in the portal. */
export function intentsClosing(intents: number): GatewayCloseCodes | undefined {
  if (!Number.isInteger(intents) || (intents & ~allIntents) !== 0) return GatewayCloseCodes.InvalidIntents;
  return (intents & privilegedIntents) === 0 ? undefined : GatewayCloseCodes.DisallowedIntents;
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

/** The shard that an Identify names, `[0, 1]` when it names none; undefined when there can be no such shard. */
export function shardPair(given: unknown): readonly [number, number] | undefined {
  if (given === undefined) return [0, 1];
  if (!Array.isArray(given)) return undefined;
  const [id, count] = given.map(Number);
  if (id === undefined || count === undefined || !(id >= 0) || !(id < count)) return undefined;
  return [id, count];
}
