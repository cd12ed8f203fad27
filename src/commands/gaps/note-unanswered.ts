/** Counts unanswered questions where a server wants it, and tells what a moderator decided about one. */
import type { AskAnswer } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import type { CommandContext } from '../context.ts';
import { inThisEpisode } from '../options/episode-choice.ts';
import { ifAvailableSoon } from '../pins/if-available.ts';

/** Empty where the server has not switched it on, or its settings cannot be read now. */
export async function noteUnanswered(
  { question, status, pinned, filters }: AskAnswer,
  context: CommandContext,
): Promise<Pick<AskAnswer, 'canReport' | 'judgedAbsent'>> {
  const { server, library } = context;
  if (server === undefined) return {};
  const { store, discordGuildId } = server;
  const asked = { discordGuildId, question, ...inThisEpisode(context) };
  const settings = await ifAvailableSoon(store.settings.read({ discordGuildId }));
  if (settings?.learns !== true) return {};
  if (pinned !== undefined) return { canReport: true };
  const judgedAbsent = await ifAvailableSoon(store.gaps.findAbsent(asked));
  // With a filter, the sources may well hold the answer: that is no gap.
  const isGap = status !== 'answered' && judgedAbsent === undefined && Object.keys(filters).length === 0;
  if (isGap)
    await ifAvailableSoon(
      store.gaps.count({ ...asked, episodeId: library.knowledge.episode.id, kind: status }),
    );
  return defined({ canReport: true as const, judgedAbsent });
}
