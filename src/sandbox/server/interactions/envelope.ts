/** The fields that the Gateway sends around an interaction's data. */

import { refusals } from '../checks/errors.ts';
import type { Json } from '../checks/json.ts';
import { maxFileBytesIn } from '../state/attachments.ts';
import type { Interaction, Server } from '../state/entities.ts';
import type { Store } from '../state/memory-store.ts';
import { directPermissions } from '../state/permissions.ts';
import { channelObject, memberObject } from '../state/views.ts';
import { contextOf } from './filled-options.ts';
import { authorizingOwners } from './interactions.ts';

/** What every interaction carries (interactions/receiving-and-responding, "Interaction Object"). */
export function envelope(store: Store, interaction: Interaction, locale: string): Json {
  const user = store.user(interaction.userId);
  const channel = store.channel(interaction.channelId);
  const permissions = store.permissions(user.id, channel).toString();
  const isBotDirect = channel.recipientIds.includes(store.applicationId);
  return {
    id: interaction.id,
    application_id: store.applicationId,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    channel_id: channel.id,
    channel: { ...channelObject(store, channel, user.id), permissions },
    context: contextOf(store, channel),
    locale,
    entitlements: [],
    authorizing_integration_owners: authorizingOwners(interaction),
    attachment_size_limit: maxFileBytesIn(store, channel.id),
    ...(channel.guildId === undefined
      ? { user, app_permissions: directPermissions(isBotDirect).toString() }
      : inServer(store, interaction, store.server(channel.guildId), permissions)),
  };
}

function inServer(store: Store, interaction: Interaction, server: Server, permissions: string): Json {
  const { id, locale, members } = server;
  const member = members.get(interaction.userId);
  if (member === undefined) throw refusals.unknownMember();
  return {
    guild_id: id,
    guild: { id, locale, features: [] },
    guild_locale: locale,
    member: { ...memberObject(store, member), permissions },
    app_permissions: store.appPermissions(interaction).toString(),
  };
}
