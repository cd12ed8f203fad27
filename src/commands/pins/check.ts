/** /pins check: whether the server's pins still stand in their documents and in Discord, of those that the member may see. */

import type { Reply, ShownPin } from '../../answers/index.ts';
import { type Pin, type PinTruth, wordsStand } from '../../pins/pin.ts';
import { recheckPins } from '../../pins/truth/recheck.ts';
import type { Library, ServerContext } from '../context.ts';
import { defineCommand } from '../define.ts';
import { libraryOf } from '../options/episodes.ts';
import { asPinner } from './guard.ts';
import { showPin } from './pinned/show-pin.ts';
import { followBoard } from './upkeep/follow-board.ts';

const shownAtMost = 5;

export const checkPins = defineCommand({
  name: 'check',
  description: 'Look for every pinned excerpt again in its document',
  privateByDefault: true,
  forModerators: true,
  options: {},

  run: (_, context) =>
    asPinner<Reply>(context, async (server) => {
      await followBoard(server);
      const counts: Record<PinTruth, number> = { unchanged: 0, moved: 0, changed: 0, withdrawn: 0 };
      const wordsChanged: ShownPin[] = [];
      for await (const { pin, check } of recheckAndMark(server, (pin) => libraryOf(pin.episodeId, context))) {
        if (!server.member.maySee(pin)) continue;
        counts[check.truth]++;
        if (!wordsStand(check.truth) && wordsChanged.length < shownAtMost) {
          wordsChanged.push(showPin(libraryOf(pin.episodeId, context), pin));
        }
      }
      return { isPrivate: true, answer: { kind: 'pin-check', counts, wordsChanged } };
    }),
});

/** Checks a server's pins, and redraws the mark of each whose words changed or came back. */
export async function* recheckAndMark(
  { store, board, discordGuildId }: Pick<ServerContext, 'store' | 'board' | 'discordGuildId'>,
  libraryOfPin: (pin: Pin) => Library,
): ReturnType<typeof recheckPins> {
  const documentsOf = (pin: Pin) => libraryOfPin(pin).knowledge.documents;
  for await (const checked of recheckPins(store.pins, discordGuildId, documentsOf)) {
    if (checked.isNews) board.markLater(checked.pin);
    yield checked;
  }
}
