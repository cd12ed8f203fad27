/** Who may do what in a channel (topics/permissions). */

import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Member, Server } from './entities.ts';

export const allPermissions = Object.values(PermissionFlagsBits).reduce((sum, bit) => sum | bit, 0n);

/** What an app may do outside servers; in its own direct message it may do more (interactions/receiving-and-responding). */
export function directPermissions(isBotDirect: boolean): bigint {
  const { AttachFiles, EmbedLinks, MentionEveryone, UseExternalEmojis } = PermissionFlagsBits;
  return AttachFiles | EmbedLinks | MentionEveryone | (isBotDirect ? UseExternalEmojis : 0n);
}

/**
 * A member's permissions in a channel: the owner and administrators have all; else those of @everyone and roles,
 * then the overwrites for @everyone, for roles (denials first) and for the member. All need View Channel.
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

/** Permissions in a thread. A private one is seen by its members and by whoever manages threads (topics/threads). */
export function permissionsInThread(inParent: bigint, { type, thread }: Channel, userId: string): bigint {
  const isOpen = type !== ChannelType.PrivateThread || thread?.memberIds.has(userId) === true;
  return isOpen || (inParent & PermissionFlagsBits.ManageThreads) !== 0n ? inParent : 0n;
}

/** The permission to write in a channel. Threads have one of their own. */
export function permissionToSend({ thread }: Channel): bigint {
  return thread === undefined ? PermissionFlagsBits.SendMessages : PermissionFlagsBits.SendMessagesInThreads;
}
