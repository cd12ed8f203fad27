/** What is kept of whom, and for how long. */
import type { ServerKey } from './pin.ts';
import { isOneOf, type PinDatabase } from './sql/pin-database.ts';

/** Replaces the id of a member who had it deleted. */
const nobody = '0';

export class Retention {
  readonly #database: PinDatabase;

  constructor(database: PinDatabase) {
    this.#database = database;
  }

  /** The servers that have rows here and that Onrecord has not left, as far as is known. */
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

  /** Onrecord was removed from a server: its rows wait for `forgetServersLeftBefore`. */
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

  /** Onrecord is (again) in these servers. */
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

  /** Deletes everything of servers left before this instant, and returns how many. */
  async forgetServersLeftBefore(instant: Date): Promise<number> {
    const { numDeletedRows } = await this.#database.write((queries) =>
      queries.deleteFrom('servers').where('leftAt', '<', instant.toISOString()).executeTakeFirstOrThrow(),
    );
    return Number(numDeletedRows);
  }

  /**
   * Deletes the pins that were removed before this instant, with their histories, and changes of settings
   * from before it. Returns how many pins.
   */
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

  /** Deletes a member's id from everything that is kept, in all servers. What the member did stays. */
  async forgetMember(discordUserId: string): Promise<void> {
    await this.#database.write(async (queries) => {
      await queries
        .updateTable('pins')
        .set({ pinnedBy: nobody })
        .where('pinnedBy', '=', discordUserId)
        .execute();
      await queries
        .updateTable('settings')
        .set({ changedBy: nobody })
        .where('changedBy', '=', discordUserId)
        .execute();
      for (const table of ['pinHistory', 'settingsHistory'] as const) {
        await queries
          .updateTable(table)
          .set({ byDiscordUserId: nobody })
          .where('byDiscordUserId', '=', discordUserId)
          .execute();
      }
    });
  }
}
