/** /ask shows a server's own pinned answer first, when one answers the question. */
import type { QuestionMatch } from '../../pins/store.ts';
import type { CommandContext, ServerContext } from '../context.ts';
import type { PinnedMatch } from './answers.ts';
import { showPin } from './show-pin.ts';
import { soon } from './soon.ts';
import { pinsVisibleTo } from './visible.ts';

/** The pin for a question in this server, in a channel that the member can see; none where the store cannot be asked, because the sources still can. */
export async function pinnedAnswerTo(
  question: string,
  { server, library }: CommandContext,
): Promise<PinnedMatch | undefined> {
  if (server === undefined) return undefined;
  const match = await soon(matchIn(server, question));
  return match && { shown: showPin(library, match.pin), closeness: match.closeness };
}

async function matchIn(server: ServerContext, question: string): Promise<QuestionMatch | undefined> {
  return server.store.pins.findByQuestion({ ...(await pinsVisibleTo(server)), question });
}
