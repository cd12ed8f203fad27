/** Checks every pin of a server against the documents as they are now, and keeps what changed. */
import { defined } from '../../defined.ts';
import type { Pin, TruthChange } from '../pin.ts';
import type { PinStore } from '../store.ts';
import { type CheckedDocument, checkPin, type ExcerptCheck, type PinCheck } from './check.ts';

export interface CheckedPin {
  /** With the truth that was just found. */
  readonly pin: Pin;
  readonly check: PinCheck;
  /** Whether the truth changed with this check. */
  readonly isNews: boolean;
}

const pageSize = 100;

/**
 * Checks the active pins of a server, newest first, writing down each change.
 *
 * One page is in memory at a time, and other work gets its turn between pages.
 *
 * @throws StoreUnavailable; pins that were handed on before it stay checked.
 */
export async function* recheckPins(
  pins: PinStore,
  discordGuildId: string,
  documentsOf: (pin: Pin) => ReadonlyMap<string, CheckedDocument>,
): AsyncGenerator<CheckedPin> {
  for (let before: number | undefined; ; ) {
    const page = await pins.list({
      discordGuildId,
      limit: pageSize,
      ...defined({ before }),
    });
    for (const pin of page.pins) {
      const check = checkPin(pin, documentsOf(pin));
      if (check.truth === pin.truth) {
        yield { pin, check, isNews: false };
        continue;
      }
      const isNews = await pins.recordTruth({
        discordGuildId,
        number: pin.number,
        truth: check.truth,
        noticed: check.excerpts.flatMap(noticed),
      });
      yield { pin: { ...pin, truth: check.truth }, check, isNews };
    }
    before = page.older;
    if (before === undefined) return;
    await new Promise(setImmediate);
  }
}

function noticed({ truth, excerpt: { outlet, locator } }: ExcerptCheck): TruthChange['excerpts'] {
  return truth === 'unchanged' ? [] : [{ outlet, locator, truth }];
}
