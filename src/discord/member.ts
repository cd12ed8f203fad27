/** What the member who asks may see and pin in a server, by Discord's own permissions. */
import { ChannelType, type Interaction, PermissionFlagsBits, type PermissionsBitField } from 'discord.js';
import type { PinPlace, ServerMember } from '../commands/context.ts';

type InServer = Interaction<'cached' | 'raw'>;

const {
  Administrator,
  ManageChannels,
  ManageThreads,
  PinMessages,
  SendMessages,
  SendMessagesInThreads,
  ViewChannel,
} = PermissionFlagsBits;

/** The member of an interaction, as commands get it. */
export function serverMember(interaction: InServer): ServerMember {
  const isHere = ({ discordChannelId }: PinPlace) => discordChannelId === interaction.channelId;
  return {
    discordUserId: interaction.user.id,
    discordRoleIds: roleIdsOf(interaction),
    mayPinMessagesIn: (place) =>
      isHere(place)
        ? interaction.memberPermissions.has(PinMessages)
        : permissionsIn(interaction, place).has([ViewChannel, PinMessages]),
    maySee: (place) => isHere(place) || permissionsIn(interaction, place).has(ViewChannel),
    mayMention: (discordUserId) => mayMention(interaction, discordUserId),
  };
}

/** In an outage discord.js has a server without roles, and throws on every question about permissions. */
export function isServerKnown(interaction: InServer): interaction is Interaction<'cached'> {
  return interaction.inCachedGuild() && interaction.guild.roles.cache.has(interaction.guildId);
}

/** A command's interaction carries the members and users that it names. */
function mayMention(interaction: InServer, discordUserId: string): boolean {
  if (!interaction.isChatInputCommand()) return false;
  const { users, members } = interaction.options.resolved ?? {};
  const isMember = members?.has(discordUserId) === true && users?.get(discordUserId)?.bot === false;
  const toWrite = interaction.channel?.isThread() ? SendMessagesInThreads : SendMessages;
  return isMember && interaction.memberPermissions.has(toWrite);
}

const noPermissions = { has: () => false } as const satisfies Pick<PermissionsBitField, 'has'>;

/**
 * The member's permissions in another channel.
 *
 * Discord does not say who has joined a private thread, so only members with Manage Threads count as seeing it
 * from outside. A closed thread is unknown after a restart: then the place stored with the pin counts. A channel
 * that is gone counts as seen by those who manage channels and threads in the whole server.
 */
function permissionsIn(
  interaction: InServer,
  { discordChannelId, discordParentId = '', isPrivateThread }: PinPlace,
): Pick<PermissionsBitField, 'has'> {
  if (!isServerKnown(interaction)) {
    return interaction.memberPermissions.has(Administrator) ? interaction.memberPermissions : noPermissions;
  }
  const { guild, member } = interaction;
  const { cache } = guild.channels;
  const channel = cache.get(discordChannelId);
  const permissions = (channel ?? cache.get(discordParentId))?.permissionsFor(member);
  if (!permissions) {
    return member.permissions.has([ManageChannels, ManageThreads]) ? member.permissions : noPermissions;
  }
  const isPrivate = isPrivateThread || channel?.type === ChannelType.PrivateThread;
  return isPrivate && !permissions.has(ManageThreads) ? noPermissions : permissions;
}

function roleIdsOf(interaction: InServer): readonly string[] {
  const { roles } = interaction.member;
  if (Array.isArray(roles)) return roles;
  return isServerKnown(interaction) ? [...interaction.member.roles.cache.keys()] : [];
}
