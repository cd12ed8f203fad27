/** What a server's moderators have decided about Onrecord. */
import { z } from 'zod';
import { spokenLanguages } from '../language/spoken.ts';

export const settingsSchema = z.strictObject({
  /** Members with this role may pin, besides those whom Discord allows to (PIN_MESSAGES). */
  pinnerDiscordRoleId: z.string().min(1).exactOptional(),
  /** Whether an answer is shown to the channel or to the member who asked only. */
  defaultPrivacy: z.enum(['public', 'private']),
  /** Of public answers; without it, the language that the server has in Discord. */
  language: z.enum(spokenLanguages).exactOptional(),
  /** In these channels every answer is private, whatever the member asks for. */
  privateDiscordChannelIds: z.array(z.string().min(1)).readonly(),
  /** Questions that are answered badly are counted, and members may report an answer. */
  learns: z.literal(true).exactOptional(),
  /** The episode that is answered from, where the bot has several; without it, the first. */
  episodeId: z.string().exactOptional(),
});

export type ServerSettings = Readonly<z.infer<typeof settingsSchema>>;

export type Privacy = ServerSettings['defaultPrivacy'];

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
