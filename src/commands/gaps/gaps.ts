/** /gaps: unanswered questions; a moderator answers one, or notes that the sources do not. */
import { type ActionOf, type Answer, type AnswerBlock, keyOf, refuse } from '../../answers/index.ts';
import type { Gap } from '../../pins/gap.ts';
import { answerOfBlocks, excerptBlock } from '../ask/answer-blocks.ts';
import type { CommandContext, Library, ServerContext } from '../context.ts';
import { defineCommand } from '../define.ts';
import { inThisEpisode } from '../options/episode-choice.ts';
import { withPinPermission } from '../pins/guard.ts';
import { pinMessages } from '../pins/pin-answer.ts';
import { excerptOf, spanOf } from '../with-citation.ts';
import { isLearningOn } from './count-gaps.ts';

/** Questions listed at once: fewer than Discord's select menu takes, so that they fit a phone. */
const maxListed = 15;
/** How many lines are offered as an answer. */
const maxClosest = 5;

export const gaps = defineCommand({
  name: 'gaps',
  description: 'For moderators: what members asked and the sources did not answer',
  serversOnly: true,
  defaultMemberPermissions: pinMessages,
  alwaysPrivate: true,
  run: (_, context) => listGaps(context),
});

export function listGaps(context: CommandContext): Promise<Answer> {
  return withPinPermission<Answer>(context, async (server) => {
    if (!(await isLearningOn(server))) return refuse({ reason: 'gaps-not-kept' });
    const open = await openGaps(server, context);
    const gaps = open.slice(0, maxListed);
    return { kind: 'gaps', gaps, left: open.length - gaps.length };
  });
}

/** The gaps that no pin answers. */
async function openGaps({ store, discordGuildId }: ServerContext, context: CommandContext): Promise<Gap[]> {
  const here = { discordGuildId, ...inThisEpisode(context) };
  const all = await store.gaps.list(here);
  const answered = await Promise.all(
    all.map(({ question }) => store.pins.findByQuestion({ ...here, question })),
  );
  return all.filter((_, index) => answered[index] === undefined);
}

/** One gap, with the closest lines in the sources. */
export function showGap({ gapKey }: ActionOf<'gap'>, context: CommandContext): Promise<Answer> {
  return withPinPermission<Answer>(context, async ({ store, discordGuildId }) => {
    const all = await store.gaps.list({ discordGuildId, ...inThisEpisode(context) });
    const gap = all.find(({ question }) => keyOf(question) === gapKey);
    if (gap === undefined) return refuse({ reason: 'outdated-button' });
    return { kind: 'gap', gap, closest: await closestLines(context.library, gap.question) };
  });
}

/** The excerpts that the search finds; without any, whole passages, best first. */
async function closestLines(library: Library, question: string): Promise<AnswerBlock[]> {
  const { search, knowledge } = library;
  const { excerpts } = await search.ask(question);
  const passageIds = excerpts.length > 0 ? [] : await search.closest(question);
  const passages = passageIds.flatMap((id) => knowledge.passages.get(id) ?? []);
  const closest = [...excerpts, ...passages.map((passage) => excerptOf(knowledge, passage))];
  return closest.slice(0, maxClosest).map((excerpt) => excerptBlock(library, excerpt));
}

/** The chosen lines as an answer for everybody here; once pinned, it comes first for this and similar questions. */
export function answerGap(
  { question, excerpts }: ActionOf<'answer-gap'>,
  context: CommandContext,
): Promise<Answer> {
  return withPinPermission<Answer>(context, async () => {
    const { library } = context;
    const found = excerpts.flatMap((reference) => spanOf(library.knowledge, reference) ?? []);
    if (found.length < excerpts.length) return refuse({ reason: 'documents-changed' });
    const chosen = found.map(({ passage, span }) => excerptOf(library.knowledge, passage, span));
    const blocks = chosen.map((excerpt) => excerptBlock(library, excerpt));
    return answerOfBlocks(question, blocks);
  });
}

/** Records that the sources do not contain the answer, or takes that back. */
export function judgeGap(
  { question, isAbsent }: ActionOf<'judge-gap'>,
  context: CommandContext,
): Promise<Answer> {
  return withPinPermission<Answer>(context, async ({ store, discordGuildId }) => {
    await store.gaps.judge({ discordGuildId, ...inThisEpisode(context), question, isAbsent });
    return { kind: 'gap-kept', question, outcome: isAbsent ? 'absent' : 'open-again' };
  });
}
