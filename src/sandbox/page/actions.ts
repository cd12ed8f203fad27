/** What somebody does, and what comes of it: an answer, a form to fill in, or words on why not. */

import type { PageAction, PageModal, PageOutcome } from '../server/page-types.ts';
import { toast, toastError } from './dom.ts';
import type { MarkdownContext } from './markdown.ts';
import { openModal } from './modal.ts';

export interface ActionsContext {
  /** Hands an action to the local Discord, as whoever one is, where one is. */
  perform(action: PageAction): Promise<PageOutcome>;
  /** Keeps what the bot answers in view; returns how to stop. */
  followAnswer(): () => void;
  /** For the texts of a form. */
  markdown(): MarkdownContext;
}

/** Does what a visitor asks for and tells how it ended. */
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
        toast('The application did not respond.');
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
    openModal(modal, this.#context.markdown(), async (values) =>
      this.#settle(
        await this.#context.perform({ do: 'submit-modal', interactionId: modal.interactionId, values }),
      ),
    );
  }
}
