/** Who may pin in a server, and what a command answers when the store or the search cannot be used. */
import { type Answer, type ModalReply, type Refusal, refuse } from '../../answers/index.ts';
import { StoreUnavailable } from '../../database/unavailable.ts';
import { defined } from '../../defined.ts';
import { endsWithin } from '../../ends-within.ts';
import type { CommandContext, ServerContext } from '../context.ts';

/** Runs work that needs a server's store; refuses outside servers, and while it cannot be used. */
export async function withServer<R extends Answer | ModalReply>(
  { server }: CommandContext,
  work: (server: ServerContext) => Promise<R>,
): Promise<R | Refusal> {
  if (server === undefined) return refuse({ reason: 'servers-only' });
  try {
    return await work(server);
  } catch (error) {
    if (error instanceof StoreUnavailable) return refuse({ reason: 'store-unavailable', why: error.why });
    throw error;
  }
}

/** As `withServer`, but refuses members who may not pin in this channel. */
export function withPinPermission<R extends Answer | ModalReply>(
  context: CommandContext,
  work: (server: ServerContext) => Promise<R>,
): Promise<R | Refusal> {
  return withServer<R | Refusal>(context, async (server) => (await pinnerRefusal(server)) ?? work(server));
}

/** Why this member may not pin in a channel. Discord's permission comes first: it needs no database. */
export async function pinnerRefusal(
  { member, store, discordGuildId, place: here }: ServerContext,
  place = here,
): Promise<Refusal | undefined> {
  if (member.mayPinMessagesIn(place)) return undefined;
  const { pinnerDiscordRoleId } = await store.settings.read({ discordGuildId });
  if (pinnerDiscordRoleId !== undefined && member.discordRoleIds.includes(pinnerDiscordRoleId))
    return undefined;
  return refuse({ reason: 'may-not-pin', ...defined({ pinnerDiscordRoleId }) });
}

/** Whether the member may pin here; false where the store does not answer in time. */
export async function mayPin(server: ServerContext): Promise<boolean> {
  return (await ifAvailableSoon(pinnerRefusal(server).then((refusal) => refusal === undefined))) === true;
}

/** The refusal when the database that `/ask` searches cannot be used; undefined for any other error. */
export function searchRefusal(error: unknown): Refusal | undefined {
  return error instanceof StoreUnavailable ? refuse({ reason: 'search-unavailable' }) : undefined;
}

/** The longest time that an answer waits for pins or settings. */
const maxWaitMs = 700;

/**
 * What the store answers; `undefined` when it cannot be used now, or takes too long.
 *
 * `await ifAvailableSoon(store.settings.read(server))`
 *
 * @throws any other error: that is a fault of the program
 */
export async function ifAvailableSoon<T>(asking: Promise<T>): Promise<T | undefined> {
  const answer = ifAvailable(asking);
  return (await endsWithin(maxWaitMs, answer)) ? answer : undefined;
}

/** What the store answers, however long it takes; `undefined` when it cannot be used. */
export function ifAvailable<T>(asking: Promise<T>): Promise<T | undefined> {
  return asking.catch((error: unknown) => {
    if (error instanceof StoreUnavailable) return undefined;
    throw error;
  });
}
