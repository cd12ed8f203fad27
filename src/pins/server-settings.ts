/** What moderators decide about Onrecord in their server. */
import { z } from 'zod';
import { spokenLanguages } from '../language/spoken.ts';

export const settingsSchema = z.strictObject({
  /** Members with this role may pin, besides those with Discord's Pin Messages. */
  pinnerDiscordRoleId: z.string().min(1).exactOptional(),
  /** Whether an answer is shown to the channel or only to the member who asked. */
  defaultPrivacy: z.enum(['public', 'private']),
  /** The language of public answers; absent: the server's language in Discord. */
  language: z.enum(spokenLanguages).exactOptional(),
  /** Channels in which every answer is private, whatever the member chooses. */
  privateDiscordChannelIds: z.array(z.string().min(1)).readonly(),
  /** Whether badly answered questions are counted and members may report answers. */
  learns: z.literal(true).exactOptional(),
  /** The episode that answers come from, where the bot has several; absent: the default. */
  episodeId: z.string().exactOptional(),
});

export type ServerSettings = Readonly<z.infer<typeof settingsSchema>>;

export const defaultSettings: ServerSettings = { defaultPrivacy: 'public', privateDiscordChannelIds: [] };
