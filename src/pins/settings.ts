/** What a server's moderators have decided about Onrecord. */
import type { SpokenLanguage } from '../language/spoken.ts';

export interface ServerSettings {
  /** Members with this role may pin, besides those whom Discord allows to (PIN_MESSAGES). */
  readonly pinnerDiscordRoleId?: string;
  readonly defaultPrivacy: Privacy;
  /** Of public answers; without it, the language that the server has in Discord. */
  readonly language?: SpokenLanguage;
  /** In these channels every answer is private, whatever the member asks for. */
  readonly privateDiscordChannelIds: readonly string[];
  /** Questions that are answered badly are counted, and members may report an answer. */
  readonly learns?: true;
  /** The episode that is answered from, where the bot has several; without it, the first. */
  readonly episodeId?: string;
}

/** Whether an answer is shown to the channel or to the member who asked only. */
export type Privacy = 'public' | 'private';

export const defaultSettings: ServerSettings = { defaultPrivacy: 'public', privateDiscordChannelIds: [] };

/** A change of a server's settings. */
export interface SettingsChange {
  /** An instant in ISO 8601, UTC. */
  readonly at: string;
  /** A Discord user id. */
  readonly by: string;
  readonly before: ServerSettings;
  readonly after: ServerSettings;
}
