/** The pins that a member may find: those of the channels that they can see, by number or from the suggestions. */
import { defined } from '../../defined.ts';
import type { Pin, PinPlace } from '../../pins/pin.ts';
import type { ChannelsQuery } from '../../pins/pin-query.ts';
import type { CommandContext, ServerContext } from '../context.ts';
import type { Choice, StringOption } from '../define.ts';
import { ifAvailableSoon } from './guard.ts';

/** The option that names a pin. */
export const pinOption = {
  type: 'string',
  description: 'The pin: its number, or words of its question',
  required: true,
  maxLength: 100,
  complete: completePin,
} as const satisfies StringOption;

const maxSuggestions = 25;

/** Only pins of this server. */
async function completePin(typed: string, { server }: CommandContext): Promise<readonly Choice[]> {
  if (server === undefined) return [];
  // When the command is sent, it says itself that the store cannot be used.
  return (await ifAvailableSoon(suggestions(typed, server))) ?? [];
}

async function suggestions(typed: string, server: ServerContext): Promise<readonly Choice[]> {
  const exact = await pinNamed(typed, server);
  const about = exact === undefined ? typed.trim() || undefined : undefined;
  const query = { ...(await pinsVisibleTo(server)), limit: maxSuggestions, ...defined({ about }) };
  const { pins } = await server.store.pins.list(query);
  const listed = exact ? [exact, ...pins.filter(({ number }) => number !== exact.number)] : pins;
  return listed.map(({ number, question }) => ({ name: `${number} · ${question}`, value: String(number) }));
}

/** This server's pin with a number, `12` or `#12`; undefined where the member cannot see its channel. */
export async function pinNamed(given: string, server: ServerContext): Promise<Pin | undefined> {
  const number = /^\s*#?(?<number>\d{1,9})\s*$/.exec(given)?.groups?.number;
  if (number === undefined) return undefined;
  const pin = await server.store.pins.find({ discordGuildId: server.discordGuildId, number: Number(number) });
  return pin !== undefined && server.member.maySee(pin) ? pin : undefined;
}

/** The start of a query for the pins that the member may see. @throws StoreUnavailable */
export function pinsVisibleTo(server: ServerContext): Promise<ChannelsQuery> {
  return pinsIn(server, (place) => server.member.maySee(place));
}

/** The same for a public answer: only pins that everybody in the channel may see. @throws StoreUnavailable */
export function pinsVisibleToAllHere(server: ServerContext): Promise<ChannelsQuery> {
  return pinsIn(server, (place) => server.member.maySee(place) && server.everybodyHereMaySee(place));
}

async function pinsIn(
  { discordGuildId, store }: ServerContext,
  isVisible: (place: PinPlace) => boolean,
): Promise<ChannelsQuery> {
  const places = await store.pins.placesEverPinnedIn({ discordGuildId });
  const visible = places.filter(isVisible);
  // Most members see every channel, and then the query needs no list of them.
  if (visible.length === places.length) return { discordGuildId };
  return { discordGuildId, visibleDiscordChannelIds: visible.map((place) => place.discordChannelId) };
}
