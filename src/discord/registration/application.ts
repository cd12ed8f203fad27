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

/** How the bot is invited to a server: with exactly the permissions that it needs. */
export const invitation = {
  scopes: [OAuth2Scopes.Bot, OAuth2Scopes.ApplicationsCommands],
  permissions: PermissionsBitField.resolve(neededPermissions),
};

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
      [GuildInstall]: {
        oauth2_install_params: { ...invitation, permissions: invitation.permissions.toString() },
      },
      [UserInstall]: {
        oauth2_install_params: { scopes: [OAuth2Scopes.ApplicationsCommands], permissions: '0' },
      },
    },
  };
  await rest.patch(Routes.currentApplication(), { body });
}
