/** The server in which somebody asks, as that member may see it. */
import { createHmac } from 'node:crypto';
import { ApplicationIntegrationType, type Interaction, PermissionFlagsBits } from 'discord.js';
import type { CommandContext, Library, MessageBoard, ServerContext } from '../commands/context.ts';
import { audienceOf } from './audience.ts';

export interface ContextParts {
  readonly library: Library;
  /** Absent: there are no pins, as where no store was opened. */
  readonly store?: ServerContext['store'];
  readonly board: MessageBoard;
  /** Signs forms; the same in every process of the bot. */
  readonly secret: string;
}

/** What a command may see when it is used in this interaction. */
export function contextOf(interaction: Interaction, parts: ContextParts): CommandContext {
  const { library, store, board, secret } = parts;
  // In a server that only the member's own installation reaches, we are no member and can do nothing.
  const hasJoined = ApplicationIntegrationType.GuildInstall in interaction.authorizingIntegrationOwners;
  if (store === undefined || !interaction.inGuild() || !hasJoined || interaction.channelId === null) {
    return { library };
  }
  const { guildId: discordGuildId, channelId: discordChannelId, user } = interaction;
  return {
    library,
    server: {
      discordGuildId,
      discordChannelId,
      store,
      board,
      member: {
        discordUserId: user.id,
        mayPinMessagesIn: (channel) => mayPinIn(interaction, channel),
        maySee: (channel) => maySee(interaction, channel),
        discordRoleIds: roleIdsOf(interaction),
      },
      everybodyHereMaySee: everybodyMaySee(interaction, discordChannelId),
      sign: (discordMessageId) => signature(secret, [discordGuildId, user.id, discordMessageId]),
    },
  };
}

function mayPinIn(interaction: Interaction<'cached' | 'raw'>, discordChannelId: string): boolean {
  const { ViewChannel, PinMessages } = PermissionFlagsBits;
  const isHere = discordChannelId === interaction.channelId;
  if (isHere || !interaction.inCachedGuild()) return interaction.memberPermissions.has(PinMessages);
  const { guild, member } = interaction;
  const channel = guild.channels.cache.get(discordChannelId);
  // Deleted, or a closed thread: what the member may do in the server counts.
  if (channel === undefined) return member.permissions.has(PinMessages);
  return channel.permissionsFor(member).has([ViewChannel, PinMessages]);
}

function maySee(interaction: Interaction<'cached' | 'raw'>, discordChannelId: string): boolean {
  const { ViewChannel, ManageChannels } = PermissionFlagsBits;
  if (discordChannelId === interaction.channelId) return true;
  if (!interaction.inCachedGuild()) return interaction.memberPermissions.has(ManageChannels);
  const channel = interaction.guild.channels.cache.get(discordChannelId);
  // Deleted, or a closed thread: who could see it is no longer known, so whoever may see all channels may.
  if (channel === undefined) return interaction.member.permissions.has(ManageChannels);
  return channel.permissionsFor(interaction.member).has(ViewChannel);
}

/** Without a server in the cache, nothing is known of who sees which channel. */
function everybodyMaySee(interaction: Interaction<'cached' | 'raw'>, here: string) {
  return interaction.inCachedGuild()
    ? audienceOf(interaction.guild, here, interaction.user.id)
    : (discordChannelId: string): boolean => discordChannelId === here;
}

function roleIdsOf({ member }: Interaction<'cached' | 'raw'>): readonly string[] {
  return Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
}

/** 96 bits, 16 characters. */
function signature(secret: string, fields: readonly string[]): string {
  return createHmac('sha256', secret).update(fields.join(':')).digest('base64url').slice(0, 16);
}
