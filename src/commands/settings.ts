/** /settings: what a server's moderators decide about Onrecord. */
import { isDeepStrictEqual } from 'node:util';
import { type Answer, refuse, type SettingsAnswer } from '../answers/index.ts';
import { defined } from '../defined.ts';
import type { EpisodeHeader } from '../knowledge/model.ts';
import { languageNames, spokenLanguages } from '../language/spoken.ts';
import type { ServerSettings } from '../pins/server-settings.ts';
import type { CommandContext } from './context.ts';
import { type CommandGroup, defineCommand } from './define.ts';
import { episodeOption } from './options/episode-option.ts';
import { ifAvailable, withServer } from './pins/guard.ts';

/** Discord's permission to manage the server (topics/permissions). */
const manageGuild = 1n << 5n;

const show = defineCommand({
  name: 'show',
  description: 'The settings of this server',
  alwaysPrivate: true,
  run: (_, context) => changeSettings(context),
});

const pinRole = defineCommand({
  name: 'pin-role',
  description: 'Which role may pin besides members with Discord’s Pin Messages',
  alwaysPrivate: true,
  options: {
    role: { type: 'role', description: 'The role; leave it out for none' },
    everybody: { type: 'boolean', description: 'Yes, with @everyone every member may pin' },
  },
  run: ({ role, everybody = false }, context) => {
    // Discord gives the role @everyone the server's own id.
    const isEveryone = role !== undefined && role === context.server?.discordGuildId;
    if (isEveryone && !everybody) return refuse({ reason: 'everybody-may-pin' });
    return changeSettings(context, ({ pinnerDiscordRoleId: _, ...rest }) =>
      role === undefined ? rest : { ...rest, pinnerDiscordRoleId: role },
    );
  },
});

const privacy = defineCommand({
  name: 'privacy',
  description: 'Who sees an answer when the member who asks does not say',
  alwaysPrivate: true,
  options: {
    answers: {
      type: 'string',
      description: 'Who sees it',
      required: true,
      choices: [
        { name: 'everybody in the channel', value: 'public' },
        { name: 'only the member who asks', value: 'private' },
      ],
    },
  },
  run: ({ answers }, context) =>
    changeSettings(context, (settings) => ({
      ...settings,
      defaultPrivacy: answers === 'private' ? 'private' : 'public',
    })),
});

const privateChannel = defineCommand({
  name: 'private-channel',
  description: 'A channel, forum or category in which every answer is shown to the member who asks only',
  alwaysPrivate: true,
  options: {
    channel: {
      type: 'channel',
      description: 'The channel, with its threads, or a whole category',
      required: true,
    },
    remove: { type: 'boolean', description: 'From now on as in every other channel' },
  },
  run: ({ channel, remove = false }, context) =>
    changeSettings(context, (settings) => {
      const others = settings.privateDiscordChannelIds.filter((id) => id !== channel);
      return { ...settings, privateDiscordChannelIds: remove ? others : [...others, channel] };
    }),
});

const learning = defineCommand({
  name: 'learning',
  description: 'Count questions that go unanswered, without who asked, for /gaps',
  alwaysPrivate: true,
  options: {
    on: { type: 'boolean', description: 'Yes, from now on; no to stop', required: true },
  },
  run: ({ on }, context) =>
    changeSettings(context, ({ learns: _, ...rest }) => (on ? { ...rest, learns: true } : rest)),
});

const discordsLanguage = 'discord';

const language = defineCommand({
  name: 'language',
  description: 'In which language Onrecord writes what everybody sees; quotations stay as printed',
  alwaysPrivate: true,
  options: {
    language: {
      type: 'string',
      description: 'The language',
      required: true,
      choices: [
        { name: 'as set for this server in Discord', value: discordsLanguage },
        ...spokenLanguages.map((value) => ({ name: languageNames[value], value })),
      ],
    },
  },
  run: ({ language: wanted }, context) => {
    const chosen = spokenLanguages.find((one) => one === wanted);
    return changeSettings(context, ({ language: _, ...rest }) => ({
      ...rest,
      ...defined({ language: chosen }),
    }));
  },
});

/** /settings of a bot with several episodes. */
export function settingsWithEpisode(episodes: readonly EpisodeHeader[]): CommandGroup {
  const episode = defineCommand({
    name: 'episode',
    description: 'Which episode answers in this server come from',
    alwaysPrivate: true,
    options: { episode: { ...episodeOption(episodes, 'The episode'), required: true } },
    run: ({ episode: episodeId }, context) => changeSettings(context, (before) => ({ ...before, episodeId })),
  });
  return { ...settings, commands: [...settings.commands, episode] };
}

/** Discord offers it to members who may manage the server, or whom the server's settings allow it. */
export const settings: CommandGroup = {
  kind: 'group',
  name: 'settings',
  description: 'What this server decides about Onrecord',
  serversOnly: true,
  defaultMemberPermissions: manageGuild,
  commands: [show, pinRole, privacy, privateChannel, learning, language],
};

const maxLastChanges = 5;

/** Which settings differ: `['language']`. */
function changedKeys(before: ServerSettings, after: ServerSettings): (keyof ServerSettings)[] {
  const keys = Object.keys({ ...before, ...after }) as (keyof ServerSettings)[];
  return keys.filter((key) => !isDeepStrictEqual(before[key], after[key]));
}

function changeSettings(
  context: CommandContext,
  changed?: (settings: ServerSettings) => ServerSettings,
): Promise<Answer> {
  return withServer<Answer>(context, async ({ store, discordGuildId, member, missingPermissions }) => {
    const settings = changed
      ? await store.settings.change({ discordGuildId, change: changed, changedBy: member.discordUserId })
      : await store.settings.read({ discordGuildId });
    // A failure now would say of a change that was kept that it was not.
    const changes = (await ifAvailable(store.settings.history({ discordGuildId }, maxLastChanges))) ?? [];
    return defined({
      kind: 'settings' as const,
      settings,
      lastChanges: changes.map(({ before, after, ...by }) => ({
        ...by,
        changed: changedKeys(before, after),
      })),
      hasChanged: changed !== undefined,
      missingPermissions,
      episode: episodeOf(settings, context),
    });
  });
}

/** The episode that answers come from; undefined where there is only one and none was chosen. */
function episodeOf(
  { episodeId }: ServerSettings,
  { episodes, library }: CommandContext,
): SettingsAnswer['episode'] {
  const loaded = (episodes ?? [library]).map(({ knowledge }) => knowledge.episode);
  const chosen = loaded.find(({ id }) => id === episodeId);
  const isMissing = episodeId !== undefined && chosen === undefined;
  const title = (chosen ?? loaded[0])?.title;
  if (title === undefined || (loaded.length === 1 && !isMissing)) return undefined;
  return { title, ...(isMissing && { missingId: episodeId }) };
}
