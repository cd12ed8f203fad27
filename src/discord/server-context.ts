/** The server in which somebody asks, as that member may see it. */
import { createHmac } from 'node:crypto';
import { ChannelType, type Interaction } from 'discord.js';
import type { CommandContext, MessageAccess, PinPlace, ServerContext } from '../commands/context.ts';
import { defined } from '../defined.ts';
import { audienceOf } from './audience.ts';
import { isServerKnown, serverMember } from './member.ts';
import { missingPermissions } from './registration/application.ts';

export interface ContextParts extends Omit<CommandContext, 'server'> {
  /** Absent where no store is open; then there are no pins. */
  readonly store?: ServerContext['store'];
  readonly messages: MessageAccess;
  /** Signs forms; all processes of the bot have the same. */
  readonly secret: string;
}

/** The chats of voice and stage channels have no pins. */
const withoutPins: ReadonlySet<ChannelType | undefined> = new Set([
  ChannelType.GuildVoice,
  ChannelType.GuildStageVoice,
]);

/** What a command may see when it is used in this interaction. */
export function contextOf(interaction: Interaction, parts: ContextParts): CommandContext {
  const { store, messages, secret, ...baseContext } = parts;
  if (store === undefined || !interaction.inGuild() || interaction.channelId === null) return baseContext;
  const { guildId: discordGuildId, channelId: discordChannelId, user } = interaction;
  // By a member's own installation, or with commands alone, the bot is used in a server where it can do nothing.
  // discord.js names every kind of installation, used or not, so its cache is asked.
  if (!interaction.client.guilds.cache.has(discordGuildId)) return baseContext;
  return {
    ...baseContext,
    server: {
      discordGuildId,
      place: placeOf(interaction, discordChannelId),
      enclosingDiscordChannelIds: enclosingChannelIds(interaction, discordChannelId),
      canHoldPins: !withoutPins.has(interaction.channel?.type),
      maxFileBytes: interaction.attachmentSizeLimit,
      store,
      messages,
      missingPermissions: missingPermissions(interaction.appPermissions),
      member: serverMember(interaction),
      everybodyHereMaySee: everybodyMaySee(interaction, discordChannelId),
      sign: (discordMessageId) => signature(secret, [discordGuildId, user.id, discordMessageId]),
    },
  };
}

/** When discord.js does not know the server, as in an outage, nobody can say who sees which other channel. */
function everybodyMaySee(interaction: Interaction<'cached' | 'raw'>, here: string) {
  return isServerKnown(interaction)
    ? audienceOf(interaction.guild, here, interaction.user.id)
    : (place: PinPlace): boolean => place.discordChannelId === here;
}

/** Where somebody is, with what will not be known of a thread after it is closed. */
function placeOf({ channel }: Interaction, discordChannelId: string): PinPlace {
  if (!channel?.isThread()) return { discordChannelId };
  return defined({
    discordChannelId,
    discordParentId: channel.parentId ?? undefined,
    isPrivateThread: channel.type === ChannelType.PrivateThread ? (true as const) : undefined,
  });
}

/** The channel and what contains it. A forum's post is a thread of the forum. */
function enclosingChannelIds({ channel }: Interaction, discordChannelId: string): string[] {
  if (!channel || channel.isDMBased()) return [discordChannelId];
  const parent = channel.isThread() ? channel.parent : undefined;
  return [discordChannelId, channel.parentId, parent?.parentId].filter((id) => id != null);
}

/** 96 bits as 16 characters. */
function signature(secret: string, fields: readonly string[]): string {
  return createHmac('sha256', secret).update(fields.join(':')).digest('base64url').slice(0, 16);
}
