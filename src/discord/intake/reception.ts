/** Takes the interactions as they come, and knows which of them are still being answered. */
import { type Client, Events, type Interaction } from 'discord.js';
import { handleInteraction, nameOf, turnAway } from '../answering/dispatch.ts';
import type { Dispatch } from '../answering/manner.ts';
import { Admission, type RateLimits, type Turned } from './admission.ts';
import { takeEarly } from './inject.ts';
import { InteractionAges } from './interaction-age.ts';

export interface Reception {
  /** From now on, what comes is refused in words. */
  close(): void;
  /** Resolves when what has come so far is answered. */
  settled(): Promise<void>;
}

/** Answers every interaction of a client. */
export function receive(
  client: Client,
  parts: Omit<Dispatch, 'ageMs'> & { readonly limits?: RateLimits },
): Reception {
  const ages = new InteractionAges();
  const dispatch: Dispatch = { ...parts, ageMs: (interaction) => ages.ageMs(interaction) };
  const admission = new Admission(dispatch.ageMs, parts.limits);
  parts.metrics.watchWaiting(() => admission.waiting);
  const underWay = new Set<Promise<void>>();
  let isClosed = false;

  const refuse = async (interaction: Interaction, turned: Turned | { readonly why: 'restarting' }) => {
    parts.metrics.turnedAway(turned.why, nameOf(interaction));
    await turnAway(interaction, turned, dispatch);
  };
  const answer = (interaction: Interaction): Promise<void> =>
    isClosed ? refuse(interaction, { why: 'restarting' }) : handleInteraction(interaction, dispatch);

  const wasTaken = takeEarly(client);
  client.on(Events.InteractionCreate, (interaction) => {
    if (wasTaken(interaction.id)) return;
    const handling = admission
      .admit(
        interaction,
        () => answer(interaction),
        (turned) => refuse(interaction, turned),
      )
      .finally(() => underWay.delete(handling));
    underWay.add(handling);
  });
  return {
    close() {
      isClosed = true;
    },
    async settled() {
      await Promise.allSettled(underWay);
    },
  };
}
