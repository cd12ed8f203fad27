/** The channels of the world, and who and what somebody can name in them. */

import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Choice, PageChannel, PageServer, PageWorld } from '../server/page-api/page-types.ts';
import type { Page } from './page.ts';

/** The channel of an id, in a server or with the bot alone; undefined for an id of another world. */
export const channelOf = ({ servers, direct }: PageWorld, channelId: string): PageChannel | undefined =>
  [...servers.flatMap(({ channels }) => channels), direct].find(({ id }) => id === channelId);

/** The server of a channel; undefined for a direct message. */
export const serverOf = ({ servers }: PageWorld, channelId: string): PageServer | undefined =>
  servers.find(({ channels }) => channels.some(({ id }) => id === channelId));

/** What an option of a command offers in a channel: people, and the channels and roles of its server. */
export function choicesOf(type: number, { world, channelId }: Page): readonly Choice[] {
  const { channels = [], roles = [] } = serverOf(world, channelId) ?? {};
  const people = Object.values(world.people).map(({ id, global_name: name }) => ({ id, name }));
  const choices = {
    [ApplicationCommandOptionType.User]: people,
    [ApplicationCommandOptionType.Channel]: channels.map(({ id, name }) => ({ id, name: `#${name}` })),
    [ApplicationCommandOptionType.Role]: roles,
  }[type];
  return (choices ?? []).map(({ id, name }) => ({ name, value: id }));
}
