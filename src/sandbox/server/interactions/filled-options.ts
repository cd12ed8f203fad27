/** From what somebody fills in to what the bot receives: commands on offer, options, resolved data. */

import {
  type APIApplicationCommand,
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { NotPossible } from '../checks/errors.ts';
import type { Json } from '../checks/json.ts';
import { listCommands } from '../state/commands.ts';
import type { Channel, Server, User } from '../state/entities.ts';
import type { Store } from '../state/memory-store.ts';
import { channelObject, partialMember, roleObject } from '../state/views.ts';

export type OptionValues = Readonly<Record<string, string | number | boolean>>;

export interface Place {
  readonly channelId: string;
  readonly locale: string;
  /** The app is installed to the person and not to the server. */
  readonly userInstalledOnly: boolean;
}

/** An option as an interaction carries it. */
interface SentOption {
  readonly name: string;
  readonly type: number;
  readonly value?: string | number | boolean;
  readonly focused?: true;
  readonly options?: readonly SentOption[];
}

/** The commands that place, kind of installation and default permissions offer to somebody. */
export function usableCommands(store: Store, user: User, place: Place): APIApplicationCommand[] {
  const channel = store.channel(place.channelId);
  const permissions = store.permissions(user.id, channel);
  if (channel.guildId !== undefined && (permissions & PermissionFlagsBits.UseApplicationCommands) === 0n)
    return [];

  const inServer = channel.guildId === undefined ? [] : listCommands(store, channel.guildId);
  const context = contextOf(store, channel);
  const { GuildInstall, UserInstall } = ApplicationIntegrationType;
  const installation = place.userInstalledOnly ? UserInstall : GuildInstall;
  const global = listCommands(store, 'global').filter(
    ({ contexts, integration_types: installations }) =>
      (contexts?.includes(context) ?? true) && (installations ?? [GuildInstall]).includes(installation),
  );
  return [...inServer, ...global].filter((command) =>
    mayUse(command.default_member_permissions, permissions),
  );
}

/** Where an interaction comes from, as the app is told (interactions/receiving-and-responding). */
export function contextOf(
  { applicationId }: Store,
  { guildId, recipientIds }: Channel,
): InteractionContextType {
  if (guildId !== undefined) return InteractionContextType.Guild;
  return recipientIds.includes(applicationId)
    ? InteractionContextType.BotDM
    : InteractionContextType.PrivateChannel;
}

/** `null` is everybody, `"0"` administrators only (interactions/application-commands). */
function mayUse(required: string | null | undefined, permissions: bigint): boolean {
  if (required === null || required === undefined) return true;
  if ((permissions & PermissionFlagsBits.Administrator) !== 0n) return true;
  const bits = BigInt(required);
  return bits !== 0n && (permissions & bits) === bits;
}

/** @throws NotPossible when somebody is not offered such a command. */
export function findUsableCommand(
  store: Store,
  user: User,
  place: Place,
  name: string,
  type: 1 | 3,
): APIApplicationCommand {
  const usable = usableCommands(store, user, place).filter((command) => command.type === type);
  const wanted = type === 1 ? name.split(' ')[0] : name;
  const command = usable.find((candidate) => candidate.name === wanted);
  if (command !== undefined) return command;
  const names = usable.map((candidate) => candidate.name).join(', ');
  throw new NotPossible(
    `${user.global_name} is not offered the command "${name}" here; offered: ${names || 'none'}.`,
  );
}

interface FilledIn {
  readonly command: APIApplicationCommand;
  /** The command's name with its subcommand: `'pins list'`. */
  readonly name: string;
  readonly values: OptionValues;
  /** For autocomplete: required options may be missing, and the named one is being typed. */
  readonly focused?: string | undefined;
}

/**
 * The options as the interaction carries them, with the data of users, roles and channels.
 *
 * @throws NotPossible when an option is missing or unknown.
 */
export function resolveOptions(
  store: Store,
  { channelId }: Place,
  userId: string,
  { command, name, values, focused }: FilledIn,
): { readonly options: readonly SentOption[]; readonly resolved: Json | undefined } {
  const subcommand = subcommandOf(command, name);
  const declared = (subcommand ?? command).options ?? [];
  const unknown = Object.keys(values).filter((key) => !declared.some((option) => option.name === key));
  if (unknown.length > 0) throw new NotPossible(`/${name} has no option ${unknown.join(', ')}.`);
  const missing = declared.find((option) => option.required && values[option.name] === undefined);
  if (missing !== undefined && focused === undefined)
    throw new NotPossible(`/${name} needs the option "${missing.name}".`);

  const filled = declared
    .filter((option) => values[option.name] !== undefined || option.name === focused)
    .map(({ name, type }): SentOption => {
      return { name, type, value: values[name] ?? '', ...(name === focused && { focused: true }) };
    });
  const server = store.servers.get(store.channel(channelId).guildId ?? '');
  const resolved = resolvedFor(store, server, userId, filled);
  if (subcommand === undefined) return { options: filled, resolved };
  return { options: [{ name: subcommand.name, type: subcommand.type, options: filled }], resolved };
}

function subcommandOf({ options = [] }: APIApplicationCommand, name: string) {
  const [, part] = name.split(' ');
  const found = options.find((option) => option.name === part);
  if (part === undefined) return undefined;
  if (found?.type !== ApplicationCommandOptionType.Subcommand) throw new NotPossible(`There is no /${name}.`);
  return found;
}

/** The users, members, roles and channels behind ids (interactions/receiving-and-responding, "Resolved Data"). */
function resolvedFor(
  store: Store,
  server: Server | undefined,
  userId: string,
  options: readonly SentOption[],
) {
  const ids = options.flatMap(({ type, value }) =>
    typeof value === 'string' &&
    type >= ApplicationCommandOptionType.User &&
    type <= ApplicationCommandOptionType.Mentionable
      ? [value]
      : [],
  );
  const found = <T>(among: ReadonlyMap<string, T> | undefined, objectOf: (one: T) => object) =>
    ids.flatMap((id) => {
      const one = among?.get(id);
      return one === undefined ? [] : [[id, objectOf(one)] as const];
    });
  const resolved = Object.entries({
    users: found(store.users, (user) => user),
    members: found(server?.members, partialMember),
    roles: found(server?.roles, roleObject),
    channels: found(store.channels, (channel) => ({
      ...channelObject(store, channel, store.applicationId),
      permissions: store.permissions(userId, channel).toString(),
      // Only where the bot is a member.
      ...(server?.hasBot && { app_permissions: store.permissions(store.applicationId, channel).toString() }),
    })),
  }).filter(([, entries]) => entries.length > 0);
  if (resolved.length === 0) return undefined;
  return Object.fromEntries(resolved.map(([kind, entries]) => [kind, Object.fromEntries(entries)]));
}
