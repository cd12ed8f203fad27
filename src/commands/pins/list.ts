/** /pins list: a server's pins, newest first. */

import { type Cursor, type PinFilters, type Reply, refuse } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import type { CommandContext } from '../context.ts';
import { defineCommand } from '../define.ts';
import { titleOfEpisode } from '../options/episodes.ts';
import { inServer } from './guard.ts';
import { pinsVisibleTo, pinsVisibleToAllHere } from './visible.ts';

const pinsPerPage = 8;
/** So that it fits into a button's custom id beside the rest. */
export const maxAboutLength = 40;

export const list = defineCommand({
  name: 'list',
  description: 'The pins of this server, newest first',
  privateByDefault: true,
  options: {
    channel: { type: 'channel', description: 'Only pins in this channel' },
    about: { type: 'string', description: 'Only pins about these words', maxLength: maxAboutLength },
    changed: {
      type: 'boolean',
      description: 'Only pins whose words have changed in their source, or whose source was withdrawn',
    },
    private: { type: 'boolean', description: 'Show the list only to you' },
  },

  async run({ channel, about, changed, private: isPrivate = false }, context) {
    const words = about?.trim() ?? '';
    const filters: PinFilters = {
      ...(channel === undefined ? {} : { discordChannelId: channel }),
      ...(words === '' ? {} : { about: words }),
      ...(changed ? { wordsChanged: true } : {}),
    };
    const reply = await listPins(filters, {}, context, isPrivate);
    // Where there is nothing for everybody, there may be something for the member alone.
    return isPrivate || reply.answer.kind !== 'refusal' ? reply : listPins(filters, {}, context, true);
  },
});

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
    const { pins, ...cursors } = await store.pins.list({ ...query, ...cursor, limit: pinsPerPage });
    if (pins.length === 0) {
      if (Object.keys(filters).length === 0) return refuse({ reason: 'no-pins' });
      return refuse({ reason: 'no-pins', filters, others: await store.pins.count(visible) });
    }
    const count = await store.pins.count(query);
    const episodes = context.episodes && pins.map((pin) => titleOfEpisode(pin.episodeId, context));
    return {
      isPrivate,
      answer: { kind: 'pins', pins, ...defined({ episodes }), filters, cursors, count },
    };
  });
}
