/** The commands as Discord wants them registered, made from the one list. */

import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { AnyCommand, Availability, Command, Option } from '../../commands/define.ts';
import { defined } from '../../defined.ts';
import { commandWords } from '../../render/wording/command-words.ts';
import type { CommandWords } from '../../render/wording/translated.ts';

type CommandJson = RESTPutAPIApplicationCommandsJSONBody[number];

/**
 * Where a list of commands holds: in one server, where Discord takes no contexts and no kinds of
 * installation; everywhere; or everywhere but by people's own installations, which the app may have off.
 */
export type Reach = 'server' | 'everywhere' | 'installed in servers';

/** The body of a bulk overwrite. */
export function commandsJson(commands: readonly AnyCommand[], reach: Reach): CommandJson[] {
  return commands.map((command) => ({
    ...bodyOf(command),
    ...(reach === 'server' ? permissionsOf(command) : reachOf(command, reach)),
  }));
}

function bodyOf(command: AnyCommand): CommandJson {
  const { name } = command;
  switch (command.kind) {
    case 'command':
      return {
        type: ApplicationCommandType.ChatInput,
        name,
        ...described(command.description),
        options: optionsOf(command),
      };
    case 'group':
      return {
        type: ApplicationCommandType.ChatInput,
        name,
        ...described(command.description),
        options: command.commands.map((sub) => ({
          type: ApplicationCommandOptionType.Subcommand,
          name: sub.name,
          ...described(sub.description),
          options: optionsOf(sub),
        })),
      };
    case 'message':
      return {
        type: ApplicationCommandType.Message,
        name,
        ...defined({ name_localizations: inDiscordsLocales('menu', name) }),
      };
  }
}

function described(description: string) {
  const translated = inDiscordsLocales('descriptions', description);
  return { description, ...defined({ description_localizations: translated }) };
}

/** Discord itself speaks no Kazakh. */
function inDiscordsLocales(kind: keyof CommandWords, english: string) {
  const ru = commandWords.ru[kind][english];
  const uk = commandWords.uk[kind][english];
  const de = commandWords.de[kind][english];
  const translations = defined({ ru, uk, de });
  return Object.keys(translations).length === 0 ? undefined : translations;
}

function permissionsOf({
  defaultMemberPermissions,
}: Availability): Pick<CommandJson, 'default_member_permissions'> {
  return defaultMemberPermissions === undefined
    ? {}
    : { default_member_permissions: defaultMemberPermissions.toString() };
}

function reachOf(command: AnyCommand, reach: Reach): Pick<CommandJson, 'contexts' | 'integration_types'> {
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const byUsers = reach === 'everywhere';
  return {
    ...permissionsOf(command),
    contexts: command.serversOnly ? [Guild] : [Guild, BotDM, ...(byUsers ? [PrivateChannel] : [])],
    integration_types: byUsers && !command.serversOnly ? [GuildInstall, UserInstall] : [GuildInstall],
  };
}

function optionsOf({ options }: Command): APIApplicationCommandBasicOption[] {
  // Discord refuses an optional option before a required one.
  const required = Object.entries(options).filter(([, option]) => option.required);
  const optional = Object.entries(options).filter(([, option]) => !option.required);
  return [...required, ...optional].map(([name, option]) => optionOf(name, option));
}

function optionOf(name: string, option: Option): APIApplicationCommandBasicOption {
  const base = {
    name,
    ...defined({ name_localizations: inDiscordsLocales('options', name) }),
    ...described(option.description),
    ...(option.required ? { required: true } : {}),
  };
  switch (option.type) {
    case 'string':
      return { type: ApplicationCommandOptionType.String, ...base, ...textLimits(option) };
    case 'integer': {
      const { min, max } = option;
      return {
        type: ApplicationCommandOptionType.Integer,
        ...base,
        ...defined({ min_value: min, max_value: max }),
      };
    }
    default:
      return { type: plainTypes[option.type], ...base };
  }
}

const plainTypes = {
  boolean: ApplicationCommandOptionType.Boolean,
  channel: ApplicationCommandOptionType.Channel,
  role: ApplicationCommandOptionType.Role,
  user: ApplicationCommandOptionType.User,
} as const;

/** What may be filled in: one of the choices, or a text that is completed while it is typed. */
function textLimits({ maxLength, choices, complete }: Extract<Option, { type: 'string' }>) {
  const limit = defined({ max_length: maxLength });
  if (choices === undefined) return { ...limit, ...(complete === undefined ? {} : { autocomplete: true }) };
  return {
    ...limit,
    choices: choices.map((one) => ({
      ...one,
      ...defined({ name_localizations: inDiscordsLocales('descriptions', one.name) }),
    })),
  };
}
