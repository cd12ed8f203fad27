/** Deletes data: of servers that Onrecord left, of removed pins, of members who ask for it. */
import { sql } from 'kysely';
import type { ServerKey } from './pin.ts';
import { isOneOf, type PinDatabase } from './sql/pin-database.ts';
import type { Tables } from './sql/tables.ts';

/** Replaces the id of a member who had their id deleted. */
const deletedMemberId = '0';
/** Where members' ids are stored: tables and their columns. */
const memberColumns = [
  ['pins', 'pinnedBy'],
  ['settings', 'changedBy'],
  ['pinHistory', 'byDiscordUserId'],
  ['settingsHistory', 'byDiscordUserId'],
] as const satisfies readonly Column[];

type Column = { [T in keyof Tables]: readonly [T, keyof Tables[T]] }[keyof Tables];

export class Retention {
  readonly #database: PinDatabase;

  constructor(database: PinDatabase) {
    this.#database = database;
  }

  /** The servers with rows here that Onrecord has not left, as far as is known. */
  async serversKept(): Promise<string[]> {
    const servers = await this.#database.read((queries) =>
      queries
        .selectFrom('servers')
        .select('discordGuildId')
        .where('leftAt', 'is', null)
        .orderBy('discordGuildId')
        .execute(),
    );
    return servers.map(({ discordGuildId }) => discordGuildId);
  }

  /** Records that Onrecord left a server: `forgetServersLeftBefore` deletes its rows later. */
  async markServerLeft({ discordGuildId }: ServerKey): Promise<void> {
    const leftAt = this.#database.now();
    await this.#database.write((queries) =>
      queries
        .updateTable('servers')
        .set({ leftAt })
        .where('discordGuildId', '=', discordGuildId)
        .where('leftAt', 'is', null)
        .execute(),
    );
  }

  /** Records that Onrecord is in these servers. */
  async markServersPresent(discordGuildIds: readonly string[]): Promise<void> {
    await this.#database.write((queries) =>
      queries
        .updateTable('servers')
        .set({ leftAt: null })
        .where(isOneOf(queries, 'discordGuildId', discordGuildIds))
        .where('leftAt', 'is not', null)
        .execute(),
    );
  }

  /** Deletes all data of servers left before this instant, and returns how many servers. */
  async forgetServersLeftBefore(instant: Date): Promise<number> {
    const { numDeletedRows } = await this.#database.write((queries) =>
      queries.deleteFrom('servers').where('leftAt', '<', instant.toISOString()).executeTakeFirstOrThrow(),
    );
    return Number(numDeletedRows);
  }

  /** Deletes pins removed, and settings changed, before this instant; returns how many pins. */
  forgetRemovedBefore(instant: Date): Promise<number> {
    const before = instant.toISOString();
    return this.#database.write(async (queries) => {
      const { numDeletedRows } = await queries
        .deleteFrom('pins')
        .where('removedAt', '<', before)
        .executeTakeFirstOrThrow();
      await queries.deleteFrom('settingsHistory').where('at', '<', before).execute();
      return Number(numDeletedRows);
    });
  }

  /** Deletes a member's id from everything stored, in all servers. What the member did is kept without it. */
  async forgetMember(discordUserId: string): Promise<void> {
    await this.#database.write(async (queries) => {
      for (const [table, name] of memberColumns) {
        const column = sql.ref(name);
        const isTheirs = sql`${column} = ${discordUserId}`;
        const update = sql`update ${sql.table(table)} set ${column} = ${deletedMemberId} where ${isTheirs}`;
        await update.execute(queries);
      }
    });
  }
}
