/** Registers the commands with Discord, only when they have changed: 200 may be created a day. */
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
import { type CommandScope, commandsJson } from './command-json.ts';

/** What was done. `postponed`: Discord accepts no more changes today. */
export type Registration = 'unchanged' | 'registered' | 'postponed';

export interface RegistrationPlan {
  readonly rest: REST;
  readonly discordApplicationId: string;
  readonly commands: readonly AnyCommand[];
  /** The only server that gets the commands, at once; without it they are global. */
  readonly discordGuildId?: string | undefined;
  readonly log: Logger;
}

/**
 * Makes Discord's list of commands equal to the bot's, in one bulk overwrite. Where Discord takes no more changes
 * today, its list stays and the next start tries again. @throws DiscordAPIError when Discord refuses.
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
    const wanted = commandsJson(commands, await globalScope(plan));
    return overwrite(rest, Routes.applicationCommands(discordApplicationId), wanted);
  }
  const route = Routes.applicationGuildCommands(discordApplicationId, discordGuildId);
  const registration = await overwrite(rest, route, commandsJson(commands, 'server'));
  // With the global commands as well, members would see every command twice.
  await clear(plan, Routes.applicationCommands(discordApplicationId), 'everywhere');
  return registration;
}

/**
 * Removes what an earlier start registered in single servers: members would see every command twice. Only the
 * first servers are checked, because a bot on trial is in few.
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

/** The ids of the commands, a group's subcommands as `pins list`; empty where Discord does not answer. */
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
  // A group cannot be called by its own name.
  if (subcommands.length === 0) return [[name, id]];
  return subcommands.map((one): [string, string] => [`${name} ${one.name}`, id]);
}

async function globalScope({ rest, log }: RegistrationPlan): Promise<CommandScope> {
  if (await supportsUserInstall(rest)) return 'everywhere';
  log.info(
    'people cannot install the app for themselves: switch on "User Install" on the Installation page of the developer portal, or start once with DISCORD_SETUP=yes',
  );
  return 'installed in servers';
}

async function overwrite(rest: REST, route: `/${string}`, wanted: readonly object[]): Promise<Registration> {
  // Discord leaves out the translations by default.
  const existing = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  if (isDeepStrictEqual(comparable(existing), comparable(wanted))) return 'unchanged';
  await rest.put(route, { body: wanted });
  return 'registered';
}

async function clear({ rest, log }: RegistrationPlan, route: `/${string}`, where: string): Promise<void> {
  const cleared = await overwrite(rest, route, []);
  if (cleared === 'registered') log.info({ where }, 'took away the commands of an earlier start');
}

// Only what this project sets is compared; Discord adds ids, versions and empty translations.
const comparedKeys = [
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

/** A list of commands in one shape and order: Discord returns them in any order. */
function comparable(list: unknown): string[] {
  const shape = (command: unknown) => JSON.parse(JSON.stringify(command, [...comparedKeys]), withoutEmpty);
  return Array.isArray(list) ? list.map((command) => JSON.stringify(shape(command))).sort() : [];
}

/** Leaves out values that mean the same as none. */
function withoutEmpty(_: string, value: unknown): unknown {
  if (value === null || value === false || value === '') return undefined;
  if (!Array.isArray(value)) return value;
  if (value.length === 0) return undefined;
  // The order of options matters to readers; contexts and kinds of installation (numbers) have none.
  return typeof value[0] === 'number' ? value.toSorted() : value;
}
