/** The button "Wrong or missing?": a member says what is wrong with an answer. It is not kept who. */
import { type GapAction, type Reply, refuse } from '../../answers/index.ts';
import type { CommandContext, ServerContext } from '../context.ts';
import { ofEpisode } from '../options/episodes.ts';
import { inServer } from '../pins/guard.ts';

/** Without a reason, the form that asks for one; with it, counts the report. */
export function report(
  { question, reason }: Extract<GapAction, { kind: 'report' }>,
  context: CommandContext,
): Promise<Reply> {
  return inServer<Reply>(context, async (server) => {
    if (!(await learns(server))) return refuse({ reason: 'gaps-not-kept' });
    if (reason === undefined) return { isPrivate: true, answer: { kind: 'report-form', question } };
    const { store, discordGuildId } = server;
    const episodeId = context.library.knowledge.episode.id;
    const asked = { discordGuildId, question, episodeId, ...ofEpisode(context) };
    await store.gaps.count({ ...asked, kind: 'reported', reason });
    return { isPrivate: true, answer: { kind: 'gap-kept', question, outcome: 'reported' } };
  });
}

export async function learns({ store, discordGuildId }: ServerContext): Promise<boolean> {
  return (await store.settings.read({ discordGuildId })).learns === true;
}
