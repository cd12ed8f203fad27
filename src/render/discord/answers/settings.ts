/** A server's settings as a message. */
import type { NeededPermission, SettingsAnswer } from '../../../answers/index.ts';
import { languageNames } from '../../../language/spoken.ts';
import { lines } from '../../wording/lines.ts';
import { memberMention, timestamp } from '../../wording/pins/pin-words.ts';
import { type SentenceKey, say } from '../../wording/say.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { accent, type MessagePayload, message } from '../parts.ts';

/** The most channels named; the rest is counted. */
const maxChannels = 30;

export function settingsMessage({
  settings,
  hasChanged,
  missingPermissions,
  episode,
  lastChanges,
}: SettingsAnswer): MessagePayload {
  const { pinnerDiscordRoleId, defaultPrivacy, language, learns } = settings;
  const pinners =
    pinnerDiscordRoleId === undefined
      ? say('settings.pinners')
      : say('settings.pinnersAndRole', { role: `<@&${pinnerDiscordRoleId}>` });
  const row = (label: string, words: string) => `**${label}** ${words}`;
  return message(
    accent.answer,
    `### ${say(hasChanged ? 'settings.changed' : 'settings.title')}`,
    lines(
      episode && row(say('settings.episode'), episodeInWords(episode)),
      row(say('settings.whoMayPin'), pinners),
      row(
        say('settings.seenBy'),
        say(defaultPrivacy === 'public' ? 'settings.seenByAll' : 'settings.seenByMember'),
      ),
      row(say('settings.alwaysPrivate'), channelsInWords(settings)),
      row(say('settings.language'), language ? languageNames[language] : say('settings.languageOfDiscord')),
      row(say('settings.learning'), say(learns ? 'settings.learns' : 'settings.learnsNot')),
    ),
    missingPermissions.length > 0 &&
      lines(
        `**${say('settings.lacks')}**`,
        ...missingPermissions.map((name) => `- ${say(permissions[name])}`),
      ),
    lastChanges.length > 0 && lines(`**${say('settings.lastChanges')}**`, ...lastChanges.map(changeLine)),
    small(say('settings.alsoInDiscord')),
  );
}

const labels = {
  pinnerDiscordRoleId: 'settings.whoMayPin',
  defaultPrivacy: 'settings.seenBy',
  language: 'settings.language',
  privateDiscordChannelIds: 'settings.alwaysPrivate',
  learns: 'settings.learning',
  episodeId: 'settings.episode',
} as const satisfies Record<keyof SettingsAnswer['settings'], SentenceKey>;

function changeLine({ at, by, changed }: SettingsAnswer['lastChanges'][number]): string {
  // The labels end with a colon, as they stand before a setting.
  const what = changed.map((key) => say(labels[key]).replace(/:$/, '')).join('; ');
  return `- ${timestamp(at, 'f')} ${memberMention(by)}: ${what}`;
}

function channelsInWords({ privateDiscordChannelIds: ids }: SettingsAnswer['settings']): string {
  if (ids.length === 0) return say('settings.noChannels');
  const channels = ids
    .slice(0, maxChannels)
    .map((id) => `<#${id}>`)
    .join(', ');
  const count = ids.length - maxChannels;
  return count > 0 ? say('settings.channelsAndMore', { channels, count }) : channels;
}

const permissions = {
  ViewChannel: 'settings.viewChannel',
  SendMessages: 'settings.sendMessages',
  SendMessagesInThreads: 'settings.sendInThreads',
  AttachFiles: 'settings.attachFiles',
  ReadMessageHistory: 'settings.readHistory',
  PinMessages: 'settings.pinMessages',
} as const satisfies Record<NeededPermission, SentenceKey>;

function episodeInWords({ title, missingId }: NonNullable<SettingsAnswer['episode']>): string {
  const shown = clippedMarkdown(title, 200);
  if (missingId === undefined) return shown;
  return say('settings.episodeGone', { title: shown, id: clippedMarkdown(missingId, 100) });
}
