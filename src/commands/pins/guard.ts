/** Who may do what in a server, and what is answered where the store or the search cannot be used. */

import { type ModalReply, type Reply, refuse } from '../../answers/index.ts';
import { StoreUnavailable } from '../../database/unavailable.ts';
import { defined } from '../../defined.ts';
import type { CommandContext, ServerContext } from '../context.ts';
import { inTime } from './in-time.ts';

/** Runs work that needs a server and its store; says so where there is none, or where it cannot be used now. */
export async function inServer<R extends Reply | ModalReply>(
  { server }: CommandContext,
  work: (server: ServerContext) => Promise<R>,
): Promise<R | Reply> {
  if (server === undefined) return refuse({ reason: 'servers-only' });
  try {
    return await work(server);
  } catch (error) {
    if (error instanceof StoreUnavailable) return refuse({ reason: 'store-unavailable', why: error.why });
    throw error;
  }
}

/** As `inServer`, for members who may pin in this channel; everybody else is told so. */
export function asPinner<R extends Reply | ModalReply>(
  context: CommandContext,
  work: (server: ServerContext) => Promise<R>,
): Promise<R | Reply> {
  return inServer<R | Reply>(context, async (server) => (await pinnerRefusal(server)) ?? work(server));
}

/** Why this member may not pin in a channel, or nothing. Discord's own permission is asked first: it needs no database. */
export async function pinnerRefusal(
  { member, store, discordGuildId, place: here }: ServerContext,
  place = here,
): Promise<Reply | undefined> {
  if (member.mayPinMessagesIn(place)) return undefined;
  const { pinnerDiscordRoleId } = await store.settings.read({ discordGuildId });
  if (pinnerDiscordRoleId !== undefined && member.discordRoleIds.includes(pinnerDiscordRoleId))
    return undefined;
  return refuse({ reason: 'may-not-pin', ...defined({ pinnerDiscordRoleId }) });
}

/** Whether the member may pin here; no, where the store does not say so in time. */
export async function mayPin(server: ServerContext): Promise<boolean> {
  return (await inTime(pinnerRefusal(server).then((refusal) => refusal === undefined))) === true;
}

/**
 * What a command answers where the database that is searched in cannot be used; undefined for any other
 * fault. Commands of pins say by themselves what they could not keep.
 */
export function refusalForLoss(error: unknown): Reply | undefined {
  return error instanceof StoreUnavailable ? refuse({ reason: 'search-unavailable' }) : undefined;
}
