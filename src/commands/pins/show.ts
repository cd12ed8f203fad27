/** /pins show: one pin, its words, and whether they still stand in their source. */
import { type Answer, refuse } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import type { CommandContext } from '../context.ts';
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
  run: ({ pin }, context) => showPinNamed(pin, context),
});

/** The pin that `given` names; private where others in this channel cannot see the pin's channel. */
export function showPinNamed(given: string, context: CommandContext): Promise<Answer> {
  return withServer<Answer>(context, async (server) => {
    const pin = await pinNamed(given, server);
    if (pin === undefined) return refuse({ reason: 'no-such-pin', given });
    const isForAskerOnly = context.isPrivate || !server.everybodyHereMaySee(pin) || undefined;
    const isForPinner = (isForAskerOnly && !(await pinnerRefusal(server, pin))) || undefined;
    const library = libraryOf(pin.episodeId, context);
    const episode = context.episodes && library.knowledge.episode.title;
    return defined({
      kind: 'pin' as const,
      shown: showPin(library, pin),
      episode,
      isForAskerOnly,
      isForPinner,
    });
  });
}
