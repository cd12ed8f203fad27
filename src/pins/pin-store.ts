/**
 * The pins of servers; every query names its server. What moderators can cause (pinning twice) is returned as a
 * value; what nobody can help (a full disk, a lost connection) is thrown as `StoreUnavailable`.
 */
import { sql } from 'kysely';
import { defined } from '../defined.ts';
import type { ActivePinsOf } from './active-pins.ts';
import type {
  MessageKey,
  Pin,
  PinKey,
  PinPlace,
  PinTruth,
  RemovalAction,
  ServerKey,
  TruthChange,
} from './pin.ts';
import type { PinFilters, QuestionQuery } from './pin-query.ts';
import type { Closeness } from './same-question.ts';
import { isOneOf, type PinDatabase } from './sql/pin-database.ts';
import {
  activePinOf,
  addEntry,
  type Cursors,
  type HistoryQuery,
  historyOf,
  insertPin,
  loadPin,
  loadPins,
  type PageQuery,
  pageOf,
  placesEverPinnedIn,
  updatePin,
  withoutNul,
} from './sql/pin-rows.ts';

export type PinRequest = Omit<Pin, 'number' | 'pinnedAt' | 'state' | 'discordPin' | 'truth' | 'truthSince'>;

interface RemoveRequest extends PinKey {
  /** A Discord user id; absent when Onrecord found it out itself. */
  readonly by?: string;
  /** Default: `removed`, by a moderator. */
  readonly action?: RemovalAction;
  readonly reason?: string;
}

type RemoveOutcome =
  | { readonly kind: 'removed' | 'already-removed'; readonly pin: Pin }
  | { readonly kind: 'no-such-pin' };

export interface QuestionMatch {
  readonly pin: Pin;
  readonly closeness: Closeness;
}

interface DiscordPinOutcome extends PinKey {
  readonly discordPin: 'pinned' | 'refused';
  readonly reason?: string;
}

interface CheckOutcome extends PinKey {
  readonly truth: PinTruth;
  /** The excerpts that are no longer where they were pinned. */
  readonly noticed?: TruthChange['excerpts'];
}

/** Pins in memory where all of a server are gone through. */
const pageSize = 100;

export class PinStore {
  readonly #database: PinDatabase;
  readonly #activePinsOf: ActivePinsOf;

  constructor(database: PinDatabase, activePinsOf: ActivePinsOf) {
    this.#database = database;
    this.#activePinsOf = activePinsOf;
  }

  /** Stores one pin for each message: the second of two moderators gets the first one's pin. */
  pin(request: PinRequest): Promise<{ readonly kind: 'pinned' | 'already-pinned'; readonly pin: Pin }> {
    return this.#database.change(request.discordGuildId, async (server) => {
      const { queries, at } = server;
      const existing = await activePinOf(queries, request);
      if (existing) {
        const stored = { at: existing.pinnedAt, by: existing.pinnedBy };
        return {
          kind: isRetried({ at, by: request.pinnedBy }, stored) ? 'pinned' : 'already-pinned',
          pin: existing,
        };
      }
      const pin: Pin = defined({
        ...request,
        number: server.lastPinNumber + 1,
        question: withoutNul(request.question),
        note: withoutNul(request.note ?? '') || undefined,
        pinnedAt: at,
        state: 'active' as const,
        discordPin: 'pending' as const,
        truth: 'unchanged' as const,
        truthSince: at,
      });
      await insertPin(queries, pin, { markDue: 1 });
      await addEntry(server, pin.number, { action: 'pinned', by: pin.pinnedBy, reason: pin.note });
      return { kind: 'pinned', pin };
    });
  }

  /** Removes a pin from the active ones; its record and history are kept. */
  remove({ discordGuildId, number, by, action = 'removed', reason }: RemoveRequest): Promise<RemoveOutcome> {
    return this.#database.change(discordGuildId, async (server) => {
      const { queries, at } = server;
      const pin = await loadPin(queries, { discordGuildId, number });
      if (pin === undefined) return { kind: 'no-such-pin' };
      if (pin.state === 'removed') {
        const { entries } = await historyOf(queries, { discordGuildId, number, limit: 1 });
        return { kind: isRetried({ at, by }, entries[0]) ? 'removed' : 'already-removed', pin };
      }
      const isMessageGone = action === 'message-deleted' || action === 'channel-deleted';
      await updatePin(server, number, { state: 'removed', removedAt: at, markDue: isMessageGone ? null : 1 });
      await addEntry(server, number, { action, by, reason });
      return { kind: 'removed', pin: { ...pin, state: 'removed' } };
    });
  }

  find(key: PinKey): Promise<Pin | undefined> {
    return this.#database.read((queries) => loadPin(queries, key));
  }

  /** The active pin of a message. */
  findByMessage(key: MessageKey): Promise<Pin | undefined> {
    return this.#database.read((queries) => activePinOf(queries, key));
  }

  /** The newest active pin with the same question; otherwise the closest one, the newest of several. */
  async findByQuestion({ discordGuildId, ...query }: QuestionQuery): Promise<QuestionMatch | undefined> {
    const match = (await this.#activePinsOf(discordGuildId)).findByQuestion(query);
    const pin = match && (await this.find({ discordGuildId, number: match.number }));
    return match && pin?.state === 'active' ? { pin, closeness: match.closeness } : undefined;
  }

  /** Active pins, newest first, a page at a time. */
  async list({
    discordGuildId,
    ...query
  }: PinFilters & PageQuery): Promise<Cursors & { readonly pins: readonly Pin[] }> {
    const active = await this.#activePinsOf(discordGuildId, query.about !== undefined);
    const { shown, ...cursors } = pageOf(active.list(query), (number) => number, query);
    if (shown.length === 0) return { pins: [], ...cursors };
    const pins = await this.#database.read((queries) =>
      loadPins(queries, discordGuildId, (all) =>
        all.where(isOneOf(queries, 'pinNumber', shown)).where('state', '=', 'active'),
      ),
    );
    return { pins: pins.reverse(), ...cursors };
  }

  /** Active pins, newest first, with one page in memory; other work gets a turn between pages. */
  async *each(filters: PinFilters): AsyncGenerator<Pin> {
    for (let before: number | undefined; ; ) {
      const { pins, older } = await this.list({ ...filters, limit: pageSize, ...defined({ before }) });
      yield* pins;
      if (older === undefined) return;
      before = older;
      await new Promise(setImmediate);
    }
  }

  async count({ discordGuildId, ...filters }: PinFilters): Promise<number> {
    return (await this.#activePinsOf(discordGuildId, filters.about !== undefined)).count(filters);
  }

  /** The history of one pin or of all, newest first, a page at a time. */
  history(query: HistoryQuery): ReturnType<typeof historyOf> {
    return this.#database.read((queries) => historyOf(queries, query));
  }

  /** Stores whether Discord pinned the message. Ignores a pin that is not active. */
  recordDiscordPin({ discordGuildId, number, discordPin, reason }: DiscordPinOutcome): Promise<void> {
    return this.#database.change(discordGuildId, async (server) => {
      const pin = await loadPin(server.queries, { discordGuildId, number });
      if (pin?.state !== 'active' || pin.discordPin === discordPin) return;
      await updatePin(server, number, { discordPin });
      // A first success needs no entry in the history; a refusal does, and so does a success after it.
      if (discordPin === 'refused') await addEntry(server, number, { action: 'refused-by-discord', reason });
      else if (pin.discordPin === 'refused') await addEntry(server, number, { action: 'pinned-in-discord' });
    });
  }

  /** Stores what a check found, with an entry in the history. Returns whether that changed anything. */
  recordTruth({ discordGuildId, number, truth, noticed = [] }: CheckOutcome): Promise<boolean> {
    return this.#database.change(discordGuildId, async (server) => {
      const pin = await loadPin(server.queries, { discordGuildId, number });
      if (pin?.state !== 'active' || pin.truth === truth) return false;
      await updatePin(server, number, { truth, truthSince: server.at, markDue: 1 });
      const truthChange = { from: pin.truth, to: truth, excerpts: noticed };
      await addEntry(server, number, { action: 'truth-changed', truthChange });
      return true;
    });
  }

  /** Stores that the mark shows the pin as given. Earlier pins of the message then need none. */
  async recordMark({ discordGuildId, discordMessageId, number, state, truth }: Pin): Promise<void> {
    await this.#database.write((queries) =>
      queries
        .updateTable('pins')
        .set({ markDue: null })
        .where('discordGuildId', '=', discordGuildId)
        .where('discordMessageId', '=', discordMessageId)
        .where((pin) =>
          pin.or([
            pin('pinNumber', '<', number),
            pin.and([pin('pinNumber', '=', number), pin('state', '=', state), pin('truth', '=', truth)]),
          ]),
        )
        .execute(),
    );
  }

  /**
   * The pins, also removed ones, whose mark in Discord is out of date, oldest first and a page at a time as in
   * `each`; without those that Discord has not yet been asked to pin.
   */
  async *unmarked({ discordGuildId }: ServerKey): AsyncGenerator<Pin> {
    for (let last = 0; ; ) {
      const pins = await this.#database.read((queries) =>
        loadPins(queries, discordGuildId, (all) =>
          all
            .where('markDue', '=', 1)
            .where((pin) => pin.or([pin('state', '=', 'removed'), pin('discordPin', '!=', 'pending')]))
            .where('pinNumber', '>', last)
            .limit(pageSize),
        ),
      );
      yield* pins;
      if (pins.length < pageSize) return;
      last = pins.at(-1)?.number ?? last;
      await new Promise(setImmediate);
    }
  }

  /** The channels with active pins of a server. */
  async channelsWithPins({ discordGuildId }: ServerKey): Promise<string[]> {
    return (await this.#activePinsOf(discordGuildId)).channels();
  }

  /** The channels and threads in which a server ever pinned an answer. */
  placesEverPinnedIn({ discordGuildId }: ServerKey): Promise<PinPlace[]> {
    return this.#database.read((queries) => placesEverPinnedIn(queries, discordGuildId));
  }

  /** The servers with active pins or with marks to draw. */
  async serversWithPins(): Promise<string[]> {
    const servers = await this.#database.read((queries) =>
      queries
        .selectFrom('servers')
        .select('discordGuildId')
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('pins')
              .select(sql.lit(1).as('one'))
              .whereRef('pins.discordGuildId', '=', 'servers.discordGuildId')
              .where((pin) => pin.or([pin('pins.state', '=', 'active'), pin('pins.markDue', '=', 1)])),
          ),
        )
        .orderBy('discordGuildId')
        .execute(),
    );
    return servers.map(({ discordGuildId }) => discordGuildId);
  }
}

interface Done {
  readonly at: string;
  readonly by?: string | undefined;
}

/** Whether this very call did it already, in a first try whose confirmation was lost with the connection. */
const isRetried = (call: Done, done: Done | undefined): boolean =>
  call.at === done?.at && call.by === done.by;
