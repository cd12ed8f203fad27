/** What somebody sees after using a command, button, select or modal, and waiting for it. */

import { type APIMessage, InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import { NotPossible } from '../checks/errors.ts';
import { hasFlag } from '../checks/json.ts';
import type { Interaction, Modal } from '../state/entities.ts';
import type { Store } from '../state/memory-store.ts';
import { answersTo, isLate } from './interactions.ts';

interface WaitOptions {
  /** 30 seconds by default. */
  readonly timeoutMs?: number;
}

/** An interaction whose modal is on the screen. */
export type OpenModal = Interaction & { readonly modal: Modal };

/** The outcome of using a command, button, select or modal. */
export class InteractionHandle {
  readonly interaction: Interaction;
  readonly #store: Store;

  constructor(store: Store, interaction: Interaction) {
    this.#store = store;
    this.interaction = interaction;
  }

  /** The messages that answer, the first response first; deleted ones are gone. */
  messages(): APIMessage[] {
    return answersTo(this.#store, this.interaction).map((message) => structuredClone(message));
  }

  /** The latest message shown in answer, ephemeral ones included. */
  message(): APIMessage | undefined {
    return this.messages().at(-1);
  }

  /** Whether the 3 seconds passed without a first response. */
  hasFailed(): boolean {
    return isLate(this.#store, this.interaction);
  }

  /** The answer, once it is more than "thinking…". @throws NotPossible when none appears in time. */
  async waitForAnswer(options: WaitOptions = {}): Promise<APIMessage> {
    return this.#waitFor('an answer', options, () => {
      const isDeferredUpdate =
        this.interaction.acknowledgedWith === InteractionResponseType.DeferredMessageUpdate;
      const message = isDeferredUpdate && !this.#wasEdited() ? undefined : this.message();
      return message !== undefined && !hasFlag(message.flags, MessageFlags.Loading) ? message : undefined;
    });
  }

  async waitForModal(options: WaitOptions = {}): Promise<OpenModal> {
    const modal = await this.#waitFor('a modal', options, () => this.interaction.modal);
    return { ...this.interaction, modal };
  }

  async waitForAcknowledgement(options: WaitOptions = {}): Promise<number> {
    return this.#waitFor('an acknowledgement', options, () => this.interaction.acknowledgedWith);
  }

  /** After a deferred update, the source message counts as the answer from its next edit on. */
  #wasEdited(): boolean {
    const edited = this.message()?.edited_timestamp ?? null;
    return edited !== null && Date.parse(edited) >= this.interaction.receivedAt;
  }

  /** What `read` finds, now or after a change. One listener waits all the time: hundreds may wait at once. */
  async #waitFor<T>(
    what: string,
    { timeoutMs = 30_000 }: WaitOptions,
    read: () => T | undefined,
  ): Promise<T> {
    const { events } = this.#store;
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const look = (): void => {
      const value = read();
      if (value !== undefined) resolve(value);
    };
    const timer = setTimeout(() => {
      const name = this.interaction.commandName ?? this.interaction.id;
      reject(
        new NotPossible(`Waited ${timeoutMs} ms for ${what} to "${name}"; the application did not respond.`),
      );
    }, timeoutMs);
    events.on('change', look);
    look();
    return promise.finally(() => {
      clearTimeout(timer);
      events.off('change', look);
    });
  }
}
