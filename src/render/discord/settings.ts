/** A server's settings as a message. */
import type { SettingsAnswer } from '../../answers/index.ts';
import { say } from '../wording/say.ts';
import { escapeMarkdown, small } from './markdown.ts';
import { accent, type MessagePayload, message, text } from './parts.ts';

export function settingsMessage({
  settings,
  hasChanged,
  missingPermissions,
}: SettingsAnswer): MessagePayload {
  const { pinnerDiscordRoleId, defaultPrivacy, privateDiscordChannelIds, learns } = settings;
  const shownChannels = privateDiscordChannelIds.slice(0, 30).map((id) => `<#${id}>`);
  const more = privateDiscordChannelIds.length - shownChannels.length;
  const channels =
    shownChannels.length === 0 ? 'none' : `${shownChannels.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  const role = pinnerDiscordRoleId === undefined ? '' : `, and members with <@&${pinnerDiscordRoleId}>`;
  return message(accent.answer, [
    text(`### ${hasChanged ? 'Settings changed' : 'Settings of this server'}`),
    text(
      [
        `**Who may pin:** members with Discord’s Pin Messages in the channel${role}`,
        `**Answers are seen by:** ${defaultPrivacy === 'public' ? 'everybody in the channel' : 'only the member who asks'}, unless the member says otherwise`,
        `**Always private in:** ${channels}`,
        say(learns ? 'settings.learns' : 'settings.learnsNot'),
      ].join('\n'),
    ),
    ...(missingPermissions.length === 0 ? [] : [text(missingInWords(missingPermissions))]),
    text(small('Who may use a command is also set in Discord: Server Settings → Integrations → Onrecord')),
  ]);
}

function missingInWords(missing: SettingsAnswer['missingPermissions']): string {
  const lines = missing.map(({ name, use }) => `- ${escapeMarkdown(name)}, ${escapeMarkdown(use)}`);
  return ['**Onrecord lacks in this channel:**', ...lines].join('\n');
}
