/** The fields that the Gateway sends around an interaction's data. */

import type { Json } from '../checks/json.ts';
import { maxFileBytesIn } from '../state/attachments.ts';
import type { Channel, Interaction, User } from '../state/entities.ts';
import { directPermissions } from '../state/permissions.ts';
import type { Store } from '../state/store.ts';
import { channelObject, memberObject, userObject } from '../state/views.ts';
import { authorizingOwners } from './interactions.ts';
import type { Place } from './options.ts';

/** What every interaction carries (interactions/receiving-and-responding, "Interaction Object"). */
export function envelope(
  store: Store,
  user: User,
  place: Place,
  channel: Channel,
  interaction: Interaction,
): Json {
  const permissions = store.permissions(user.id, channel);
  const shared = {
    id: interaction.id,
    application_id: store.applicationId,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    channel_id: channel.id,
    channel: { ...channelObject(store, channel, user.id), permissions: permissions.toString() },
    locale: place.locale,
    entitlements: [],
    authorizing_integration_owners: authorizingOwners(interaction),
    attachment_size_limit: maxFileBytesIn(store, channel.id),
  };
  const server = channel.guildId === undefined ? undefined : store.server(channel.guildId);
  const member = server?.members.get(user.id);
  if (server === undefined || member === undefined) {
    const isBotDirect = channel.recipientIds.includes(store.applicationId);
    return {
      ...shared,
      user: userObject(user),
      context: isBotDirect ? 1 : 2,
      app_permissions: directPermissions(isBotDirect).toString(),
    };
  }
  return {
    ...shared,
    guild_id: server.id,
    guild: { id: server.id, locale: server.locale, features: [] },
    guild_locale: server.locale,
    context: 0,
    member: { ...memberObject(store, member), permissions: permissions.toString() },
    app_permissions: store.appPermissions(interaction).toString(),
  };
}
