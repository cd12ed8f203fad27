/** Interactions by HTTP instead of the Gateway: signed, and sent to the address that the portal names. */

import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { GatewayDispatchEvents } from 'discord-api-types/v10';
import { NotPossible } from '../checks/errors.ts';
import type { Store } from '../state/memory-store.ts';

/** Sends interactions to an endpoint, once one is set (interactions/overview). */
export class InteractionsEndpoint {
  readonly #store: Store;
  readonly #keys = generateKeyPairSync('ed25519');

  constructor(store: Store) {
    this.#store = store;
    store.events.on('dispatch', ({ event, data }) => {
      const url = store.application.interactions_endpoint_url;
      if (event === GatewayDispatchEvents.InteractionCreate && url !== null) {
        // Whoever waits for the answer notices a failure.
        this.#send(url, data).catch(() => undefined);
      }
    });
  }

  /** The key that the bot checks signatures with, in hexadecimal. */
  get publicKey(): string {
    const { x = '' } = this.#keys.publicKey.export({ format: 'jwk' });
    return Buffer.from(x, 'base64url').toString('hex');
  }

  /** Sends interactions to an address from now on. @throws NotPossible unless it answers a ping and refuses a forgery. */
  async use(url: string): Promise<void> {
    const pong = await this.#send(url, { type: 1 });
    const isPong = pong.status === 200 && ((await pong.json()) as { type?: number }).type === 1;
    const forged = await this.#send(url, { type: 1 }, randomBytes(64));
    if (!isPong || forged.status !== 401) {
      throw new NotPossible('The specified interactions endpoint URL could not be verified.');
    }
    this.#store.application.interactions_endpoint_url = url;
  }

  #send(url: string, interaction: object, forged?: Uint8Array): Promise<Response> {
    const body = JSON.stringify(interaction);
    const timestamp = String(Math.floor(this.#store.now() / 1000));
    const signature = forged ?? sign(null, Buffer.from(timestamp + body), this.#keys.privateKey);
    return fetch(url, {
      method: 'POST',
      body,
      headers: {
        'Content-Type': 'application/json',
        'X-Signature-Ed25519': Buffer.from(signature).toString('hex'),
        'X-Signature-Timestamp': timestamp,
      },
    });
  }
}
