/** /pins check: whether pins are still in Discord, and their words still in the documents. */
import type { Answer, ShownPin } from '../../answers/index.ts';
import { type PinTruth, wordsStand } from '../../pins/pin.ts';
import { defineCommand } from '../define.ts';
import { libraryOf } from '../options/episode-choice.ts';
import { withPinPermission } from './guard.ts';
import { showPin } from './pinned/show-pin.ts';
import { recheckPins } from './upkeep/recheck.ts';
import { syncPins } from './upkeep/sync-pins.ts';

const maxShown = 5;

export const checkPins = defineCommand({
  name: 'check',
  description: 'Look for every pinned excerpt again in its document',
  alwaysPrivate: true,
  forModerators: true,

  run: (_, context) =>
    withPinPermission<Answer>(context, async (server) => {
      await syncPins(server);
      const counts: Record<PinTruth, number> = { unchanged: 0, moved: 0, changed: 0, withdrawn: 0 };
      const wordsChanged: ShownPin[] = [];
      for await (const { pin } of recheckPins(server, (pin) => libraryOf(pin.episodeId, context))) {
        if (!server.member.maySee(pin)) continue;
        counts[pin.truth] += 1;
        if (!wordsStand(pin.truth) && wordsChanged.length < maxShown) {
          wordsChanged.push(showPin(libraryOf(pin.episodeId, context), pin));
        }
      }
      return { kind: 'pin-check', counts, wordsChanged };
    }),
});
