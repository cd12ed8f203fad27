/** Checks every pin of a server against the documents as they are now, and keeps what changed. */

import { checkPin } from '../../../pins/check.ts';
import type { Pin } from '../../../pins/pin.ts';
import type { Library } from '../../context.ts';
import type { Follower } from './follow-board.ts';

/** A pin with the truth that was just found. */
interface CheckedPin {
  readonly pin: Pin;
  /** Whether the truth changed with this check. */
  readonly isNews: boolean;
}

/**
 * Checks the active pins of a server, newest first, writes down each change, and redraws the mark of each
 * pin whose words changed or came back.
 *
 * @throws StoreUnavailable; pins that were handed on before it stay checked.
 */
export async function* recheckPins(
  { store, board, discordGuildId }: Follower,
  libraryOfPin: (pin: Pin) => Library,
): AsyncGenerator<CheckedPin> {
  for await (const kept of store.pins.each({ discordGuildId })) {
    const { truth, excerpts } = checkPin(kept, libraryOfPin(kept).knowledge.documents);
    const pin = { ...kept, truth };
    const noticed = excerpts
      .filter((one) => one.truth !== 'unchanged')
      .map(({ truth, excerpt: { outlet, locator } }) => ({ outlet, locator, truth }));
    const isNews = truth !== kept.truth && (await store.pins.recordTruth({ ...pin, noticed }));
    if (isNews) board.markLater(pin);
    yield { pin, isNews };
  }
}
