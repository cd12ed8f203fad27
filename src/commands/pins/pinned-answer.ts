/** /ask shows a server's own pinned answer first, when one answers the question. */
import { StoreUnavailable } from '../../pins/unavailable.ts';
import type { CommandContext } from '../context.ts';
import type { PinnedMatch } from './answers.ts';
import { showPin } from './show-pin.ts';

/** An answer from the sources never waits longer than this for a pin. */
const patienceMs = 700;

/** The pin for a question in this server; none where the store cannot be asked, because the sources still can. */
export async function pinnedAnswerTo(
  question: string,
  { server, library }: CommandContext,
): Promise<PinnedMatch | undefined> {
  if (server === undefined) return undefined;
  const { discordGuildId, store } = server;
  const found = store.pins.findByQuestion({ discordGuildId, question }).catch((error: unknown) => {
    if (error instanceof StoreUnavailable) return undefined;
    throw error;
  });
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMs);
  });
  const match = await Promise.race([found, patience]).finally(() => clearTimeout(timer));
  return match && { shown: showPin(library, match.pin), closeness: match.closeness };
}
