/** The ids by which the commands of a client can be pressed, once Discord has told them. */
import type { Client } from 'discord.js';
import type { CommandIds } from '../../render/discord/markdown/command-links.ts';

const idsByClient = new WeakMap<Client, CommandIds>();

export function keepCommandIds(client: Client, commandIds: CommandIds): void {
  idsByClient.set(client, commandIds);
}

/** None before the registration: then commands are named without links. */
export function keptCommandIds(client: Client): CommandIds | undefined {
  return idsByClient.get(client);
}
