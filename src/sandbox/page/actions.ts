/** Runs what the viewer does, then shows the outcome: an answer, a form to fill in, or why it was refused. */

import type { PageAction, PageModal, PageOutcome } from '../server/page-api/page-types.ts';
import { toast, toastError } from './dom.ts';
import { openModal } from './modal.ts';
import { words } from './words/index.ts';

export interface ActionsContext {
  /** Sends an action to the local Discord, as the viewer, from the open channel. */
  perform(action: PageAction): Promise<PageOutcome>;
  /** Scrolls to the bot's answer when it comes; call what it returns to stop. */
  followAnswer(): () => void;
}

/** Runs the viewer's actions and says how they ended. */
export class Actions {
  readonly #context: ActionsContext;

  constructor(context: ActionsContext) {
    this.#context = context;
  }

  /** Never rejects: what went wrong is said on the page. */
  async run(action: PageAction): Promise<void> {
    const stopFollowing = this.#context.followAnswer();
    try {
      this.#settle(await this.#context.perform(action));
    } catch (error) {
      toastError(error);
    } finally {
      stopFollowing();
    }
  }

  /** Returns whether the bot took it. */
  #settle(outcome: PageOutcome): boolean {
    switch (outcome.status) {
      case 'acknowledged':
        return true;
      case 'no-response':
        toast(words().noResponse);
        return false;
      case 'not-possible':
        toast(outcome.reason);
        return false;
      case 'modal':
        this.#open(outcome.modal);
        return true;
      default:
        return outcome satisfies never;
    }
  }

  #open(modal: PageModal): void {
    openModal(modal, async (values) =>
      this.#settle(
        await this.#context.perform({ do: 'submit-modal', interactionId: modal.interactionId, values }),
      ),
    );
  }
}
