/** /pins show: one pin, its words, and whether they still stand in their source. */
import { type Answer, refuse } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import { defineCommand } from '../define.ts';
import { libraryOf } from '../options/episode-choice.ts';
import { pinNamed, pinOption } from './find-pin.ts';
import { pinnerRefusal, withServer } from './guard.ts';
import { showPin } from './pinned/show-pin.ts';

export const show = defineCommand({
  name: 'show',
  description: 'One pin: its words, who pinned it and why, and whether they still stand in their source',
  privateByDefault: true,
  options: { pin: pinOption },

  run: ({ pin: given }, context) =>
    withServer<Answer>(context, async (server) => {
      const pin = await pinNamed(given, server);
      if (pin === undefined) return refuse({ reason: 'no-such-pin', given });
      // Others in this channel may not see the pin's channel.
      const isForAskerOnly = context.isPrivate || !server.everybodyHereMaySee(pin) || undefined;
      const isForPinner = (isForAskerOnly && !(await pinnerRefusal(server, pin))) || undefined;
      const library = libraryOf(pin.episodeId, context);
      const episode = context.episodes && library.knowledge.episode.title;
      const shown = showPin(library, pin);
      return defined({ kind: 'pin' as const, shown, episode, isForAskerOnly, isForPinner });
    }),
});
