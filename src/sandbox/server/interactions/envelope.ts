/** The fields that the Gateway sends around an interaction's data. */

import { refusals } from '../checks/errors.ts';
import type { Json } from '../checks/json.ts';
import { maxFileBytesIn } from '../state/attachments.ts';
import type { Channel, Interaction, Server, User } from '../state/entities.ts';
import { directPermissions } from '../state/permissions.ts';
import type { Store } from '../state/store.ts';
import { channelObject, memberObject } from '../state/views.ts';
import { authorizingOwners } from './interactions.ts';
import { contextOf, type Place } from './options.ts';

/** What every interaction carries (interactions/receiving-and-responding, "Interaction Object"). */
export function envelope(
  store: Store,
  user: User,
  place: Place,
  channel: Channel,
  interaction: Interaction,
): Json {
  const permissions = store.permissions(user.id, channel).toString();
  return {
    id: interaction.id,
    application_id: store.applicationId,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    channel_id: channel.id,
    channel: { ...channelObject(store, channel, user.id), permissions },
    context: contextOf(store, channel),
    locale: place.locale,
    entitlements: [],
    authorizing_integration_owners: authorizingOwners(interaction),
    attachment_size_limit: maxFileBytesIn(store, channel.id),
    ...(channel.guildId === undefined
      ? outsideServers(store, user, channel)
      : inServer(store, user, store.server(channel.guildId), interaction, permissions)),
  };
}

function outsideServers({ applicationId }: Store, user: User, { recipientIds }: Channel): Json {
  const permissions = directPermissions(recipientIds.includes(applicationId));
  return { user, app_permissions: permissions.toString() };
}

function inServer(
  store: Store,
  user: User,
  { id, locale, members }: Server,
  interaction: Interaction,
  permissions: string,
): Json {
  const member = members.get(user.id);
  if (member === undefined) throw refusals.unknownMember();
  return {
    guild_id: id,
    guild: { id, locale, features: [] },
    guild_locale: locale,
    member: { ...memberObject(store, member), permissions },
    app_permissions: store.appPermissions(interaction).toString(),
  };
}
