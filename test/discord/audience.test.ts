/** Whether everybody who sees one channel sees another: on discord.js's servers, against Discord's own algorithm for one member. */
import {
  ChannelType,
  Client,
  type Guild,
  type Interaction,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { audienceOf } from '../../src/discord/audience.ts';
import { type ContextParts, contextOf } from '../../src/discord/server-context.ts';
import type { Channel, Member, Overwrite, Role, Server } from '../../src/sandbox/server/state/entities.ts';
import { permissionsIn } from '../../src/sandbox/server/state/permissions.ts';

const { ViewChannel, Administrator, SendMessages } = PermissionFlagsBits;
const [everyone, here, there, owner, asker, bot] = ['1', '2', '3', '4', '5', '6'] as const;
const [reporters, muted, editors] = ['11', '12', '13'] as const;
const [ann, ben] = ['21', '22'] as const;

type Doors = Readonly<Record<string, 'in' | 'out' | undefined>>;
interface Plan {
  readonly roles?: Readonly<Record<string, bigint>>;
  readonly botRoleIds?: readonly string[];
  readonly here?: Doors;
  readonly there?: Doors;
  /** Threads, by id. */
  readonly threads?: Readonly<Record<string, { readonly parent: string; readonly isPrivate?: boolean }>>;
}

const members: ReadonlySet<string> = new Set([ann, ben, owner, asker, bot]);
const client = new Client({ intents: [] });

function overwritesOf(doors: Doors = {}): Overwrite[] {
  return Object.entries(doors).map(([id, door]) => ({
    id,
    type: members.has(id) ? 1 : 0,
    allow: door === 'in' ? ViewChannel : SendMessages,
    deny: door === 'out' ? ViewChannel : 0n,
  }));
}

/** The server as Discord sends it. */
function guildOf({ roles = {}, botRoleIds = [], threads = {}, ...doors }: Plan): Guild {
  client.channels.cache.clear();
  const { _add } = client.guilds as unknown as { _add(data: object, cache: boolean): Guild };
  return _add.call(
    client.guilds,
    {
      id: everyone,
      owner_id: owner,
      roles: Object.entries({ [everyone]: ViewChannel, ...roles }).map(([id, permissions]) => ({
        id,
        permissions: String(permissions),
        ...(botRoleIds.includes(id) ? { tags: { bot_id: '99' } } : {}),
      })),
      channels: [here, there].map((id) => ({
        id,
        type: ChannelType.GuildText,
        guild_id: everyone,
        permission_overwrites: overwritesOf(id === here ? doors.here : doors.there).map((one) => ({
          ...one,
          allow: String(one.allow),
          deny: String(one.deny),
        })),
      })),
      threads: Object.entries(threads).map(([id, { parent, isPrivate = false }]) => ({
        id,
        type: isPrivate ? ChannelType.PrivateThread : ChannelType.PublicThread,
        guild_id: everyone,
        parent_id: parent,
      })),
    },
    false,
  );
}

const allSeeToo = (plan: Plan, from: string = here, other: string = there): boolean =>
  audienceOf(guildOf(plan), from, asker)({ discordChannelId: other });

describe('everybody who sees this channel sees another', () => {
  it('when nobody is kept out of any', () => {
    expect(allSeeToo({ roles: { [reporters]: 0n } })).toBe(true);
  });

  it('not when it is closed to @everyone, whoever is let in', () => {
    expect(allSeeToo({ there: { [everyone]: 'out' } })).toBe(false);
    expect(allSeeToo({ roles: { [editors]: 0n }, there: { [everyone]: 'out', [editors]: 'in' } })).toBe(
      false,
    );
  });

  it('when both are for the same role, or this one for fewer', () => {
    const roles = { [editors]: 0n, [reporters]: 0n };
    const closed: Doors = { [everyone]: 'out', [editors]: 'in' };
    const both: Doors = { ...closed, [reporters]: 'in' };
    expect(allSeeToo({ roles, here: closed, there: closed })).toBe(true);
    expect(allSeeToo({ roles, here: closed, there: both })).toBe(true);
    expect(allSeeToo({ roles, here: both, there: closed })).toBe(false);
  });

  it('not when a role is kept out of it that sees this one only beside another role', () => {
    const roles = { [everyone]: 0n, [reporters]: ViewChannel, [muted]: 0n };
    expect(allSeeToo({ roles, there: { [muted]: 'out' } })).toBe(false);
    expect(allSeeToo({ roles, here: { [muted]: 'out' }, there: { [muted]: 'out' } })).toBe(true);
    // Letting in counts for more than keeping out.
    const here: Doors = { [muted]: 'out', [reporters]: 'in' };
    expect(allSeeToo({ roles, here, there: { [muted]: 'out' } })).toBe(false);
  });

  it('whatever administrators, the owner, the asker and bots see', () => {
    const roles = { [editors]: Administrator, [muted]: 0n };
    const closed: Doors = { [everyone]: 'out' };
    const opened: Doors = { ...closed, [editors]: 'in', [owner]: 'in', [asker]: 'in', [muted]: 'in' };
    expect(allSeeToo({ roles, botRoleIds: [muted], here: opened, there: closed })).toBe(true);
    expect(allSeeToo({ roles, here: opened, there: closed })).toBe(false);
    expect(allSeeToo({ roles: { [everyone]: Administrator }, there: closed })).toBe(true);
  });

  it('not when a member who is let in here by name is not surely let in there', () => {
    const letsAnnIn: Doors = { [everyone]: 'out', [ann]: 'in' };
    expect(allSeeToo({ here: letsAnnIn, there: { [everyone]: 'out' } })).toBe(false);
    expect(allSeeToo({ here: letsAnnIn, there: { ...letsAnnIn, [ben]: 'in' } })).toBe(true);
    expect(allSeeToo({ here: letsAnnIn })).toBe(true);
    // Ann may be muted.
    expect(allSeeToo({ roles: { [muted]: 0n }, here: letsAnnIn, there: { [muted]: 'out' } })).toBe(false);
  });

  it('not when a member is kept out of it by name, unless of this one too', () => {
    expect(allSeeToo({ there: { [ann]: 'out' } })).toBe(false);
    expect(allSeeToo({ here: { [ann]: 'out' }, there: { [ann]: 'out' } })).toBe(true);
  });

  it('exactly when no member that there may be sees this one alone', () => {
    const roleIds = [reporters, muted, editors];
    const door = fc.constantFrom('in' as const, 'out' as const, undefined);
    const doors = fc.record(
      Object.fromEntries([everyone, ...roleIds, ann, ben].map((id) => [id, door])),
    ) as fc.Arbitrary<Doors>;
    const permissions = fc.constantFrom(0n, 0n, ViewChannel, ViewChannel, Administrator);
    const roles = fc.record(Object.fromEntries([everyone, ...roleIds].map((id) => [id, permissions])));
    const roleSets = Array.from({ length: 8 }, (_, set) => roleIds.filter((_, bit) => set & (1 << bit)));
    fc.assert(
      fc.property(roles, doors, doors, (roles, doorsHere, doorsThere) => {
        const server = {
          id: everyone,
          ownerId: owner,
          roles: new Map(Object.entries(roles).map(([id, permissions]) => [id, { id, permissions } as Role])),
        } as Server;
        const holders = (userId: string, sets: readonly string[][]) =>
          sets.map((roleIds) => ({ userId, roleIds, joinedAt: '' }));
        const sees = (person: Member, doors: Doors) =>
          permissionsIn(server, person, { overwrites: overwritesOf(doors) } as Channel) !== 0n;
        // Whom overwrites name may be an administrator or not, so they are taken for none.
        const ordinary = roleSets.filter((set) => !set.some((id) => roles[id] === Administrator));
        const people = [
          ...holders('nobody named', roleSets),
          ...holders(ann, ordinary),
          ...holders(ben, ordinary),
        ];
        // Where no role opens this channel, whom the other keeps out by name is taken for one who sees this one.
        fc.pre(holders('nobody named', ordinary).some((person) => sees(person, doorsHere)));
        const expected = people.every((person) => !sees(person, doorsHere) || sees(person, doorsThere));
        expect(allSeeToo({ roles, here: doorsHere, there: doorsThere })).toBe(expected);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a thread', () => {
  const threads = {
    '31': { parent: here },
    '32': { parent: there },
    '33': { parent: here, isPrivate: true },
  };
  const closed: Plan = { threads, there: { [everyone]: 'out' } };

  it('is seen by whoever sees its channel', () => {
    expect(allSeeToo(closed, here, '31')).toBe(true);
    expect(allSeeToo(closed, '31', here)).toBe(true);
    expect(allSeeToo(closed, '31', '32')).toBe(false);
    expect(allSeeToo(closed, '32', '31')).toBe(true);
  });

  it('that is private is seen by its members alone, who see its channel', () => {
    expect(allSeeToo(closed, here, '33')).toBe(false);
    expect(allSeeToo(closed, '31', '33')).toBe(false);
    expect(allSeeToo(closed, '33', '31')).toBe(true);
    expect(allSeeToo(closed, '33', there)).toBe(false);
    expect(allSeeToo(closed, '33', '33')).toBe(true);
  });

  it('whose channel is not known, like a channel that is not known, is seen by nobody else', () => {
    const lost = { threads: { '34': { parent: '77' } } };
    expect(allSeeToo(lost, here, '34')).toBe(false);
    expect(allSeeToo(lost, '34', here)).toBe(false);
    expect(allSeeToo({}, here, '77')).toBe(false);
    expect(allSeeToo({}, '77', here)).toBe(false);
    expect(allSeeToo({}, '77', '77')).toBe(true);
  });
});

it('who sees what is not looked at before a pin is about to be shown', () => {
  const unread = new Proxy({} as Guild, {
    get: (_, name) => {
      if (name === 'client') return client;
      if (name === 'ownerId') return owner;
      throw new Error(`"${String(name)}" was read.`);
    },
  });
  const allSee = audienceOf(unread, here, asker);
  expect(allSee({ discordChannelId: here })).toBe(true);
  expect(() => allSee({ discordChannelId: there })).toThrow('was read');
});

it('of a server that is not known, everybody is taken to see the channel itself and no other', () => {
  const interaction = {
    client: { guilds: { cache: new Set([everyone]) } },
    inGuild: () => true,
    inCachedGuild: () => false,
    guildId: everyone,
    channelId: here,
    appPermissions: new PermissionsBitField(PermissionsBitField.All),
    user: { id: asker },
    member: { roles: [] },
  } as unknown as Interaction;
  const parts = { store: {}, secret: 'secret' } as unknown as ContextParts;
  const { server } = contextOf(interaction, parts);
  expect(server?.everybodyHereMaySee({ discordChannelId: here })).toBe(true);
  expect(server?.everybodyHereMaySee({ discordChannelId: there })).toBe(false);
});
