/** A server's settings as a message. */
import type { SettingsAnswer } from '../../../answers/index.ts';
import { languageNames } from '../../../language/spoken.ts';
import { type SentenceKey, say } from '../../wording/say.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { accent, type MessagePayload, message, text } from '../parts.ts';

export function settingsMessage({
  settings,
  hasChanged,
  missingPermissions,
  episode,
}: SettingsAnswer): MessagePayload {
  const { pinnerDiscordRoleId, defaultPrivacy, privateDiscordChannelIds, language, learns } = settings;
  const shownChannels = privateDiscordChannelIds.slice(0, 30).map((id) => `<#${id}>`);
  const more = privateDiscordChannelIds.length - shownChannels.length;
  const channels =
    shownChannels.length === 0
      ? say('settings.noChannels')
      : more > 0
        ? say('settings.channelsAndMore', { channels: shownChannels.join(', '), count: more })
        : shownChannels.join(', ');
  const pinners =
    pinnerDiscordRoleId === undefined
      ? say('settings.pinners')
      : say('settings.pinnersAndRole', { role: `<@&${pinnerDiscordRoleId}>` });
  const seenBy = defaultPrivacy === 'public' ? say('settings.seenByAll') : say('settings.seenByMember');
  return message(accent.answer, [
    text(`### ${hasChanged ? say('settings.changed') : say('settings.title')}`),
    text(
      [
        ...(episode === undefined ? [] : [`**${say('settings.episode')}** ${episodeInWords(episode)}`]),
        `**${say('settings.whoMayPin')}** ${pinners}`,
        `**${say('settings.seenBy')}** ${seenBy}`,
        `**${say('settings.alwaysPrivate')}** ${channels}`,
        `**${say('settings.language')}** ${languageInWords(language)}`,
        `**${say('settings.learning')}** ${learns ? say('settings.learns') : say('settings.learnsNot')}`,
      ].join('\n'),
    ),
    ...(missingPermissions.length === 0 ? [] : [text(missingInWords(missingPermissions))]),
    text(small(say('settings.alsoInDiscord'))),
  ]);
}

function missingInWords(missing: SettingsAnswer['missingPermissions']): string {
  const lines = missing.map((name) => `- ${say(permissions[name])}`);
  return [`**${say('settings.lacks')}**`, ...lines].join('\n');
}

const permissions = {
  'View Channel': 'settings.viewChannel',
  'Send Messages': 'settings.sendMessages',
  'Send Messages in Threads': 'settings.sendInThreads',
  'Attach Files': 'settings.attachFiles',
  'Read Message History': 'settings.readHistory',
  'Pin Messages': 'settings.pinMessages',
} as const satisfies Record<SettingsAnswer['missingPermissions'][number], SentenceKey>;

function languageInWords(language: SettingsAnswer['settings']['language']): string {
  return language === undefined ? say('settings.languageOfDiscord') : languageNames[language];
}

function episodeInWords({ title, missingId }: NonNullable<SettingsAnswer['episode']>): string {
  const shown = clippedMarkdown(title, 200);
  if (missingId === undefined) return shown;
  return say('settings.episodeGone', { title: shown, id: clippedMarkdown(missingId, 100) });
}
