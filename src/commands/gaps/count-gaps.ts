/** Counts unanswered questions, and answers that a member reports, where a server wants it. Who it was is not stored. */
import { type ActionOf, type Answer, type AskAnswer, refuse } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import type { CommandContext, ServerContext } from '../context.ts';
import { inThisEpisode } from '../options/episode-choice.ts';
import { ifAvailableSoon, withServer } from '../pins/guard.ts';

/** "Wrong or missing?": without a reason, shows the form that asks for one; with a reason, counts the report. */
export function report({ question, reason }: ActionOf<'report'>, context: CommandContext): Promise<Answer> {
  return withServer<Answer>(context, async (server) => {
    if (!(await isLearningOn(server))) return refuse({ reason: 'gaps-not-kept' });
    if (reason === undefined) return { kind: 'report-form', question };
    const { store, discordGuildId } = server;
    const episodeId = context.library.knowledge.episode.id;
    const gap = { discordGuildId, question, episodeId, ...inThisEpisode(context) };
    await store.gaps.count({ ...gap, kind: 'reported', reason });
    return { kind: 'gap-kept', question, outcome: 'reported' };
  });
}

export async function isLearningOn({ store, discordGuildId }: ServerContext): Promise<boolean> {
  return (await store.settings.read({ discordGuildId })).learns === true;
}

/**
 * Counts an unanswered question, and tells what a moderator decided about it; empty where the server has not switched
 * it on, or its settings cannot be read now.
 */
export async function noteUnanswered(
  { question, status, pinned, filters }: AskAnswer,
  context: CommandContext,
): Promise<Pick<AskAnswer, 'canReport' | 'judgedAbsent'>> {
  const { server, library } = context;
  if (server === undefined) return {};
  const { store, discordGuildId } = server;
  const query = { discordGuildId, question, ...inThisEpisode(context) };
  const settings = await ifAvailableSoon(store.settings.read({ discordGuildId }));
  if (settings?.learns !== true) return {};
  if (pinned !== undefined) return { canReport: true };
  const judgedAbsent = await ifAvailableSoon(store.gaps.findAbsent(query));
  // With a filter, the sources may well hold the answer: that is no gap.
  const isGap = status !== 'answered' && judgedAbsent === undefined && Object.keys(filters).length === 0;
  if (isGap)
    await ifAvailableSoon(
      store.gaps.count({ ...query, episodeId: library.knowledge.episode.id, kind: status }),
    );
  return defined({ canReport: true as const, judgedAbsent });
}
