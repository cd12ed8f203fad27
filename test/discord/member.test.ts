/** What a member may see and pin while Discord does not tell us who may. */
import { Client, type Interaction, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { expect, it } from 'vitest';
import type { PinPlace } from '../../src/commands/context.ts';
import { serverMember } from '../../src/discord/member.ts';

const { Administrator, PinMessages } = PermissionFlagsBits;
const [server, ...channels] = ['900000000000000011', '900000000000000012', '900000000000000013'];
const [here, there] = channels.map((discordChannelId) => ({ discordChannelId })) as [PinPlace, PinPlace];

/** An interaction in a server whose outage began before we started: discord.js has it, without roles and channels. */
function duringOutage(permissions: bigint): Interaction<'cached'> {
  const client = new Client({ intents: [] });
  const { _add } = client.guilds as unknown as { _add(data: object): object };
  const guild = _add.call(client.guilds, { id: server, unavailable: true }) as Interaction<'cached'>['guild'];
  const members = guild.members as unknown as { _add(data: object): object };
  const member = members._add({ user: { id: '900000000000000014' }, roles: ['900000000000000015'] });
  return {
    inCachedGuild: () => true,
    guildId: server,
    channelId: here.discordChannelId,
    user: { id: '900000000000000014' },
    guild,
    member,
    memberPermissions: new PermissionsBitField(permissions),
  } as unknown as Interaction<'cached'>;
}

it('in an outage a member sees the channel where they are and no other, and nothing throws', () => {
  const member = serverMember(duringOutage(PinMessages));
  expect([member.maySee(here), member.maySee(there)]).toEqual([true, false]);
  expect([member.mayPinMessagesIn(here), member.mayPinMessagesIn(there)]).toEqual([true, false]);
  expect(member.discordRoleIds).toEqual([]);
});

it('in an outage an administrator, whom no channel can keep out, sees them all', () => {
  const member = serverMember(duringOutage(Administrator | PinMessages));
  expect([member.maySee(there), member.mayPinMessagesIn(there)]).toEqual([true, true]);
});
