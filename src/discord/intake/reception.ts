/** Receives interactions, and keeps track of those still being answered. */
import { type Client, Events, type Interaction } from 'discord.js';
import type { Dispatch } from '../answering/delivery.ts';
import { handleInteraction, nameOf, turnAway } from '../answering/dispatch.ts';
import { Admission, type RateLimits, type TurnedAway } from './admission.ts';
import { handleBeforeReady } from './inject.ts';
import { interactionAges } from './interaction-age.ts';

export type Reception = ReturnType<typeof receive>;

/** Answers every interaction of a client. */
export function receive(client: Client, parts: Omit<Dispatch, 'ageMs'> & { readonly limits?: RateLimits }) {
  const dispatch: Dispatch = { ...parts, ageMs: interactionAges() };
  const admission = new Admission(dispatch.ageMs, parts.limits, parts.metrics.waited);
  parts.metrics.watchWaiting(() => admission.waiting);
  const underWay = new Set<Promise<void>>();
  let isClosed = false;

  const refuse = async (interaction: Interaction, reason: TurnedAway) => {
    parts.metrics.turnedAway(reason.why, nameOf(interaction));
    await turnAway(interaction, reason, dispatch);
  };
  const answer = (interaction: Interaction, receivedMs: number): Promise<void> =>
    isClosed
      ? refuse(interaction, { why: 'restarting' })
      : handleInteraction(interaction, dispatch, receivedMs);

  const wasTaken = handleBeforeReady(client);
  client.on(Events.InteractionCreate, (interaction) => {
    if (wasTaken(interaction.id)) return;
    const receivedMs = performance.now();
    const handling = admission
      .admit(
        interaction,
        () => answer(interaction, receivedMs),
        (reason) => refuse(interaction, reason),
      )
      .finally(() => underWay.delete(handling));
    underWay.add(handling);
  });
  return {
    /** Refuses all further interactions with a message. */
    close() {
      isClosed = true;
    },
    /** Resolves when every interaction received so far is answered. */
    async settled() {
      await Promise.allSettled(underWay);
    },
  };
}
