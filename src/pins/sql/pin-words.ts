/** What makes pins findable: their words and the keys of their questions. Active pins only have them. */
import type { Kysely } from 'kysely';
import type { Pin } from '../pin.ts';
import { storedKeys, type WordReader } from '../question.ts';
import type { PinKey } from '../store.ts';
import type { Queries } from './connection.ts';
import { loadPins } from './load-pins.ts';
import type { Tables } from './tables.ts';

export async function insertPinWords(queries: Queries, pin: Pin, words: WordReader): Promise<void> {
  const key = { discord_guild_id: pin.discordGuildId, pin_number: pin.number };
  const searched = [
    pin.question,
    pin.note ?? '',
    ...pin.excerpts.flatMap(({ title, outlet, speaker = '', text }) => [title, outlet, speaker, text]),
  ];
  const found = new Set(searched.flatMap((text) => words.read(text).map(({ word }) => word)));
  if (found.size > 0) {
    await queries
      .insertInto('pin_words')
      .values([...found].map((word) => ({ ...key, word })))
      .execute();
  }

  const keys = storedKeys(words.read(pin.question));
  if (keys.length > 0) {
    await queries
      .insertInto('pin_question_keys')
      .values(keys.map(({ key: question_key, missing }) => ({ ...key, question_key, missing })))
      .execute();
  }
}

export async function deletePinWords(queries: Queries, { discordGuildId, number }: PinKey): Promise<void> {
  for (const table of ['pin_words', 'pin_question_keys'] as const) {
    await queries
      .deleteFrom(table)
      .where('discord_guild_id', '=', discordGuildId)
      .where('pin_number', '=', number)
      .execute();
  }
}

/** So many pins are made findable anew in one transaction. */
const batchSize = 200;

/**
 * Makes words and keys anew for active pins whose words another reader read:
 * after an update of Onrecord, or after a change of the known names.
 */
export async function refreshPinWords(database: Kysely<Tables>, words: WordReader): Promise<number> {
  const servers = await database
    .selectFrom('servers')
    .select('discord_guild_id')
    .where('last_pin_number', '>', 0)
    .execute();

  let refreshed = 0;
  for (const { discord_guild_id: discordGuildId } of servers) {
    for (let last = 0; ; ) {
      const stale = await database
        .selectFrom('pins')
        .select('pin_number')
        .where('discord_guild_id', '=', discordGuildId)
        .where('state', '=', 'active')
        .where('pin_number', '>', last)
        .where('words_version', '!=', words.version)
        .orderBy('pin_number')
        .limit(batchSize)
        .execute();
      if (stale.length === 0) break;

      const numbers = stale.map(({ pin_number }) => pin_number);
      await database.transaction().execute((queries) => refresh(queries, discordGuildId, numbers, words));
      refreshed += numbers.length;
      last = numbers.at(-1) ?? last;
    }
  }
  return refreshed;
}

async function refresh(
  queries: Queries,
  discordGuildId: string,
  numbers: readonly number[],
  words: WordReader,
): Promise<void> {
  // Locked first: a pin may be removed, or read anew by another process, in between.
  const stillStale = await queries
    .updateTable('pins')
    .set({ words_version: words.version })
    .where('discord_guild_id', '=', discordGuildId)
    .where('state', '=', 'active')
    .where('words_version', '!=', words.version)
    .where('pin_number', 'in', numbers)
    .returning('pin_number')
    .execute();
  const pins = await loadPins(
    queries,
    discordGuildId,
    stillStale.map(({ pin_number }) => pin_number),
  );
  for (const pin of pins) {
    await deletePinWords(queries, pin);
    await insertPinWords(queries, pin, words);
  }
}
