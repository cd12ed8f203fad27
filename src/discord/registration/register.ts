/** Telling Discord which commands there are, only when that has changed: creations are limited to 200 a day. */
import { isDeepStrictEqual } from 'node:util';
import type { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import type { AnyCommand } from '../../commands/define.ts';
import { commandsJson } from './command-json.ts';

/** What was done: nothing when Discord had exactly our commands already. */
export type Registration = 'unchanged' | 'registered';

/**
 * Makes Discord's list of commands ours, in one bulk overwrite.
 *
 * With a server's id the commands are that server's, at once; without, they
 * are global.
 *
 * @throws DiscordAPIError when Discord refuses.
 */
export async function registerCommands(
  rest: REST,
  discordApplicationId: string,
  commands: readonly AnyCommand[],
  discordGuildId?: string,
): Promise<Registration> {
  const route =
    discordGuildId === undefined
      ? Routes.applicationCommands(discordApplicationId)
      : Routes.applicationGuildCommands(discordApplicationId, discordGuildId);
  const wanted = commandsJson(commands, discordGuildId !== undefined);
  const existing = await rest.get(route);
  if (isDeepStrictEqual(comparable(existing), comparable(wanted))) return 'unchanged';
  await rest.put(route, { body: wanted });
  return 'registered';
}

// Only what we set counts; Discord adds ids, versions and empty translations.
const compared = [
  'type',
  'name',
  'description',
  'required',
  'autocomplete',
  'max_length',
  'min_value',
  'max_value',
  'choices',
  'options',
  'value',
  'contexts',
  'integration_types',
  'default_member_permissions',
] as const;

/** A list of commands in one fixed shape and order: Discord returns it in any. */
function comparable(list: unknown): string[] {
  return Array.isArray(list) ? list.map((command) => JSON.stringify(fields(command))).sort() : [];
}

/** What we set, in one order of keys, without what means the same as its absence. */
function fields(value: unknown): unknown {
  // The order of options is the order in which people fill them in, so it stays.
  if (Array.isArray(value)) return isNumbers(value) ? value.toSorted((a, b) => a - b) : value.map(fields);
  if (typeof value !== 'object' || value === null) return value;
  const holder = value as Readonly<Record<string, unknown>>;
  const entries = compared.map((key): [string, unknown] => [key, fields(holder[key])]);
  return Object.fromEntries(entries.filter(([, field]) => !isAbsent(field)));
}

function isNumbers(list: readonly unknown[]): list is number[] {
  return list.every((one) => typeof one === 'number');
}

function isAbsent(field: unknown): boolean {
  return (
    field === undefined || field === null || field === false || field === '' || isDeepStrictEqual(field, [])
  );
}
