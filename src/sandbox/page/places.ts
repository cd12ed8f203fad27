/** The channels of the world, and who and what somebody can name in them. */

import type { PageChannel, PageChoice, PageServer, PageWorld } from '../server/page-api/page-types.ts';
import { optionType } from './numbers.ts';

/** The channel of an id, in a server or with the bot alone; undefined for an id of another world. */
export function channelOf(world: PageWorld, channelId: string): PageChannel | undefined {
  const channels = world.servers.flatMap((server) => server.channels);
  return [...channels, world.direct].find(({ id }) => id === channelId);
}

/** The server of a channel; undefined for a direct message. */
export function serverOf(world: PageWorld, channelId: string): PageServer | undefined {
  return world.servers.find(({ channels }) => channels.some(({ id }) => id === channelId));
}

/** What an option of a command offers in a channel: people, and the channels and roles of its server. */
export function choicesOf(type: number, world: PageWorld, channelId: string): readonly PageChoice[] {
  const server = serverOf(world, channelId);
  const choice = ({ id, name }: { readonly id: string; readonly name: string }) => ({ name, value: id });
  switch (type) {
    case optionType.user:
      return [world.people.member, world.people.moderator].map(choice);
    case optionType.channel:
      return (server?.channels ?? []).map(({ id, name }) => ({ name: `#${name}`, value: id }));
    case optionType.role:
      return (server?.roles ?? []).map(choice);
    default:
      return [];
  }
}
