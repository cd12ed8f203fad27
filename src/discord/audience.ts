/** Whether everybody in one channel can see another: more people read a public answer than its asker. */
import { ChannelType, type Guild, OverwriteType, PermissionFlagsBits } from 'discord.js';
import type { PinPlace } from '../commands/context.ts';

const { ViewChannel, Administrator } = PermissionFlagsBits;

/** View Channel in a channel's overwrites: allowed (true) or denied (false); absent where not named. */
interface Overwrites {
  /** By role id; @everyone's is the server's id. */
  readonly roles: ReadonlyMap<string, boolean>;
  readonly members: ReadonlyMap<string, boolean>;
}

/** The server's roles, without those that see every channel anyway. */
interface Roles {
  /** Without @everyone, which everybody has. */
  readonly ids: readonly string[];
  readonly everyoneId: string;
  /** Roles that have View Channel in the whole server. */
  readonly viewing: ReadonlySet<string>;
}

/**
 * Whether everybody who can see one channel of a server can see another; who asks is checked elsewhere.
 *
 * Discord does not say who has which roles, so any combination counts as possible, and in doubt the answer is no.
 * It is also no for a private thread, which only its members see, and for a channel that the bot does not know,
 * such as a closed thread. Overwrites are read at the first question.
 */
export function audienceOf(
  guild: Guild,
  discordChannelId: string,
  askerId: string,
): (other: PinPlace) => boolean {
  let known: { readonly here: Overwrites | undefined; readonly roles: Roles } | undefined;
  // The owner sees everything, and the bot reads no answers.
  const exempt = new Set([askerId, guild.ownerId, guild.client.user?.id]);
  return (other) => {
    if (other.discordChannelId === discordChannelId) return true;
    const isPrivate =
      other.isPrivateThread ||
      guild.channels.cache.get(other.discordChannelId)?.type === ChannelType.PrivateThread;
    if (isPrivate) return false;
    const there = overwritesOf(guild, other);
    known ??= { here: overwritesOf(guild, { discordChannelId }), roles: rolesOf(guild) };
    const { here, roles } = known;
    if (here === undefined || there === undefined) return false;
    if (guild.roles.everyone.permissions.has(Administrator)) return true;
    return rolesPass(here, there, roles) && membersPass(here, there, roles, exempt);
  };
}

/** A thread has its channel's overwrites, also a closed thread that is no longer known. */
function overwritesOf(
  { channels }: Guild,
  { discordChannelId, discordParentId = '' }: PinPlace,
): Overwrites | undefined {
  const found = channels.cache.get(discordChannelId) ?? channels.cache.get(discordParentId);
  const channel = found?.isThread() ? found.parent : found;
  if (!channel || !('permissionOverwrites' in channel)) return undefined;
  const overwrites = { roles: new Map<string, boolean>(), members: new Map<string, boolean>() };
  for (const { id, type, allow, deny } of channel.permissionOverwrites.cache.values()) {
    const named = type === OverwriteType.Member ? overwrites.members : overwrites.roles;
    if (allow.has(ViewChannel, false)) named.set(id, true);
    else if (deny.has(ViewChannel, false)) named.set(id, false);
  }
  return overwrites;
}

function rolesOf({ roles: { cache, everyone } }: Guild): Roles {
  // Administrators see every channel, and only the bot itself has its own role.
  const counted = cache.filter(({ permissions, tags }) => !permissions.has(Administrator) && !tags?.botId);
  return {
    ids: [...counted.keys()].filter((id) => id !== everyone.id),
    everyoneId: everyone.id,
    viewing: new Set(counted.filter(({ permissions }) => permissions.has(ViewChannel)).keys()),
  };
}

/** Whether a member with these roles, whom no overwrite names, sees the channel (topics/permissions). */
function isVisibleWith(
  overwrites: Overwrites,
  memberRoleIds: readonly string[],
  { everyoneId, viewing }: Roles,
): boolean {
  if (memberRoleIds.some((id) => overwrites.roles.get(id) === true)) return true;
  if (memberRoleIds.some((id) => overwrites.roles.get(id) === false)) return false;
  return (
    overwrites.roles.get(everyoneId) ??
    (viewing.has(everyoneId) || memberRoleIds.some((id) => viewing.has(id)))
  );
}

/**
 * Whether every set of roles that sees this channel sees the other. Two roles at a time are enough: where some
 * set sees this channel alone, so do the role of it that shows this channel and one that is denied there.
 */
function rolesPass(here: Overwrites, there: Overwrites, roles: Roles): boolean {
  const passes = (...ids: string[]): boolean =>
    !isVisibleWith(here, ids, roles) || isVisibleWith(there, ids, roles);
  const deniedThere = roles.ids.filter((id) => there.roles.get(id) === false);
  return (
    passes() && roles.ids.every((id) => passes(id) && deniedThere.every((otherId) => passes(id, otherId)))
  );
}

/** Whether the members named in overwrites who may see this channel also see the other. */
function membersPass(
  here: Overwrites,
  there: Overwrites,
  roles: Roles,
  exempt: ReadonlySet<string | undefined>,
): boolean {
  const named = [...new Set([...here.members.keys(), ...there.members.keys()])];
  const isVisibleToAll =
    isVisibleWith(there, [], roles) && !roles.ids.some((id) => there.roles.get(id) === false);
  return named
    .filter((id) => !exempt.has(id) && here.members.get(id) !== false)
    .every((id) => there.members.get(id) ?? isVisibleToAll);
}
