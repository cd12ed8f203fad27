/** The bot's application in Discord: how it may be installed, and with which permissions it is invited. */
import { OAuth2Scopes, PermissionsBitField, type REST } from 'discord.js';
import {
  type APIApplication,
  ApplicationIntegrationType,
  type RESTPatchCurrentApplicationJSONBody,
  Routes,
} from 'discord-api-types/v10';
import { type NeededPermission, neededPermissions } from '../../answers/index.ts';

const { GuildInstall, UserInstall } = ApplicationIntegrationType;

/** The permissions that the bot needs and does not have. */
export function missingPermissions(permissions: PermissionsBitField): NeededPermission[] {
  return neededPermissions.filter((name) => !permissions.has(name));
}

const invitePermissions = PermissionsBitField.resolve(neededPermissions).toString();
const scopes = [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands];

/**
 * The link that invites the bot to a server with exactly these permissions.
 *
 * `inviteLink('123')` → `'https://discord.com/oauth2/authorize?client_id=123&scope=bot+applications.commands&permissions=…'`
 */
export function inviteLink(discordApplicationId: string): string {
  const query = new URLSearchParams({
    client_id: discordApplicationId,
    scope: scopes.join(' '),
    permissions: invitePermissions,
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}

/** Whether people may install the app for themselves. Without a setting, an app is only for servers. */
export async function supportsUserInstall(rest: REST): Promise<boolean> {
  const application = (await rest.get(Routes.currentApplication())) as APIApplication;
  return application.integration_types_config?.[UserInstall] !== undefined;
}

/** Sets the description, tags and kinds of installation that the developer portal shows. */
export async function setUpApplication(rest: REST): Promise<void> {
  const body: RESTPatchCurrentApplicationJSONBody = {
    description:
      'Answers questions about a news episode from a fixed set of documents, word for word and with the outlet named.',
    tags: ['news', 'sources', 'quotations', 'fact-checking'],
    integration_types_config: {
      [GuildInstall]: { oauth2_install_params: { scopes, permissions: invitePermissions } },
      [UserInstall]: {
        oauth2_install_params: { scopes: [OAuth2Scopes.ApplicationsCommands], permissions: '0' },
      },
    },
  };
  await rest.patch(Routes.currentApplication(), { body });
}
