/** Who sees which channel, of everybody at once: a public answer is read by more people than the one who asked. */
import { ChannelType, type Guild, OverwriteType, PermissionFlagsBits } from 'discord.js';
import type { PinPlace } from '../commands/context.ts';

const { ViewChannel, Administrator } = PermissionFlagsBits;

/** Whom a channel's overwrites let in (true) or keep out (false); whom they do not name is missing. */
interface Door {
  /** By id; @everyone's is the server's. */
  readonly roles: ReadonlyMap<string, boolean>;
  readonly members: ReadonlyMap<string, boolean>;
}

/** The roles of members who do not see every channel anyway. */
interface Roles {
  /** Without @everyone, which everybody has. */
  readonly ids: readonly string[];
  readonly everyoneId: string;
  /** Those that see a channel whose overwrites do not name them. */
  readonly viewing: ReadonlySet<string>;
}

/**
 * Whether everybody who can see one channel of a server can see another.
 *
 * Discord does not tell us who has which roles. So a member may have any of
 * them together, and one whom an overwrite names may have any as well; in
 * doubt the answer is no. A private thread is seen by its members alone; a
 * channel that we do not know, as a closed thread, by nobody that we know of.
 *
 * Nothing is looked at before the first question.
 *
 * @param askerId a member of whom somebody else makes sure
 */
export function audienceOf(
  guild: Guild,
  discordChannelId: string,
  askerId: string,
): (other: PinPlace) => boolean {
  let known: { readonly here: Door | undefined; readonly roles: Roles } | undefined;
  // The owner sees everything, and we show nothing to ourselves.
  const exempt = new Set([askerId, guild.ownerId, guild.client.user?.id]);
  return (other) => {
    if (other.discordChannelId === discordChannelId) return true;
    const isPrivate =
      other.isPrivateThread ||
      guild.channels.cache.get(other.discordChannelId)?.type === ChannelType.PrivateThread;
    if (isPrivate) return false;
    const there = doorOf(guild, other);
    known ??= { here: doorOf(guild, { discordChannelId }), roles: rolesOf(guild) };
    const { here, roles } = known;
    if (here === undefined || there === undefined) return false;
    if (guild.roles.everyone.permissions.has(Administrator)) return true;
    return rolesPass(here, there, roles) && membersPass(here, there, roles, exempt);
  };
}

/** A thread is entered through its channel, also one that is closed and not known any more. */
function doorOf({ channels }: Guild, { discordChannelId, discordParentId = '' }: PinPlace): Door | undefined {
  const found = channels.cache.get(discordChannelId) ?? channels.cache.get(discordParentId);
  const channel = found?.isThread() ? found.parent : found;
  if (!channel || !('permissionOverwrites' in channel)) return undefined;
  const door = { roles: new Map<string, boolean>(), members: new Map<string, boolean>() };
  for (const { id, type, allow, deny } of channel.permissionOverwrites.cache.values()) {
    const named = type === OverwriteType.Member ? door.members : door.roles;
    if (allow.has(ViewChannel, false)) named.set(id, true);
    else if (deny.has(ViewChannel, false)) named.set(id, false);
  }
  return door;
}

function rolesOf({ roles: { cache, everyone } }: Guild): Roles {
  // Administrators see every channel, and a bot's own role is nobody else's.
  const counted = cache.filter(({ permissions, tags }) => !permissions.has(Administrator) && !tags?.botId);
  return {
    ids: [...counted.keys()].filter((id) => id !== everyone.id),
    everyoneId: everyone.id,
    viewing: new Set(counted.filter(({ permissions }) => permissions.has(ViewChannel)).keys()),
  };
}

/** Whether a member with these roles, whom no overwrite names, sees the channel (topics/permissions). */
function opensTo(door: Door, memberRoleIds: readonly string[], { everyoneId, viewing }: Roles): boolean {
  if (memberRoleIds.some((id) => door.roles.get(id) === true)) return true;
  if (memberRoleIds.some((id) => door.roles.get(id) === false)) return false;
  return (
    door.roles.get(everyoneId) ?? (viewing.has(everyoneId) || memberRoleIds.some((id) => viewing.has(id)))
  );
}

/**
 * Whether whatever roles open this door open the other too.
 *
 * Two roles at a time are enough: when some set of roles opens this one and
 * not the other, so does the one role of it that opens this one, together
 * with one that the other keeps out, if there is such a one.
 */
function rolesPass(here: Door, there: Door, roles: Roles): boolean {
  const passes = (...ids: string[]): boolean => !opensTo(here, ids, roles) || opensTo(there, ids, roles);
  const keptOut = roles.ids.filter((id) => there.roles.get(id) === false);
  return passes() && roles.ids.every((id) => passes(id) && keptOut.every((otherId) => passes(id, otherId)));
}

/** Whether the members whom overwrites name, and who may see this channel, see the other. */
function membersPass(
  here: Door,
  there: Door,
  roles: Roles,
  exempt: ReadonlySet<string | undefined>,
): boolean {
  const named = [...new Set([...here.members.keys(), ...there.members.keys()])];
  const opensToAll = opensTo(there, [], roles) && !roles.ids.some((id) => there.roles.get(id) === false);
  return named
    .filter((id) => !exempt.has(id) && here.members.get(id) !== false)
    .every((id) => there.members.get(id) ?? opensToAll);
}
