/** The commands as Discord registers them, made from the one list. */

import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { AnyCommand, Availability, Command, Option } from '../../commands/define.ts';
import { defined } from '../../defined.ts';
import { maxChoiceNameLength } from '../../render/discord/limits.ts';
import type { CommandWords } from '../../render/wording/say.ts';
import { translations } from '../../render/wording/say.ts';
import { clipped } from '../../render/wording/shorten.ts';

type CommandJson = RESTPutAPIApplicationCommandsJSONBody[number];

/**
 * Where commands appear: in one server, where Discord takes neither contexts nor kinds of installation;
 * everywhere; or without personal installations, which the app may have switched off.
 */
export type CommandScope = 'server' | 'everywhere' | 'installed in servers';

/** The body of a bulk overwrite. */
export function commandsJson(commands: readonly AnyCommand[], scope: CommandScope): CommandJson[] {
  return commands.map((command) => ({
    ...bodyOf(command),
    ...defined({ default_member_permissions: command.defaultMemberPermissions?.toString() }),
    ...(scope !== 'server' && scopeJson(command, scope === 'everywhere')),
  }));
}

function bodyOf(command: AnyCommand): CommandJson {
  const { kind, name } = command;
  if (kind === 'message') {
    const localized = defined({ name_localizations: inDiscordsLocales('menu', name) });
    return { type: ApplicationCommandType.Message, name, ...localized };
  }
  const options = kind === 'group' ? command.commands.map(subcommandOf) : optionsOf(command);
  return { type: ApplicationCommandType.ChatInput, name, ...descriptionJson(command.description), options };
}

function subcommandOf(command: Command): APIApplicationCommandSubcommandOption {
  const { name, description } = command;
  const type = ApplicationCommandOptionType.Subcommand;
  return { type, name, ...descriptionJson(description), options: optionsOf(command) };
}

function descriptionJson(description: string) {
  const translated = inDiscordsLocales('descriptions', description);
  return { description, ...defined({ description_localizations: translated }) };
}

/** Kazakh is missing: Discord has no such locale. */
function inDiscordsLocales(kind: keyof CommandWords, english: string) {
  const inLocale = (locale: 'ru' | 'uk' | 'de') => translations[locale].commands[kind][english];
  const words = defined({ ru: inLocale('ru'), uk: inLocale('uk'), de: inLocale('de') });
  return Object.keys(words).length === 0 ? undefined : words;
}

function scopeJson(
  { serversOnly }: Availability,
  byUsers: boolean,
): Pick<CommandJson, 'contexts' | 'integration_types'> {
  const { Guild, BotDM, PrivateChannel } = InteractionContextType;
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const elsewhere = byUsers ? [BotDM, PrivateChannel] : [BotDM];
  return {
    contexts: serversOnly ? [Guild] : [Guild, ...elsewhere],
    integration_types: byUsers && !serversOnly ? [GuildInstall, UserInstall] : [GuildInstall],
  };
}

function optionsOf({ options }: Command): APIApplicationCommandBasicOption[] {
  // Discord refuses an optional option before a required one.
  return Object.entries(options)
    .toSorted(([, a], [, b]) => Number(b.required ?? false) - Number(a.required ?? false))
    .map(([name, option]) => optionOf(name, option));
}

function optionOf(name: string, option: Option): APIApplicationCommandBasicOption {
  const base = {
    name,
    ...defined({ name_localizations: inDiscordsLocales('options', name) }),
    ...descriptionJson(option.description),
    ...(option.required && { required: true }),
  };
  switch (option.type) {
    case 'string':
      return { type: ApplicationCommandOptionType.String, ...base, ...textLimits(option) };
    case 'integer': {
      const limits = defined({ min_value: option.min, max_value: option.max });
      return { type: ApplicationCommandOptionType.Integer, ...base, ...limits };
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

/** What may be filled in: one of the choices, or a text with suggestions while typing. */
function textLimits({ maxLength, choices, complete }: Extract<Option, { type: 'string' }>) {
  const limit = defined({ max_length: maxLength });
  if (choices === undefined) return { ...limit, ...(complete && { autocomplete: true }) };
  return {
    ...limit,
    choices: choices.map((one) => ({
      name: clipped(one.name, maxChoiceNameLength),
      value: one.value,
      ...defined({ name_localizations: inDiscordsLocales('descriptions', one.name) }),
    })),
  };
}
