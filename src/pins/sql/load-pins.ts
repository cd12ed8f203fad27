import type { Pin, PinExcerpt } from '../pin.ts';
import type { Queries } from './connection.ts';
import { toExcerpt, toPin } from './rows.ts';

/** Pins of one server by their numbers, in the order of the numbers given; those that do not exist are left out. */
export async function loadPins(
  queries: Queries,
  discordGuildId: string,
  numbers: readonly number[],
): Promise<Pin[]> {
  if (numbers.length === 0) return [];
  const pinRows = await queries
    .selectFrom('pins')
    .selectAll()
    .where('discord_guild_id', '=', discordGuildId)
    .where('pin_number', 'in', numbers)
    .execute();
  const excerptRows = await queries
    .selectFrom('pin_excerpts')
    .selectAll()
    .where('discord_guild_id', '=', discordGuildId)
    .where('pin_number', 'in', numbers)
    .orderBy('pin_number')
    .orderBy('position')
    .execute();

  const excerpts = Map.groupBy(excerptRows, ({ pin_number }) => pin_number);
  const pins = new Map<number, Pin>();
  for (const row of pinRows) {
    const ofThisPin: PinExcerpt[] = (excerpts.get(row.pin_number) ?? []).map(toExcerpt);
    pins.set(row.pin_number, toPin(row, ofThisPin));
  }
  return numbers.flatMap((number) => pins.get(number) ?? []);
}

export async function loadPin(
  queries: Queries,
  discordGuildId: string,
  number: number,
): Promise<Pin | undefined> {
  return (await loadPins(queries, discordGuildId, [number]))[0];
}
