/**
 * Everything that changes pins. Each function is one transaction's work.
 *
 * Each begins by locking the server's row, so that changes of one server
 * happen one after the other, in either database, and none can wait for
 * another in a circle.
 */

import type { Updateable } from 'kysely';
import { defined } from '../../defined.ts';
import type { Pin, PinHistoryEntry, TruthChange } from '../pin.ts';
import type {
  DiscordPinRequest,
  PinKey,
  PinOutcome,
  PinRequest,
  RemoveOutcome,
  RemoveRequest,
  TruthRequest,
} from '../store.ts';
import type { PinQueries } from './pin-database.ts';
import { findByMessage, loadPin } from './read-pins.ts';
import { fromExcerpts, fromHistoryEntry, fromPin } from './rows.ts';
import type { PinsTable } from './tables.ts';

interface Counters {
  readonly lastPinNumber: number;
  readonly lastHistoryEntry: number;
}

/** Locks the server until the transaction ends, and makes its row if this is its first pin. */
export async function lockServer(queries: PinQueries, discordGuildId: string): Promise<Counters> {
  const row = await queries
    .insertInto('servers')
    .values({ discord_guild_id: discordGuildId, last_pin_number: 0, last_history_entry: 0, left_at: null })
    .onConflict((conflict) =>
      conflict.column('discord_guild_id').doUpdateSet((set) => ({ left_at: set.ref('servers.left_at') })),
    )
    .returning(['last_pin_number', 'last_history_entry'])
    .executeTakeFirstOrThrow();
  return { lastPinNumber: row.last_pin_number, lastHistoryEntry: row.last_history_entry };
}

export async function insertPin(queries: PinQueries, request: PinRequest, at: string): Promise<PinOutcome> {
  if (request.excerpts.length === 0)
    throw new RangeError('A pin rests on at least one excerpt; none was given.');
  const counters = await lockServer(queries, request.discordGuildId);
  const existing = await findByMessage(queries, request);
  if (existing) {
    // Ours, from a first try whose acknowledgement was lost with the connection.
    const isOurs = existing.pinnedAt === at && existing.pinnedBy === request.pinnedBy;
    return { kind: isOurs ? 'pinned' : 'already-pinned', pin: existing };
  }

  const pin: Pin = defined({
    discordGuildId: request.discordGuildId,
    number: counters.lastPinNumber + 1,
    discordChannelId: request.discordChannelId,
    discordMessageId: request.discordMessageId,
    discordParentId: request.discordParentId,
    isPrivateThread: request.isPrivateThread,
    episodeId: request.episodeId,
    question: storable(request.question),
    findings: request.findings,
    excerpts: request.excerpts,
    note: request.note === undefined ? undefined : storable(request.note) || undefined,
    pinnedBy: request.pinnedBy,
    pinnedAt: at,
    state: 'active' as const,
    discordPin: 'pending' as const,
    truth: 'unchanged' as const,
    truthSince: at,
  });
  await insertWholePin(queries, pin, { mark_due: 1 });
  await appendHistory(queries, pin, counters, { at, by: pin.pinnedBy, action: 'pinned', reason: pin.note });
  return { kind: 'pinned', pin };
}

/** Inserts a pin with its excerpts, without history. `beside` are columns that are no part of a `Pin`. */
export async function insertWholePin(
  queries: PinQueries,
  pin: Pin,
  beside: Pick<Updateable<PinsTable>, 'mark_due' | 'removed_at'>,
): Promise<void> {
  await queries
    .insertInto('pins')
    .values({ ...fromPin(pin), ...beside })
    .execute();
  await queries.insertInto('pin_excerpts').values(fromExcerpts(pin)).execute();
}

export async function removePin(
  queries: PinQueries,
  request: RemoveRequest,
  at: string,
): Promise<RemoveOutcome> {
  const counters = await lockServer(queries, request.discordGuildId);
  const pin = await loadPin(queries, request.discordGuildId, request.number);
  if (pin === undefined) return { kind: 'no-such-pin' };
  const { by, action = 'removed', reason } = request;
  if (pin.state === 'removed') {
    const isOurs = await wasRemoved(queries, request, at);
    return { kind: isOurs ? 'removed' : 'already-removed', pin };
  }

  const isMessageGone = action === 'message-deleted' || action === 'channel-deleted';
  await updatePin(queries, request, { state: 'removed', removed_at: at, mark_due: isMessageGone ? null : 1 });
  await appendHistory(queries, pin, counters, { at, by, action, reason });
  return { kind: 'removed', pin: { ...pin, state: 'removed' } };
}

export async function recordDiscordPin(
  queries: PinQueries,
  request: DiscordPinRequest,
  at: string,
): Promise<void> {
  const counters = await lockServer(queries, request.discordGuildId);
  const pin = await loadPin(queries, request.discordGuildId, request.number);
  if (pin?.state !== 'active' || pin.discordPin === request.discordPin) return;

  await updatePin(queries, request, { discord_pin: request.discordPin });
  // A first success needs no history entry; a refusal does, and so does a success after one.
  if (request.discordPin === 'pinned' && pin.discordPin === 'pending') return;
  const action = request.discordPin === 'pinned' ? 'pinned-in-discord' : 'refused-by-discord';
  await appendHistory(queries, pin, counters, { at, action, reason: request.reason });
}

export async function recordTruth(queries: PinQueries, request: TruthRequest, at: string): Promise<boolean> {
  const counters = await lockServer(queries, request.discordGuildId);
  const pin = await loadPin(queries, request.discordGuildId, request.number);
  if (pin?.state !== 'active' || pin.truth === request.truth) return false;

  await updatePin(queries, request, { truth: request.truth, truth_since: at, mark_due: 1 });
  const truthChange = { from: pin.truth, to: request.truth, excerpts: request.noticed ?? [] };
  await appendHistory(queries, pin, counters, { at, action: 'truth-changed', truthChange });
  return true;
}

/** Keeps that the mark shows the pin as it is given. Earlier pins of the message need no mark any more. */
export async function recordMark(
  queries: PinQueries,
  { discordGuildId, discordMessageId, number, state, truth }: Pin,
): Promise<void> {
  await queries
    .updateTable('pins')
    .set({ mark_due: null })
    .where('discord_guild_id', '=', discordGuildId)
    .where('discord_message_id', '=', discordMessageId)
    .where((pin) =>
      pin.or([
        pin('pin_number', '<', number),
        pin.and([pin('pin_number', '=', number), pin('state', '=', state), pin('truth', '=', truth)]),
      ]),
    )
    .execute();
}

async function updatePin(
  queries: PinQueries,
  { discordGuildId, number }: PinKey,
  values: Updateable<PinsTable>,
): Promise<void> {
  await queries
    .updateTable('pins')
    .set(values)
    .where('discord_guild_id', '=', discordGuildId)
    .where('pin_number', '=', number)
    .execute();
}

/** Whether the pin was last removed by this very request, in a first try whose acknowledgement was lost. */
async function wasRemoved(queries: PinQueries, request: RemoveRequest, at: string): Promise<boolean> {
  const last = await queries
    .selectFrom('pin_history')
    .select(['at', 'by_discord_user_id'])
    .where('discord_guild_id', '=', request.discordGuildId)
    .where('pin_number', '=', request.number)
    .orderBy('entry', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.at === at && last.by_discord_user_id === (request.by ?? null);
}

async function appendHistory(
  queries: PinQueries,
  pin: Pin,
  counters: Counters,
  what: {
    at: string;
    by?: string | undefined;
    action: PinHistoryEntry['action'];
    reason?: string | undefined;
    truthChange?: TruthChange;
  },
): Promise<void> {
  const entry = counters.lastHistoryEntry + 1;
  await queries
    .updateTable('servers')
    .set({ last_history_entry: entry, last_pin_number: Math.max(counters.lastPinNumber, pin.number) })
    .where('discord_guild_id', '=', pin.discordGuildId)
    .execute();
  await queries
    .insertInto('pin_history')
    .values(
      fromHistoryEntry(
        defined({
          discordGuildId: pin.discordGuildId,
          entry,
          pinNumber: pin.number,
          at: what.at,
          action: what.action,
          by: what.by,
          reason: what.reason === undefined ? undefined : storable(what.reason),
          truthChange: what.truthChange,
        }),
      ),
    )
    .execute();
}

/** PostgreSQL's text cannot hold U+0000, and no moderator means to write it. */
function storable(text: string): string {
  return text.replaceAll('\u0000', '');
}
