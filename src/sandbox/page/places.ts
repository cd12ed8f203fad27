/** The channels of the world, and who and what somebody can name in them. */

import type {
  PageChannel,
  PageChoice,
  PageOption,
  PageServer,
  PageWorld,
} from '../server/page-api/page-types.ts';
import { componentType, optionType } from './numbers.ts';

/** The channel of an id, in a server or with the bot alone; undefined for an id of another world. */
export function channelOf(world: PageWorld, channelId: string): PageChannel | undefined {
  const channels = world.servers.flatMap((server) => server.channels);
  return [...channels, world.direct].find(({ id }) => id === channelId);
}

/** The server of a channel; undefined for a direct message. */
export function serverOf(world: PageWorld, channelId: string): PageServer | undefined {
  return world.servers.find(({ channels }) => channels.some(({ id }) => id === channelId));
}

interface Entity {
  readonly id: string;
  readonly name: string;
  /** The server that a channel or a role belongs to. */
  readonly server?: string;
}

interface Entities {
  readonly people: readonly Entity[];
  readonly channels: readonly Entity[];
  readonly roles: readonly Entity[];
}

function entitiesOf({ people }: PageWorld, servers: readonly PageServer[]): Entities {
  return {
    people: [people.member, people.moderator],
    channels: servers.flatMap(({ name: server, channels }) =>
      channels.map(({ id, name }) => ({ id, name: `#${name}`, server })),
    ),
    roles: servers.flatMap(({ name: server, roles }) => roles.map(({ id, name }) => ({ id, name, server }))),
  };
}

/** What an option of a command offers in a channel: people, and the channels and roles of its server. */
export function choicesOf(type: number, world: PageWorld, channelId: string): readonly PageChoice[] {
  const server = serverOf(world, channelId);
  const { people, channels, roles } = entitiesOf(world, server === undefined ? [] : [server]);
  const byType: Readonly<Record<number, readonly Entity[]>> = {
    [optionType.user]: people,
    [optionType.channel]: channels,
    [optionType.role]: roles,
    [optionType.mentionable]: [...people, ...roles],
  };
  return (byType[type] ?? []).map(({ id, name }) => ({ name, value: id }));
}

/** What a select of people, roles or channels offers: a message does not say where it stands, so of all servers. */
export function selectOptionsOf(type: number, world: PageWorld): readonly PageOption[] {
  const { people, channels, roles } = entitiesOf(world, world.servers);
  const byType: Readonly<Record<number, readonly Entity[]>> = {
    [componentType.userSelect]: people,
    [componentType.roleSelect]: roles,
    [componentType.mentionableSelect]: [...people, ...roles],
    [componentType.channelSelect]: channels,
  };
  return (byType[type] ?? []).map(({ id, name, server }) => ({
    label: name,
    value: id,
    ...(server !== undefined && { description: server }),
  }));
}
