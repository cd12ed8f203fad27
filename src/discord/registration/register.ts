/** Telling Discord which commands there are, only when that has changed: creations are limited to 200 a day. */
import { isDeepStrictEqual } from 'node:util';
import { RateLimitError, type REST } from 'discord.js';
import {
  type APIApplicationCommand,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  Routes,
} from 'discord-api-types/v10';
import type { Logger } from 'pino';
import type { AnyCommand } from '../../commands/define.ts';
import { supportsUserInstall } from './application.ts';
import { commandsJson, type Reach } from './command-json.ts';

/** What was done: nothing when Discord had exactly our commands already, or takes no more of them today. */
export type Registration = 'unchanged' | 'registered' | 'postponed';

export interface RegistrationPlan {
  readonly rest: REST;
  readonly discordApplicationId: string;
  readonly commands: readonly AnyCommand[];
  /** The one server that gets the commands, at once; without it they are global. */
  readonly discordGuildId?: string | undefined;
  readonly log: Logger;
}

/**
 * Makes Discord's list of commands ours, in one bulk overwrite. Where Discord takes no more commands today,
 * those it has stay, and the next start tries again.
 *
 * @throws DiscordAPIError when Discord refuses.
 */
export async function registerCommands(plan: RegistrationPlan): Promise<Registration> {
  try {
    return await registerNow(plan);
  } catch (error) {
    if (!(error instanceof RateLimitError)) throw error;
    plan.log.warn(
      { retryAfterMs: error.retryAfter },
      'Discord takes no more changes of commands for now: it keeps those it has, and the next start tries again',
    );
    return 'postponed';
  }
}

async function registerNow(plan: RegistrationPlan): Promise<Registration> {
  const { rest, discordApplicationId, commands, discordGuildId } = plan;
  if (discordGuildId === undefined) {
    const wanted = commandsJson(commands, await globalReach(plan));
    return overwrite(rest, Routes.applicationCommands(discordApplicationId), wanted);
  }
  const route = Routes.applicationGuildCommands(discordApplicationId, discordGuildId);
  const registration = await overwrite(rest, route, commandsJson(commands, 'server'));
  // Members would be offered every command twice.
  await clear(plan, Routes.applicationCommands(discordApplicationId), 'everywhere');
  return registration;
}

/**
 * Takes away the commands that an earlier start registered in single servers: with the global ones,
 * members would be offered every command twice. Only the first servers are looked at, because a bot
 * that was being tried out is in few.
 */
export async function clearServerCommands(
  plan: RegistrationPlan,
  discordGuildIds: readonly string[],
): Promise<void> {
  for (const id of discordGuildIds.slice(0, maxServersCleared)) {
    const route = Routes.applicationGuildCommands(plan.discordApplicationId, id);
    await clear(plan, route, `server ${id}`).catch((error: unknown) =>
      plan.log.debug({ err: error, discordGuildId: id }, 'the commands of a server cannot be read'),
    );
  }
}

const maxServersCleared = 50;

/** The ids by which commands can be pressed, a group's subcommands as `pins list`; none where Discord does not say. */
export async function commandIdsOf({
  rest,
  discordApplicationId,
  discordGuildId,
  log,
}: RegistrationPlan): Promise<ReadonlyMap<string, string>> {
  const route =
    discordGuildId === undefined
      ? Routes.applicationCommands(discordApplicationId)
      : Routes.applicationGuildCommands(discordApplicationId, discordGuildId);
  try {
    return new Map(((await rest.get(route)) as readonly APIApplicationCommand[]).flatMap(idsOf));
  } catch (error) {
    log.warn({ err: error }, 'the ids of the commands cannot be read: answers name them without links');
    return new Map();
  }
}

function idsOf({ id, name, type, options = [] }: APIApplicationCommand): [string, string][] {
  if (type !== ApplicationCommandType.ChatInput) return [];
  const subcommands = options.filter((one) => one.type === ApplicationCommandOptionType.Subcommand);
  // A group's own name cannot be used.
  if (subcommands.length === 0) return [[name, id]];
  return subcommands.map((one): [string, string] => [`${name} ${one.name}`, id]);
}

async function globalReach({ rest, log }: RegistrationPlan): Promise<Reach> {
  if (await supportsUserInstall(rest)) return 'everywhere';
  log.info(
    'people cannot install the app for themselves: switch on "User Install" on the Installation page of the developer portal, or start once with DISCORD_SETUP=yes',
  );
  return 'installed in servers';
}

async function overwrite(rest: REST, route: `/${string}`, wanted: readonly object[]): Promise<Registration> {
  // Otherwise Discord leaves the translations out.
  const existing = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  if (isDeepStrictEqual(comparable(existing), comparable(wanted))) return 'unchanged';
  await rest.put(route, { body: wanted });
  return 'registered';
}

async function clear({ rest, log }: RegistrationPlan, route: `/${string}`, where: string): Promise<void> {
  const cleared = await overwrite(rest, route, []);
  if (cleared === 'registered') log.info({ where }, 'took away the commands of an earlier start');
}

// Only what we set counts; Discord adds ids, versions and empty translations.
const compared = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'ru',
  'uk',
  'de',
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

/** A list of commands in one shape and order: Discord returns it in any. */
function comparable(list: unknown): string[] {
  const shape = (command: unknown) => JSON.parse(JSON.stringify(command, [...compared]), meaningful);
  return Array.isArray(list) ? list.map((command) => JSON.stringify(shape(command))).sort() : [];
}

/** Leaves out what means the same as its absence. */
function meaningful(_: string, value: unknown): unknown {
  if (value === null || value === false || value === '') return undefined;
  if (!Array.isArray(value)) return value;
  if (value.length === 0) return undefined;
  // The order of options is the order in which people fill them in; places have none.
  return typeof value[0] === 'number' ? value.toSorted() : value;
}
