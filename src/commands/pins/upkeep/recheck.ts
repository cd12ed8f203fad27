/** Checks every pin of a server against the present documents, and stores what changed. */
import { checkPin } from '../../../pins/check-pin.ts';
import type { Pin } from '../../../pins/pin.ts';
import type { Library } from '../../context.ts';
import type { ServerPins } from './sync-pins.ts';

/**
 * Checks the active pins of a server, newest first; stores what changed with this check and redraws its mark.
 *
 * @throws StoreUnavailable; the pins that were yielded before stay checked.
 */
export async function* recheckPins(
  { store, messages, discordGuildId }: ServerPins,
  libraryOfPin: (pin: Pin) => Library,
): AsyncGenerator<{ readonly pin: Pin; readonly hasChanged: boolean }> {
  for await (const kept of store.pins.each({ discordGuildId })) {
    const { truth, excerpts } = checkPin(kept, libraryOfPin(kept).knowledge.documents);
    const pin = { ...kept, truth };
    const noticed = excerpts
      .filter((one) => one.truth !== 'unchanged')
      .map(({ truth, excerpt: { outlet, locator } }) => ({ outlet, locator, truth }));
    const hasChanged = truth !== kept.truth && (await store.pins.recordTruth({ ...pin, noticed }));
    if (hasChanged) messages.markLater(pin);
    yield { pin, hasChanged };
  }
}
