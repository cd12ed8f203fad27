/** What a server's moderators have decided about Onrecord, and where it is kept. */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { defined } from '../defined.ts';
import { spokenLanguages } from '../language/spoken.ts';
import type { ServerKey } from './pin.ts';
import type { PinDatabase, PinQueries } from './sql/pin-database.ts';

export const settingsSchema = z.strictObject({
  /** Members with this role may pin, besides those whom Discord allows to (PIN_MESSAGES). */
  pinnerDiscordRoleId: z.string().min(1).exactOptional(),
  /** Whether an answer is shown to the channel or to the member who asked only. */
  defaultPrivacy: z.enum(['public', 'private']),
  /** Of public answers; without it, the language that the server has in Discord. */
  language: z.enum(spokenLanguages).exactOptional(),
  /** In these channels every answer is private, whatever the member asks for. */
  privateDiscordChannelIds: z.array(z.string().min(1)).readonly(),
  /** Questions that are answered badly are counted, and members may report an answer. */
  learns: z.literal(true).exactOptional(),
  /** The episode that is answered from, where the bot has several; without it, the first. */
  episodeId: z.string().exactOptional(),
});

export type ServerSettings = Readonly<z.infer<typeof settingsSchema>>;

export type Privacy = ServerSettings['defaultPrivacy'];

export const defaultSettings: ServerSettings = { defaultPrivacy: 'public', privateDiscordChannelIds: [] };

/** A change of a server's settings. */
export interface SettingsChange {
  /** An instant in ISO 8601, UTC. */
  readonly at: string;
  /** A Discord user id. */
  readonly by: string;
  readonly before: ServerSettings;
  readonly after: ServerSettings;
}

export class SettingsStore {
  readonly #database: PinDatabase;

  constructor(database: PinDatabase) {
    this.#database = database;
  }

  /** The server's settings, or `defaultSettings`. */
  read({ discordGuildId }: ServerKey): Promise<ServerSettings> {
    return this.#database.read(async (queries) => (await readSettings(queries, discordGuildId)).settings);
  }

  /**
   * Changes them, so that of two who change them at once none is undone, and gives back what they are now.
   * `change` may be called more than once, and must come to the same each time.
   */
  change({
    discordGuildId,
    change,
    changedBy,
  }: ServerKey & {
    readonly change: (before: ServerSettings) => ServerSettings;
    /** A Discord user id. */
    readonly changedBy: string;
  }): Promise<ServerSettings> {
    return this.#database.change(discordGuildId, async ({ queries, at }) => {
      const { settings: before } = await readSettings(queries, discordGuildId);
      const changed = change(before);
      const channels = [...new Set(changed.privateDiscordChannelIds)].sort();
      const after = { ...changed, privateDiscordChannelIds: channels };
      if (isDeepStrictEqual(after, before)) return after;
      await writeSettings(queries, discordGuildId, after, { changedBy, changedAt: at });
      const last = await queries
        .selectFrom('settingsHistory')
        .select(({ fn }) => fn.max('entry').as('entry'))
        .where('discordGuildId', '=', discordGuildId)
        .executeTakeFirst();
      const entry = Number(last?.entry ?? 0) + 1;
      await queries
        .insertInto('settingsHistory')
        .values({
          discordGuildId,
          entry,
          at,
          byDiscordUserId: changedBy,
          before: JSON.stringify(before),
          after: JSON.stringify(after),
        })
        .execute();
      return after;
    });
  }

  /** The last changes, newest first. */
  async history({ discordGuildId }: ServerKey, limit: number): Promise<SettingsChange[]> {
    const rows = await this.#database.read((queries) =>
      queries
        .selectFrom('settingsHistory')
        .select(['at', 'byDiscordUserId as by', 'before', 'after'])
        .where('discordGuildId', '=', discordGuildId)
        .orderBy('entry', 'desc')
        .limit(limit)
        .execute(),
    );
    return rows.map((row) => ({ ...row, before: JSON.parse(row.before), after: JSON.parse(row.after) }));
  }
}

/** Who set them last, and when. */
interface LastChange {
  readonly changedBy: string;
  readonly changedAt: string;
}

/** A server's settings; `changed` is absent where nobody has set any. */
export async function readSettings(
  queries: PinQueries,
  discordGuildId: string,
): Promise<{ readonly settings: ServerSettings; readonly changed?: LastChange }> {
  const found = await queries
    .selectFrom('settings')
    .selectAll()
    .where('discordGuildId', '=', discordGuildId)
    .executeTakeFirst();
  if (found === undefined) return { settings: defaultSettings };
  const { discordGuildId: _, changedBy, changedAt, learns, ...row } = found;
  const channels = await queries
    .selectFrom('privateChannels')
    .select('discordChannelId')
    .where('discordGuildId', '=', discordGuildId)
    .orderBy('discordChannelId')
    .execute();
  const privateDiscordChannelIds = channels.map(({ discordChannelId }) => discordChannelId);
  return {
    settings: defined({ ...row, privateDiscordChannelIds, learns: learns === 1 || null }),
    changed: { changedBy, changedAt },
  };
}

/** Puts settings in place of a server's, without a word in its history. */
export async function writeSettings(
  queries: PinQueries,
  discordGuildId: string,
  { privateDiscordChannelIds: channels, learns, ...settings }: ServerSettings,
  { changedBy, changedAt }: LastChange,
): Promise<void> {
  const unset = { pinnerDiscordRoleId: null, language: null, episodeId: null };
  const row = { ...unset, ...settings, learns: learns ? (1 as const) : null, changedBy, changedAt };
  await queries
    .insertInto('settings')
    .values({ discordGuildId, ...row })
    .onConflict((conflict) => conflict.column('discordGuildId').doUpdateSet(row))
    .execute();
  await queries.deleteFrom('privateChannels').where('discordGuildId', '=', discordGuildId).execute();
  if (channels.length === 0) return;
  await queries
    .insertInto('privateChannels')
    .values(channels.map((discordChannelId) => ({ discordGuildId, discordChannelId })))
    .execute();
}
