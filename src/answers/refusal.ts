import type { UnavailableReason } from '../database/unavailable.ts';
import type { PinFilters } from './action.ts';

/** Why Discord does not read, pin or mark a message. */
export type PinObstacle =
  | 'channel-full'
  | 'may-not-pin'
  | 'no-access'
  | 'message-gone'
  | 'channel-gone'
  | 'thread-closed'
  | 'no-pins-here'
  | 'not-ours'
  | 'unreachable'
  /** Discord refused with an error code that has no name here. */
  | `code-${number}`;

/** Why something was not done. `render/wording/refusals.ts` puts it into words. */
export type RefusalReason =
  | { readonly reason: 'empty-question' }
  /** `namedAt`: where the name stands in the text all the same. `wrote`: the documents whose author is called so. */
  | {
      readonly reason: 'unknown-speaker';
      readonly given: string;
      readonly closest: readonly string[];
      readonly namedAt: readonly { readonly outlet: string; readonly locator: string }[];
      readonly wrote: readonly { readonly outlet: string; readonly title: string }[];
    }
  | { readonly reason: 'several-speakers'; readonly given: string; readonly names: readonly string[] }
  | { readonly reason: 'unknown-outlet'; readonly given: string; readonly known: readonly string[] }
  | { readonly reason: 'bad-date' | 'no-such-pin' | 'unread-script'; readonly given: string }
  | { readonly reason: 'nothing-to-look-for' }
  | { readonly reason: 'no-quotations' }
  | { readonly reason: 'nothing-to-check' }
  | { readonly reason: 'outdated-button' }
  | { readonly reason: 'documents-changed' }
  | { readonly reason: 'episode-gone' }
  | { readonly reason: 'too-slow-for-form' }
  | { readonly reason: 'may-not-mention' }
  | { readonly reason: 'may-not-attach' }
  | { readonly reason: 'restarting' }
  | { readonly reason: 'busy' }
  | { readonly reason: 'search-unavailable' }
  | { readonly reason: 'asked-too-often'; readonly who: 'member' | 'server'; readonly waitSeconds: number }
  | { readonly reason: 'kept-private' }
  | { readonly reason: 'not-your-answer' }
  | { readonly reason: 'pinned-answer-stays' }
  | { readonly reason: 'nothing-compared' }
  | { readonly reason: 'gaps-not-kept' }
  | { readonly reason: 'servers-only' }
  | { readonly reason: 'may-not-pin'; readonly pinnerDiscordRoleId?: string }
  | { readonly reason: 'everybody-may-pin' }
  | { readonly reason: 'nothing-to-pin' }
  | { readonly reason: 'private-answer' }
  | { readonly reason: 'may-not-unpin' | 'already-removed'; readonly number: number }
  /** `others`: how many pins there are without the filters. */
  | {
      readonly reason: 'no-pins';
      readonly filters?: PinFilters;
      readonly others?: number;
      readonly areAllRemoved?: true;
    }
  | { readonly reason: 'not-pinned'; readonly obstacle: PinObstacle }
  | { readonly reason: 'store-unavailable'; readonly why: UnavailableReason };

export type Refusal = RefusalReason & { readonly kind: 'refusal' };
