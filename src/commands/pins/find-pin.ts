/** Finds the pin that a person names: by its number, or from the suggestions. */
import { defined } from '../../defined.ts';
import type { Pin } from '../../pins/pin.ts';
import type { CommandContext, ServerContext } from '../context.ts';
import type { Choice, StringOption } from '../define.ts';
import { ifAvailableSoon } from './guard.ts';
import { pinsVisibleTo } from './visible.ts';

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
