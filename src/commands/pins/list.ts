/** /pins list: a server's pins, newest first. */

import { type Cursor, type PinFilters, type Reply, refuse } from '../../answers/index.ts';
import type { PinPage, PinQuery } from '../../pins/store.ts';
import type { CommandContext, ServerContext } from '../context.ts';
import { defineCommand } from '../define.ts';
import { inServer } from './guard.ts';
import { pinsVisibleTo, pinsVisibleToAllHere } from './visible.ts';

const pinsPerPage = 8;
/** Beyond this, how many pins there are exactly is not worth the counting. */
const countedUpTo = 1_000;
/** So that it fits into a button's custom id beside the rest. */
export const maxAboutLength = 40;

export const list = defineCommand({
  name: 'list',
  description: 'The pins of this server, newest first',
  privateByDefault: true,
  options: {
    channel: { type: 'channel', description: 'Only pins in this channel' },
    about: { type: 'string', description: 'Only pins about these words', maxLength: maxAboutLength },
    'no-longer-true': { type: 'boolean', description: 'Only pins whose words are gone from their documents' },
    private: { type: 'boolean', description: 'Show the list only to you' },
  },

  async run({ channel, about, 'no-longer-true': noLongerTrue, private: isPrivate = false }, context) {
    const words = about?.trim() ?? '';
    const filters: PinFilters = {
      ...(channel === undefined ? {} : { discordChannelId: channel }),
      ...(words === '' ? {} : { about: words }),
      ...(noLongerTrue ? { noLongerTrue: true } : {}),
    };
    const reply = await listPins(filters, {}, context, isPrivate);
    // Where there is nothing for everybody, there may be something for the member alone.
    return isPrivate || reply.answer.kind !== 'refusal' ? reply : listPins(filters, {}, context, true);
  },
});

/** The first page from the cursor on that holds a pin; each look is short, so that others get their turn. */
async function pageWithPins(
  { pins }: ServerContext['store'],
  query: Omit<PinQuery, 'limit' | keyof Cursor>,
  cursor: Cursor,
): Promise<PinPage> {
  for (let from = cursor; ; ) {
    const page = await pins.list({ ...query, ...from, limit: pinsPerPage });
    const next = from.after === undefined ? page.older : page.newer;
    if (page.pins.length > 0 || next === undefined) return page;
    from = from.after === undefined ? { before: next } : { after: next };
  }
}

/** A page of the pins that fit, of those that the member may see, or everybody in the channel where it is not private. */
export function listPins(
  filters: PinFilters,
  cursor: Cursor,
  context: CommandContext,
  isPrivate: boolean,
): Promise<Reply> {
  return inServer<Reply>(context, async (server) => {
    const { store } = server;
    const visible = await (isPrivate ? pinsVisibleTo(server) : pinsVisibleToAllHere(server));
    const query = { ...visible, ...filters };
    const page = await pageWithPins(store, query, cursor);
    if (page.pins.length === 0) {
      return refuse({ reason: 'no-pins', ...(filters.about === undefined ? {} : { about: filters.about }) });
    }
    const { older, newer } = page;
    const cursors = { ...(older === undefined ? {} : { older }), ...(newer === undefined ? {} : { newer }) };
    if (filters.about !== undefined) {
      return { isPrivate, answer: { kind: 'pins', pins: page.pins, filters, cursors } };
    }
    const pins = await store.pins.count({ ...query, upTo: countedUpTo });
    const count = { pins, isExact: pins < countedUpTo };
    return { isPrivate, answer: { kind: 'pins', pins: page.pins, filters, cursors, count } };
  });
}
