/** Runs what the viewer does, then shows the outcome: an answer, a form to fill in, or why it was refused. */

import type { PageAction, PageOutcome } from '../server/page-api/page-types.ts';
import { toast, toastError } from './dom.ts';
import { openModal } from './modal.ts';
import { words } from './words/index.ts';

export interface ActionsContext {
  /** Sends an action to the local Discord, as the viewer, from the open channel. */
  perform(action: PageAction): Promise<PageOutcome>;
  /** Scrolls to the bot's answer when it comes; call what it returns to stop. */
  followAnswer(): () => void;
}

/** Makes what runs the viewer's actions. It never rejects: what went wrong is said on the page. */
export function actionRunner({
  perform,
  followAnswer,
}: ActionsContext): (action: PageAction) => Promise<void> {
  return async (action) => {
    const stopFollowing = followAnswer();
    try {
      settle(await perform(action), perform);
    } catch (error) {
      toastError(error);
    } finally {
      stopFollowing();
    }
  };
}

/** Returns whether the bot took it. */
function settle(outcome: PageOutcome, perform: ActionsContext['perform']): boolean {
  switch (outcome.status) {
    case 'acknowledged':
      return true;
    case 'no-response':
      toast(words().noResponse);
      return false;
    case 'not-possible':
      toast(outcome.reason);
      return false;
    case 'modal': {
      const { interactionId } = outcome.modal;
      openModal(outcome.modal, async (values) =>
        settle(await perform({ do: 'submit-modal', interactionId, values }), perform),
      );
      return true;
    }
    default:
      return outcome satisfies never;
  }
}
