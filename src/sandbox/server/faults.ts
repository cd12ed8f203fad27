/** What a test can let go wrong. */

import type { Gateway } from './gateway/gateway.ts';
import { FaultQueue } from './rest/request-faults.ts';
import type { Store } from './state/store.ts';
import type { World } from './state/world.ts';

export class Faults extends FaultQueue {
  readonly #store: Store;
  readonly #gateway: Gateway;
  readonly #world: World;

  constructor(store: Store, gateway: Gateway, world: World) {
    super();
    this.#store = store;
    this.#gateway = gateway;
    this.#world = world;
  }

  /** Breaks every Gateway connection without a close frame; sessions can be resumed. */
  dropSockets(): void {
    this.#gateway.dropSockets();
  }

  /** Sends op 9. */
  invalidateSessions(isResumable: boolean): void {
    this.#gateway.invalidateSessions(isResumable);
  }

  /** Sends op 7. */
  reconnect(): void {
    this.#gateway.requestReconnect();
  }

  /** Closes every Gateway connection with a code, such as 4004 or 4014. */
  closeSockets(code: number): void {
    this.#gateway.closeSockets(code);
  }

  /** Leaves every connection half open: it stays, but nothing is read or sent; `false` ends that. */
  freezeSockets(isOn = true): void {
    this.#gateway.isFrozen = isOn;
  }

  /** Lets every event wait before the Gateway sends it; 0 ends that. */
  delayEvents(milliseconds: number): void {
    this.#gateway.eventDelayMs = milliseconds;
  }

  /** Takes permissions from the bot in a channel. */
  revokePermissions(channelId: string, bits: bigint): void {
    const own = { id: this.#store.applicationId, type: 1, allow: 0n, deny: bits } as const;
    this.#world.changeOverwrites(channelId, [...this.#store.channel(channelId).overwrites, own]);
  }

  /** Gives them back. */
  restorePermissions(channelId: string): void {
    const others = this.#store
      .channel(channelId)
      .overwrites.filter(({ id }) => id !== this.#store.applicationId);
    this.#world.changeOverwrites(channelId, others);
  }

  /** Lets Discord make every answer in a channel private, as slow mode and AutoMod do; or no longer. */
  forcePrivateAnswers(channelId: string, isOn = true): void {
    if (isOn) this.#store.privateAnswersIn.add(channelId);
    else this.#store.privateAnswersIn.delete(channelId);
  }
}
