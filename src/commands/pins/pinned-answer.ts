/** /ask shows a server's own pinned answer first, when one answers the question. */
import type { CommandContext } from '../context.ts';
import type { PinnedMatch } from './answers.ts';
import { showPin } from './show-pin.ts';
import { soon } from './soon.ts';

/** The pin for a question in this server, in a channel that the member can see; none where the store cannot be asked, because the sources still can. */
export async function pinnedAnswerTo(
  question: string,
  { server, library }: CommandContext,
): Promise<PinnedMatch | undefined> {
  if (server === undefined) return undefined;
  const { discordGuildId, store, member } = server;
  const match = await soon(store.pins.findByQuestion({ discordGuildId, question }));
  if (match === undefined || !member.maySee(match.pin.discordChannelId)) return undefined;
  return { shown: showPin(library, match.pin), closeness: match.closeness };
}
