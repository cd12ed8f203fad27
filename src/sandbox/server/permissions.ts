/** Who may do what in a channel (topics/permissions). */

import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Member, Server } from './store.ts';

/** Every permission that Discord has. */
export const allPermissions = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n);

/** What an app has in a direct message with its user (interactions/receiving-and-responding). */
export const directMessagePermissions =
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.UseExternalEmojis;

/**
 * A member's permissions in a channel, by Discord's algorithm: the owner and administrators have
 * all; else @everyone and roles together, then the channel's overwrites for @everyone, for all
 * roles (denials before grants) and for the member. Without View Channel nothing else counts.
 */
export function permissionsIn(server: Server, member: Member, channel: Channel): bigint {
  if (server.ownerId === member.userId) return allPermissions;
  const roleIds = [server.id, ...member.roleIds];
  let permissions = roleIds.reduce((sum, id) => sum | (server.roles.get(id)?.permissions ?? 0n), 0n);
  if ((permissions & PermissionFlagsBits.Administrator) !== 0n) return allPermissions;

  const everyone = channel.overwrites.filter(({ id }) => id === server.id);
  const roles = channel.overwrites.filter(({ id }) => id !== server.id && member.roleIds.includes(id));
  const own = channel.overwrites.filter(({ id }) => id === member.userId);
  for (const group of [everyone, roles, own]) {
    for (const { deny } of group) permissions &= ~deny;
    for (const { allow } of group) permissions |= allow;
  }
  return (permissions & PermissionFlagsBits.ViewChannel) === 0n ? 0n : permissions;
}

/**
 * A member's permissions in a thread: those of its channel, with Send Messages in Threads for Send
 * Messages. A private thread is there for those who joined it and for Manage Threads (topics/threads).
 */
export function threadPermissions({ type, thread }: Channel, userId: string, inParent: bigint): bigint {
  const { SendMessages, SendMessagesInThreads, ManageThreads } = PermissionFlagsBits;
  const isLetIn = thread?.memberIds.has(userId) || (inParent & ManageThreads) !== 0n;
  if (type === ChannelType.PrivateThread && !isLetIn) return 0n;
  return (inParent & SendMessagesInThreads) === 0n ? inParent & ~SendMessages : inParent | SendMessages;
}
