/** A server's settings as a message. */
import type { AnswerOf } from '../../../answers/index.ts';
import { languageNames } from '../../../language/spoken.ts';
import { lines } from '../../wording/lines.ts';
import { say } from '../../wording/say.ts';
import { clippedMarkdown, small } from '../markdown/markdown.ts';
import { memberMention, timestamp } from '../markdown/mention-markdown.ts';
import { type MessagePayload, message } from '../parts.ts';

type Settings = AnswerOf<'settings'>['settings'];

/** The most channels named; the rest is counted. */
const maxChannels = 30;

export function settingsMessage(answer: AnswerOf<'settings'>): MessagePayload {
  const { settings, hasChanged, missingPermissions, lastChanges, episode } = answer;
  const { pinnerDiscordRoleId, defaultPrivacy, language, learns } = settings;
  const pinners =
    pinnerDiscordRoleId === undefined
      ? say('settings.pinners')
      : say('settings.pinnersAndRole', { role: `<@&${pinnerDiscordRoleId}>` });
  const row = (key: keyof Settings, words: string) => `**${say(`setting.${key}`)}** ${words}`;
  const seenBy = defaultPrivacy === 'public' ? 'settings.seenByAll' : 'settings.seenByMember';
  return message(
    'answer',
    `### ${say(hasChanged ? 'settings.changed' : 'settings.title')}`,
    lines(
      episode && row('episodeId', episodeInWords(episode)),
      row('pinnerDiscordRoleId', pinners),
      row('defaultPrivacy', say(seenBy)),
      row('privateDiscordChannelIds', channelsInWords(settings)),
      row('language', language ? languageNames[language] : say('settings.languageOfDiscord')),
      row('learns', say(learns ? 'settings.learns' : 'settings.learnsNot')),
    ),
    missingPermissions.length > 0 &&
      lines(
        `**${say('settings.lacks')}**`,
        ...missingPermissions.map((name) => `- ${say(`permission.${name}`)}`),
      ),
    lastChanges.length > 0 && lines(`**${say('settings.lastChanges')}**`, lastChanges.map(changeLine)),
    small(say('settings.alsoInDiscord')),
  );
}

function changeLine({ at, by, changed }: AnswerOf<'settings'>['lastChanges'][number]): string {
  // The labels end with a colon, as they stand before a setting.
  const what = changed.map((key) => say(`setting.${key}`).replace(/:$/, '')).join('; ');
  return `- ${timestamp(at, 'f')} ${memberMention(by)}: ${what}`;
}

function channelsInWords({ privateDiscordChannelIds: ids }: Settings): string {
  if (ids.length === 0) return say('settings.noChannels');
  const shown = ids.slice(0, maxChannels);
  const channels = shown.map((id) => `<#${id}>`).join(', ');
  const count = ids.length - maxChannels;
  return count > 0 ? say('settings.channelsAndMore', { channels, count }) : channels;
}

function episodeInWords({ title, missingId }: NonNullable<AnswerOf<'settings'>['episode']>): string {
  const shown = clippedMarkdown(title, 200);
  if (missingId === undefined) return shown;
  return say('settings.episodeGone', { title: shown, id: clippedMarkdown(missingId, 100) });
}
