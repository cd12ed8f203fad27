/** "Wrong or missing?": a member says what is wrong with an answer. Who it was is not stored. */
import { type ActionOf, type Answer, refuse } from '../../answers/index.ts';
import type { CommandContext, ServerContext } from '../context.ts';
import { inThisEpisode } from '../options/episode-choice.ts';
import { withServer } from '../pins/guard.ts';

/** Without a reason, shows the form that asks for one; with a reason, counts the report. */
export function report({ question, reason }: ActionOf<'report'>, context: CommandContext): Promise<Answer> {
  return withServer<Answer>(context, async (server) => {
    if (!(await isLearningOn(server))) return refuse({ reason: 'gaps-not-kept' });
    if (reason === undefined) return { kind: 'report-form', question };
    const { store, discordGuildId } = server;
    const episodeId = context.library.knowledge.episode.id;
    const asked = { discordGuildId, question, episodeId, ...inThisEpisode(context) };
    await store.gaps.count({ ...asked, kind: 'reported', reason });
    return { kind: 'gap-kept', question, outcome: 'reported' };
  });
}

export async function isLearningOn({ store, discordGuildId }: ServerContext): Promise<boolean> {
  return (await store.settings.read({ discordGuildId })).learns === true;
}
