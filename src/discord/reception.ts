/** Takes the interactions as they come, and knows which of them are still being answered. */
import { type Client, Events } from 'discord.js';
import { type Dispatch, handleInteraction } from './dispatch.ts';

export interface Reception {
  /** From now on, what comes is refused in words. */
  close(): void;
  /** Resolves when what has come so far is answered. */
  settled(): Promise<void>;
}

/** Answers every interaction of a client. */
export function receive(client: Client, dispatch: Omit<Dispatch, 'isStopping'>): Reception {
  const underWay = new Set<Promise<void>>();
  let isClosed = false;
  client.on(Events.InteractionCreate, (interaction) => {
    const handling = handleInteraction(interaction, { ...dispatch, isStopping: () => isClosed }).finally(() =>
      underWay.delete(handling),
    );
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
