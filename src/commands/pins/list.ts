/** /pins list: a server's pins, newest first. */

import { type Cursor, type PinFilters, type Reply, refuse } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import type { CommandContext } from '../context.ts';
import { defineCommand } from '../define.ts';
import { titleOfEpisode } from '../options/episodes.ts';
import { inServer } from './guard.ts';
import { pinsVisibleTo, pinsVisibleToAllHere } from './visible.ts';

const pinsPerPage = 8;
/** The most that fits in a button's custom id, beside the other filters. */
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
    const filters: PinFilters = {
      ...defined({ discordChannelId: channel, about: about?.trim() || undefined }),
      ...(changed && { wordsChanged: true }),
    };
    const reply = await listPins(filters, {}, context, isPrivate);
    // The member may see pins that a public list leaves out.
    return isPrivate || reply.answer.kind !== 'refusal' ? reply : listPins(filters, {}, context, true);
  },
});

/**
 * A page of the pins that match: those that the member may see, and in a public list only those that
 * everybody here may see.
 */
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
