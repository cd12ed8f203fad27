/** /pins list: a server's pins, newest first. */
import { type Answer, type Cursor, type PinFilters, refuse } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import type { CommandContext } from '../context.ts';
import { defineCommand } from '../define.ts';
import { titleOfEpisode } from '../options/episode-choice.ts';
import { pinsVisibleTo, pinsVisibleToAllHere } from './find-pin.ts';
import { withServer } from './guard.ts';

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
  },

  async run({ channel, about, changed }, context) {
    const filters: PinFilters = {
      ...defined({ discordChannelId: channel, about: about?.trim() || undefined }),
      ...(changed && { wordsChanged: true }),
    };
    const answer = await listPins(filters, {}, context);
    if (context.isPrivate || answer.kind !== 'refusal') return answer;
    // The member may see pins that a public list leaves out.
    const own = await listPins(filters, {}, { ...context, isPrivate: true });
    return own.kind === 'pins' ? { ...own, isForAskerOnly: true } : own;
  },
});

/** A page of the matching pins that the member may see, in a public list only those that all may see. */
export function listPins(filters: PinFilters, cursor: Cursor, context: CommandContext): Promise<Answer> {
  return withServer<Answer>(context, async (server) => {
    const { store } = server;
    const visible = await (context.isPrivate ? pinsVisibleTo(server) : pinsVisibleToAllHere(server));
    const query = { ...visible, ...filters };
    const { pins, ...cursors } = await store.pins.list({ ...query, ...cursor, limit: pinsPerPage });
    if (pins.length === 0) {
      if (Object.keys(filters).length === 0) return refuse({ reason: 'no-pins' });
      return refuse({ reason: 'no-pins', filters, others: await store.pins.count(visible) });
    }
    const count = await store.pins.count(query);
    const episodes = context.episodes && pins.map((pin) => titleOfEpisode(pin.episodeId, context));
    return { kind: 'pins', pins, ...defined({ episodes }), filters, cursors, count };
  });
}
